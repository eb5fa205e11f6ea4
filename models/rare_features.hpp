// Which of the features that few centers have a center has, so that all others pass them by.
#pragma once

#include "models/config.hpp"
#include "models/records.hpp"

namespace holdtime::models {

struct RareFeatures {
  bool pace = false;             ///< handling times change with who answers, when, or how many wait
  bool fixed_pace = false;       ///< people have factors of their own
  bool timetables = false;       ///< somebody's day may differ from his shift
  bool rates = false;            ///< expected calls change by interval or by event
  bool events = false;           ///< something may happen on a day
  bool absence_factors = false;  ///< how many stay away varies from day to day, or by event
  bool interruptible = false;    ///< somebody may be called back from what he does off the phone
  bool adherence = false;        ///< people don't keep to their shifts
  bool activities = false;       ///< meetings and the like are rostered
  bool overtime = false;         ///< people may stay on after their shift
  bool callbacks = false;        ///< somebody may be rung back
  bool tells_waits = false;      ///< waits are predicted, for callbacks or for results
  bool at_joining = false;       ///< something is done when a caller joins a queue
  bool marks_places = false;     ///< something is known of callers by their place in the queue
  bool wages = false;            ///< it is known what an hour costs
  bool desk = false;             ///< something is done on the day about the day
  bool answering = false;        ///< who answers what may change
  bool recent_service = false;   ///< somebody watches the service level
  bool ivr_events = false;       ///< an event changes how many the IVR serves
};

RareFeatures rare_features(const Center& center);

/// The state of whoever does this.
constexpr AgentState state_of(Activity activity) {
  constexpr AgentState states[] = {AgentState::on_break, AgentState::meeting,     AgentState::training,
                                   AgentState::coaching, AgentState::back_office, AgentState::off_phone};
  return states[static_cast<std::size_t>(activity)];
}
/// Whether it is work: neither rest nor being called away.
constexpr bool planned_work(Activity activity) {
  return activity != Activity::rest && activity != Activity::away;
}

}  // namespace holdtime::models
