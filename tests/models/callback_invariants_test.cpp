// What holds in every day of a rich center that rings callers back, and what callbacks do not change.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;
constexpr std::uint64_t days = 60;

Center rich_center_with_callbacks(double accept = 0.6) {
  Center c = rich_center_with_redial();
  Callback kept;
  kept.if_wait_over = s(20);
  kept.accept = accept;
  kept.dials = engine::constant(8.0);
  kept.no_reply = 0.2;
  kept.last_offer = 11 * h + 30 * engine::minute;
  c.call_types[0].callback = kept;
  c.call_types[0].prediction = {WaitPredictor::queue_over_throughput, 8};
  Callback later = kept;
  later.if_wait_over.reset();
  later.if_position_over = 1;
  later.keeps_place = false;
  later.keep_free = 1;
  later.delay = engine::exponential(600.0);
  later.retries = 2;
  later.retry_after = engine::exponential(300.0);
  later.handle_time = 0.8;
  c.call_types[1].callback = later;
  c.call_types[2].predicts = true;
  return c;
}

bool is_rung_back(const CallRecord& r) {
  return r.outcome == Outcome::called_back || r.outcome == Outcome::not_reached;
}

}  // namespace

TEST_CASE("A day with callbacks copied at any moment and its copy end alike") {
  check_copies(rich_center_with_callbacks(), {1, 5},
               {0, 8 * h + s(7), 9 * h + 1, 10 * h, 11 * h + s(77), 12 * h});
}

TEST_CASE("Whoever accepts to be rung back is told of once, reached or not") {
  std::map<Outcome, int> seen;
  std::uint64_t retried = 0;
  check_days(rich_center_with_callbacks(), days, [&](const KeptRecords& records) -> std::string {
    std::size_t rung_back = 0;
    std::set<std::tuple<std::uint32_t, std::uint64_t, std::uint16_t>> told;
    for (const CallRecord& r : records.calls) {
      ++seen[r.outcome];
      if (!told.insert({r.caller_type, r.ordinal, r.attempt}).second) return "told twice: " + whole_line(r);
      if (r.queue_exit < r.queue_entry) return "out of order: " + whole_line(r);
      if (!is_rung_back(r)) continue;
      ++rung_back;
      if ((r.outcome == Outcome::called_back) != (r.team != nobody)) return "by whom? " + whole_line(r);
    }
    for (const auto& [type, ordinal, attempt] : told) {
      if (attempt > 1 && !told.contains({type, ordinal, static_cast<std::uint16_t>(attempt - 1)}))
        return "an attempt is missing";
      if (ordinal > 0 && !told.contains({type, ordinal - 1, 1})) return "a caller is missing";
    }
    std::size_t accepted = 0;
    for (const WaitNotice& notice : records.notices) {
      accepted += notice.accepted;
      retried += notice.tries > 1;
      if (notice.accepted && !notice.offered) return "accepts what nobody offered";
      if (notice.accepted == (notice.end == WaitNotice::End::answered)) {
        if (notice.accepted) return "answered though he hung up";
      }
    }
    return accepted == rung_back ? "" : "accepted and rung back differ";
  });
  CHECK(seen[Outcome::called_back] > 200);
  CHECK(seen[Outcome::not_reached] > 20);
  CHECK(retried > 20);
}

TEST_CASE("An agent is in one state at a time, on the phone with whom he rings back too") {
  check_days(rich_center_with_callbacks(), days, [&](const KeptRecords& records) -> std::string {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Microseconds> until;
    for (const AgentSpell& spell : records.spells) {
      if (spell.state == AgentState::absent) continue;
      const auto who = std::pair{spell.team, spell.agent};
      if (until.contains(who) && until[who] != spell.from) return "gap or overlap: " + whole_line(spell);
      until[who] = spell.to;
    }
    return "";
  });
}

TEST_CASE("Callbacks that nobody accepts move no call and no agent") {
  Center without = rich_center_with_redial();
  for (std::uint64_t day = 0; day < 5; ++day) {
    KeptRecords with = play(rich_center_with_callbacks(0.0), {3, day});
    CHECK(with.notices.size() > 20);
    CHECK(first_difference(play(without, {3, day}), with) == "");
  }
}

TEST_CASE(
    "Where callers wait for ever, keeping one's place on hold or at home ends each wait at the same moment") {
  CallType a = call_type("a", PoissonArrivals{{{0, 4 * h, 500.0}}});
  a.handling.talk = ByTime<Distribution>(engine::exponential(300.0));
  Center c = center({a}, {team("t", {0}, heads({{0, 11}}))});
  c.closes = 4 * h;
  const KeptRecords on_hold = play(c);
  c.call_types[0].callback = Callback{};
  c.call_types[0].callback->if_position_over = 2;
  KeptRecords at_home = play(c);
  std::size_t rung_back = 0;
  for (CallRecord& r : at_home.calls) {
    rung_back += r.outcome == Outcome::called_back;
    r.outcome = Outcome::answered;
  }
  CHECK(rung_back > 100);
  CHECK(first_difference(on_hold, at_home) == "");
}

}  // namespace holdtime::models
