// The alternatives in sentences.
#include <fmt/format.h>

#include <algorithm>

#include "planning/show_text.hpp"
#include "results/writers/answer.hpp"
#include "results/writers/text.hpp"

namespace holdtime::planning {
namespace {

using Change = Outcome::Change;

std::string value_text(const Judged& judged) {
  return judged.share ? results::percent(judged.value) + " %" : fmt::format("{:.1f} s", judged.value);
}

std::string interval_text(const Judged& judged) {
  if (!judged.interval) return "";
  const double scale = judged.share ? 100.0 : 1.0;
  return fmt::format(" ({:.1f}–{:.1f})", judged.interval->low * scale, judged.interval->high * scale);
}

/// "on 71.2 % of days (68.3–74.0)", "6.2 % (6.1–6.3)".
std::string judged_text(const results::TargetResult& result) {
  const auto judged = judged_by(result);
  if (!judged) return "nobody to judge by";
  const std::string number = value_text(*judged) + (judged->of == Judged::Of::days        ? " of days"
                                                    : judged->of == Judged::Of::intervals ? " of intervals"
                                                                                          : "");
  return number + interval_text(*judged);
}

std::string asked_text(const models::Target& target) {
  if (target.share_of_days) return fmt::format(", asked {:.6g} %", 100.0 * *target.share_of_days);
  if (target.window == models::Target::Window::interval && target.share_of_intervals)
    return fmt::format(", asked {:.6g} %", 100.0 * *target.share_of_intervals);
  return "";
}

std::string base_text(const results::Experiment& base, const results::TargetResult& result) {
  return fmt::format("{}: {}{}: {}", results::aim_of(base, *result.target), judged_text(result),
                     asked_text(*result.target), results::name_of(result.verdict));
}

/// "80/20: 71.2 % of days (68.3–74.0) instead of 96.1 % of days (94.7–97.2): missed instead of met".
std::string change_text(const Otherwise& all, const Outcome& outcome, std::size_t t) {
  const auto& before = all.base.targets[t];
  const auto& after = outcome.experiment.targets[t];
  std::string text = fmt::format("{}: {} instead of {}", results::aim_of(all.base, *before.target),
                                 judged_text(after), judged_text(before));
  if (outcome.changes[t] != Change::none)
    return fmt::format("{}: {} instead of {}", text, results::name_of(after.verdict),
                       results::name_of(before.verdict));
  return fmt::format("{}: {} as before", text, results::name_of(after.verdict));
}

std::string_view mark(Change change) {
  return change == Change::turned   ? "TURNS A VERDICT"
         : change == Change::opened ? "may turn a verdict"
                                    : "turns none";
}

/// The target whose number moves most, for alternatives that turn no verdict.
std::size_t most_moved(const Otherwise& all, const Outcome& outcome) {
  std::size_t most = 0;
  double largest = -1.0;
  for (std::size_t t = 0; t < outcome.changes.size(); ++t) {
    const auto before = judged_by(all.base.targets[t]);
    const auto after = judged_by(outcome.experiment.targets[t]);
    if (!before || !after) continue;
    const double scale = before->share ? 1.0 : std::max(before->value, 1e-9);
    const double moved = std::abs(after->value - before->value) / scale;
    if (moved <= largest) continue;
    largest = moved;
    most = t;
  }
  return most;
}

void write_outcome(std::ostream& out, const Otherwise& all, const Outcome& outcome, std::size_t width) {
  const Alternative& alternative = outcome.alternative;
  results::write_wrapped(out, "  - ", fmt::format("Assumed: {}.", alternative.assumption), width);
  std::string text = fmt::format("{} ({}):", alternative.otherwise, mark(outcome.change()));
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  results::write_wrapped(out, "    ", text, width);
  bool told = false;
  for (std::size_t t = 0; t < outcome.changes.size(); ++t) {
    const auto judged = judged_by(all.base.targets[t]);
    const bool chance = judged && judged->of == Judged::Of::days;  // what planners ask for first
    if (outcome.changes[t] == Change::none && !(alternative.always_told && chance)) continue;
    results::write_wrapped(out, "      ", change_text(all, outcome, t), width);
    told = true;
  }
  if (!told)
    results::write_wrapped(out, "      ", change_text(all, outcome, most_moved(all, outcome)), width);
  const auto& set = alternative.set;
  // Quoted for the shell; many edits of one kind are shown by their first.
  std::string edit = set.front();
  for (std::size_t at = 0; (at = edit.find('\'', at)) != std::string::npos; at += 4)
    edit.replace(at, 1, "'\\''");
  out << "      try it: --set '" << edit << "'";
  if (set.size() > 1) out << " and " << set.size() - 1 << " more alike";
  out << '\n';
}

}  // namespace

void write_otherwise(std::ostream& out, const Otherwise& all, std::size_t width) {
  const auto days = results::thousands(static_cast<std::int64_t>(all.base.replications));
  results::write_wrapped(
      out, "",
      fmt::format(
          "OTHERWISE: what would happen ({} days each with the same callers; in brackets: 95 % intervals)",
          days),
      width);
  const auto count = [&](Change change) {
    return std::ranges::count_if(all.outcomes, [&](const Outcome& one) { return one.change() == change; });
  };
  if (!all.outcomes.empty()) {
    const std::size_t tried = all.outcomes.size();
    const std::string text = fmt::format("Tried: {} assumption{}; turning a verdict: {}, perhaps: {}.", tried,
                                         tried == 1 ? "" : "s", count(Change::turned), count(Change::opened));
    results::write_wrapped(out, "  ", text, width);
  }
  results::write_wrapped(out, "  ", "As it stands:", width);
  for (const auto& result : all.base.targets)
    results::write_wrapped(out, "    ", base_text(all.base, result), width);
  std::string quiet;
  for (const Outcome& outcome : all.outcomes) {
    if (outcome.change() != Change::none || outcome.alternative.always_told)
      write_outcome(out, all, outcome, width);
    else
      quiet +=
          (quiet.empty() ? "" : ", ") + outcome.alternative.brief + fmt::format(" ({:.1f})", outcome.effect);
  }
  std::string untried;
  for (const Alternative& one : all.unreadable) untried += (untried.empty() ? "" : ", ") + one.brief;
  if (!untried.empty())
    results::write_wrapped(out, "  - ", "The rest of the scenario does not allow to try: " + untried + ".",
                           width);
  if (!quiet.empty()) {
    results::write_wrapped(out, "  - ",
                           "No verdict hangs on the other assumptions. Instead of them: " + quiet +
                               " (in brackets: points by which a target's number moves at most).",
                           width);
  }
}

}  // namespace holdtime::planning
