#include "planning/workload.hpp"

#include <algorithm>

#include "models/workforce/shrinkage.hpp"

namespace holdtime::planning {
namespace {

using models::Microseconds;

double mean_at(const models::ByTime<models::Distribution>& times, Microseconds at) {
  if (times.pieces.empty()) return 0.0;
  const models::Distribution& law = times.at(at);
  return law ? law.mean() : 0.0;
}

class Sum {
 public:
  explicit Sum(const models::CallType& type) : type_(type) {}

  void add(double calls, Microseconds at, std::optional<Microseconds> talk = {}) {
    const models::Handling& handling = type_.handling;
    const double acw = handling.after_call_work ? mean_at(*handling.after_call_work, at) : 0.0;
    load_.calls += calls;
    load_.handling_seconds += calls * (acw + (talk ? engine::to_seconds(*talk) : mean_at(handling.talk, at)));
  }
  void add(const models::ExpectedCalls& piece, double calls) {
    add(calls, piece.from + (piece.to - piece.from) / 2);
  }
  Workload result() {
    const double past = type_.ivr ? 1.0 - type_.ivr->contained - type_.ivr->hang_up : 1.0;
    load_.queued = load_.calls * past;
    load_.handling_seconds *= past;
    return load_;
  }

 private:
  const models::CallType& type_;
  Workload load_;
};

}  // namespace

Workload workload_of(const models::CallType& type) {
  Sum sum(type);
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&type.arrivals)) {
    for (const auto& piece : poisson->pieces) sum.add(piece, piece.calls);
  } else if (const auto* exact = std::get_if<models::ExactArrivals>(&type.arrivals)) {
    for (const auto& group : exact->groups) {
      double weights = 0.0;
      for (const auto& piece : group.profile) weights += piece.calls;
      for (const auto& piece : group.profile)
        sum.add(piece, static_cast<double>(group.count) * piece.calls / weights);
    }
  } else {
    for (const auto& call : std::get<models::TraceArrivals>(type.arrivals).calls)
      sum.add(1.0, call.arrival, call.talk);
  }
  return sum.result();
}

TeamTime time_of(const models::Team& team, Microseconds closes) {
  TeamTime time;
  if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
    for (std::size_t i = 0; i < counts->steps.size(); ++i) {
      const auto& step = counts->steps[i];
      const Microseconds until = i + 1 < counts->steps.size() ? counts->steps[i + 1].from : closes;
      time.people = std::max<std::uint64_t>(time.people, step.people);
      time.rostered += step.people * engine::to_seconds(std::max<Microseconds>(until - step.from, 0));
    }
    time.paid = time.rostered;
  } else {
    for (const models::Shift& shift : std::get<models::Roster>(team.staffing).shifts) {
      Microseconds unpaid = 0;
      for (const models::Break& pause : shift.breaks) unpaid += pause.paid ? 0 : pause.length;
      time.people += shift.agents;
      time.rostered += shift.agents * engine::to_seconds(shift.to - shift.from);
      time.paid += shift.agents * engine::to_seconds(shift.to - shift.from - unpaid);
    }
  }
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
