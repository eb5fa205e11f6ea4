// Scenarios compared on the same days: the first beside each of the others.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/scenario.hpp"
#include "results/kpis.hpp"
#include "results/matching.hpp"
#include "results/paired_days.hpp"
#include "results/paired_targets.hpp"
#include "results/stopping.hpp"

namespace holdtime::results {

/// What the days say of a difference, side b less side a.
enum class Finding {
  higher,
  lower,
  alike,      ///< whatever it is, it is too small to matter, see `margin_of`
  undecided,  ///< more days would tell
};

/// "better", "worse", or where more is neither good nor bad "higher", "lower"; "alike", "undecided".
std::string_view in_word(Finding finding, Better better);

/// The largest difference that counts as none, in the KPI's unit: 0.1 percentage points for shares; for times
/// 1 % of side a's value, and no less than 0.1 s; for calls, people and hours 0.1 % of side a's.
double margin_of(Unit unit, double value_a);

/// The same for shares of days that met a target: a day in a hundred. Rare days take long to be ruled out.
inline constexpr double margin_of_days = 0.01;

/// higher or lower where the interval lies on one side of 0, alike where it lies within the margin.
Finding finding_of(const std::optional<Interval>& interval, double margin);

/// A KPI, in its unit, on both sides and their difference. Intervals are of 95 %.
struct Difference {
  std::optional<double> a, b;  ///< as `holdtime run` has them
  std::optional<double> a_half_width, b_half_width;
  std::optional<double> value;
  std::optional<Interval> interval;
  std::optional<double> half_width;
  /// How many times more days two independent runs would need for the same interval; no value where the
  /// difference is the same every day.
  std::optional<double> gain;
  Finding finding = Finding::undecided;
};

/// The difference of a ratio with the sides in `range`, `scale` times which is the unit. The finding goes by
/// an interval that misses with chance `miss`.
Difference difference_of(const PairedSums& sums, Range range, Unit unit, double scale, double miss);

struct DifferenceRow {
  std::size_t kpi = 0;                   ///< index in the table of KPIs
  std::optional<std::size_t> call_type;  ///< of scenario a; no value: all, or not the row's dimension
  std::optional<std::size_t> team;
  std::optional<std::size_t> period;
  Difference difference;
  std::int64_t days_higher = 0;  ///< days on which side b's value was above side a's
  std::int64_t days_lower = 0;
};

/// A target both scenarios have. Of its findings the one it is judged by counts.
struct TargetDifference {
  const models::Target* target = nullptr;  ///< of scenario a
  Better better = Better::higher;          ///< `neither` where the target has bounds on both sides
  Verdict verdict_a = Verdict::undecided, verdict_b = Verdict::undecided;
  Difference long_run;
  PairedCounts days;
  double share_a = 0.0, share_b = 0.0;  ///< of days that met it
  Interval share_interval;              ///< of the difference of these, by Tango's score
  Finding days_finding = Finding::undecided;
  std::optional<Difference> intervals;  ///< share of intervals that met it, where intervals are judged
  /// Of the day share, the share of intervals or the long run: what the target asks for.
  Finding finding = Finding::undecided;
  double judged_half_width = 0.0;
};

struct ComparedScenario {
  std::string letter;  ///< "A"
  std::string words;   ///< the file, and what was changed in it
  std::shared_ptr<const models::Scenario> scenario;
  std::shared_ptr<const models::CenterPlan> plan;
  std::string hash;
};

/// One of the scenarios beside the first.
struct Pairing {
  std::size_t other = 1;
  Matching matching;
  std::vector<DifferenceRow> rows;
  std::vector<TargetDifference> targets;
};

struct Comparison {
  std::vector<ComparedScenario> scenarios;
  Periods periods;  ///< of the first scenario
  std::uint64_t seed = 1;
  std::uint64_t asked = 0;         ///< days asked for; the most there may be under a rule
  std::uint64_t replications = 0;  ///< days played
  bool interrupted = false;
  std::optional<StoppingRule> until;
  bool reached = true;  ///< false: the rule's end was not reached, or there was an interrupt
  std::vector<Pairing> pairings;
};

/// For the whole center, by call type, team, interval, call type and interval, team and interval. Left out
/// are those with nothing to divide by on both sides, and percentiles of waits, whose difference has no
/// interval here.
std::vector<DifferenceRow> difference_rows(const PairedDays& days, const Matching& matching);

/// As the targets of the matching; verdicts and findings by intervals that miss with chance `miss`.
std::vector<TargetDifference> target_differences(const PairedTargets& targets, const Matching& matching,
                                                 const TargetJudge& a, const TargetJudge& b, double miss);

/// Whether a comparison may end: the sign of every target's difference decided (or the difference too small
/// to matter), or, under a rule of precision, each known that well.
bool may_stop(const StoppingRule& rule, const std::vector<Pairing>& pairings);

}  // namespace holdtime::results
