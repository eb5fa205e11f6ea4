// The stretches of a horizon that results are formed over: its days, its ISO weeks, its months.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "models/horizon/horizon.hpp"

namespace holdtime::results {

/// Days [first, first + days) of a horizon. A week or month at either end may be cut short by it.
struct Stretch {
  std::string name;  ///< "2026-03-02", "2026-W10", "2026-03"
  std::size_t first = 0;
  std::size_t days = 0;
  std::size_t open_days = 0;
};

/// Days, or weeks, or months of a horizon in the order of time, none left out. Read-only once made.
struct Stretches {
  std::vector<Stretch> list;
  std::vector<std::size_t> of_day;  ///< by day of the horizon: its place in the list
};

struct Calendar {
  explicit Calendar(const models::Horizon& horizon);

  Stretches days;
  Stretches weeks;
  Stretches months;
  std::vector<std::size_t> open_days;  ///< numbers of the days that are played
};

/// "2026-03-02".
std::string date_text(std::chrono::sys_days date);
/// The week by ISO 8601: weeks begin on Monday and belong to the year of their Thursday. "2026-W10".
std::string iso_week_text(std::chrono::sys_days date);
/// "March 2026".
std::string month_text(std::chrono::sys_days date);
/// "Mon".
std::string weekday_text(std::chrono::sys_days date);

}  // namespace holdtime::results
