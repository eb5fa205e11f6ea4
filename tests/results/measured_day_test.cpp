// State KPIs of a measured run are those of the same clock time of the whole day.
#include <catch2/catch.hpp>

#include "models/call_center.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

/// The day with a measure window, played and counted; or counted by it while the whole day is played.
std::pair<std::int64_t, std::int64_t> queue_and_handling(const models::Center& center, bool in_full,
                                                         engine::DayKey key) {
  models::Center unmeasured = center;
  unmeasured.measure.reset();
  CountedDay counted(center);
  models::make_day(in_full ? unmeasured : center, key).finish(counted.tally);
  counted.tally.close();
  const std::size_t types = center.call_types.size(), teams = center.teams.size();
  return {counted.of(CallFact::queue_time, types, counted.tally.periods().count),
          counted.of(TeamFact::handling, teams, counted.tally.periods().count)};
}

}  // namespace

TEST_CASE("A caller who waits into the window counts in its queue, though he entered before") {
  using namespace models;
  // Waits from 90 to 120 s and then talks past the end of the run: 20 s of waiting lie in the window.
  Center c = center({call_type("a", trace({{0, 120}, {90, 700}}))}, {team("t", {0}, heads({{0, 1}}))});
  c.measure = {s(100), s(200)};
  const auto whole = queue_and_handling(c, true, {1, 0});
  const auto measured = queue_and_handling(c, false, {1, 0});
  CHECK(whole.first == s(20));
  CHECK(whole.second == s(100));
  CHECK(measured.first == whole.first);
  CHECK(measured.second == whole.second);
}

TEST_CASE("Queue and handling time of a measured run are those of the whole day in the same window") {
  models::Center c = models::rich_center();
  c.measure = {10 * engine::hour, 11 * engine::hour};
  for (std::uint64_t day = 0; day < 100; ++day) {
    CAPTURE(day);
    const auto whole = queue_and_handling(c, true, {6, day});
    const auto measured = queue_and_handling(c, false, {6, day});
    CHECK(measured.first == whole.first);
    CHECK(measured.second == whole.second);
  }
}

}  // namespace holdtime::results
