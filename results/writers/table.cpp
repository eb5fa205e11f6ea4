#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "results/writers/writers.hpp"

namespace holdtime::results {
namespace {

using Key = std::tuple<std::string_view, std::size_t, std::size_t, std::size_t>;
constexpr std::size_t any = ~std::size_t{0};

/// Rows by what they are about.
class Lookup {
 public:
  explicit Lookup(const Experiment& experiment) {
    for (const Row& row : experiment.rows) {
      rows_[{kpis()[row.kpi].id, row.call_type.value_or(any), row.team.value_or(any),
             row.period.value_or(any)}] = &row.estimate;
    }
  }

  const Estimate& at(std::string_view kpi, std::size_t type, std::size_t team, std::size_t period) const {
    static const Estimate none;
    const auto found = rows_.find({kpi, type, team, period});
    return found == rows_.end() ? none : *found->second;
  }

 private:
  std::map<Key, const Estimate*> rows_;
};

std::string number(const std::optional<double>& value, int digits, double scale = 1.0) {
  return value ? fmt::format("{:.{}f}", *value * scale, digits) : "-";
}

/// "81.3 ±0.4"
std::string with_half_width(const Estimate& estimate, int digits, double scale = 1.0) {
  if (!estimate.value) return "-";
  const std::string value = number(estimate.value, digits, scale);
  return estimate.half_width ? value + " ±" + number(estimate.half_width, digits, scale) : value;
}

std::string band(const Estimate& estimate, double scale) {
  if (!estimate.p10 || !estimate.p90) return "-";
  return fmt::format("{:.0f}-{:.0f}", estimate.p10->value * scale, estimate.p90->value * scale);
}

std::string percent(double share, int digits = 1) {
  return fmt::format("{:.{}f}", share * 100.0, digits);
}

std::string thousands(std::int64_t count) {
  std::string text = fmt::format("{}", count);
  for (std::size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, ",");
  return text;
}

std::string interval_text(const Interval& interval, double scale, int digits) {
  return fmt::format("{:.{}f} to {:.{}f}", interval.low * scale, digits, interval.high * scale, digits);
}

/// Characters of a UTF-8 text.
std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string shortened(std::string text, std::size_t most) {
  if (letters(text) <= most) return text;
  while (letters(text) >= most || (text.back() & 0xC0) == 0x80) text.pop_back();
  return text + "…";
}

/// Text after a head, broken between words so that no line passes 100 columns.
void write_wrapped(std::ostream& out, std::string head, std::string_view text) {
  const std::size_t indent = head.size();
  while (!text.empty()) {
    std::size_t end = text.size();
    if (indent + letters(text) > 100) {
      end = text.rfind(' ', 100 - indent);
      if (end == std::string_view::npos || end == 0) end = text.size();
    }
    out << head << text.substr(0, end) << '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
    head.assign(indent, ' ');
  }
}

void write_target(std::ostream& out, const Experiment& experiment, const TargetResult& result) {
  const models::Target& target = *result.target;
  const bool share = models::row_of(target.kpi).unit == models::TargetUnit::share;
  const double scale = share ? 100.0 : 1.0;
  const char* unit = share ? "%" : "s";
  write_wrapped(out, fmt::format("  {:<9}  ", name_of(result.verdict)), target.text);
  if (result.value) {
    out << fmt::format("{:13}long run {:.2f} {}", "", *result.value * scale, unit);
    if (result.interval) out << fmt::format(" ({})", interval_text(*result.interval, scale, 2));
    out << "\n";
  }
  out << fmt::format("{:13}met on {} % of days ({} of {}; {} %)", "", percent(result.share_of_days),
                     thousands(result.days_met), thousands(result.days),
                     interval_text(result.share_interval, 100.0, 1));
  if (target.share_of_days) out << fmt::format(", asked {} %", percent(*target.share_of_days, 0));
  out << "\n";
  if (result.days_empty > 0) {
    out << fmt::format("{:13}{} of these days had nobody to judge by\n", "", thousands(result.days_empty));
  }
  if (result.share_of_intervals) {
    out << fmt::format("{:13}met in {} % of intervals", "", percent(*result.share_of_intervals));
    if (target.share_of_intervals) out << fmt::format(", asked {} %", percent(*target.share_of_intervals, 0));
    out << "\n";
  }
  if (!result.missing_periods.empty()) {
    out << fmt::format("{:13}missed at", "");
    for (const std::size_t period : result.missing_periods) {
      out << ' ' << clock_text(experiment.periods.start(period));
    }
    out << "\n";
  }
}

struct Line {
  std::string name;
  std::size_t type = any;
  std::size_t team = any;
  std::size_t period = any;
};

void write_caller_lines(std::ostream& out, const Lookup& lookup, const std::vector<Line>& lines,
                        std::size_t width, bool with_staff, double interval_hours) {
  out << fmt::format("  {:<{}} {:>9} {:>12} {:>8} {:>13} {:>12}", "", width, "offered", "SL %", "P10-P90",
                     "ASA s", "abandoned %");
  out << (with_staff ? fmt::format("  {:>11} {:>7}\n", "occupancy %", "staff") : "\n");
  for (const Line& line : lines) {
    const auto at = [&](std::string_view kpi) -> const Estimate& {
      return lookup.at(kpi, line.type, line.team, line.period);
    };
    out << fmt::format("  {:<{}} {:>9} {:>12} {:>8} {:>13} {:>12}", line.name, width,
                       number(at("offered").value, 1), with_half_width(at("service_level"), 1, 100.0),
                       band(at("service_level"), 100.0), with_half_width(at("asa"), 1),
                       with_half_width(at("abandonment"), 1, 100.0));
    if (!with_staff) {
      out << "\n";
      continue;
    }
    // In an interval the people there, over the day their hours.
    const bool whole_day = line.period == any;
    out << fmt::format("  {:>11} {:>7}\n", number(at("occupancy").value, 1, 100.0),
                       number(at("staffed_hours").value, 1, whole_day ? 1.0 : 1.0 / interval_hours) +
                           (whole_day ? "h" : ""));
  }
}

void write_team_lines(std::ostream& out, const Lookup& lookup, const std::vector<Line>& lines,
                      std::size_t width) {
  out << fmt::format("  {:<{}} {:>9} {:>13} {:>13} {:>12} {:>8} {:>8} {:>7}\n", "", width, "answered",
                     "ASA s", "AHT s", "occupancy %", "staff h", "paid h", "absent");
  for (const Line& line : lines) {
    const auto at = [&](std::string_view kpi) -> const Estimate& {
      return lookup.at(kpi, line.type, line.team, line.period);
    };
    out << fmt::format("  {:<{}} {:>9} {:>13} {:>13} {:>12} {:>8} {:>8} {:>7}\n", line.name, width,
                       number(at("answered").value, 1), with_half_width(at("asa"), 1),
                       with_half_width(at("aht"), 1), with_half_width(at("occupancy"), 1, 100.0),
                       number(at("staffed_hours").value, 1), number(at("paid_hours").value, 1),
                       number(at("absent").value, 1));
  }
}

}  // namespace

void write_table(std::ostream& out, const Experiment& experiment, TableBy by) {
  const models::Scenario& scenario = *experiment.scenario;
  const models::Center& center = scenario.center;
  if (!experiment.targets.empty()) {
    out << "Targets (in brackets: 95 % intervals)\n";
    for (const TargetResult& result : experiment.targets) write_target(out, experiment, result);
    out << "\n";
  }
  out << fmt::format("{}, {}-{}: {} days, seed {}\n", center.name, clock_text(center.opens),
                     clock_text(center.closes), thousands(static_cast<std::int64_t>(experiment.replications)),
                     experiment.seed);
  if (experiment.rows.empty()) return;
  out << fmt::format("SL = {}. ±: 95 % interval of the long-run value; P10-P90: of days.\n\n",
                     service_level_definition(scenario.goals.service_level));

  std::vector<Line> lines;
  if (by == TableBy::call_type) {
    for (std::size_t type = 0; type < center.call_types.size(); ++type) {
      lines.push_back({center.call_types[type].name, type, any, any});
    }
  } else if (by == TableBy::team) {
    for (std::size_t team = 0; team < center.teams.size(); ++team) {
      lines.push_back({center.teams[team].name, any, team, any});
    }
  } else {
    for (std::size_t period = 0; period < experiment.periods.count; ++period) {
      lines.push_back({clock_text(experiment.periods.start(period)), any, any, period});
    }
  }
  lines.push_back({"total", any, any, any});
  std::size_t width = 5;
  for (Line& line : lines) {
    line.name = shortened(line.name, 24);
    width = std::max(width, letters(line.name));
  }
  const Lookup lookup(experiment);
  if (by == TableBy::team) {
    write_team_lines(out, lookup, lines, width);
  } else {
    write_caller_lines(out, lookup, lines, width, by == TableBy::interval,
                       engine::to_seconds(center.interval) / 3600.0);
  }
}

}  // namespace holdtime::results
