#include "results/writers/callback_words.hpp"

#include <fmt/format.h>

#include "results/writers/day_rows.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

bool told(const Estimate* estimate) {
  return estimate != nullptr && estimate->value;
}

std::string callback_sentence(const Experiment& experiment) {
  const Estimate* const offered = of_day(experiment, "callbacks_offered");
  const Estimate* const accepted = of_day(experiment, "callbacks_accepted");
  const Estimate* const reached = of_day(experiment, "callbacks_reached");
  const Estimate* const wait = of_day(experiment, "callback_wait");
  if (!told(offered)) return "";
  std::string text = fmt::format("Callbacks: offered to {:.1f} callers a day", *offered->value);
  if (told(accepted)) text += fmt::format("; {} accept", share_text(*accepted));
  if (told(reached)) text += fmt::format(", {} of these are reached", share_text(*reached));
  if (told(wait)) text += fmt::format(", rung back after {:.0f} s on average", *wait->value);
  return text + ". They count neither as offered nor as answered or abandoned.";
}

std::string prediction_sentence(const Experiment& experiment) {
  const Estimate* const predicted = of_day(experiment, "predicted_wait");
  const Estimate* const waited = of_day(experiment, "wait_of_predicted");
  const Estimate* const error = of_day(experiment, "prediction_error");
  if (!told(predicted) || !told(waited) || !told(error)) return "";
  return fmt::format(
      "Predicted waits: {:.0f} s on average for callers who then waited {:.0f} s; off by {:.0f} s.",
      *predicted->value, *waited->value, *error->value);
}

}  // namespace

std::vector<std::string> callback_sentences(const Experiment& experiment) {
  std::vector<std::string> sentences{callback_sentence(experiment), prediction_sentence(experiment)};
  std::erase(sentences, "");
  return sentences;
}

}  // namespace holdtime::results
