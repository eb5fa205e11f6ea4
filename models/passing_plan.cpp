#include "models/passing_plan.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/random/draw.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

constexpr std::size_t most_marks = 255;

bool bounces(const MenuNode& node) {
  return std::any_of(node.bounces.pieces.begin(), node.bounces.pieces.end(),
                     [](const auto& piece) { return piece.value > 0.0; });
}

/// Every exit of the menu, those of wrong choices apart.
template <class Do>
void each_exit(const Menu& menu, Do&& visit) {
  for (const MenuNode& node : menu.nodes) {
    for (const MenuOption& option : node.options) visit(option.exit);
    visit(node.otherwise);
  }
}

template <class Do>
void each_wrong_choice(const Center& center, Do&& visit) {
  for (const CallType& type : center.call_types) {
    if (!type.menu) continue;
    for (const MenuNode& node : type.menu->nodes) {
      for (const MenuOption& option : node.options) {
        if (option.wrong && option.wrong->share > 0.0 && !option.exit.node) visit(option);
      }
    }
  }
}

}  // namespace

bool calls_again(const CallType& type) {
  return (type.redial && type.redial->possible()) || (type.repeat_calls && type.repeat_calls->possible()) ||
         (type.menu && std::any_of(type.menu->nodes.begin(), type.menu->nodes.end(), bounces));
}

bool anybody_calls_again(const Center& center) {
  return std::any_of(center.call_types.begin(), center.call_types.end(), calls_again);
}

bool has_transfers(const Center& center) {
  bool any = std::any_of(center.call_types.begin(), center.call_types.end(),
                         [](const CallType& type) { return type.transfer && type.transfer->possible(); });
  each_wrong_choice(center, [&](const MenuOption&) { any = true; });
  return any;
}

std::vector<std::string> menu_node_names(const Center& center) {
  std::vector<std::string> names;
  for (const CallType& type : center.call_types) {
    if (!type.menu) continue;
    for (const MenuNode& node : type.menu->nodes) names.push_back(type.name + "/" + node.name);
  }
  return names;
}

PassingPlan::PassingPlan(const Center& center) {
  first_node_.assign(center.call_types.size(), 0);
  passed_on_.assign(center.call_types.size(), false);
  for (std::size_t type = 0; type < passed_on_.size(); ++type) {
    const auto& transfer = center.call_types[type].transfer;
    passed_on_[type] = transfer && transfer->possible();
  }
  each_wrong_choice(center, [&](const MenuOption& option) { passed_on_[option.exit.call_type] = true; });
  has_transfers_ = std::find(passed_on_.begin(), passed_on_.end(), true) != passed_on_.end();
  number_nodes(center);
  if (has_menus() || has_transfers_) find_feeders(center);
}

void PassingPlan::number_nodes(const Center& center) {
  for (std::size_t type = 0; type < first_node_.size(); ++type) {
    first_node_[type] = nodes_.size();
    const auto& menu = center.call_types[type].menu;
    if (!menu) continue;
    for (const MenuNode& node : menu->nodes) {
      MenuNodePlan plan;
      plan.node = &node;
      plan.call_type = static_cast<std::uint32_t>(type);
      plan.number = static_cast<std::uint32_t>(&node - menu->nodes.data());
      // A line feed keeps the two names apart.
      plan.entity = engine::entity_hash(entity_name("menu", center.call_types[type].name + "\n" + node.name));
      for (const MenuOption& option : node.options) {
        plan.right.push_back(add_mark({option.handle_time, nullptr}));
        const bool wrong = option.wrong && !option.exit.node;
        plan.wrong.push_back(wrong ? add_mark({1.0, &*option.wrong}) : std::uint8_t{0});
      }
      nodes_.push_back(std::move(plan));
    }
  }
}

std::uint8_t PassingPlan::add_mark(const MenuMark& mark) {
  if (mark.handle_time == 1.0 && mark.wrong == nullptr) return 0;
  if (marks_.size() > most_marks) {
    throw std::invalid_argument(
        "more than 255 ways on in menus have wrong choices or handle times of their own");
  }
  marks_.push_back(mark);
  return static_cast<std::uint8_t>(marks_.size() - 1);
}

/// Who may come where in one step, and then in any number of them.
void PassingPlan::find_feeders(const Center& center) {
  const std::size_t types = center.call_types.size();
  std::vector<std::vector<bool>> leads(types, std::vector<bool>(types, false));  // from, to
  for (std::size_t from = 0; from < types; ++from) {
    const CallType& type = center.call_types[from];
    leads[from][from] = true;
    if (type.transfer && type.transfer->possible()) {
      for (const auto& [to, share] : type.transfer->to) leads[from][to] = true;
    }
    if (!type.menu) continue;
    each_exit(*type.menu, [&](const MenuExit& exit) {
      if (!exit.node) leads[from][exit.call_type] = true;
    });
  }
  each_wrong_choice(center, [&](const MenuOption& option) {
    leads[option.exit.call_type][option.wrong->call_type] = true;
  });
  for (std::size_t via = 0; via < types; ++via) {
    for (std::size_t from = 0; from < types; ++from) {
      if (!leads[from][via]) continue;
      for (std::size_t to = 0; to < types; ++to) leads[from][to] = leads[from][to] || leads[via][to];
    }
  }
  feeders_.resize(types);
  for (std::size_t from = 0; from < types; ++from) {
    for (std::size_t to = 0; to < types; ++to) {
      if (!leads[from][to]) continue;
      feeders_[to].push_back(from);
      mixes_types_ = mixes_types_ || from != to;
    }
  }
}

}  // namespace holdtime::models
