#include "results/explanations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace holdtime::results {
namespace {

/// A fact in words, and whether it is booked by clock overlap (else on the interval of queue entry).
struct FactRow {
  std::string_view words;
  bool by_clock = false;
};

// In the order of the enumerations.
constexpr std::array<FactRow, static_cast<std::size_t>(CallFact::count)> call_facts = {{
    {"callers who entered the queue"},
    {"callers who found no place to wait"},
    {"callers served by the IVR"},
    {"callers who hung up in the IVR"},
    {"answered callers"},
    {"callers who hung up while waiting"},
    {"callers who hung up within the short-abandon threshold"},
    {"callers who hung up at once"},
    {"callers sent away"},
    {"callers not answered at once"},
    {"waits of answered callers"},
    {"waits of all offered callers"},
    {"waits of callers who hung up"},
    {"talk times"},
    {"after-call work"},
    {"time callers spent waiting", true},
    {"callers answered within T"},
    {"callers who hung up within T"},
    {"callers who left a message"},
    {"callers answered at another site"},
    {"the longest wait"},
    {"the most callers waiting at a time"},
}};
constexpr std::array<FactRow, static_cast<std::size_t>(TeamFact::count)> team_facts = {{
    {"answered callers"},
    {"waits of answered callers"},
    {"talk times"},
    {"after-call work"},
    {"time handling calls", true},
    {"time available for a call", true},
    {"time present, unpaid breaks taken off", true},
    {"time handling calls or available for one while the center is open", true},
    {"time paid", true},
    {"time worked after the rostered end", true},
    {"people absent", true},
    {"time in meetings, training, coaching and back-office work", true},
    {"time rostered of people who came", true},
    {"time spent as rostered, of people who came", true},
    {"time rostered for work, breaks taken off, of people who came", true},
    {"time worked, whenever that was", true},
    {"calls answered by outsourcers"},
    {"price of those calls"},
    {"paid time times wage, the price of outsourced calls, and the cost of interventions", true},
    {"interventions"},
    {"people who said yes to one"},
    {"cost of interventions"},
    {"time of people called in", true},
    {"the longest wait"},
}};

constexpr std::array<FactRow, static_cast<std::size_t>(AttemptFact::count)> attempt_facts = {{
    {"calls"},
    {"calls that heard the busy tone"},
    {"first calls of their callers"},
    {"last calls of their callers"},
    {"last calls of their callers, served"},
    {"answered calls"},
    {"calls passed on"},
    {"calls that were passed on to this queue"},
    {"calls that were passed on to this queue and not answered"},
    {"waits of calls that were passed on"},
    {"talk and after-call work"},
    {"callers whose wait was predicted, and who were answered as they waited"},
    {"waits predicted for these"},
    {"waits of these"},
    {"differences of the two"},
    {"callers who were offered to be rung back"},
    {"callers who accepted to be rung back"},
    {"callers rung back and reached"},
    {"waits of callers rung back and reached"},
    {"callers whom a message led elsewhere"},
    {"calls made to ring back"},
}};
constexpr std::array<FactRow, static_cast<std::size_t>(LineFact::count)> line_facts = {{
    {"calls"},
    {"calls that heard the busy tone"},
    {"time lines were taken", true},
    {"time all lines were taken", true},
    {"the most lines taken at a time", true},
}};

constexpr std::array<FactRow, static_cast<std::size_t>(MenuFact::count)> menu_facts = {{
    {"calls that came there"},
    {"calls served there"},
    {"calls hung up there"},
    {"calls sent away from there"},
    {"calls that went on from there to a queue"},
    {"time spent there"},
}};

// A fact without words would leave the last row empty.
static_assert(!call_facts.back().words.empty() && !team_facts.back().words.empty());
static_assert(!attempt_facts.back().words.empty() && !line_facts.back().words.empty());
static_assert(!menu_facts.back().words.empty());

const FactRow& row_of(CallFact fact) {
  return call_facts[static_cast<std::size_t>(fact)];
}
const FactRow& row_of(TeamFact fact) {
  return team_facts[static_cast<std::size_t>(fact)];
}

const FactRow& row_of(AttemptFact fact) {
  return attempt_facts[static_cast<std::size_t>(fact)];
}
const FactRow& row_of(LineFact fact) {
  return line_facts[static_cast<std::size_t>(fact)];
}

const FactRow& row_of(MenuFact fact) {
  return menu_facts[static_cast<std::size_t>(fact)];
}

struct SourceRow {
  std::string_view kpi;
  std::string_view source;
};

constexpr auto tutorial =
    "Gans, Koole & Mandelbaum (2003), Telephone Call Centers: Tutorial, Review, and Research Prospects";
constexpr auto practice = "Cleveland & Mayben (1997), Call Center Management on Fast Forward";
constexpr auto percentile_source =
    "smallest x with F(x) >= q over the pooled waits; interval by Woodruff (1952)";

constexpr SourceRow sources[] = {
    {"service_level", practice},
    {"asa", practice},
    {"occupancy", practice},
    {"utilisation", practice},
    {"aht", practice},
    {"talk", practice},
    {"acw", practice},
    {"abandonment", tutorial},
    {"answered_share", tutorial},
    {"p_wait", tutorial},
    {"mean_wait", tutorial},
    {"mean_time_to_abandon", tutorial},
    {"mean_queue", "Little (1961), A Proof for the Queuing Formula L = λW"},
};

template <class Fact>
std::string in_words(const Sum<Fact>& sum) {
  std::string text;
  for (const auto& term : sum.terms) {
    text += text.empty() ? (term.sign < 0 ? "-" : "") : (term.sign < 0 ? " - " : " + ");
    text += row_of(term.fact).words;
  }
  return sum.terms.size() > 1 ? "(" + text + ")" : text;
}

template <class Fact>
std::string in_words(const Ratio<Fact>& ratio) {
  const std::string numerator = in_words(ratio.numerator);
  if (ratio.per == Per::day) return numerator + " / days";
  if (ratio.per == Per::time) return numerator + " / open time of the period";
  return numerator + " / " + in_words(ratio.denominator) + ", each summed over all days";
}

/// On which interval the facts of a ratio are booked; a ratio may have facts of both kinds.
template <class Fact>
std::pair<bool, bool> booking(const Ratio<Fact>& ratio) {
  std::pair<bool, bool> entry_and_clock;
  for (const Sum<Fact>* sum : {&ratio.numerator, &ratio.denominator}) {
    for (const auto& term : sum->terms) {
      (row_of(term.fact).by_clock ? entry_and_clock.second : entry_and_clock.first) = true;
    }
  }
  return entry_and_clock;
}

std::string booked_on(const Kpi& kpi) {
  const auto [call_entry, call_clock] = booking(kpi.calls);
  const auto [team_entry, team_clock] = booking(kpi.team);
  const bool entry = call_entry || team_entry || kpi.percentile > 0.0;
  if (kpi.id == "absent") return "every interval in which the person was due";
  if (kpi.by_attempt())
    return "the interval in which the call left the IVR, or came where it never got so far";
  if (kpi.by_menu()) return "the interval in which the call came";
  if (kpi.by_line_group()) return "by the clock while the center is open";
  if (kpi.id == "max_queue") return "the interval in which a caller joined, or that began with them waiting";
  if (!(call_clock || team_clock)) return "the interval in which the caller entered the queue";
  const char* clock = "by the clock: time is split at the edges of intervals";
  return entry ? fmt::format("callers on the interval of their queue entry, time {}", clock) : clock;
}

std::vector<std::string> formulas(const Kpi& kpi) {
  if (kpi.percentile > 0.0) {
    return {fmt::format("the smallest wait that {:.6g} % of answered callers did not exceed",
                        kpi.percentile * 100.0)};
  }
  if (kpi.id != "service_level") {
    return {kpi.by_menu()         ? in_words(kpi.menu)
            : kpi.by_attempt()    ? in_words(kpi.attempts)
            : kpi.by_line_group() ? in_words(kpi.lines)
            : kpi.by_call_type()  ? in_words(kpi.calls)
                                  : in_words(kpi.team)};
  }
  std::vector<std::string> all;
  for (const auto& row : models::service_level_formulas()) {
    all.push_back(fmt::format("{}{} ({})", row.name,
                              row.formula == models::ServiceLevel{}.formula ? ", the default" : "",
                              row.used_by));
  }
  return all;
}

std::string shown_for(const Kpi& kpi) {
  std::string text = "the whole center";
  if (kpi.by_call_type() || kpi.by_attempt() || kpi.by_menu()) text += ", each call type";
  if (kpi.by_team()) text += ", each team";
  if (kpi.by_line_group()) text += ", each group of lines";
  if (kpi.by_menu()) text += ", each node of a menu";
  text += ", and in each interval of these";
  if (kpi.needs != Needs::nothing) return text + "; where " + std::string(words_for(kpi.needs));
  if (kpi.by_attempt()) return text + "; where calls need lines or callers may call again";
  return text + (kpi.by_line_group() ? "; where calls need lines" : "");
}

std::string target_text(const Kpi& kpi) {
  for (const models::TargetKpiRow& row : models::target_kpis()) {
    if (row.name == kpi.id) return "can be set on it";
  }
  return "can't be set on it";
}

std::string source_of(const Kpi& kpi) {
  if (kpi.percentile > 0.0) return percentile_source;
  const auto found = std::find_if(std::begin(sources), std::end(sources),
                                  [&](const auto& row) { return row.kpi == kpi.id; });
  if (found != std::end(sources)) return std::string(found->source);
  if (kpi.by_line_group() && !kpi.by_attempt()) return "the times of the call log";
  if (kpi.by_menu()) return "the visits to nodes of menus";
  if (kpi.needs == Needs::callbacks || kpi.needs == Needs::predictions)
    return "what callers are told as they join the queue, and what comes of it";
  return kpi.by_call_type() || kpi.by_attempt() ? "a count of the call log" : "a sum of the agent log";
}

}  // namespace

std::vector<Explanation> explain(const Kpi& kpi) {
  const std::string definition = kpi.id == "service_level"
                                     ? "share of callers answered within a threshold T; "
                                       "a wait of exactly T is within it"
                                     : std::string(kpi.definition);
  const char* interval = kpi.percentile > 0.0
                             ? "95 %, by that of the share of waits beyond it, days as the sample"
                             : "95 %, ratio estimator over days (Cochran 1977, 6.3), score interval "
                               "with Student's t (docs/coverage.md)";
  const std::string better = kpi.better == Better::neither ? "neither: more is not good or bad by itself"
                                                           : std::string(name_of(kpi.better));
  return {{"unit", {std::string(results::row_of(kpi.unit).name)}},
          {"better when", {better}},
          {"definition", {definition}},
          {"formula", formulas(kpi)},
          {"booked on", {booked_on(kpi)}},
          {"shown for", {shown_for(kpi)}},
          {"target", {target_text(kpi)}},
          {"interval", {interval}},
          {"source", {source_of(kpi)}}};
}

}  // namespace holdtime::results
