// Text on a screen: columns are counted as they are seen.
#include "results/writers/text.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "results/writers/columns.hpp"

namespace holdtime::results {
namespace {

std::string wrapped(const std::string& head, const std::string& text, std::size_t width) {
  std::ostringstream out;
  write_wrapped(out, head, text, width);
  return out.str();
}

std::string table(std::vector<std::string> names, std::vector<Column> columns, std::size_t width) {
  std::ostringstream out;
  write_columns(out, std::move(names), std::move(columns), width);
  return out.str();
}

}  // namespace

TEST_CASE("A wide letter takes two columns, a combining one none, a broken byte one") {
  CHECK(display_width("claims") == 6);
  CHECK(display_width("±0.4") == 4);
  CHECK(display_width("客服一组") == 8);
  CHECK(display_width("カスタマー") == 10);
  CHECK(display_width("e\u0301tat") == 4);
  CHECK(display_width("\xFFx") == 2);
  CHECK(display_width("\xE5\xAE") == 1);
}

TEST_CASE("Padding and cutting go by columns") {
  CHECK(left_aligned("客服", 6) == "客服  ");
  CHECK(right_aligned("客服", 6) == "  客服");
  CHECK(right_aligned("too long", 3) == "too long");
  CHECK(shortened("客服一组", 8) == "客服一组");
  CHECK(shortened("客服一组", 7) == "客服一…");
  CHECK(shortened("客服一组", 6) == "客服…");
}

TEST_CASE("Text is broken between words under its beginning, and a word too long stands alone") {
  CHECK(wrapped("- ", "one two three", 9) == "- one two\n  three\n");
  CHECK(wrapped("", "a incomprehensibilities b", 8) == "a\nincomprehensibilities\nb\n");
  CHECK(wrapped("", "一二 三四", 5) == "一二\n三四\n");
  CHECK(wrapped("x ", "", 9).empty());
}

TEST_CASE("A number and its unit are not parted") {
  CHECK(wrapped("", "all in 20 s.", 10) == "all in\n20 s.\n");
  CHECK(wrapped("", "about 80 % so", 9) == "about\n80 % so\n");
  CHECK(wrapped("", "about 80 so", 9) == "about 80\nso\n");
}

TEST_CASE("Numbers are grouped by thousands") {
  CHECK(thousands(7) == "7");
  CHECK(thousands(1234567) == "1,234,567");
  CHECK(percent(0.93125) == "93.1");
}

TEST_CASE("Columns are straight under names in Chinese") {
  CHECK(table({"客服一组", "sales"}, {{"SL %", 0, {"80.0", "9.5"}}}, 100) ==
        "            SL %\n"
        "  客服一组  80.0\n"
        "  sales      9.5\n");
}

TEST_CASE("Where the room does not suffice the most dispensable column goes first, and some stay") {
  const std::vector<Column> columns = {{"aaaa", 1, {"1"}}, {"bbbb", 2, {"2"}}, {"cccc", 0, {"3"}}};
  CHECK(table({"name"}, columns, 25) == "         aaaa  bbbb  cccc\n  name      1     2     3\n");
  CHECK(table({"name"}, columns, 24) == "         aaaa  cccc\n  name      1     3\n");
  CHECK(table({"name"}, columns, 5) == "         cccc\n  name      3\n");
}

}  // namespace holdtime::results
