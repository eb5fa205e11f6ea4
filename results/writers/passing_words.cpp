#include "results/writers/passing_words.hpp"

#include <fmt/format.h>

#include "results/writers/day_rows.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

std::string menu_sentence(const Experiment& experiment, std::size_t type) {
  const Estimate* const calls = of_day(experiment, "menu_calls", {.call_type = type});
  const Estimate* const time = of_day(experiment, "menu_time", {.call_type = type});
  const Estimate* const contained = of_day(experiment, "containment", {.call_type = type});
  const Estimate* const hang_ups = of_day(experiment, "menu_hang_ups", {.call_type = type});
  const Estimate* const bounced = of_day(experiment, "menu_bounced", {.call_type = type});
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
  const Estimate* const calls = of_day(experiment, "transfers");
  const Estimate* const share = of_day(experiment, "transfer_share");
  const Estimate* const time = of_day(experiment, "transfer_time");
  const Estimate* const lost = of_day(experiment, "transfers_lost");
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
