// How far people on shifts kept to their roster on a day, counted off the agent log. Only for centers where
// they may not.
//
// Whoever stayed away all day is left out: his roster was not his to keep. Adherence asks whether people did
// what the roster said when it said so, conformance whether they worked as long as it said, whenever.
#pragma once

#include <span>
#include <vector>

#include "models/plan.hpp"
#include "models/records.hpp"
#include "results/cube.hpp"
#include "results/facts.hpp"
#include "results/periods.hpp"

namespace holdtime::results {

/// A part of DayTally, into whose cells it counts. `plan` must outlive it. Not for two threads at once.
class AdherenceTally {
 public:
  explicit AdherenceTally(const models::CenterPlan& plan);

  void take(std::span<const models::AgentSpell> spells, Cube<TeamFacts>& teams);
  /// Once all spells are in: what the roster said of those who came.
  void close(Cube<TeamFacts>& teams) const;
  void clear();

 private:
  void count(const models::AgentSpell& spell, Cube<TeamFacts>& teams);
  /// Adds [from, to) times `people`, cut by the measure window and at the edges of the periods.
  void add(TeamFacts* cells, TeamFact fact, Microseconds from, Microseconds to, std::int64_t people) const;

  const models::CenterPlan* plan_;
  Periods periods_;
  Microseconds window_from_;
  Microseconds window_to_;
  std::vector<bool> away_;  // by agent
};

}  // namespace holdtime::results
