#include "results/writers/target_words.hpp"

#include <fmt/format.h>

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

std::string bound_text(const Target& target, double bound) {
  return is_share(target) ? fmt::format("{:.6g} %", bound * 100.0) : fmt::format("{:.6g} s", bound);
}

}  // namespace

bool is_share(const Target& target) {
  return models::row_of(target.kpi).unit == models::TargetUnit::share;
}

std::string value_text(const Target& target, double value) {
  return is_share(target) ? percent(value) + " %" : fmt::format("{:.1f} s", value);
}

std::string interval_text(const Interval& interval, bool share) {
  const double scale = share ? 100.0 : 1.0;
  return fmt::format("{:.1f}–{:.1f}", interval.low * scale, interval.high * scale);
}

std::string aim(const models::Scenario& scenario, const Target& target) {
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
  if (target.call_type) text += " for " + scenario.center.call_types[*target.call_type].name;
  if (target.team) text += " of " + scenario.center.teams[*target.team].name;
  return text;
}

}  // namespace holdtime::results
