// Who answers what at the moment, where events and interventions change it.
#pragma once

#include <cstdint>
#include <vector>

#include "models/config.hpp"

namespace holdtime::models {

/// Copyable. Only for centers in which something may change. Changes add up: a type is answered while more of
/// what is under way says so than says no; where both say as much, as the scenario has it.
class AnsweringToday {
 public:
  /// As the scenario has it.
  void begin(const Center& center);
  /// A change begins (`sign` 1) or ends (-1).
  void apply(const Center& center, const AnsweringChange& change, int sign);

  /// With the skills of the moment; a skill that is added is the last.
  const Team& team(std::size_t team) const { return teams_[team]; }
  /// A team that helps out joins the last rank.
  const std::vector<std::vector<std::size_t>>& ranks(std::size_t call_type) const {
    return ranks_[call_type];
  }

 private:
  void change(const Center& center, const Answering& one, int by);

  std::vector<Team> teams_;  // without their staffing
  std::vector<std::vector<std::vector<std::size_t>>> ranks_;
  std::vector<int> balance_;  // by team, then call type
};

}  // namespace holdtime::models
