#include "planning/assumptions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "models/goals.hpp"
#include "scenarios/values.hpp"

namespace holdtime::planning {
namespace {

using models::Scenario;
using scenarios::Account;
using scenarios::Fact;
using Facts = std::vector<const Fact*>;

template <class Wanted>
Facts facts_where(const Account& account, Wanted wanted) {
  Facts found;
  for (const Fact& fact : account.facts) {
    if (fact.matters && wanted(fact)) found.push_back(&fact);
  }
  return found;
}

/// Absent keys called `key` for which something was taken.
Facts absent(const Account& account, std::string_view key) {
  return facts_where(account, [&](const Fact& fact) {
    return (fact.kind == Fact::Kind::assumed || fact.kind == Fact::Kind::inferred) && fact.topic == key;
  });
}

Facts presets(const Account& account, std::string_view topic, std::string_view part_of_pointer = "") {
  return facts_where(account, [&](const Fact& fact) {
    return fact.kind == Fact::Kind::preset && fact.topic == topic &&
           fact.pointer.find(part_of_pointer) != std::string::npos;
  });
}

std::vector<std::string> each_set_to(const Facts& facts, const std::string& value) {
  std::vector<std::string> set;
  for (const Fact* fact : facts) set.push_back(fact->pointer + "=" + value);
  return set;
}

/// "claims", "3 of 5 call types": whose the facts are.
std::string whose(const Facts& facts, std::size_t all, const char* one, const char* many) {
  if (facts.size() == all) return all == 1 ? "" : fmt::format(" for any {}", one);
  const std::string& pointer = facts.front()->pointer;
  const std::size_t begin = pointer.find('/', 1) + 1;
  if (facts.size() == 1) return " for " + pointer.substr(begin, pointer.find('/', begin) - begin);
  return fmt::format(" for {} of {} {}", facts.size(), all, many);
}

std::optional<Alternative> patience(const Scenario& scenario, const Account& account) {
  const Facts facts = absent(account, "patience");
  if (facts.empty()) return std::nullopt;
  return Alternative{"no patience is given" +
                         whose(facts, scenario.center.call_types.size(), "call type", "call types") +
                         ": callers hang up after 6 min on average",
                     "if nobody ever hung up", "nobody hangs up", each_set_to(facts, "never"), true};
}

std::optional<Alternative> day_to_day(const Scenario& scenario, const Account& account) {
  const Facts facts = absent(account, "day_to_day");
  if (facts.empty()) return std::nullopt;
  Alternative made{"no day_to_day is given" +
                       whose(facts, scenario.center.call_types.size(), "call type", "call types") +
                       ": every day is equally busy",
                   "with days that differ by ±10 %", "±10 % days", each_set_to(facts, "10%"), true};
  // One factor for all is what busy days are like; only beside others it has to be each type's own.
  const bool alone = facts.size() == scenario.center.call_types.size() && scenario.center.busyness.empty();
  if (alone) made.set = {"/day_to_day=10%"};
  return made;
}

std::optional<Alternative> shrinkage(const Scenario& scenario, const Account& account) {
  const Facts facts = absent(account, "shrinkage");
  if (facts.empty()) return std::nullopt;
  return Alternative{"no shrinkage is given" + whose(facts, scenario.center.teams.size(), "team", "teams") +
                         ": everyone rostered is on the phone",
                     "with 30 % shrinkage (half of all centers plan for 26 to 35 %)",
                     "30 % shrinkage",
                     {"/shrinkage=30%"},
                     true};
}

std::optional<Alternative> absence(const Scenario&, const Account& account) {
  const Facts facts = facts_where(
      account, [](const Fact& fact) { return fact.topic == "absent" && fact.kind == Fact::Kind::assumed; });
  const Facts totals = presets(account, "spell");
  if (facts.empty() && totals.empty()) return std::nullopt;
  Alternative made{"nobody is absent for a whole day; all shrinkage is short spells",
                   "with 6 % of the people absent each day, within the same shrinkage", "6 % absent",
                   each_set_to(facts, "6%"), false};
  for (const Fact* fact : totals) {
    made.set.push_back(fmt::format(R"({}={{"total": {}, "absent": "6%"}})", fact->pointer, fact->written));
  }
  return made;
}

std::optional<Alternative> profile(const Scenario& scenario, const Account& account) {
  const Facts facts = absent(account, "profile");
  const double quarter = engine::to_seconds(scenario.center.closes - scenario.center.opens) / 4.0;
  if (facts.empty() || quarter * 4.0 > engine::to_seconds(scenarios::day)) return std::nullopt;
  const std::string value = fmt::format(R"({{"interval": {}, "weights": [32, 28, 24, 16]}})", quarter);
  return Alternative{"no profile is given" +
                         whose(facts, scenario.center.call_types.size(), "call type", "call types") +
                         ": calls are spread evenly over the day",
                     "with 32, 28, 24 and 16 % of the calls in the quarters of the day", "a busy morning",
                     each_set_to(facts, value), true};
}

std::optional<Alternative> volume(const Scenario& scenario, const Account& account) {
  const Facts facts = absent(account, "exact");
  if (facts.empty() || !scenario.center.busyness.empty()) return std::nullopt;
  return Alternative{"calls come at random around what is expected (Poisson)",
                     "with exactly the expected number of calls", "exact volume", each_set_to(facts, "true"),
                     false};
}

std::optional<Alternative> talk_law(const Scenario&, const Account& account) {
  const Facts facts = presets(account, "lognormal");
  if (facts.empty()) return std::nullopt;
  Alternative made{"handling times given as bare durations are lognormal, cv 1.2",
                   "with exponential ones, as Erlang's formulas assume",
                   "exponential talk times",
                   {},
                   false};
  for (const Fact* fact : facts) {
    made.set.push_back(
        fmt::format(R"({}={{"distribution": "exponential", "mean": {}}})", fact->pointer, fact->written));
  }
  return made;
}

std::optional<Alternative> patience_law(const Scenario&, const Account& account) {
  Alternative made{"patience given as a bare duration is exponential",
                   "with patience that differs more (Weibull of the same mean, sd 1.5 times it)",
                   "Weibull patience",
                   {},
                   false};
  for (const Fact* fact : presets(account, "exponential", "/patience")) {
    const std::string& text = fact->written;
    const bool quoted = text.starts_with('"');
    const auto mean = scenarios::parse_duration(quoted ? text.substr(1, text.size() - 2) : text);
    if (!mean) continue;
    const double sd = 1.5 * engine::to_seconds(*mean.value);
    made.set.push_back(
        fmt::format(R"({}={{"distribution": "weibull", "mean": {}, "sd": {}}})", fact->pointer, text, sd));
  }
  return made.set.empty() ? std::nullopt : std::optional(made);
}

std::optional<Alternative> picks(const Scenario&, const Account& account) {
  const Facts facts = absent(account, "picks");
  if (facts.empty()) return std::nullopt;
  return Alternative{"freed agents look at the call types in the order of \"answers\"",
                     "if they took whoever has waited longest", "longest wait first",
                     each_set_to(facts, "longest wait"), false};
}

std::optional<Alternative> closing(const Scenario&, const Account& account) {
  Alternative made{"at closing those who wait are served out, by agents held over",
                   "if they were dropped and agents left on time",
                   "closing on time",
                   {},
                   false};
  for (const Fact& fact : account.facts) {
    if (fact.kind != Fact::Kind::assumed) continue;
    if (fact.pointer == "/closing")
      made.set.emplace_back(R"(/closing={"waiting": "dropped", "staff": "as scheduled"})");
    if (fact.pointer == "/closing/waiting") made.set.emplace_back("/closing/waiting=dropped");
    if (fact.pointer == "/closing/staff") made.set.emplace_back("/closing/staff=as scheduled");
  }
  return made.set.empty() ? std::nullopt : std::optional(made);
}

std::optional<Alternative> wait_from(const Scenario&, const Account& account) {
  const Facts facts = absent(account, "wait_from");
  if (facts.empty()) return std::nullopt;
  return Alternative{"waits run from the entry into the queue",
                     "if they ran from the arrival, the time in the IVR included",
                     "waits from arrival",
                     {"/wait_from=arrival"},
                     false};
}

std::optional<Alternative> formula(const Scenario& scenario, const Account& account) {
  using models::ServiceLevelFormula;
  const auto& targets = scenario.goals.targets;
  const bool judged = std::ranges::any_of(targets, [](const models::Target& target) {
    return target.kpi == models::TargetKpi::service_level &&
           target.service_level.formula == ServiceLevelFormula::answered_by_offered;
  });
  if (!judged) return std::nullopt;
  const std::string from = fmt::format("\"{}\"", models::name_of(ServiceLevelFormula::answered_by_offered));
  const std::string to = fmt::format("\"{}\"", models::name_of(ServiceLevelFormula::answered_by_answered));
  Alternative made{"the service level counts callers who hung up (answered in time / offered)",
                   "if only answered callers counted (answered in time / answered)",
                   "answered callers only",
                   {},
                   false};
  for (const Fact& fact : account.facts) {
    const bool taken =
        fact.kind == Fact::Kind::preset
            ? fact.topic == "formula"
            : fact.kind == Fact::Kind::assumed && (fact.topic == "formula" || fact.topic == "service_level");
    const std::size_t at = taken ? fact.value.find(from) : std::string::npos;
    if (at == std::string::npos) continue;
    made.set.push_back(fact.pointer + "=" + std::string(fact.value).replace(at, from.size(), to));
  }
  return made.set.empty() ? std::nullopt : std::optional(made);
}

using Row = std::optional<Alternative> (*)(const Scenario&, const Account&);

/// One row an assumption; what is known to change verdicts most comes first.
constexpr Row table[] = {patience, day_to_day,   shrinkage, profile, absence,   talk_law,
                         volume,   patience_law, picks,     closing, wait_from, formula};

}  // namespace

std::vector<Alternative> alternatives(const Scenario& scenario, const Account& account) {
  std::vector<Alternative> found;
  for (const Row row : table) {
    if (auto made = row(scenario, account)) found.push_back(std::move(*made));
  }
  return found;
}

}  // namespace holdtime::planning
