#include "results/horizon/calendar.hpp"

#include <fmt/format.h>

namespace holdtime::results {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

template <class NameOf>
Stretches stretches_of(const models::Horizon& horizon, NameOf name_of) {
  Stretches result;
  for (std::size_t day = 0; day < horizon.days.size(); ++day) {
    const std::string name = name_of(horizon.date(day));
    if (result.list.empty() || result.list.back().name != name) result.list.push_back({name, day, 0, 0});
    ++result.list.back().days;
    result.list.back().open_days += horizon.days[day].open ? 1 : 0;
    result.of_day.push_back(result.list.size() - 1);
  }
  return result;
}

int number(std::chrono::year year) {
  return static_cast<int>(year);
}
unsigned number(std::chrono::month month) {
  return static_cast<unsigned>(month);
}

}  // namespace

Calendar::Calendar(const models::Horizon& horizon)
    : days(stretches_of(horizon, date_text)),
      weeks(stretches_of(horizon, iso_week_text)),
      months(stretches_of(horizon, [](sys_days date) { return date_text(date).substr(0, 7); })) {
  for (std::size_t day = 0; day < horizon.days.size(); ++day) {
    if (horizon.days[day].open) open_days.push_back(day);
  }
}

std::string date_text(sys_days date) {
  const year_month_day ymd{date};
  return fmt::format("{:04}-{:02}-{:02}", number(ymd.year()), number(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::string iso_week_text(sys_days date) {
  using std::chrono::days;
  const sys_days thursday = date + days{3 - models::weekday_of(date)};
  const std::chrono::year year = year_month_day{thursday}.year();
  const auto week = (thursday - sys_days{year / std::chrono::January / 1}).count() / 7 + 1;
  return fmt::format("{:04}-W{:02}", number(year), week);
}

std::string month_text(sys_days date) {
  constexpr const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
  const year_month_day ymd{date};
  return fmt::format("{} {}", names[number(ymd.month()) - 1], number(ymd.year()));
}

std::string weekday_text(sys_days date) {
  constexpr const char* names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  return names[models::weekday_of(date)];
}

}  // namespace holdtime::results
