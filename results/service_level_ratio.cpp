// The service level's formulas as ratios of facts.
#include <fmt/format.h>

#include "results/ratios.hpp"

namespace holdtime::results {
namespace {

using C = CallFact;

}  // namespace

Ratio<CallFact> service_level_ratio(models::ServiceLevelFormula formula) {
  using F = models::ServiceLevelFormula;
  switch (formula) {
    case F::answered_by_offered:
      return ratio<C>({{C::answered_in_time}}, {{C::offered}});
    case F::answered_by_answered:
      return ratio<C>({{C::answered_in_time}}, {{C::answered}});
    case F::answered_and_abandoned_by_offered:
      return ratio<C>({{C::answered_in_time}, {C::abandoned_in_time}}, {{C::offered}});
    case F::answered_by_offered_less_abandoned:
      return ratio<C>({{C::answered_in_time}}, {{C::offered}, {C::abandoned_in_time, -1}});
    case F::answered_by_offered_less_short:
      return ratio<C>({{C::answered_in_time}}, {{C::offered}, {C::short_abandoned, -1}});
    case F::answered_and_short_by_offered:
      return ratio<C>({{C::answered_in_time}, {C::short_abandoned}}, {{C::offered}});
  }
  return {};
}

std::string service_level_definition(const models::ServiceLevel& level) {
  return fmt::format("{}, T = {:.6g} s", models::name_of(level.formula), engine::to_seconds(level.within));
}

}  // namespace holdtime::results
