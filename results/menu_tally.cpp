#include "results/menu_tally.hpp"

namespace holdtime::results {

using models::NodeEnd;
using models::NodeVisit;

MenuTally::MenuTally(const models::CenterPlan& plan)
    : plan_(&plan),
      finder_(periods_of(plan)),
      window_from_(plan.center().measure ? plan.center().measure->first : -engine::never),
      window_to_(plan.center().measure ? plan.center().measure->second : engine::never),
      menus_(plan.center().call_types.size(), periods_of(plan).count),
      nodes_(plan.passing().nodes().size(), periods_of(plan).count) {}

void MenuTally::clear() {
  menus_.clear();
  nodes_.clear();
}

void MenuTally::take(std::span<const NodeVisit> visits) {
  for (const NodeVisit& visit : visits) {
    if (visit.arrival < window_from_ || visit.arrival >= window_to_) continue;
    const std::size_t period = finder_.at(visit.arrival);
    MenuFacts& node = nodes_(plan_->passing().node_number(visit.call_type, visit.node), period);
    MenuFacts& menu = menus_(visit.call_type, period);
    ++node[MenuFact::entered];
    menu[MenuFact::entered] += visit.first;
    for (MenuFacts* facts : {&node, &menu}) {
      (*facts)[MenuFact::solved] += visit.end == NodeEnd::solved;
      (*facts)[MenuFact::hung_up] += visit.end == NodeEnd::hung_up;
      (*facts)[MenuFact::bounced] += visit.end == NodeEnd::bounced;
      (*facts)[MenuFact::to_queue] += visit.end == NodeEnd::to_queue;
      (*facts)[MenuFact::time] += visit.to - visit.from;
    }
  }
}

void MenuTally::close() {
  const auto add = [](MenuFacts& margin, const MenuFacts& cell) {
    if (!cell.empty()) margin += cell;
  };
  menus_.roll_up(add);
  nodes_.roll_up(add);
}

}  // namespace holdtime::results
