// One day of a call center.
//
// This is the story of the whole model: callers arrive, pass the IVR, find an agent or wait, are answered or
// give up; agents come, take calls, take breaks, and go. call_center_calls.cpp tells what happens from a
// call's arrival to its end, call_center_lines.cpp what comes before and after it (lines, calling again),
// call_center_menu.cpp the way through a menu, call_center_transfers.cpp how calls are passed on,
// call_center_callbacks.cpp who is rung back, call_center_routing.cpp who gets whom where that is not plain
// (ranks that open later, people kept free), call_center_staff.cpp (with _head_counts, _spells, _pauses and
// _pace) the agents' day, call_center_desk.cpp what those who run the day do about it, call_center_given.cpp
// and call_center_future.cpp days known up to a moment, call_center.cpp how a day begins and ends. What
// happens leaves records; nothing is counted here.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "models/day_state.hpp"

namespace holdtime::models {

/// A length of time multiplied, to the nearest microsecond.
Microseconds times(Microseconds length, double factor);

/// A replication as a value: built from a plan and a (seed, replication) pair, advanced to any moment, looked
/// at, copied, advanced again. Not for two threads at once; copies are independent. Once as many callers have
/// waited as will, nothing is allocated. Memory: some 200 bytes an agent and a waiting caller.
class CallCenter : private DayState {
 public:
  CallCenter(std::shared_ptr<const CenterPlan> plan, engine::DayKey day);

  /// Gives what is still to come another luck, that of `day`: arrivals of Poisson types, how long those who
  /// wait hold on and those on the phone still talk, given how long they have done so. What a look ahead
  /// needs; a copy that is not told so keeps its own future. Counted and recorded calls come as they would
  /// have.
  void draw_fresh_future(engine::DayKey day);

  /// Starts another day in the same memory. `calls` multiplies the expected calls of every type.
  void restart(engine::DayKey day, double calls = 1.0);

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
  const Trunks& trunks() const { return trunks_; }
  /// Callers who will call again.
  std::size_t redialers() const { return redialers_.count(); }
  const CenterPlan& plan() const { return *plan_; }

 private:
  /// Plays events before `until`; `while_unresolved`: no longer than somebody has to be through.
  void play(Microseconds until, bool while_unresolved, RecordSink& sink);
  void handle(std::size_t family, engine::Slot slot);

  // The callers' side.
  void schedule_arrival(std::size_t call_type);
  void arrive(std::size_t call_type);
  void enter_ivr(const Caller& caller, const Choices& choices);
  void leave_ivr(engine::Slot slot);
  void enter_queue(const Caller& caller);
  void answer(const Caller& caller, AgentIndex agent);
  /// Where they depend on who answers, or when.
  void set_lengths(CallInHand& call, const Caller& caller, std::size_t team);
  /// Where people differ in pace, tire or hurry: the factor on the handling time of a call in hand now.
  double pace_of(std::uint32_t call_type, AgentIndex agent);
  void change_pace(CallInHand& call, AgentIndex agent);
  void end_call(AgentIndex agent);
  /// Of people on head counts, the first to finish goes; his time since the count fell is overrun.
  void mark_overrun(AgentIndex agent);
  void give_up(engine::Slot place);
  void close();
  void drop_all_waiting();
  /// `no_agent` where no agent is free for the type.
  AgentIndex find_agent(const Caller& caller) const;
  void write_unanswered(const Caller& caller, Outcome outcome);
  CallRecord& unanswered_record(const Caller& caller, Outcome outcome);

  // The menu.
  void enter_node(const Caller& caller, std::size_t node, bool first);
  void leave_node(engine::Slot slot, Caller caller);
  void send_off(const Caller& caller, const NodeStay& stay);

  // Calls passed on from one queue to another. All are called only where there may be any.
  /// A call begins that may be passed on.
  void begin_passing(const Caller& caller, AgentIndex agent);
  /// Its talk is over: it is passed on, or not. True where the agent stays with the caller until he is
  /// answered.
  bool pass_on(AgentIndex agent);
  /// Into the next queue. True where the agent stays with him.
  bool enter_next_queue(const Sequel& sequel, AgentIndex from);
  AgentIndex agent_for(const Caller& caller) const;
  /// The caller at a place is answered by `agent`, or (no_agent) has left.
  void leave_held_place(engine::Slot place, AgentIndex agent);
  /// `second` has answered a caller with whom `first` stays for the conference.
  void begin_conference(AgentIndex first, AgentIndex second);
  /// The agent who has stayed with a caller has no reason to any more.
  void let_go(AgentIndex agent);
  /// What an answered call leaves behind it: another leg, or another attempt.
  void write_sequel(CallRecord& record, AgentIndex agent);
  Caller caller_of(const CallInHand& call) const;
  /// Whether somebody in the IVR or talking to an agent may yet come to the queue of the type.
  bool may_yet_come(std::size_t call_type) const;

  // Whoever waits leaves his place: answered, or not.
  void answer_waiting(engine::Slot place, AgentIndex agent) {
    timeline_.events.cancel(patience, place);
    if (plan_->uses().marks_places) [[unlikely]]
      return answer_marked(place, agent);
    answer(room_.leave(place), agent);
  }
  void leave_waiting(engine::Slot place, Outcome outcome) {
    if (plan_->uses().marks_places) [[unlikely]]
      return leave_marked(place, outcome);
    write_unanswered(room_.leave(place), outcome);
  }
  /// The same where something is known of callers by their place: what they were told, who stays with them.
  void answer_marked(engine::Slot place, AgentIndex agent);
  void leave_marked(engine::Slot place, Outcome outcome);

  // What those who wait are told, and callbacks (call_center_callbacks.cpp).
  /// What else is done when a caller joins a queue. True where that has settled how long he waits.
  bool joins_apart(engine::Slot place);
  bool hears_messages(engine::Slot place);
  /// Balks, or is led elsewhere by a message.
  bool leaves_at_once(engine::Slot place, const WaitNotice& notice);
  /// When he hangs up at the latest, after what he is told: by his patience, or at an announcement.
  Microseconds end_of_patience(const Caller& caller, Microseconds predicted) const;
  engine::Block message_words(const Caller& caller, std::uint32_t block) const;
  void hang_up_for_callback(engine::Slot place, const WaitNotice& notice);
  bool accepts_callback(const Callback& offer, const Caller& caller, WaitNotice& notice) const;
  /// Of the offer (0) or a try (from 1).
  engine::Block callback_words(const Caller& caller, std::uint32_t tries) const;
  Microseconds callback_delay(const Caller& caller, const Callback& offer) const;
  void expect_callback(const OpenCallback& open, Microseconds due);
  void callback_is_due(const OpenCallback& open);
  /// Whether there is one that an agent who finds nobody waiting takes.
  bool take_callback(AgentIndex agent);
  void ring_back(OpenCallback open, AgentIndex agent);
  /// The end of a call to somebody. False where he was not reached, and no more is to be told.
  bool end_callback(CallRecord& record, AgentIndex agent);
  void give_up_callback(const OpenCallback& open);
  void drop_callbacks();
  void write_notice(WaitNotice notice, WaitNotice::End end, Microseconds moment);
  /// What an answer tells of waits to come.
  void learn_from(const Caller& caller, AgentIndex agent);

  // A day that is known up to a moment (call_center_given.cpp).
  void begin_in_the_middle(const GivenState& given);
  void forget_calls();
  void take_up(const GivenState::Busy& busy, std::uint64_t number);
  void put_in_queue(const GivenState::Waiting& waiting, std::uint64_t number);
  /// Begins the day of a team's people; of those rostered at the moment as many are there as are known to be.
  void begin_known_people(std::size_t team);
  /// Ends a call that was under way then, true where only its talk ends. The call log has had it before.
  bool end_given(AgentIndex agent);
  /// Of a call under way, given how long it has lasted (call_center_future.cpp).
  void draw_rest_of_call(AgentIndex agent);

  // Routing that is not plain.
  /// Who of the rank's idle agents gets the call, by his type's rule.
  AgentIndex choose_in_rank(const Caller& caller, const std::vector<std::size_t>& rank) const;
  /// As find_agent, for a caller who has waited so long among so many of his type.
  AgentIndex choose_agent(const Caller& caller, Microseconds waited, std::uint32_t waiting) const;
  /// How long a caller who joins the queue now will wait.
  Microseconds patience_of(const Caller& caller) const;
  /// Has the caller at the place hang up then, if nobody answers him before.
  void wait_until(engine::Slot place, Microseconds hangs_up);
  /// Begins the agenda of a caller who has just joined the queue.
  void begin_agenda(engine::Slot place, Microseconds hangs_up);
  void schedule_agenda(engine::Slot place);
  /// Where a rank opens to the caller now; false where it is something else that is due.
  bool take_step(engine::Slot place);
  /// Somebody has joined this queue: perhaps a rank opens that is for long queues.
  void look_for_help(std::size_t call_type);
  /// Whom an agent of the team who has become free takes.
  engine::Slot pick(std::uint32_t team) const;

  /// Whether one more of this type may wait; where not, what becomes of him.
  bool has_place(std::size_t call_type) const {
    return room_.has_place(call_type) && (plan_->routing().limits().empty() || is_within_limits(call_type));
  }
  bool is_within_limits(std::size_t call_type) const;
  Outcome outcome_when_full(std::size_t call_type) const;

  // Lines, and calling again.
  /// A call comes in: it takes a line, passes the IVR where there is one, and goes on to the queue.
  void ring(const Caller& caller, const Choices& choices);
  void redial(engine::Slot slot);
  /// A caller will call again at his `arrival`.
  void expect(const Caller& next);
  engine::Slot closing_slot() const;
  /// At the end of a call that was not answered: frees its line, and whether he calls again.
  void hang_up(const Caller& caller, CallRecord& record);
  /// At the end of a talk: frees the line. Whether after-call work follows that is yet to be done.
  bool end_talk(AgentIndex agent);
  /// Whether a line taken by a call that arrived at this moment counts for the end of a measured run.
  bool line_counts_for_end(std::size_t call_type, Microseconds arrival) const;

  // What is done on the day about the day (call_center_desk.cpp). Called only where anything may be.
  void begin_desk();
  /// Of the slots of the desk.
  void desk_event(std::size_t slot);
  void schedule_desk(std::size_t slot, Microseconds moment);
  /// Looks whether the intervention is called for, does it, and says when to look again.
  void consider(std::size_t intervention);
  bool is_called_for(std::size_t intervention);
  void intervene(std::size_t intervention);
  /// Asks people until enough have said yes.
  void ask_people(std::size_t intervention, DeedRecord& deed);
  /// Whether there is anything to ask the person now, and for how long it would be; 0: nothing.
  Microseconds could_give(const Intervention& intervention, AgentIndex agent) const;
  /// Which of his breaks is concerned; past the last where none is.
  std::size_t next_break(const Intervention& intervention, AgentIndex agent) const;
  /// He has said yes.
  void change_day(const Intervention& intervention, AgentIndex agent);
  void take_effect(std::size_t intervention);
  void change_answering(const AnsweringChange& change, int sign);
  /// Who answers a further type takes those who wait for it.
  void offer_to_idle(std::size_t team);
  void change_lines();
  /// A caller's wait has ended: answered, or not.
  void see_wait_end(const Caller& caller, bool answered);
  IvrEnd ivr_end_today(const Ivr& machine, std::size_t call_type, double uniform) const;
  const std::vector<Skill>& skills_of(std::size_t team) const {
    return plan_->uses().answering ? desk_.answering.team(team).skills : plan_->center().teams[team].skills;
  }
  const std::vector<std::vector<std::size_t>>& ranks_of(std::size_t call_type) const {
    return plan_->uses().answering ? desk_.answering.ranks(call_type)
                                   : plan_->center().call_types[call_type].ranks;
  }

  // The agents' side.
  /// What chance deals the day as a whole: events, how busy its intervals are, who comes late.
  void begin_rare_features();
  void begin_staffing();
  void begin_person(AgentIndex agent, bool absent);
  /// The share of the team's people who stay away.
  double absence_today(std::size_t team) const;
  /// Below that share: stays away. 1 where nobody does.
  double absence_luck(const TeamPlan& team, std::uint32_t number) const;
  void write_absences();
  void finish_work(AgentIndex agent);
  void roster_event(engine::Slot slot);
  void set_head_count(std::size_t team);
  void schedule_roster(AgentIndex agent);
  void schedule_head_count(std::size_t team);
  void come(AgentIndex agent, Microseconds rostered_end);
  void go(AgentIndex agent);
  /// Whether there is anything on his roster that he should do now, and he went to do it.
  bool attend_to_roster(AgentIndex agent) {
    return (timeline_.now >= agents_.roster_due(agent) || surplus_ > 0) && follow_roster(agent);
  }
  bool follow_roster(AgentIndex agent);
  // What the person's day is: his shift, where nothing changes it.
  Microseconds start_of_day(AgentIndex agent) const;
  Microseconds end_of_day(AgentIndex agent) const;
  std::span<const Break> breaks_of_day(AgentIndex agent) const;
  /// Begins the break or activity that is due, if any.
  bool start_pause_if_due(AgentIndex agent);
  bool postpone(AgentIndex agent, const Break& pause);
  void finish_pause(AgentIndex agent);
  /// Overtime: whether whoever's shift has ended stays for those who wait.
  bool stays_on(AgentIndex agent);
  /// Ends what somebody does off the phone, where too many callers wait for that.
  void call_back(std::size_t call_type);
  /// Callers waiting of all types the team answers.
  std::uint32_t waiting_for(std::size_t team) const;
  void make_free(AgentIndex agent);
  bool needed_after_closing(std::size_t team) const;
  void release_held_over() {
    if (!held_over_.empty()) ask_held_over();
  }
  void ask_held_over();
  std::uint64_t rank_of(Kind kind, AgentIndex agent) const;

  // Unscheduled spells. Called for agents of teams that have them.
  /// Whether the agent's gap counts idle time alone.
  bool counts_idle_time(AgentIndex agent) const;
  /// When the next spell is due if the agent has nothing else to do from now on.
  Microseconds spell_due(AgentIndex agent) const;
  /// A break does not bring the next spell nearer.
  void skip_break(AgentIndex agent);
  void begin_spells(AgentIndex agent);
  bool start_spell_if_due(AgentIndex agent);
  /// Draws the next spell: its gap, which begins where the last one was due to end, and its length.
  void draw_spell(AgentIndex agent, bool just_come);
  /// Called when an agent stops being idle, for gaps that count idle time.
  void stop_idle_clock(AgentIndex agent);
};

}  // namespace holdtime::models
