// Days, weeks or months as lines on the screen and in files.
#include <fmt/format.h>

#include <algorithm>

#include "results/writers/columns.hpp"
#include "results/writers/csv_text.hpp"
#include "results/writers/horizon.hpp"
#include "results/writers/lookup.hpp"

namespace holdtime::results {
namespace {

/// How a KPI of the calendar is called and scaled in files.
struct FileColumn {
  std::string_view kpi;
  std::string_view name;
  double scale = 1.0;
};
constexpr FileColumn file_columns[] = {
    {"offered", "offered"},
    {"answered_share", "answered_percent", 100.0},
    {"service_level", "sl_percent", 100.0},
    {"abandonment", "abandoned_percent", 100.0},
    {"asa", "asa_s"},
    {"occupancy", "occupancy_percent", 100.0},
    {"paid_hours", "paid_hours"},
};

std::string field(const std::optional<double>& value, double scale) {
  return value ? fmt::format("{:.6g}", *value * scale) : "";
}

std::string fields(const Estimate& estimate, double scale) {
  const auto bound = [&](double Interval::*side) {
    return estimate.interval ? std::optional((*estimate.interval).*side) : std::nullopt;
  };
  const auto quantile = [&](const std::optional<DayQuantile>& q) {
    return q ? std::optional(q->value) : std::nullopt;
  };
  return fmt::format(",{},{},{},{},{},{}", field(estimate.value, scale), field(bound(&Interval::low), scale),
                     field(bound(&Interval::high), scale), field(quantile(estimate.p10), scale),
                     field(quantile(estimate.p50), scale), field(quantile(estimate.p90), scale));
}

std::string cell(const Estimate& estimate, int digits, double scale, bool with_half_width) {
  if (!estimate.value) return "-";
  std::string text = fmt::format("{:.{}f}", *estimate.value * scale, digits);
  if (with_half_width && estimate.half_width)
    text += fmt::format(" ±{:.{}f}", *estimate.half_width * scale, digits);
  return text;
}

std::string band(const Estimate& estimate) {
  if (!estimate.p10 || !estimate.p90) return "-";
  return fmt::format("{:.1f}-{:.1f}", estimate.p10->value * 100.0, estimate.p90->value * 100.0);
}

}  // namespace

CalendarBy calendar_by(const Calendar& calendar) {
  if (calendar.days.list.size() <= 21) return CalendarBy::day;
  return calendar.months.list.size() >= 3 ? CalendarBy::month : CalendarBy::week;
}

const Stretches& stretches_by(const Calendar& calendar, CalendarBy by) {
  if (by == CalendarBy::day) return calendar.days;
  return by == CalendarBy::week ? calendar.weeks : calendar.months;
}

const std::vector<CalendarRow>& rows_by(const HorizonResults& horizon, CalendarBy by) {
  if (by == CalendarBy::day) return horizon.days;
  return by == CalendarBy::week ? horizon.weeks : horizon.months;
}

const Estimate& estimate_of(const CalendarRow& row, std::string_view kpi) {
  static const Estimate none;
  const auto found = std::ranges::find(calendar_kpis, kpi);
  const auto place = static_cast<std::size_t>(found - std::begin(calendar_kpis));
  return place < row.estimates.size() ? row.estimates[place] : none;
}

void write_horizon_lines(std::ostream& out, const Experiment& experiment, CalendarBy by, std::size_t width) {
  const Lookup lookup(experiment);
  std::vector<std::string> names;
  std::vector<const CalendarRow*> rows;
  for (const CalendarRow& row : rows_by(*experiment.horizon, by)) {
    if (row.call_type) continue;
    rows.push_back(&row);
    names.push_back(stretch_words(experiment, by, row.stretch));
    const Stretch& stretch = stretches_by(experiment.horizon->calendar, by).list[row.stretch];
    if (stretch.open_days == 0) names.back() += " closed";
  }
  names.emplace_back("total");
  const auto days = static_cast<double>(experiment.horizon->calendar.open_days.size());
  std::vector<Column> columns;
  const auto column = [&](const char* title, int dispensable, std::string_view kpi, auto text) {
    Column result{title, dispensable, {}};
    for (const CalendarRow* row : rows) result.cells.push_back(text(estimate_of(*row, kpi), 1.0));
    // In the rows of the whole, numbers are those of an open day.
    const bool number = kpi == "offered" || kpi == "paid_hours";
    result.cells.push_back(text(lookup.at(kpi, any, any, any), number ? days : 1.0));
    columns.push_back(std::move(result));
  };
  const auto count = [](const Estimate& e, double scale) { return cell(e, 0, scale, false); };
  const auto share = [](const Estimate& e, double) { return cell(e, 1, 100.0, true); };
  column("offered", 1, "offered", count);
  column("answered %", 0, "answered_share", share);
  column("SL %", 0, "service_level", share);
  const bool shows_band = experiment.replications >= static_cast<std::uint64_t>(days_for_quantiles);
  if (shows_band) column("P10-P90", 4, "service_level", [](const Estimate& e, double) { return band(e); });
  column("ASA s", 2, "asa", [](const Estimate& e, double) { return cell(e, 1, 1.0, true); });
  column("abandoned %", 3, "abandonment", share);
  column("occupancy %", 5, "occupancy", [](const Estimate& e, double) { return cell(e, 1, 100.0, false); });
  column("paid h", 3, "paid_hours", count);
  write_columns(out, std::move(names), std::move(columns), width);
}

void write_calendar_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance,
                        CalendarBy by) {
  const models::Scenario& scenario = *experiment.scenario;
  const models::Horizon& horizon = *scenario.horizon;
  for (const auto& [name, value] : about_lines(experiment, provenance))
    out << "# " << name << ": " << value << '\n';
  const bool days = by == CalendarBy::day;
  out << (days                     ? "date,weekday,open,calls_factor,staff_factor"
          : by == CalendarBy::week ? "week,call_type,from,to,open_days"
                                   : "month,call_type,from,to,open_days");
  for (const FileColumn& column : file_columns) {
    for (const char* part : {"", "_low", "_high", "_p10", "_p50", "_p90"}) out << ',' << column.name << part;
  }
  out << '\n';
  for (const CalendarRow& row : rows_by(*experiment.horizon, by)) {
    // The only type is all calls over again.
    if (row.call_type && scenario.center.call_types.size() == 1) continue;
    const Stretch& stretch = stretches_by(experiment.horizon->calendar, by).list[row.stretch];
    out << stretch.name << ',';
    if (days) {
      const models::HorizonDay& day = horizon.days[stretch.first];
      out << weekday_text(horizon.date(stretch.first)) << ',' << (day.open ? "yes" : "no") << ','
          << fmt::format("{:.6g},{:.6g}", day.calls, day.staff);
    } else {
      out << (row.call_type ? csv_field(scenario.center.call_types[*row.call_type].name) : "") << ','
          << date_text(horizon.date(stretch.first)) << ','
          << date_text(horizon.date(stretch.first + stretch.days - 1)) << ',' << stretch.open_days;
    }
    for (const FileColumn& column : file_columns) out << fields(estimate_of(row, column.kpi), column.scale);
    out << '\n';
  }
}

}  // namespace holdtime::results
