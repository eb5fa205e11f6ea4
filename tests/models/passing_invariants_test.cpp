// What holds in every day of a rich center with a menu, whose agents pass calls on; read off its records.
#include <catch2/catch.hpp>
#include <map>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;
constexpr std::uint64_t days = 40;

MenuOption option(double share, MenuExit exit) {
  MenuOption result;
  result.share = share;
  result.exit = exit;
  return result;
}

/// The rich center; a has a menu with a bot, b's calls are passed on warm, c's cold and with what is left of
/// the caller's patience; some call again though served.
Center passing_center() {
  Center c = rich_center();
  MenuNode main, bot;
  main.name = "main";
  main.plays = engine::constant(20.0);
  main.hang_up = 0.05;
  main.options = {option(0.4, {1, 0}), option(0.3, {std::nullopt, 1})};
  main.options[1].wrong = WrongChoice{0.2, 2, engine::exponential(40.0)};
  main.otherwise = {std::nullopt, 0};
  bot.name = "bot";
  bot.plays = engine::exponential(60.0);
  bot.solves = 0.3;
  bot.bounces = 0.2;
  bot.bounce_delay = engine::exponential(600.0);
  bot.options = {option(0.3, {std::nullopt, 0})};
  bot.options[0].handle_time = 0.6;
  bot.otherwise = {std::nullopt, 2};
  c.call_types[0].ivr.reset();
  c.call_types[0].menu = Menu{{main, bot}, 0};
  Transfer warm;
  warm.share = 0.3;
  warm.to = {{0, 0.5}, {2, 0.5}};
  warm.conference = engine::exponential(30.0);
  c.call_types[1].transfer = warm;
  Transfer cold;
  cold.share = 0.2;
  cold.by_team = {{1, 0.4}};
  cold.to = {{1, 1.0}};
  cold.keeps_wait = cold.keeps_patience = true;
  c.call_types[2].transfer = cold;
  c.call_types[2].patience = ByTime<Distribution>(engine::exponential(200.0));
  c.call_types[0].repeat_calls = RepeatCalls{{0.2, engine::exponential(900.0)}, {}};
  c.line_groups = {{"all", 18, {0, 1, 2}}};
  return c;
}

using Who = std::pair<std::uint32_t, std::uint64_t>;

std::map<Who, std::vector<CallRecord>> by_caller(const KeptRecords& records) {
  std::map<Who, std::vector<CallRecord>> result;
  for (const CallRecord& r : records.calls) result[{r.caller_type, r.ordinal}].push_back(r);
  for (auto& [who, calls] : result) {
    std::sort(calls.begin(), calls.end(), [](const auto& x, const auto& y) {
      return std::tie(x.attempt, x.leg) < std::tie(y.attempt, y.leg);
    });
  }
  return result;
}

}  // namespace

TEST_CASE("A caller's legs and attempts follow each other, and his story has one end") {
  const Center c = passing_center();
  int transferred = 0, again = 0, bounced = 0, longest = 0;
  check_days(c, days, [&](const KeptRecords& records) -> std::string {
    for (const auto& [who, calls] : by_caller(records)) {
      for (std::size_t i = 0; i < calls.size(); ++i) {
        const CallRecord& r = calls[i];
        const bool last = i + 1 == calls.size();
        if (last != (!r.transferred && !r.calls_again)) return "wrong end: " + whole_line(r);
        if (i == 0 && (r.attempt != 1 || r.leg != 1)) return "wrong beginning: " + whole_line(r);
        if (r.transferred && (r.outcome != Outcome::answered || r.passed_on > r.talk_end))
          return "passed on by nobody: " + whole_line(r);
        transferred += r.transferred;
        again += r.calls_again;
        bounced += r.outcome == Outcome::bounced;
        longest = std::max<int>(longest, r.leg);
        if (last) continue;
        const CallRecord& next = calls[i + 1];
        if (r.transferred &&
            (next.attempt != r.attempt || next.leg != r.leg + 1 || next.queue_entry != r.passed_on))
          return "no next leg: " + whole_line(next);
        if (r.calls_again && (next.attempt != r.attempt + 1 || next.leg != 1))
          return "no attempt: " + whole_line(next);
      }
    }
    return "";
  });
  CHECK(transferred > 500);
  CHECK(again > 200);
  CHECK(bounced > 200);
  CHECK(longest > 3);
}

TEST_CASE("The agents' talk and after-call work is that of the calls they answered, conferences and all") {
  const Center c = passing_center();
  check_days(c, days, [&](const KeptRecords& records) -> std::string {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Microseconds> talk, work;
    for (const CallRecord& r : records.calls) {
      if (r.outcome != Outcome::answered) continue;
      talk[{r.team, r.agent}] += r.talk_end - r.queue_exit;
      work[{r.team, r.agent}] += r.work_end - r.talk_end;
    }
    for (const AgentSpell& each : records.spells) {
      if (each.state == AgentState::talking) talk[{each.team, each.agent}] -= each.to - each.from;
      if (each.state == AgentState::after_call) work[{each.team, each.agent}] -= each.to - each.from;
    }
    for (const auto& [agent, rest] : talk) {
      if (rest != 0) return fmt::format("agent {}/{}: {} us of talk", agent.first, agent.second, rest);
    }
    for (const auto& [agent, rest] : work) {
      if (rest != 0) return fmt::format("agent {}/{}: {} us of work", agent.first, agent.second, rest);
    }
    return "";
  });
}

TEST_CASE("Every call that comes into a menu leaves it once, and comes to where its last visit led") {
  const Center c = passing_center();
  check_days(c, days, [&](const KeptRecords& records) -> std::string {
    std::map<NodeEnd, int> ends;
    int first = 0;
    for (const NodeVisit& v : records.visits) {
      ++ends[v.end];
      first += v.first;
      if (v.to < v.from || v.from < v.arrival) return "wrong times";
    }
    std::map<Outcome, int> outcomes;
    int calls = 0;
    for (const CallRecord& r : records.calls) {
      if (r.caller_type != 0 || r.leg != 1 || r.outcome == Outcome::busy) continue;
      ++calls;
      ++outcomes[r.outcome];
    }
    if (first != calls) return fmt::format("{} calls came, {} were in the menu", calls, first);
    if (ends[NodeEnd::solved] != outcomes[Outcome::contained] ||
        ends[NodeEnd::hung_up] != outcomes[Outcome::ivr_hang_up] ||
        ends[NodeEnd::bounced] != outcomes[Outcome::bounced] ||
        ends[NodeEnd::to_queue] + ends[NodeEnd::solved] + ends[NodeEnd::hung_up] + ends[NodeEnd::bounced] !=
            calls)
      return "the menu and the calls tell different stories";
    return "";
  });
}

TEST_CASE("A day with menus and transfers, copied at any moment, ends as it would have ended") {
  check_copies(passing_center(), {29, 3}, {0, 8 * h + s(7), 9 * h + 1, 10 * h + s(1234), 12 * h, 13 * h});
}

TEST_CASE("A day with menus and transfers started again is the day a fresh one plays") {
  const Center c = passing_center();
  CallCenter day = make_day(c, {29, 0});
  KeptRecords thrown_away;
  day.advance_to(10 * h, thrown_away);  // left in the middle, calls waiting with their agents
  KeptRecords records;
  day.restart({29, 7});
  day.finish(records);
  CHECK(first_difference(play(c, {29, 7}), records) == "");
}

TEST_CASE("Where nobody is passed on and nobody calls again, the day is as if nothing had been said of it") {
  Center c = rich_center_with_redial();
  Transfer never;
  never.to = {{1, 1.0}};
  never.conference = engine::constant(10.0);
  c.call_types[0].transfer = never;
  c.call_types[1].repeat_calls = RepeatCalls{{0.0, engine::constant(100.0)}, {}};
  CHECK(first_difference(play(rich_center_with_redial(), {1, 4}), play(c, {1, 4})) == "");
}

TEST_CASE("Changing what a bot does moves nobody else's luck") {
  const Center c = passing_center();
  Center better = c;
  better.call_types[0].menu->nodes[1].plays = engine::exponential(30.0);
  const auto visits_of = [](const Center& center) {
    std::map<std::pair<Microseconds, Microseconds>, NodeEnd> ends;  // at the first node, by arrival
    for (const NodeVisit& v : play(center, {29, 2}).visits) {
      if (v.node == 0) ends[{v.arrival, v.to}] = v.end;
    }
    return ends;
  };
  Center no_second_calls = c, better_no_second_calls = better;
  for (Center* each : {&no_second_calls, &better_no_second_calls}) {
    each->call_types[0].menu->nodes[1].bounces = 0.0;
    each->call_types[0].repeat_calls.reset();
    each->line_groups.clear();
  }
  CHECK(visits_of(no_second_calls) == visits_of(better_no_second_calls));
  CHECK(visits_of(no_second_calls).size() > 200);
}

}  // namespace holdtime::models
