// What is counted only where calls need lines or are passed on or callers may call again or are told how long
// they will wait, beside the facts of facts.hpp.
#pragma once

#include "results/facts.hpp"

namespace holdtime::results {

/// Facts about attempts to get through, by call type and interval in which the attempt left the IVR, or was
/// made where it never came so far. An attempt is a call: one a record, or, where it was passed on, several,
/// its legs; a leg is booked on the type and the interval of its own queue entry.
enum class AttemptFact : std::uint8_t {
  attempts,
  busy,            ///< heard the busy tone
  first,           ///< the caller's first: as many as there are callers
  last,            ///< no further one followed
  last_served,     ///< of those: answered, or served by the IVR
  answered,        ///< legs, and so are all that follow
  transfers,       ///< passed on by who answered
  transferred_in,  ///< came from another queue
  transfers_lost,  ///< of those: not answered
  transfer_wait,   ///< from the request to the answer, of those answered, us
  work,            ///< talk and after-call work, us
  // Of callers who were told how long they would wait, by the interval in which they joined the queue:
  told,               ///< and were answered as they waited
  predicted,          ///< what these were told, us
  waited,             ///< how long it was, us
  misjudged,          ///< by how much the two differ, us
  offered_callback,   ///< callers
  accepted_callback,  ///< of those
  called_back,        ///< of those: reached
  callback_wait,      ///< of those reached: from joining the queue until the agent dialled, us
  deflected,          ///< callers whom a message led elsewhere as they joined the queue
  callback_tries,     ///< calls to those who accepted
  count,
};

/// Facts about a group of lines, by group and interval: calls by the interval of their arrival, time by clock
/// overlap while the center is open.
enum class LineFact : std::uint8_t {
  attempts,
  busy,
  taken,       ///< lines x us
  all_taken,   ///< us
  most_taken,  ///< maximum, lines
  count,
};

using AttemptFacts = Facts<AttemptFact, AttemptFact::count>;
using LineFacts = Facts<LineFact, LineFact::most_taken>;

}  // namespace holdtime::results
