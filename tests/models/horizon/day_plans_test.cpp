#include "models/horizon/day_plans.hpp"

#include <catch2/catch.hpp>

#include "tests/models/center_builder.hpp"

namespace holdtime::models {
namespace {

using namespace std::chrono_literals;

constexpr Weekdays weekend = 0x60;

std::vector<std::uint32_t> shift_heads(const Center& center) {
  std::vector<std::uint32_t> heads;
  for (const Shift& shift : std::get<Roster>(center.teams.front().staffing).shifts)
    heads.push_back(shift.agents);
  return heads;
}

Center two_rosters() {
  Roster roster;
  roster.shifts.push_back({10, 0, s(500), {}, static_cast<Weekdays>(every_weekday & ~weekend)});
  roster.shifts.push_back({3, 0, s(500), {}, weekend});
  return center({call_type("a", trace({}))}, {team("t", {0}, roster)});
}

}  // namespace

TEST_CASE("Weekdays are those of the calendar", "[horizon]") {
  // Known dates: the epoch was a Thursday, the moon landing a Sunday, 29 February 2024 a Thursday.
  CHECK(weekday_of(std::chrono::sys_days{1970y / std::chrono::January / 1}) == 3);
  CHECK(weekday_of(std::chrono::sys_days{1969y / std::chrono::July / 20}) == 6);
  CHECK(weekday_of(std::chrono::sys_days{2024y / std::chrono::February / 29}) == 3);
  CHECK(weekday_of(std::chrono::sys_days{2026y / std::chrono::January / 5}) == 0);
}

TEST_CASE("Shifts are worked on their weekdays, and heads are rounded half up", "[horizon]") {
  const Center center = two_rosters();
  CHECK(shift_heads(staffed_on(center, {true, 1.0, 1.0, 0})) == std::vector<std::uint32_t>{10, 0});
  CHECK(shift_heads(staffed_on(center, {true, 1.0, 1.0, 6})) == std::vector<std::uint32_t>{0, 3});
  CHECK(shift_heads(staffed_on(center, {true, 1.0, 0.5, 5})) == std::vector<std::uint32_t>{0, 2});
  CHECK(shift_heads(staffed_on(center, {true, 1.0, 0.44, 4})) == std::vector<std::uint32_t>{4, 0});
  CHECK(shift_heads(center) == std::vector<std::uint32_t>{10, 3});
}

TEST_CASE("Days with the same people share a plan", "[horizon]") {
  Horizon horizon;
  horizon.first = std::chrono::sys_days{2026y / std::chrono::January / 5};
  for (std::uint8_t day = 0; day < 14; ++day) {
    horizon.days.push_back(
        {day % 7 != 6, 1.0 + day, day == 8 ? 0.5 : 1.0, static_cast<std::uint8_t>(day % 7)});
  }
  SECTION("one for each weekday and staff factor where shifts have weekdays") {
    const DayPlans plans(two_rosters(), horizon);
    CHECK(plans.kinds() == 7);  // six open weekdays, and the Tuesday with half the people
    CHECK(plans.kind_of(0) == plans.kind_of(7));
    CHECK(plans.kind_of(1) != plans.kind_of(8));
  }
  SECTION("one for each staff factor where they have none") {
    const Center same = center({call_type("a", trace({}))}, {team("t", {0}, heads({{0, 4}}))});
    CHECK(DayPlans(same, horizon).kinds() == 2);
  }
}

TEST_CASE("The days of a replication have luck of their own, the first that of a day without dates",
          "[horizon]") {
  const auto first = day_key(7, 3, 0);
  CHECK((first.seed == 7 && first.replication == 3));
  CHECK(day_key(7, 3, 1).replication != day_key(7, 4, 0).replication);
  CHECK(day_key(7, 999'999'999, 3659).replication != day_key(7, 999'999'999, 3658).replication);
}

TEST_CASE("A day's factor multiplies its calls and one leaves them alone", "[horizon]") {
  CallType type = call_type("a", PoissonArrivals{{{0, s(1000), 400.0}}});
  const Center many = center({type}, {team("t", {0}, heads({{0, 400}}))});
  CallCenter day = make_day(many);
  const auto calls = [&](double factor) {
    KeptRecords kept;
    day.restart({1, 0}, factor);
    day.finish(kept);
    return kept.calls;
  };
  CHECK(calls(1.0).size() == play(many).calls.size());
  CHECK(calls(0.0).empty());
  // The k-th caller of a day twice as busy comes in half the time.
  CHECK(std::abs(2 * calls(2.0).front().arrival - calls(1.0).front().arrival) <= 2);
}

}  // namespace holdtime::models
