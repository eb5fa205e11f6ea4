// The call log and the agent log are whole: what is read back counts to the same KPIs, to the last digit.
#include "results/logs.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "results/experiment.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

using Days = std::map<std::uint64_t, models::KeptRecords>;

Days read_back(const models::Center& center, const std::string& calls, const std::string& agents) {
  Days days;
  std::istringstream call_log(calls), agent_log(agents);
  read_call_log(call_log, center,
                [&](std::uint64_t day, const CallRecord& r) { days[day].calls.push_back(r); });
  read_agent_log(agent_log, center,
                 [&](std::uint64_t day, const AgentSpell& r) { days[day].spells.push_back(r); });
  return days;
}

std::string call_log_error(const std::string& text) {
  std::istringstream in(text);
  try {
    read_call_log(in, two_types(), [](std::uint64_t, const CallRecord&) {});
  } catch (const LogError& error) {
    return error.what();
  }
  return "";
}

constexpr auto columns =
    "day,call_type,class,caller,outcome,team,agent,arrival,queue_entry,queue_exit,talk_end,work_end,"
    "waiting_of_type,waiting_in_all\n";

}  // namespace

TEST_CASE("Logs of days read back are the records of those days, field by field") {
  const auto plan = std::make_shared<const models::CenterPlan>(models::rich_center());
  std::ostringstream calls, agents;
  CHECK(write_logs(plan, {3, 5, 4}, "seed: 3\nhash: x", nullptr, calls, agents) == 4);
  CHECK(calls.str().starts_with("# seed: 3\n# hash: x\nday,call_type,"));
  const Days days = read_back(plan->center(), calls.str(), agents.str());
  REQUIRE(days.size() == 4);
  models::CallCenter center(plan, {3, 0});
  for (const auto& [day, found] : days) {
    models::KeptRecords expected;
    center.restart({3, day});
    center.finish(expected);
    CHECK(expected.calls.size() > 100);
    CHECK(first_difference(expected, found) == "");
  }
}

TEST_CASE("KPIs counted from the logs are those of the experiment to the last digit") {
  const auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  ExperimentOptions options;
  options.replications = 5;
  const Experiment experiment = run_experiment(scenario, options);
  std::ostringstream calls, agents;
  write_logs(experiment.plan, {1, 0, 5}, "", nullptr, calls, agents);

  DayTally tally(*experiment.plan, scenario->goals);
  DaySums sums(*experiment.plan, scenario->goals);
  for (const auto& [day, records] : read_back(scenario->center, calls.str(), agents.str())) {
    tally.clear();
    tally.take(records.calls);
    tally.take(records.spells);
    tally.close();
    sums.add(tally);
  }
  auto call_waits = tally.pooled_call_waits();
  auto team_waits = tally.pooled_team_waits();
  const auto add = [](WaitHistogram& margin, const WaitHistogram& cell) { margin += cell; };
  call_waits.roll_up(add);
  team_waits.roll_up(add);
  const std::vector<Row> rows = make_rows(sums, call_waits, team_waits);
  REQUIRE(rows.size() == experiment.rows.size());
  std::size_t different = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Estimate &a = rows[i].estimate, &b = experiment.rows[i].estimate;
    different += a.value != b.value || a.half_width != b.half_width || a.sd_days != b.sd_days;
  }
  CHECK(different == 0);
}

TEST_CASE("Names with commas, quotes, line ends and other scripts, and times before midnight, come back") {
  models::Center center = two_types();
  center.call_types[0].name = "a, \"urgent\"\nor #not";
  center.teams[1].name = "客服一组";
  center.call_types[1].classes = {{"gold", 0.5, 0}, {"", 0.5, 0}};
  models::KeptRecords expected;
  CallRecord r = answered(-s(3600) + 1, s(2), s(5), 250);
  r.team = 1;
  r.agent = 7;
  expected.calls.push_back(r);
  r = unanswered(Outcome::dropped, s(90'000), s(10));
  r.call_type = 1;
  r.waiting_in_all = 4;
  expected.calls.push_back(r);
  AgentSpell away = spell(AgentState::absent, -1, 1);
  away.paid = false;
  away.overrun = true;
  expected.spells.push_back(away);

  std::ostringstream calls, agents;
  LogWriter writer(center, calls, agents);
  writer.take(expected.calls);
  writer.take(expected.spells);
  const Days days = read_back(center, columns + calls.str(),
                              "day,team,agent,state,paid,overrun,call_type,from,to\n" + agents.str());
  CHECK(first_difference(expected, days.at(0)) == "");
}

TEST_CASE("A log that can't be read says the line and what is wrong with it") {
  const std::string good = "0,a,,0,answered,t,0,1.000000,1.000000,2.5,3,3,0,0\n";
  CHECK(call_log_error(columns + good) == "");
  CHECK(call_log_error("") == "call log, line 0: is empty");
  CHECK(
      call_log_error("day,team\n").starts_with("call log, line 1: has the columns day,team; expected day,c"));
  CHECK(call_log_error(columns + good + "0,x,,0,answered,t,0,1,1,1,1,1,0,0\n") ==
        "call log, line 3: names the call type \"x\", and there is none");
  CHECK(call_log_error(columns + ("# note\n" + good) + "0,a\n") ==
        "call log, line 4: has 2 fields; expected 14");
  CHECK(call_log_error(std::string(columns) + "0,a,,0,answered,t,0,1,soon,1,1,1,0,0\n") ==
        "call log, line 2: has \"soon\" where seconds are expected");
  CHECK(call_log_error(std::string(columns) + "0,a,,-1,answered,t,0,1,1,1,1,1,0,0\n") ==
        "call log, line 2: has \"-1\" where a whole number is expected");
}

TEST_CASE("Logs end between two days when told to stop") {
  const auto plan = std::make_shared<const models::CenterPlan>(two_types());
  const std::atomic<bool> stop{true};
  std::ostringstream calls, agents;
  CHECK(write_logs(plan, {1, 0, 4}, "", &stop, calls, agents) == 0);
  CHECK(calls.str() == columns);
}

}  // namespace holdtime::results
