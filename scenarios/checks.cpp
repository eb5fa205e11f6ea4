// What can be said only when the whole scenario is read: whether calls and teams fit together, and sizes.
#include <algorithm>
#include <cmath>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::CallType;
using models::Center;
using models::Team;

// A cell of results keeps some 5 kB of sums for each thread: this is a gigabyte.
constexpr double most_cells = 200e3;

double handling_seconds(const models::Handling& handling, Microseconds at,
                        std::optional<Microseconds> talk = {}) {
  const auto mean = [&](const ByTime<Distribution>& times) {
    if (times.pieces.empty()) return 0.0;
    const Distribution& law = times.at(at);
    return law ? law.mean() : 0.0;
  };
  return (talk ? engine::to_seconds(*talk) : mean(handling.talk)) +
         (handling.after_call_work ? mean(*handling.after_call_work) : 0.0);
}

struct Load {
  double calls = 0.0;
  double seconds = 0.0;
};

// Calls a day, and the agents' time they ask for, as far as they get to the queue.
Load load_of(const CallType& type) {
  Load load;
  const auto add = [&](const models::ExpectedCalls& piece, double calls) {
    load.calls += calls;
    load.seconds += calls * handling_seconds(type.handling, piece.from + (piece.to - piece.from) / 2);
  };
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&type.arrivals)) {
    for (const auto& piece : poisson->pieces) add(piece, piece.calls);
  } else if (const auto* exact = std::get_if<models::ExactArrivals>(&type.arrivals)) {
    for (const auto& group : exact->groups) {
      double weights = 0.0;
      for (const auto& piece : group.profile) weights += piece.calls;
      for (const auto& piece : group.profile)
        add(piece, static_cast<double>(group.count) * piece.calls / weights);
    }
  } else {
    for (const auto& call : std::get<models::TraceArrivals>(type.arrivals).calls) {
      load.calls += 1.0;
      load.seconds += handling_seconds(type.handling, call.arrival, call.talk);
    }
  }
  if (type.ivr) load.seconds *= 1.0 - type.ivr->contained - type.ivr->hang_up;
  return load;
}

struct Staff {
  std::uint64_t people = 0;  ///< all who come in a day, or the most at a time
  double seconds = 0.0;      ///< rostered less breaks, while the center is open
};

Staff staff_of(const Team& team, const Hours& hours) {
  Staff staff;
  const auto open = [&](Microseconds from, Microseconds to) {
    const Microseconds length = std::min(to, hours.closes) - std::max(from, hours.opens);
    return length > 0 ? engine::to_seconds(length) : 0.0;
  };
  if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
    for (std::size_t i = 0; i < counts->steps.size(); ++i) {
      const auto& step = counts->steps[i];
      const Microseconds until = i + 1 < counts->steps.size() ? counts->steps[i + 1].from : hours.closes;
      staff.people = std::max<std::uint64_t>(staff.people, step.people);
      staff.seconds += step.people * open(step.from, until);
    }
    return staff;
  }
  for (const models::Shift& shift : std::get<models::Roster>(team.staffing).shifts) {
    double seconds = open(shift.from, shift.to);
    for (const models::Break& pause : shift.breaks) seconds -= open(pause.start, pause.start + pause.length);
    staff.people += shift.agents;
    staff.seconds += shift.agents * seconds;
  }
  return staff;
}

void check_answered(Context& context, const Node& calls, const Center& center) {
  std::vector<bool> answered(center.call_types.size(), false);
  for (const Team& team : center.teams) {
    for (const models::Skill& skill : team.skills) answered[skill.call_type] = true;
  }
  const auto types = entries(calls);
  for (std::size_t t = 0; t < answered.size(); ++t) {
    if (answered[t]) continue;
    context.error(*types[t], "no team answers \"" + center.call_types[t].name + "\"",
                  "its callers would wait until they give up", "add it to the \"answers\" of a team");
  }
}

void check_sizes(Context& context, const Node& root, const Center& center, double calls,
                 std::uint64_t people) {
  if (calls > most_calls) {
    context.error(*root.find("calls"), number_text(calls) + " calls a day in total",
                  "more than a billion can't be simulated in any useful time", "check the volumes");
  }
  if (people > most_agents) {
    context.error(*root.find("teams"), std::to_string(people) + " agents in total",
                  "more than " + std::to_string(most_agents) + " do not fit into memory",
                  "check the head counts");
  }
  const double periods =
      static_cast<double>(context.hours.closes) / static_cast<double>(context.hours.interval);
  const double cells = periods * static_cast<double>(center.call_types.size() + center.teams.size());
  if (context.hours.known && cells > most_cells) {
    const Node* at = root.find("interval");
    context.error(at != nullptr ? *at : root,
                  number_text(periods) + " intervals times " +
                      std::to_string(center.call_types.size() + center.teams.size()) +
                      " call types and teams are more than " + number_text(most_cells) + " results",
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

  Load load;
  bool some_never_leave = false;
  for (const CallType& type : center.call_types) {
    const Load one = load_of(type);
    load.calls += one.calls;
    load.seconds += one.seconds;
    for (const auto& piece : type.patience.pieces)
      some_never_leave = some_never_leave || (!piece.value && one.calls > 0.0);
  }
  Staff staff;
  const auto members = entries(*teams);
  for (std::size_t i = 0; i < center.teams.size(); ++i) {
    const Staff one = staff_of(center.teams[i], context.hours);
    staff.people += one.people;
    staff.seconds += one.seconds;
    if (one.people == 0 && !context.problems.any_errors()) {
      context.warning(members[i]->value, "nobody works in the team \"" + center.teams[i].name + "\"",
                      "calls can't be answered there", "give it people, or remove it");
    }
  }
  check_sizes(context, root, center, load.calls, staff.people);
  if (some_never_leave && load.seconds > staff.seconds && !context.problems.any_errors()) {
    context.warning(*calls,
                    "the calls of the day ask for " + number_text(std::round(load.seconds / 360.0) / 10.0) +
                        " hours of agents' time, but only " +
                        number_text(std::round(staff.seconds / 360.0) / 10.0) +
                        " are rostered while the center is open (breaks taken off, shrinkage not)",
                    "some callers never hang up, so the queue grows all day and the waits are those of a "
                    "center that can't cope",
                    "more people, fewer calls, or a \"patience\" other than \"never\"");
  }
}

}  // namespace holdtime::scenarios
