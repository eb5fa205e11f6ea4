// Results over a horizon in sentences.
#include <fmt/format.h>

#include <algorithm>

#include "results/writers/horizon.hpp"
#include "results/writers/lookup.hpp"
#include "results/writers/target_words.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

using models::Target;

std::string with_interval(const Target& target, double value, const std::optional<Interval>& interval) {
  const std::string text = value_text(target, value);
  return interval ? fmt::format("{} ({})", text, interval_text(*interval, is_share(target))) : text;
}

CalendarBy judged_as(const Target& target) {
  return target.long_run == Target::LongRun::week ? CalendarBy::week : CalendarBy::month;
}

/// The stretch farthest on the wrong side, or nearest to it; of those alike the first.
const StretchVerdict* weakest_of(const std::vector<StretchVerdict>& stretches) {
  const auto found = std::ranges::max_element(stretches, {}, &StretchVerdict::miss);
  return found == stretches.end() ? nullptr : &*found;
}

/// "11 of 12 months, undecided in 1".
std::string count_text(const std::vector<StretchVerdict>& stretches, CalendarBy by) {
  const auto met = std::ranges::count(stretches, Verdict::met, &StretchVerdict::verdict);
  const auto open = std::ranges::count(stretches, Verdict::undecided, &StretchVerdict::verdict);
  std::string text =
      fmt::format("{} of {} {}", met, stretches.size(), by == CalendarBy::week ? "weeks" : "months");
  return open > 0 ? fmt::format("{}, undecided in {}", text, open) : text;
}

std::string stretches_sentence(const Experiment& experiment, const TargetResult& result,
                               const HorizonTarget& more, const std::string& what) {
  const Target& target = *result.target;
  const CalendarBy by = judged_as(target);
  const StretchVerdict* weakest = weakest_of(more.stretches);
  if (weakest == nullptr) return what + ": nobody to judge by.";
  const std::string value = with_interval(target, *weakest->value, weakest->interval);
  const std::string name = stretch_words(experiment, by, weakest->stretch);
  if (more.stretches.size() == 1) {
    return fmt::format("{} in {}: {}: {}; it holds on {} % of days.", what, name, value,
                       name_of(result.verdict), percent(result.share_of_days));
  }
  if (experiment.only) {
    const auto held = std::ranges::count_if(more.stretches, [](const auto& one) { return one.miss <= 0.0; });
    return fmt::format("In this replication {} holds in {} of {} {}; weakest: {}, {}.", what, held,
                       more.stretches.size(), by == CalendarBy::week ? "weeks" : "months", name, value);
  }
  return fmt::format("{} holds in {}; weakest: {}, {}: {}.", what, count_text(more.stretches, by), name,
                     value, name_of(result.verdict));
}

std::string target_sentence(const Experiment& experiment, std::size_t t) {
  const TargetResult& result = experiment.targets[t];
  const Target& target = *result.target;
  const std::string what = aim(*experiment.scenario, target);
  const std::string_view verdict = name_of(result.verdict);
  if (judged_by(experiment.horizon->calendar, target) != nullptr)
    return stretches_sentence(experiment, result, experiment.horizon->targets[t], what);
  if (experiment.only) {
    return fmt::format("In this replication {} {}: {} over all, on {} % of days.", what,
                       held(experiment, t) ? "holds" : "does not hold",
                       result.value ? value_text(target, *result.value) : "nobody to judge by",
                       percent(result.share_of_days));
  }
  if (target.share_of_days) {
    return fmt::format("{} holds on {} % of open days ({}), asked {:.6g} %: {}.", what,
                       percent(result.share_of_days), interval_text(result.share_interval, true),
                       *target.share_of_days * 100.0, verdict);
  }
  if (target.window == Target::Window::interval && result.share_of_intervals) {
    const std::string asked = target.share_of_intervals
                                  ? fmt::format(", asked {:.6g} %", *target.share_of_intervals * 100.0)
                                  : ", asked every one over all days";
    return fmt::format("{} holds in {} % of intervals{}: {}.", what, percent(*result.share_of_intervals),
                       asked, verdict);
  }
  const std::string value =
      result.value ? with_interval(target, *result.value, result.interval) : "nobody to judge by";
  return fmt::format("{} over the whole horizon: {}: {}; it holds on {} % of days.", what, value, verdict,
                     percent(result.share_of_days));
}

std::string no_target_sentence(const Experiment& experiment) {
  const Lookup lookup(experiment);
  const auto value = [&](std::string_view kpi) { return lookup.at(kpi, any, any, any).value; };
  const auto level = value("service_level");
  if (!level) return "Nobody called.";
  return fmt::format("{} % of callers in {:.6g} s, {} % answered, {} % abandoned; no target is set.",
                     percent(*level), engine::to_seconds(experiment.scenario->goals.service_level.within),
                     percent(value("answered_share").value_or(0.0)),
                     percent(value("abandonment").value_or(0.0)));
}

/// The stretch of the lowest service level, for targets that name none.
std::string weakest_sentence(const Experiment& experiment) {
  const CalendarBy by = calendar_by(experiment.horizon->calendar);
  const CalendarRow* weakest = nullptr;
  std::size_t judged = 0;
  for (const CalendarRow& row : rows_by(*experiment.horizon, by)) {
    const auto& value = estimate_of(row, "service_level").value;
    if (row.call_type || !value) continue;
    ++judged;
    if (weakest == nullptr || *value < *estimate_of(*weakest, "service_level").value) weakest = &row;
  }
  if (judged < 2) return "";
  return fmt::format(" Weakest: {}, {} % in {:.6g} s.", stretch_words(experiment, by, weakest->stretch),
                     percent(*estimate_of(*weakest, "service_level").value),
                     engine::to_seconds(experiment.scenario->goals.service_level.within));
}

}  // namespace

std::string stretch_words(const Experiment& experiment, CalendarBy by, std::size_t stretch) {
  const models::Horizon& horizon = *experiment.scenario->horizon;
  const Stretch& one = stretches_by(experiment.horizon->calendar, by).list[stretch];
  const auto date = horizon.date(one.first);
  if (by == CalendarBy::month) return month_text(date);
  return by == CalendarBy::week ? "week " + one.name : weekday_text(date) + " " + one.name;
}

std::string horizon_words(const Experiment& experiment) {
  const models::Horizon& horizon = *experiment.scenario->horizon;
  return fmt::format("{} to {}, {} of {} days open", date_text(horizon.first),
                     date_text(horizon.date(horizon.days.size() - 1)),
                     experiment.horizon->calendar.open_days.size(), horizon.days.size());
}

bool held(const Experiment& experiment, std::size_t t) {
  const TargetResult& result = experiment.targets[t];
  const Target& target = *result.target;
  if (target.share_of_days) return result.share_of_days >= *target.share_of_days - 1e-9;
  if (target.window == Target::Window::interval && target.share_of_intervals)
    return result.share_of_intervals.value_or(1.0) >= *target.share_of_intervals - 1e-9;
  if (target.window == Target::Window::interval) {
    return std::ranges::all_of(result.by_period,
                               [&](const auto& value) { return !value || meets(target, *value); });
  }
  if (judged_by(experiment.horizon->calendar, target) == nullptr)
    return !result.value || meets(target, *result.value);
  const auto& stretches = experiment.horizon->targets[t].stretches;
  return std::ranges::all_of(stretches, [&](const auto& one) { return meets(target, *one.value); });
}

std::string horizon_answer(const Experiment& experiment) {
  if (experiment.targets.empty()) return no_target_sentence(experiment) + weakest_sentence(experiment);
  std::string text = target_sentence(experiment, 0);
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  const bool named = judged_by(experiment.horizon->calendar, *experiment.targets.front().target) != nullptr;
  return named ? text : text + weakest_sentence(experiment);
}

std::vector<std::string> horizon_details(const Experiment& experiment, std::size_t t) {
  const TargetResult& result = experiment.targets[t];
  const HorizonTarget& more = experiment.horizon->targets[t];
  const Target& target = *result.target;
  std::vector<std::string> lines;
  if (result.value) {
    lines.push_back("whole horizon " + with_interval(target, *result.value, result.interval));
  }
  if (judged_by(experiment.horizon->calendar, target) != nullptr && !experiment.only) {
    const CalendarBy by = judged_as(target);
    lines.push_back("holds in " + count_text(more.stretches, by));
    constexpr std::size_t most_listed = 6;
    std::size_t listed = 0;
    for (const StretchVerdict& one : more.stretches) {
      if (one.verdict == Verdict::met || ++listed > most_listed) continue;
      lines.push_back(fmt::format("{} in {}: {}, met in {} % of replications", name_of(one.verdict),
                                  stretch_words(experiment, by, one.stretch),
                                  with_interval(target, *one.value, one.interval), percent(one.share_met)));
    }
    if (listed > most_listed) lines.push_back(fmt::format("and in {} more", listed - most_listed));
  }
  lines.push_back(fmt::format("met on {} % of open days ({} of {})", percent(result.share_of_days),
                              thousands(result.days_met), thousands(result.days)));
  if (target.share_of_days) lines.back() += fmt::format(", asked {} %", percent(*target.share_of_days, 0));
  if (result.share_of_intervals)
    lines.push_back(fmt::format("met in {} % of intervals", percent(*result.share_of_intervals)));
  if (result.worst && more.worst_day && result.days_met < result.days) {
    const std::string value = target.window == Target::Window::interval
                                  ? percent(result.worst->value) + " % of intervals"
                                  : value_text(target, result.worst->value);
    lines.push_back(fmt::format("worst day {}, {} (in --only-replication {})",
                                stretch_words(experiment, CalendarBy::day, *more.worst_day), value,
                                result.worst->replication));
  }
  return lines;
}

}  // namespace holdtime::results
