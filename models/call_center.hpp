// One day of a call center.
//
// This is the story of the whole model: callers arrive, pass the IVR, find an agent or wait, are answered or
// give up; agents come, take calls, take breaks, and go. call_center.cpp tells the callers' side,
// call_center_staff.cpp (with _head_counts and _spells) the agents'. What happens leaves records; nothing
// is counted here.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/random/draw.hpp"
#include "engine/timeline.hpp"
#include "models/demand/arrivals.hpp"
#include "models/ivr/ivr_stage.hpp"
#include "models/plan.hpp"
#include "models/queueing/waiting_room.hpp"
#include "models/record_buffer.hpp"
#include "models/records.hpp"
#include "models/workforce/agents.hpp"

namespace holdtime::models {

/// A replication as a value: built from a plan and a (seed, replication) pair, advanced to any moment, looked
/// at, copied, advanced again. Not for two threads at once; copies are independent. Once as many callers have
/// waited as will, nothing is allocated. Memory: some 200 bytes an agent and a waiting caller.
class CallCenter {
 public:
  CallCenter(std::shared_ptr<const CenterPlan> plan, engine::DayKey day);

  /// Starts another day in the same memory.
  void restart(engine::DayKey day);

  /// Plays all events before `until` and hands on the records that have become complete.
  void advance_to(Microseconds until, RecordSink& sink);

  /// Plays on until the day is over: every caller's story told and everybody gone home, or, where the center
  /// has a measure window, until the window has passed and everybody who entered the queue before its end is
  /// through (callers from before the window too: their wait may reach into it).
  void finish(RecordSink& sink);

  Microseconds now() const { return timeline_.now; }
  bool finished() const { return finished_; }
  const Agents& agents() const { return agents_; }
  const WaitingRoom& waiting_room() const { return room_; }
  const CenterPlan& plan() const { return *plan_; }

 private:
  // Families of events, each with its own slots.
  enum Family : std::size_t {
    arrivals,  // one slot a call type
    ivr,       // one a caller in the IVR
    work,      // one an agent: the end of what he is doing
    roster,    // one an agent, then one a team, then closing
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

  /// Plays events before `until` as long as `go_on()` says so after each.
  template <class GoOn>
  void play(Microseconds until, GoOn go_on, RecordSink& sink);
  void handle(std::size_t family, engine::Slot slot);

  // The callers' side.
  void schedule_arrival(std::size_t call_type);
  void arrive(std::size_t call_type);
  void leave_ivr(engine::Slot slot);
  void enter_queue(const Caller& caller);
  void answer(const Caller& caller, AgentIndex agent);
  void give_up(engine::Slot place);
  void close();
  void drop_all_waiting();
  /// `no_agent` where no agent is free for the type.
  AgentIndex find_agent(std::size_t call_type) const;
  void write_unanswered(const Caller& caller, Outcome outcome);
  void write_call(const CallRecord& record);

  // The agents' side.
  void begin_staffing();
  void begin_person(AgentIndex agent, bool absent);
  void write_absences();
  void finish_work(AgentIndex agent);
  void roster_event(engine::Slot slot);
  void set_head_count(std::size_t team);
  void schedule_roster(AgentIndex agent);
  void schedule_head_count(std::size_t team);
  void come(AgentIndex agent, Microseconds rostered_end);
  void go(AgentIndex agent);
  bool attend_to_roster(AgentIndex agent);
  void make_free(AgentIndex agent);
  bool needed_after_closing(std::size_t team) const;
  void release_held_over();
  std::uint64_t rank_of(Kind kind, AgentIndex agent) const;

  // Unscheduled spells.
  /// Whether the agent's gap counts idle time alone. Only where his team has spells.
  bool counts_idle_time(AgentIndex agent) const;
  /// Where the next spell is due when an agent has nothing else to do from now on; `never` without spells.
  Microseconds spell_due(AgentIndex agent) const;
  /// A break does not bring the next spell nearer.
  void skip_break(AgentIndex agent);
  void begin_spells(AgentIndex agent);
  bool start_spell_if_due(AgentIndex agent);
  /// Draws the next spell: its gap, which begins where the last one was due to end, and its length.
  void draw_spell(AgentIndex agent, bool just_come);
  /// Called when an agent stops being idle, for gaps that count idle time.
  void stop_idle_clock(AgentIndex agent);

  /// Whether a caller who entered the queue at this moment has to be through before a measured run may end.
  bool counts_for_end(Microseconds entry) const;

  struct AgentDay {
    bool absent = false;
    std::uint32_t step = 0;            // of the shift: come, each break, go
    std::uint32_t spell = 0;           // number of the next unscheduled spell
    Microseconds gap = engine::never;  // until it: a moment (clock present) or idle time left (clock idle)
    Microseconds spell_length = 0;
    Microseconds break_start = 0;
    /// Before this moment his roster wants nothing of him. People on head counts must always be asked about.
    Microseconds roster_due = -engine::never;
  };
  /// One moment a person too many and still at work. All operations O(1): a big team may go home at once.
  class SurplusSince {
   public:
    bool empty() const { return first_ == moments_.size(); }
    std::size_t size() const { return moments_.size() - first_; }
    Microseconds first() const { return moments_[first_]; }
    void add(Microseconds moment) { moments_.push_back(moment); }
    void take_first() {
      if (++first_ == moments_.size()) clear();
    }
    void take_last() {
      moments_.pop_back();
      if (first_ == moments_.size()) clear();
    }
    void clear() {
      moments_.clear();
      first_ = 0;
    }

   private:
    std::vector<Microseconds> moments_;
    std::size_t first_ = 0;
  };
  struct TeamDay {
    std::uint32_t step = 0;    // of the head counts
    std::uint32_t target = 0;  // people who should be there
    SurplusSince surplus_since;
    std::vector<AgentIndex> away;  // people who are not there, the next to come last
  };

  std::shared_ptr<const CenterPlan> plan_;
  engine::DayKey day_;
  engine::Timeline<families> timeline_;
  std::vector<ArrivalStream> streams_;
  IvrStage ivr_;
  WaitingRoom room_;
  Agents agents_;
  std::vector<AgentDay> agent_days_;
  std::vector<TeamDay> team_days_;
  std::vector<CallRecord> work_;       // by agent: the call in hand
  std::vector<AgentIndex> held_over_;  // idle after closing: whether they may go is asked at each event
  std::vector<double> busyness_;
  RecordBuffer records_;          // empty between calls of advance_to and finish
  Microseconds last_event_ = 0;   // the clock itself may have been advanced beyond it
  std::uint64_t unresolved_ = 0;  // in the queue before the measure window's end, and not through
  bool started_ = false;
  bool finished_ = false;
};

}  // namespace holdtime::models
