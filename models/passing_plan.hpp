// Menus and transfers of a center, worked out once: nodes numbered through, what callers bring from a menu,
// and which queue callers of which type may come to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/config.hpp"

namespace holdtime::models {

/// What a caller brings from a menu, beside his call type. Number 0 stands for nothing.
struct MenuMark {
  double handle_time = 1.0;
  const WrongChoice* wrong = nullptr;  ///< he has come to the wrong queue; nullptr: to the right one
};

struct MenuNodePlan {
  const MenuNode* node = nullptr;
  std::uint32_t call_type = 0;      ///< whose menu it is
  std::uint32_t number = 0;         ///< among the nodes of that menu
  std::uint64_t entity = 0;         ///< its name, which its callers' luck depends on
  std::vector<std::uint8_t> right;  ///< by option: the mark of those who chose right
  std::vector<std::uint8_t> wrong;  ///< and of the others
};

/// Callers of a type may be called again for other reasons than being served: by a busy tone, a bot, ….
bool calls_again(const CallType& type);
/// Whether any caller of the center may have several attempts.
bool anybody_calls_again(const Center& center);
/// Whether calls are passed on to other queues, so that one attempt may have several legs.
bool has_transfers(const Center& center);

/// "hotline/main": the type whose menu it is, and the node; in the order of their numbers in the plan.
std::vector<std::string> menu_node_names(const Center& center);

/// Immutable. Points into the center it is made of, which must outlive it.
class PassingPlan {
 public:
  PassingPlan() = default;
  /// Throws std::invalid_argument where marks are more than 255.
  explicit PassingPlan(const Center& center);

  bool has_menus() const { return !nodes_.empty(); }
  bool has_transfers() const { return has_transfers_; }
  /// Whether callers may come to another queue than that of the type as which they call.
  bool mixes_types() const { return mixes_types_; }
  /// The agent who answers a call of the type may pass it on.
  bool may_be_passed_on(std::size_t call_type) const { return has_transfers_ && passed_on_[call_type]; }

  /// All nodes of all menus, by call type.
  const std::vector<MenuNodePlan>& nodes() const { return nodes_; }
  /// The number in `nodes` of a type's node; also of types without a menu, which begin where they end.
  std::size_t node_number(std::size_t call_type, std::size_t node) const {
    return first_node_[call_type] + node;
  }
  const MenuMark& mark(std::size_t number) const { return marks_[number]; }

  /// The types of callers, in the IVR or talking to an agent, who may yet come to the queue of `call_type`.
  const std::vector<std::size_t>& feeders(std::size_t call_type) const { return feeders_[call_type]; }

 private:
  void number_nodes(const Center& center);
  std::uint8_t add_mark(const MenuMark& mark);
  void find_feeders(const Center& center);

  std::vector<MenuNodePlan> nodes_;
  std::vector<std::size_t> first_node_;  // by call type
  std::vector<MenuMark> marks_{MenuMark{}};
  std::vector<bool> passed_on_;  // by call type
  std::vector<std::vector<std::size_t>> feeders_;
  bool has_transfers_ = false;
  bool mixes_types_ = false;
};

}  // namespace holdtime::models
