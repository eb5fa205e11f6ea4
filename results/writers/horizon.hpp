// Results over a horizon in words, as lines of the table, and as files.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "results/experiment.hpp"
#include "results/writers/about.hpp"

namespace holdtime::results {

/// The lists of stretches there are a file and a table for.
enum class CalendarBy { day, week, month };

/// What fits on a screen: months where there are three or more, days where there are three weeks at most.
CalendarBy calendar_by(const Calendar& calendar);

const Stretches& stretches_by(const Calendar& calendar, CalendarBy by);
const std::vector<CalendarRow>& rows_by(const HorizonResults& horizon, CalendarBy by);
/// The estimate of a KPI of calendar_kpis; one without a value where the row has none.
const Estimate& estimate_of(const CalendarRow& row, std::string_view kpi);

/// A stretch for people: "December 2026", "week 2026-W51", "Fri 2026-12-18".
std::string stretch_words(const Experiment& experiment, CalendarBy by, std::size_t stretch);

/// "2026-01-01 to 2026-12-31, 313 of 365 days open".
std::string horizon_words(const Experiment& experiment);

/// The answer in a sentence, as `answer` gives it for days without dates.
std::string horizon_answer(const Experiment& experiment);

/// Whether the single replication of an experiment met a target.
bool held(const Experiment& experiment, std::size_t target);

/// What is said below a target's words on the screen, line by line.
std::vector<std::string> horizon_details(const Experiment& experiment, std::size_t target);

/// A line a stretch with its KPIs, all calls together, then a line of the whole, in at most `width` columns.
void write_horizon_lines(std::ostream& out, const Experiment& experiment, CalendarBy by, std::size_t width);

/// One line a day, week or month; of weeks and months, one a call type behind these where there are several.
/// Each KPI of calendar_kpis has its mean over replications, the interval of it, and the 10, 50 and 90 %
/// points of replications (from 73 on). Percentages of 100.
void write_calendar_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance,
                        CalendarBy by);

/// `"horizon": {"targets": […], "months": […], "weeks": […], "days": […]}`.
void write_horizon_json(std::ostream& out, const Experiment& experiment);

}  // namespace holdtime::results
