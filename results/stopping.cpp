#include "results/stopping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "results/statistics/levels.hpp"

namespace holdtime::results {
namespace {

double half_length(const Interval& interval) {
  return 0.5 * (interval.high - interval.low);
}

bool precise(const Precision& precision, const TargetResult& result) {
  const models::Target& target = *result.target;
  // What the target is judged by: a share of days or of intervals where one is asked for, else the KPI.
  if (target.share_of_days) {
    return !precision.share || (result.days > 0 && half_length(result.share_interval) <= *precision.share);
  }
  if (target.window == models::Target::Window::interval && target.share_of_intervals) {
    const auto& interval = result.share_of_intervals_interval;
    return !precision.share || (interval && half_length(*interval) <= *precision.share);
  }
  const bool share = models::row_of(target.kpi).unit == models::TargetUnit::share;
  const std::optional<double>& asked = share ? precision.share : precision.times;
  if (!asked) return true;
  if (!result.interval) return false;
  return half_length(*result.interval) <= (share ? *asked : *asked * std::abs(*result.value));
}

}  // namespace

std::vector<std::uint64_t> checkpoints(std::uint64_t most) {
  std::vector<std::uint64_t> days;
  for (std::uint64_t next = first_checkpoint; next < most; next *= 2) days.push_back(next);
  days.push_back(most);
  return days;
}

double miss_at_each_look(std::uint64_t most) {
  return plain_miss / static_cast<double>(checkpoints(most).size());
}

bool may_stop(const StoppingRule& rule, const std::vector<TargetResult>& results) {
  return std::all_of(results.begin(), results.end(), [&](const TargetResult& result) {
    return rule.precision ? precise(*rule.precision, result) : result.verdict != Verdict::undecided;
  });
}

std::string in_words(const StoppingRule& rule) {
  std::string until;
  if (rule.precision) {
    if (rule.precision->share) until = fmt::format("within {:.6g} pt", *rule.precision->share * 100.0);
    if (rule.precision->times) {
      until += fmt::format("{}within {:.6g} %", until.empty() ? "" : " and ", *rule.precision->times * 100.0);
    }
  } else {
    until = "decided";
  }
  return fmt::format("until {}, at most {}", until, rule.most);
}

}  // namespace holdtime::results
