// Teams in the canonical form of a scenario.
#include "scenarios/canonical_parts.hpp"

namespace holdtime::scenarios::canonical_parts {
namespace {

using canonical_parts::written;

// What few teams have is written only where they have it, so that the others' hashes stay what they were.
void add_rare(const models::Break& pause, Json& json) {
  if (pause.activity != models::Activity::rest) json.push_back(static_cast<int>(pause.activity));
  if (pause.slack > 0) json.push_back({{"slack", pause.slack}, {"unless_waiting", pause.unless_waiting}});
  if (pause.left_above) json.push_back({{"left_above", *pause.left_above}});
}

void add_rare(const models::People& people, Json& json) {
  const models::Pace& pace = people.pace;
  if (pace.factor) json["speed"] = {{"factor", written(pace.factor)}, {"each_day", pace.each_day}};
  if (!pace.listed.empty()) json["factors"] = pace.listed;
  if (pace.tenure) {
    json["tenure"] = written(pace.tenure);
    json["learning"] = {pace.learning.at_start, pace.learning.half_after};
  }
  if (const auto& tired = people.fatigue) {
    json["fatigue"] = {tired->rested_for, tired->per_hour, tired->busy_above, tired->when_always_busy,
                       tired->memory};
  }
  if (const auto& hurry = people.hurry) json["hurry"] = {hurry->waiting_above, hurry->factor};
  if (const auto& keeps = people.adherence; keeps.any()) {
    json["adherence"] = {if_any(keeps.late_start), if_any(keeps.early_leave), if_any(keeps.late_break),
                         if_any(keeps.long_break)};
  }
  if (const auto& longer = people.overtime) json["overtime"] = {longer->waiting_above, longer->at_most};
  if (const auto& wage = people.wage) json["wage"] = {wage->per_paid_hour, wage->currency};
}

Json written(const models::Staffing& staffing) {
  Json list = Json::array();
  if (const auto* counts = std::get_if<models::HeadCounts>(&staffing)) {
    for (const auto& step : counts->steps) list.push_back({step.from, step.people});
    return {{"heads", std::move(list)}};
  }
  for (const auto& shift : std::get<models::Roster>(staffing).shifts) {
    Json breaks = Json::array();
    for (const auto& pause : shift.breaks) {
      breaks.push_back({pause.start, pause.length, pause.paid});
      add_rare(pause, breaks.back());
    }
    list.push_back(
        {{"agents", shift.agents}, {"from", shift.from}, {"to", shift.to}, {"breaks", std::move(breaks)}});
    if (shift.weekdays != models::every_weekday) list.back()["on"] = shift.weekdays;
  }
  return {{"shifts", std::move(list)}};
}

}  // namespace

Json written(const models::Team& team) {
  Json skills = Json::array();
  for (const auto& skill : team.skills) {
    skills.push_back(
        {{"call_type", skill.call_type}, {"handling", skill.handling ? written(*skill.handling) : Json()}});
    if (skill.level != 1) skills.back()["level"] = skill.level;
  }
  Json shrinkage;
  if (const auto& budget = team.shrinkage) {
    shrinkage = {{"total", budget->total},
                 {"absent", budget->absent},
                 {"off_roster", budget->off_roster},
                 {"idle_only", budget->idle_only},
                 {"spell", budget->spell}};
  }
  Json off_phone;
  if (const auto& spells = team.off_phone) {
    const bool idle = spells->clock == models::UnscheduledSpells::Clock::idle;
    off_phone = {{"clock", idle ? "idle" : "present"},
                 {"gap", written(spells->gap)},
                 {"length", written(spells->length)}};
  }
  Json json{{"name", team.name},
            {"skills", std::move(skills)},
            {"picks", team.picks},
            {"staffing", written(team.staffing)},
            {"shrinkage", std::move(shrinkage)},
            {"off_phone", std::move(off_phone)}};
  add_rare(team.people, json);
  if (team.site) json["site"] = *team.site;
  if (!team.standby.empty()) json["standby"] = written(models::Staffing(models::Roster{team.standby}));
  if (team.price_a_call) json["price_a_call"] = *team.price_a_call;
  return json;
}

}  // namespace holdtime::scenarios::canonical_parts
