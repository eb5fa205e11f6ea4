#include "results/horizon/calendar.hpp"

#include <catch2/catch.hpp>

#include "tests/results/horizon/small_horizon.hpp"

namespace holdtime::results {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

}  // namespace

TEST_CASE("ISO weeks are those of the standard", "[horizon]") {
  // ISO 8601 and Wikipedia's table of its corner cases.
  CHECK(iso_week_text(sys_days{2005y / std::chrono::January / 1}) == "2004-W53");
  CHECK(iso_week_text(sys_days{2005y / std::chrono::December / 31}) == "2005-W52");
  CHECK(iso_week_text(sys_days{2007y / std::chrono::January / 1}) == "2007-W01");
  CHECK(iso_week_text(sys_days{2008y / std::chrono::December / 29}) == "2009-W01");
  CHECK(iso_week_text(sys_days{2010y / std::chrono::January / 3}) == "2009-W53");
  CHECK(iso_week_text(sys_days{2026y / std::chrono::March / 2}) == "2026-W10");
}

TEST_CASE("Dates are written out", "[horizon]") {
  const sys_days leap{2024y / std::chrono::February / 29};
  CHECK(date_text(leap) == "2024-02-29");
  CHECK(weekday_text(leap) == "Thu");
  CHECK(month_text(leap) == "February 2024");
}

TEST_CASE("A horizon falls into weeks and months without a gap, cut short at its ends", "[horizon]") {
  // From Monday, 5 January 2026, 60 days: to Thursday, 5 March. Sundays closed.
  const Calendar calendar(testing::horizon_of(60, {1, 1, 1, 1, 1, 1, 0}));
  REQUIRE(calendar.months.list.size() == 3);
  CHECK(calendar.months.list[0].days == 27);
  CHECK(calendar.months.list[1].days == 28);
  CHECK(calendar.months.list[2].days == 5);
  CHECK(calendar.months.list[2].name == "2026-03");
  CHECK(calendar.months.of_day[27] == 1);
  REQUIRE(calendar.weeks.list.size() == 9);
  CHECK(calendar.weeks.list[8].days == 4);
  CHECK(calendar.weeks.list[0].open_days == 6);
  CHECK(calendar.open_days.size() == 60 - 8);
  CHECK(calendar.days.list[59].name == "2026-03-05");
}

}  // namespace holdtime::results
