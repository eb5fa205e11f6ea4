#include <fmt/format.h>

#include <cmath>

#include "results/writers/comparison.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

/// How a KPI's difference is told: "B {} its callers", the size of the difference put in.
struct Phrase {
  std::string_view kpi, more, less;
};
constexpr Phrase phrases[] = {
    {"asa", "makes answered callers wait {} longer", "makes answered callers wait {} less"},
    {"abandonment", "loses {} more of its callers", "loses {} fewer of its callers"},
    {"occupancy", "keeps agents busy {} more of their time", "keeps agents busy {} less of their time"},
};

std::string value_text(double value, Unit unit) {
  switch (unit) {
    case Unit::share:
      return percent(value) + " %";
    case Unit::seconds:
      return fmt::format("{:.1f} s", value);
    case Unit::hours:
      return fmt::format("{:.1f} h", value);
    case Unit::money:
      return fmt::format("{:.2f}", value);
    default:
      return fmt::format("{:.1f}", value);
  }
}

std::string filled(std::string_view phrase, const std::string& size) {
  const std::size_t place = phrase.find("{}");
  return std::string(phrase.substr(0, place)) + size + std::string(phrase.substr(place + 2));
}

/// What side b does, the size of the difference put in.
std::string deed(const Comparison& comparison, const DifferenceRow& row, const std::string& size, bool more) {
  const Kpi& kpi = kpis()[row.kpi];
  for (const Phrase& phrase : phrases) {
    if (phrase.kpi == kpi.id) return filled(more ? phrase.more : phrase.less, size);
  }
  if (kpi.id == "service_level") {
    const models::Goals& goals = comparison.scenarios.front().scenario->goals;
    const models::ServiceLevel& level =
        row.call_type ? goals.service_level_of(*row.call_type) : goals.service_level;
    if (level.formula == models::ServiceLevelFormula::answered_by_offered) {
      return fmt::format("answers {} {} of its callers within {:.6g} s", size, more ? "more" : "fewer",
                         engine::to_seconds(level.within));
    }
  }
  return fmt::format("has {} {} {}", size, more ? "more" : "less", kpi.id);
}

std::string days_text(const Comparison& comparison, const DifferenceRow& row) {
  const auto days = static_cast<double>(comparison.replications);
  const bool prefers_lower = kpis()[row.kpi].better == Better::lower;
  const std::int64_t first = prefers_lower ? row.days_lower : row.days_higher;
  const std::int64_t same =
      static_cast<std::int64_t>(comparison.replications) - row.days_higher - row.days_lower;
  const char* word = kpis()[row.kpi].better == Better::neither ? "higher" : "better";
  std::string text = fmt::format("{} on {} % of days", word, percent(static_cast<double>(first) / days));
  if (same > 0) text += fmt::format(", the same on {} %", percent(static_cast<double>(same) / days));
  return text;
}

}  // namespace

std::string size_in_words(const Difference& difference, Unit unit) {
  const double scale = unit == Unit::share ? 100.0 : 1.0;
  const char* name = unit == Unit::share     ? " points"
                     : unit == Unit::seconds ? " s"
                     : unit == Unit::hours   ? " h"
                                             : "";
  const double size = std::abs(*difference.value) * scale;
  const double half = difference.half_width.value_or(0.0) * scale;
  // Small differences between good plans are told as closely as they are known.
  const int digits = half < 0.05 && half > 0.0 ? 2 : 1;
  if (!difference.half_width) return fmt::format("{:.{}f}{}", size, digits, name);
  return fmt::format("{:.{}f} ± {:.{}f}{}", size, digits, half, digits, name);
}

std::string sentence(const Comparison& comparison, const Pairing& pairing, const DifferenceRow& row) {
  const Difference& difference = row.difference;
  const Kpi& kpi = kpis()[row.kpi];
  const std::string& a = comparison.scenarios.front().letter;
  const std::string& b = comparison.scenarios[pairing.other].letter;
  if (!difference.value) return fmt::format("{} and {}: {} can't be compared", a, b, kpi.id);
  if (difference.finding == Finding::alike && row.days_higher + row.days_lower == 0)
    return fmt::format("{} and {}: {} is the same on every day.", a, b, kpi.id);
  const bool more = *difference.value > 0.0 || (*difference.value == 0.0 && kpi.better == Better::higher);
  std::string text = fmt::format("{} {} ({} instead of {})", b,
                                 deed(comparison, row, size_in_words(difference, kpi.unit), more),
                                 value_text(*difference.b, kpi.unit), value_text(*difference.a, kpi.unit));
  if (difference.finding == Finding::undecided) {
    text += ": which is better is not decided, it may be chance";
  } else if (difference.finding == Finding::alike) {
    text += ": too little to matter";
  }
  return text + "; " + days_text(comparison, row) + '.';
}

std::vector<std::pair<std::string, std::string>> about_lines(const Comparison& comparison,
                                                             const std::string& version) {
  std::vector<std::pair<std::string, std::string>> lines = {{"program", "holdtime " + version}};
  for (const ComparedScenario& one : comparison.scenarios) {
    lines.emplace_back("scenario_" + one.letter, one.words);
    lines.emplace_back("scenario_hash_" + one.letter, one.hash);
  }
  const models::Goals& goals = comparison.scenarios.front().scenario->goals;
  lines.insert(lines.end(),
               {{"seed", fmt::format("{} in every scenario, so all have the same callers", comparison.seed)},
                {"replications", fmt::format("{}", comparison.replications)},
                {"replications_asked",
                 comparison.until ? in_words(*comparison.until) : fmt::format("{}", comparison.asked)},
                {"confidence", "95 %"},
                {"service_level", service_level_definition(goals.service_level)}});
  if (comparison.until) {
    lines.emplace_back("verdicts",
                       fmt::format("targets: at each of {} looks by {:.6g} % intervals, so wrong with 5 % at "
                                   "most; rows: by the interval shown",
                                   checkpoints(comparison.until->most).size(),
                                   100.0 - 100.0 * miss_at_each_look(comparison.until->most)));
  }
  return lines;
}

std::string not_reached(const Comparison& comparison) {
  const bool precision = comparison.until && comparison.until->precision;
  return fmt::format("{} after the most days there may be, {}: more are played with --max-replications",
                     precision ? "the precision is not reached"
                               : "for some target it is not decided which scenario is better",
                     comparison.asked);
}

}  // namespace holdtime::results
