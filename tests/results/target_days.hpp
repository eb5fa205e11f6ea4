// Days written by hand and what a target makes of them.
#pragma once

#include <string>
#include <vector>

#include "results/targets.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {

using models::Goals;
using models::Target;
using models::TargetKpi;

inline Target at_least(TargetKpi kpi, double bound, Target::Window window = Target::Window::long_run) {
  Target target;
  target.kpi = kpi;
  target.at_least = bound;
  target.window = window;
  return target;
}

/// A day in which `good` callers of an interval are answered at once and `late` after 60 s.
struct Interval100 {
  std::size_t period;
  int good, late;
};
using DayOf = std::vector<Interval100>;

inline TargetResult judge(const Target& target, const std::vector<DayOf>& days,
                          const models::Center& c = two_types()) {
  static Goals goals;  // results point into the goals
  goals = {};
  goals.targets = {target};
  const models::CenterPlan plan(c);
  DayTally tally(plan, goals);
  TargetJudge one(plan, goals), other(plan, goals);  // two, merged, as two threads would
  for (std::size_t d = 0; d < days.size(); ++d) {
    tally.clear();
    for (const auto& [period, good, late] : days[d]) {
      const Microseconds entry = s(100 * static_cast<int>(period));
      for (int i = 0; i < good; ++i) tally.call(answered(entry, 0, s(20), s(40)));
      for (int i = 0; i < late; ++i) tally.call(answered(entry, s(60), s(20), s(40)));
      tally.spell(spell(AgentState::talking, entry, entry + s(good)));
      tally.spell(spell(AgentState::available, entry + s(good), entry + s(good + late)));
    }
    tally.close();
    (d % 2 == 0 ? one : other).add(tally, d);
  }
  one += other;
  return one.results().at(0);
}

inline std::vector<DayOf> times(std::size_t n, const DayOf& day) {
  return std::vector<DayOf>(n, day);
}

inline std::vector<DayOf> operator+(std::vector<DayOf> a, const std::vector<DayOf>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

inline std::string verdict(const Target& target, const std::vector<DayOf>& days) {
  return std::string(name_of(judge(target, days).verdict));
}

inline constexpr auto service_level = TargetKpi::service_level;

}  // namespace holdtime::results
