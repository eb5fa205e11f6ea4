// How fast each person works: the factor on handling times that is his own, and how tired he is.
#pragma once

#include <optional>
#include <vector>

#include "engine/random/draw.hpp"
#include "models/plan.hpp"

namespace holdtime::models {

/// The factor of a person who has been in the job for so long.
double learning_factor(const LearningCurve& curve, double tenure_seconds);

/// Copyable. Only for centers whose plan says that pace matters. Own factors of all days are drawn when the
/// seed changes, those of the day at its beginning; nothing is allocated after the first day.
class Paces {
 public:
  /// `plan` must outlive it.
  explicit Paces(const CenterPlan& plan) : plan_(&plan) {}

  void begin(engine::DayKey day);
  /// The person comes, rested.
  void come(AgentIndex agent, Microseconds now);
  /// The factor on the handling time of a call that begins now, tiredness included.
  double factor(AgentIndex agent, Microseconds now);
  /// He handles a call in [from, to); `from` not before the last one's end.
  void handles(AgentIndex agent, Microseconds from, Microseconds to);

 private:
  struct Person {
    double of_all_days = 1.0;
    double today = 1.0;
    Microseconds came = 0;
    double busy = 0.0;  // share of recent time spent handling, as of `busy_at`
    Microseconds busy_at = 0;
  };
  double own_factor(const Pace& pace, std::uint64_t team_entity, std::uint32_t number,
                    std::uint64_t seed) const;

  const CenterPlan* plan_;
  std::vector<Person> people_;
  std::optional<std::uint64_t> seed_;
};

}  // namespace holdtime::models
