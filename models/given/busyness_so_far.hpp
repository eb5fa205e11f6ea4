// How busy the day is, given how many have called so far.
#pragma once

#include <vector>

#include "engine/random/draw.hpp"
#include "models/config.hpp"

namespace holdtime::models {

/// The day's factors (models/demand/busyness), drawn as they are distributed once the calls of the morning
/// are known. By Bayes' rule: 4,096 sets of factors are drawn as for any day, and each weighs as much as it
/// makes the numbers seen likely, calls being Poisson given the factors (Rubin 1988, sampling by importance
/// and resampling); a day then takes one of the sets by weight. Read-only once made; thread-safe. A draw
/// costs a search among the weights.
class BusynessSoFar {
 public:
  /// `center.given` has to be there, and every type whose calls it tells a Poisson type.
  explicit BusynessSoFar(const Center& center);

  /// One factor a call type; `factors` is overwritten.
  void draw(engine::DayKey day, std::vector<double>& factors) const;

  /// Of how many equally likely sets the weights are worth (Kish 1965): of few, where the calls seen would
  /// hardly come about on any day.
  double effective_sets() const { return effective_sets_; }

 private:
  std::size_t types_ = 0;
  std::vector<double> factors_;  // by set, then call type
  std::vector<double> weight_;   // of each set and those before it, up to 1
  double effective_sets_ = 0.0;
};

}  // namespace holdtime::models
