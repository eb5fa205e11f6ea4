#include "planning/workload.hpp"

#include <algorithm>

#include "models/expectations.hpp"
#include "models/flows.hpp"
#include "models/workforce/shrinkage.hpp"

namespace holdtime::planning {

using models::Microseconds;

Workload workload_of(const models::CallType& type) {
  Workload load;
  const auto add = [&](double calls, Microseconds at, const std::optional<Microseconds>& talk) {
    load.calls += calls;
    load.handling_seconds +=
        calls * (models::mean_after_call_seconds(type.handling, at) +
                 (talk ? engine::to_seconds(*talk) : models::mean_talk_seconds(type.handling, at)));
  };
  models::expected_calls(
      type.arrivals,
      [&](Microseconds from, Microseconds to, double calls) {
        add(calls, from + (to - from) / 2, std::nullopt);
      },
      [&](Microseconds arrival, const std::optional<Microseconds>& talk) { add(1.0, arrival, talk); });
  const double past = models::share_queued(type);
  load.queued = load.calls * past;
  load.handling_seconds *= past;
  return load;
}

Workload workload_of(const models::Center& center, std::size_t type) {
  const bool plain = std::ranges::none_of(center.call_types, [](const models::CallType& each) {
    return each.menu.has_value() || each.transfer.has_value();
  });
  const models::CallType& queue = center.call_types[type];
  Workload load = workload_of(queue);
  if (plain) return load;
  load.queued = load.handling_seconds = 0.0;
  for (std::size_t from = 0; from < center.call_types.size(); ++from) {
    const auto add = [&](double calls, Microseconds at, const std::optional<Microseconds>& talk) {
      const models::QueueFlow flow = models::expected_flow(center, from, type, at);
      const bool recorded = talk && from == type;
      const double each =
          models::mean_after_call_seconds(queue.handling, at) +
          (recorded ? engine::to_seconds(*talk) : models::mean_talk_seconds(queue.handling, at));
      load.queued += calls * flow.calls;
      load.handling_seconds += calls * (flow.handle_times * each + flow.seconds);
    };
    models::expected_calls(
        center.call_types[from].arrivals,
        [&](Microseconds begin, Microseconds end, double calls) {
          add(calls, begin + (end - begin) / 2, std::nullopt);
        },
        [&](Microseconds arrival, const std::optional<Microseconds>& talk) { add(1.0, arrival, talk); });
  }
  return load;
}

TeamTime time_of(const models::Team& team, Microseconds closes) {
  TeamTime time;
  const auto whole_time = [](Microseconds from, Microseconds to, std::uint32_t people) {
    return people * engine::to_seconds(to - from);
  };
  const bool on_shifts = std::holds_alternative<models::Roster>(team.staffing);
  double unpaid = 0.0;
  models::rostered_people(
      team, closes,
      [&](Microseconds from, Microseconds to, std::uint32_t people) {
        time.people = on_shifts ? time.people + people : std::max<std::uint64_t>(time.people, people);
        time.rostered += whole_time(from, to, people);
      },
      [&](const models::Break& pause, std::uint32_t people) {
        if (!pause.paid) unpaid += whole_time(0, pause.length, people);
      });
  time.paid = time.rostered - unpaid;
  const auto& budget = team.shrinkage;
  const double off = budget ? budget->total - budget->off_roster - budget->idle_only
                            : models::paid_break_share(team.staffing);
  time.on_phone = time.paid * (1.0 - off);
  using Clock = models::UnscheduledSpells::Clock;
  if (team.off_phone && team.off_phone->clock == Clock::present) {
    const double gap = team.off_phone->gap.mean();
    time.on_phone *= gap / (gap + team.off_phone->length.mean());
  }
  return time;
}

}  // namespace holdtime::planning
