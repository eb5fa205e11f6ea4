// What must hold of routing whatever the day: rules that come to the same leave the same bytes, features at
// nothing change nothing, copies go on as the day they were copied from.
#include <catch2/catch.hpp>
#include <map>

#include "tests/models/random_center.hpp"
#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

Center with_picks(Center c, const char* rule) {
  for (Team& team : c.teams) team.picks = rule;
  return c;
}

Center with_agents(Center c, const char* rule) {
  for (CallType& type : c.call_types) type.routing.picks_agent = rule;
  return c;
}

/// Both centers over a few days, and over some at random that `change` turns into the two.
template <class Change>
void check_same(Change change) {
  for (std::uint64_t number = 0; number < 12; ++number) {
    CAPTURE(number);
    const auto [one, other] = change(number == 0 ? rich_center() : random_center(number));
    CHECK(first_difference(play(one, {5, number}), play(other, {5, number})) == "");
  }
}

using Pair = std::pair<Center, Center>;

/// A bit of everything that routing has.
Center rich_center_with_routing() {
  Center c = rich_center_with_redial();
  c.call_types[0].routing.openings = {{}, {s(45), 0}};
  c.call_types[0].routing.keep_free = {0, 1};
  c.call_types[0].routing.picks_agent = "least occupied";
  c.call_types[1].ranks = {{0}, {1}};
  c.call_types[1].routing.openings = {{}, {0, 3}};
  c.call_types[1].routing.picks_agent = "random";
  c.call_types[1].routing.voicemail = true;
  c.call_types[2].routing.picks_agent = "highest level first";
  c.waiting_limits = {{"b and c", 2.0, 0.5, {1, 2}}};
  c.teams[0].picks = "weighted score";
  c.teams[1].picks = "queue ratio";
  return c;
}

}  // namespace

TEST_CASE("A point a second and nothing else is the longest wait") {
  check_same([](Center c) {
    // By points the order of classes does not count.
    for (CallType& type : c.call_types) type.class_order = ClassOrder::longest_wait;
    return Pair{with_picks(c, "longest wait"), with_picks(c, "weighted score")};
  });
}

TEST_CASE("With the same threshold for all, wait to target is the longest wait") {
  check_same([](const Center& c) {
    return Pair{with_picks(c, "longest wait"), with_picks(c, "wait to target")};
  });
}

TEST_CASE("With equal shares, queue ratio is the longest queue") {
  check_same([](const Center& c) {
    Center ratio = with_picks(c, "queue ratio");
    for (CallType& type : ratio.call_types) type.routing.queue_share = 250'000;
    return Pair{with_picks(c, "longest queue"), ratio};
  });
}

TEST_CASE("Where all teams are alike, the rules that go by team are the agent idle longest") {
  for (const char* rule : {"most skills first", "fewest skills first", "highest level first"}) {
    check_same([&](Center c) {
      for (Team& team : c.teams) {
        team.skills.clear();
        for (std::size_t type = 0; type < c.call_types.size(); ++type)
          team.skills.push_back({type, std::nullopt});
      }
      return Pair{c, with_agents(c, rule)};
    });
  }
}

TEST_CASE("Ranks that open at once and nobody kept free leave every byte as it was") {
  check_same([](const Center& c) {
    Center conditions = c;
    for (CallType& type : conditions.call_types) {
      type.routing.openings.resize(type.ranks.size());
      type.routing.keep_free.resize(c.teams.size());
    }
    return Pair{c, conditions};
  });
}

TEST_CASE("A rank that opens later than anybody waits is as good as none") {
  check_same([](Center c) {
    for (CallType& type : c.call_types) {
      type.patience = ByTime<Distribution>(engine::constant(200.0));
    }
    // A team that helps out joins the last rank, which one of the two has not.
    c.interventions.clear();
    for (DayEvent& event : c.events) event.answering = {};
    Center closed = c;
    for (std::size_t t = 0; t < c.call_types.size(); ++t) {
      CallType& type = closed.call_types[t];
      if (type.ranks.size() < 2) continue;
      type.routing.openings.assign(type.ranks.size(), {});
      type.routing.openings.back() = {s(201), 0};
      const auto gone = c.call_types[t].ranks.back();
      c.call_types[t].ranks.pop_back();
      for (const std::size_t team : gone)
        std::erase_if(c.teams[team].skills, [&](const Skill& skill) { return skill.call_type == t; });
    }
    // Whom nobody waits for is not held over.
    c.closing.staff = closed.closing.staff = Closing::Staff::as_scheduled;
    return Pair{c, closed};
  });
}

TEST_CASE("Limits that are never reached leave every byte as it was") {
  check_same([](const Center& c) {
    Center limited = c;
    limited.waiting_limits = {{"all", 1e6, 0.0, {0}}};
    return Pair{c, limited};
  });
}

TEST_CASE("A day with all kinds of routing, copied at any moment, goes on as if it had not been") {
  check_copies(rich_center_with_routing(), {11, 3},
               {8 * engine::hour, 9 * engine::hour + s(7), 10 * engine::hour, 11 * engine::hour + s(1234)});
}

TEST_CASE("With all kinds of routing every caller's story is told once, and no team answers before it may") {
  const Center c = rich_center_with_routing();
  std::size_t from_later_ranks = 0;
  std::size_t messages = 0;
  for (std::uint64_t day = 0; day < 20; ++day) {
    const KeptRecords records = play(c, {13, day});
    for (const CallRecord& r : records.calls) {
      messages += r.outcome == Outcome::voicemail;
      if (r.call_type != 0) continue;
      if (r.outcome != Outcome::answered || r.team != 1) continue;
      ++from_later_ranks;
      // Before 45 s the second team is closed to him.
      CHECK(r.queue_exit - r.queue_entry >= s(45));
    }
    // Callers in and out: each attempt has one record, and attempts follow each other.
    std::map<std::pair<std::uint32_t, std::uint64_t>, std::vector<const CallRecord*>> stories;
    for (const CallRecord& r : records.calls) stories[{r.caller_type, r.ordinal}].push_back(&r);
    for (auto& [caller, story] : stories) {
      std::sort(story.begin(), story.end(),
                [](const auto* a, const auto* b) { return a->attempt < b->attempt; });
      for (std::size_t i = 0; i < story.size(); ++i) {
        CHECK(story[i]->attempt == i + 1);
        CHECK(story[i]->calls_again == (i + 1 < story.size()));
      }
    }
    // Nobody is on two calls at a time.
    std::map<std::pair<std::uint32_t, std::uint32_t>, Microseconds> busy_until;
    std::vector<const CallRecord*> answered;
    for (const CallRecord& r : records.calls) {
      if (r.outcome == Outcome::answered) answered.push_back(&r);
    }
    std::sort(answered.begin(), answered.end(),
              [](const auto* a, const auto* b) { return a->queue_exit < b->queue_exit; });
    for (const CallRecord* r : answered) {
      Microseconds& until = busy_until[{r->team, r->agent}];
      CHECK(r->queue_exit >= until);
      until = r->work_end;
    }
  }
  CHECK(from_later_ranks > 50);
  CHECK(messages > 0);
}

}  // namespace holdtime::models
