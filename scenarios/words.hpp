// The words that choose among ways of doing something: what the reader takes them for, and their meaning.
#pragma once

#include "models/config.hpp"
#include "models/goals.hpp"
#include "scenarios/kinds.hpp"

namespace holdtime::scenarios {

inline constexpr Word<models::ClassOrder> class_orders[] = {
    {"longest wait", models::ClassOrder::longest_wait, "whoever has waited longest, head start included"},
    {"strict", models::ClassOrder::strict, "always the class listed first"},
};
inline constexpr Word<models::HandlingMoment> handling_moments[] = {
    {"queue entry", models::HandlingMoment::queue_entry,
     "the piece that holds when the caller enters the queue"},
    {"answer", models::HandlingMoment::answer, "the piece that holds when the call is answered"},
};
inline constexpr Word<models::Closing::Waiting> waiting_at_closing[] = {
    {"served out", models::Closing::Waiting::served_out, "they are still answered"},
    {"dropped", models::Closing::Waiting::dropped, "they are cut off at closing"},
};
inline constexpr Word<models::Closing::Staff> staff_at_closing[] = {
    {"held over", models::Closing::Staff::held_over,
     "they stay until nobody whom they could answer is waiting"},
    {"as scheduled", models::Closing::Staff::as_scheduled, "they leave on time"},
};
inline constexpr Word<models::Goals::WaitFrom> wait_starts[] = {
    {"queue", models::Goals::WaitFrom::queue_entry, "on entering the queue, behind the IVR"},
    {"arrival", models::Goals::WaitFrom::arrival, "on arrival, before the IVR"},
};
/// Over which time a target's measure is formed.
struct TargetTime {
  models::Target::Window window = models::Target::Window::long_run;
  models::Target::LongRun long_run = models::Target::LongRun::month;
};
inline constexpr Word<TargetTime> windows[] = {
    {"month",
     {models::Target::Window::long_run, models::Target::LongRun::month},
     "all days together, as contracts by the month mean it; of a horizon, each month"},
    {"week",
     {models::Target::Window::long_run, models::Target::LongRun::week},
     "all days together; of a horizon, each week from Monday on"},
    {"horizon",
     {models::Target::Window::long_run, models::Target::LongRun::horizon},
     "all days together, of a horizon too"},
    {"day", {models::Target::Window::day}, "each day by itself, on the share \"on_days\" of them"},
    {"interval", {models::Target::Window::interval}, "each interval, in the share \"in_intervals\" of them"},
};

// Words that tables elsewhere own.
std::vector<WordInfo> pick_rule_words();
std::vector<WordInfo> agent_rule_words();
std::vector<WordInfo> formula_words();
/// The KPIs a target may be set on, by all their names.
std::vector<WordInfo> target_kpi_words();

}  // namespace holdtime::scenarios
