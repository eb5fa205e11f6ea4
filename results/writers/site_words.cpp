#include "results/writers/site_words.hpp"

#include <fmt/format.h>

#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

/// The row of the whole day, of the whole center or of a site.
const Estimate* find(const Experiment& experiment, std::string_view kpi, std::optional<std::size_t> site) {
  for (const Row& row : experiment.rows) {
    const bool whole =
        !row.call_type && !row.team && !row.period && !row.line_group && !row.node && row.site == site;
    if (whole && kpis()[row.kpi].id == kpi && row.estimate.value) return &row.estimate;
  }
  return nullptr;
}

/// "81.0 % ±0.1"
std::string share_text(const Estimate& share) {
  std::string text = percent(*share.value) + " %";
  if (share.half_width) text += " ±" + percent(*share.half_width);
  return text;
}

/// Of the calls that come in there, and of the people who work there; a site may have either alone.
std::string site_sentence(const Experiment& experiment, std::size_t site) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (const Estimate* const offered = find(experiment, "offered", site); offered && *offered->value > 0.0)
    add(fmt::format("{:.1f} calls a day", *offered->value));
  if (const Estimate* const in_time = find(experiment, "service_level", site))
    add(share_text(*in_time) + " answered in time");
  if (const Estimate* const asa = find(experiment, "asa", site))
    add(fmt::format("ASA {:.1f} s", *asa->value));
  if (const Estimate* const elsewhere = find(experiment, "answered_elsewhere", site))
    add(share_text(*elsewhere) + " of those answered at another site");
  if (const Estimate* const occupancy = find(experiment, "occupancy", site))
    add("agents " + share_text(*occupancy) + " occupied");
  if (text.empty()) return "";
  return fmt::format("Site {}: {}.", experiment.scenario->center.sites[site].name, text);
}

}  // namespace

std::vector<std::string> site_sentences(const Experiment& experiment) {
  std::vector<std::string> sentences;
  for (std::size_t site = 0; site < experiment.scenario->center.sites.size(); ++site)
    sentences.push_back(site_sentence(experiment, site));
  const Estimate* const outsourced = find(experiment, "outsourced", {});
  const Estimate* const cost = find(experiment, "outsourcing_cost", {});
  if (outsourced != nullptr && cost != nullptr)
    sentences.push_back(
        fmt::format("Outsourcers: {:.1f} calls a day for {:.2f}.", *outsourced->value, *cost->value));
  if (const Estimate* const messages = find(experiment, "voicemail", {}))
    sentences.push_back(fmt::format("Voicemail: {:.1f} messages a day.", *messages->value));
  std::erase(sentences, "");
  return sentences;
}

}  // namespace holdtime::results
