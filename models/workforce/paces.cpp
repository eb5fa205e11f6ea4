#include "models/workforce/paces.hpp"

#include <algorithm>

#include "engine/random/mathematics.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

/// What is left of a share after a time, of which the `memory`-th part is forgotten in each short while.
double kept(Microseconds time, Microseconds memory) {
  return memory > 0 ? engine::exp(-static_cast<double>(time) / static_cast<double>(memory)) : 0.0;
}

}  // namespace

double learning_factor(const LearningCurve& curve, double tenure_seconds) {
  if (curve.half_after <= 0) return 1.0;
  const double halves = tenure_seconds / engine::to_seconds(curve.half_after);
  return 1.0 + (curve.at_start - 1.0) * engine::pow(0.5, halves);
}

double Paces::own_factor(const Pace& pace, std::uint64_t team_entity, std::uint32_t number,
                         std::uint64_t seed) const {
  double factor = pace.listed.empty() ? 1.0 : pace.listed[number % pace.listed.size()];
  // Of no replication: the same people come every day.
  const auto words =
      engine::draw_block({seed, 0}, team_entity, number, static_cast<std::uint32_t>(Purpose::pace));
  if (pace.factor && !pace.each_day) factor *= pace.factor.quantile(engine::to_uniform(words[0]));
  if (pace.tenure) {
    factor *= learning_factor(pace.learning, pace.tenure.quantile(engine::to_uniform(words[1])));
  }
  return factor;
}

void Paces::begin(engine::DayKey day) {
  const bool new_people = seed_ != day.seed;
  if (new_people) people_.assign(plan_->agents().size(), Person{});
  seed_ = day.seed;
  for (const TeamPlan& team : plan_->teams()) {
    const Pace& pace = team.team->people.pace;
    for (std::uint32_t number = 0; number < team.agents; ++number) {
      Person& person = people_[team.first_agent + number];
      if (new_people) person.of_all_days = own_factor(pace, team.entity, number, day.seed);
      person.today = person.of_all_days;
      if (!pace.factor || !pace.each_day) continue;
      const auto words =
          engine::draw_block(day, team.entity, number, static_cast<std::uint32_t>(Purpose::pace_today));
      person.today *= pace.factor.quantile(engine::to_uniform(words[0]));
    }
  }
}

void Paces::come(AgentIndex agent, Microseconds now) {
  Person& person = people_[agent];
  person.came = person.busy_at = now;
  person.busy = 0.0;
}

double Paces::factor(AgentIndex agent, Microseconds now) {
  Person& person = people_[agent];
  const auto& fatigue = plan_->teams()[plan_->agents()[agent].team].team->people.fatigue;
  if (!fatigue) return person.today;
  person.busy *= kept(now - person.busy_at, fatigue->memory);
  person.busy_at = now;
  const double hours =
      engine::to_seconds(std::max<Microseconds>(0, now - person.came - fatigue->rested_for)) / 3600.0;
  double tired = 1.0 + fatigue->per_hour * hours;
  if (person.busy > fatigue->busy_above) {
    tired += fatigue->when_always_busy * (person.busy - fatigue->busy_above) / (1.0 - fatigue->busy_above);
  }
  return person.today * tired;
}

void Paces::handles(AgentIndex agent, Microseconds from, Microseconds to) {
  const auto& fatigue = plan_->teams()[plan_->agents()[agent].team].team->people.fatigue;
  if (!fatigue) return;
  Person& person = people_[agent];
  person.busy = 1.0 - (1.0 - person.busy) * kept(to - from, fatigue->memory);
  person.busy_at = to;
}

}  // namespace holdtime::models
