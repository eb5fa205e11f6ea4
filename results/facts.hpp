// What is counted of one day in one cell: whole numbers and microseconds, from which every KPI is formed.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace holdtime::results {

/// Facts about callers, by call type and interval of queue entry, except the queue's own two.
enum class CallFact : std::uint8_t {
  offered,
  blocked,
  contained,
  ivr_hang_ups,
  answered,
  abandoned,
  short_abandoned,
  balked,
  dropped,
  waited,  ///< not answered at once, balkers included
  wait_answered,
  wait_all,
  wait_abandoned,  ///< sums, us
  talk,
  after_call,  ///< sums over answered calls, us
  queue_time,  ///< callers x us spent waiting, by clock overlap
  answered_in_time,
  abandoned_in_time,  ///< within the service level's threshold
  voicemail,
  answered_elsewhere,  ///< at another site than the one they came in at
  longest_wait,
  longest_queue,  ///< maxima, not sums
  count,
};

/// Facts about agents' time, by team and interval, by clock overlap; calls by interval of queue entry.
enum class TeamFact : std::uint8_t {
  answered,
  wait_answered,
  talk,
  after_call,
  handling,
  available,
  present,
  on_phone,  ///< handling or available while the center is open
  paid,      ///< us
  overrun,   ///< of the paid time, us
  absent,    ///< people
  activity,  ///< in meetings, training and the like, us
  rostered,  ///< these four only where people may not keep to their roster, us
  as_rostered,
  rostered_work,  ///< breaks taken off
  worked,
  outsourced,         ///< calls answered by an outsourcer
  outsourcing_cost,   ///< of those, in millionths of the currency's unit
  cost,               ///< of the paid time and of outsourced calls, only where wages are known; the same
  interventions,      ///< times something was done about the day, under the first team concerned
  people_moved,       ///< people who said yes
  intervention_cost,  ///< in millionths of the currency's unit; in the cost too
  standby,            ///< of people called in, from their coming to the end of their shift, us
  longest_wait,       ///< maximum, us
  count,
};

/// One cell's facts. Sums add, maxima meet.
template <class Fact, Fact first_maximum>
struct Facts {
  std::array<std::int64_t, static_cast<std::size_t>(Fact::count)> values{};

  std::int64_t& operator[](Fact fact) { return values[static_cast<std::size_t>(fact)]; }
  std::int64_t operator[](Fact fact) const { return values[static_cast<std::size_t>(fact)]; }
  bool empty() const {
    std::int64_t any = 0;
    for (const std::int64_t value : values) any |= value;
    return any == 0;
  }
  void raise(Fact fact, std::int64_t value) { (*this)[fact] = std::max((*this)[fact], value); }

  Facts& operator+=(const Facts& other) {
    constexpr auto sums = static_cast<std::size_t>(first_maximum);
    for (std::size_t i = 0; i < sums; ++i) values[i] += other.values[i];
    for (std::size_t i = sums; i < values.size(); ++i) values[i] = std::max(values[i], other.values[i]);
    return *this;
  }
};

using CallFacts = Facts<CallFact, CallFact::longest_wait>;
using TeamFacts = Facts<TeamFact, TeamFact::longest_wait>;

}  // namespace holdtime::results
