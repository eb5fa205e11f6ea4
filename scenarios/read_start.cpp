// "start": the day up to a moment, as a desk that watches it sees it.
#include <fmt/format.h>

#include <algorithm>

#include "models/given/busyness_so_far.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::GivenState;

/// Sets of factors (of 4,096) below which the day's busyness is guessed by a handful of them.
constexpr double fewest_sets = 40.0;

std::uint32_t rostered_at(const models::Team& team, Microseconds moment) {
  std::uint32_t people = 0;
  if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
    for (const auto& step : counts->steps) {
      if (step.from <= moment) people = step.people;
    }
    return people;
  }
  for (const models::Shift& shift : std::get<models::Roster>(team.staffing).shifts) {
    if (shift.from <= moment && moment < shift.to) people += shift.agents;
  }
  return people;
}

class StartReader {
 public:
  StartReader(Context& context, const Node& node, const models::Center& center)
      : context_(context),
        node_(node),
        center_(center),
        types_(names_of(center.call_types)),
        teams_(names_of(center.teams)),
        object_(context, node, start_keys, "\"start\"") {
    given_.present.resize(teams_.size());
    given_.calls_so_far.resize(types_.size());
  }

  std::optional<GivenState> read() {
    if (!object_.is_object()) return std::nullopt;
    const bool known = read_moment();
    if (const Node* waiting = object_.find("waiting")) read_waiting(*waiting);
    if (const Node* teams = object_.find("teams")) read_teams_now(*teams);
    if (const Node* calls = object_.find("calls_so_far")) read_calls_so_far(*calls);
    if (!known) return std::nullopt;
    check_lines();
    object_.absent("waiting", "nobody waits", "");
    object_.absent("teams", "all who came are free", "");
    object_.absent("calls_so_far", "not told: the day is as busy as any", "");
    return std::move(given_);
  }

 private:
  /// Where it can't be read, what else is wrong is still to be told, but for what hangs on it.
  bool read_moment() {
    const Node* at = object_.require("at", "it says up to when the day is known", "\"at\": \"14:00\"");
    const auto moment = at != nullptr ? read_time(context_, *at) : std::nullopt;
    if (!moment) return false;
    given_.at = *moment;
    moment_known_ = context_.hours.known && *moment >= center_.opens && *moment < center_.closes;
    if (moment_known_ || !context_.hours.known) return true;
    context_.error(
        *at,
        "the day is known up to " + time_text(*moment) + ", but the center is open " + context_.hours.text(),
        "what is played is the rest of the opening hours", "a moment within them");
    return false;
  }

  /// `each(type, its durations)` for every call type of an object of such lists.
  template <class Each>
  void durations_by_type(const Node& node, Each&& each) {
    if (node.kind != Node::Kind::object) {
      wrong_kind(context_, node, "durations by call type", "write { \"service\": [\"2m10s\", \"45s\"] }");
      return;
    }
    for (const Member* member : entries(node)) {
      const auto type = look_up_name(*member, types_, "call type");
      if (member->value.kind != Node::Kind::list) {
        wrong_kind(context_, member->value, "a list of durations, one a call", "write [\"2m10s\", \"45s\"]");
        continue;
      }
      std::vector<Microseconds> durations;
      for (const Node& element : member->value.elements) {
        const auto length = read_duration(context_, element);
        if (!length) continue;
        if (moment_known_ && *length > given_.at - center_.opens) {
          context_.error(element,
                         duration_text(*length) + " at " + time_text(given_.at) + ": since before opening",
                         "the center opens at " + time_text(center_.opens), "a shorter time");
          continue;
        }
        durations.push_back(*length);
      }
      if (type) each(*member, *type, std::move(durations));
    }
  }

  std::optional<std::size_t> look_up_name(const Member& member, const std::vector<std::string>& names,
                                          std::string_view what) {
    const auto found = std::find(names.begin(), names.end(), member.key);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    context_.error(member, fmt::format("there is no {} called \"{}\"", what, member.key),
                   "the name has to be one this file defines, letter for letter",
                   suggestion(member.key, names));
    return std::nullopt;
  }

  void read_waiting(const Node& node) {
    durations_by_type(node, [&](const Member& member, std::size_t type, std::vector<Microseconds> waited) {
      for (const Microseconds each : waited) given_.waiting.push_back({type, each});
      context_.read_as(member.value, [&] { return fmt::format("{} waiting", waited.size()); });
    });
    std::stable_sort(given_.waiting.begin(), given_.waiting.end(),
                     [](const auto& a, const auto& b) { return a.waited > b.waited; });
  }

  void read_teams_now(const Node& node) {
    if (node.kind != Node::Kind::object) {
      wrong_kind(context_, node, "teams by name", "write { \"desk\": {\"present\": 20} }");
      return;
    }
    for (const Member* member : entries(node)) {
      const auto team = look_up_name(*member, teams_, "team");
      const ObjectReader object(context_, member->value, team_now_keys,
                                "the team \"" + member->key + "\" at the moment");
      if (object.is_object() && team) read_team(*member, object, *team);
    }
  }

  void read_team(const Member& member, const ObjectReader& object, std::size_t team) {
    const std::size_t before = given_.busy.size();
    if (const Node* talking = object.find("talking")) read_busy(*talking, team, true);
    if (const Node* after_call = object.find("after_call")) read_busy(*after_call, team, false);
    const auto busy = static_cast<std::uint32_t>(given_.busy.size() - before);
    const auto present = object.count("present", most_agents, "a number of people");
    const std::uint32_t rostered = rostered_at(center_.teams[team], given_.at);
    const auto at = [&](const char* key) -> const Node& {
      const Node* found = object.find(key);
      return found != nullptr ? *found : member.value;
    };
    if (moment_known_ && busy > rostered) {
      context_.error(at("talking"),
                     fmt::format("{} people of \"{}\" are on calls, but at {} {} are rostered", busy,
                                 member.key, time_text(given_.at), rostered),
                     "nobody else could have taken the calls",
                     "the roster as it is today, or fewer calls under way");
    }
    if (moment_known_ && present && *present > rostered) {
      context_.error(at("present"),
                     fmt::format("{} people of \"{}\" are there, but at {} {} are rostered", *present,
                                 member.key, time_text(given_.at), rostered),
                     "only people on the roster come", "the roster as it is today, or fewer people");
    } else if (present && busy > *present) {
      context_.error(
          at("present"),
          fmt::format("{} people of \"{}\" are there, but {} are on calls", *present, member.key, busy),
          "who is on a call is there", fmt::format("at least {}", busy));
    }
    if (present) given_.present[team] = static_cast<std::uint32_t>(*present);
    object.absent("present", fmt::format("of {} rostered, as many as chance has it", rostered), "");
    object.absent("talking", "nobody", "");
    object.absent("after_call", "nobody", "");
  }

  void read_busy(const Node& node, std::size_t team, bool talking) {
    durations_by_type(node, [&](const Member& member, std::size_t type, std::vector<Microseconds> elapsed) {
      const auto& skills = center_.teams[team].skills;
      const auto skill = std::find_if(skills.begin(), skills.end(),
                                      [&](const models::Skill& each) { return each.call_type == type; });
      if (skill == skills.end()) {
        if (context_.answers_known) {
          context_.error(member,
                         fmt::format("\"{}\" does not answer \"{}\"", center_.teams[team].name, types_[type]),
                         "its people can't be on such calls",
                         "add the call type to the team's \"answers\", or put the calls where they are");
        }
        return;
      }
      const models::Handling& handling =
          skill->handling ? *skill->handling : center_.call_types[type].handling;
      if (!talking && !handling.after_call_work && !context_.problems.any_errors()) {
        context_.error(member, fmt::format("\"{}\" has no after-call work", types_[type]),
                       "how much of it is left can't be told",
                       "give the call type an \"acw\", or leave it out");
        return;
      }
      for (const Microseconds each : elapsed) given_.busy.push_back({team, type, talking, each});
      context_.read_as(member.value, [&] { return fmt::format("{} under way", elapsed.size()); });
    });
  }

  void read_calls_so_far(const Node& node) {
    if (node.kind != Node::Kind::object) {
      wrong_kind(context_, node, "calls by call type", "write { \"service\": 412 }");
      return;
    }
    for (const Member* member : entries(node)) {
      const auto type = look_up_name(*member, types_, "call type");
      const auto calls =
          read_count(context_, member->value, static_cast<std::uint64_t>(most_calls), "a number of calls");
      if (!type || !calls) continue;
      given_.calls_so_far[*type] = *calls;
      const bool varies =
          std::any_of(center_.busyness.begin(), center_.busyness.end(), [&](const auto& each) {
            return std::find(each.call_types.begin(), each.call_types.end(), *type) != each.call_types.end();
          });
      if (varies && std::holds_alternative<models::PoissonArrivals>(center_.call_types[*type].arrivals))
        continue;
      if (context_.problems.any_errors()) continue;
      context_.error(*member, "the calls so far say nothing about the calls to come",
                     "days are busy or quiet only where \"day_to_day\" says so and calls are expected, not "
                     "counted; else the rest of the day is what it is",
                     "\"day_to_day\": \"10%\", or leave it out");
    }
  }

  void check_lines() {
    for (const models::LineGroup& group : center_.line_groups) {
      const auto holds = [&](std::size_t type) {
        return std::find(group.call_types.begin(), group.call_types.end(), type) != group.call_types.end();
      };
      const auto waiting = std::count_if(given_.waiting.begin(), given_.waiting.end(),
                                         [&](const auto& each) { return holds(each.call_type); });
      const auto talking = std::count_if(given_.busy.begin(), given_.busy.end(), [&](const auto& each) {
        return each.talking && holds(each.call_type);
      });
      if (waiting + talking <= static_cast<std::ptrdiff_t>(group.lines)) continue;
      context_.error(node_,
                     fmt::format("{} calls wait or talk, but \"{}\" has {} lines", waiting + talking,
                                 group.name, group.lines),
                     "each of them holds a line", "the number of lines as it is, or fewer calls");
    }
  }

  Context& context_;
  const Node& node_;
  const models::Center& center_;
  const std::vector<std::string> types_;
  const std::vector<std::string> teams_;
  const ObjectReader object_;
  GivenState given_;
  bool moment_known_ = false;
};

}  // namespace

void read_start(Context& context, const Node& node, models::Center& center) {
  center.given = StartReader(context, node, center).read();
  if (!center.given) return;
  const auto refuse = [&](std::string_view key, std::string why, std::string instead) {
    context.error(node, fmt::format("\"start\" together with \"{}\"", key), std::move(why),
                  std::move(instead));
  };
  if (center.measure) {
    refuse("measure", "what counts is the rest of the day, from the moment on", "leave \"measure\" out");
  }
  if (context.has_horizon) {
    refuse("horizon", "the rest of one day is played, not days of many dates",
           "leave \"horizon\" out: --set /horizon=null");
  }
  if (!center.given->tells_calls() || context.problems.any_errors()) return;
  const double sets = models::BusynessSoFar(center).effective_sets();
  if (sets >= fewest_sets) return;
  context.warning(
      *node.find("calls_so_far"), "so many or so few calls would hardly come about",
      fmt::format("of 4,096 days drawn by \"day_to_day\", what came by {} is worth {:.0f}: how busy "
                  "the day is hangs on few of them",
                  time_text(center.given->at), sets),
      "a larger \"day_to_day\", or the volume that is expected by now");
}

}  // namespace holdtime::scenarios
