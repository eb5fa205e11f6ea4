#include "results/matching.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace holdtime::results {
namespace {

/// Pairs equal elements, each one once, and tells those that are left over.
template <class List, class Name>
Pairs pair_up(const List& of_a, const List& of_b, Name&& name, std::vector<std::string>& only_a,
              std::vector<std::string>& only_b) {
  Pairs pairs;
  std::vector<bool> taken(of_b.size(), false);
  for (std::size_t i = 0; i < of_a.size(); ++i) {
    std::size_t j = 0;
    while (j < of_b.size() && (taken[j] || name(of_b[j]) != name(of_a[i]))) ++j;
    if (j == of_b.size()) {
      only_a.push_back(name(of_a[i]));
    } else {
      taken[j] = true;
      pairs.emplace_back(i, j);
    }
  }
  for (std::size_t j = 0; j < of_b.size(); ++j) {
    if (!taken[j]) only_b.push_back(name(of_b[j]));
  }
  return pairs;
}

/// "claims, service and 3 more"
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 4;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i > 0 ? ", " : "") + names[i];
  return names.size() > most ? text + fmt::format(" and {} more", names.size() - most) : text;
}

class Matcher {
 public:
  Matcher(const models::CenterPlan& plan_a, const models::Goals& goals_a, const std::string& a,
          const models::CenterPlan& plan_b, const models::Goals& goals_b, const std::string& b)
      : plan_a_(plan_a), plan_b_(plan_b), goals_a_(goals_a), goals_b_(goals_b), a_(a), b_(b) {}

  Matching matched() {
    const models::Center &x = plan_a_.center(), &y = plan_b_.center();
    const auto name = [](const auto& one) { return one.name; };
    result_.call_types = pair_named("call types", x.call_types, y.call_types, name);
    if (result_.call_types.empty())
      note("{} and {} have no call type of one name, so their callers are not the same", a_, b_);
    result_.call_types.emplace_back(x.call_types.size(), y.call_types.size());
    result_.teams = pair_named("teams", x.teams, y.teams, name);
    result_.teams.emplace_back(x.teams.size(), y.teams.size());
    match_periods();
    result_.targets = pair_named("targets", goals_a_.targets, goals_b_.targets,
                                 [](const models::Target& target) { return target.text; });
    match_service_levels();
    compare_counting();
    return std::move(result_);
  }

 private:
  template <class List, class Name>
  Pairs pair_named(const char* what, const List& of_a, const List& of_b, Name&& name) {
    std::vector<std::string> only_a, only_b;
    Pairs pairs = pair_up(of_a, of_b, name, only_a, only_b);
    if (!only_a.empty()) note("{} only in {}: {}", what, a_, listed(only_a));
    if (!only_b.empty()) note("{} only in {}: {}", what, b_, listed(only_b));
    return pairs;
  }

  void match_periods() {
    const Periods a = periods_of(plan_a_), b = periods_of(plan_b_);
    if (a.length == b.length) {
      std::vector<Microseconds> starts_a, starts_b;
      for (std::size_t i = 0; i < a.count; ++i) starts_a.push_back(a.start(i));
      for (std::size_t i = 0; i < b.count; ++i) starts_b.push_back(b.start(i));
      result_.periods = pair_named("intervals", starts_a, starts_b, clock_text);
    } else {
      note("intervals last {:.6g} min in {} and {:.6g} min in {}: only whole days are compared",
           engine::to_seconds(a.length) / 60.0, a_, engine::to_seconds(b.length) / 60.0, b_);
    }
    result_.periods.emplace_back(a.count, b.count);
  }

  void match_service_levels() {
    bool all = true;
    for (const auto& [x, y] : result_.call_types) {
      const bool same = goals_a_.service_level_of(x) == goals_b_.service_level_of(y);
      all = all && same;
      result_.same_service_level.push_back(same);
    }
    // The margin counts each caller by his own type's threshold.
    result_.same_service_level.back() = all;
    if (!all) note("{} and {} don't mean the same by service level: it is not compared", a_, b_);
  }

  void compare_counting() {
    if (goals_a_.wait_from != goals_b_.wait_from)
      note("waits run from the arrival in one of {} and {}, from the queue entry in the other", a_, b_);
    if (goals_a_.short_abandon != goals_b_.short_abandon)
      note("{} and {} count different callers as short abandons", a_, b_);
    if (plan_a_.center().measure != plan_b_.center().measure)
      note("{} and {} measure over different times of the day", a_, b_);
  }

  template <class... Words>
  void note(fmt::format_string<const Words&...> text, const Words&... words) {
    result_.notes.push_back(fmt::format(text, words...));
  }

  const models::CenterPlan &plan_a_, &plan_b_;
  const models::Goals &goals_a_, &goals_b_;
  const std::string &a_, &b_;
  Matching result_;
};

}  // namespace

Matching match(const models::CenterPlan& plan_a, const models::Goals& goals_a, const std::string& a,
               const models::CenterPlan& plan_b, const models::Goals& goals_b, const std::string& b) {
  return Matcher(plan_a, goals_a, a, plan_b, goals_b, b).matched();
}

}  // namespace holdtime::results
