#include <algorithm>
#include <cmath>

#include "scenarios/fact_words.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Team;

void read_answers(Context& context, const Node& node, const models::Center& center, Team& team) {
  const std::vector<std::string> names = names_of(center.call_types);
  const auto add = [&](const std::string& name, const auto& at, const Node* handling) {
    const auto found = std::find(names.begin(), names.end(), name);
    // What stands behind a name that is refused is looked at all the same.
    const auto look = [&] {
      const models::CallType stranger;
      models::Skill unused;
      if (handling != nullptr) read_skill_handling(context, *handling, stranger, unused);
    };
    if (found == names.end()) {
      look();
      context.answers_known = false;
      if (names.empty()) return;
      context.error(at, "there is no call type called \"" + name + "\"",
                    "the name has to be one this file defines, letter for letter", suggestion(name, names));
      return;
    }
    models::Skill skill;
    skill.call_type = static_cast<std::size_t>(found - names.begin());
    for (const models::Skill& other : team.skills) {
      if (other.call_type != skill.call_type) continue;
      look();
      context.error(at, "\"" + name + "\" stands here twice",
                    "its place in the list is its priority, and it can have only one", "remove one of them");
      return;
    }
    if (handling != nullptr)
      read_skill_handling(context, *handling, center.call_types[skill.call_type], skill);
    team.skills.push_back(std::move(skill));
  };
  const auto read_one = [&](const Node& element) {
    if (element.kind == Node::Kind::text) {
      add(element.text, element, nullptr);
    } else if (element.kind == Node::Kind::object && !entries(element).empty()) {
      for (const Member* member : entries(element)) add(member->key, *member, &member->value);
    } else {
      wrong_kind(context, element, "a call type", "write \"claims\", or {\"claims\": \"aht +15%\"}");
    }
  };
  context.read_as(node, [&] { return answers_text(node); });
  if (node.kind != Node::Kind::list) {
    read_one(node);
    return;
  }
  for (const Node& element : node.elements) read_one(element);
  if (node.elements.empty()) {
    context.answers_known = false;
    context.form_error(node, "the team \"" + team.name + "\" answers nothing",
                       "its people would sit idle all day",
                       "name the call types it answers, or remove the team");
  }
}

void check_roster(Context& context, const Node& roster, const Node& agents) {
  const auto people = read_count(context, agents, most_agents, "a number of people");
  if (!people || roster.unreadable || roster.kind != Node::Kind::list) return;
  double rostered = 0.0;
  for (const Node& shift : roster.elements) {
    const Node* on_shift = shift.find("agents");
    if (on_shift == nullptr || on_shift->kind != Node::Kind::number) return;
    rostered += on_shift->number;
  }
  if (rostered == static_cast<double>(*people)) return;
  context.error(
      agents, "\"agents\" is " + shown(agents) + ", but the roster has " + number_text(rostered) + " people",
      "only those on the roster come, and the difference may be a mistake in either",
      "correct one of them, or remove \"agents\"");
}

void read_staffing(Context& context, const ObjectReader& object, Team& team) {
  const Node* roster = object.find("roster");
  const Node* agents = object.find("agents");
  const bool counted = roster != nullptr && agents != nullptr && agents->kind == Node::Kind::number;
  constexpr std::string_view all_ways[] = {"agents", "on_phone", "shifts", "roster"};
  // A plain number of agents beside a roster is no second way to say when they work, but a check on it.
  const auto ways = std::span(all_ways).subspan(counted ? 1 : 0);
  const Node* staffing = object.one_of(
      ways, true, "\"agents\" and \"shifts\" count rostered people, \"on_phone\" those left after shrinkage",
      "for example \"agents\": 40, for people on the roster");
  const Node* shift = object.find("shift");
  if (staffing == nullptr) {
    if (shift != nullptr) read_text(context, *shift);
    return;
  }
  if (shift != nullptr)
    team.staffing = read_named_shift(context, *shift, *staffing, staffing == object.find("agents"));
  else if (staffing == object.find("shifts") || staffing == object.find("roster"))
    team.staffing = read_shifts(context, *staffing);
  else
    team.staffing = read_head_counts(context, *staffing);
  if (counted) check_roster(context, *roster, *agents);
}

void read_time_off(Context& context, const ObjectReader& object, Team& team) {
  const Node* shrinkage = object.find("shrinkage");
  const Node* off_phone = object.find("off_phone");
  const Node* centers = shrinkage == nullptr && off_phone == nullptr ? context.shrinkage : nullptr;
  const bool rostered = object.find("agents") != nullptr || object.find("shifts") != nullptr ||
                        object.find("roster") != nullptr;
  object.unused("shrinkage");
  if (object.find("on_phone") != nullptr && !rostered) {
    object.unused("off_phone");
    for (const Node* beside : {shrinkage, off_phone}) {
      if (beside == nullptr) continue;
      context.error(
          *beside, "time off the phone beside \"on_phone\"",
          "people on the phone are what is left when it has been taken off, so it would count twice",
          "write \"agents\" instead of \"on_phone\" for rostered people, or remove this");
    }
    return;
  }
  if (shrinkage != nullptr) read_shrinkage(context, *shrinkage, team);
  if (centers != nullptr && !context.shrinkage_refused) {
    // What is wrong with it is told once, not for each team.
    const std::size_t errors = context.problems.count(Severity::error);
    read_shrinkage(context, *centers, team);
    context.shrinkage_used = true;
    context.shrinkage_refused = context.problems.count(Severity::error) > errors;
  }
  if (off_phone != nullptr) read_off_phone(context, *off_phone, team);
  if (off_phone != nullptr && shrinkage != nullptr &&
      (shrinkage->kind != Node::Kind::object || shrinkage->find("total") != nullptr)) {
    context.error(*off_phone, "\"off_phone\" beside a total of \"shrinkage\"",
                  "the total already includes all time off the phone, which would count twice",
                  "remove \"off_phone\", or leave out \"total\" and give the parts alone");
  }
  if (shrinkage == nullptr && off_phone == nullptr && centers == nullptr && object.is_object()) {
    object.absent("shrinkage", "0 %: everyone rostered is on the phone", "\"0 %\"");
    context.note(
        object.node(),
        "\"" + team.name + "\" has no \"shrinkage\": everyone rostered is taken to be on the phone (0 %)",
        "half of all centers plan for 26 to 35 % of paid time off the phone",
        "\"shrinkage\": \"30%\", or \"0%\" to keep it so");
  }
}

}  // namespace

void read_teams(Context& context, const Node& teams, models::Center& center) {
  if (teams.kind != Node::Kind::object || entries(teams).empty()) {
    wrong_kind(context, teams, "the teams by name (at least one)",
               "write { \"desk\": {\"answers\": [\"claims\"], \"agents\": 40} }");
    return;
  }
  std::vector<std::string_view> rules;
  for (const WordInfo& rule : pick_rule_words()) rules.push_back(rule.word);
  for (const Member* entry : entries(teams)) {
    Team& team = center.teams.emplace_back();
    if (entry->value.find("answers") == nullptr) context.answers_known = false;
    team.name = entry->key;
    if (team.name.empty()) {
      context.error(*entry, "a team without a name", "calls and targets refer to it by name",
                    "write a name between the quotes");
    }
    const ObjectReader object(context, entry->value, team_keys, "the team \"" + team.name + "\"");
    const Node* answers =
        object.require("answers", "without it nobody knows which calls the team takes", "\"answers\": [ … ]");
    if (answers != nullptr) read_answers(context, *answers, center, team);
    object.absent("picks",
                  "the first type in \"answers\" that has somebody waiting; of one type who came first",
                  json_text(rules.front()), Fact::Kind::inferred, team.skills.size() > 1);
    team.picks = object.word("picks", rules).value_or(std::string(rules.front()));
    if (const Node* price = object.find("price_a_call")) {
      const auto read = read_number(context, *price, most_price, "a price");
      team.price_a_call = std::llround(read.value_or(0.0) * 1e6);
    }
    read_staffing(context, object, team);
    read_time_off(context, object, team);
    read_people(context, object, team);
    read_standby(context, object, team);
  }
  check_wages(context, teams, center);
}

}  // namespace holdtime::scenarios
