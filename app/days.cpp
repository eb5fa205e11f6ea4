#include "app/days.hpp"

#include <algorithm>

#include "app/interrupt.hpp"
#include "scenarios/values.hpp"

namespace holdtime::app {
namespace {

/// "0.5pt" into the share, "1%" into the times; false where the text is neither.
bool read_precision(std::string_view text, results::Precision& precision) {
  const auto with_unit = [&](std::string_view unit) -> std::optional<double> {
    if (!text.ends_with(unit)) return std::nullopt;
    const auto number =
        scenarios::parse_number(scenarios::trimmed(text.substr(0, text.size() - unit.size())));
    return number && *number > 0.0 && *number < 100.0 ? std::optional(*number / 100.0) : std::nullopt;
  };
  if (const auto share = with_unit("pt")) {
    precision.share = share;
  } else if (const auto times = with_unit("%")) {
    precision.times = times;
  } else {
    return false;
  }
  return true;
}

/// Whether a target is judged by a share (of days, of intervals, or its KPI being one), else by a time.
bool by_share(const models::Target& target) {
  const bool of_intervals =
      target.window == models::Target::Window::interval && target.share_of_intervals.has_value();
  return target.share_of_days.has_value() || of_intervals ||
         models::row_of(target.kpi).unit == models::TargetUnit::share;
}

}  // namespace

std::string choose_days(const RunOptions& options, const models::Scenario& scenario,
                        results::ExperimentOptions& days) {
  days.only = options.only_replication;
  days.replications =
      days.only
          ? 1
          : options.replications.value_or(scenario.run.replications.value_or(scenario.horizon ? 100 : 1000));
  const auto& targets = scenario.goals.targets;
  results::StoppingRule rule;
  if (scenario.horizon) {
    const std::uint64_t each = scenario.horizon->days.size();
    rule.most = std::max<std::uint64_t>((rule.most + each - 1) / each, results::first_checkpoint);
  }
  rule.most = options.max_replications.value_or(rule.most);
  for (const std::string& text : options.precision) {
    if (!rule.precision) rule.precision.emplace();
    if (!read_precision(text, *rule.precision)) {
      return "--precision " + text + ": write 0.5pt (half a percentage point, for shares) or 1% (for times)";
    }
  }
  if (rule.precision) {
    const auto shares = std::count_if(targets.begin(), targets.end(), by_share);
    if (targets.empty()) return "--precision is for what targets are judged by, and the scenario has none";
    if (rule.precision->share && shares == 0) {
      return "--precision in points is for shares, and no target is judged by one; write 1%, say";
    }
    if (rule.precision->times && shares == std::ssize(targets)) {
      return "--precision in percent is for times, and no target is judged by one; write 0.5pt, say";
    }
  }
  if (options.max_replications && targets.empty()) {
    return "--max-replications is for runs that end when every target is decided, and the scenario has none; "
           "use --replications";
  }
  const bool asked_on_the_line = options.max_replications || rule.precision;
  if (!options.replications && !options.only_replication && !targets.empty() &&
      (asked_on_the_line || !scenario.run.replications)) {
    days.until = rule;
  }
  return "";
}

void set_up(results::ExperimentOptions& days, const std::optional<std::uint64_t>& seed,
            const models::Scenario& scenario, std::size_t threads, std::atomic<std::uint64_t>& finished) {
  days.seed = seed.value_or(scenario.run.seed);
  days.threads = threads;
  days.stop = &watch_for_interrupt();
  days.progress = &finished;
}

}  // namespace holdtime::app
