#include "results/writers/line_words.hpp"

#include <fmt/format.h>

#include <cmath>

#include "results/writers/day_rows.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

std::string lines_sentence(const Experiment& experiment, std::size_t group) {
  const models::LineGroup& lines = experiment.scenario->center.line_groups[group];
  const Estimate* const in_use = of_day(experiment, "lines_in_use", {.line_group = group});
  const Estimate* const most = of_day(experiment, "max_lines_in_use", {.line_group = group});
  const Estimate* const all = of_day(experiment, "all_lines_busy", {.line_group = group});
  if (in_use == nullptr || most == nullptr || all == nullptr) return "";
  std::string text = fmt::format(
      "Lines ({}): of {} {:.1f} are in use on average and {:.1f} at a day's peak; all are for {} of the time",
      lines.name, thousands(lines.lines), *in_use->value, *most->value, share_text(*all));
  if (const Estimate* const busy = of_day(experiment, "busy_share", {.line_group = group}))
    text += fmt::format(", and {} of calls hear the busy tone", share_text(*busy));
  return text + ".";
}

std::string callers_sentence(const Experiment& experiment) {
  const Estimate* const callers = of_day(experiment, "callers");
  const Estimate* const attempts = of_day(experiment, "attempts_per_caller");
  const Estimate* const lost = of_day(experiment, "callers_lost");
  if (callers == nullptr || attempts == nullptr || lost == nullptr) return "";
  return fmt::format("Callers: {:.1f} a day, who call {:.2f} times each; {} are never served.",
                     *callers->value, *attempts->value, share_text(*lost));
}

}  // namespace

std::vector<std::string> line_sentences(const Experiment& experiment) {
  std::vector<std::string> sentences;
  for (std::size_t group = 0; group < experiment.scenario->center.line_groups.size(); ++group) {
    sentences.push_back(lines_sentence(experiment, group));
  }
  sentences.push_back(callers_sentence(experiment));
  std::erase(sentences, "");
  return sentences;
}

}  // namespace holdtime::results
