// A mistake in a table is shown in the table, with its line, and says which value of the scenario named it.
#include <catch2/catch.hpp>

#include "scenarios/time_stamps.hpp"
#include "tests/scenarios/cases.hpp"
#include "tests/scenarios/folder.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

struct TableCase {
  const char* from;   ///< what is replaced in the good scenario …
  const char* to;     ///< … by this, which names t.csv
  std::string table;  ///< what t.csv holds
  const char* place;  ///< "file:line:column pointer" of the one error
  const char* text;   ///< in what it says
};

void check(const std::vector<TableCase>& cases) {
  for (const TableCase& one : cases) {
    const Folder folder;
    folder.write("t.csv", one.table);
    const Reading reading = folder.read_good_with(one.from, one.to);
    INFO(one.to << "\n" << one.table << "\n" << reading.problems.text());
    CHECK_FALSE(reading.scenario);
    const auto errors = of(reading, Severity::error);
    REQUIRE(errors.size() == 1);
    CHECK(folder.full_place(errors[0]) == one.place);
    CHECK_THAT(errors[0].what + " " + errors[0].why + " " + errors[0].instead, Catch::Contains(one.text));
    CHECK_FALSE(errors[0].what.empty());
    CHECK_FALSE(errors[0].why.empty());
    CHECK_FALSE(errors[0].instead.empty());
  }
}

std::string lines(int n, const std::string& line) {
  std::string text;
  for (int i = 0; i < n; ++i) text += line + "\n";
  return text;
}

constexpr const char* forecast = R"("forecast": {"csv": "t.csv", "column": "n"})";
constexpr const char* profile = R"("per_day": 9, "profile": {"csv": "t.csv", "column": "n"})";
constexpr const char* people = R"("agents": {"csv": "t.csv", "column": "n"})";
constexpr const char* roster = R"("roster": {"csv": "t.csv"})";

}  // namespace

TEST_CASE("a wrong number in a table is found at its cell") {
  check({
      {volume, forecast, "x,n\na,1\na,many\n" + lines(18, "a,1"), "t.csv:3:3 /calls/claims/forecast",
       "\"many\" is not a number"},
      {volume, forecast, "x,n\na,1\na,-3\n" + lines(18, "a,1"), "t.csv:3:3 /calls/claims/forecast",
       "it can't be negative"},
      {volume, forecast, "x;n\na;1\na; 1.234,5\n" + lines(18, "a;1"), "t.csv:3:4 /calls/claims/forecast",
       "separates thousands"},
      {volume, forecast, "x,n\na,1\na,\"1,234\"\n" + lines(18, "a,1"), "t.csv:3:3 /calls/claims/forecast",
       "separates thousands"},
      {volume, forecast, "x,n\na,1\na,3%\n" + lines(18, "a,1"), "t.csv:3:3 /calls/claims/forecast",
       "is not a number"},
      {volume, forecast, "x,n\na,1\na\n" + lines(18, "a,1"), "t.csv:3:1 /calls/claims/forecast",
       "the cell is empty"},
      {volume, forecast, "x,n\na,1\n\n" + lines(18, "a,1"), "t.csv:3:1 /calls/claims/forecast",
       "the cell is empty"},
      {volume, profile, "x,n\na,-1%\n" + lines(19, "a,1%"), "t.csv:2:3 /calls/claims/profile",
       "it can't be negative"},
      {volume, profile, "n\n" + lines(20, "0"), "t.csv:1:1 /calls/claims/profile",
       "all weights of the profile are 0"},
      {agents, people, "x,n\na,2.5\n" + lines(19, "a,1"), "t.csv:2:3 /teams/desk/agents",
       "it has a fraction"},
      {agents, people, "x,n\na,-2\n" + lines(19, "a,1"), "t.csv:2:3 /teams/desk/agents",
       "it can't be negative"},
  });
}

TEST_CASE("a table that does not fit the day is told") {
  check({
      {volume, forecast, "x,n\n" + lines(19, "a,1"), "t.csv:1:3 /calls/claims/forecast",
       "this list has 19 numbers, but 08:00-18:00 in steps of 30 min are 20 intervals"},
      {volume, forecast, "x,n\n07:30,1\n" + std::string("08:00,2\n08:30,3\n"),
       "t.csv:2:7 /calls/claims/forecast", "1 calls from 07:30 to 08:00, but the center is open 08:00-18:00"},
      {volume, forecast, "x,n\n08:00,1\n08:30,1\n09:30,1\n", "t.csv:4:1 /calls/claims/forecast",
       "09:30 follows 08:30, after steps of 30 min"},
      {volume, forecast, "x,n\n08:00,1\n08:00,1\n", "t.csv:3:1 /calls/claims/forecast",
       "08:00 follows 08:00"},
      {volume, forecast, "x,n\n09:00,1\n08:00,1\n", "t.csv:3:1 /calls/claims/forecast",
       "08:00 follows 09:00"},
      {volume, forecast, "x,n\n08:00,1\n08:30,1\nTotal,2\n", "t.csv:4:1 /calls/claims/forecast",
       "remove lines of totals"},
      {volume, R"("forecast": {"csv": "t.csv", "interval": "15m"})", "x,n\n08:00,1\n08:30,1\n",
       "desk.json:4:57 /calls/claims/forecast/interval",
       "\"interval\" is \"15m\", but the table's times say 30 min"},
      {agents, people, "x,n\n08:00,1\n18:00,2\n", "t.csv:3:7 /teams/desk/agents",
       "people from 18:00 on, but the center is open 08:00-18:00"},
  });
}

TEST_CASE("a column that is not there is told where it is named, with those there are") {
  check({
      {volume, forecast, "time,nn\n08:00,1\n", "desk.json:4:55 /calls/claims/forecast/column",
       "did you mean \"nn\"?"},
      {volume, forecast, "time,calls\n08:00,1\n", "desk.json:4:55 /calls/claims/forecast/column",
       "one of: time, calls"},
      {volume, forecast, "n,N\n1,2\n", "t.csv:1:3 /calls/claims/forecast", "a second column is called \"n\""},
      {volume, R"("forecast": {"csv": "t.csv", "column": 3})", "a,b\n1,2\n",
       "desk.json:4:55 /calls/claims/forecast/column", "there is no column 3 in the table"},
      {volume, R"("forecast": {"csv": "t.csv", "column": true})", "a,b\n1,2\n",
       "desk.json:4:55 /calls/claims/forecast/column", "true stands where a column is due"},
      {volume, R"("forecast": {"csv": "t.csv"})", "a,b,c\n1,2,3\n", "desk.json:4:28 /calls/claims/forecast",
       "the table has 3 columns"},
      {volume, R"("forecast": {"csv": "t.csv", "colum": "n"})", "n\n" + lines(20, "1"),
       "desk.json:4:45 /calls/claims/forecast/colum", "did you mean \"column\"?"},
      {volume, R"("forecast": {"csv": 3})", "n\n1\n", "desk.json:4:36 /calls/claims/forecast/csv",
       "3 stands where the name of a file is due"},
  });
}

TEST_CASE("a damaged table is shown where it is damaged") {
  check({
      {volume, forecast, "x,n\na,\"1\n", "t.csv:2:3 /calls/claims/forecast/csv",
       "the quote that opens here is never closed"},
      {volume, forecast, "x,n\n08:00,3,2\n08:30,4,1\n", "t.csv:2:9 /calls/claims/forecast/csv",
       "decimal commas perhaps"},
      {volume, forecast, "", "t.csv:1:1 /calls/claims/forecast/csv", "the table is empty"},
      {volume, forecast, "n\n", "t.csv:1:1 /calls/claims/forecast", "a header and no line below it"},
      {volume, forecast, std::string("P\0K", 3), "t.csv:1:1 /calls/claims/forecast/csv", "zero bytes"},
  });
}

TEST_CASE("mistakes in a roster are found at their cells") {
  check({
      {agents, roster, "agents,start,end\n3,08:00,12:00\n2.5,09:00,13:00\n", "t.csv:3:1 /teams/desk/roster",
       "it has a fraction"},
      {agents, roster, "agents,start,end\n3,8h,12:00\n", "t.csv:2:3 /teams/desk/roster",
       "its start: it is not of the form HH:MM"},
      {agents, roster, "agents,start,end\nx,08:00,12:00\n", "t.csv:2:1 /teams/desk/roster",
       "no number of people"},
      {agents, roster, "start,end,breaks\n08:00,12:00,10:00 15m|13:00 15m\n", "t.csv:2:13 /teams/desk/roster",
       "is not inside its shift"},
      {agents, roster, "start,end,lunch\n08:00,12:00,10:00\n", "t.csv:2:13 /teams/desk/roster",
       "is not a break"},
      {agents, roster, "start,ends\n08:00,12:00\n", "t.csv:1:1 /teams/desk/roster",
       "the roster has no column \"end\""},
      {agents, roster, "start,end\n", "t.csv:1:1 /teams/desk/roster", "no line below it"},
      {agents, R"("roster": {"csv": "t.csv", "column": "x"})", "start,end\n08:00,12:00\n",
       "desk.json:7:64 /teams/desk/roster/column", "is no key of a roster in a table"},
      {agents, R"("shifts": {"csv": "t.csv"}, "agents": 3)", "start,end\n08:00,12:00\n",
       "desk.json:7:37 /teams/desk/shifts", "stands beside"},
  });
}

TEST_CASE("a header that is nearly one of a roster's is a warning") {
  const Folder folder;
  folder.write("t.csv", "start,end,lunhc\n08:00,12:00,10:00 30m\n");
  const Reading reading = folder.read_good_with(agents, roster);
  auto warnings = of(reading, Severity::warning);
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].pointer == "/calls");  // one person for 2,000 calls
  warnings.erase(warnings.begin());
  CHECK(folder.full_place(warnings[0]) == "t.csv:1:11 /teams/desk/roster");
  CHECK(warnings[0].instead == "did you mean \"lunch\"?");
}

TEST_CASE("mistakes in recorded calls are found at their lines") {
  const Folder folder;
  const auto error = [&](const char* table, const char* reference) {
    folder.write("t.csv", table);
    const Reading reading =
        read_text(with(with(good_text(), day_to_day, ""), volume, reference), "desk.json", {}, folder.path());
    INFO(reading.problems.text());
    const auto errors = of(reading, Severity::error);
    REQUIRE(errors.size() == 1);
    return folder.full_place(errors[0]) + ": " + errors[0].what;
  };
  constexpr const char* trace = R"("trace": {"csv": "t.csv", "arrival": "at", "talk": "talk"})";
  CHECK(error("at,talk\n09:00,30\n08:59,30\n", trace) ==
        "t.csv:3:1 /calls/claims/trace: this call comes at 08:59, the one before it at 09:00");
  CHECK(error("at,talk\n08:00,30\n08:01,soon\n", trace) ==
        "t.csv:3:7 /calls/claims/trace: \"soon\" is not a duration");
  CHECK(error("at,talk\nnoon,30\n", trace) == "t.csv:2:1 /calls/claims/trace: \"noon\" is not a time of day");
  CHECK(error("at,talk\n08:00,3:70\n", trace) ==
        "t.csv:2:7 /calls/claims/trace: \"3:70\" is not a talk time");
  CHECK(error("at,talk\n08:00,3:2\n", trace) == "t.csv:2:7 /calls/claims/trace: \"3:2\" is not a talk time");
  CHECK(error("at,talk\n2026-11-23 09:00,30\n2026-11-24 08:00,30\n2026-11-25 08:00,30\n", trace) ==
        "t.csv:3:1 /calls/claims/trace: this call is of 2026-11-24, those before it of 2026-11-23");
  CHECK(error("at,talk\n2026-11-23 09:00,30\n09:01,30\n", trace) ==
        "t.csv:3:1 /calls/claims/trace: \"09:01\" is not a time of day");
  for (const char* stamp :
       {"11/12/2026 08:03", "30.02.2026 08:03", "23.11.26 08:03", "2026-11-23", "2026-11-23T08:03:12Z",
        "2026-11-23 08:03 PM", "2026-13-01 08:03", "31-31-2026 08:03"}) {
    INFO(stamp);
    CHECK(error((std::string("at,talk\n") + stamp + ",30\n").c_str(), trace) ==
          "t.csv:2:1 /calls/claims/trace: \"" + std::string(stamp) + "\" is not a time of day");
  }
  CHECK(error("at,talk\n08:00,30\n", R"("trace": {"csv": "t.csv"})") ==
        "desk.json:4:25 /calls/claims/trace: \"arrival\" is missing in recorded calls in a table");
}

TEST_CASE("a mistake in recorded calls does not make their talk times missing") {
  const Folder folder;
  const std::string text = with(with(with(good_text(), day_to_day, ""), volume,
                                     R"("trace": {"csv": "t.csv", "arrival": "at", "talk": "talk"})"),
                                R"("aht": "5m", )", "");
  for (const char* table : {"at,talk\nnoon,30\n", "at,talk\n08:00,soon\n", "at,talk\n08:30,30\n08:10,30\n"}) {
    folder.write("t.csv", table);
    const Reading reading = read_text(text, "desk.json", {}, folder.path());
    INFO(reading.problems.text());
    CHECK(of(reading, Severity::error).size() == 1);
  }
  folder.write("t.csv", "at,talk\n08:00,30\n09:00,\n");
  const auto missing = of(read_text(text, "desk.json", {}, folder.path()), Severity::error);
  REQUIRE(missing.size() == 1);
  CHECK_THAT(missing[0].what, Catch::Contains("\"aht\", \"talk\""));
}

TEST_CASE("a date that can be read in two ways is explained") {
  const auto stamp = parse_time_stamp("11/12/2026 08:03");
  CHECK(stamp.wrong == "it is 2026-12-11 where the day is written first, and 2026-11-12 where the month is");
  CHECK(parse_time_stamp("11/11/2026 08:03"));
  CHECK(date_text(*parse_time_stamp("11.12.2026 08:03").value->date) == "2026-12-11");
  CHECK(date_text(*parse_time_stamp("25/12/2026 08:03").value->date) == "2026-12-25");
  CHECK(date_text(*parse_time_stamp("12/25/2026 08:03").value->date) == "2026-12-25");
}

TEST_CASE("an error in a table shows its line with a caret") {
  const Folder folder;
  folder.write("t.csv", "time;n\r\n08:00;1\r\n08:30; viel\r\n");
  const Reading reading = folder.read_good_with(volume, forecast);
  const auto errors = of(reading, Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(format(errors[0]) ==
        folder.path("t.csv").string() +
            ":3:8: error: /calls/claims/forecast: no number can be read here\n"
            "    08:30; viel\n"
            "           ^\n"
            "    why: \"viel\" is not a number\n"
            "    instead: write the number with digits and one decimal mark only, such as "
            "1234.5\n");
}

TEST_CASE("a table that is not there brings up those that are") {
  const Folder folder;
  folder.write("monday.csv", "n\n1\n");
  folder.write("tuesday.csv", "n\n1\n");
  const auto error = [&](const char* name) {
    const Reading reading =
        folder.read_good_with(volume, std::string("\"forecast\": {\"csv\": \"") + name + "\"}");
    const auto errors = of(reading, Severity::error);
    REQUIRE(errors.size() == 1);
    CHECK(folder.full_place(errors[0]) == "desk.json:4:36 /calls/claims/forecast/csv");
    CHECK_THAT(errors[0].what, Catch::Contains(name) && Catch::Contains("there is no such file"));
    return errors[0].instead;
  };
  CHECK(error("mondy.csv") == "did you mean \"monday.csv\"?");
  CHECK(error("sales.csv") == "one of: monday.csv, tuesday.csv");
  CHECK(error("elsewhere/sales.csv") == "check the name, the folder and your rights to it");
}

TEST_CASE("a table larger than 64 MB is refused before it is read") {
  const Folder folder;
  folder.write("t.csv", "n\n");
  std::filesystem::resize_file(folder.path("t.csv"), (64U << 20U) + 1);
  const auto errors = of(folder.read_good_with(volume, forecast), Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK_THAT(errors[0].what, Catch::Contains("the file has 64 MB; 64 MB are the limit"));
}

TEST_CASE("problems of the scenario come before those of its tables, and several tables are kept apart") {
  const Folder folder;
  folder.write("a.csv", "n\nx\n");
  folder.write("b.csv", "n\n1\ny\n");
  const Reading reading = folder.read_good_with("\"per_day\": 2000, \"aht\": \"5m\"",
                                                R"("forecast": {"csv": "b.csv"}, "aht": "5 parsecs"},
    "loans": {"forecast": {"csv": "a.csv"}, "aht": "5m")");
  std::vector<std::string> places;
  for (const Problem& problem : of(reading, Severity::error)) places.push_back(folder.full_place(problem));
  CHECK(places == std::vector<std::string>{"desk.json:4:53 /calls/claims/aht", "desk.json:5:5 /calls/loans",
                                           "b.csv:3:1 /calls/claims/forecast",
                                           "a.csv:2:1 /calls/loans/forecast"});
}
