#include "results/kpis_passing.hpp"

#include "results/ratios.hpp"

namespace holdtime::results {
namespace {

using A = AttemptFact;
using M = MenuFact;

/// A KPI of calls passed on.
Kpi transfer_row(std::string_view id, Unit unit, Better better, std::string_view definition,
                 Ratio<AttemptFact> attempts) {
  return {id, unit, better, definition, {}, {}, 0.0, std::move(attempts), {}, Needs::transfers};
}

/// A KPI of menus and of their nodes.
Kpi menu_row(std::string_view id, Unit unit, Better better, std::string_view definition,
             Ratio<MenuFact> menu) {
  return {id, unit, better, definition, {}, {}, 0.0, {}, {}, Needs::menus, std::move(menu)};
}

}  // namespace

std::vector<Kpi> passing_kpis() {
  return {
      transfer_row("transfers", Unit::calls, Better::lower,
                   "answered calls that the agent passed on to another queue; a day", a_day(A::transfers)),
      transfer_row("transfer_share", Unit::share, Better::lower, "transfers / answered",
                   ratio<A>({{A::transfers}}, {{A::answered}})),
      transfer_row("transferred_in", Unit::calls, Better::lower,
                   "calls that came from another queue, passed on by an agent; a day",
                   a_day(A::transferred_in)),
      transfer_row("transfer_time", Unit::seconds, Better::lower,
                   "mean time from the request to the second agent's answer, of calls passed on and answered",
                   ratio<A>({{A::transfer_wait}}, {{A::transferred_in}, {A::transfers_lost, -1}})),
      transfer_row("transfers_lost", Unit::share, Better::lower,
                   "calls passed on and not answered by a second agent / transferred_in",
                   ratio<A>({{A::transfers_lost}}, {{A::transferred_in}})),
      transfer_row("work_per_caller", Unit::seconds, Better::lower,
                   "talk and after-call work of all agents who answered them / callers",
                   ratio<A>({{A::work}}, {{A::first}})),
      menu_row("menu_calls", Unit::calls, Better::neither,
               "calls that came into the menu, or to the node; a day", a_day(M::entered)),
      menu_row("containment", Unit::share, Better::neither, "calls served there / menu_calls",
               ratio<M>({{M::solved}}, {{M::entered}})),
      menu_row("menu_hang_ups", Unit::share, Better::lower, "calls hung up there / menu_calls",
               ratio<M>({{M::hung_up}}, {{M::entered}})),
      menu_row("menu_bounced", Unit::share, Better::lower,
               "calls sent away there to call again later / menu_calls",
               ratio<M>({{M::bounced}}, {{M::entered}})),
      menu_row("menu_to_queue", Unit::share, Better::neither,
               "calls that went on to a queue from there / menu_calls",
               ratio<M>({{M::to_queue}}, {{M::entered}})),
      menu_row("menu_time", Unit::seconds, Better::lower,
               "mean time spent there, of all calls that came there", ratio<M>({{M::time}}, {{M::entered}})),
  };
}

}  // namespace holdtime::results
