// Calls in = calls out, and parts that sum to their wholes, in days of a rich center.
#include <catch2/catch.hpp>
#include <cmath>

#include "results/experiment.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

constexpr CallFact summed[] = {CallFact::offered,          CallFact::blocked,
                               CallFact::contained,        CallFact::ivr_hang_ups,
                               CallFact::answered,         CallFact::abandoned,
                               CallFact::short_abandoned,  CallFact::balked,
                               CallFact::dropped,          CallFact::waited,
                               CallFact::wait_answered,    CallFact::wait_all,
                               CallFact::wait_abandoned,   CallFact::talk,
                               CallFact::after_call,       CallFact::queue_time,
                               CallFact::answered_in_time, CallFact::abandoned_in_time};
constexpr TeamFact summed_of_teams[] = {
    TeamFact::answered,  TeamFact::wait_answered, TeamFact::talk,    TeamFact::after_call, TeamFact::handling,
    TeamFact::available, TeamFact::on_phone,      TeamFact::present, TeamFact::paid,       TeamFact::overrun};

template <class Cells, class Fact, std::size_t n>
void check_margins(const Cells& cells, const Fact (&facts)[n]) {
  for (const Fact fact : facts) {
    CAPTURE(static_cast<int>(fact));
    for (std::size_t period = 0; period <= cells.periods(); ++period) {
      std::int64_t sum = 0;
      for (std::size_t entity = 0; entity < cells.entities(); ++entity) sum += cells(entity, period)[fact];
      CHECK(sum == cells(cells.entities(), period)[fact]);
    }
    for (std::size_t entity = 0; entity <= cells.entities(); ++entity) {
      std::int64_t sum = 0;
      for (std::size_t period = 0; period < cells.periods(); ++period) sum += cells(entity, period)[fact];
      CHECK(sum == cells(entity, cells.periods())[fact]);
    }
  }
}

/// Time in all states but the unpaid ones is time present, team by team.
void check_time_in_states(const DayTally& tally, const std::vector<AgentSpell>& spells) {
  for (std::size_t team = 0; team < tally.teams().entities(); ++team) {
    std::int64_t handling = 0, available = 0, away = 0;
    for (const AgentSpell& spell : spells) {
      if (spell.team != team || spell.state == AgentState::absent || !spell.paid) continue;
      const bool busy = spell.state == AgentState::talking || spell.state == AgentState::after_call;
      (busy ? handling : spell.state == AgentState::available ? available : away) += spell.to - spell.from;
    }
    const TeamFacts& facts = tally.teams()(team, tally.teams().periods());
    CHECK(facts[TeamFact::handling] == handling);
    CHECK(facts[TeamFact::available] == available);
    CHECK(facts[TeamFact::present] == handling + available + away);
    CHECK(away > 0);
  }
}

}  // namespace

TEST_CASE("Offered = answered + abandoned + dropped in every cell, and cells sum to their margins") {
  const auto plan = std::make_shared<const models::CenterPlan>(models::rich_center());
  const models::Goals goals;
  models::CallCenter center(plan, {4, 0});
  DayTally tally(*plan, goals);
  for (std::uint64_t i = 0; i < 20; ++i) {
    models::KeptRecords records;
    center.restart({4, i});
    center.finish(records);
    tally.clear();
    for (const CallRecord& r : records.calls) tally.call(r);
    for (const AgentSpell& each : records.spells) tally.spell(each);
    tally.close();
    for (std::size_t type = 0; type <= 3; ++type) {
      for (std::size_t period = 0; period <= tally.calls().periods(); ++period) {
        const CallFacts& cell = tally.calls()(type, period);
        CHECK(cell[CallFact::offered] ==
              cell[CallFact::answered] + cell[CallFact::abandoned] + cell[CallFact::dropped]);
      }
    }
    check_margins(tally.calls(), summed);
    check_margins(tally.teams(), summed_of_teams);

    const CallFacts& calls = tally.calls()(3, tally.calls().periods());
    const TeamFacts& teams = tally.teams()(2, tally.teams().periods());
    const std::int64_t all = calls[CallFact::offered] + calls[CallFact::blocked] +
                             calls[CallFact::contained] + calls[CallFact::ivr_hang_ups];
    CHECK(all == static_cast<std::int64_t>(records.calls.size()));
    for (std::size_t type = 0; type <= 3; ++type) {  // Little's law in every queue, to the microsecond
      const CallFacts& queue = tally.calls()(type, tally.calls().periods());
      CHECK(queue[CallFact::queue_time] == queue[CallFact::wait_all]);
    }
    check_time_in_states(tally, records.spells);
    CHECK(calls[CallFact::answered] == teams[TeamFact::answered]);
    CHECK(calls[CallFact::wait_answered] == teams[TeamFact::wait_answered]);
    CHECK(calls[CallFact::talk] + calls[CallFact::after_call] == teams[TeamFact::handling]);
    // The wait of a caller is the time integral of the queue: the longest queue bounds it.
    CHECK(calls[CallFact::queue_time] <= calls[CallFact::longest_queue] * 4 * engine::hour);
  }
}

TEST_CASE("Mean values of an experiment keep the same sums") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  ExperimentOptions options;
  options.replications = 50;
  const Experiment e = run_experiment(scenario, options);
  const auto value = [&](std::string_view kpi, std::optional<std::size_t> type,
                         std::optional<std::size_t> period) {
    for (const Row& row : e.rows) {
      const bool found =
          kpis()[row.kpi].id == kpi && row.call_type == type && !row.team && row.period == period;
      if (found) return row.estimate.value.value_or(0.0);
    }
    FAIL("no row " << kpi);
    return 0.0;
  };
  for (const char* kpi :
       {"offered", "answered", "abandoned", "dropped", "blocked", "contained", "ivr_hang_ups"}) {
    CAPTURE(kpi);
    double of_types = 0.0, of_periods = 0.0;
    for (std::size_t type = 0; type < 3; ++type) of_types += value(kpi, type, std::nullopt);
    for (std::size_t p = 0; p < e.periods.count; ++p) of_periods += value(kpi, std::nullopt, p);
    CHECK(value(kpi, std::nullopt, std::nullopt) == Approx(of_types).epsilon(1e-12));
    CHECK(value(kpi, std::nullopt, std::nullopt) == Approx(of_periods).epsilon(1e-12));
  }
  const auto total = [&](const char* kpi) { return value(kpi, std::nullopt, std::nullopt); };
  CHECK(total("offered") == Approx(total("answered") + total("abandoned") + total("dropped")).epsilon(1e-12));
  for (std::size_t type = 0; type < 3; ++type) {
    CHECK(value("mean_queue", type, {}) * 4 * 3600 ==
          Approx(value("mean_wait", type, {}) * value("offered", type, {})).epsilon(1e-12));
  }
  CHECK(total("mean_queue") * 4 * 3600 == Approx(total("mean_wait") * total("offered")).epsilon(1e-12));
  CHECK(total("handling_hours") * 3600 == Approx(total("aht") * total("answered")).epsilon(1e-12));
  CHECK(total("utilisation") == Approx(total("handling_hours") / total("paid_hours")).epsilon(1e-12));
  CHECK(total("answered_share") == Approx(total("answered") / total("offered")).epsilon(1e-12));
  CHECK(total("abandonment") == Approx(total("abandoned") / total("offered")).epsilon(1e-12));
}

}  // namespace holdtime::results
