#include "results/kpis_desk.hpp"

#include "results/ratios.hpp"

namespace holdtime::results {
namespace {

using T = TeamFact;

Kpi desk_row(std::string_view id, Unit unit, Better better, std::string_view definition, TeamFact fact) {
  return {id, unit, better, definition, {}, a_day(fact), 0.0, {}, {}, Needs::interventions};
}

}  // namespace

std::vector<Kpi> desk_kpis() {
  return {
      desk_row("interventions", Unit::calls, Better::neither, "times something was done about the day; a day",
               T::interventions),
      desk_row("people_moved", Unit::people, Better::neither, "people who said yes to an intervention; a day",
               T::people_moved),
      desk_row("intervention_cost", Unit::money, Better::lower,
               "what interventions cost beside the wages; a day", T::intervention_cost),
      desk_row("standby_hours", Unit::hours, Better::neither,
               "hours of people called in, from their coming to the end of their shift; a day", T::standby),
  };
}

}  // namespace holdtime::results
