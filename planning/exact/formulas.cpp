#include "planning/exact/formulas.hpp"

#include <algorithm>
#include <cmath>

#include "models/expectations.hpp"
#include "planning/erlang_a.hpp"
#include "planning/erlang_a_trunks.hpp"
#include "planning/erlang_b.hpp"
#include "planning/general_patience.hpp"
#include "planning/priorities.hpp"
#include "planning/single_server.hpp"
#include "planning/staffed_day.hpp"

namespace holdtime::planning::exact {
namespace {

using models::Center;

struct Question {
  const ExactCase& exact;
  const Center& center;
  QueueInputs in;
  Cell cell;

  QueueLoad load() const {
    QueueLoad load{in.calls_per_second.front(), in.aht.mean(), {}};
    if (in.patience) load.patience_seconds = in.patience.mean();
    return load;
  }
};

Figures figures_of(const SteadyQueue& queue, const Question& asked) {
  const double within = asked.exact.within;
  const double got_in = 1.0 - queue.blocked();
  const auto level = [&](models::ServiceLevelFormula formula) {
    return queue.service_level({engine::from_seconds(within), formula});
  };
  using enum models::ServiceLevelFormula;
  return {
      {"pblock", queue.blocked()},
      {"pwait", queue.waited()},
      {"pwait_acc", queue.waited() / got_in},
      {"pw", queue.waited()},
      {"pab", queue.abandoned()},
      {"pab_acc", queue.abandoned() / got_in},
      {"served", queue.answered()},
      {"asa", queue.asa()},
      {"asa_wait", queue.asa() * queue.answered() / queue.waited()},  // of a queue that nobody leaves
      {"ew", queue.mean_wait() * got_in},
      {"ew_acc", queue.mean_wait()},
      {"ew_ab", queue.mean_wait_of_abandoned()},
      {"occ", queue.occupancy()},
      {"lq", queue.queue_length()},
      {"EL", queue.queue_length() + queue.occupancy() * asked.in.agents},
      {"srvT", queue.answered_within(within)},
      {"abT", queue.abandoned_within(within)},
      {"wgtT", queue.waiting_after(within)},
      {"sl", level(answered_by_offered)},
      {"SL1", level(answered_by_offered)},
      {"SL2", level(answered_by_answered)},
      {"SL3", level(answered_and_abandoned_by_offered)},
      {"SL4", level(answered_by_offered_less_abandoned)},
      {"p50", queue.answered_wait_percentile(0.5)},
      {"p90", queue.answered_wait_percentile(0.9)},
  };
}

Figures lines(const Question& asked) {
  const double load = asked.load().erlangs();
  const double blocked = erlang_b(asked.in.agents, load);
  return {{"pblock", blocked}, {"carried", load * (1.0 - blocked)}};
}

Figures erlang_a(const Question& asked) {
  return figures_of(ErlangA(asked.load(), asked.in.agents), asked);
}

Figures with_trunks(const Question& asked) {
  const auto places = static_cast<std::uint64_t>(asked.in.waiting_places.value());
  return figures_of(ErlangATrunks(asked.load(), asked.in.agents, places), asked);
}

Figures general_patience(const Question& asked) {
  const QueueLoad load = asked.load();
  return figures_of(
      GeneralPatience(load.calls_per_second, load.aht_seconds, asked.in.patience, asked.in.agents), asked);
}

Figures one_agent(const Question& asked) {
  const QueueLoad load = asked.load();
  const SingleServer found =
      single_server(load.calls_per_second, load.aht_seconds, std::sqrt(asked.in.aht.variance()));
  Figures figures{{"rho", found.occupancy}, {"occ", found.occupancy},   {"pw", found.occupancy},
                  {"ew", found.mean_wait},  {"lq", found.queue_length}, {"asa", found.mean_wait}};
  if (!(asked.in.aht.variance() > 0.0)) {
    figures["sl"] = within_if_constant(load.calls_per_second, load.aht_seconds, asked.exact.within);
  }
  return figures;
}

Figures priorities(const Question& asked) {
  const Priorities found(asked.in.calls_per_second, asked.in.aht.mean(), asked.in.agents);
  return {{"pw", found.waited()}, {"w", found.mean_wait(asked.cell.call_type.value())}};
}

Figures changing_day(const Question& asked) {
  const Center& center = asked.center;
  const models::CallType& type = center.call_types.front();
  const auto& people = std::get<models::HeadCounts>(center.teams.front().staffing).steps;
  StaffedDay day;
  for (const auto& piece : std::get<models::PoissonArrivals>(type.arrivals).pieces) {
    const double seconds = engine::to_seconds(piece.to - piece.from);
    std::uint32_t agents = 0;
    for (const auto& step : people) {
      if (step.from <= piece.from) agents = step.people;
    }
    day.periods.push_back({seconds, piece.calls / seconds, agents});
  }
  day.aht_seconds = asked.in.aht.mean();
  day.patience_seconds = asked.in.patience.mean();
  day.waiting_places = static_cast<std::size_t>(asked.in.waiting_places.value());
  day.within = engine::from_seconds(asked.exact.within);
  const std::vector<PeriodOutcome> periods = solve(day);
  const PeriodOutcome found = asked.cell.period ? periods.at(*asked.cell.period) : total(periods);
  Figures figures{
      {"offered_calls", found.offered},      {"blocked_calls", found.blocked},
      {"waited_calls", found.waited},        {"srvT_calls", found.answered_within},
      {"abT_calls", found.abandoned_within}, {"abandoned_calls", found.hung_up},
  };
  if (asked.cell.period) {
    figures.insert({{"mean_q", found.mean_queue},
                    {"mean_busy", found.mean_busy},
                    {"end_q", found.end_queue},
                    {"end_busy", found.end_busy}});
  }
  return figures;
}

struct Formula {
  const char* name;
  const char* title;
  Figures (*figures)(const Question&);
};

constexpr Formula formulas[] = {
    {"erlang_b", "Erlang B", lines},
    {"erlang_c", "Erlang C", erlang_a},
    {"erlang_a", "Erlang A", erlang_a},
    {"erlang_a_trunks", "Erlang A with trunks", with_trunks},
    {"general_patience", "M/M/n+G", general_patience},
    {"single_server", "M/G/1", one_agent},
    {"priorities", "Priorities", priorities},
    {"staffed_day", "Mt/M/nt+M day", changing_day},
};

const Formula& formula_called(const std::string& name) {
  for (const Formula& formula : formulas) {
    if (name == formula.name) return formula;
  }
  throw NoSuchFigure("no formula " + name);
}

/// The most who come together: where the number changes, no formula but the day's takes it.
double agents_of(const models::Team& team, models::Microseconds closes) {
  std::uint32_t most = 0;
  models::rostered_people(
      team, closes, [&](auto, auto, std::uint32_t people) { most = std::max(most, people); },
      [](const models::Break&, std::uint32_t) {});
  return static_cast<double>(most);
}

}  // namespace

double calls_a_day(const models::CallType& type) {
  double expected = 0.0;
  models::expected_calls(
      type.arrivals, [&](auto, auto, double calls) { expected += calls; },
      [&](auto, const auto&) { expected += 1.0; });
  return expected;
}

QueueInputs inputs_of(const Center& center) {
  QueueInputs in;
  const double open = engine::to_seconds(center.closes - center.opens);
  for (const models::CallType& type : center.call_types) {
    in.calls_per_second.push_back(calls_a_day(type) / open);
  }
  const models::CallType& first = center.call_types.front();
  in.aht = first.handling.talk.at(center.opens);
  in.patience = first.patience.at(center.opens);
  if (first.balking > 0.0) {
    in.patience = engine::make_distribution(
        "mixture",
        {{}, {{"weights", {first.balking, 1.0 - first.balking}}}, {engine::constant(0.0), in.patience}});
  }
  if (first.waiting_places) in.waiting_places = *first.waiting_places;
  in.agents = agents_of(center.teams.front(), center.closes);
  return in;
}

double FormulaFigure::off() const {
  const double difference = std::fabs(found - exact);
  return difference <= 1e-12 ? 0.0 : difference / std::fabs(exact);
}

std::string title_of_formula(const std::string& formula) {
  return formula_called(formula).title;
}

FormulaCheck check_formula(const std::string& formula, const ExactCase& exact, const Center& center) {
  const Formula& row = formula_called(formula);
  FormulaCheck check;
  for (const auto& [cell, of_cell] : exact.figures) {
    const Figures given = row.figures({exact, center, inputs_of(center), cell});
    for (const auto& [name, value] : of_cell) {
      const auto found = given.find(name);
      if (found == given.end()) {
        check.not_given.push_back(name);
        continue;
      }
      const auto known = exact.known_to.find(name);
      check.figures.push_back({exact.name, name + text_of(cell), value, found->second,
                               known == exact.known_to.end() ? 1e-8 : known->second});
    }
  }
  return check;
}

}  // namespace holdtime::planning::exact
