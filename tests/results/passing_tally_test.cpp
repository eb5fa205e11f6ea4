// Menus and calls passed on, counted in days written by hand.
#include <catch2/catch.hpp>

#include <sstream>

#include "results/experiment.hpp"
#include "results/logs.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

using models::NodeEnd;
using models::NodeVisit;

/// a has a menu of two nodes, b's calls are passed on to a.
models::Center with_passing() {
  using namespace models;
  Center c = two_types();
  MenuNode main, more;
  main.name = "main";
  more.name = "more";
  main.plays = more.plays = engine::constant(10.0);
  main.otherwise = {1, 0};
  c.call_types[0].menu = Menu{{main, more}, 0};
  Transfer transfer;
  transfer.share = 0.5;
  transfer.to = {{0, 1.0}};
  c.call_types[1].transfer = transfer;
  return c;
}

NodeVisit visit(std::uint32_t node, NodeEnd end, Microseconds arrival, Microseconds from, Microseconds to) {
  return {.call_type = 0,
          .node = node,
          .end = end,
          .first = node == 0,
          .arrival = arrival,
          .from = from,
          .to = to};
}

CallRecord leg(CallRecord record, std::uint32_t type, std::uint8_t number, Microseconds passed_on) {
  record.call_type = type;
  record.caller_type = 1;
  record.leg = number;
  record.transferred = passed_on > 0;
  record.passed_on = passed_on;
  return record;
}

}  // namespace

TEST_CASE("Menus are counted by call, and by node by visit, on the interval in which the call came") {
  CountedDay day(with_passing());
  const std::vector<NodeVisit> visits = {
      visit(0, NodeEnd::to_node, s(95), s(95), s(105)),   visit(1, NodeEnd::solved, s(95), s(105), s(135)),
      visit(0, NodeEnd::hung_up, s(100), s(100), s(107)), visit(0, NodeEnd::to_queue, s(110), s(110), s(120)),
      visit(0, NodeEnd::to_node, s(120), s(120), s(130)), visit(1, NodeEnd::bounced, s(120), s(130), s(150))};
  day.tally.take_visits(visits);
  day.tally.close();
  const auto menu = [&](MenuFact fact, std::size_t period) {
    return day.tally.menus()->menus()(0, period)[fact];
  };
  const auto node = [&](MenuFact fact, std::size_t which, std::size_t period) {
    return day.tally.menus()->nodes()(which, period)[fact];
  };
  CHECK(menu(MenuFact::entered, whole_day) == 4);
  CHECK(menu(MenuFact::entered, 0) == 1);
  CHECK(menu(MenuFact::solved, 0) == 1);
  CHECK(menu(MenuFact::time, 0) == s(40));
  CHECK(menu(MenuFact::hung_up, 1) == 1);
  CHECK(menu(MenuFact::bounced, 1) == 1);
  CHECK(menu(MenuFact::to_queue, 1) == 1);
  CHECK(menu(MenuFact::time, whole_day) == s(40 + 7 + 10 + 30));
  CHECK(node(MenuFact::entered, 0, whole_day) == 4);
  CHECK(node(MenuFact::entered, 1, whole_day) == 2);
  CHECK(node(MenuFact::solved, 1, 0) == 1);
  CHECK(node(MenuFact::time, 1, 1) == s(20));
  CHECK(day.tally.menus()->menus()(2, whole_day)[MenuFact::entered] == 4);
}

TEST_CASE("Queues count the calls that come to them, passed on or not; callers are counted once") {
  CountedDay day(with_passing());
  const std::vector<CallRecord> calls = {
      leg(answered(s(10), 0, s(50), s(5)), 1, 1, s(60)),  // passed on at 60 …
      leg(answered(s(60), s(30), s(20), s(1)), 0, 2, 0),  // … and answered at 90
      leg(answered(s(20), 0, s(90)), 1, 1, s(105)),       // the same in vain
      leg(unanswered(Outcome::abandoned, s(105), s(40)), 0, 2, 0),
      leg(answered(s(30), s(4), s(10)), 1, 1, 0),
  };
  day.tally.take(calls);
  day.tally.close();
  const auto of = [&](AttemptFact fact, std::size_t type, std::size_t period) {
    return day.tally.lines()->attempts()(type, period)[fact];
  };
  CHECK(day.of(CallFact::offered, 1, whole_day) == 3);
  CHECK(day.of(CallFact::offered, 0, whole_day) == 2);
  CHECK(day.of(CallFact::offered, both, whole_day) == 5);
  CHECK(of(AttemptFact::attempts, both, whole_day) == 3);
  CHECK(of(AttemptFact::first, both, whole_day) == 3);
  CHECK(of(AttemptFact::last, both, whole_day) == 3);
  CHECK(of(AttemptFact::last_served, both, whole_day) == 2);
  CHECK(of(AttemptFact::transfers, 1, whole_day) == 2);
  CHECK(of(AttemptFact::answered, 1, whole_day) == 3);
  CHECK(of(AttemptFact::transferred_in, 0, 0) == 1);
  CHECK(of(AttemptFact::transferred_in, 0, 1) == 1);
  CHECK(of(AttemptFact::transfers_lost, 0, whole_day) == 1);
  CHECK(of(AttemptFact::transfer_wait, 0, whole_day) == s(30));
  CHECK(of(AttemptFact::work, both, whole_day) == s(55 + 21 + 90 + 10));
}

TEST_CASE("The wait of a call passed on begins where it was passed on, also where waits begin on arrival") {
  models::Goals goals;
  goals.wait_from = models::Goals::WaitFrom::arrival;
  CountedDay day(with_passing(), goals);
  CallRecord second = leg(answered(s(60), s(30)), 0, 2, 0);
  second.arrival = s(10);
  CallRecord only = answered(s(60), s(30));
  only.call_type = only.caller_type = 1;
  only.arrival = s(50);
  const std::vector<CallRecord> calls = {second, only};
  day.tally.take(calls);
  day.tally.close();
  CHECK(day.of(CallFact::wait_answered, 0, whole_day) == s(30));
  CHECK(day.of(CallFact::wait_answered, 1, whole_day) == s(40));
}

TEST_CASE("A call passed on holds its line from its arrival to the end of its last talk, and is one call") {
  models::Center c = with_passing();
  c.line_groups = {{"all", 1, {0, 1}}};
  CountedDay day(c);
  // Warm: the first agent stays until 95, the second answers at 90.
  CallRecord first = leg(answered(s(10), 0, s(85)), 1, 1, s(60));
  const std::vector<CallRecord> calls = {first, leg(answered(s(60), s(30), s(20)), 0, 2, 0)};
  day.tally.take(calls);
  day.tally.close();
  const auto of = [&](LineFact fact) { return day.tally.lines()->lines()(0, whole_day)[fact]; };
  CHECK(of(LineFact::taken) == s(100));
  CHECK(of(LineFact::most_taken) == 1);
  CHECK(of(LineFact::attempts) == 1);
}

TEST_CASE("The log of calls passed on is read back as it was written") {
  const models::Center c = with_passing();
  const std::vector<CallRecord> calls = {leg(answered(s(10), 0, s(50), s(5)), 1, 1, s(60)),
                                         leg(unanswered(Outcome::abandoned, s(60), s(40)), 0, 2, 0)};
  std::ostringstream out, agents;
  out << "day,call_type,class,caller,outcome,team,agent,arrival,queue_entry,queue_exit,talk_end,work_end,"
         "waiting_of_type,waiting_in_all,caller_type,attempt,calls_again,leg,transferred,passed_on\n";
  LogWriter writer(c, out, agents);
  for (const CallRecord& record : calls) writer.call(record);
  std::istringstream in(out.str());
  std::vector<CallRecord> read;
  read_call_log(in, c, [&](std::uint64_t, const CallRecord& record) { read.push_back(record); });
  REQUIRE(read.size() == 2);
  CHECK(read[0].leg == 1);
  CHECK(read[0].transferred);
  CHECK(read[0].passed_on == s(60));
  CHECK(read[1].leg == 2);
  CHECK_FALSE(read[1].transferred);
  CHECK(read[1].caller_type == 1);
}

TEST_CASE("Rows of menus and of calls passed on are there where a scenario has them, and only there") {
  const auto ids = [](const models::Center& center) {
    auto scenario = std::make_shared<models::Scenario>();
    scenario->center = center;
    ExperimentOptions options;
    options.replications = 2;
    std::vector<std::string> found;
    for (const Row& row : run_experiment(scenario, options).rows) found.emplace_back(kpis()[row.kpi].id);
    return found;
  };
  const auto has = [](const std::vector<std::string>& list, const char* id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  const auto plain = ids(two_types()), passing = ids(with_passing());
  for (const char* id :
       {"containment", "menu_time", "transfers", "transfer_time", "callers", "work_per_caller"}) {
    CHECK_FALSE(has(plain, id));
    CHECK(has(passing, id));
  }
  CHECK_FALSE(has(passing, "busy"));
}

}  // namespace holdtime::results
