#include "models/flows.hpp"

#include <vector>

#include "models/expectations.hpp"

namespace holdtime::models {
namespace {

constexpr int most_legs = 100;  // as in the simulation, where hardly a call is passed on so often

class Flows {
 public:
  Flows(const Center& center, Microseconds at)
      : center_(center), at_(at), flows_(center.call_types.size()), right_(flows_.size(), 0.0) {}

  void begin(std::size_t from) {
    const CallType& type = center_.call_types[from];
    if (type.menu) return pass_node(*type.menu, type.menu->start, 1.0);
    enter(from, share_queued(type), 1.0);
  }

  /// Lets calls be passed on until hardly any are.
  void pass_on() {
    std::vector<double> legs = right_;
    for (int leg = 1; leg < most_legs; ++leg) {
      std::vector<double> next(legs.size(), 0.0);
      double all = 0.0;
      for (std::size_t from = 0; from < legs.size(); ++from) {
        const auto& transfer = center_.call_types[from].transfer;
        if (!transfer || legs[from] <= 0.0) continue;
        for (const auto& [to, share] : transfer->to) {
          const double moved = legs[from] * transfer->share * share;
          next[to] += moved;
          all += moved;
        }
      }
      if (all < 1e-9) return;
      for (std::size_t to = 0; to < next.size(); ++to) {
        flows_[to].calls += next[to];
        flows_[to].handle_times += next[to];
      }
      legs = std::move(next);
    }
  }

  const QueueFlow& of(std::size_t to) const { return flows_[to]; }

 private:
  void enter(std::size_t to, double calls, double handle_time) {
    flows_[to].calls += calls;
    flows_[to].handle_times += calls * handle_time;
    right_[to] += calls;
  }

  void take(const Menu& menu, const MenuExit& exit, double calls, double handle_time) {
    if (exit.node) return pass_node(menu, *exit.node, calls);
    enter(exit.call_type, calls, handle_time);
  }

  // A menu has no circles, so this ends.
  void pass_node(const Menu& menu, std::size_t at, double calls) {
    const MenuNode& node = menu.nodes[at];
    double rest = 1.0 - node.hang_up.at(at_) - node.solves.at(at_) - node.bounces.at(at_);
    for (const MenuOption& option : node.options) {
      const double share = option.share.at(at_);
      rest -= share;
      const bool mixed = option.wrong && !option.exit.node;
      const double wrong = mixed ? calls * share * option.wrong->share : 0.0;
      take(menu, option.exit, calls * share - wrong, option.handle_time);
      if (wrong <= 0.0) continue;
      flows_[option.exit.call_type].calls += wrong;
      flows_[option.exit.call_type].seconds += wrong * option.wrong->noticed_after.mean();
      enter(option.wrong->call_type, wrong, 1.0);
    }
    if (rest > 1e-12) take(menu, node.otherwise, calls * rest, 1.0);
  }

  const Center& center_;
  Microseconds at_;
  std::vector<QueueFlow> flows_;
  std::vector<double> right_;  // calls that came to a queue rightly, and may be passed on from there
};

}  // namespace

QueueFlow expected_flow(const Center& center, std::size_t from, std::size_t to, Microseconds at) {
  const CallType& type = center.call_types[from];
  if (!type.menu && !type.transfer) {
    if (from != to) return {};
    return {share_queued(type), share_queued(type), 0.0};
  }
  Flows flows(center, at);
  flows.begin(from);
  flows.pass_on();
  return flows.of(to);
}

}  // namespace holdtime::models
