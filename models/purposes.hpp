// What the random numbers of a day are for: one number each, never reused, so that a new use of chance moves
// nobody else's luck.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdtime::models {

enum class Purpose : std::uint32_t {
  caller = 1,          ///< words: gap before the arrival, patience, talk, after-call work
  caller_choices = 2,  ///< words: priority class, balking, IVR outcome, IVR delay
  arrival_time = 3,    ///< exact counts: the moment, before sorting
  busyness = 4,        ///< the day's factor
  absence = 5,         ///< whether a person stays away today
  off_phone =
      6,  ///< block k, the k-th unscheduled spell: gap before it, its length, whether the day begins with it
  redial = 7,   ///< block k, after the k-th attempt: whether he calls again, after how long, as what, his
                ///< class there
  attempt = 8,  ///< block k, the k-th attempt from the second on: patience, balking, IVR outcome, IVR delay
  given_waiting = 9,     ///< words: patience, talk, after-call work, class of a caller who waits at the start
  given_busy = 10,       ///< words: what is left of talk and after-call work of a call under way at the start
  busyness_so_far = 11,  ///< which of the sets of factors
  fresh_future = 12,     ///< words: what is left of patience or talk, talk, after-call work
  pace =
      40,  ///< of a person on all days, so of no replication: own factor on handling times, time in the job
  pace_today = 41,       ///< a person's own factor on handling times of the day
  adherence = 42,        ///< block 0: late start, early leave; block k, the k-th break: late, longer
  absence_factor = 43,   ///< the day's factor on the probability to stay away
  day_event = 44,        ///< whether it happens, when
  event_person = 45,     ///< what it does to a person: whether he is away, how much later he comes
  interval_factor = 46,  ///< ordinal k: the k-th interval's own part of its factor
  batch = 47,            ///< whether a caller comes with the one before him
  uptake = 60,           ///< of an intervention and a person: whether he says yes
  agent_choice = 20,     ///< block k, the k-th attempt: which of several idle agents, where that is drawn
  menu = 30,       ///< of a node and a caller, block k, his k-th attempt: which way he takes, how long it
                   ///< plays, after how long he calls again
  menu_exit = 31,  ///< of a node and a caller, block k: his class in the queue, balking, whether it is the
                   ///< wrong one, when that is noticed
  leg = 32,        ///< block 128 k + l, leg l of the k-th attempt: patience, class, talk, after-call work
  transfer = 33,   ///< block 128 k + l, after leg l: whether he is passed on, to whom, the conference
  callback = 50,   ///< block 256 k + t of the k-th attempt: 0: whether he accepts, after how long he is rung
                   ///< back; t-th try: the next one, whether he picks up, how long that takes
  message = 51,    ///< block 256 k of the k-th attempt: whether he balks, whether a message leads him
                   ///< elsewhere; then four announcements a block: whether he leaves at it
  repeat_call = 34,  ///< block k, after the k-th attempt was answered: whether he calls again, after how long
};

/// Names of different kinds of entities live apart: a team may be called like a call type.
inline std::string entity_name(std::string_view kind, std::string_view name) {
  return std::string(kind) + ":" + std::string(name);
}

}  // namespace holdtime::models
