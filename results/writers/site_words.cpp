#include "results/writers/site_words.hpp"

#include <fmt/format.h>

#include "results/writers/day_rows.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

/// Of the calls that come in there, and of the people who work there; a site may have either alone.
std::string site_sentence(const Experiment& experiment, std::size_t site) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (const Estimate* const offered = of_day(experiment, "offered", {.site = site});
      offered && *offered->value > 0.0)
    add(fmt::format("{:.1f} calls a day", *offered->value));
  if (const Estimate* const in_time = of_day(experiment, "service_level", {.site = site}))
    add(share_text(*in_time) + " answered in time");
  if (const Estimate* const asa = of_day(experiment, "asa", {.site = site}))
    add(fmt::format("ASA {:.1f} s", *asa->value));
  if (const Estimate* const elsewhere = of_day(experiment, "answered_elsewhere", {.site = site}))
    add(share_text(*elsewhere) + " of those answered at another site");
  if (const Estimate* const occupancy = of_day(experiment, "occupancy", {.site = site}))
    add("agents " + share_text(*occupancy) + " occupied");
  if (text.empty()) return "";
  return fmt::format("Site {}: {}.", experiment.scenario->center.sites[site].name, text);
}

}  // namespace

std::vector<std::string> site_sentences(const Experiment& experiment) {
  std::vector<std::string> sentences;
  for (std::size_t site = 0; site < experiment.scenario->center.sites.size(); ++site)
    sentences.push_back(site_sentence(experiment, site));
  const Estimate* const outsourced = of_day(experiment, "outsourced");
  const Estimate* const cost = of_day(experiment, "outsourcing_cost");
  if (outsourced != nullptr && cost != nullptr)
    sentences.push_back(
        fmt::format("Outsourcers: {:.1f} calls a day for {:.2f}.", *outsourced->value, *cost->value));
  if (const Estimate* const messages = of_day(experiment, "voicemail"))
    sentences.push_back(fmt::format("Voicemail: {:.1f} messages a day.", *messages->value));
  std::erase(sentences, "");
  return sentences;
}

}  // namespace holdtime::results
