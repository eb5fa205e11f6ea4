// Axes as planners write them.
#include "planning/axis.hpp"

#include <catch2/catch.hpp>

namespace holdtime::planning {
namespace {

using Values = std::vector<std::string>;

Values values(const scenarios::Parsed<Axis>& axis) {
  INFO(axis.wrong);
  REQUIRE(axis);
  return axis.value->values;
}

Values along(const std::string& range) {
  return values(path_axis("/x=" + range));
}

}  // namespace

TEST_CASE("An axis of people counts by one, by steps, or as listed") {
  CHECK(values(agents_axis("36..39")) == Values{"36", "37", "38", "39"});
  CHECK(values(agents_axis("36 .. 46 : 5")) == Values{"36", "41", "46"});
  CHECK(values(agents_axis("1..10:4")) == Values{"1", "5", "9"});
  CHECK(values(agents_axis("40,36,44")) == Values{"40", "36", "44"});
  CHECK(values(agents_axis("40")) == Values{"40"});
  CHECK(values(agents_axis("40..40")) == Values{"40"});
}

TEST_CASE("An axis of volume is a change in percent, whose sign is written") {
  CHECK(values(volume_axis("-10%..+20%:5%")) == Values{"-10%", "-5%", "0%", "+5%", "+10%", "+15%", "+20%"});
  CHECK(values(volume_axis("0%,+2.5%")) == Values{"0%", "+2.5%"});
  scenarios::Scale scale;
  Values set;
  apply(*volume_axis("-10%..+20%:5%").value, 3, set, scale);
  CHECK(scale.volume == Approx(1.05).epsilon(1e-14));
  CHECK(set.empty());
}

TEST_CASE("A range may be of numbers, shares, durations or times of day") {
  CHECK(along("4m..6m:30s") == Values{"4m", "4m30s", "5m", "5m30s", "6m"});
  CHECK(along("45s..1m15s:15s") == Values{"45s", "1m", "1m15s"});
  CHECK(along("0.1..0.3:0.1") == Values{"0.1", "0.2", "0.3"});  // and not 0.30000000000000004
  CHECK(along("20%..30%:5%") == Values{"20%", "25%", "30%"});
  CHECK(along("11:30..12:30:30m") == Values{"11:30", "12:00", "12:30"});
  CHECK(along("-1..1") == Values{"-1", "0", "1"});
  CHECK(along("23:30..24:30:30m") == Values{"23:30", "24:00", "24:30"});
}

TEST_CASE("A list may hold anything, and commas of its own in quotes and brackets") {
  CHECK(along("in order,longest wait") == Values{"in order", "longest wait"});
  CHECK(along(R"("a, b",[1, 2],{"distribution": "gamma", "mean": "5m", "sd": "4m"})") ==
        Values{"\"a, b\"", "[1, 2]", R"({"distribution": "gamma", "mean": "5m", "sd": "4m"})"});
  CHECK(along("3/min,4/min") == Values{"3/min", "4/min"});
}

TEST_CASE("An axis along a path sets that value, and one of people asks for so many") {
  scenarios::Scale scale;
  Values set = {"/a=1"};
  apply(*path_axis("/calls/claims/aht=4m..6m:30s").value, 1, set, scale);
  CHECK(set == Values{"/a=1", "/calls/claims/aht=4m30s"});
  apply(*agents_axis("36..46").value, 2, set, scale);
  CHECK(scale.agents == std::uint64_t{38});
  CHECK_FALSE(scale.volume);
}

TEST_CASE("What is no axis is told with what to write instead") {
  struct Case {
    scenarios::Parsed<Axis> axis;
    const char* wrong;
  };
  const std::vector<Case> table = {
      {agents_axis("0..3"), "with 0 people nobody answers"},
      {agents_axis("46..36"), "it ends before it starts"},
      {agents_axis("36..46:0"), "its step leads nowhere"},
      {agents_axis("36..46:-1"), "its step leads nowhere"},
      {agents_axis("2.5,3"), "it has a fraction"},
      {agents_axis(""), "it has no values"},
      {agents_axis("36,,38"), "one of its values is empty"},
      {agents_axis("1..5000"), "it has 5000 values"},
      {agents_axis("36..many"), "\"36\" is a number, \"many\" is not"},
      {volume_axis("0.9..1.2:0.1"), "is not a change in percent"},
      {volume_axis("-100%..0%:50%"), "leaves no calls"},
      {path_axis("/x=4m..6m"), "in which steps"},
      {path_axis("/x=4m..360"), "\"4m\" is a duration, \"360\" is not"},
      {path_axis("/x=08:00..09:00:30"), "is not a duration with a unit"},
      {path_axis("/x=20%..30%:5"), "is not a percentage"},
      {path_axis("/x=early..late"), "nothing that can be counted on"},
      {path_axis("/x"), "not of the form"},
      {path_axis("x=1,2"), "not of the form"},
  };
  for (const Case& one : table) {
    CAPTURE(one.wrong, one.axis.wrong);
    CHECK_FALSE(one.axis);
    CHECK_THAT(one.axis.wrong, Catch::Contains(one.wrong));
    CHECK_FALSE(one.axis.instead.empty());
  }
}

}  // namespace holdtime::planning
