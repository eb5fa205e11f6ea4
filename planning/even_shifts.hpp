// Shifts for a number of people when nothing is known of the day's curve: a plan to start from.
//
// Calls are spread evenly until somebody says otherwise, and so are the people: the shortest-staffed moment
// of the day gets as many as can be had.
#pragma once

#include <cstdint>
#include <vector>

#include "models/config.hpp"

namespace holdtime::planning {

using engine::Microseconds;

inline constexpr Microseconds longest_shift = 8 * engine::hour + 30 * engine::minute;

/// Lines of shifts for `agents` > 0 people over [opens, closes), which is at most 24 hours. Their agents sum
/// to `agents`; none has no agents.
///
/// A day up to `longest_shift` is one shift. A longer one has as many starts as it takes to cover it with
/// shifts of at most that length, with equally many people: 8.5 hours (8 paid) where shifts overlap, less
/// where the day divides into 7.5 hours or more; 24 hours are three shifts of 8, from 06:00 on if the day
/// goes from midnight to midnight. Fewer people than starts work longer, so that somebody is always there.
///
/// Beyond 6 hours there is half an hour of unpaid lunch, from 4.5 hours on two paid quarters of an hour, from
/// 3 on one. People of a shift take them in up to four groups, five of two or more, each when most are
/// there, nearest to the middle of their time. Shifts with the same hours follow each other. Pure; some
/// milliseconds.
std::vector<models::Shift> even_shifts(std::uint32_t agents, Microseconds opens, Microseconds closes);

}  // namespace holdtime::planning
