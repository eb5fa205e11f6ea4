// What can be said only when the whole scenario is read: whether calls and teams fit together, and sizes.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::CallType;
using models::Center;
using models::Team;

// A cell of results keeps some 5 kB of sums for each thread: this is a gigabyte.
constexpr double most_cells = 200e3;

// Expected calls a day.
double calls_of(const CallType& type) {
  double calls = 0.0;
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&type.arrivals)) {
    for (const auto& piece : poisson->pieces) calls += piece.calls;
  } else if (const auto* exact = std::get_if<models::ExactArrivals>(&type.arrivals)) {
    for (const auto& group : exact->groups) calls += static_cast<double>(group.count);
  } else {
    calls = static_cast<double>(std::get<models::TraceArrivals>(type.arrivals).calls.size());
  }
  return calls;
}

// All who come in a day, or the most at a time.
std::uint64_t people_of(const Team& team) {
  std::uint64_t people = 0;
  if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
    for (const auto& step : counts->steps) people = std::max<std::uint64_t>(people, step.people);
  } else {
    for (const models::Shift& shift : std::get<models::Roster>(team.staffing).shifts) people += shift.agents;
  }
  return people;
}

void check_answered(Context& context, const Node& calls, const Center& center) {
  std::vector<bool> answered(center.call_types.size(), false);
  for (const Team& team : center.teams) {
    for (const models::Skill& skill : team.skills) answered[skill.call_type] = true;
  }
  const auto types = entries(calls);
  for (std::size_t t = 0; t < answered.size(); ++t) {
    if (answered[t] || !center.call_types[t].has_queue) continue;
    context.error(*types[t], "no team answers \"" + center.call_types[t].name + "\"",
                  "its callers would wait until they give up", "add it to the \"answers\" of a team");
  }
}

void check_sizes(Context& context, const Node& root, const Center& center, double calls,
                 std::uint64_t people) {
  if (calls > most_calls) {
    context.error(*root.find("calls"), grouped(calls) + " calls a day in total",
                  "more than a billion can't be simulated in any useful time", "check the volumes");
  }
  if (people > most_agents) {
    context.error(*root.find("teams"), grouped(static_cast<double>(people)) + " agents in total",
                  "more than " + grouped(static_cast<double>(most_agents)) + " do not fit into memory",
                  "check the head counts");
  }
  const double periods =
      static_cast<double>(context.hours.closes) / static_cast<double>(context.hours.interval);
  const double cells = periods * static_cast<double>(center.call_types.size() + center.teams.size());
  if (context.hours.known && cells > most_cells) {
    const Node* at = root.find("interval");
    context.error(at != nullptr ? *at : root,
                  grouped(periods) + " intervals times " +
                      std::to_string(center.call_types.size() + center.teams.size()) +
                      " call types and teams are more than " + grouped(most_cells) + " results",
                  "they would not fit into memory, and nobody could read them",
                  "choose a longer interval, or a shorter \"open\"");
  }
}

}  // namespace

void check_whole(Context& context, const Node& root, const Center& center) {
  const Node* calls = root.find("calls");
  const Node* teams = root.find("teams");
  if (calls == nullptr || teams == nullptr || center.call_types.empty() || center.teams.empty()) return;
  if (context.answers_known) check_answered(context, *calls, center);

  double daily_calls = 0.0;
  for (const CallType& type : center.call_types) daily_calls += calls_of(type);
  std::uint64_t people = 0;
  bool nobody = false;
  const auto members = entries(*teams);
  for (std::size_t i = 0; i < center.teams.size(); ++i) {
    const std::uint64_t in_team = people_of(center.teams[i]);
    people += in_team;
    if (in_team > 0 || context.problems.any_errors()) continue;
    nobody = true;
    context.warning(members[i]->value, "nobody works in the team \"" + center.teams[i].name + "\"",
                    "calls can't be answered there", "give it people, or remove it");
  }
  check_sizes(context, root, center, daily_calls, people);
  // Of a team of nobody enough is said.
  if (!context.problems.any_errors() && !nobody) check_load(context, *calls, center);
}

}  // namespace holdtime::scenarios
