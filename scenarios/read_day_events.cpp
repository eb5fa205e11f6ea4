// What happens on some days.
#include <fmt/format.h>
#include <algorithm>

#include "scenarios/day_parts.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::DayEvent;

bool is_expected(const models::CallType& type) {
  return std::holds_alternative<models::PoissonArrivals>(type.arrivals);
}

void read_times_of_event(Context& context, const ObjectReader& object, DayEvent& event) {
  const Node* at = object.find("at");
  const Node* lasts = object.find("for");
  if (at == nullptr) {
    object.absent("at", "the whole day", "");
    object.unused("for");
    if (lasts != nullptr) {
      read_duration(context, *lasts);
      context.error(*lasts, "\"for\" without \"at\"", "an event that does not begin lasts the whole day",
                    "\"at\": \"10:30\" beside it, or remove it");
    }
    return;
  }
  const bool range = at->kind == Node::Kind::text && at->text.find_first_of("-\xE2") != std::string::npos;
  if (range) {
    if (const auto read = read_range(context, *at)) {
      event.from = read->from;
      event.latest = read->to;
    }
  } else if (const auto read = read_time(context, *at)) {
    event.from = event.latest = *read;
  }
  object.absent("for", "to the end of the day", "");
  if (lasts == nullptr) return;
  const auto length = read_duration(context, *lasts);
  if (length == Microseconds{0})
    context.error(*lasts, "an event of no length", "nothing would happen", "for example \"45m\"");
  event.length = length.value_or(engine::never);
}

/// A factor above 0; 1 where it is absent or can't be read.
double read_event_factor(Context& context, const ObjectReader& object, const char* key, bool zero_allowed) {
  const Node* node = object.find(key);
  if (node == nullptr) return 1.0;
  const std::size_t errors = context.problems.count(Severity::error);
  const double factor = read_times(context, *node);
  if (factor > 0.0 || zero_allowed || context.problems.count(Severity::error) > errors) return factor;
  context.error(*node, "calls that take no time", "nobody could be that fast", "a factor above 0");
  return 1.0;
}

void check_concerned(Context& context, const ObjectReader& object, const models::Center& center,
                     DayEvent& event) {
  const bool named = object.find("only_calls") != nullptr;
  if (event.calls != 1.0) {
    for (const std::size_t type : event.call_types) {
      if (is_expected(center.call_types[type])) continue;
      const bool trace = std::holds_alternative<models::TraceArrivals>(center.call_types[type].arrivals);
      context.error(
          *object.find("calls"),
          fmt::format("an event multiplies calls, but those of \"{}\" are {}", center.call_types[type].name,
                      trace ? "recorded" : "exact"),
          "a factor multiplies expected calls; these are the same every day",
          named ? "leave that type out of \"only_calls\"" : "name the other types in \"only_calls\"");
    }
  }
  const auto on_shifts = [&](std::size_t team) {
    return std::holds_alternative<models::Roster>(center.teams[team].staffing);
  };
  for (const char* key : {"late_start", "away"}) {
    if (object.find(key) == nullptr || event.teams.empty() || context.problems.any_errors()) continue;
    if (std::any_of(event.teams.begin(), event.teams.end(), on_shifts)) continue;
    context.error(*object.find(key), "\"" + std::string(key) + "\", but nobody it concerns has a shift",
                  "of people on head counts it is not known who comes and goes when",
                  "give a team \"shifts\", or change who is absent with \"absent\"");
  }
  const auto may_be_absent = [&](std::size_t team) {
    return center.teams[team].shrinkage && center.teams[team].shrinkage->absent > 0.0;
  };
  if (object.find("absent") != nullptr && !context.problems.any_errors() &&
      std::none_of(event.teams.begin(), event.teams.end(), may_be_absent)) {
    context.error(*object.find("absent"), "\"absent\", but nobody it concerns is ever absent",
                  "it multiplies the share of people who stay away, which is 0",
                  R"("shrinkage": {"absent": "7%"} for a team it concerns)");
  }
}

void read_event(Context& context, const Member& member, models::Center& center) {
  const ObjectReader object(context, member.value, day_event_keys, "the event \"" + member.key + "\"");
  if (!object.is_object()) return;
  DayEvent event;
  event.name = member.key;
  event.probability = object.share("probability", 1.0);
  read_times_of_event(context, object, event);
  event.calls = read_event_factor(context, object, "calls", true);
  event.handling = read_event_factor(context, object, "handle_time", false);
  event.absence = read_event_factor(context, object, "absent", true);
  if (const Node* late = object.find("late_start"))
    event.late_start = read_distribution(context, *late, Bare::exponential).value_or(Distribution());
  event.away = object.share("away").value_or(0.0);
  object.absent("only_calls", "all call types", "", Fact::Kind::assumed,
                event.calls != 1.0 || event.handling != 1.0);
  object.absent("only_teams", "all teams", "", Fact::Kind::assumed,
                event.absence != 1.0 || event.late_start || event.away > 0.0);
  event.call_types =
      read_places(context, object.find("only_calls"), names_of(center.call_types), "call type");
  event.teams = read_places(context, object.find("only_teams"), names_of(center.teams), "team");
  if (object.find("away") != nullptr && object.find("at") == nullptr) {
    context.error(*object.find("away"), "\"away\" without \"at\"", "whoever is away the whole day is absent",
                  "\"at\": \"10:30\" beside it, or \"absent\": 2");
  }
  event.answering = read_answering(context, object, center);
  if (object.find("self_service") != nullptr) {
    event.contained = object.share("self_service");
    const auto has_ivr = [&](std::size_t type) { return center.call_types[type].ivr.has_value(); };
    if (!context.problems.any_errors() &&
        std::none_of(event.call_types.begin(), event.call_types.end(), has_ivr))
      context.error(*object.find("self_service"), "\"self_service\", but no type it concerns has a plain IVR",
                    "nobody would be served", "\"ivr\" of a call type; a \"menu\" of nodes keeps its shares");
  }
  check_concerned(context, object, center, event);
  center.events.push_back(std::move(event));
}

}  // namespace

std::vector<std::size_t> read_places(Context& context, const Node* node,
                                     const std::vector<std::string>& names, std::string_view what) {
  std::vector<std::size_t> places;
  if (node == nullptr) {
    for (std::size_t i = 0; i < names.size(); ++i) places.push_back(i);
    return places;
  }
  for (const Node* name : read_names(context, *node, "a " + std::string(what))) {
    const auto place = look_up(context, *name, names, what);
    if (place && std::find(places.begin(), places.end(), *place) == places.end()) places.push_back(*place);
  }
  return places;
}

void read_lines_of_events(Context& context, const Node& events, models::Center& center) {
  if (events.kind != Node::Kind::object) return;
  std::vector<std::string> names;
  for (const models::LineGroup& group : center.line_groups) names.push_back(group.name);
  for (const Member* member : entries(events)) {
    const auto event = std::find_if(center.events.begin(), center.events.end(),
                                    [&](const DayEvent& one) { return one.name == member->key; });
    const Node* lines = member->value.find("lines");
    if (lines == nullptr || event == center.events.end()) continue;
    if (names.empty()) {
      if (lines->kind != Node::Kind::object) read_count(context, *lines, most_agents, "a number of lines");
      for (const Member& group : lines->members)
        read_count(context, group.value, most_agents, "a number of lines");
      if (center.call_types.empty()) continue;  // where these could not be read lines neither could be
      context.error(*lines, "lines of a center that has no limit of them", "nothing would change",
                    "\"lines\" of the center beside it");
      continue;
    }
    const auto read = [&](const Node& node) {
      return static_cast<std::uint32_t>(
          read_count(context, node, most_agents, "a number of lines").value_or(0));
    };
    if (lines->kind != Node::Kind::object) {
      const std::uint32_t number = read(*lines);
      for (std::size_t group = 0; group < names.size(); ++group) event->lines.emplace_back(group, number);
      continue;
    }
    for (const Member* group : entries(*lines)) {
      const std::uint32_t number = read(group->value);
      const auto found = std::find(names.begin(), names.end(), group->key);
      if (found != names.end()) {
        event->lines.emplace_back(static_cast<std::size_t>(found - names.begin()), number);
      } else {
        context.error(*group, "there is no group of lines called \"" + group->key + "\"",
                      "the name has to be one this file defines, letter for letter",
                      suggestion(group->key, names));
      }
    }
  }
}

void read_events(Context& context, const Node& events, models::Center& center) {
  if (events.kind != Node::Kind::object) {
    wrong_kind(context, events, "events by name",
               R"(write {"storm": {"probability": "5%", "calls": "130%"}})");
    return;
  }
  constexpr std::size_t most_events = 100;
  if (entries(events).size() > most_events) {
    context.error(
        events, std::to_string(entries(events).size()) + " events",
        "each is looked at for every call; more than " + std::to_string(most_events) + " would take long",
        "put alike ones together");
    return;
  }
  for (const Member* member : entries(events)) read_event(context, *member, center);
}

}  // namespace holdtime::scenarios
