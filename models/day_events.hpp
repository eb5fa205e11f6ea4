// Things that happen on some days: a storm, a system that fails, a campaign on television. And what makes one
// interval busier than the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/random/distribution.hpp"
#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Distribution;
using engine::Microseconds;

/// A team and a call type.
struct Answering {
  std::size_t team = 0;
  std::size_t call_type = 0;
};

/// Teams answer types they usually don't, or the other way round.
struct AnsweringChange {
  std::vector<Answering> also;
  std::vector<Answering> stops;
  bool any() const { return !also.empty() || !stops.empty(); }
};

/// Happens with `probability` on a day, and then from one moment between `from` and `latest`, all equally
/// likely, for `length`.
struct DayEvent {
  std::string name;
  double probability = 1.0;
  Microseconds from = -engine::never;
  Microseconds latest = -engine::never;
  Microseconds length = engine::never;
  /// While it lasts: times the expected calls (Poisson only) and the handling times of these types.
  double calls = 1.0;
  double handling = 1.0;
  std::vector<std::size_t> call_types;
  /// On the whole day: times the probability to stay away of these teams, and how much later each of their
  /// people on shifts comes, in seconds (holds no law: no later).
  double absence = 1.0;
  Distribution late_start;
  /// While it lasts, each person on a shift is away with this probability.
  double away = 0.0;
  std::vector<std::size_t> teams;
  /// While it lasts: who answers what, how many lines a group has (index, lines), and the share of callers of
  /// these types whom a plain IVR serves. No value: as ever.
  AnsweringChange answering{};
  std::vector<std::pair<std::size_t, std::uint32_t>> lines{};
  std::optional<double> contained{};
  /// Whether the desk has something to do when it begins and when it ends.
  bool changes_center() const { return answering.any() || !lines.empty(); }
};

/// Factors of mean 1, one for each interval, lognormal, that multiply the expected calls of the types it is
/// shared by. The logarithms are an autoregressive process of order 1: with `correlation` between neighbours'
/// factors.
struct IntervalFactor {
  std::string name;
  double cv = 0.0;           ///< standard deviation of a factor
  double correlation = 0.0;  ///< between the factors of neighbouring intervals, 0 <= c < 1
  std::vector<std::size_t> call_types;
};

}  // namespace holdtime::models
