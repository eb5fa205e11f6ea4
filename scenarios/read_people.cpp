// How fast a team's people work, how they keep to their shifts, and what they cost.
#include <fmt/format.h>

#include <algorithm>

#include "scenarios/day_parts.hpp"
#include "scenarios/money.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::People;

/// A factor on handling times; no value where nothing varies or it can't be read.
Distribution read_differ(Context& context, const Node& node) {
  if (node.kind == Node::Kind::object) {
    return read_factor(context, node,
                       "it multiplies handling times, so another mean would change them all behind your back",
                       "scale it to mean 1 and change \"aht\" or \"talk\" where it is given")
        .value_or(Distribution());
  }
  const auto cv = read_share(context, node);
  if (!cv || *cv == 0.0) return {};
  if (context.recorder != nullptr) {
    context.recorder->preset(node, "speed", "lognormal around 1",
                             fmt::format(R"({{"distribution": "lognormal", "mean": 1, "sd": {}}})", *cv));
    context.recorder->read_as(node, "±" + share_text(*cv) + " (bare: lognormal)");
  }
  return engine::lognormal(1.0, *cv);
}

void read_factors(Context& context, const Node& node, const models::Team& team, People& people) {
  if (node.kind != Node::Kind::list || node.elements.empty()) {
    wrong_kind(context, node, "a list of factors", "write [0.9, 1, 1.2], or [\"90%\", \"100%\", \"120%\"]");
    return;
  }
  for (const Node& element : node.elements) {
    const std::size_t errors = context.problems.count(Severity::error);
    people.pace.listed.push_back(read_times(context, element));
    if (people.pace.listed.back() > 0.0 || context.problems.count(Severity::error) > errors) continue;
    context.error(element, "a factor of 0 on handling times", "calls would take no time at all",
                  "a factor above 0, such as 0.9");
  }
  std::size_t most = 0;
  if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
    for (const auto& step : counts->steps) most = std::max<std::size_t>(most, step.people);
  } else {
    for (const auto& shift : std::get<models::Roster>(team.staffing).shifts) most += shift.agents;
  }
  if (most == 0 || node.elements.size() <= most || context.has_horizon) return;
  context.error(node,
                fmt::format("{} factors for {} people of \"{}\"", node.elements.size(), most, team.name),
                "the last ones would be nobody's", "as many as there are people, or fewer");
}

void read_speed(Context& context, const Node& node, const models::Team& team, People& people) {
  const bool parts = node.kind == Node::Kind::object && node.find("distribution") == nullptr;
  if (!parts) {
    people.pace.factor = read_differ(context, node);
    return;
  }
  const ObjectReader object(context, node, speed_keys, "\"speed\"");
  if (const Node* differ = object.find("differ")) people.pace.factor = read_differ(context, *differ);
  people.pace.each_day = object.choice_or_first("drawn", speed_draws);
  if (object.find("differ") == nullptr) object.idle("drawn");
  if (const Node* factors = object.find("factors")) read_factors(context, *factors, team, people);
}

void read_learning(Context& context, const ObjectReader& team, People& people) {
  const Node* tenure = team.find("tenure");
  const Node* learning = team.find("learning");
  if (tenure != nullptr)
    people.pace.tenure = read_distribution(context, *tenure, Bare::constant).value_or(Distribution());
  if (learning != nullptr) {
    const ObjectReader object(context, *learning, learning_keys, "a learning curve");
    const Node* start =
        object.require("at_start", "it says how slow beginners are", "\"at_start\": \"150%\"");
    const Node* half = object.require("half_after", "it says how fast they learn", "\"half_after\": \"60d\"");
    if (start != nullptr) {
      const std::size_t errors = context.problems.count(Severity::error);
      people.pace.learning.at_start = read_times(context, *start);
      if (people.pace.learning.at_start <= 0.0 && context.problems.count(Severity::error) == errors) {
        context.error(*start, "beginners whose calls take no time", "nobody is that fast",
                      "a factor above 0, such as 1.5");
      }
    }
    const auto after = half != nullptr ? read_duration(context, *half) : std::nullopt;
    if (after == Microseconds{0}) {
      context.error(*half, "a learning time of 0", "everybody would know everything at once",
                    "a longer time, or leave \"learning\" and \"tenure\" out");
    }
    people.pace.learning.half_after = after.value_or(0);
  }
  if (tenure != nullptr && learning == nullptr) {
    context.error(
        *tenure, "\"tenure\" without \"learning\"",
        "how much longer beginners take differs from center to center, and no figure is a safe guess",
        R"("learning": {"at_start": "150%", "half_after": "60d"} beside it, with your own figures)");
  }
  if (learning != nullptr && tenure == nullptr) {
    context.error(*learning, "\"learning\" without \"tenure\"",
                  "how far people have come hangs on how long they are there",
                  "\"tenure\": \"90d\" beside it");
  }
}

void read_adherence(Context& context, const Node& node, models::Adherence& adherence) {
  const ObjectReader object(context, node, adherence_keys, "\"adherence\"");
  const auto read = [&](const char* key, Distribution& into) {
    if (const Node* law = object.find(key))
      into = read_distribution(context, *law, Bare::exponential).value_or(Distribution());
  };
  read("late_start", adherence.late_start);
  read("early_leave", adherence.early_leave);
  read("late_break", adherence.late_break);
  read("long_break", adherence.long_break);
}

models::Overtime read_overtime(Context& context, const Node& node) {
  const ObjectReader object(context, node, overtime_keys, "\"overtime\"");
  models::Overtime overtime;
  if (const Node* most = object.require("at_most", "it says how long people stay", "\"at_most\": \"30m\""))
    overtime.at_most = read_duration(context, *most).value_or(0);
  object.absent("while_waiting_over", "0: while anybody waits", "0");
  overtime.waiting_above = static_cast<std::uint32_t>(
      object.count("while_waiting_over", most_agents, "a number of waiting callers").value_or(0));
  return overtime;
}

models::Fatigue read_fatigue(Context& context, const Node& node) {
  const ObjectReader object(context, node, fatigue_keys, "\"fatigue\"");
  models::Fatigue fatigue;
  fatigue.rested_for = object.duration("after", 0);
  fatigue.per_hour = object.share("per_hour").value_or(0.0);
  fatigue.busy_above = object.share("busy_above", 0.85);
  fatigue.when_always_busy = object.share("when_always_busy").value_or(0.0);
  fatigue.memory = object.duration("recent", engine::hour);
  if (object.find("when_always_busy") == nullptr) {
    object.idle("busy_above");
    object.idle("recent");
  }
  if (object.find("per_hour") == nullptr) object.idle("after");
  if (fatigue.busy_above >= 1.0) {
    context.error(*object.find("busy_above"), "nobody is busy more than all of his time",
                  "so this would never tell", "a share below 100 %, such as \"85%\"");
  }
  if (fatigue.memory == 0) {
    context.error(*object.find("recent"), "\"recent\" is no time at all",
                  "how busy somebody was is a share of some time", "for example \"1h\"");
  }
  return fatigue;
}

models::Hurry read_hurry(Context& context, const Node& node) {
  const ObjectReader object(context, node, hurry_keys, "\"hurry\"");
  models::Hurry hurry;
  object.require("waiting_over", "it says when people hurry", "\"waiting_over\": 10");
  hurry.waiting_above = static_cast<std::uint32_t>(
      object.count("waiting_over", most_agents, "a number of waiting callers").value_or(0));
  const Node* times =
      object.require("handle_time", "it says how much shorter calls are", "\"handle_time\": \"95%\"");
  if (times != nullptr) {
    const std::size_t errors = context.problems.count(Severity::error);
    hurry.factor = read_times(context, *times);
    if (hurry.factor <= 0.0 && context.problems.count(Severity::error) == errors) {
      context.error(*times, "calls that take no time", "nobody hurries that much", "a factor above 0");
    }
  }
  return hurry;
}

/// What needs the ends of shifts, where people have none.
void refuse_without_shifts(Context& context, const ObjectReader& object, const models::Team& team) {
  if (std::holds_alternative<models::Roster>(team.staffing)) return;
  for (const char* key : {"adherence", "overtime"}) {
    const Node* node = object.find(key);
    if (node == nullptr) continue;
    context.error(*node, "\"" + std::string(key) + "\" of people who have no shifts",
                  "head counts don't say who comes and goes when",
                  "give \"" + team.name + "\" its \"shifts\", or remove it");
  }
}

}  // namespace

void read_people(Context& context, const ObjectReader& object, models::Team& team) {
  People& people = team.people;
  if (const Node* speed = object.find("speed")) read_speed(context, *speed, team, people);
  read_learning(context, object, people);
  if (const Node* fatigue = object.find("fatigue")) people.fatigue = read_fatigue(context, *fatigue);
  if (const Node* hurry = object.find("hurry")) people.hurry = read_hurry(context, *hurry);
  if (const Node* adherence = object.find("adherence")) read_adherence(context, *adherence, people.adherence);
  if (const Node* overtime = object.find("overtime")) people.overtime = read_overtime(context, *overtime);
  if (const Node* wage = object.find("wage")) people.wage = read_wage(context, *wage);
  refuse_without_shifts(context, object, team);
}

void check_wages(Context& context, const Node& teams, const models::Center& center) {
  const auto members = entries(teams);
  const models::Wage* first = nullptr;
  const Node* without = nullptr;
  for (std::size_t t = 0; t < center.teams.size() && t < members.size(); ++t) {
    const auto& wage = center.teams[t].people.wage;
    if (!wage) {
      if (without == nullptr) without = &members[t]->value;
      continue;
    }
    if (first == nullptr) first = &*wage;
    if (wage->currency == first->currency) continue;
    context.error(*members[t]->value.find("wage"),
                  "a wage in " + (wage->currency.empty() ? "no currency" : wage->currency) +
                      ", but others in " + (first->currency.empty() ? "none" : first->currency),
                  "the cost of the center is one sum, and rates of exchange are not known here",
                  "all wages in one currency");
  }
  if (first == nullptr || without == nullptr) return;
  context.note(*without, "this team has no \"wage\", and others have one",
               "its hours cost nothing in the results", "\"wage\": \"" + wage_text(*first) + "\"");
}

}  // namespace holdtime::scenarios
