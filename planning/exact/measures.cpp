#include "planning/exact/measures.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace holdtime::planning::exact {
namespace {

using models::ServiceLevelFormula;

Find kpi(const char* id) {
  return [id](const Played& played) { return played.kpi(id); };
}

Find level(ServiceLevelFormula formula) {
  return [formula](const Played& played) { return played.level(formula); };
}

std::optional<Found> scaled(std::optional<Found> found, double factor) {
  if (!found) return found;
  return Found{found->value * factor, found->error * std::fabs(factor)};
}

/// A day's number of callers as a share of the arriving ones.
Find per_arrival(const char* id) {
  return [id](const Played& played) { return scaled(played.kpi(id), 1.0 / played.arrivals); };
}

/// A day's number of calls, a second.
Find per_second(const char* id) {
  return [id](const Played& played) { return scaled(played.kpi(id), 1.0 / (played.hours * 3600.0)); };
}

std::optional<Found> busy(const Played& played) {
  return scaled(played.kpi("handling_hours"), 1.0 / played.hours);
}

// Of sums and ratios of two results the error is at most the sum of theirs, whatever they have to do with
// each other: z comes out too small here, and the bias caught too large.
std::optional<Found> in_system(const Played& played) {
  const auto queue = played.kpi("mean_queue"), served = busy(played);
  return Found{queue->value + served->value, queue->error + served->error};
}

std::optional<Found> wait_of_those_who_wait(const Played& played) {
  const auto wait = played.kpi("mean_wait"), waiting = played.kpi("p_wait");
  const double ratio = wait->value / waiting->value;
  return Found{ratio, ratio * (wait->error / wait->value + waiting->error / waiting->value)};
}

const std::vector<Measure>& measures() {
  using F = ServiceLevelFormula;
  constexpr double caller_in_100 = 0.01, second = 1.0, one_caller = 1.0;
  using enum Unit;
  static const std::vector<Measure> table{
      {"blocked per arrival", share, caller_in_100, per_arrival("blocked")},
      {"blocked", count, one_caller, kpi("blocked")},
      {"offered", count, one_caller, kpi("offered")},
      {"p_wait", share, caller_in_100, kpi("p_wait")},
      {"abandonment", share, caller_in_100, kpi("abandonment")},
      {"asa", seconds, second, kpi("asa")},
      {"mean_wait", seconds, second, kpi("mean_wait")},
      {"mean_wait / p_wait", seconds, 0.0, wait_of_those_who_wait},
      {"mean_time_to_abandon", seconds, second, kpi("mean_time_to_abandon")},
      {"occupancy", share, caller_in_100, kpi("occupancy")},
      {"mean_queue", count, 0.0, kpi("mean_queue")},
      {"handling_hours / hours", count, 0.0, busy},
      {"mean_queue + handling", count, 0.0, in_system},
      {"wait_p50", seconds, 0.0, kpi("wait_p50")},
      {"wait_p90", seconds, 0.0, kpi("wait_p90")},
      {"service_level", share, caller_in_100, kpi("service_level")},
      {"A_T/A", share, caller_in_100, level(F::answered_by_answered)},
      {"(A_T+Ab_T)/O", share, caller_in_100, level(F::answered_and_abandoned_by_offered)},
      {"A_T/(O-Ab_T)", share, caller_in_100, level(F::answered_by_offered_less_abandoned)},
      {"abandoned in T per arrival", share, caller_in_100, per_arrival("short_abandoned")},
      {"short_abandoned", count, one_caller, kpi("short_abandoned")},
      {"answered_share", share, caller_in_100,
       [](const Played& played) {
         return find_target(played.experiment, models::TargetKpi::answered_share, {}, played.cell);
       }},
      {"busy_share", share, caller_in_100, kpi("busy_share")},
      {"attempts a second", count, 0.0, per_second("attempts")},
      {"answered a second", count, 0.0, per_second("answered")},
      {"attempts_per_caller", count, 0.0, kpi("attempts_per_caller")},
      {"callers_served", share, caller_in_100, kpi("callers_served")},
      {"callers_lost", share, caller_in_100, kpi("callers_lost")},
      {"blocked per attempt", share, caller_in_100, {}},
      {"abandoned per attempt", share, caller_in_100, {}},
      {"waited per attempt", share, caller_in_100, {}},
      {"between two attempts", count, 0.0, {}},
      {"in the IVR", count, 0.0, {}},
      {"talking / present", share, caller_in_100, {}},
      {"first choice per arrival", share, caller_in_100, {}},
      {"busy with type 0", count, 0.0, {}},
      {"busy with type 1", count, 0.0, {}},
      {"off the phone", count, 0.0, {}},
      {"hung up by the clock", count, one_caller, {}},
      {"waiting at the end", count, one_caller, {}},
      {"busy at the end", count, 0.0, {}},
  };
  return table;
}

constexpr Figure figures[] = {
    // Blocked; not served at once; gave up; answered.
    {"pblock", "blocked per arrival"},
    {"pw", "p_wait"},
    {"pwait", "p_wait", Per::arrival},
    {"pwait_acc", "p_wait"},
    {"pab", "abandonment", Per::arrival},
    {"pab_acc", "abandonment"},
    {"served", "answered_share", Per::arrival},
    // Mean waits: of the answered, all who arrive, all who got in, those who waited, those who gave up.
    {"asa", "asa"},
    {"ew", "mean_wait", Per::arrival},
    {"ew_acc", "mean_wait"},
    {"w", "mean_wait"},
    {"asa_wait", "mean_wait / p_wait"},
    {"ew_ab", "mean_time_to_abandon"},
    {"p50", "wait_p50"},
    {"p90", "wait_p90"},
    // Means over time: agents busy as a share of those present and in number, callers waiting, in the system.
    {"occ", "occupancy"},
    {"rho", "occupancy"},
    {"busy", "handling_hours / hours"},
    {"carried", "handling_hours / hours"},
    {"lq", "mean_queue"},
    {"EL", "mean_queue + handling"},
    {"away", "off the phone"},
    // Answered, hung up, still waiting within the threshold T; the four service levels made of them.
    {"sl", "service_level"},
    {"srvT", "service_level", Per::arrival},
    {"abT", "abandoned in T per arrival"},
    {"wgtT", "(A_T+Ab_T)/O", Per::rest},
    {"SL1", "service_level"},
    {"SL2", "A_T/A"},
    {"SL3", "(A_T+Ab_T)/O"},
    {"SL4", "A_T/(O-Ab_T)"},
    // Lines: the busy tone, of arriving calls; callers in the IVR; agents talking, of those present.
    {"pbusy", "busy_share"},
    {"pwait_agents", "p_wait"},
    {"ivr_busy", "in the IVR"},
    {"talk_share", "talking / present"},
    // Redial: attempts and answered calls a second, attempts a caller; what becomes of an attempt; callers
    // served in the end and not, and those who are to call again.
    {"attempts", "attempts a second"},
    {"served_rate", "answered a second"},
    {"amplification", "attempts_per_caller"},
    {"p_block_attempt", "blocked per attempt"},
    {"p_ab_attempt", "abandoned per attempt"},
    {"p_wait_attempt", "waited per attempt"},
    {"frac_primary_served", "callers_served"},
    {"lost", "callers_lost"},
    {"orbit", "between two attempts"},
    // Two skills: served at once by the first team of goes_to; a team's people busy with a type.
    {"first_choice", "first choice per arrival"},
    {"busy_with_0", "busy with type 0"},
    {"busy_with_1", "busy with type 1"},
    // A period of a changing day: numbers of callers by their arrival (abandoned: by the clock), means and
    // last values.
    {"offered_calls", "offered"},
    {"blocked_calls", "blocked"},
    {"waited_calls", "p_wait", Per::period},
    {"srvT_calls", "service_level", Per::period},
    {"abT_calls", "short_abandoned"},
    {"abandoned_calls", "hung up by the clock"},
    {"mean_q", "mean_queue"},
    {"mean_busy", "handling_hours / hours"},
    {"end_q", "waiting at the end"},
    {"end_busy", "busy at the end"},
    // The wait of a caller who would never give up.
    {"ev", ""},
};

}  // namespace

const Figure& figure_called(const std::string& name) {
  const auto row = std::find_if(std::begin(figures), std::end(figures),
                                [&](const Figure& figure) { return name == figure.name; });
  if (row == std::end(figures)) throw NoSuchFigure("nothing is compared with the figure " + name);
  return *row;
}

bool is_shown(const std::string& figure) {
  return *figure_called(figure).measure != '\0';
}

const Measure& measure_called(const std::string& name) {
  const auto& table = measures();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Measure& m) { return name == m.name; });
  if (row == table.end()) throw NoSuchFigure("no measure " + name);
  return *row;
}

double scale_of(const Measure& measure, double value, const Figures& of_cell, const Played& played) {
  const std::string name = measure.name;
  // Made of two results, it may be off by twice as much.
  if (name == "mean_wait / p_wait" || name == "mean_queue + handling") return 2.0 * value;
  // The percentile of a wait jumps to 0 where the share who wait falls short of it.
  if (name.starts_with("wait_p")) return std::max(value, of_cell.at("asa_wait"));
  // Little's law: the queue that the least wait makes.
  if (name == "mean_queue") return std::max(value, played.arrivals / played.hours / 3600.0);
  return std::max(std::fabs(value), measure.least);
}

}  // namespace holdtime::planning::exact
