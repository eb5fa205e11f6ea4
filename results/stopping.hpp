// How many days? A run without a number of days goes on until every target is decided, or until the numbers
// the targets are judged by are as precise as asked.
//
// The procedure is group-sequential: it looks only at checkpoints of 64, 128, 256, … days, each the double of
// the last, and at the most days there may be. So what comes out hangs on the scenario, the seed and the
// rule, never on threads. Looking several times gives chance several goes, which is paid for by Bonferroni's
// division (Dunn 1961; in stages of a trial: Pocock 1977, Jennison & Turnbull 2000, ch. 2): each of L looks
// judges by intervals that miss with 5 % / L, so a verdict is wrong with at most 5 % whenever the run ends.
// A target on every interval of the long run divides once more, by the number of its intervals. Where `most`
// leaves room for one look only, that is a run of a fixed length and judged like one. The level is
// that of the intervals used (skewed_interval.hpp; Wilson's for shares of days). The intervals of targets
// that are shown are wider than plain ones (levels.hpp), those of all other numbers stay plain.
//
// Precision is read off the plain interval; that sampling until it is narrow enough keeps its level for many
// days was shown by Chow & Robbins (1965). Everything here is pure and thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "results/targets.hpp"

namespace holdtime::results {

/// Of what each target is judged by: the share of days or of intervals where it asks for one, else its KPI
/// over the long run. A kind without a number is not waited for.
struct Precision {
  std::optional<double> share;  ///< half an interval's length for shares: 0.005 is half a point
  std::optional<double> times;  ///< for times, in parts of the time itself: 0.01 is a hundredth
};

/// A run that ends by what it finds.
struct StoppingRule {
  std::uint64_t most = 100'000;  ///< days at which it ends whatever it finds
  /// Asked for: the run goes on until it is reached, and does not wait for verdicts.
  std::optional<Precision> precision;
};

inline constexpr std::uint64_t first_checkpoint = 64;

/// The days at which is looked, in order; the last is `most`.
std::vector<std::uint64_t> checkpoints(std::uint64_t most);

/// The chance with which an interval may miss at each look, so that over all looks it is 5 % at most.
double miss_at_each_look(std::uint64_t most);

/// Whether the run may end: every verdict decided, or the precision reached. `results` were judged by
/// intervals that miss with `miss_at_each_look`. Without targets there is nothing to wait for: true.
bool may_stop(const StoppingRule& rule, const std::vector<TargetResult>& results);

/// "until decided, at most 100000", "until within 0.5 pt, at most …": how the number of days came about.
std::string in_words(const StoppingRule& rule);

}  // namespace holdtime::results
