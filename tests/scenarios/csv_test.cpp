// Tables as spreadsheets and telephone systems write them.
#include <catch2/catch.hpp>

#include "scenarios/csv.hpp"
#include "scenarios/csv_numbers.hpp"

using namespace holdtime::scenarios;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view bytes) {
  const std::string text = plain_text(bytes);
  Problem wrong;
  const auto csv = parse_csv(text, wrong);
  INFO(wrong.what);
  REQUIRE(csv);
  Rows rows(csv->rows());
  for (std::size_t row = 0; row < csv->rows(); ++row) {
    for (std::size_t i = 0; i < csv->cells_in(row); ++i) rows[row].push_back(csv->text(csv->cell(row, i)));
  }
  return rows;
}

// "line:column what", where parsing stops.
std::string refused(std::string_view bytes) {
  const std::string text = plain_text(bytes);
  Problem wrong;
  REQUIRE_FALSE(parse_csv(text, wrong));
  CHECK_FALSE(wrong.why.empty());
  CHECK_FALSE(wrong.instead.empty());
  return std::to_string(wrong.line) + ":" + std::to_string(wrong.column) + " " + wrong.what;
}

std::string number(std::string_view cell, DecimalMark mark = DecimalMark::unknown, bool percent = false) {
  const auto parsed = parse_csv_number(cell, mark, percent);
  return parsed ? *parsed.value : "refused: " + parsed.wrong;
}

}  // namespace

TEST_CASE("comma, semicolon and tab are told apart by the header line") {
  const Rows wanted = {{"time", "share"}, {"08:00", "3"}};
  CHECK(rows_of("time,share\n08:00,3\n") == wanted);
  CHECK(rows_of("time;share\n08:00;3\n") == wanted);
  CHECK(rows_of("time\tshare\n08:00\t3\n") == wanted);
  CHECK(rows_of("\"a,b,c\";share\n1;2\n") == Rows{{"a,b,c", "share"}, {"1", "2"}});
  CHECK(rows_of("share\n3,2\n") == Rows{{"share"}, {"3,2"}});
}

TEST_CASE("line ends of all systems, a byte-order mark and empty lines at the end make no difference") {
  const Rows wanted = {{"a", "b"}, {"1", "2"}};
  CHECK(rows_of("a,b\r\n1,2\r\n") == wanted);
  CHECK(rows_of("a,b\r1,2\r") == wanted);
  CHECK(rows_of("a,b\n1,2") == wanted);
  CHECK(rows_of("\xEF\xBB\xBF"
                "a,b\n1,2\n\n , \n,\n\n") == wanted);
}

TEST_CASE("comments at the top are passed over") {
  CHECK(rows_of("# from the ACD\n#\n\nsep=;\na;b\n1;2\n") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of("a\n#1\n") == Rows{{"a"}, {"#1"}});
}

TEST_CASE("cells in quotes hold quotes, separators and line ends") {
  CHECK(rows_of("a,b\n\"say \"\"hi\"\", you\",\"two\nlines\"\n") ==
        Rows{{"a", "b"}, {"say \"hi\", you", "two\nlines"}});
  CHECK(rows_of("a , b\n \" x \" , y \n") == Rows{{"a", "b"}, {" x ", "y"}});
}

TEST_CASE("Latin-1 is read as what it says") {
  CHECK(rows_of("\xDC"
                "bergang;x\n1;2\n") == Rows{{"\xC3\x9C"
                                             "bergang",
                                             "x"},
                                            {"1", "2"}});
  CHECK(rows_of("\xC3\x9C"
                "bergang;x\n1;2\n") == Rows{{"\xC3\x9C"
                                             "bergang",
                                             "x"},
                                            {"1", "2"}});
}

TEST_CASE("what is no table is refused at its place") {
  CHECK(refused("a,b\n1,\"2\n3\n") == "2:3 the quote that opens here is never closed");
  CHECK(refused("a,b\n1,\"2\" x\n") == "2:7 something follows the closing quote");
  CHECK(refused("") == "1:1 the table is empty");
  CHECK(refused("# nothing\n\n") == "3:1 the table is empty");
  CHECK(refused(std::string_view("PK\x03\x04\0\0", 6)) == "1:1 this is a workbook, not a table in text");
  CHECK(refused(std::string_view("a\0,b\0", 6)) == "1:1 this is not a text file (it holds zero bytes)");
}

TEST_CASE("numbers have a decimal point or comma, and no separators of thousands") {
  CHECK(number("12") == "12");
  CHECK(number(" +0.5\xC2\xA0") == "0.5");
  CHECK(number("3,25") == "3.25");
  CHECK(number("1,234", DecimalMark::comma) == "1.234");
  CHECK(number("1.234", DecimalMark::point) == "1.234");
  CHECK(number("0,125") == "0.125");
  CHECK(number("3,2 %", DecimalMark::unknown, true) == "3.2");
  for (const char* cell : {"1,234", "1.234", "1,234.5", "1.234,5", "1.234.567", "1 234",
                           "1\xC2\xA0"
                           "234",
                           "1'234"}) {
    INFO(cell);
    CHECK_THAT(number(cell), Catch::Contains("refused") && Catch::Contains("thousands"));
  }
  CHECK_THAT(number("1.234", DecimalMark::comma), Catch::Contains("the mark separates thousands"));
  for (const char* cell : {"", "abc", "1,,2", "--1", "3.2%", "inf", "nan", "0x10", ",", ".", "1e", "%"}) {
    INFO(cell);
    CHECK_THAT(number(cell), Catch::Contains("refused"));
  }
}

TEST_CASE("the decimal mark of a column shows in any cell that can't be thousands") {
  const auto mark = [](const char* text) {
    Problem wrong;
    const auto csv = parse_csv(text, wrong);
    REQUIRE(csv);
    return decimal_mark(*csv, 0, 1);
  };
  CHECK(mark("a;b\n1.234;\n0.5;\n") == DecimalMark::point);
  CHECK(mark("a\tb\n1,234\t\n12,5\t\n") == DecimalMark::comma);
  CHECK(mark("a\tb\n1,234\t\n") == DecimalMark::unknown);
  CHECK(mark("a;b\n1,234;\n") == DecimalMark::comma);
  CHECK(mark("a,b\n\"1,234\",\n") == DecimalMark::point);
}
