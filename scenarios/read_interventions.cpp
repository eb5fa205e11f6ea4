// What those who run the day do about it.
#include <algorithm>
#include <cmath>

#include "scenarios/keys_interventions.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Deed;
using models::Intervention;
using models::Trigger;

std::int64_t read_price(Context& context, const ObjectReader& object, const char* key) {
  const Node* node = object.find(key);
  if (node == nullptr) return 0;
  return std::llround(read_number(context, *node, most_price, "a price").value_or(0.0) * 1e6);
}

Trigger read_trigger(Context& context, const Node& node, const models::Center& center,
                     const models::Goals& goals) {
  const ObjectReader object(context, node, trigger_keys, "\"when\"");
  Trigger trigger;
  trigger.within = goals.service_level.within;
  constexpr std::string_view conditions[] = {"service_level_below", "waiting_over", "longest_wait_over",
                                             "idle_over"};
  const Node* condition = object.one_of(conditions, true, "it says what calls for the intervention",
                                        "for example \"service_level_below\": \"75%\"");
  if (const auto share = object.share("service_level_below")) trigger.level = *share;
  // What stands beside it is read all the same, so that all that is wrong is told at once.
  for (const auto& [key, sees] : {std::pair("waiting_over", Trigger::Sees::waiting_above),
                                  std::pair("idle_over", Trigger::Sees::idle_above)}) {
    const auto people = object.count(key, most_agents, "a number");
    if (condition == nullptr || condition != object.find(key)) continue;
    trigger.sees = sees;
    trigger.level = static_cast<double>(people.value_or(0));
  }
  if (const auto longest = object.duration("longest_wait_over")) trigger.longest_wait = *longest;
  if (condition != nullptr && condition == object.find("longest_wait_over"))
    trigger.sees = Trigger::Sees::longest_wait_above;
  trigger.window = object.duration("over", engine::hour);
  if (trigger.sees != Trigger::Sees::service_level_below) object.idle("over");
  trigger.call_types = read_places(context, object.find("calls"), names_of(center.call_types), "call type");
  object.absent("calls", "all call types", "");
  trigger.from = object.time("from", center.opens);
  trigger.to = object.time("to", center.closes);
  trigger.every = object.duration("every", 5 * engine::minute);
  if (trigger.every < engine::second) {
    context.error(*object.find("every"), "looked at more than once a second",
                  "each look takes time, and nobody looks that often", "for example \"5m\"");
    trigger.every = engine::minute;
  }
  if (trigger.window <= 0) {
    context.error(*object.find("over"), "a service level over no time at all", "no caller would count",
                  "for example \"30m\"");
    trigger.window = engine::hour;
  }
  if (context.hours.known &&
      (trigger.from >= trigger.to || trigger.from < center.opens || trigger.to > center.closes)) {
    context.error(node,
                  "looked at from " + time_text(trigger.from) + " to " + time_text(trigger.to) +
                      ", but the center is open " + context.hours.text(),
                  "outside these hours there is nothing to look at", "times inside the opening hours");
  }
  return trigger;
}

/// Of deeds that ask people: those who have shifts, and something to be asked for.
void check_people(Context& context, const ObjectReader& object, const models::Center& center,
                  const Intervention& one) {
  if (!context.answers_known || one.teams.empty()) return;
  bool shifts = false, standby = false;
  for (const std::size_t team : one.teams) {
    shifts = shifts || std::holds_alternative<models::Roster>(center.teams[team].staffing);
    standby = standby || !center.teams[team].standby.empty();
  }
  if (!shifts) {
    context.error(object.node(), "nobody it could ask has a shift",
                  "of people on head counts it is not known who comes and goes when",
                  "give a team \"shifts\", or name other \"teams\"");
  } else if (one.deed == Deed::standby && !standby) {
    context.error(object.node(), "it calls in people on standby, and there are none", "nobody would come",
                  R"("standby": [{"agents": 4, "time": "12:00-18:00"}] of a team)");
  }
}

void read_event_of(Context& context, const ObjectReader& object, const models::Center& center,
                   Intervention& one) {
  const Node* node = object.find("event");
  if (node == nullptr) {
    return context.error(object.node(), "\"event\" is missing", "it says which event begins",
                         "\"event\": \"emergency message\"");
  }
  std::vector<std::string> names;
  for (const models::DayEvent& event : center.events) names.push_back(event.name);
  const auto found = look_up(context, *node, names, "event");
  if (!found) return;
  one.event = *found;
  const models::DayEvent& event = center.events[*found];
  if (event.calls == 1.0 && event.absence == 1.0 && !event.late_start && event.away == 0.0) return;
  context.error(*node, "the event \"" + event.name + "\" changes how many call, or who comes",
                "that is drawn when the day begins, and could not begin in its middle",
                "an event with \"handle_time\", \"lines\", \"self_service\", \"also_answer\" or "
                "\"stop_answering\" alone");
}

/// Of deeds that switch something on or off: that there is anything of the kind.
void check_switched(Context& context, const ObjectReader& object, const models::Center& center, Deed deed) {
  const bool callbacks = deed == Deed::offer_callbacks || deed == Deed::stop_callbacks;
  const bool any = std::any_of(center.call_types.begin(), center.call_types.end(), [&](const auto& type) {
    return callbacks ? type.callback.has_value()
                     : !type.messages.deflects.empty() || !type.messages.announcements.empty();
  });
  if (any || context.problems.any_errors()) return;
  if (callbacks) {
    context.error(object.node(), "it switches callbacks, and no call type has any", "it would change nothing",
                  R"("callback": {"if_wait_over": "3m", "accept": "40%"} of a call type)");
  } else {
    context.error(object.node(), "it switches messages, and no call type has any", "it would change nothing",
                  R"("announcements" or "deflects" of a call type)");
  }
}

/// What the deed has no use for.
void refuse_others(Context& context, const ObjectReader& object, Deed deed) {
  const bool asks = deed < Deed::change_answering;
  const bool has_by = asks && deed != Deed::early_release && deed != Deed::standby;
  const bool of_breaks = has_by && deed != Deed::overtime;
  const bool answering = deed == Deed::change_answering;
  const std::pair<const char*, bool> used[] = {{"by", has_by},
                                               {"ahead", of_breaks},
                                               {"uptake", asks},
                                               {"people", asks},
                                               {"cost_a_person", asks},
                                               {"cost_an_hour", asks},
                                               {"also_answer", answering},
                                               {"stop_answering", answering},
                                               {"event", deed == Deed::begin_event}};
  for (const auto& [key, use] : used) {
    if (use) continue;
    object.unused(key);
    if (const Node* node = object.find(key))
      context.error(*node, "\"" + std::string(key) + "\" of what has no use for it",
                    "it would change nothing", "remove it, or another \"do\"");
  }
}

void read_intervention(Context& context, const Member& member, models::Center& center,
                       const models::Goals& goals) {
  const ObjectReader object(context, member.value, intervention_keys,
                            "the intervention \"" + member.key + "\"");
  if (!object.is_object()) return;
  Intervention one;
  one.name = member.key;
  object.require("do", "it says what is done", "\"do\": \"overtime\"");
  const auto deed = object.choice<Deed>("do", deeds);
  one.deed = deed.value_or(Deed::overtime);
  constexpr std::string_view moments[] = {"at", "when"};
  object.one_of(moments, true, "it is done at a moment, or when something calls for it",
                R"("at": "14:00", or "when": {"waiting_over": 10})");
  if (const auto at = object.time("at")) {
    one.at = *at;
    if (context.hours.known && (*at < center.opens || *at >= center.closes))
      context.error(*object.find("at"), "decided at " + time_text(*at) + ", when the center is closed",
                    "it is open " + context.hours.text(), "a time inside the opening hours");
  }
  if (const Node* when = object.find("when")) one.when = read_trigger(context, *when, center, goals);
  object.absent("times", "once a day", "1");
  one.times = static_cast<std::uint32_t>(object.count("times", 1000, "a number of times").value_or(1));
  one.apart = object.duration("apart", 0);
  one.notice = object.duration("notice", 0);
  one.teams = read_places(context, object.find("teams"), names_of(center.teams), "team");
  object.absent("teams", "all teams", "", Fact::Kind::assumed, one.asks_people());
  one.cost_a_time = read_price(context, object, "cost");
  if (deed) refuse_others(context, object, one.deed);
  // Read whether there is a use for it or not: what is wrong with it is wrong all the same.
  const double uptake = object.share("uptake").value_or(1.0);
  const auto people = object.count("people", most_agents, "a number of people");
  const auto by = object.duration("by");
  const auto ahead = object.duration("ahead");
  one.answering = read_answering(context, object, center);
  const Node* event = object.find("event");
  if (event != nullptr && (!deed || one.deed != Deed::begin_event)) read_text(context, *event);
  one.cost_a_person = read_price(context, object, "cost_a_person");
  one.cost_an_hour = read_price(context, object, "cost_an_hour");
  if (!deed) return;
  if (one.asks_people()) {
    object.absent("uptake", "all say yes", json_text("100%"));
    one.uptake = uptake;
    if (people) one.people = static_cast<std::uint32_t>(*people);
    if (one.deed != Deed::early_release && one.deed != Deed::standby) {
      if (object.find("by") == nullptr)
        context.error(object.node(), "\"by\" is missing", "it says how much", "\"by\": \"30m\"");
      one.by = by.value_or(0);
      if (one.deed != Deed::overtime) {
        object.absent("ahead", duration_text(engine::hour), json_text(duration_text(engine::hour)));
        one.ahead = ahead.value_or(engine::hour);
      }
    }
    check_people(context, object, center, one);
  } else if (one.deed == Deed::begin_event) {
    read_event_of(context, object, center, one);
  } else if (one.deed != Deed::change_answering) {
    check_switched(context, object, center, one.deed);
  } else if (!one.answering.any() && object.find("also_answer") == nullptr &&
             object.find("stop_answering") == nullptr) {
    context.error(object.node(), "nothing about who answers what is changed", "it would change nothing",
                  R"("also_answer": {"loans": ["cards"]})");
  }
  center.interventions.push_back(std::move(one));
}

}  // namespace

models::AnsweringChange read_answering(Context& context, const ObjectReader& object,
                                       const models::Center& center) {
  models::AnsweringChange change;
  for (const auto& [key, list] :
       {std::pair("also_answer", &change.also), std::pair("stop_answering", &change.stops)}) {
    const Node* node = object.find(key);
    if (node == nullptr) continue;
    if (node->kind != Node::Kind::object) {
      wrong_kind(context, *node, "teams and the call types they answer", R"(write {"loans": ["cards"]})");
      continue;
    }
    for (const Member* member : entries(*node)) {
      const auto names = names_of(center.teams);
      const auto team = std::find(names.begin(), names.end(), member->key);
      const auto types = read_places(context, &member->value, names_of(center.call_types), "call type");
      if (team == names.end()) {
        if (names.empty()) continue;
        context.error(*member, "there is no team called \"" + member->key + "\"",
                      "the name has to be one this file defines, letter for letter",
                      suggestion(member->key, names));
        continue;
      }
      for (const std::size_t type : types)
        list->push_back({static_cast<std::size_t>(team - names.begin()), type});
    }
  }
  return change;
}

void read_interventions(Context& context, const Node& node, models::Center& center,
                        const models::Goals& goals) {
  if (node.kind != Node::Kind::object) {
    wrong_kind(context, node, "interventions by name",
               R"(write {"stay on": {"do": "overtime", "by": "30m", "at": "14:00"}})");
    return;
  }
  constexpr std::size_t most = 100;
  if (entries(node).size() > most) {
    context.error(
        node, std::to_string(entries(node).size()) + " interventions",
        "each keeps a note of every person; more than " + std::to_string(most) + " would take much memory",
        "put alike ones together");
    return;
  }
  for (const Member* member : entries(node)) read_intervention(context, *member, center, goals);
}

void read_standby(Context& context, const ObjectReader& object, models::Team& team) {
  const Node* node = object.find("standby");
  if (node == nullptr) return;
  team.standby = read_shifts(context, *node).shifts;
  if (std::holds_alternative<models::Roster>(team.staffing)) return;
  context.error(*node, "people on standby beside head counts",
                "they come for the hours of a shift, and head counts have none",
                "give \"" + team.name + "\" its \"shifts\", or remove it");
}

}  // namespace holdtime::scenarios
