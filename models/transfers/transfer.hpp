// How agents pass calls on to other queues, as it is configured.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "engine/random/distribution.hpp"

namespace holdtime::models {

using engine::Distribution;

/// What becomes of a call when its talk is over. A call passed on is a new one for the queue it comes to:
/// with a talk and after-call work of its own, by the law of the new type and of whoever answers.
struct Transfer {
  /// Of the calls of this type that are answered.
  double share = 0.0;
  /// Teams with a share of their own.
  std::vector<std::pair<std::size_t, double>> by_team;
  /// The call types whose queues such calls come to, with their shares, which make 1. Never empty once read.
  std::vector<std::pair<std::size_t, double>> to;
  /// Warm: the agent stays with the caller until somebody answers, and then for this time with both. No
  /// value: cold, the agent is through with the caller at once.
  std::optional<Distribution> conference;
  /// For whose turn it is the caller counts as having waited since he first entered a queue.
  bool keeps_wait = false;
  /// He hangs up when what was left of his patience is used up. Else he has a new one, of the new type.
  bool keeps_patience = false;

  double share_of(std::size_t team) const {
    for (const auto& [own, its_share] : by_team) {
      if (own == team) return its_share;
    }
    return share;
  }
  /// Whether anybody is ever passed on.
  bool possible() const {
    if (share > 0.0) return true;
    for (const auto& [team, its_share] : by_team) {
      if (its_share > 0.0) return true;
    }
    return false;
  }
};

}  // namespace holdtime::models
