// The table of KPIs: what each is called, what it is made of, where it applies.
//
// Nearly every KPI is a ratio of two sums of facts; a mean a day is the ratio whose denominator is the number
// of days. So one estimator serves them all. A new KPI is one row here (docs/extending.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/goals.hpp"
#include "models/plan.hpp"
#include "results/attempt_facts.hpp"
#include "results/facts.hpp"
#include "results/menu_facts.hpp"
#include "results/statistics/skewed_interval.hpp"

namespace holdtime::results {

/// A sum of facts, each added or taken off.
template <class Fact>
struct Sum {
  struct Term {
    Fact fact;
    int sign = 1;
  };
  std::vector<Term> terms;

  template <class Cell>
  std::int64_t of(const Cell& cell) const {
    std::int64_t sum = 0;
    for (const Term& term : terms) sum += term.sign * cell[term.fact];
    return sum;
  }
};

/// What a ratio is divided by when that is no fact.
enum class Per { facts, day, time };  ///< `time`: the microseconds of the cell's period

template <class Fact>
struct Ratio {
  Sum<Fact> numerator;
  Per per = Per::day;
  Sum<Fact> denominator;
};

enum class Unit : std::uint8_t { calls, people, share, seconds, hours, money };

struct UnitRow {
  std::string_view name;
  double scale;  ///< facts (counts, microseconds) times this is the unit
};
const UnitRow& row_of(Unit unit);

/// Which of two plans is to be preferred by a KPI; `neither` where more is neither good nor bad by itself.
enum class Better : std::uint8_t { neither, higher, lower };
std::string_view name_of(Better better);

/// What a center must have for a KPI to have anything to tell of it.
enum class Needs : std::uint8_t {
  nothing,
  lines_or_redial,
  several_calls,
  transfers,
  menus,
  callbacks,
  predictions,
  deflection,
  voicemail,
  sites,
  outsourcers,
  adherence,
  activities,
  overtime,
  wages,
  interventions,
};
std::string_view words_for(Needs needs);

struct Kpi {
  std::string_view id;
  Unit unit;
  Better better;
  std::string_view definition;
  /// Empty numerator: does not apply there.
  Ratio<CallFact> calls;  ///< for all, a call type, an interval
  Ratio<TeamFact> team;   ///< for a team and its intervals; for all, where `calls` does not apply
  /// Above 0: no ratio but the percentile of answered callers' waits.
  double percentile = 0.0;
  /// Only where calls need lines, callers may call again or are told how long they will wait: for all, a call
  /// type, an interval. Where a KPI has both, all calls together are told of by this one.
  Ratio<AttemptFact> attempts{};
  /// Only where calls need lines: for a group of lines and its intervals; for all lines, where `attempts`
  /// does not apply.
  Ratio<LineFact> lines{};
  Needs needs = Needs::nothing;
  /// Only where there are menus: for all, a call type with one, a node, and an interval of these.
  Ratio<MenuFact> menu{};

  bool by_call_type() const { return percentile > 0.0 || !calls.numerator.terms.empty(); }
  bool by_attempt() const { return !attempts.numerator.terms.empty(); }
  bool by_line_group() const { return !lines.numerator.terms.empty(); }
  bool by_menu() const { return !menu.numerator.terms.empty(); }
  bool by_team() const { return percentile > 0.0 || !team.numerator.terms.empty(); }
};

/// Every KPI there is, in the order of output. The service level's formula stands in it by default; a
/// scenario's own is put there by `service_level_ratio`.
const std::vector<Kpi>& kpis();
const Kpi* find_kpi(std::string_view id);

/// Whether the KPI has anything to tell of the center.
bool applies(const Kpi& kpi, const models::CenterPlan& plan);

/// Every KPI is 0 or more; shares of callers are of people counted, those of teams of their time.
Range range_of(const Kpi& kpi);

/// The service level under a formula, made of the facts answered_in_time and abandoned_in_time.
Ratio<CallFact> service_level_ratio(models::ServiceLevelFormula formula);

/// "answered within 20 s / offered": the definition in words.
std::string service_level_definition(const models::ServiceLevel& level);

}  // namespace holdtime::results
