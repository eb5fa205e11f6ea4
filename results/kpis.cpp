#include "results/kpis.hpp"

#include "results/kpis_callbacks.hpp"
#include "results/kpis_desk.hpp"
#include "results/kpis_passing.hpp"
#include "results/ratios.hpp"

namespace holdtime::results {
namespace {

using C = CallFact;
using T = TeamFact;
using A = AttemptFact;
using L = LineFact;

Kpi wait_percentile_row(std::string_view id, std::string_view definition, double percentile) {
  return {id, Unit::seconds, Better::lower, definition, {}, {}, percentile};
}

/// A KPI of attempts, of lines, or of both.
Kpi line_row(std::string_view id, Unit unit, Better better, std::string_view definition,
             Ratio<AttemptFact> attempts, Ratio<LineFact> lines) {
  Kpi kpi{id, unit, better, definition, {}, {}, 0.0, std::move(attempts), std::move(lines)};
  kpi.needs = Needs::lines_or_redial;
  return kpi;
}

/// A KPI of callers, who may have called several times.
Kpi caller_row(std::string_view id, Unit unit, Better better, std::string_view definition,
               Ratio<AttemptFact> attempts) {
  return {id, unit, better, definition, {}, {}, 0.0, std::move(attempts), {}, Needs::several_calls};
}

/// A KPI of callers or of teams that only some centers have.
Kpi rare_row(Needs needs, std::string_view id, Unit unit, Better better, std::string_view definition,
             Ratio<CallFact> calls, Ratio<TeamFact> team) {
  Kpi kpi{id, unit, better, definition, std::move(calls), std::move(team)};
  kpi.needs = needs;
  return kpi;
}

std::vector<Kpi> make_table() {
  return {
      {"offered",
       Unit::calls,
       Better::neither,
       "callers who entered the queue, balkers and dropped ones included; a day",
       a_day(C::offered),
       {}},
      {"blocked",
       Unit::calls,
       Better::lower,
       "callers who found no place to wait; a day",
       a_day(C::blocked),
       {}},
      {"contained",
       Unit::calls,
       Better::neither,
       "callers served by the IVR; a day",
       a_day(C::contained),
       {}},
      {"ivr_hang_ups",
       Unit::calls,
       Better::lower,
       "callers who hung up in the IVR; a day",
       a_day(C::ivr_hang_ups),
       {}},
      {"answered", Unit::calls, Better::neither, "callers answered by an agent; a day", a_day(C::answered),
       a_day(T::answered)},
      {"abandoned",
       Unit::calls,
       Better::lower,
       "callers who hung up while waiting, balkers included; a day",
       a_day(C::abandoned),
       {}},
      {"short_abandoned",
       Unit::calls,
       Better::lower,
       "callers who hung up within the short-abandon threshold; a day",
       a_day(C::short_abandoned),
       {}},
      {"balked",
       Unit::calls,
       Better::lower,
       "callers who hung up at once, unwilling to wait; a day",
       a_day(C::balked),
       {}},
      {"dropped",
       Unit::calls,
       Better::lower,
       "callers sent away at closing, or when the last agent left; a day",
       a_day(C::dropped),
       {}},
      {"service_level",
       Unit::share,
       Better::higher,
       "",
       service_level_ratio(models::ServiceLevelFormula::answered_by_offered),
       {}},
      {"asa", Unit::seconds, Better::lower, "mean wait of answered callers, those answered at once included",
       ratio<C>({{C::wait_answered}}, {{C::answered}}), ratio<T>({{T::wait_answered}}, {{T::answered}})},
      {"mean_wait",
       Unit::seconds,
       Better::lower,
       "mean wait of all offered callers",
       ratio<C>({{C::wait_all}}, {{C::offered}}),
       {}},
      wait_percentile_row("wait_p50", "half of the answered callers of all days waited at most this", 0.5),
      wait_percentile_row("wait_p80", "80 % of the answered callers of all days waited at most this", 0.8),
      wait_percentile_row("wait_p90", "90 % of the answered callers of all days waited at most this", 0.9),
      wait_percentile_row("wait_p95", "95 % of the answered callers of all days waited at most this", 0.95),
      wait_percentile_row("wait_p99", "99 % of the answered callers of all days waited at most this", 0.99),
      {"max_wait", Unit::seconds, Better::lower,
       "mean over days of the day's longest wait of any offered caller", a_day(C::longest_wait),
       a_day(T::longest_wait)},
      {"mean_time_to_abandon",
       Unit::seconds,
       Better::neither,
       "mean wait of abandoned callers, balkers' 0 included",
       ratio<C>({{C::wait_abandoned}}, {{C::abandoned}}),
       {}},
      {"abandonment",
       Unit::share,
       Better::lower,
       "abandoned / offered",
       ratio<C>({{C::abandoned}}, {{C::offered}}),
       {}},
      {"answered_share",
       Unit::share,
       Better::higher,
       "answered / offered",
       ratio<C>({{C::answered}}, {{C::offered}}),
       {}},
      {"p_wait",
       Unit::share,
       Better::lower,
       "not answered at once / offered, balkers included",
       ratio<C>({{C::waited}}, {{C::offered}}),
       {}},
      {"mean_queue",
       Unit::calls,
       Better::lower,
       "callers waiting, on average over time",
       {{{{C::queue_time}}}, Per::time, {}},
       {}},
      {"max_queue",
       Unit::calls,
       Better::lower,
       "mean over days of the longest queue",
       a_day(C::longest_queue),
       {}},
      {"aht", Unit::seconds, Better::neither, "talk and after-call work of answered calls / answered",
       ratio<C>({{C::talk}, {C::after_call}}, {{C::answered}}),
       ratio<T>({{T::talk}, {T::after_call}}, {{T::answered}})},
      {"talk", Unit::seconds, Better::neither, "talk time of answered calls / answered",
       ratio<C>({{C::talk}}, {{C::answered}}), ratio<T>({{T::talk}}, {{T::answered}})},
      {"acw", Unit::seconds, Better::neither, "after-call work of answered calls / answered",
       ratio<C>({{C::after_call}}, {{C::answered}}), ratio<T>({{T::after_call}}, {{T::answered}})},
      {"occupancy",
       Unit::share,
       Better::neither,
       "handling / (handling + available)",
       {},
       ratio<T>({{T::handling}}, {{T::handling}, {T::available}})},
      {"utilisation",
       Unit::share,
       Better::neither,
       "handling / paid",
       {},
       ratio<T>({{T::handling}}, {{T::paid}})},
      {"staffed_hours",
       Unit::hours,
       Better::neither,
       "hours of people present, unpaid breaks taken off, overrun included; a day",
       {},
       a_day(T::present)},
      {"on_phone_hours",
       Unit::hours,
       Better::neither,
       "hours of people handling calls or available for one while the center is open; a day",
       {},
       a_day(T::on_phone)},
      {"paid_hours",
       Unit::hours,
       Better::neither,
       "hours paid, absent people's rostered hours included; a day",
       {},
       a_day(T::paid)},
      {"handling_hours",
       Unit::hours,
       Better::neither,
       "hours of talk and after-call work by the clock; a day",
       {},
       a_day(T::handling)},
      {"absent",
       Unit::people,
       Better::neither,
       "rostered people who stayed away; a day (in an interval: of those due then)",
       {},
       a_day(T::absent)},
      rare_row(
          Needs::adherence, "adherence", Unit::share, Better::higher,
          "time spent as rostered / time rostered, of people who came; on the phone where the roster says "
          "so, and on breaks and in meetings at their time",
          {}, ratio<T>({{T::as_rostered}}, {{T::rostered}})),
      rare_row(
          Needs::adherence, "conformance", Unit::share, Better::neither,
          "time worked, whenever that was, overrun included / time rostered for work, of people who came; "
          "breaks are in neither",
          {}, ratio<T>({{T::worked}}, {{T::rostered_work}})),
      rare_row(Needs::activities, "activity_hours", Unit::hours, Better::neither,
               "hours in meetings, training, coaching and back-office work as rostered; a day", {},
               a_day(T::activity)),
      rare_row(Needs::overtime, "overtime_hours", Unit::hours, Better::neither,
               "paid hours worked after the rostered end; a day", {}, a_day(T::overrun)),
      rare_row(Needs::wages, "cost", Unit::money, Better::lower,
               "paid hours times wages, the price of calls answered by outsourcers, and what interventions "
               "cost; a "
               "day",
               {}, a_day(T::cost)),
      rare_row(Needs::wages, "cost_per_call", Unit::money, Better::lower, "cost / answered", {},
               ratio<T>({{T::cost}}, {{T::answered}})),
      line_row("attempts", Unit::calls, Better::neither,
               "calls that came, those that heard the busy tone and repeated ones included; a day",
               a_day(A::attempts), a_day(L::attempts)),
      line_row("busy", Unit::calls, Better::lower,
               "calls that heard the busy tone because all lines were taken; a day", a_day(A::busy),
               a_day(L::busy)),
      line_row("busy_share", Unit::share, Better::lower, "busy / attempts",
               ratio<A>({{A::busy}}, {{A::attempts}}), ratio<L>({{L::busy}}, {{L::attempts}})),
      line_row("lines_in_use", Unit::calls, Better::neither,
               "lines taken, on average over time; a call holds one from arrival to the end of its talk", {},
               {{{{L::taken}}}, Per::time, {}}),
      line_row("max_lines_in_use", Unit::calls, Better::neither,
               "mean over days of the most lines taken at a time", {}, a_day(L::most_taken)),
      line_row("all_lines_busy", Unit::share, Better::lower, "share of the open time with all lines taken",
               {}, {{{{L::all_taken}}}, Per::time, {}}),
      caller_row("callers", Unit::people, Better::neither,
                 "callers, each counted once however often he calls; a day", a_day(A::first)),
      caller_row("attempts_per_caller", Unit::calls, Better::lower, "attempts / callers",
                 ratio<A>({{A::attempts}}, {{A::first}})),
      caller_row("callers_served", Unit::share, Better::higher,
                 "callers served at their last attempt, by an agent or the IVR / callers whose last it was",
                 ratio<A>({{A::last_served}}, {{A::last}})),
      caller_row("callers_lost", Unit::share, Better::lower,
                 "callers not served at their last attempt / callers whose last it was",
                 ratio<A>({{A::last}, {A::last_served, -1}}, {{A::last}})),
      rare_row(Needs::voicemail, "voicemail", Unit::calls, Better::lower,
               "callers who found no place to wait and left a message; a day", a_day(C::voicemail), {}),
      rare_row(Needs::sites, "answered_elsewhere", Unit::share, Better::neither,
               "answered at another site than the one they came in at / answered",
               ratio<C>({{C::answered_elsewhere}}, {{C::answered}}), {}),
      rare_row(Needs::outsourcers, "outsourced", Unit::calls, Better::neither,
               "calls answered by outsourcers; a day", {}, a_day(T::outsourced)),
      rare_row(Needs::outsourcers, "outsourcing_cost", Unit::money, Better::lower,
               "price of the calls answered by outsourcers; a day", {}, a_day(T::outsourcing_cost)),
  };
}

}  // namespace

const UnitRow& row_of(Unit unit) {
  static const UnitRow rows[] = {{"calls", 1.0}, {"people", 1.0},      {"share", 1.0},
                                 {"s", 1e-6},    {"h", 1e-6 / 3600.0}, {"money", 1e-6}};
  return rows[static_cast<std::size_t>(unit)];
}

std::string_view name_of(Better better) {
  return better == Better::higher ? "higher" : better == Better::lower ? "lower" : "";
}

const std::vector<Kpi>& kpis() {
  static const std::vector<Kpi> table = [] {
    std::vector<Kpi> rows = make_table();
    for (auto& more : {passing_kpis(), callback_kpis(), desk_kpis()})
      rows.insert(rows.end(), more.begin(), more.end());
    return rows;
  }();
  return table;
}

const Kpi* find_kpi(std::string_view id) {
  for (const Kpi& kpi : kpis()) {
    if (kpi.id == id) return &kpi;
  }
  return nullptr;
}

Range range_of(const Kpi& kpi) {
  // Overtime makes conformance more than 1.
  if (kpi.unit != Unit::share || kpi.id == "conformance") return Range::from_zero;
  return kpi.by_call_type() || kpi.by_attempt() || kpi.by_menu() ? Range::share_of_counts : Range::share;
}

}  // namespace holdtime::results
