// How busy intervals differ within a day, how calls come together, and how many stay away from day to day.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

bool is_expected(const models::CallType& type) {
  return std::holds_alternative<models::PoissonArrivals>(type.arrivals);
}

std::optional<models::IntervalFactor> read_interval_factor(Context& context, const Node& node) {
  const ObjectReader object(context, node, interval_factor_keys, "a factor by interval");
  if (!object.is_object()) return std::nullopt;
  models::IntervalFactor factor;
  const Node* differ = object.require("differ", "it says how much intervals differ", "\"differ\": \"15%\"");
  if (differ != nullptr) factor.cv = read_share(context, *differ).value_or(0.0);
  factor.correlation = object.share("correlation", 0.0);
  if (factor.correlation >= 1.0) {
    context.error(*object.find("correlation"), "neighbouring intervals that are always equally busy",
                  "then all intervals of a day are, and that is a busy or quiet day",
                  "\"day_to_day\" for that, or a correlation below 100 %");
    return std::nullopt;
  }
  context.read_as(node, [&] {
    return "±" + share_text(factor.cv) + ", correlation " + share_text(factor.correlation) + " (lognormal)";
  });
  return factor.cv > 0.0 ? std::optional(factor) : std::nullopt;
}

class AbsenceFactors {
 public:
  AbsenceFactors(Context& context, models::Center& center) : context_(context), center_(center) {}

  void add(const Node& node, const std::string& name, std::vector<std::size_t> teams) {
    auto factor = read_factor(context_, node,
                              "it multiplies the share of people who stay away, so another mean would change "
                              "it behind your back",
                              "scale it to mean 1 and change \"absent\" where it is given");
    if (!factor || !*factor || teams.empty()) return;
    for (const std::size_t team : teams) warn_of_cut(node, center_.teams[team], *factor);
    center_.absence_factors.push_back({name, std::move(*factor), std::move(teams)});
  }

 private:
  /// Where the factor would often ask for more than everybody to stay away.
  void warn_of_cut(const Node& node, const models::Team& team, const Distribution& factor) {
    const double absent = team.shrinkage ? team.shrinkage->absent : 0.0;
    if (absent <= 0.0 || 1.0 - factor.cdf(1.0 / absent) < 0.001) return;
    context_.warning(
        node,
        "on some days more than all of \"" + team.name + "\" would stay away: " + share_text(absent) +
            " times a factor that is often larger than " + number_text(1.0 / absent),
        "more than everybody can't, so fewer are absent on average than \"absent\" says", "a smaller factor");
  }

  Context& context_;
  models::Center& center_;
};

void read_groups(Context& context, const Node& node, const models::Center& center, AbsenceFactors& into) {
  if (node.kind != Node::Kind::list) {
    wrong_kind(context, node, "a list of groups",
               "write [ {\"name\": …, \"teams\": [ … ], \"factor\": \"50%\"} ]");
    return;
  }
  std::vector<std::string> taken;
  for (const Node& element : node.elements) {
    const ObjectReader group(context, element, absence_group_keys, "a group of teams");
    const Node* name =
        group.require("name", "it tells the group's luck from that of others", "\"name\": \"north\"");
    const Node* teams = group.require("teams", "these teams share the factor", "\"teams\": [ … ]");
    const Node* factor = group.require("factor", "it says how much days differ", "\"factor\": \"50%\"");
    const std::string called = name != nullptr ? read_text(context, *name).value_or("") : "";
    if (name != nullptr && std::find(taken.begin(), taken.end(), called) != taken.end()) {
      context.error(*name, "two groups are called " + shown(*name),
                    "groups of one name would have the same luck", "give each its own name");
    }
    taken.push_back(called);
    std::vector<std::size_t> places;
    if (teams != nullptr) places = read_places(context, teams, names_of(center.teams), "team");
    if (factor != nullptr) into.add(*factor, "group/" + called, std::move(places));
  }
}

}  // namespace

void read_batch(Context& context, const ObjectReader& object, models::CallType& type) {
  const Node* node = object.find("batch");
  if (node == nullptr) return;
  constexpr double most = 1000.0;
  const auto calls = read_number(context, *node, most, "a number of calls");
  if (!calls) return;
  if (*calls < 1.0) {
    context.form_error(*node, shown(*node) + " calls at once",
                       "an event that brings a call brings one at least",
                       "1 or more; without \"batch\" every call comes by itself");
    return;
  }
  if (!is_expected(type) && *calls > 1.0 && !context.problems.any_errors()) {
    context.error(*node, "calls that come together, but their number or their times are given",
                  "an event is drawn, and exact or recorded calls are the same every day",
                  "remove \"batch\", or \"exact\" or \"trace\"");
    return;
  }
  type.batch = *calls;
}

void read_interval_factors(Context& context, const Node& node, models::Center& center) {
  const ObjectReader object(context, node, interval_to_interval_keys, "\"interval_to_interval\"");
  std::vector<std::size_t> types;
  for (std::size_t t = 0; t < center.call_types.size(); ++t) {
    if (is_expected(center.call_types[t])) types.push_back(t);
  }
  if (types.empty() && !center.call_types.empty() && !context.problems.any_errors()) {
    context.error(node, "busy and quiet intervals, but no call type has expected calls",
                  "a factor multiplies expected calls; exact and recorded ones are the same every day",
                  "remove it, or give a type \"per_day\" or \"per_interval\"");
  }
  const auto add = [&](models::IntervalFactor factor, std::string name, std::vector<std::size_t> of) {
    factor.name = std::move(name);
    factor.call_types = std::move(of);
    if (!factor.call_types.empty()) center.interval_factors.push_back(std::move(factor));
  };
  if (const Node* together = object.find("together")) {
    if (const auto factor = read_interval_factor(context, *together)) add(*factor, "together", types);
  }
  if (const Node* own = object.find("own")) {
    const auto factor = read_interval_factor(context, *own);
    for (const std::size_t type : types) {
      if (factor) add(*factor, "own/" + center.call_types[type].name, {type});
    }
  }
}

void read_absence_factors(Context& context, const Node& node, models::Center& center) {
  AbsenceFactors factors(context, center);
  std::vector<std::size_t> all(center.teams.size());
  for (std::size_t team = 0; team < all.size(); ++team) all[team] = team;
  const bool never_absent =
      std::none_of(center.teams.begin(), center.teams.end(),
                   [](const models::Team& team) { return team.shrinkage && team.shrinkage->absent > 0.0; });
  if (never_absent && !center.teams.empty() && !context.problems.any_errors()) {
    context.error(node, "days with more and fewer absent, but nobody is ever absent",
                  "it multiplies the share of people who stay away, which is 0",
                  R"("shrinkage": {"absent": "7%"} for the center or a team)");
  }
  const bool parts = node.kind == Node::Kind::object && node.find("distribution") == nullptr;
  if (!parts) return factors.add(node, "together", all);
  const ObjectReader object(context, node, absence_keys, "\"absence_day_to_day\"");
  if (const Node* together = object.find("together")) factors.add(*together, "together", all);
  if (const Node* own = object.find("own")) {
    for (const std::size_t team : all) factors.add(*own, "own/" + center.teams[team].name, {team});
  }
  if (const Node* groups = object.find("groups")) read_groups(context, *groups, center, factors);
  for (const char* part : {"together", "own", "groups"})
    object.unused(part);  // those given are all there are
}

}  // namespace holdtime::scenarios
