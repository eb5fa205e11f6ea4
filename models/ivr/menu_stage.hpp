// Where callers are in a menu, beside their stays in the IVR (ivr_stage.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/event_list.hpp"
#include "engine/random/draw.hpp"
#include "models/callers.hpp"
#include "models/plan.hpp"

namespace holdtime::models {

/// How a caller will leave the node at which he is.
struct NodeStay {
  std::uint32_t node = 0;  ///< number in the plan
  std::uint32_t way = 0;   ///< to_queue or to_node: the option; as many as there are: "otherwise"
  NodeEnd end = NodeEnd::to_queue;
  bool first = false;  ///< the first node of this call
  Microseconds from = 0;
};

/// A caller's words for one node in this attempt, for one of the purposes of menus.
engine::Block node_words(const CenterPlan& plan, engine::DayKey day, const Caller& caller, std::size_t node,
                         std::uint32_t purpose);

/// Decides by one uniform number how a caller leaves a node he comes to at `now`: those who hang up come
/// first, then the solved, the bounced, and the options in their order.
NodeStay stay_at(const MenuNodePlan& node, double uniform, Microseconds now);

/// The exit he takes. Only where he goes on.
const MenuExit& exit_of(const MenuNode& node, const NodeStay& stay);

/// Turns a caller at the end of the menu into one of the queue he goes to: his type and class, whether he
/// balks, and what he brings. Costs a block of random words where any of that is left to chance.
void come_from_menu(const CenterPlan& plan, engine::DayKey day, const NodeStay& stay, Caller& caller);

/// Stays by the slots of the IVR. Copyable.
class MenuStage {
 public:
  void clear() { stays_.clear(); }
  void enter(engine::Slot slot, const NodeStay& stay) {
    if (slot >= stays_.size()) stays_.resize(slot + 1);
    stays_[slot] = stay;
  }
  const NodeStay& at(engine::Slot slot) const { return stays_[slot]; }

 private:
  std::vector<NodeStay> stays_;
};

}  // namespace holdtime::models
