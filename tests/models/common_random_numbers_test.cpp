// Law 2: what happens to a caller is decided by who the caller is.
#include <catch2/catch.hpp>
#include <map>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;

/// Calls of the types below `types`, and spells but absences of the teams below `teams`.
KeptRecords only(const KeptRecords& records, std::uint32_t types, std::uint32_t teams) {
  KeptRecords kept;
  for (const CallRecord& r : records.calls) {
    if (r.call_type < types) kept.calls.push_back(r);
  }
  for (const AgentSpell& spell : records.spells) {
    if (spell.team < teams) kept.spells.push_back(spell);
  }
  return kept;
}

std::map<std::pair<std::uint32_t, std::uint64_t>, CallRecord> by_caller(const KeptRecords& records) {
  std::map<std::pair<std::uint32_t, std::uint64_t>, CallRecord> result;
  for (const CallRecord& r : records.calls) result[{r.call_type, r.ordinal}] = r;
  return result;
}

}  // namespace

TEST_CASE("A call type nobody calls changes nothing") {
  Center more = rich_center();
  CallType silent = call_type("silent", PoissonArrivals{{{8 * h, 12 * h, 0.0}}});
  silent.ranks = {{0, 1}};
  more.call_types.push_back(silent);
  more.teams[0].skills.insert(more.teams[0].skills.begin(), {3, std::nullopt});
  CHECK(first_difference(play(rich_center(), {1, 2}), play(more, {1, 2})) == "");
}

TEST_CASE("A team no call goes to, or one whose people never come, changes nothing") {
  const KeptRecords alone = play(rich_center(), {1, 2});
  Center more = rich_center();
  more.teams.push_back(team("idlers", {}, heads({{8 * 3600, 5}})));
  CHECK(first_difference(alone, only(play(more, {1, 2}), 3, 2)) == "");

  Center absent = rich_center();
  absent.teams.push_back(team("absent", {0, 1, 2}, one_shift(5, 8 * h, 12 * h)));
  absent.teams[2].shrinkage = ShrinkageBudget{.total = 1.0, .absent = 1.0};
  for (CallType& type : absent.call_types) type.ranks[0].insert(type.ranks[0].begin(), 2);
  CHECK(first_difference(alone, only(play(absent, {1, 2}), 3, 2)) == "");
}

TEST_CASE("Renaming a call type gives it other callers and leaves those of the others alone") {
  Center renamed = rich_center();
  renamed.call_types[0].name = "alpha";
  const auto before = by_caller(play(rich_center(), {1, 3}));
  const auto after = by_caller(play(renamed, {1, 3}));
  int moved = 0;
  for (const auto& [who, record] : before) {
    const auto same = after.find(who);
    if (who.first == 0) {
      moved += same == after.end() || same->second.arrival != record.arrival;
      continue;
    }
    REQUIRE(same != after.end());
    CHECK(same->second.arrival == record.arrival);
    CHECK(same->second.priority_class == record.priority_class);
  }
  CHECK(moved > 100);
}

TEST_CASE("A caller brings the same arrival, patience and talk time whatever the staffing") {
  Center few = rich_center();
  few.teams[1].skills[0].handling.reset();
  Center many = few;
  for (Shift& shift : std::get<Roster>(many.teams[0].staffing).shifts) shift.agents *= 2;
  const auto before = by_caller(play(few, {1, 4}));
  const auto after = by_caller(play(many, {1, 4}));
  REQUIRE(before.size() == after.size());
  int answered = 0, abandoned = 0;
  for (const auto& [who, r] : before) {
    const CallRecord& other = after.at(who);
    CHECK(other.arrival == r.arrival);
    CHECK(other.queue_entry == r.queue_entry);
    CHECK(other.priority_class == r.priority_class);
    if (r.outcome == Outcome::answered && other.outcome == Outcome::answered) {
      ++answered;
      CHECK(other.talk_end - other.queue_exit == r.talk_end - r.queue_exit);
      CHECK(other.work_end - other.talk_end == r.work_end - r.talk_end);
    }
    if (r.outcome == Outcome::abandoned) {
      // With more people he is answered within his patience, or gives up when it ends.
      ++abandoned;
      CHECK(other.queue_exit <= r.queue_exit);
      if (other.outcome == Outcome::abandoned) CHECK(other.queue_exit == r.queue_exit);
    }
  }
  CHECK(answered > 100);
  CHECK(abandoned > 10);
}

}  // namespace holdtime::models
