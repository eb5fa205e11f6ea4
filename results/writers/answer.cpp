#include "results/writers/answer.hpp"

#include <fmt/format.h>

#include "results/writers/lookup.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

using models::Target;

std::string_view in_words(models::TargetKpi kpi) {
  switch (kpi) {
    case models::TargetKpi::asa:
      return "ASA";
    case models::TargetKpi::mean_wait:
      return "mean wait";
    case models::TargetKpi::p_wait:
      return "share of callers who wait";
    case models::TargetKpi::aht:
      return "AHT";
    case models::TargetKpi::talk:
      return "talk time";
    case models::TargetKpi::acw:
      return "after-call work";
    case models::TargetKpi::service_level:
      return "service level";
    case models::TargetKpi::answered_share:
      return "share answered";
    default:
      return models::row_of(kpi).name;
  }
}

bool is_share(const Target& target) {
  return models::row_of(target.kpi).unit == models::TargetUnit::share;
}

/// A value of the target's KPI: "61.7 %", "27.9 s".
std::string value_text(const Target& target, double value) {
  return is_share(target) ? percent(value) + " %" : fmt::format("{:.1f} s", value);
}

std::string bound_text(const Target& target, double bound) {
  return is_share(target) ? fmt::format("{:.6g} %", bound * 100.0) : fmt::format("{:.6g} s", bound);
}

/// "92.6–93.6", in percent for shares.
std::string interval_text(const Interval& interval, bool share) {
  const double scale = share ? 100.0 : 1.0;
  return fmt::format("{:.1f}–{:.1f}", interval.low * scale, interval.high * scale);
}

/// What is aimed at: "80/20 for claims", "abandonment at most 5 %".
std::string aim(const Experiment& experiment, const Target& target) {
  std::string text(in_words(target.kpi));
  const bool usual = target.kpi == models::TargetKpi::service_level && target.at_least && !target.at_most;
  if (usual) {
    text = fmt::format("{:.6g}/{:.6g}", *target.at_least * 100.0,
                       engine::to_seconds(target.service_level.within));
  } else if (target.at_least && target.at_most) {
    text += fmt::format(" between {} and {}", bound_text(target, *target.at_least),
                        bound_text(target, *target.at_most));
  } else {
    text += fmt::format(" at {} {}", target.at_least ? "least" : "most",
                        bound_text(target, target.at_least ? *target.at_least : *target.at_most));
  }
  if (target.call_type) text += " for " + experiment.scenario->center.call_types[*target.call_type].name;
  if (target.team) text += " of " + experiment.scenario->center.teams[*target.team].name;
  return text;
}

std::string of_intervals(const Target& target) {
  if (target.window != Target::Window::interval) return "";
  const double share = target.share_of_intervals.value_or(1.0);
  return share < 1.0 ? fmt::format(" in {:.6g} % of intervals", share * 100.0) : " in every interval";
}

std::string on_days(const TargetResult& result) {
  return fmt::format("on {} % of days ({} of {}; {})", percent(result.share_of_days),
                     thousands(result.days_met), thousands(result.days),
                     interval_text(result.share_interval, true));
}

std::string missing(const Experiment& experiment, const TargetResult& result) {
  if (result.missing_periods.empty()) return "";
  std::string text = " at " + clock_text(experiment.periods.start(result.missing_periods.front()));
  const std::size_t more = result.missing_periods.size() - 1;
  return more == 0 ? text : fmt::format("{} and {} more", text, more);
}

std::string verdict_sentence(const Experiment& experiment, const TargetResult& result) {
  const Target& target = *result.target;
  const std::string what = aim(experiment, target);
  const std::string_view verdict = name_of(result.verdict);
  const std::string value = result.value ? value_text(target, *result.value) : "nobody to judge by";
  if (experiment.only) {
    return fmt::format("On this day {}{} {}: {}.", what, of_intervals(target),
                       result.days_met > 0 ? "holds" : "does not hold", value);
  }
  if (target.share_of_days) {
    return fmt::format("{}{} holds {}, asked {:.6g} %: {}.", what, of_intervals(target), on_days(result),
                       *target.share_of_days * 100.0, verdict);
  }
  if (target.window == Target::Window::interval && target.share_of_intervals && result.share_of_intervals) {
    const auto& interval = result.share_of_intervals_interval;
    return fmt::format("{} holds in {} % of intervals{}, asked {:.6g} %: {}.", what,
                       percent(*result.share_of_intervals),
                       interval ? fmt::format(" ({})", interval_text(*interval, true)) : "",
                       *target.share_of_intervals * 100.0, verdict);
  }
  if (target.window == Target::Window::interval) {
    return fmt::format("{}{} over the long run: {}{}; it holds {}.", what, of_intervals(target), verdict,
                       missing(experiment, result), on_days(result));
  }
  const auto bracket =
      result.interval ? fmt::format(" ({})", interval_text(*result.interval, is_share(target))) : "";
  return fmt::format("{} over the long run: {}{}: {}; it holds {}.", what, value, bracket, verdict,
                     on_days(result));
}

std::string no_target_sentence(const Experiment& experiment, const Lookup& lookup) {
  const auto value = [&](std::string_view kpi) { return lookup.at(kpi, any, any, any).value.value_or(0.0); };
  const Estimate& level = lookup.at("service_level", any, any, any);
  if (!level.value) return "Nobody called.";
  return fmt::format("{} % of callers in {:.6g} s{}, ASA {:.1f} s, {} % abandoned; no target is set.",
                     percent(*level.value),
                     engine::to_seconds(experiment.scenario->goals.service_level.within),
                     level.interval ? fmt::format(" ({})", interval_text(*level.interval, true)) : "",
                     value("asa"), percent(value("abandonment")));
}

std::string weakest_sentence(const Experiment& experiment, const Lookup& lookup, std::size_t type) {
  std::optional<std::size_t> weakest;
  double lowest = 0.0;
  for (std::size_t period = 0; period < experiment.periods.count; ++period) {
    const auto& level = lookup.at("service_level", type, any, period).value;
    if (!level || open_time(*experiment.plan, experiment.periods, period) == 0) continue;
    if (weakest && *level >= lowest) continue;
    weakest = period;
    lowest = *level;
  }
  if (!weakest || experiment.periods.count == 1) return "";
  const models::Goals& goals = experiment.scenario->goals;
  const auto within = goals.service_level_of(type).within;
  return fmt::format(" Weakest: {}, {} % in {:.6g} s.", clock_text(experiment.periods.start(*weakest)),
                     percent(lowest), engine::to_seconds(within));
}

}  // namespace

std::string answer(const Experiment& experiment) {
  if (experiment.rows.empty()) return "No day was played to its end.";
  const Lookup lookup(experiment);
  if (experiment.targets.empty()) {
    return no_target_sentence(experiment, lookup) + weakest_sentence(experiment, lookup, any);
  }
  const TargetResult& first = experiment.targets.front();
  std::string text = verdict_sentence(experiment, first);
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + weakest_sentence(experiment, lookup, first.target->call_type.value_or(any));
}

}  // namespace holdtime::results
