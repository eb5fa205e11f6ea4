#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "results/writers/answer.hpp"
#include "results/writers/callback_words.hpp"
#include "results/writers/columns.hpp"
#include "results/writers/given_words.hpp"
#include "results/writers/horizon.hpp"
#include "results/writers/line_words.hpp"
#include "results/writers/passing_words.hpp"
#include "results/writers/people_words.hpp"
#include "results/writers/site_words.hpp"
#include "results/writers/staffing_view.hpp"
#include "results/writers/text.hpp"
#include "results/writers/writers.hpp"

namespace holdtime::results {
namespace {

constexpr std::size_t target_indent = 13;

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

std::string interval_text(const Interval& interval, double scale, int digits) {
  return fmt::format("{:.{}f} to {:.{}f}", interval.low * scale, digits, interval.high * scale, digits);
}

/// The word in front of a target. A single day decides nothing over the long run: it met the target or not.
std::string verdict_word(const Experiment& experiment, const TargetResult& result) {
  if (experiment.only && experiment.horizon) {
    const auto target = static_cast<std::size_t>(&result - experiment.targets.data());
    return held(experiment, target) ? "met" : "not met";
  }
  if (experiment.only) return result.days_met > 0 ? "met" : "not met";
  return std::string(name_of(result.verdict));
}

/// The word in its column; colour adds nothing that the word does not say.
std::string verdict_cell(const std::string& word, bool colour) {
  const std::string cell = fmt::format("{:<9}", word);
  if (!colour) return cell;
  const char* code = word == "met" ? "32" : word == "undecided" ? "33" : "31";
  return fmt::format("\x1b[{}m{}\x1b[0m", code, cell);
}

/// What is said below a target's words, line by line.
std::vector<std::string> details(const Experiment& experiment, const TargetResult& result) {
  if (experiment.horizon) {
    return horizon_details(experiment, static_cast<std::size_t>(&result - experiment.targets.data()));
  }
  const models::Target& target = *result.target;
  const bool share = models::row_of(target.kpi).unit == models::TargetUnit::share;
  const double scale = share ? 100.0 : 1.0;
  std::vector<std::string> lines;
  if (result.value) {
    lines.push_back(fmt::format("{} {:.2f} {}", experiment.only ? "this day" : "long run",
                                *result.value * scale, share ? "%" : "s"));
    if (result.interval) lines.back() += fmt::format(" ({})", interval_text(*result.interval, scale, 2));
  }
  if (!experiment.only) {
    lines.push_back(fmt::format("met on {} % of days ({} of {}; {} %)", percent(result.share_of_days),
                                thousands(result.days_met), thousands(result.days),
                                interval_text(result.share_interval, 100.0, 1)));
    if (target.share_of_days) lines.back() += fmt::format(", asked {} %", percent(*target.share_of_days, 0));
  }
  if (result.days_empty > 0) {
    lines.push_back(fmt::format("{} of these days had nobody to judge by", thousands(result.days_empty)));
  }
  if (result.share_of_intervals) {
    lines.push_back(fmt::format("met in {} % of intervals", percent(*result.share_of_intervals)));
    if (target.share_of_intervals) {
      lines.back() += fmt::format(", asked {} %", percent(*target.share_of_intervals, 0));
    }
  }
  if (!experiment.only && result.worst && result.days_met < result.days) {
    const bool of_intervals = result.share_of_intervals.has_value();
    const std::string value = fmt::format("{:.1f} {}", result.worst->value * (of_intervals ? 100.0 : scale),
                                          of_intervals ? "% of intervals"
                                          : share      ? "%"
                                                       : "s");
    lines.push_back(
        fmt::format("worst day {} (--only-replication {} plays it)", value, result.worst->replication));
  }
  if (!result.missing_periods.empty()) {
    lines.emplace_back("missed at");
    for (const std::size_t period : result.missing_periods) {
      lines.back() += ' ' + clock_text(experiment.periods.start(period));
    }
  }
  return lines;
}

void write_targets(std::ostream& out, const Experiment& experiment, const TableOptions& options) {
  // Looking several times asks for more than one look would: a target can be undecided although the interval
  // that is shown lies on one side of its bound.
  out << (experiment.only    ? "Targets\n"
          : experiment.until ? "Targets (in brackets: 95 % intervals; verdicts go by stricter ones)\n"
                             : "Targets (in brackets: 95 % intervals)\n");
  for (const TargetResult& result : experiment.targets) {
    std::ostringstream text;
    const std::string word = verdict_word(experiment, result);
    const std::string plain = fmt::format("  {:<9}  ", word);
    write_wrapped(text, plain, result.target->text, options.width);
    // The word is coloured last, so that escape codes count for no columns.
    out << "  " << verdict_cell(word, options.colour) << text.str().substr(plain.size() - 2);
    for (const std::string& line : details(experiment, result)) {
      write_wrapped(out, std::string(target_indent, ' '), line, options.width);
    }
  }
  out << "\n";
}

/// How the number of days came about.
std::string days_text(const Experiment& experiment) {
  if (experiment.only) {
    return fmt::format("replication {} alone, one {} without intervals", experiment.first,
                       experiment.horizon ? "horizon" : "day");
  }
  std::string text = thousands(static_cast<std::int64_t>(experiment.replications)) +
                     (experiment.horizon ? " replications" : " days");
  if (!experiment.until || experiment.interrupted) return text;
  if (!experiment.reached) return text + ", the most there may be";
  return text +
         (experiment.until->precision ? ", then as precise as asked" : ", then every target was decided");
}

bool shows_band(const Experiment& experiment) {
  return experiment.replications >= static_cast<std::uint64_t>(days_for_quantiles);
}

/// Whether the day's lines say how many people they take.
bool shows_need(const Experiment& experiment) {
  return experiment.staffing && !experiment.staffing->targets.empty();
}

/// What one line of the table is about.
struct Line {
  std::string name;
  std::size_t type = any;
  std::size_t team = any;
  std::size_t period = any;
};

std::vector<Line> lines_of(const Experiment& experiment, TableBy by) {
  const models::Center& center = experiment.scenario->center;
  std::vector<Line> lines;
  if (by == TableBy::call_type) {
    for (std::size_t i = 0; i < center.call_types.size(); ++i) {
      lines.push_back({center.call_types[i].name, i, any, any});
    }
  } else if (by == TableBy::team) {
    for (std::size_t i = 0; i < center.teams.size(); ++i)
      lines.push_back({center.teams[i].name, any, i, any});
  } else {
    for (std::size_t i = 0; i < experiment.periods.count; ++i) {
      // Of a day known up to a moment what was before is no result.
      if (center.given && experiment.periods.start(i) + experiment.periods.length <= center.given->at)
        continue;
      lines.push_back({clock_text(experiment.periods.start(i)), any, any, i});
    }
  }
  lines.push_back({"total", any, any, any});
  return lines;
}

/// People on the phone and people needed; over the day their hours.
void add_people(const Experiment& experiment, const Lookup& lookup, const std::vector<Line>& lines,
                std::vector<Column>& columns) {
  const StaffingView view(experiment, lookup);
  Column phone{"phone", 3, {}}, need{"need", 5, {}}, over{"over", 1, {}};
  for (const Line& line : lines) {
    const People people = view.center(line.period);
    const char* unit = line.period == any ? "h" : "";
    phone.cells.push_back(number(people.on_phone, 1) + (people.on_phone ? unit : ""));
    need.cells.push_back(number(people.required, 1) + (people.required ? unit : ""));
    auto less = people.over_under();
    if (less && std::abs(*less) < 0.05) less = 0.0;  // not "-0.0"
    over.cells.push_back(less ? fmt::format("{:+.1f}{}", *less, unit) : "-");
  }
  columns.insert(columns.end(), {phone, need, over});
}

std::vector<Column> columns_of(const Experiment& experiment, const std::vector<Line>& lines, TableBy by) {
  const Lookup lookup(experiment);
  std::vector<Column> columns;
  const auto column = [&](const char* title, int dispensable, std::string_view kpi, auto&& text) {
    Column result{title, dispensable, {}};
    for (const Line& line : lines) {
      result.cells.push_back(text(lookup.at(kpi, line.type, line.team, line.period), line));
    }
    columns.push_back(std::move(result));
  };
  const auto plain = [](const Estimate& e, const Line&) { return number(e.value, 1); };
  const auto exact = [](const Estimate& e, const Line&) { return with_half_width(e, 1); };
  const auto share = [](const Estimate& e, const Line&) { return with_half_width(e, 1, 100.0); };
  if (by == TableBy::team) {
    column("answered", 0, "answered", plain);
    column("ASA s", 0, "asa", exact);
    column("AHT s", 1, "aht", exact);
    column("occupancy %", 0, "occupancy", share);
    column("staff h", 3, "staffed_hours", plain);
    column("paid h", 4, "paid_hours", plain);
    column("absent", 2, "absent", plain);
    return columns;
  }
  column("offered", 1, "offered", plain);
  column("SL %", 0, "service_level", share);
  if (shows_band(experiment)) {
    column("P10-P90", 4, "service_level", [](const Estimate& e, const Line&) { return band(e, 100.0); });
  }
  column("ASA s", 0, "asa", exact);
  column("abandoned %", 0, "abandonment", share);
  if (by != TableBy::interval) return columns;
  column("occupancy %", 2, "occupancy",
         [](const Estimate& e, const Line&) { return number(e.value, 1, 100.0); });
  if (shows_need(experiment)) {
    add_people(experiment, lookup, lines, columns);
    return columns;
  }
  // In an interval the people there, over the day their hours.
  const double hours = engine::to_seconds(experiment.scenario->center.interval) / 3600.0;
  column("staff", 3, "staffed_hours", [&](const Estimate& e, const Line& line) {
    return line.period == any ? number(e.value, 1) + "h" : number(e.value, 1, 1.0 / hours);
  });
  return columns;
}

}  // namespace

void write_table(std::ostream& out, const Experiment& experiment, const TableOptions& asked) {
  TableOptions options = asked;
  options.width = std::clamp<std::size_t>(asked.width, 40, 100);
  const models::Scenario& scenario = *experiment.scenario;
  const models::Center& center = scenario.center;
  write_wrapped(out, "", answer(experiment), options.width);
  out << "\n";
  if (!experiment.targets.empty()) write_targets(out, experiment, options);
  const std::string dates = experiment.horizon ? horizon_words(experiment) + "; " : "";
  write_wrapped(out, "",
                fmt::format("{}, {}-{}{}: {}{}, seed {}", center.name, clock_text(center.opens),
                            clock_text(center.closes), given_words(center), dates, days_text(experiment),
                            experiment.seed),
                options.width);
  if (experiment.rows.empty()) return;
  std::string legend = fmt::format("SL = {}.", service_level_definition(scenario.goals.service_level));
  if (!experiment.only) {
    legend += experiment.horizon ? " ±: 95 % interval of the mean over replications"
                                 : " ±: 95 % interval of the long-run value";
    legend += !shows_band(experiment) ? "."
              : experiment.horizon    ? "; P10-P90: of the service level, over replications."
                                      : "; P10-P90: of days.";
  }
  if (options.by == TableBy::interval && shows_need(experiment)) {
    legend +=
        " phone: people with a call or waiting for one; need: how many the targets take; "
        "over: phone less need.";
  }
  const bool by_calendar =
      experiment.horizon && options.by != TableBy::call_type && options.by != TableBy::team;
  if (experiment.horizon && !by_calendar) legend += " Calls, people and hours are those of an open day.";
  write_wrapped(out, "", legend, options.width);
  out << "\n";
  if (by_calendar) {
    const CalendarBy by = options.by == TableBy::day     ? CalendarBy::day
                          : options.by == TableBy::week  ? CalendarBy::week
                          : options.by == TableBy::month ? CalendarBy::month
                                                         : calendar_by(experiment.horizon->calendar);
    return write_horizon_lines(out, experiment, by, options.width);
  }
  const std::vector<Line> lines = lines_of(experiment, options.by);
  std::vector<std::string> names;
  for (const Line& line : lines) names.push_back(line.name);
  write_columns(out, std::move(names), columns_of(experiment, lines, options.by), options.width);
  std::vector<std::string> sentences = passing_sentences(experiment);
  for (const auto& more : {callback_sentences(experiment), line_sentences(experiment),
                           people_sentences(experiment), site_sentences(experiment)})
    sentences.insert(sentences.end(), more.begin(), more.end());
  if (!sentences.empty()) out << "\n";
  for (const std::string& sentence : sentences) write_wrapped(out, "", sentence, options.width);
}

}  // namespace holdtime::results
