// What a day consists of: its clock, its callers, its people, and where each of them is.
//
// This is the state of a CallCenter (call_center.hpp), which alone changes it; it stands by itself so that
// what there is can be read apart from what happens. A value: a copy is another day at the same moment.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/random/draw.hpp"
#include "engine/timeline.hpp"
#include "models/call_in_hand.hpp"
#include "models/callbacks/callback_desk.hpp"
#include "models/callbacks/wait_predictors.hpp"
#include "models/demand/arrivals.hpp"
#include "models/demand/events_today.hpp"
#include "models/demand/rates_today.hpp"
#include "models/demand/redialers.hpp"
#include "models/desk/desk_today.hpp"
#include "models/ivr/ivr_stage.hpp"
#include "models/ivr/menu_stage.hpp"
#include "models/lines/trunks.hpp"
#include "models/plan.hpp"
#include "models/queueing/agendas.hpp"
#include "models/queueing/waiting_room.hpp"
#include "models/record_buffer.hpp"
#include "models/records.hpp"
#include "models/transfers/passing.hpp"
#include "models/workforce/agents.hpp"
#include "models/workforce/paces.hpp"
#include "models/workforce/timetables.hpp"
#include "models/workforce/worked_time.hpp"
#include "models/workforce/working_days.hpp"

namespace holdtime::models {

class DayState {
 protected:
  explicit DayState(std::shared_ptr<const CenterPlan> plan);

  // Families of events, each with its own slots.
  enum Family : std::size_t {
    arrivals,  // one slot a call type
    ivr,       // one a caller in the IVR
    work,      // one an agent: the end of what he is doing
    roster,    // one an agent, then one a team, then those of the desk, then closing, then one a caller who
               // will call again
    patience,  // one a waiting caller
    families,
  };
  // In the same microsecond events come in this order (docs/architecture.md, "Ties").
  enum Kind : std::uint64_t {
    completion,
    intervention,
    agent_in,
    agent_out,
    queue_entry,
    giving_up,
    closing
  };

  std::shared_ptr<const CenterPlan> plan_;
  engine::DayKey day_;
  engine::Timeline<families> timeline_;
  std::vector<ArrivalStream> streams_;
  IvrStage ivr_;
  Trunks trunks_;
  Redialers redialers_;
  MenuStage menu_;
  PassingCalls passing_;
  WaitingRoom room_;
  Agendas agendas_;
  Agents agents_;
  WorkedTime worked_;
  std::vector<AgentDay> agent_days_;
  std::vector<TeamDay> team_days_;
  std::size_t surplus_ = 0;            // people too many and still at work, of all teams
  std::vector<CallInHand> in_hand_;    // by agent
  std::vector<AgentIndex> held_over_;  // idle after closing: whether they may go is asked at each event
  std::vector<double> busyness_;
  double calls_ = 1.0;  // beside it
  // Of features that few centers have; untouched elsewhere.
  EventsToday events_;
  IntervalFactors interval_factors_;
  Timetables timetables_;
  Paces paces_;
  std::vector<double> absence_factors_;  // by team
  WaitPredictors predictors_;
  CallbackDesk callbacks_;
  DeskToday desk_;
  std::vector<Interruptible> interruptible_;    // in the order of agents
  RecordBuffer records_;                        // empty between calls of advance_to and finish
  Microseconds records_from_ = -engine::never;  // where the day is known up to a moment: that moment
  Microseconds last_event_ = 0;                 // the clock itself may have been advanced beyond it
  std::uint64_t unresolved_ = 0;  // in the queue (on a line) before the measure window's end, and not through
  Microseconds measured_until_ = -engine::never;  // the window's end; nobody counts where there is none
  bool started_ = false;
  bool finished_ = false;

  /// Whether a caller who entered the queue at this moment has to be through before a measured run may end.
  bool counts_for_end(Microseconds entry) const { return entry < measured_until_; }
  bool has_spells(AgentIndex agent) const { return plan_->teams()[agents_.team(agent)].spells.has_value(); }
  /// Whether he whom the agent has on the phone had hung up before.
  bool is_rung_back(AgentIndex agent) const { return plan_->uses().callbacks && callbacks_.rings(agent); }
};

}  // namespace holdtime::models
