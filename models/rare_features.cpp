#include "models/rare_features.hpp"

#include <algorithm>

#include "models/passing_plan.hpp"

namespace holdtime::models {
namespace {

void look_at(const People& people, RareFeatures& uses) {
  const Pace& pace = people.pace;
  const bool fixed = pace.factor || !pace.listed.empty() || pace.tenure;
  uses.fixed_pace = uses.fixed_pace || fixed;
  uses.pace = uses.pace || fixed || people.fatigue || people.hurry;
  uses.adherence = uses.adherence || people.adherence.any();
  uses.overtime = uses.overtime || people.overtime;
  uses.wages = uses.wages || people.wage;
}

void look_at(const Roster& roster, RareFeatures& uses) {
  for (const Shift& shift : roster.shifts) {
    for (const Break& pause : shift.breaks) {
      uses.activities = uses.activities || planned_work(pause.activity);
      uses.interruptible = uses.interruptible || pause.left_above;
    }
  }
}

}  // namespace

RareFeatures rare_features(const Center& center) {
  RareFeatures uses;
  for (const Team& team : center.teams) {
    look_at(team.people, uses);
    if (const auto* roster = std::get_if<Roster>(&team.staffing)) look_at(*roster, uses);
  }
  uses.timetables = uses.adherence;
  for (const DayEvent& event : center.events) {
    uses.pace = uses.pace || event.handling != 1.0;
    uses.timetables = uses.timetables || event.away > 0.0 || event.late_start;
    uses.rates = uses.rates || event.calls != 1.0;
    uses.absence_factors = uses.absence_factors || event.absence != 1.0;
  }
  for (const CallType& type : center.call_types) {
    uses.callbacks = uses.callbacks || type.callback;
    uses.tells_waits = uses.tells_waits || type.tells_waits();
  }
  uses.at_joining = uses.interruptible || uses.tells_waits;
  uses.marks_places = has_transfers(center) || uses.tells_waits;
  for (const DayEvent& event : center.events) {
    uses.desk = uses.desk || event.changes_center();
    uses.answering = uses.answering || event.answering.any();
    uses.ivr_events = uses.ivr_events || event.contained;
  }
  for (const Intervention& one : center.interventions) {
    uses.desk = true;
    // What people are asked changes their days; so do they come who are on standby.
    uses.timetables = uses.timetables || one.asks_people();
    uses.answering = uses.answering || one.answering.any();
    uses.overtime = uses.overtime || one.deed == Deed::overtime;
    uses.recent_service =
        uses.recent_service || (one.when && one.when->sees == Trigger::Sees::service_level_below);
  }
  for (const Team& team : center.teams) uses.timetables = uses.timetables || !team.standby.empty();
  uses.events = !center.events.empty();
  uses.absence_factors = uses.absence_factors || !center.absence_factors.empty();
  uses.rates = uses.rates || !center.interval_factors.empty();
  return uses;
}

}  // namespace holdtime::models
