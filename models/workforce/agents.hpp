// The agents on duty: what each is doing since when, who has been idle longest, and the spells they leave.
#pragma once

#include <cstdint>
#include <vector>

#include "models/plan.hpp"
#include "models/record_buffer.hpp"
#include "models/records.hpp"
#include "models/workforce/idle_queue.hpp"

namespace holdtime::models {

/// Copyable. Every change of state writes the spell that ends with it. All operations O(1). What each call
/// needs is in this header, for the compiler to join.
class Agents {
 public:
  /// `plan` must outlive it.
  explicit Agents(const CenterPlan& plan);

  /// Everybody off duty.
  void clear();

  std::uint32_t team(AgentIndex agent) const { return agents_[agent].team; }
  /// Within the team.
  std::uint32_t number(AgentIndex agent) const { return agents_[agent].number; }
  bool on_duty(AgentIndex agent) const { return agents_[agent].on_duty; }
  /// As that of his team.
  bool watched(AgentIndex agent) const { return agents_[agent].watched; }
  AgentState state(AgentIndex agent) const { return agents_[agent].state; }
  Microseconds since(AgentIndex agent) const { return agents_[agent].since; }

  void sign_on(AgentIndex agent, Microseconds now, Microseconds rostered_end);
  void sign_off(AgentIndex agent, Microseconds now, RecordBuffer& records);

  /// Idle from now on, behind all others of the team.
  void wait_for_call(AgentIndex agent, Microseconds now, RecordBuffer& records) {
    Agent& person = agents_[agent];
    change(person, AgentState::available, true, now, records);
    IdleQueue& idle = idle_[person.team];
    if (idle.full()) [[unlikely]]
      close_holes(idle);
    person.idle_place = idle.add(agent);
    longest_idle_[person.team] = idle.first();
  }
  void start_call(AgentIndex agent, Microseconds now, RecordBuffer& records) {
    change(agents_[agent], AgentState::talking, true, now, records);
  }
  /// Is in the middle of a call from before the records' beginning. Unlike other calls it is a state of its
  /// own, `after_call` to its end, because the call log has it already.
  void take_up_call(AgentIndex agent, Microseconds now, RecordBuffer& records) {
    change(agents_[agent], AgentState::after_call, true, now, records);
  }
  /// Ends a call whose times are all known: writes its spells. The agent is then at no state's start: one of
  /// the other operations must follow at the same moment.
  void end_call(AgentIndex agent, std::uint32_t call_type, Microseconds talk_end, Microseconds work_end,
                RecordBuffer& records) {
    Agent& person = agents_[agent];
    write(person, AgentState::talking, true, call_type, person.since, talk_end, records);
    write(person, AgentState::after_call, true, call_type, talk_end, work_end, records);
    person.state = AgentState::after_call;
    person.since = work_end;
  }
  /// A break, or something else that is done off the phone at its time.
  void start_pause(AgentIndex agent, Activity activity, bool paid, Microseconds now, RecordBuffer& records);
  void start_off_phone(AgentIndex agent, Microseconds now, RecordBuffer& records);

  /// From here on the person's time is overrun. Also for people on head counts, when they are no longer due.
  void set_rostered_end(AgentIndex agent, Microseconds end) { agents_[agent].rostered_end = end; }

  /// From this moment on the roster wants something of a person on shifts; `never` for people on head counts.
  Microseconds roster_due(AgentIndex agent) const { return agents_[agent].roster_due; }
  void set_roster_due(AgentIndex agent, Microseconds due) { agents_[agent].roster_due = due; }

  /// The agent of the team who has been idle longest; `no_agent` where none is idle.
  AgentIndex longest_idle(std::size_t team) const { return longest_idle_[team]; }
  /// Calls `visit(agent)` for the team's idle agents, who has been idle longest first, until it returns
  /// false. O(idle agents).
  template <class Visit>
  void visit_idle(std::size_t team, Visit&& visit) const {
    idle_[team].visit(visit);
  }
  /// How many of the team are idle; counts up to `most`. O(`most`).
  std::uint32_t idle_in(std::size_t team, std::uint32_t most) const {
    std::uint32_t idle = 0;
    if (most > 0) visit_idle(team, [&](AgentIndex) { return ++idle < most; });
    return idle;
  }
  std::uint32_t on_duty_in(std::size_t team) const { return on_duty_[team]; }

  /// Spells under way begin now: of what was before nothing is written.
  void begin_spells_at(Microseconds now);
  /// Writes the spells under way up to now, as at the end of a run.
  void write_open_spells(Microseconds now, RecordBuffer& records);

 private:
  /// All that a call touches of an agent, in one line of the cache.
  struct alignas(64) Agent {
    Microseconds since = 0;
    Microseconds rostered_end = engine::never;
    Microseconds roster_due = engine::never;
    std::uint32_t team = 0;
    std::uint32_t number = 0;  // within the team
    IdleQueue::Place idle_place = 0;
    AgentState state = AgentState::available;
    bool paid = true;
    bool on_duty = false;
    bool watched = false;
  };

  void change(Agent& person, AgentState state, bool paid, Microseconds now, RecordBuffer& records) {
    if (person.state == AgentState::available) {
      IdleQueue& idle = idle_[person.team];
      idle.remove(person.idle_place);
      longest_idle_[person.team] = idle.first();
    }
    write(person, person.state, person.paid, nobody, person.since, now, records);
    person.state = state;
    person.paid = paid;
    person.since = now;
  }

  /// Writes [from, to), in two parts where the person's rostered end lies within.
  static void write(const Agent& person, AgentState state, bool paid, std::uint32_t call_type,
                    Microseconds from, Microseconds to, RecordBuffer& records) {
    if (to <= from) return;
    if (to > person.rostered_end) [[unlikely]]
      return write_overrun(person, state, paid, call_type, from, to, records);
    records.next_spell() = {person.team, person.number, state, paid, false, call_type, from, to};
  }
  static void write_overrun(const Agent& person, AgentState state, bool paid, std::uint32_t call_type,
                            Microseconds from, Microseconds to, RecordBuffer& records);
  void close_holes(IdleQueue& idle);

  const CenterPlan* plan_;
  std::vector<Agent> agents_;
  std::vector<IdleQueue> idle_;           // one a team
  std::vector<AgentIndex> longest_idle_;  // the first of each, side by side: all teams of a rank are asked
  std::vector<std::uint32_t> on_duty_;    // one a team
};

}  // namespace holdtime::models
