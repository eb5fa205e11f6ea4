#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "results/writers/columns.hpp"
#include "results/writers/comparison.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

/// What is told in sentences, and what stands in tables by interval, type or team.
constexpr std::string_view main_kpis[] = {"service_level", "asa", "abandonment", "occupancy"};
constexpr std::size_t most_intervals = 3;
constexpr std::size_t target_indent = 13;

double scale_of(Unit unit) {
  return unit == Unit::share ? 100.0 : 1.0;
}

std::string unit_text(Unit unit) {
  return unit == Unit::share ? "%" : unit == Unit::seconds ? "s" : unit == Unit::hours ? "h" : "";
}

std::string number(const std::optional<double>& value, Unit unit) {
  return value ? fmt::format("{:.1f}", *value * scale_of(unit)) : "-";
}

/// "+3.1 ±0.4"
std::string with_sign(const Difference& difference, Unit unit, int digits = 1) {
  if (!difference.value) return "-";
  double value = *difference.value * scale_of(unit);
  if (std::abs(value) < (digits == 1 ? 0.05 : 0.005)) value = 0.0;  // not "-0.0"
  std::string text = fmt::format("{:+.{}f}", value, digits);
  if (difference.half_width)
    text += fmt::format(" ±{:.{}f}", *difference.half_width * scale_of(unit), digits);
  return text;
}

const DifferenceRow* find(const Pairing& pairing, std::string_view kpi, std::optional<std::size_t> type,
                          std::optional<std::size_t> team, std::optional<std::size_t> period) {
  for (const DifferenceRow& row : pairing.rows) {
    if (kpis()[row.kpi].id == kpi && row.call_type == type && row.team == team && row.period == period)
      return &row;
  }
  return nullptr;
}

/// "Most at 10:30 (+12.1 ±1.2 points), 11:30 (+9.0 ±1.1)": the intervals in which the service level differs
/// most, of those in which it differs for certain; "" where there are none.
std::string largest_intervals(const Comparison& comparison, const Pairing& pairing) {
  std::vector<const DifferenceRow*> rows;
  for (const DifferenceRow& row : pairing.rows) {
    const bool of_interval = row.period && !row.call_type && !row.team;
    const bool sure = row.difference.finding == Finding::higher || row.difference.finding == Finding::lower;
    if (of_interval && sure && kpis()[row.kpi].id == "service_level") rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const DifferenceRow* x, const DifferenceRow* y) {
    return std::abs(*x->difference.value) > std::abs(*y->difference.value);
  });
  std::string text;
  for (std::size_t i = 0; i < std::min(rows.size(), most_intervals); ++i) {
    text += fmt::format("{}{} ({}{})", i == 0 ? "The service level differs most at " : ", ",
                        clock_text(comparison.periods.start(*rows[i]->period)),
                        with_sign(rows[i]->difference, Unit::share), i == 0 ? " points" : "");
  }
  return text.empty() ? text : text + '.';
}

std::string interval_text(const Interval& interval, double scale) {
  return fmt::format("{:+.1f} to {:+.1f}", interval.low * scale, interval.high * scale);
}

void write_targets(std::ostream& out, const Comparison& comparison, const Pairing& pairing,
                   std::size_t width) {
  const std::string& a = comparison.scenarios.front().letter;
  const std::string& b = comparison.scenarios[pairing.other].letter;
  out << fmt::format("Targets: is {} better than {}? (in brackets: 95 % intervals{})\n", b, a,
                     comparison.until ? "; verdicts go by stricter ones" : "");
  const auto line = [&](const std::string& text) {
    write_wrapped(out, std::string(target_indent, ' '), text, width);
  };
  const auto differing = [&](const char* what, const Difference& difference, Unit unit) {
    if (!difference.value) return;
    line(fmt::format("{} {} {} and {} {}: {}", what, number(difference.a, unit), unit_text(unit),
                     number(difference.b, unit), unit_text(unit), with_sign(difference, unit, 2)));
  };
  for (const TargetDifference& target : pairing.targets) {
    write_wrapped(out, fmt::format("  {:<9}  ", in_word(target.finding, target.better)), target.target->text,
                  width);
    line(fmt::format("{} {}, {} {}", a, name_of(target.verdict_a), b, name_of(target.verdict_b)));
    const Unit unit =
        models::row_of(target.target->kpi).unit == models::TargetUnit::share ? Unit::share : Unit::seconds;
    differing("long run", target.long_run, unit);
    const auto days = static_cast<double>(target.days.days());
    line(fmt::format(
        "met on {} % and {} % of days: {:+.1f} points ({}); only by {} on {} %, only by {} on {} %",
        percent(target.share_a), percent(target.share_b), (target.share_b - target.share_a) * 100.0,
        interval_text(target.share_interval, 100.0), b,
        percent(static_cast<double>(target.days.only_b) / days), a,
        percent(static_cast<double>(target.days.only_a) / days)));
    if (target.intervals) differing("met in the intervals", *target.intervals, Unit::share);
  }
  out << '\n';
}

/// "61.2 %": on how many days side b's value was the better one.
std::string share_of_days(const Comparison& comparison, const DifferenceRow& row, std::int64_t days) {
  return row.difference.value
             ? percent(static_cast<double>(days) / static_cast<double>(comparison.replications))
             : "-";
}

void write_kpis(std::ostream& out, const Comparison& comparison, const Pairing& pairing, std::size_t width) {
  const std::string& a = comparison.scenarios.front().letter;
  const std::string& b = comparison.scenarios[pairing.other].letter;
  std::vector<std::string> names;
  Column of_a{a, 0, {}}, of_b{b, 0, {}}, gap{b + " less " + a, 0, {}};
  Column better{"better when", 2, {}}, verdict{b + " is", 0, {}}, higher{"% days higher", 3, {}},
      lower{"% lower", 4, {}};
  for (const DifferenceRow& row : pairing.rows) {
    if (row.call_type || row.team || row.period) continue;
    const Kpi& kpi = kpis()[row.kpi];
    const Difference& difference = row.difference;
    if (difference.a.value_or(0.0) == 0.0 && difference.b.value_or(0.0) == 0.0) continue;  // plays no part
    const std::string unit = unit_text(kpi.unit);
    names.push_back(std::string(kpi.id) + (unit.empty() ? "" : " " + unit));
    of_a.cells.push_back(number(difference.a, kpi.unit));
    of_b.cells.push_back(number(difference.b, kpi.unit));
    gap.cells.push_back(with_sign(difference, kpi.unit, 2));
    better.cells.emplace_back(name_of(kpi.better));
    verdict.cells.emplace_back(in_word(difference.finding, kpi.better));
    higher.cells.push_back(share_of_days(comparison, row, row.days_higher));
    lower.cells.push_back(share_of_days(comparison, row, row.days_lower));
  }
  write_columns(out, std::move(names), {of_a, of_b, gap, better, verdict, higher, lower}, width);
}

/// A line an interval, call type or team; the last is the day's.
void write_lines(std::ostream& out, const Comparison& comparison, const Pairing& pairing, CompareBy by,
                 std::size_t width) {
  const models::Center& center = comparison.scenarios.front().scenario->center;
  struct Line {
    std::string name;
    std::optional<std::size_t> type, team, period;
  };
  const Matching& matching = pairing.matching;
  std::vector<Line> lines;
  const Pairs& pairs = by == CompareBy::interval    ? matching.periods
                       : by == CompareBy::call_type ? matching.call_types
                                                    : matching.teams;
  for (std::size_t i = 0; i + 1 < pairs.size(); ++i) {
    const std::size_t place = pairs[i].first;
    if (by == CompareBy::interval) {
      lines.push_back({clock_text(comparison.periods.start(place)), {}, {}, place});
    } else if (by == CompareBy::call_type) {
      lines.push_back({center.call_types[place].name, place, {}, {}});
    } else {
      lines.push_back({center.teams[place].name, {}, place, {}});
    }
  }
  lines.push_back({"total", {}, {}, {}});
  std::vector<std::string> names;
  for (const Line& line : lines) names.push_back(line.name);
  struct Shown {
    const char* title;
    std::string_view kpi;
  };
  constexpr Shown shown[] = {{"SL %", "service_level"},
                             {"ASA s", "asa"},
                             {"abandoned %", "abandonment"},
                             {"occupancy %", "occupancy"},
                             {"lost %", "callers_lost"}};
  std::vector<Column> columns;
  int dispensable = 0;
  for (const auto& [title, kpi] : shown) {
    const Kpi& row_kpi = *find_kpi(kpi);
    const bool of_type = row_kpi.by_call_type() || row_kpi.by_attempt();
    if (by == CompareBy::team ? !row_kpi.by_team() : by == CompareBy::call_type && !of_type) continue;
    // Callers are told of where they may call again.
    if (row_kpi.by_attempt() && find(pairing, kpi, {}, {}, {}) == nullptr) continue;
    Column value{title, 2 * dispensable, {}}, gap{"difference", 2 * dispensable, {}};
    for (const Line& line : lines) {
      const DifferenceRow* row = find(pairing, kpi, line.type, line.team, line.period);
      value.cells.push_back(row ? number(row->difference.a, row_kpi.unit) : "-");
      gap.cells.push_back(row ? with_sign(row->difference, row_kpi.unit) : "-");
    }
    columns.push_back(std::move(value));
    columns.push_back(std::move(gap));
    ++dispensable;
  }
  write_columns(out, std::move(names), std::move(columns), width);
}

std::string days_text(const Comparison& comparison) {
  std::string text = thousands(static_cast<std::int64_t>(comparison.replications)) +
                     " days of the same callers in each scenario";
  if (!comparison.until || comparison.interrupted) return text;
  if (!comparison.reached) return text + ", the most there may be";
  return text + (comparison.until->precision ? ", then as precise as asked"
                                             : ", then it was decided for every target");
}

}  // namespace

void write_compare_table(std::ostream& out, const Comparison& comparison, const CompareTableOptions& asked) {
  const std::size_t width = std::clamp<std::size_t>(asked.width, 40, 100);
  for (const Pairing& pairing : comparison.pairings) {
    for (const std::string_view kpi : main_kpis) {
      if (const DifferenceRow* row = find(pairing, kpi, {}, {}, {}))
        write_wrapped(out, "", sentence(comparison, pairing, *row), width);
    }
    const std::string largest = largest_intervals(comparison, pairing);
    if (!largest.empty()) write_wrapped(out, "", largest, width);
    for (const std::string& note : pairing.matching.notes) write_wrapped(out, "Note: ", note + '.', width);
    out << '\n';
  }
  for (const ComparedScenario& one : comparison.scenarios)
    write_wrapped(out, one.letter + ": ", one.words, width);
  write_wrapped(out, "",
                fmt::format("{}: {}, seed {}", comparison.scenarios.front().scenario->center.name,
                            days_text(comparison), comparison.seed),
                width);
  if (comparison.replications == 0) return;
  out << '\n';
  for (const Pairing& pairing : comparison.pairings) {
    if (!pairing.targets.empty()) write_targets(out, comparison, pairing, width);
    const std::string& a = comparison.scenarios.front().letter;
    const std::string& b = comparison.scenarios[pairing.other].letter;
    std::string legend = "±: 95 % interval of the long-run difference, in points where the value is in %.";
    if (asked.by != CompareBy::kpi)
      legend += fmt::format(" Values are {}'s, differences {} less {}.", a, b, a);
    write_wrapped(out, "", legend, width);
    if (asked.by == CompareBy::kpi) {
      write_kpis(out, comparison, pairing, width);
    } else {
      write_lines(out, comparison, pairing, asked.by, width);
    }
    if (&pairing != &comparison.pairings.back()) out << '\n';
  }
}

}  // namespace holdtime::results
