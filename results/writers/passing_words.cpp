#include "results/writers/passing_words.hpp"

#include <fmt/format.h>

#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

/// The row of the whole day, of all calls or of a call type.
const Estimate* find(const Experiment& experiment, std::string_view kpi, std::optional<std::size_t> type) {
  for (const Row& row : experiment.rows) {
    const bool whole =
        row.call_type == type && !row.team && !row.period && !row.line_group && !row.site && !row.node;
    if (whole && kpis()[row.kpi].id == kpi && row.estimate.value) return &row.estimate;
  }
  return nullptr;
}

/// "27.1 % ±0.1"
std::string share_text(const Estimate& share) {
  std::string text = percent(*share.value) + " %";
  if (share.half_width) text += " ±" + percent(*share.half_width);
  return text;
}

std::string menu_sentence(const Experiment& experiment, std::size_t type) {
  const Estimate* const calls = find(experiment, "menu_calls", type);
  const Estimate* const time = find(experiment, "menu_time", type);
  const Estimate* const contained = find(experiment, "containment", type);
  const Estimate* const hang_ups = find(experiment, "menu_hang_ups", type);
  const Estimate* const bounced = find(experiment, "menu_bounced", type);
  if (calls == nullptr || time == nullptr || contained == nullptr || hang_ups == nullptr ||
      bounced == nullptr)
    return "";
  std::string text = fmt::format(
      "Menu ({}): {:.1f} calls a day come into it and stay for {:.0f} s on average; {} are served there, {} "
      "hang up",
      experiment.scenario->center.call_types[type].name, *calls->value, *time->value, share_text(*contained),
      share_text(*hang_ups));
  if (*bounced->value > 0.0) text += fmt::format(", {} are told to call again later", share_text(*bounced));
  return text + ".";
}

std::string transfer_sentence(const Experiment& experiment) {
  const Estimate* const calls = find(experiment, "transfers", {});
  const Estimate* const share = find(experiment, "transfer_share", {});
  const Estimate* const time = find(experiment, "transfer_time", {});
  const Estimate* const lost = find(experiment, "transfers_lost", {});
  if (calls == nullptr || share == nullptr || time == nullptr || lost == nullptr) return "";
  return fmt::format(
      "Passed on: {:.1f} calls a day, {} of those answered; the next agent answers after {:.1f} s on "
      "average, and "
      "{} of them nobody does.",
      *calls->value, share_text(*share), *time->value, share_text(*lost));
}

}  // namespace

std::vector<std::string> passing_sentences(const Experiment& experiment) {
  std::vector<std::string> sentences;
  const auto& types = experiment.scenario->center.call_types;
  for (std::size_t type = 0; type < types.size(); ++type) {
    if (types[type].menu) sentences.push_back(menu_sentence(experiment, type));
  }
  sentences.push_back(transfer_sentence(experiment));
  std::erase(sentences, "");
  return sentences;
}

}  // namespace holdtime::results
