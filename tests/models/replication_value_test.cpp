// Law 1: a replication is a value: built, advanced, copied, started again.
#include <catch2/catch.hpp>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;

}  // namespace

TEST_CASE("A day copied at any moment and its copy end alike") {
  const Center c = rich_center();
  const KeptRecords whole = play(c, {1, 5});
  REQUIRE(whole.calls.size() > 200);
  check_copies(c, {1, 5}, {0, 8 * h + s(7), 9 * h + 1, 10 * h + s(1234), 12 * h, 13 * h});
}

TEST_CASE("A day advanced in small steps is the day played in one go") {
  const Center c = rich_center();
  CallCenter day = make_day(c, {1, 6});
  KeptRecords stepped;
  for (Microseconds t = 7 * h; t < 13 * h; t += s(13) + 1) day.advance_to(t, stepped);
  day.finish(stepped);
  CHECK(first_difference(play(c, {1, 6}), stepped) == "");
  CHECK(day.finished());
}

TEST_CASE("A center started again plays the day a fresh one plays") {
  const Center c = rich_center();
  CallCenter day = make_day(c, {1, 0});
  KeptRecords thrown_away;
  day.advance_to(10 * h, thrown_away);  // left in the middle
  for (const std::uint64_t replication : {3u, 4u, 3u}) {
    KeptRecords records;
    day.restart({1, replication});
    day.finish(records);
    CHECK(first_difference(play(c, {1, replication}), records) == "");
  }
  Center measured = rich_center();
  measured.measure = {9 * h, 10 * h};
  CallCenter short_day = make_day(measured, {1, 0});
  for (const std::uint64_t replication : {0u, 1u}) {
    KeptRecords records;
    short_day.restart({1, replication});
    short_day.finish(records);
    CHECK(first_difference(play(measured, {1, replication}), records) == "");
  }
}

TEST_CASE("Seed and replication both make another day") {
  const Center c = rich_center();
  CHECK(first_difference(play(c, {1, 0}), play(c, {1, 1})) != "");
  CHECK(first_difference(play(c, {1, 0}), play(c, {2, 0})) != "");
}

}  // namespace holdtime::models
