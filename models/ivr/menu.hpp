// A menu as it is configured: places (nodes) where a recording plays or a bot answers, and the ways on from
// each of them. A caller goes from node to node until he is served, hangs up, is told to call again later, or
// comes to a queue; nodes lead on to others without a circle.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/random/distribution.hpp"
#include "models/by_time.hpp"

namespace holdtime::models {

using engine::Distribution;

/// Where a way leads: to another node of the menu, or to the queue of a call type.
struct MenuExit {
  std::optional<std::size_t> node;
  std::size_t call_type = 0;  ///< where there is no node
};

/// Callers who took a way by mistake: the agent who answers notices after a short talk, and passes them on to
/// the queue of the type they should have come to. No after-call work follows.
struct WrongChoice {
  double share = 0.0;  ///< of those who take the way
  std::size_t call_type = 0;
  Distribution noticed_after;
};

/// A way on from a node: a key pressed, or a reason for which a bot hands over.
struct MenuOption {
  std::string name;
  ByTime<double> share;  ///< of all callers who come to the node, by the time at which they come
  /// Talk and after-call work of these callers, as a multiple of what they would be: a bot that has done a
  /// part of the work leaves the rest of it.
  double handle_time = 1.0;
  MenuExit exit;
  std::optional<WrongChoice> wrong;
};

/// Shares are of all callers who come to the node, and make at most 1; the others go on by `otherwise`. All
/// stay for as long as it `plays`.
struct MenuNode {
  std::string name;
  Distribution plays;
  ByTime<double> hang_up = 0.0;
  ByTime<double> solves = 0.0;   ///< served here: by self-service, or by a bot
  ByTime<double> bounces = 0.0;  ///< not served, and calling again after `bounce_delay`
  Distribution bounce_delay;     ///< only where somebody bounces
  std::vector<MenuOption> options;
  MenuExit otherwise;
};

/// Whether anybody may go on by `otherwise`.
inline bool goes_on(const MenuNode& node) {
  const auto least_of = [](const ByTime<double>& share) {
    double least = 1.0;
    for (const auto& piece : share.pieces) least = piece.value < least ? piece.value : least;
    return least;
  };
  double all = least_of(node.hang_up) + least_of(node.solves) + least_of(node.bounces);
  for (const MenuOption& option : node.options) all += least_of(option.share);
  return all < 1.0 - 1e-9;
}

/// Never empty once read.
struct Menu {
  std::vector<MenuNode> nodes;
  std::size_t start = 0;
};

}  // namespace holdtime::models
