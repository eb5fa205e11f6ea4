#include "results/writers/answer.hpp"

#include <fmt/format.h>

#include <cmath>

#include "results/writers/horizon.hpp"
#include "results/writers/lookup.hpp"
#include "results/writers/staffing_view.hpp"
#include "results/writers/target_words.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

using models::Target;

std::string of_intervals(const Target& target) {
  if (target.window != Target::Window::interval) return "";
  const auto share = target.share_of_intervals;
  return share ? fmt::format(" in {:.6g} % of intervals", *share * 100.0) : " in every interval";
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
  const std::string what = aim(*experiment.scenario, target);
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

/// "four", from thirteen on "13".
std::string in_words(std::int64_t count) {
  constexpr std::string_view words[] = {"none",  "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  const auto index = static_cast<std::size_t>(count);
  return index < std::size(words) ? std::string(words[index]) : thousands(count);
}

std::int64_t whole(double people) {
  return static_cast<std::int64_t>(std::floor(people + 0.5));
}

/// The open intervals of the day, seen from the first target: by the service level it asks for, or, where it
/// asks for something else, by the scenario's.
class Weakest {
 public:
  Weakest(const Experiment& experiment, const Lookup& lookup) : experiment_(experiment), lookup_(lookup) {
    const models::Goals& goals = experiment.scenario->goals;
    if (!experiment.targets.empty()) {
      const TargetResult& first = experiment.targets.front();
      type_ = first.target->call_type.value_or(any);
      if (first.target->kpi == models::TargetKpi::service_level) target_ = &first;
    }
    within_ =
        target_ != nullptr ? target_->target->service_level.within : goals.service_level_of(type_).within;
    // A single day's calls are not the expected ones, for which the people needed are worked out.
    if (experiment.staffing && !experiment.only) view_.emplace(experiment, lookup);
  }

  std::string sentence() const {
    const auto weakest = lowest_service_level();
    if (!weakest || experiment_.periods.count == 1) return "";
    const auto gap = gap_at(*weakest);
    if (gap && whole(gap->short_of) > 0) {
      return fmt::format(" Weakest: {}, {}.", clock(*weakest), short_text(*gap));
    }
    std::string text = fmt::format(" Weakest: {}, {} % in {:.6g} s", clock(*weakest),
                                   percent(*level_at(*weakest)), engine::to_seconds(within_));
    if (!gap) return text + ".";
    if (const auto most = most_short()) {
      return fmt::format("{}; {} is {}.", text, clock(*most), short_text(*gap_at(*most)));
    }
    if (whole(gap->short_when_thin) > 0) return fmt::format("{}, {}.", text, thin_text(*gap));
    // Where some answer only a part of the calls, enough people in all may still be too few for some.
    if (gap->is_bound) return text + ".";
    const std::int64_t over = whole(gap->over - gap->short_of);
    return fmt::format("{}, {}.", text, over > 0 ? in_words(over) + " over" : "staff about even");
  }

 private:
  std::string clock(std::size_t period) const { return clock_text(experiment_.periods.start(period)); }
  const std::optional<double>& level_at(std::size_t period) const {
    return target_ != nullptr ? target_->by_period[period]
                              : lookup_.at("service_level", type_, any, period).value;
  }
  std::optional<StaffingGap> gap_at(std::size_t period) const {
    return view_ ? view_->gap(type_, period) : std::nullopt;
  }
  static std::string short_text(const StaffingGap& gap) {
    const std::string text =
        fmt::format("{}{} short", gap.is_bound ? "at least " : "", in_words(whole(gap.short_of)));
    const bool thinner = whole(gap.short_when_thin) > whole(gap.short_of);
    return thinner ? fmt::format("{}, {} at its thinnest", text, in_words(whole(gap.short_when_thin))) : text;
  }
  static std::string thin_text(const StaffingGap& gap) {
    return fmt::format("{}{} short at its thinnest", gap.is_bound ? "at least " : "",
                       in_words(whole(gap.short_when_thin)));
  }

  std::optional<std::size_t> lowest_service_level() const {
    std::optional<std::size_t> weakest;
    for (std::size_t period = 0; period < experiment_.periods.count; ++period) {
      const auto& level = level_at(period);
      if (!level || open_time(*experiment_.plan, experiment_.periods, period) == 0) continue;
      if (!weakest || *level < *level_at(*weakest)) weakest = period;
    }
    return weakest;
  }

  /// The interval short of most people, if any is short of one.
  std::optional<std::size_t> most_short() const {
    std::optional<std::size_t> found;
    double most = 0.5;
    for (std::size_t period = 0; period < experiment_.periods.count; ++period) {
      const auto gap = gap_at(period);
      if (!gap || gap->short_of < most || (found && gap->short_of == most)) continue;
      found = period;
      most = gap->short_of;
    }
    return found;
  }

  const Experiment& experiment_;
  const Lookup& lookup_;
  const TargetResult* target_ = nullptr;
  std::size_t type_ = any;
  models::Microseconds within_ = 0;
  std::optional<StaffingView> view_;
};

}  // namespace

std::string aim_of(const Experiment& experiment, const Target& target) {
  return aim(*experiment.scenario, target) + of_intervals(target);
}

std::string answer(const Experiment& experiment) {
  if (experiment.rows.empty()) return "No day was played to its end.";
  if (experiment.horizon) return horizon_answer(experiment);
  const Lookup lookup(experiment);
  const std::string weakest = Weakest(experiment, lookup).sentence();
  if (experiment.targets.empty()) {
    return no_target_sentence(experiment, lookup) + weakest;
  }
  const TargetResult& first = experiment.targets.front();
  std::string text = verdict_sentence(experiment, first);
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + weakest;
}

}  // namespace holdtime::results
