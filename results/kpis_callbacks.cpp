#include "results/kpis_callbacks.hpp"

#include "results/ratios.hpp"

namespace holdtime::results {
namespace {

using A = AttemptFact;

Kpi told_row(Needs needs, std::string_view id, Unit unit, Better better, std::string_view definition,
             Ratio<AttemptFact> attempts) {
  return {id, unit, better, definition, {}, {}, 0.0, std::move(attempts), {}, needs};
}

}  // namespace

std::vector<Kpi> callback_kpis() {
  return {
      told_row(Needs::callbacks, "callbacks_offered", Unit::calls, Better::neither,
               "callers who joined the queue and were offered to be rung back; a day",
               a_day(A::offered_callback)),
      told_row(Needs::callbacks, "callbacks", Unit::calls, Better::neither,
               "callers who accepted to be rung back; in none of offered, answered and abandoned; a day",
               a_day(A::accepted_callback)),
      told_row(Needs::callbacks, "callbacks_accepted", Unit::share, Better::neither,
               "callbacks / callbacks_offered", ratio<A>({{A::accepted_callback}}, {{A::offered_callback}})),
      told_row(Needs::callbacks, "callbacks_reached", Unit::share, Better::higher,
               "callers rung back and reached / callbacks",
               ratio<A>({{A::called_back}}, {{A::accepted_callback}})),
      told_row(Needs::callbacks, "callback_wait", Unit::seconds, Better::lower,
               "mean time from joining the queue until the agent dials, of callers rung back and reached",
               ratio<A>({{A::callback_wait}}, {{A::called_back}})),
      told_row(Needs::callbacks, "callback_tries", Unit::calls, Better::lower,
               "calls made by agents to ring back / callbacks",
               ratio<A>({{A::callback_tries}}, {{A::accepted_callback}})),
      told_row(
          Needs::deflection, "deflected", Unit::calls, Better::neither,
          "callers whom a message led elsewhere as they joined the queue; in none of offered, answered and "
          "abandoned; a day",
          a_day(A::deflected)),
      told_row(Needs::predictions, "predicted_wait", Unit::seconds, Better::neither,
               "mean wait predicted on joining the queue, of those who were then answered as they waited",
               ratio<A>({{A::predicted}}, {{A::told}})),
      told_row(Needs::predictions, "wait_of_predicted", Unit::seconds, Better::lower,
               "mean wait that the same callers had", ratio<A>({{A::waited}}, {{A::told}})),
      told_row(Needs::predictions, "prediction_error", Unit::seconds, Better::lower,
               "mean difference of predicted and actual wait of the same callers, without its sign",
               ratio<A>({{A::misjudged}}, {{A::told}})),
  };
}

}  // namespace holdtime::results
