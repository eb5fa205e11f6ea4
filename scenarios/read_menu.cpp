// Menus: their nodes, and the ways on from each.
#include <algorithm>

#include "scenarios/day_parts.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Menu;
using models::MenuExit;
using models::MenuNode;
using models::MenuOption;

constexpr std::size_t most_marks = 100;  // ways on with a handle time or wrong choices of their own

class MenuReader {
 public:
  MenuReader(Context& context, const std::vector<std::string>& types, std::size_t own)
      : context_(context), types_(types), own_(own) {}

  std::optional<Menu> read(const Node& node) {
    const ObjectReader object(context_, node, menu_keys, "a menu");
    const Node* menus = object.require("menus", "callers pass from one of them to the next",
                                       "\"menus\": { \"main\": {\"plays\": \"20s\"} }");
    if (menus == nullptr) return std::nullopt;
    if (menus->kind != Node::Kind::object || entries(*menus).empty()) {
      wrong_kind(context_, *menus, "the nodes of the menu by name (at least one)",
                 "write { \"main\": {\"plays\": \"20s\"} }");
      return std::nullopt;
    }
    for (const Member* entry : entries(*menus)) names_.push_back(entry->key);
    Menu menu;
    for (const Member* entry : entries(*menus)) menu.nodes.push_back(read_node(*entry));
    object.absent("start", names_.front(), json_text(names_.front()), Fact::Kind::inferred);
    if (const Node* start = object.find("start")) {
      if (read_text(context_, *start)) menu.start = look_up(context_, *start, names_, "node").value_or(0);
    }
    const auto members = entries(*menus);
    check_circles(menu, members);
    warn_unreached(menu, members);
    if (marks_ > most_marks) {
      context_.error(node, "more than 100 ways on have a \"handle_time\" or \"wrong\" of their own",
                     "more can't be told apart", "put alike ones together");
    }
    return menu;
  }

 private:
  MenuNode read_node(const Member& entry) {
    const ObjectReader object(context_, entry.value, menu_node_keys, "the node \"" + entry.key + "\"");
    MenuNode node;
    node.name = entry.key;
    const Node* plays =
        object.require("plays", "callers spend this time before they go on", "\"plays\": \"20s\"");
    if (plays != nullptr)
      node.plays = read_distribution(context_, *plays, Bare::constant).value_or(Distribution{});
    node.hang_up = share_or_none(object, "hang_up");
    node.solves = share_or_none(object, "solves");
    object.absent("bounces", "nobody", "");
    if (const Node* bounces = object.find("bounces")) read_bounce(*bounces, node);
    object.absent("options", "none", "");
    if (const Node* options = object.find("options")) read_options(*options, node);
    node.otherwise.call_type = own_;
    if (const Node* otherwise = object.find("otherwise")) {
      const ObjectReader exit(context_, *otherwise, menu_exit_keys, "\"otherwise\"");
      node.otherwise = read_exit(exit);
    } else {
      object.absent("otherwise", "to the queue of the caller's own type", "");
    }
    check_shares(entry, object, node);
    return node;
  }

  ByTime<double> share_or_none(const ObjectReader& object, std::string_view key) {
    object.absent(key, "0 %", "\"0%\"");
    const Node* node = object.find(key);
    return node != nullptr ? read_changing_share(context_, *node) : ByTime<double>(0.0);
  }

  void read_bounce(const Node& at, MenuNode& node) {
    const ObjectReader object(context_, at, bounce_keys, "\"bounces\"");
    const Node* share = object.require("share", "it says how many are sent away", "\"share\": \"5%\"");
    const Node* delay = object.require("delay", "they call again after this time", "\"delay\": \"1h\"");
    if (delay != nullptr) {
      node.bounce_delay = read_distribution(context_, *delay, Bare::exponential).value_or(Distribution{});
      if (node.bounce_delay && node.bounce_delay.mean() < 1.0) {
        context_.error(*delay, "callers call again after less than a second on average",
                       "nobody dials faster, and they would ring without end",
                       "how long it takes them, such as \"1h\"");
      }
    }
    ByTime<double> sent_away = share != nullptr ? read_changing_share(context_, *share) : ByTime<double>(0.0);
    // Without a delay that can be read nobody can be sent away.
    if (node.bounce_delay) node.bounces = std::move(sent_away);
  }

  void read_options(const Node& at, MenuNode& node) {
    if (at.kind != Node::Kind::object || entries(at).empty()) {
      wrong_kind(context_, at, "the options by name (at least one)",
                 "write { \"1 cards\": {\"share\": \"30%\", \"calls\": \"cards\"} }");
      return;
    }
    for (const Member* entry : entries(at)) {
      const ObjectReader object(context_, entry->value, menu_option_keys,
                                "the option \"" + entry->key + "\"");
      MenuOption option;
      option.name = entry->key;
      const Node* share = object.require("share", "it says how many take this way", "\"share\": \"30%\"");
      option.share = share != nullptr ? read_changing_share(context_, *share) : ByTime<double>(0.0);
      option.exit = read_exit(object);
      object.absent("handle_time", "as long as without the menu", "1");
      if (const Node* times = object.find("handle_time")) option.handle_time = read_handle_time(*times);
      object.absent("wrong", "nobody", "");
      if (const Node* wrong = object.find("wrong")) read_wrong(*wrong, option);
      marks_ += (option.handle_time != 1.0 ? 1U : 0U) + (option.wrong ? 1U : 0U);
      node.options.push_back(std::move(option));
    }
  }

  double read_handle_time(const Node& node) {
    const double factor = read_times(context_, node);
    if (factor > 0.0 && factor <= most_handle_time) return factor;
    context_.error(node, "handling times become " + number_text(factor) + " times as long",
                   "they have to stay above 0, and beyond a hundredfold it is a slip",
                   "\"70%\", if the menu has done three tenths of the work");
    return 1.0;
  }

  void read_wrong(const Node& node, MenuOption& option) {
    const ObjectReader object(context_, node, wrong_choice_keys, "\"wrong\"");
    const Node* share = object.require("share", "it says how many are wrong here", "\"share\": \"5%\"");
    const Node* should =
        object.require("should_be", "the agent passes them on to its queue", "\"should_be\": \"service\"");
    const Node* noticed = object.require("noticed_after", "the agent talks to them for this time",
                                         "\"noticed_after\": \"40s\"");
    models::WrongChoice wrong;
    if (share != nullptr) wrong.share = read_share(context_, *share).value_or(0.0);
    const auto type = should != nullptr ? type_at(*should) : std::nullopt;
    wrong.call_type = type.value_or(0);
    if (noticed != nullptr) {
      wrong.noticed_after = read_distribution(context_, *noticed, Bare::constant).value_or(Distribution{});
    }
    if (option.exit.node) {
      context_.error(node, "\"wrong\" beside \"menu\"",
                     "only who answers notices, and nobody answers in a menu",
                     "write it where that menu leads to a queue");
    } else if (type && *type == option.exit.call_type) {
      context_.error(*should, "callers who are wrong here should have come here",
                     "then they are right, and nobody would pass them on",
                     "name the call type they really wanted, or remove \"wrong\"");
    }
    if (wrong.noticed_after && type && !option.exit.node) option.wrong = std::move(wrong);
  }

  std::optional<std::size_t> type_at(const Node& node) {
    return read_text(context_, node) ? look_up(context_, node, types_, "call type") : std::nullopt;
  }

  MenuExit read_exit(const ObjectReader& object) {
    MenuExit exit;
    exit.call_type = own_;
    const Node* menu = object.find("menu");
    const Node* calls = object.find("calls");
    if (menu != nullptr && calls != nullptr) {
      context_.error(*calls, "\"calls\" stands beside \"menu\"", "a caller goes on to one of them only",
                     "remove one of them");
    }
    if (menu != nullptr) {
      object.unused("calls");
      // Where the name is none there is, it is as good as any until that is put right.
      if (read_text(context_, *menu)) exit.node = look_up(context_, *menu, names_, "node");
      return exit;
    }
    object.unused("menu");
    object.absent("calls", "the caller's own", "");
    if (calls != nullptr) exit.call_type = type_at(*calls).value_or(own_);
    return exit;
  }

  /// At each moment at which one of them changes, the shares of a node make 100 % at most.
  void check_shares(const Member& entry, const ObjectReader& object, const MenuNode& node) {
    std::vector<const ByTime<double>*> shares{&node.hang_up, &node.solves, &node.bounces};
    for (const MenuOption& option : node.options) shares.push_back(&option.share);
    std::vector<Microseconds> moments{0};
    for (const auto* share : shares) {
      for (const auto& piece : share->pieces) moments.push_back(piece.from);
    }
    std::sort(moments.begin(), moments.end());
    double least = 1.0;
    for (const Microseconds at : moments) {
      double total = 0.0;
      for (const auto* share : shares) total += share->at(at);
      least = std::min(least, total);
      if (total <= 1.0 + 1e-9) continue;
      const bool changes =
          std::ranges::any_of(shares, [](const auto* share) { return share->pieces.size() > 1; });
      context_.error(entry,
                     "the shares of \"" + entry.key + "\" make " + share_text(total) +
                         (changes ? " from " + time_text(at) + " on" : "") + ", more than 100 %",
                     "each caller either hangs up there, is served there, is sent away, or takes one way on",
                     "lower one of them");
      return;
    }
    const Node* otherwise = object.find("otherwise");
    if (otherwise != nullptr && least >= 1.0 - 1e-9 && !context_.problems.any_errors()) {
      context_.warning(*otherwise, "nobody goes on by \"otherwise\"", "the other shares make 100 %",
                       "remove it, or lower another share");
    }
  }

  /// A node from which one comes back to it: a caller could stay for ever.
  void check_circles(const Menu& menu, const std::vector<const Member*>& members) {
    std::vector<int> state(menu.nodes.size(), 0);  // 1: on the way that is looked at, 2: done
    const auto visit = [&](const auto& self, std::size_t at) -> bool {
      if (state[at] == 2) return false;
      if (state[at] == 1) {
        context_.error(*members[at], "the menu comes back to \"" + menu.nodes[at].name + "\"",
                       "callers could go round without end", "lead them on to another node, or to a queue");
        return true;
      }
      state[at] = 1;
      std::vector<const MenuExit*> exits{&menu.nodes[at].otherwise};
      for (const MenuOption& option : menu.nodes[at].options) exits.push_back(&option.exit);
      for (const MenuExit* exit : exits) {
        if (exit->node && self(self, *exit->node)) return true;
      }
      state[at] = 2;
      return false;
    };
    for (std::size_t at = 0; at < menu.nodes.size(); ++at) {
      if (visit(visit, at)) return;
    }
  }

  void warn_unreached(const Menu& menu, const std::vector<const Member*>& members) {
    if (context_.problems.any_errors()) return;
    std::vector<bool> reached(menu.nodes.size(), false);
    std::vector<std::size_t> open{menu.start};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (reached[at]) continue;
      reached[at] = true;
      const MenuNode& node = menu.nodes[at];
      if (node.otherwise.node && goes_on(node)) open.push_back(*node.otherwise.node);
      for (const MenuOption& option : node.options) {
        if (option.exit.node) open.push_back(*option.exit.node);
      }
    }
    for (std::size_t at = 0; at < reached.size(); ++at) {
      if (reached[at]) continue;
      context_.warning(*members[at], "nobody comes to the node \"" + menu.nodes[at].name + "\"",
                       "no way leads there from the start", "lead callers there, or remove it");
    }
  }

  Context& context_;
  const std::vector<std::string>& types_;
  std::size_t own_;
  std::vector<std::string> names_;
  std::size_t marks_ = 0;
};

}  // namespace

std::optional<Menu> read_menu(Context& context, const Node& node, const std::vector<std::string>& types,
                              std::size_t own) {
  return MenuReader(context, types, own).read(node);
}

}  // namespace holdtime::scenarios
