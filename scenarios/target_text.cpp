// Targets put into words, so that a planner sees how each one was read.
#include "scenarios/target_phrase.hpp"

namespace holdtime::scenarios {
namespace {

using models::ServiceLevelFormula;
using models::TargetKpi;

std::string in_words(const models::ServiceLevel& level) {
  const std::string within = "within " + duration_text(level.within);
  switch (level.formula) {
    case ServiceLevelFormula::answered_by_offered:
      return "answered " + within + " / offered";
    case ServiceLevelFormula::answered_by_answered:
      return "answered " + within + " / answered";
    case ServiceLevelFormula::answered_and_abandoned_by_offered:
      return "answered or abandoned " + within + " / offered";
    case ServiceLevelFormula::answered_by_offered_less_abandoned:
      return "answered " + within + " / offered less abandoned " + within;
    case ServiceLevelFormula::answered_by_offered_less_short:
      return "answered " + within + " / offered less short abandons";
    case ServiceLevelFormula::answered_and_short_by_offered:
      return "answered " + within + " or short abandons / offered";
  }
  return "";
}

std::string in_words(const models::Target& target) {
  switch (target.kpi) {
    case TargetKpi::service_level:
      return "service level (" + in_words(target.service_level) + ")";
    case TargetKpi::abandonment:
      return "abandonment (abandoned / offered)";
    case TargetKpi::asa:
      return "average speed of answer (answered calls)";
    case TargetKpi::mean_wait:
      return "mean wait (all calls)";
    case TargetKpi::p_wait:
      return "share not answered at once";
    case TargetKpi::occupancy:
      return "occupancy (time handling / time handling or available)";
    case TargetKpi::utilisation:
      return "utilisation (handling / paid time)";
    case TargetKpi::aht:
      return "handle time (talk and after-call work)";
    case TargetKpi::talk:
      return "talk time";
    case TargetKpi::acw:
      return "after-call work";
    case TargetKpi::answered_share:
      return "share answered (answered / offered)";
  }
  return "";
}

std::string value_text(double value, models::TargetUnit unit) {
  return unit == models::TargetUnit::share ? share_text(value) : duration_text(engine::from_seconds(value));
}

std::string of_days(double share) {
  return share >= 1.0 ? "every day" : "at least " + share_text(share) + " of days";
}

}  // namespace

std::string target_text(const models::Target& target, const std::string& whose, bool horizon) {
  const auto unit = models::row_of(target.kpi).unit;
  std::string text = in_words(target) + " of " + whose;
  if (target.at_least && target.at_most) {
    text += " between " + value_text(*target.at_least, unit) + " and " + value_text(*target.at_most, unit);
  } else if (target.at_least) {
    text += " at least " + value_text(*target.at_least, unit);
  } else if (target.at_most) {
    text += " at most " + value_text(*target.at_most, unit);
  }
  if (target.window == models::Target::Window::interval) {
    const auto share = target.share_of_intervals;  // 100 % of those of all days asks more than every one
    text += share ? " in at least " + share_text(*share) + " of intervals" : " in every interval";
  }
  if (target.share_of_days) return text + " on " + of_days(*target.share_of_days);
  if (!horizon || target.window == models::Target::Window::interval)
    return text + " in the long run (all days together)";
  switch (target.long_run) {
    case models::Target::LongRun::month:
      return text + " in each month";
    case models::Target::LongRun::week:
      return text + " in each week";
    default:
      return text + " over the whole horizon";
  }
}

}  // namespace holdtime::scenarios
