#include <fmt/format.h>

#include "models/workforce/shrinkage.hpp"
#include "scenarios/parts.hpp"
#include "scenarios/phrase_words.hpp"

namespace holdtime::scenarios {
namespace {

enum class PartKind { in_remainder, off_roster, idle_only };

struct Part {
  double share = 0.0;
  PartKind kind = PartKind::in_remainder;
};

// "8% already off the roster", "4% idle hours only", "2%", 0.02.
std::optional<Part> read_part(Context& context, const Node& node) {
  const std::size_t percent = node.kind == Node::Kind::text ? node.text.find('%') : std::string::npos;
  if (percent == std::string::npos) {
    const auto share = read_share(context, node);
    return share ? std::optional(Part{*share, PartKind::in_remainder}) : std::nullopt;
  }
  const auto share = parse_share(std::string_view(node.text).substr(0, percent + 1));
  if (!share) {
    context.form_error(node, shown(node) + " does not start with a share", share.wrong, share.instead);
    return std::nullopt;
  }
  const std::string_view rest = trimmed(std::string_view(node.text).substr(percent + 1));
  if (rest.empty()) return Part{*share.value, PartKind::in_remainder};
  for (const std::string_view phrase : phrase_words::off_roster) {
    if (rest == phrase) return Part{*share.value, PartKind::off_roster};
  }
  for (const std::string_view phrase : phrase_words::idle_only) {
    if (rest == phrase) return Part{*share.value, PartKind::idle_only};
  }
  context.form_error(
      node, fmt::format("\"{}\" says nothing known about this part of the shrinkage", rest.substr(0, 60)),
      "a part either takes people off the phone, or is off the roster already, or is done in idle hours only",
      "write \"8%\", \"8% already off the roster\" or \"8% idle hours only\"");
  return std::nullopt;
}

/// What a budget that says nothing of them is taken to say of absence and of spells.
void tell_absent_parts(Recorder& recorder, const Node& node, const models::ShrinkageBudget& budget) {
  const std::string spell = duration_text(budget.spell);
  if (node.kind != Node::Kind::object) {
    recorder.preset(
        node, "spell", "in spells of " + spell + " on average; nobody is absent all day",
        "{\"total\": " + json_of(node) + ", \"absent\": \"0 %\", \"spell\": " + json_text(spell) + "}");
    return;
  }
  if (node.find("absent") == nullptr) {
    recorder.absent(node, "absent", Fact::Kind::assumed, "0 %: nobody stays away all day", "\"0 %\"");
  }
  if (node.find("spell") == nullptr) {
    recorder.absent(node, "spell", Fact::Kind::assumed, "spells off the phone last " + spell + " on average",
                    json_text(spell));
  }
}

}  // namespace

void read_shrinkage(Context& context, const Node& node, models::Team& team) {
  models::ShrinkageBudget budget;
  double other = 0.0;
  std::optional<double> total;
  const Node* at = &node;
  if (node.kind != Node::Kind::object) {
    total = read_share(context, node);
    if (!total) return;
    // A team of which nothing is taken off the phone, its breaks apart, has no budget.
    if (*total == 0.0) return;
  }
  std::vector<std::string_view> own_keys;
  for (const KeyInfo& key : shrinkage_keys) own_keys.push_back(key.name);
  // Apart from its own keys every name is the planner's own word for a part.
  for (const Member& member : node.members) {
    if (member.value.kind == Node::Kind::null) continue;
    if (member.key == "total") {
      at = &member.value;
      total = read_share(context, member.value);
      if (!total) return;
    } else if (member.key == "absent") {
      budget.absent = read_share(context, member.value).value_or(0.0);
    } else if (member.key == "spell") {
      budget.spell = read_duration(context, member.value).value_or(budget.spell);
      if (budget.spell == 0)
        context.error(member.value, "spells of no length", "time off the phone is spent in spells",
                      "\"spell\": \"5m\"");
    } else if (const auto meant = did_you_mean(member.key, own_keys)) {
      Problems unseen;
      Context quiet(context.document, unseen);
      const Fault fault = read_part(quiet, member.value) ? Fault::meaning : Fault::form;
      context.faulty(fault, member, "\"" + member.key + "\" is nearly \"" + *meant + "\"",
                     "as a part of its own it would count differently",
                     "did you mean \"" + *meant + "\"? If not, choose a name less alike");
    } else if (const auto part = read_part(context, member.value)) {
      (part->kind == PartKind::off_roster  ? budget.off_roster
       : part->kind == PartKind::idle_only ? budget.idle_only
                                           : other) += part->share;
    }
  }
  // Of those who stay away nobody takes a break, hence the share of the breaks among the others.
  const double breaks = (1.0 - budget.absent) * models::paid_break_share(team.staffing);
  const double named = budget.absent + budget.off_roster + budget.idle_only + breaks;
  budget.total = total.value_or(named + other);
  if (!total) {
    context.note(node,
                 "\"shrinkage\" has no \"total\": its parts and the paid breaks are taken, " +
                     share_text(budget.total),
                 "without a total nothing is left for other time off the phone",
                 "add \"total\": \"30%\" if there is more");
  }
  std::string parts;
  for (const auto& [part, share] :
       {std::pair("absent", budget.absent), std::pair("off the roster", budget.off_roster),
        std::pair("idle hours only", budget.idle_only), std::pair("paid breaks", breaks),
        std::pair("other parts", other)}) {
    if (share > 0.0) parts += (parts.empty() ? "" : ", ") + (part + (" " + share_text(share)));
  }
  if (models::unscheduled_share(budget, team.staffing) < other - 1e-9) {
    context.error(*at,
                  "the shrinkage of \"" + team.name + "\" is " + share_text(budget.total) +
                      " in total, but its parts make " + share_text(named + other) + " (" + parts + ")",
                  "the total includes all its parts and the paid breaks of the shifts",
                  "raise the total, or lower a part");
  } else if (budget.total >= 1.0) {
    context.error(*at, "a shrinkage of " + share_text(budget.total), "nobody would ever be on the phone",
                  "a share below 100 %; half of all centers plan for 26 to 35 %");
  }
  team.shrinkage = budget;
  if (context.recorder != nullptr) tell_absent_parts(*context.recorder, node, budget);
}

void read_off_phone(Context& context, const Node& node, models::Team& team) {
  const ObjectReader object(context, node, off_phone_keys, "\"off_phone\"");
  constexpr std::string_view clocks[] = {"after_idle", "every"};
  const Node* gap = object.one_of(clocks, true, "it says when a spell off the phone begins",
                                  "\"every\": \"1h\", or \"after_idle\": \"30m\"");
  const Node* length = object.require("length", "it says how long a spell lasts", "\"length\": \"5m\"");
  if (gap == nullptr || length == nullptr) return;
  const auto gaps = read_distribution(context, *gap, Bare::exponential);
  const auto lengths = read_distribution(context, *length, Bare::exponential);
  if (!gaps || !lengths) return;
  using Clock = models::UnscheduledSpells::Clock;
  team.off_phone = {*gaps, *lengths, gap == object.find("after_idle") ? Clock::idle : Clock::present};
}

}  // namespace holdtime::scenarios
