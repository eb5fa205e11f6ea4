// Days worked out by hand in which callers pass through a menu.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

MenuExit to_node(std::size_t node) {
  return {node, 0};
}
MenuExit to_queue(std::size_t call_type) {
  return {std::nullopt, call_type};
}

MenuNode node(std::string name, double seconds, MenuExit otherwise) {
  MenuNode result;
  result.name = std::move(name);
  result.plays = engine::constant(seconds);
  result.otherwise = otherwise;
  return result;
}

MenuOption option(ByTime<double> share, MenuExit exit) {
  MenuOption result;
  result.name = "option";
  result.share = std::move(share);
  result.exit = exit;
  return result;
}

/// `before` up to 100 s, `after` from then on.
ByTime<double> changing(double before, double after) {
  ByTime<double> share(before);
  share.pieces.push_back({s(100), after});
  return share;
}

/// An entrance a with this menu, and a queue b that one agent answers.
Center entrance(Arrivals calls, std::vector<MenuNode> nodes, double talk = 10.0) {
  CallType a = call_type("a", std::move(calls));
  a.menu = Menu{std::move(nodes), 0};
  CallType b = call_type("b", trace({}));
  b.handling.talk = ByTime<Distribution>(engine::constant(talk));
  return center({a, b}, {team("t", {1}, heads({{0, 1}}))});
}

Lines visit_lines(const Center& c, const KeptRecords& records) {
  const char* ends[] = {"hung up", "solved", "bounced", "to queue", "to node"};
  Lines lines;
  for (const NodeVisit& v : records.visits) {
    lines.push_back(fmt::format("{}/{} {}-{} {}{}", c.call_types[v.call_type].name,
                                c.call_types[v.call_type].menu->nodes[v.node].name, seconds_text(v.from),
                                seconds_text(v.to), ends[static_cast<std::size_t>(v.end)],
                                v.first ? " first" : ""));
  }
  return lines;
}

}  // namespace

TEST_CASE("A caller goes from node to node, and is answered as the type to whose queue the menu leads him") {
  const Center c =
      entrance(trace({{0, 60}, {5, -1}}), {node("main", 20.0, to_node(1)), node("more", 30.0, to_queue(1))});
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"b0 50-50 answered by t0 until 110", "b1 55-110 answered by t0 until 120"});
  CHECK(visit_lines(c, records) == Lines{"a/main 0-20 to node first", "a/main 5-25 to node first",
                                         "a/more 20-50 to queue", "a/more 25-55 to queue"});
  for (const CallRecord& record : records.calls) CHECK(record.caller_type == 0);
  CHECK(records.calls[0].arrival == 0);
}

TEST_CASE("Shares of a node are those of the moment at which a caller comes to it") {
  MenuNode main = node("main", 20.0, to_queue(1));
  main.solves = changing(1.0, 0.0);
  main.hang_up = changing(0.0, 1.0);
  const Center c = entrance(trace({{99, 60}, {100, 60}}), {main});
  CHECK(call_lines(c, play(c)) == Lines{"a0 119-119 contained", "a1 120-120 ivr_hang_up"});
}

TEST_CASE("What a bot has done already is taken off talk times, recorded or drawn") {
  MenuNode bot = node("bot", 10.0, to_queue(1));
  bot.options = {option(changing(1.0, 0.0), to_queue(1))};
  bot.options[0].handle_time = 0.25;
  const Center c = entrance(trace({{0, 60}, {50, -1}, {200, 60}, {300, -1}}), {bot}, 8.0);
  CHECK(call_lines(c, play(c)) ==
        Lines{"b0 10-10 answered by t0 until 25", "b1 60-60 answered by t0 until 62",
              "b2 210-210 answered by t0 until 270", "b3 310-310 answered by t0 until 318"});
}

TEST_CASE("Callers whom a bot sends away call again, with the work they came with, unless it is too late") {
  MenuNode bot = node("bot", 20.0, to_queue(1));
  bot.bounces = ByTime<double>(1.0);
  bot.bounces.pieces.push_back({s(300), 0.0});
  bot.bounces.pieces.push_back({s(700), 1.0});
  bot.bounce_delay = engine::constant(200.0);
  const Center c = entrance(trace({{0, 60}, {800, 60}}), {bot});
  KeptRecords records = play(c);
  std::sort(records.calls.begin(), records.calls.end(), [](const CallRecord& x, const CallRecord& y) {
    return std::tie(x.ordinal, x.attempt) < std::tie(y.ordinal, y.attempt);
  });
  Lines lines;
  for (const CallRecord& r : records.calls) {
    lines.push_back(fmt::format("{}/{} {} {}{}", r.ordinal, r.attempt, seconds_text(r.queue_entry),
                                name_of(r.outcome), r.calls_again ? " again" : ""));
  }
  CHECK(lines ==
        Lines{"0/1 20 bounced again", "0/2 240 bounced again", "0/3 460 answered", "1/1 820 bounced"});
  CHECK(records.calls[2].work_end == s(520));
}

TEST_CASE(
    "A caller in the wrong queue is passed on after a short talk, and served where he should have come") {
  MenuNode main = node("main", 20.0, to_queue(1));
  main.options = {option(1.0, to_queue(1))};
  main.options[0].wrong = WrongChoice{1.0, 2, engine::constant(40.0)};
  Center c = entrance(trace({{0, 60}}), {main});
  c.call_types[1].handling.after_call_work = ByTime<Distribution>(engine::constant(7.0));
  c.call_types.push_back(call_type("c", trace({})));
  c.call_types[2].handling.talk = ByTime<Distribution>(engine::constant(33.0));
  c.call_types[2].ranks = {{1}};
  c.teams.push_back(team("u", {2}, heads({{0, 1}})));
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"b0 20-20 answered by t0 until 60", "c0 60-60 answered by u0 until 93"});
  CHECK(records.calls[0].transferred);
  CHECK(records.calls[0].passed_on == s(60));
  CHECK(records.calls[1].leg == 2);
}

TEST_CASE("Agents stay after closing while somebody in a menu may yet come to them") {
  const Center c = entrance(trace({{995, 60}}), {node("main", 20.0, to_queue(1))});
  CHECK(call_lines(c, play(c)) == Lines{"b0 1015-1015 answered by t0 until 1075"});
  Center elsewhere = c;  // where the menu leads to another team only, this one goes home
  elsewhere.call_types.push_back(call_type("c", trace({})));
  elsewhere.call_types[2].ranks = {{1}};
  elsewhere.teams.push_back(team("u", {2}, heads({{0, 1}})));
  elsewhere.call_types[0].menu->nodes[0].otherwise = to_queue(2);
  const KeptRecords records = play(elsewhere);
  CHECK(spell_lines(records, 0, 0) == Lines{"0-1000 available"});
  CHECK(spell_lines(records, 1, 0) ==
        Lines{"0-1000 available", "1000-1015 available overrun", "1015-1075 talking overrun"});
}

TEST_CASE("A menu that takes no time and leads everybody to his own queue changes nothing") {
  CallType a = call_type("a", PoissonArrivals{{{0, s(1000), 200.0}}});
  a.patience = ByTime<Distribution>(engine::exponential(30.0));
  a.handling.talk = ByTime<Distribution>(engine::exponential(20.0));
  a.classes = {{"gold", 0.3, s(20)}, {"others", 0.7, 0}};
  a.balking = 0.1;
  const Center without = center({a}, {team("t", {0}, heads({{0, 4}}))});
  Center with = without;
  with.call_types[0].menu = Menu{{node("main", 0.0, to_queue(0))}, 0};
  CHECK(call_lines(with, play(with)) == call_lines(without, play(without)));
  CHECK(play(with).visits.size() == play(without).calls.size());
}

}  // namespace holdtime::models
