#include "models/workforce/shrinkage.hpp"

namespace holdtime::models {

double paid_break_share(const Staffing& staffing) {
  const auto* roster = std::get_if<Roster>(&staffing);
  if (roster == nullptr) return 0.0;
  double paid = 0.0;
  double paid_breaks = 0.0;
  for (const Shift& shift : roster->shifts) {
    Microseconds paid_time = shift.to - shift.from;
    Microseconds break_time = 0;
    for (const Break& pause : shift.breaks) {
      if (pause.paid) {
        break_time += pause.length;
      } else {
        paid_time -= pause.length;
      }
    }
    paid += static_cast<double>(paid_time) * shift.agents;
    paid_breaks += static_cast<double>(break_time) * shift.agents;
  }
  return paid > 0.0 ? paid_breaks / paid : 0.0;
}

double unscheduled_share(const ShrinkageBudget& budget, const Staffing& staffing) {
  const double rostered = (1.0 - budget.absent) * paid_break_share(staffing);
  const double share = budget.total - budget.off_roster - budget.idle_only - budget.absent - rostered;
  // A budget whose parts sum to its total leaves nothing, not the dust of the subtraction.
  return share > -1e-12 && share < 1e-12 ? 0.0 : share;
}

std::optional<UnscheduledSpells> unscheduled_spells(const Team& team) {
  if (team.off_phone) return team.off_phone;
  if (!team.shrinkage) return std::nullopt;
  const double share_of_paid = unscheduled_share(*team.shrinkage, team.staffing);
  if (share_of_paid <= 0.0) return std::nullopt;
  const double on_duty = (1.0 - team.shrinkage->absent) * (1.0 - paid_break_share(team.staffing));
  const double share = share_of_paid / on_duty;
  const double length = engine::to_seconds(team.shrinkage->spell);
  return UnscheduledSpells{engine::exponential(length * (1.0 - share) / share), engine::exponential(length),
                           UnscheduledSpells::Clock::present, share};
}

double absence_probability(const Team& team) {
  return team.shrinkage ? team.shrinkage->absent : 0.0;
}

}  // namespace holdtime::models
