// "horizon": what a planner writes, and the days that are made of it.
#include <catch2/catch.hpp>

#include "scenarios/canonical.hpp"
#include "scenarios/dates.hpp"
#include "tests/scenarios/folder.hpp"

namespace holdtime::scenarios {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using testing::of;

Reading read_with(const std::string& horizon) {
  return testing::read_good_with("\"interval\": \"30m\",",
                                 "\"interval\": \"30m\", \"horizon\": " + horizon + ",");
}

models::Horizon days_of(const std::string& horizon) {
  const Reading reading = read_with(horizon);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario.has_value());
  REQUIRE(reading.scenario->horizon.has_value());
  return *reading.scenario->horizon;
}

/// The first error, "" where there is none.
std::string error_of(const Reading& reading) {
  const auto errors = of(reading, Severity::error);
  return errors.empty() ? "" : errors.front().what;
}

}  // namespace

TEST_CASE("Dates are read by the calendar, leap years included", "[scenarios][horizon]") {
  CHECK(*parse_date(" 2024-02-29 ").value == sys_days{2024y / std::chrono::February / 29});
  CHECK(parse_date("2026-02-29").wrong == "2026-02 ends on the 28");
  CHECK(parse_date("2100-02-29").wrong == "2100-02 ends on the 28");
  CHECK(parse_date("2026-13-01").wrong == "there is no month 13");
  CHECK(parse_date("2026-04-31").fault == Fault::meaning);
  CHECK(parse_date("1.3.2026").fault == Fault::form);
  CHECK_FALSE(parse_date("1969-12-31"));
}

TEST_CASE("Weekdays, factors and growth are read as people write them", "[scenarios][horizon]") {
  CHECK(*parse_weekdays("mon-fri").value == 0x1f);
  CHECK(*parse_weekdays("sat").value == 0x20);
  CHECK(*parse_weekdays("sat - mon").value == 0x61);
  CHECK(*parse_weekdays("sun-sat").value == 0x7f);
  CHECK(parse_weekdays("mond").instead == "did you mean \"mon\"?");
  CHECK(*parse_like("like sun").value == 6);
  CHECK(*parse_times("115%").value == Approx(1.15));
  CHECK_FALSE(parse_times("1.15"));
  CHECK(*parse_growth("-2 %/year").value == Approx(-0.02));
  CHECK(*parse_growth("3% per year").value == Approx(0.03));
  CHECK_FALSE(parse_growth("-100%"));
  CHECK_FALSE(parse_growth("3%/month"));
}

TEST_CASE("A horizon ends on a date, or is so many weeks or days long", "[scenarios][horizon]") {
  CHECK(days_of(R"({"from": "2026-01-05", "to": "2026-01-05"})").days.size() == 1);
  CHECK(days_of(R"({"from": "2024-01-01", "to": "2024-12-31"})").days.size() == 366);
  CHECK(days_of(R"({"from": "2026-01-05", "weeks": 2})").days.size() == 14);
  CHECK(days_of(R"({"from": "2026-01-05", "days": 3})").first == sys_days{2026y / std::chrono::January / 5});
}

TEST_CASE("Weekday, season, growth and events are multiplied, a holiday takes the weekday's place",
          "[scenarios][horizon]") {
  const models::Horizon horizon = days_of(R"({"from": "2026-01-01", "to": "2027-01-01",
      "weekdays": {"thu": 1.2, "fri": "90%", "sat": {"calls": 0.4, "staff": 0.5}, "sun": "closed"},
      "season": {"jan": 1.1, "dec": {"staff": 1.5}}, "growth": "10%",
      "holidays": {"2026-01-06": 0.3, "2026-01-07": "like sat", "2026-12-25": "closed"},
      "events": {"sale": {"from": "2026-01-08", "to": "2026-01-09", "calls": 2, "staff": "110%"}}})");
  const auto& days = horizon.days;
  CHECK(days[0].calls == Approx(1.2 * 1.1));  // Thursday, 1 January, the first day
  CHECK(days[2].staff == 0.5);                // Saturday
  CHECK_FALSE(days[3].open);                  // Sunday
  const auto grown = [](double passed) { return std::pow(1.1, passed / 365.0); };
  CHECK(days[5].calls == Approx(0.3 * 1.1 * grown(5)));  // the holiday on a Tuesday
  CHECK(days[5].roster == 1);
  CHECK(days[6].calls == Approx(0.4 * 1.1 * grown(6)));  // Wednesday, like Saturday
  CHECK(days[6].staff == 0.5);
  CHECK(days[6].roster == 5);
  CHECK(days[7].calls == Approx(1.2 * 1.1 * 2.0 * grown(7)));
  CHECK(days[7].staff == Approx(1.1));
  CHECK_FALSE(days[358].open);
  CHECK(days[359].staff == Approx(0.75));  // Saturday, 26 December
  // The same date a year later: all of the growth, the weekday being another.
  CHECK(days[365].calls == Approx(0.9 * 1.1 * 1.1));
}

TEST_CASE("What can't be a horizon is refused with the reason", "[scenarios][horizon]") {
  CHECK(error_of(read_with(R"({"from": "2026-03-01", "to": "2026-02-01"})")) ==
        "the horizon ends on 2026-02-01, before it begins on 2026-03-01");
  CHECK(error_of(read_with(R"({"from": "2026-01-01", "to": "2036-12-31"})")) == "a horizon of 4018 days");
  CHECK(error_of(read_with(R"({"from": "2026-01-04", "days": 1, "weekdays": {"sun": "closed"}})")) ==
        "the center is closed on all days of the horizon");
  CHECK(error_of(read_with(R"({"from": "2026-01-05", "weeks": 0})")) == "a horizon without a day");
  CHECK(error_of(read_with(R"({"from": "2026-01-05", "weeks": 1, "carry_over": true})")) ==
        "\"carry_over\": not built yet");
  const auto errors =
      of(read_with(R"({"from": "2026-01-05", "weeks": 1, "weekdays": {"thur": 1.1}})"), Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().instead == "did you mean \"thu\"?");
}

TEST_CASE("Factors are refused where calls are exact, but closed days are not", "[scenarios][horizon]") {
  const std::string exact = "\"per_day\": 2000, \"exact\": true,";
  const auto read = [&](const std::string& weekdays) {
    std::string text = testing::with(testing::good_text(), "\"per_day\": 2000,", exact);
    text = testing::with(text, ", \"day_to_day\": \"10%\"", "");
    return read_text(
        testing::with(text, "\"interval\": \"30m\",",
                      "\"interval\": \"30m\", \"horizon\": {\"from\": \"2026-01-05\", \"weeks\": 1, "
                      "\"weekdays\": " +
                          weekdays + "},"),
        "desk.json");
  };
  CHECK(error_of(read(R"({"mon": 1.2})")) ==
        "the horizon multiplies calls (by 1.2 on 2026-01-05), but those of \"claims\" are exact");
  CHECK(error_of(read(R"({"sun": "closed"})")) == "");
}

TEST_CASE("Days on which calls come and nobody works are told", "[scenarios][horizon]") {
  const std::string shifts =
      R"("shifts": [{"agents": 40, "time": "08:00-18:00", "on": "mon-fri"},
                    {"agents": 9, "time": "09:00-13:00", "on": ["sat"]}])";
  std::string text = testing::with(testing::good_text(), "\"agents\": 40", shifts);
  const auto read = [&](const std::string& weekdays) {
    return read_text(
        testing::with(
            text, "\"interval\": \"30m\",",
            "\"interval\": \"30m\", \"horizon\": {\"from\": \"2026-01-05\", \"weeks\": 2" + weekdays + "},"),
        "desk.json");
  };
  const auto warnings = of(read(""), Severity::warning);
  REQUIRE_FALSE(warnings.empty());
  CHECK(warnings.back().what == "on 2 of 14 days, 2026-01-11 the first, calls come and nobody works");
  for (const Problem& one : of(read(R"(, "weekdays": {"sun": "closed"})"), Severity::warning))
    CHECK(one.what.find("nobody works") == std::string::npos);
  // Without a horizon there are no weekdays.
  const auto without = of(read_text(text, "desk.json"), Severity::warning);
  CHECK(std::ranges::count(without, "\"on\" without a \"horizon\"", &Problem::what) == 2);
}

TEST_CASE("A target says over which stretch of a horizon it is judged", "[scenarios][horizon]") {
  using LongRun = models::Target::LongRun;
  const auto target = [](const std::string& phrase) {
    const Reading reading = testing::read_good_with(
        "\"interval\": \"30m\",",
        "\"interval\": \"30m\", \"horizon\": {\"from\": \"2026-01-05\", \"weeks\": 1}, "
        "\"targets\": [" +
            phrase + "],");
    INFO(reading.problems.text());
    REQUIRE(reading.scenario.has_value());
    return reading.scenario->goals.targets.front();
  };
  CHECK(target("\"answered >= 90% of the month\"").long_run == LongRun::month);
  CHECK(target("\"answered >= 90% of the month\"").text.ends_with("in each month"));
  CHECK(target("\"answered >= 90%\"").long_run == LongRun::month);
  CHECK(target("\"answered >= 90% of the week\"").text.ends_with("in each week"));
  CHECK(target("\"answered >= 90% of the year\"").text.ends_with("over the whole horizon"));
  CHECK(target("\"answered >= 90% in the long run\"").long_run == LongRun::horizon);
  CHECK(target(R"({"kpi": "asa", "at_most": "20s", "per": "week"})").long_run == LongRun::week);
  CHECK(target("\"80/20 on 90% of days\"").text.ends_with("on at least 90 % of days"));
}

TEST_CASE("The hash tells horizons apart and is that of old where there is none", "[scenarios][horizon]") {
  const auto hash = [](const Reading& reading) { return scenario_hash(*reading.scenario); };
  const std::string none = hash(read_text(testing::good_text(), "desk.json"));
  const std::string week = hash(read_with(R"({"from": "2026-01-05", "weeks": 1})"));
  CHECK(week != none);
  CHECK(week == hash(read_with(R"({"from": "2026-01-05", "days": 7, "growth": "0%"})")));
  CHECK(week != hash(read_with(R"({"from": "2026-01-06", "weeks": 1})")));
  // null takes a horizon away.
  CHECK(none == hash(read_with("null")));
}

TEST_CASE("Holidays, or a factor for every date, can stand in a table beside the file",
          "[scenarios][horizon]") {
  const testing::Folder folder;
  const auto read = [&](std::string_view table) {
    folder.write("dates.csv", table);
    return folder.read_good_with(
        "\"interval\": \"30m\",",
        "\"interval\": \"30m\", \"horizon\": {\"from\": \"2026-01-05\", \"weeks\": 1, "
        "\"weekdays\": {\"sat\": 0.4, \"sun\": \"closed\"}, "
        "\"holidays\": {\"csv\": \"dates.csv\"}},");
  };
  const Reading reading = read(
      "date;calls;staff;name\n2026-01-05;1,5;;fair\n2026-01-06;closed;;Epiphany\n2026-01-07;like sat;;\n"
      "2026-01-08;40%;0,5;\n2026-01-09;;2;\n2026-01-10;;;\n");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario.has_value());
  const auto& days = reading.scenario->horizon->days;
  CHECK(days[0].calls == 1.5);
  CHECK_FALSE(days[1].open);
  CHECK(days[2].calls == 0.4);
  CHECK(days[3].calls == Approx(0.4));
  CHECK(days[3].staff == 0.5);
  CHECK(days[4].staff == 2.0);
  CHECK(days[5].calls == 0.4);  // nothing said: a Saturday as any
  CHECK_FALSE(days[6].open);

  CHECK(error_of(read("date,calls\n2026-01-05,1.1\n2026-01-05,1.2\n")) ==
        "2026-01-05 stands twice in \"holidays\"");
  CHECK(error_of(read("day,calls\n2026-01-05,1.1\n")) == "the table has no column \"date\"");
  const auto errors = of(read("date,calls\n2026-01-05,1.1\n5.1.2026,1.2\n"), Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().line == 3);
}

}  // namespace holdtime::scenarios
