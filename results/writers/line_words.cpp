#include "results/writers/line_words.hpp"

#include <fmt/format.h>

#include <cmath>

#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

/// The row of the whole day, of all calls or of a group of lines.
const Estimate* find(const Experiment& experiment, std::string_view kpi, std::optional<std::size_t> group) {
  for (const Row& row : experiment.rows) {
    const bool whole =
        !row.call_type && !row.team && !row.period && !row.site && !row.node && row.line_group == group;
    if (whole && kpis()[row.kpi].id == kpi && row.estimate.value) return &row.estimate;
  }
  return nullptr;
}

/// "1.0 % ±0.1"
std::string share_text(const Estimate& share) {
  std::string text = percent(*share.value) + " %";
  if (share.half_width) text += " ±" + percent(*share.half_width);
  return text;
}

std::string lines_sentence(const Experiment& experiment, std::size_t group) {
  const models::LineGroup& lines = experiment.scenario->center.line_groups[group];
  const Estimate* const in_use = find(experiment, "lines_in_use", group);
  const Estimate* const most = find(experiment, "max_lines_in_use", group);
  const Estimate* const all = find(experiment, "all_lines_busy", group);
  if (in_use == nullptr || most == nullptr || all == nullptr) return "";
  std::string text = fmt::format(
      "Lines ({}): of {} {:.1f} are in use on average and {:.1f} at a day's peak; all are for {} of the time",
      lines.name, thousands(lines.lines), *in_use->value, *most->value, share_text(*all));
  if (const Estimate* const busy = find(experiment, "busy_share", group))
    text += fmt::format(", and {} of calls hear the busy tone", share_text(*busy));
  return text + ".";
}

std::string callers_sentence(const Experiment& experiment) {
  const Estimate* const callers = find(experiment, "callers", {});
  const Estimate* const attempts = find(experiment, "attempts_per_caller", {});
  const Estimate* const lost = find(experiment, "callers_lost", {});
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
