// A scenario scaled as a whole means what the same scenario means with the numbers changed by hand.
#include "scenarios/scale.hpp"

#include <catch2/catch.hpp>

#include "scenarios/canonical.hpp"
#include "tests/scenarios/folder.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

constexpr const char* volume = R"("calls": {"c": {"per_day": 2000, "aht": "5m", "patience": "6m"}})";

std::string center_of(const std::string& calls, const std::string& rest) {
  return R"({"center": "Desk", "open": "08:00-18:00", )" + calls + ", " + rest + "}";
}

std::string teams(const std::string& staffing) {
  return center_of(volume, R"("teams": {"desk": {"answers": ["c"], )" + staffing + "}}");
}

std::string meaning(const Reading& reading) {
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return canonical(*reading.scenario);
}

void same_meaning(const std::string& text, const Scale& scale, const std::string& by_hand,
                  const std::filesystem::path& folder = {}) {
  CAPTURE(text, by_hand);
  CHECK(meaning(read_text(text, "scaled", {}, folder, nullptr, scale)) ==
        meaning(read_text(by_hand, "by hand", {}, folder)));
}

Scale people(std::uint64_t agents) {
  return {agents, std::nullopt};
}

Scale times(double factor) {
  return {std::nullopt, factor};
}

}  // namespace

TEST_CASE("Another number of people is shared out among the shifts as by hand") {
  const auto shifts = [](int early, int late, const std::string& more) {
    return teams(R"("shifts": [{"agents": )" + std::to_string(early) +
                 R"(, "time": "08:00-16:30", "lunch": "12:00 30m", "breaks": ["10:00 15m"]}, {"agents": )" +
                 std::to_string(late) + R"(, "time": "14:00-18:00"}])" + more);
  };
  same_meaning(shifts(20, 10, ""), people(36), shifts(24, 12, ""));
  same_meaning(shifts(20, 10, ""), people(1), shifts(1, 0, ""));
  same_meaning(shifts(20, 10, ""), people(30), shifts(20, 10, ""));
  // A shrinkage without a total hangs on how many people take which breaks, so on the numbers of each shift.
  same_meaning(shifts(20, 10, R"(, "shrinkage": {"absent": "5%"})"), people(7),
               shifts(5, 2, R"(, "shrinkage": {"absent": "5%"})"));
}

TEST_CASE("Another number of people is shared out among teams first, whatever they count their people by") {
  const auto center = [](int shift, int heads, const std::string& phone) {
    return center_of(volume,
                     R"("teams": {"a": {"answers": ["c"], "shifts": [{"agents": )" + std::to_string(shift) +
                         R"(, "time": "08:00-18:00"}]}, "b": {"answers": ["c"], "agents": )" +
                         std::to_string(heads) + R"(}, "d": {"answers": ["c"], "on_phone": )" + phone + "}}");
  };
  same_meaning(center(10, 20, "10"), people(60), center(15, 30, "15"));
  same_meaning(center(10, 20, R"({"08:00": 4, "12:00": 10})"), people(20),
               center(5, 10, R"({"08:00": 2, "12:00": 5})"));
  same_meaning(center(10, 20, R"({"interval": "2h", "from": "08:00", "people": [3, 10, 10, 5, 0]})"),
               people(20),
               center(5, 10, R"({"interval": "2h", "from": "08:00", "people": [2, 5, 5, 3, 0]})"));
}

TEST_CASE("People who all work a shift with a name, and at night, are scaled with both their nights") {
  const auto night = [](int agents) {
    return R"({"center": "N", "open": "00:00-24:00", "calls": {"c": {"rate": "1/min", "aht": "5m"}},
               "shifts": {"night": {"time": "22:00-06:00", "lunch": "02:00 30m"}},
               "teams": {"n": {"answers": ["c"], "agents": )" +
           std::to_string(agents) +
           R"(, "shift": "night"}, "day": {"answers": ["c"], "shifts": [{"agents": )" +
           std::to_string(2 * agents) + R"(, "time": "06:00-22:00"}]}}})";
  };
  same_meaning(night(4), people(9), night(3));
}

TEST_CASE("A roster in a table is scaled as one in the scenario, and the number that checks it as well") {
  const Folder folder;
  folder.write("few.csv", "agents,start,end\n6,08:00,16:30\n4,09:30,18:00\n");
  folder.write("many.csv", "agents,start,end\n9,08:00,16:30\n6,09:30,18:00\n");
  same_meaning(teams(R"("agents": 10, "roster": {"csv": "few.csv"})"), people(15),
               teams(R"("agents": 15, "roster": {"csv": "many.csv"})"), folder.path());
}

TEST_CASE("Another volume is what the numbers of calls changed by hand would be") {
  const auto calls = [](const std::string& how_many) {
    return center_of(R"("calls": {"c": {)" + how_many + R"(, "aht": "5m", "patience": "6m"}})",
                     R"("teams": {"desk": {"answers": ["c"], "agents": 40}})");
  };
  same_meaning(calls(R"("per_day": 2060)"), times(1.05), calls(R"("per_day": 2163)"));
  same_meaning(calls(R"("per_day": 2060)"), times(0.9), calls(R"("per_day": 1854)"));
  same_meaning(calls(R"("rate": "48/min")"), times(1.1), calls(R"("rate": "52.8/min")"));
  same_meaning(calls(R"("rate": "48 per minute")"), times(0.5), calls(R"("rate": "24 per minute")"));
}

TEST_CASE(
    "Another volume reaches lists of calls, in the scenario or in a table, and leaves the profile alone") {
  const auto calls = [](const std::string& how_many) {
    return center_of(
        R"("interval": "5h", "calls": {"c": {)" + how_many + R"(, "aht": "5m", "patience": "6m"}})",
        R"("teams": {"desk": {"answers": ["c"], "agents": 40}})");
  };
  const Folder folder;
  folder.write("few.csv", "time,calls\n08:00,100\n13:00,51\n");
  same_meaning(calls(R"("per_interval": [100, 51])"), times(1.5), calls(R"("per_interval": [150, 76.5])"));
  same_meaning(calls(R"("forecast": {"csv": "few.csv", "column": "calls"})"), times(1.5),
               calls(R"("per_interval": [150, 76.5])"), folder.path());
  same_meaning(calls(R"("per_interval": [100, 51], "exact": true)"), times(1.5),
               calls(R"("per_interval": [150, 77], "exact": true)"));
  same_meaning(calls(R"("per_day": 100, "profile": [3, 1])"), times(1.5),
               calls(R"("per_day": 150, "profile": [3, 1])"));
}

TEST_CASE("What can't be scaled is told with its place") {
  const std::string recorded =
      center_of(R"("calls": {"c": {"trace": ["08:00:01"], "aht": "5m", "patience": "6m"}})",
                R"("teams": {"desk": {"answers": ["c"], "agents": 40}})");
  const Reading trace = read_text(recorded, "x.json", {}, {}, nullptr, times(1.1));
  REQUIRE(of(trace, Severity::error).size() == 1);
  CHECK(of(trace, Severity::error)[0].pointer == "/calls/c/trace");
  CHECK_FALSE(trace.scenario);
  CHECK(read_text(recorded, "x.json", {}, {}, nullptr, people(3)).scenario);

  const Reading nobody = read_text(teams(R"("agents": 0)"), "x.json", {}, {}, nullptr, people(3));
  REQUIRE(of(nobody, Severity::error).size() == 1);
  CHECK(of(nobody, Severity::error)[0].pointer == "/teams");
}

TEST_CASE("Numbers of people that are none are told by the reader as ever, scaled or not") {
  for (const char* staffing : {R"("agents": "40")", R"("agents": 2.5)", R"("shifts": [7])",
                               R"("shifts": [{"agents": -1, "time": "08:00-18:00"}])",
                               R"("agents": [1, "x"])", R"("picks": "in order")"}) {
    CAPTURE(staffing);
    const Reading plain = read_text(teams(staffing), "x.json");
    const Reading scaled = read_text(teams(staffing), "x.json", {}, {}, nullptr, people(36));
    CHECK_FALSE(plain.problems.text().empty());
    CHECK(scaled.problems.text() == plain.problems.text());
  }
}

TEST_CASE("Without anything to scale by, a scenario stays what it is") {
  CHECK(meaning(read_text(good_text(), "x", {}, {}, {})) == meaning(read_text(good_text(), "x")));
}
