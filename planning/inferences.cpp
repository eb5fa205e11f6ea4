#include "planning/inferences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/passing_plan.hpp"
#include "planning/workload.hpp"
#include "results/writers/text.hpp"
#include "scenarios/values.hpp"

namespace holdtime::planning {
namespace {

constexpr std::size_t most_told = 8;

std::string count_text(double number) {
  return results::thousands(static_cast<std::int64_t>(std::llround(number)));
}
std::string hours(double seconds) {
  const double number = seconds / 3600.0;
  return number < 1000.0 ? fmt::format("{:.1f} h", number) : count_text(number) + " h";
}
std::string length_text(double seconds) {
  return scenarios::duration_text(engine::from_seconds(std::round(seconds)));
}

/// The interval with the most expected calls of all types: "most from 10:00 on, 146 in 30 min".
std::string peak(const models::Center& center) {
  std::vector<double> calls(static_cast<std::size_t>((center.closes - 1) / center.interval) + 1);
  for (const models::CallType& type : center.call_types) {
    const auto* poisson = std::get_if<models::PoissonArrivals>(&type.arrivals);
    if (poisson == nullptr) return "";
    for (const models::ExpectedCalls& piece : poisson->pieces) {
      for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto start = static_cast<models::Microseconds>(i) * center.interval;
        const auto common = std::min(piece.to, start + center.interval) - std::max(piece.from, start);
        if (common > 0)
          calls[i] += piece.calls * static_cast<double>(common) / static_cast<double>(piece.to - piece.from);
      }
    }
  }
  const auto most = std::ranges::max_element(calls);
  const double total = [&] {
    double sum = 0.0;
    for (const double each : calls) sum += each;
    return sum;
  }();
  const double even =
      total * static_cast<double>(center.interval) / static_cast<double>(center.closes - center.opens);
  if (*most < 1.02 * even) return "";
  return fmt::format("; most from {} on, {} in {}",
                     scenarios::time_text(center.interval * (most - calls.begin())), count_text(*most),
                     scenarios::duration_text(center.interval));
}

void add_work(const models::Center& center, std::vector<Inference>& list) {
  Workload all;
  std::string each;
  for (std::size_t t = 0; t < center.call_types.size(); ++t) {
    const models::CallType& type = center.call_types[t];
    const Workload one = workload_of(center, t);
    all.calls += one.calls;
    all.queued += one.queued;
    all.handling_seconds += one.handling_seconds;
    if (one.queued > 0.0)
      each += (each.empty() ? "" : ", ") + type.name + " " + length_text(one.handling_seconds / one.queued);
  }
  std::string calls = count_text(all.calls) + " a day" + peak(center);
  if (models::has_transfers(center))
    calls += fmt::format("; {} come to a queue, those passed on counted in each", count_text(all.queued));
  else if (all.queued < all.calls - 0.5)
    calls += fmt::format("; {} of them get past the IVR to the queue", count_text(all.queued));
  list.push_back({"calls", calls});
  if (all.queued <= 0.0) return;
  const std::string mean = length_text(all.handling_seconds / all.queued);
  const std::size_t types = center.call_types.size();
  const std::string aht = types > 1 && types <= most_told ? mean + " on average (" + each + ")" : mean;
  list.push_back({"handling time", aht});
  list.push_back({"work", hours(all.handling_seconds) + " of handling a day if nobody hangs up"});
}

std::string time_text(const models::Team& team, const TeamTime& time) {
  const bool shifts = std::holds_alternative<models::Roster>(team.staffing);
  std::string text =
      fmt::format("{} people{}, {} rostered", results::thousands(static_cast<std::int64_t>(time.people)),
                  shifts ? "" : " at most", hours(time.rostered));
  if (time.paid < time.rostered - 1.0) text += fmt::format(", {} paid", hours(time.paid));
  if (time.on_phone < time.paid - 1.0)
    text += fmt::format(", {} on the phone{}", hours(time.on_phone),
                        team.shrinkage ? " after shrinkage" : " after breaks");
  return text;
}

void add_people(const models::Center& center, std::vector<Inference>& list) {
  TeamTime all;
  double handling = 0.0;
  for (std::size_t type = 0; type < center.call_types.size(); ++type)
    handling += workload_of(center, type).handling_seconds;
  for (const models::Team& team : center.teams) {
    const TeamTime time = time_of(team, center.closes);
    all.people += time.people;
    all.rostered += time.rostered;
    all.paid += time.paid;
    all.on_phone += time.on_phone;
    if (center.teams.size() <= most_told) list.push_back({"team " + team.name, time_text(team, time)});
  }
  if (center.teams.size() > 1) {
    list.push_back({"all teams", fmt::format("{} people, {} rostered, {} paid, {} on the phone",
                                             results::thousands(static_cast<std::int64_t>(all.people)),
                                             hours(all.rostered), hours(all.paid), hours(all.on_phone))});
  }
  if (all.on_phone > 0.0) {
    list.push_back(
        {"load", fmt::format("if nobody hung up, agents would be busy {:.0f} % of their time on the phone",
                             100.0 * handling / all.on_phone)});
  }
}

void add_routing(const models::Center& center, std::vector<Inference>& list) {
  if (center.call_types.size() == 1 && center.teams.size() == 1) {
    list.push_back({"routing", "one call type and one team: nothing to choose"});
  }
  list.push_back({"agents", "of several who are free, the one idle longest gets the call"});
  const bool classes =
      std::ranges::any_of(center.call_types, [](const auto& type) { return type.classes.size() > 1; });
  list.push_back({"queue", classes ? "within a class of callers, first come, first served"
                                   : "callers of a type are served first come, first served"});
}

}  // namespace

std::vector<Inference> inferences(const models::Scenario& scenario) {
  std::vector<Inference> list;
  add_work(scenario.center, list);
  add_people(scenario.center, list);
  add_routing(scenario.center, list);
  return list;
}

}  // namespace holdtime::planning
