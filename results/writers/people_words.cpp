#include "results/writers/people_words.hpp"

#include <fmt/format.h>

#include "results/writers/day_rows.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

std::string adherence_sentence(const Experiment& experiment) {
  const Estimate* const adherence = of_day(experiment, "adherence");
  const Estimate* const conformance = of_day(experiment, "conformance");
  if (adherence == nullptr || conformance == nullptr) return "";
  return fmt::format(
      "People: {} of their time goes as rostered (adherence); they work {} of what the roster says, whenever "
      "that is (conformance).",
      share_text(*adherence), share_text(*conformance));
}

std::string hours_sentence(const Experiment& experiment) {
  const Estimate* const activities = of_day(experiment, "activity_hours");
  const Estimate* const overtime = of_day(experiment, "overtime_hours");
  std::string text;
  if (activities != nullptr)
    text += fmt::format("{:.1f} h go into meetings, training and the like", *activities->value);
  if (overtime != nullptr)
    text += fmt::format("{}{:.1f} h are worked after the end of shifts", text.empty() ? "" : ", ",
                        *overtime->value);
  return text.empty() ? "" : "A day: " + text + ".";
}

/// "12,345 EUR"; small sums to the hundredth.
std::string money_text(double money, const std::string& currency) {
  const std::string number =
      money >= 1000.0 ? thousands(static_cast<std::int64_t>(money + 0.5)) : fmt::format("{:.2f}", money);
  return currency.empty() ? number : number + " " + currency;
}

std::string cost_sentence(const Experiment& experiment) {
  const Estimate* const cost = of_day(experiment, "cost");
  const Estimate* const each = of_day(experiment, "cost_per_call");
  if (cost == nullptr) return "";
  std::string currency;
  for (const models::Team& team : experiment.scenario->center.teams) {
    if (team.people.wage) currency = team.people.wage->currency;
  }
  std::string text = "Wages: " + money_text(*cost->value, currency) + " a day";
  if (each != nullptr) text += ", " + money_text(*each->value, currency) + " for each call answered";
  return text + ".";
}

}  // namespace

std::vector<std::string> people_sentences(const Experiment& experiment) {
  std::vector<std::string> sentences = {adherence_sentence(experiment), hours_sentence(experiment),
                                        cost_sentence(experiment)};
  std::erase(sentences, "");
  return sentences;
}

}  // namespace holdtime::results
