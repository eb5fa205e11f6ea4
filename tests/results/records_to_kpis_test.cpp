// What the results say is what the records say: every KPI once more, added up by hand.
#include <catch2/catch.hpp>
#include <map>

#include "results/experiment.hpp"
#include "tests/models/rich_center.hpp"

namespace holdtime::results {
namespace {

using models::AgentSpell;
using models::AgentState;
using models::CallRecord;
using models::Outcome;

constexpr std::uint64_t days = 30;

/// Sums over all records of the days, in calls and seconds.
struct Sums {
  std::map<Outcome, double> calls;
  double in_time = 0.0, in_time_abandoned = 0.0, waited = 0.0;
  double wait_answered = 0.0, wait_abandoned = 0.0, wait_all = 0.0, talk = 0.0, after_call = 0.0;
  double handling = 0.0, available = 0.0, present = 0.0, paid = 0.0;

  double abandoned() { return calls[Outcome::abandoned] + calls[Outcome::balked]; }
  double offered() { return calls[Outcome::answered] + abandoned() + calls[Outcome::dropped]; }
};

void add(Sums& sums, const CallRecord& r) {
  ++sums.calls[r.outcome];
  const bool offered =
      r.outcome != Outcome::contained && r.outcome != Outcome::ivr_hang_up && r.outcome != Outcome::blocked;
  if (!offered) return;
  const double wait = static_cast<double>(r.queue_exit - r.queue_entry) * 1e-6;
  const bool gave_up = r.outcome == Outcome::abandoned || r.outcome == Outcome::balked;
  sums.wait_all += wait;
  sums.waited += r.outcome != Outcome::answered || wait > 0.0 ? 1.0 : 0.0;
  if (gave_up) sums.wait_abandoned += wait;
  if (gave_up && wait <= 20.0) ++sums.in_time_abandoned;
  if (r.outcome != Outcome::answered) return;
  sums.wait_answered += wait;
  if (wait <= 20.0) ++sums.in_time;
  sums.talk += static_cast<double>(r.talk_end - r.queue_exit) * 1e-6;
  sums.after_call += static_cast<double>(r.work_end - r.talk_end) * 1e-6;
}

void add(Sums& sums, const AgentSpell& spell) {
  const double time = static_cast<double>(spell.to - spell.from) * 1e-6;
  if (spell.paid) sums.paid += time;
  if (spell.state == AgentState::absent || !spell.paid) return;
  sums.present += time;
  if (spell.state == AgentState::available) sums.available += time;
  if (spell.state == AgentState::talking || spell.state == AgentState::after_call) sums.handling += time;
}

class Checker {
 public:
  Checker(const Experiment& experiment, std::optional<std::size_t> type, std::optional<std::size_t> team)
      : experiment_(experiment), type_(type), team_(team) {}

  void operator()(std::string_view kpi, double expected) const {
    for (const Row& row : experiment_.rows) {
      if (kpis()[row.kpi].id != kpi || row.call_type != type_ || row.team != team_ || row.period) continue;
      CAPTURE(kpi, type_.value_or(99), team_.value_or(99));
      REQUIRE(row.estimate.value);
      CHECK(*row.estimate.value == Approx(expected).epsilon(1e-12));
      return;
    }
    FAIL("no row of " << kpi);
  }

 private:
  const Experiment& experiment_;
  std::optional<std::size_t> type_, team_;
};

void check_calls(const Checker& check, Sums sums) {
  check("offered", sums.offered() / days);
  check("blocked", sums.calls[Outcome::blocked] / days);
  check("contained", sums.calls[Outcome::contained] / days);
  check("ivr_hang_ups", sums.calls[Outcome::ivr_hang_up] / days);
  check("answered", sums.calls[Outcome::answered] / days);
  check("abandoned", sums.abandoned() / days);
  check("balked", sums.calls[Outcome::balked] / days);
  check("dropped", sums.calls[Outcome::dropped] / days);
  check("short_abandoned", sums.in_time_abandoned / days);
  check("service_level", sums.in_time / sums.offered());
  check("asa", sums.wait_answered / sums.calls[Outcome::answered]);
  check("mean_wait", sums.wait_all / sums.offered());
  if (sums.abandoned() > 0.0) check("mean_time_to_abandon", sums.wait_abandoned / sums.abandoned());
  check("abandonment", sums.abandoned() / sums.offered());
  check("p_wait", sums.waited / sums.offered());
  check("mean_queue", sums.wait_all / days / (4 * 3600));
  check("talk", sums.talk / sums.calls[Outcome::answered]);
  check("acw", sums.after_call / sums.calls[Outcome::answered]);
  check("aht", (sums.talk + sums.after_call) / sums.calls[Outcome::answered]);
}

void check_agents(const Checker& check, const Sums& sums) {
  check("handling_hours", sums.handling / days / 3600);
  check("staffed_hours", sums.present / days / 3600);
  check("paid_hours", sums.paid / days / 3600);
  check("occupancy", sums.handling / (sums.handling + sums.available));
  check("utilisation", sums.handling / sums.paid);
}

}  // namespace

TEST_CASE("Every KPI is what the records of its days add up to") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  scenario->goals.short_abandon = 20 * engine::second;
  ExperimentOptions options;
  options.replications = days;
  options.seed = 9;
  const Experiment experiment = run_experiment(scenario, options);

  Sums all;
  std::map<std::size_t, Sums> types, teams;
  for (std::uint64_t day = 0; day < days; ++day) {
    const models::KeptRecords records = models::play(scenario->center, {9, day});
    for (const CallRecord& r : records.calls) add(all, r), add(types[r.call_type], r);
    for (const AgentSpell& spell : records.spells) add(all, spell), add(teams[spell.team], spell);
  }
  check_calls({experiment, {}, {}}, all);
  for (const auto& [type, sums] : types) check_calls({experiment, type, {}}, sums);
  check_agents({experiment, {}, {}}, all);
  for (const auto& [team, sums] : teams) check_agents({experiment, {}, team}, sums);
}

}  // namespace holdtime::results
