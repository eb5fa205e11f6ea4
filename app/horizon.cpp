#include "app/horizon.hpp"

#include <fmt/format.h>

namespace holdtime::app {
namespace {

constexpr std::string_view without = "--set /horizon=null plays the day described without its dates";

}  // namespace

std::string not_with_horizon(const RunOptions& options, const models::Scenario& scenario) {
  const bool by_calendar = options.by == "day" || options.by == "week" || options.by == "month";
  if (scenario.center.given && options.control_variates) {
    return "--control-variates takes what is expected of a whole day, and of this one the \"start\" is "
           "known; "
           "leave it out";
  }
  if (!scenario.horizon) {
    if (!by_calendar) return "";
    return fmt::format(
        "--by {} is for scenarios with a \"horizon\", and this one plays a day of no date; write --by "
        "interval, "
        "type or team",
        options.by);
  }
  if (options.trace > 0)
    return fmt::format("--trace writes the logs of days of no date, not of a horizon's; {}", without);
  if (options.control_variates)
    return fmt::format("--control-variates is for days of no date, not for a horizon; {}", without);
  return "";
}

std::string needs_one_day(std::string_view command, const models::Scenario& scenario) {
  if (!scenario.horizon) return "";
  return fmt::format(
      "{} plays a day of no date again and again, and the scenario has a \"horizon\", whose days differ; {}",
      command, without);
}

}  // namespace holdtime::app
