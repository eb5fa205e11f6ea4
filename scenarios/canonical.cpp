// The files canonical*.cpp are the only ones that write JSON, but for complete.cpp, which keeps to the words
// of scenario files.
#include "scenarios/canonical.hpp"

#include "engine/random/draw.hpp"
#include "scenarios/canonical_parts.hpp"
#include "scenarios/dates.hpp"

namespace holdtime::scenarios {
namespace canonical_parts {

Json written(const Distribution& law) {
  if (!law) return "never";
  Json quantiles = Json::array();
  quantiles.push_back(law.quantile(1.0 / 1024));
  for (int i = 1; i < 16; ++i) quantiles.push_back(law.quantile(i / 16.0));
  quantiles.push_back(law.quantile(1023.0 / 1024));
  return {{"mean", law.mean()}, {"variance", law.variance()}, {"quantiles", std::move(quantiles)}};
}

Json written(const ByTime<Distribution>& times) {
  Json list = Json::array();
  for (const auto& piece : times.pieces)
    list.push_back({{"from", piece.from}, {"value", written(piece.value)}});
  return list;
}

Json written(const models::Handling& handling) {
  return {{"talk", written(handling.talk)},
          {"after_call_work", handling.after_call_work ? written(*handling.after_call_work) : Json()}};
}

Json if_any(const Distribution& law) {
  return law ? written(law) : Json();
}

}  // namespace canonical_parts

namespace {

using namespace canonical_parts;
using canonical_parts::written;

Json written(const models::ServiceLevel& level) {
  return {{"within", level.within}, {"formula", models::name_of(level.formula)}};
}

Json written(const models::LineGroup& group) {
  return {{"name", group.name}, {"lines", group.lines}, {"calls", group.call_types}};
}

/// What is as without any word of it is not written, and the hash is that of a file that says nothing of it.

Json written(const models::WaitingLimit& limit) {
  return {{"name", limit.name},
          {"places", limit.places},
          {"per_agent", limit.per_agent},
          {"calls", limit.call_types}};
}

Json written(const models::Site& site) {
  return site.name;
}

Json written(const models::AnsweringChange& change) {
  Json also = Json::array(), stops = Json::array();
  for (const auto& one : change.also) also.push_back({one.team, one.call_type});
  for (const auto& one : change.stops) stops.push_back({one.team, one.call_type});
  return {{"also", std::move(also)}, {"stops", std::move(stops)}};
}

Json written(const models::Intervention& one) {
  Json when;
  if (const auto& trigger = one.when) {
    when = {static_cast<int>(trigger->sees),
            trigger->level,
            trigger->longest_wait,
            trigger->window,
            trigger->within,
            trigger->call_types,
            trigger->from,
            trigger->to,
            trigger->every};
  }
  return {{"name", one.name},
          {"do", static_cast<int>(one.deed)},
          {"at", one.at},
          {"when", std::move(when)},
          {"times", {one.times, one.apart, one.notice}},
          {"asked", {one.uptake, one.people ? Json(*one.people) : Json(), one.teams}},
          {"by", {one.by, one.ahead}},
          {"answering", written(one.answering)},
          {"event", one.event},
          {"cost", {one.cost_a_time, one.cost_a_person, one.cost_an_hour}}};
}

// What few centers have is written only where they have it, so that the others' hashes stay what they were.
void add_rare(const models::Center& center, Json& json) {
  for (const auto& one : center.interval_factors) {
    json["interval_to_interval"].push_back({one.name, one.cv, one.correlation, one.call_types});
  }
  for (const auto& one : center.absence_factors) {
    json["absence_day_to_day"].push_back({one.name, written(one.factor), one.teams});
  }
  for (const auto& one : center.events) {
    json["events"].push_back({{"name", one.name},
                              {"probability", one.probability},
                              {"when", {one.from, one.latest, one.length}},
                              {"factors", {one.calls, one.handling, one.absence, one.away}},
                              {"late_start", if_any(one.late_start)},
                              {"calls", one.call_types},
                              {"teams", one.teams}});
    Json& event = json["events"].back();
    if (one.answering.any()) event["answering"] = written(one.answering);
    if (!one.lines.empty()) event["lines"] = one.lines;
    if (one.contained) event["contained"] = *one.contained;
  }
  for (const auto& one : center.interventions) json["interventions"].push_back(written(one));
}

Json written(const models::Busyness& busyness) {
  return {{"name", busyness.name}, {"factor", written(busyness.factor)}, {"calls", busyness.call_types}};
}

Json written(const models::Target& target) {
  constexpr const char* windows[] = {"month", "day", "interval"};
  return {{"kpi", models::row_of(target.kpi).name},
          {"at_least", written(target.at_least)},
          {"at_most", written(target.at_most)},
          {"service_level", written(target.service_level)},
          {"call_type", written(target.call_type)},
          {"team", written(target.team)},
          {"per", windows[static_cast<std::size_t>(target.window)]},
          {"in_intervals", written(target.share_of_intervals)},
          {"on_days", written(target.share_of_days)}};
}

Json written(const models::Horizon& horizon) {
  Json days = Json::array();
  for (const auto& one : horizon.days) days.push_back({one.open, one.calls, one.staff, one.roster});
  return {{"from", date_words(horizon.first)}, {"days", std::move(days)}};
}

template <class T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(written(value));
  return list;
}

Json written(const models::Goals& goals) {
  Json by_type = Json::array();
  for (const auto& level : goals.by_call_type) by_type.push_back(level ? written(*level) : Json());
  return {{"service_level", written(goals.service_level)},
          {"by_call_type", std::move(by_type)},
          {"short_abandon", goals.short_abandon},
          {"wait_from", goals.wait_from == models::Goals::WaitFrom::arrival ? "arrival" : "queue"},
          {"overrun_paid", goals.overrun_paid},
          {"targets", list_of(goals.targets)}};
}

Json written(const models::GivenState& given) {
  Json waiting = Json::array();
  for (const auto& each : given.waiting) waiting.push_back({each.call_type, each.waited});
  Json busy = Json::array();
  for (const auto& each : given.busy) busy.push_back({each.team, each.call_type, each.talking, each.elapsed});
  Json present = Json::array();
  for (const auto& people : given.present) present.push_back(written(people));
  Json calls = Json::array();
  for (const auto& so_far : given.calls_so_far) calls.push_back(so_far ? Json(*so_far) : Json(nullptr));
  return {{"at", given.at},
          {"waiting", std::move(waiting)},
          {"busy", std::move(busy)},
          {"present", std::move(present)},
          {"calls_so_far", std::move(calls)}};
}

Json written(const models::Center& center) {
  using models::Closing;
  Json measure;
  if (center.measure) measure = {center.measure->first, center.measure->second};
  return {{"center", center.name},
          {"opens", center.opens},
          {"closes", center.closes},
          {"interval", center.interval},
          {"calls", list_of(center.call_types)},
          {"teams", list_of(center.teams)},
          {"day_to_day", list_of(center.busyness)},
          {"waiting_places", written(center.waiting_places)},
          {"closing_waiting", center.closing.waiting == Closing::Waiting::dropped ? "dropped" : "served out"},
          {"closing_staff", center.closing.staff == Closing::Staff::held_over ? "held over" : "as scheduled"},
          {"measure", std::move(measure)}};
}

}  // namespace

std::string canonical(const models::Scenario& scenario) {
  Json all = written(scenario.center);
  if (!scenario.center.line_groups.empty()) all["lines"] = list_of(scenario.center.line_groups);
  if (scenario.center.given) all["start"] = written(*scenario.center.given);
  add_rare(scenario.center, all);
  if (!scenario.center.sites.empty()) all["sites"] = list_of(scenario.center.sites);
  if (!scenario.center.waiting_limits.empty())
    all["waiting_limits"] = list_of(scenario.center.waiting_limits);
  all["goals"] = written(scenario.goals);
  if (scenario.horizon) {
    all["horizon"] = written(*scenario.horizon);
    constexpr const char* stretches[] = {"month", "week", "horizon"};
    Json& long_runs = all["long_runs"] = Json::array();
    for (const auto& target : scenario.goals.targets)
      long_runs.push_back(stretches[static_cast<std::size_t>(target.long_run)]);
  }
  // Names set on the command line may not be UTF-8: such bytes are replaced, not thrown at the caller.
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string scenario_hash(const models::Scenario& scenario) {
  const std::uint64_t hash = engine::entity_hash(canonical(scenario));
  std::string text(16, '0');
  for (std::size_t i = 0; i < text.size(); ++i) text[i] = "0123456789abcdef"[(hash >> (60 - 4 * i)) & 15U];
  return text;
}

}  // namespace holdtime::scenarios
