// What would happen otherwise: a scenario and its alternatives, played with the same callers.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "planning/assumptions.hpp"
#include "results/experiment.hpp"

namespace holdtime::planning {

/// What a target is judged by: a share of days or of intervals where it asks for one, else its KPI over the
/// long run.
struct Judged {
  enum class Of { days, intervals, long_run };
  Of of = Of::long_run;
  bool share = true;  ///< of 1; else seconds
  double value = 0.0;
  std::optional<results::Interval> interval;  ///< 95 %
};

/// No value where no day was played or nobody was there to judge by.
std::optional<Judged> judged_by(const results::TargetResult& result);

/// How an alternative turns out, target by target as in the base.
struct Outcome {
  enum class Change {
    none,
    opened,  ///< a verdict becomes decided or undecided
    turned,  ///< met becomes missed, or missed met
  };
  Alternative alternative;
  results::Experiment experiment;
  std::vector<Change> changes;  ///< by target
  /// The largest change of what a target is judged by, shares in points of 100, times in parts of 100 of the
  /// base's; for sorting.
  double effect = 0.0;

  Change change() const;
};

struct Otherwise {
  results::Experiment base;
  /// Turned verdicts first, then opened ones, then the rest; each by falling effect.
  std::vector<Outcome> outcomes;
  std::vector<Alternative> unreadable;  ///< whose edits the rest of the scenario does not allow
  bool interrupted = false;
};

/// The scenario with these edits on top of those it already has, or nullptr where it can't be read so.
using Reread = std::function<std::shared_ptr<const models::Scenario>(const std::vector<std::string>& set)>;

/// Plays the scenario and each alternative for the same days: same seed, same number, so callers differ only
/// by what is changed. Costs as many runs as there are alternatives, and one. Memory: the rows of each.
Otherwise play_otherwise(std::shared_ptr<const models::Scenario> scenario,
                         const std::vector<Alternative>& alternatives, const Reread& reread,
                         const results::ExperimentOptions& options);

/// Days by which `alternatives` are tried in some seconds: 1,000 of a small center, fewer of a large one,
/// never fewer than 20.
std::uint64_t quick_days(const models::Scenario& scenario, std::size_t alternatives);

}  // namespace holdtime::planning
