// What a center leaves behind, real or simulated: a call log and an agent log, and of menus a log of their
// own.
//
// Everything that counts or averages reads these records and cannot tell who wrote them.
#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Microseconds;

inline constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

enum class Outcome : std::uint8_t {
  contained,    ///< served by the IVR
  ivr_hang_up,  ///< hung up in the IVR
  blocked,      ///< wanted to enter the queue and found no place
  answered,
  abandoned,    ///< hung up while waiting
  balked,       ///< hung up at once, unwilling to wait
  dropped,      ///< sent away at closing, or left when the last agent went
  busy,         ///< heard the busy tone: all lines were taken
  voicemail,    ///< found no place to wait and left a message
  bounced,      ///< was told by the IVR to call again later
  called_back,  ///< accepted to be rung back, and was reached: waiting ended when the agent dialled
  not_reached,  ///< accepted to be rung back, and was not reached, however often one tried
  deflected,    ///< was led to another way by a message when he joined the queue
};

/// One call, written when it is over (for an answered call: when its after-call work is).
struct CallRecord {
  std::uint32_t call_type = 0;
  std::uint32_t priority_class = 0;  ///< index among the type's classes
  std::uint64_t ordinal = 0;         ///< the caller's number among those of the day and his type, from 0
  Outcome outcome = Outcome::answered;
  bool calls_again = false;       ///< another attempt of the same caller follows
  std::uint16_t attempt = 1;      ///< which of the caller's attempts this is; 65,535 stands for all beyond
  std::uint32_t team = nobody;    ///< who answered, or rang back and reached him
  std::uint32_t agent = nobody;   ///< number within the team, from 0
  std::uint32_t caller_type = 0;  ///< the type as which he called first: with `ordinal` it tells who he is
  Microseconds arrival = 0;
  /// When the caller left the IVR: into the queue, or out of the center where he never wanted in.
  Microseconds queue_entry = 0;
  /// When waiting ended: answered, hung up, sent away. Equal to queue_entry where nobody waited.
  Microseconds queue_exit = 0;
  Microseconds talk_end = 0;  ///< answered calls, and callers reached, only
  Microseconds work_end = 0;  ///< the same; talk_end where there is no after-call work
  /// Callers waiting just after this one joined them, of his type and of all; 0 for one who did not wait.
  std::uint32_t waiting_of_type = 0;
  std::uint32_t waiting_in_all = 0;
  /// When the agent asked for a transfer: the next leg's queue_entry. Only of calls passed on.
  Microseconds passed_on = 0;
  std::uint8_t leg = 1;      ///< which queue of this attempt: 1, and one more for each transfer
  bool transferred = false;  ///< another leg of the same attempt follows
};

/// How a caller left a node of a menu.
enum class NodeEnd : std::uint8_t { hung_up, solved, bounced, to_queue, to_node };

/// A caller's time at one node of the menu of a call type, written when he leaves it.
struct NodeVisit {
  std::uint32_t call_type = 0;  ///< whose menu it is
  std::uint32_t node = 0;       ///< index among the menu's nodes
  NodeEnd end = NodeEnd::to_queue;
  bool first = true;  ///< the first node of this call
  Microseconds arrival = 0;
  Microseconds from = 0;
  Microseconds to = 0;
};

/// What a caller who joined the queue was told, and what came of it; written when that is known. Only of call
/// types that predict waits or offer callbacks.
struct WaitNotice {
  enum class End : std::uint8_t { answered, left, called_back, not_reached };
  std::uint32_t call_type = 0;
  std::uint32_t tries = 0;  ///< to ring him back
  Microseconds queue_entry = 0;
  Microseconds predicted = 0;  ///< how long he was going to wait
  Microseconds waited = 0;     ///< until he was answered, left, or was dialled for the last time
  End end = End::answered;
  bool offered = false;   ///< to be rung back
  bool accepted = false;  ///< the same
  bool reached = false;   ///< the last of the tries
};

/// What was done about the day: one for each time an intervention is done, and one for each person who is
/// asked (with `team` and `agent`).
struct DeedRecord {
  std::uint32_t intervention = 0;  ///< index among the center's
  std::uint32_t time = 0;          ///< which time of the day this is, from 0
  bool by_rule = false;            ///< a trigger called for it
  Microseconds decided = 0;
  Microseconds effective = 0;  ///< decided and the notice
  std::uint32_t team = nobody;
  std::uint32_t agent = nobody;
  std::uint32_t asked = 0;  ///< people
  std::uint32_t agreed = 0;
  Microseconds moved = 0;  ///< time worked longer, less, or elsewhere by those who agreed
  std::int64_t cost = 0;   ///< in millionths of the currency's unit
};

enum class AgentState : std::uint8_t {
  absent,     ///< rostered and not there: the whole of the rostered paid time, or a part of it
  available,  ///< waiting for a call
  talking,
  after_call,  ///< after-call work
  on_break,    ///< on a break or at a meal, as rostered
  off_phone,   ///< away between calls, not as rostered
  meeting,     ///< these four as rostered
  training,
  coaching,
  back_office,
};

/// One agent's uninterrupted time in one state, [from, to). Spells of one agent follow each other in time.
struct AgentSpell {
  std::uint32_t team = 0;
  std::uint32_t agent = 0;  ///< number within the team, from 0
  AgentState state = AgentState::available;
  bool paid = true;                  ///< unpaid: a meal, for instance
  bool overrun = false;              ///< after the person's rostered end
  std::uint32_t call_type = nobody;  ///< talking and after_call: of which call
  Microseconds from = 0;
  Microseconds to = 0;
};

/// Where records go, many at a time. Calls come in the order of the moment at which they are complete, and so
/// do spells; how the two kinds interleave is left open. What is handed over is gone after the call.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  virtual void take(std::span<const CallRecord> calls) = 0;
  virtual void take(std::span<const AgentSpell> spells) = 0;
  /// Only centers with menus have any; whoever has no use for them need not take them.
  virtual void take_visits(std::span<const NodeVisit>) {}
  /// Only centers where somebody is told how long he will wait, or offered to be rung back.
  virtual void take_notices(std::span<const WaitNotice>) {}
  /// Only centers with interventions have any.
  virtual void take_deeds(std::span<const DeedRecord>) {}
};

}  // namespace holdtime::models
