// Offered load against staffing: calls times handling time, interval by interval, beside the people on the
// phone. A queue grows for as long as the first exceeds the second (Erlang 1917: there is no steady state
// then), which is worth knowing before a run.
//
// Types whose callers can go to the same teams only are looked at together, with all types that share no
// other team with the rest: if these teams can't cope, no routing helps. Where anything is uncertain the
// check takes the lighter load and the larger staff.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/workforce/shrinkage.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::CallType;
using models::Center;
using models::Team;

// Beyond, looking at each group of types would take long.
constexpr std::size_t most_types = 300;

using ByInterval = std::vector<double>;

/// The opening hours in intervals, the last one perhaps shorter.
class Clock {
 public:
  explicit Clock(const Center& center)
      : opens_(center.opens), closes_(center.closes), step_(center.interval) {}

  std::size_t count() const { return static_cast<std::size_t>((closes_ - opens_ + step_ - 1) / step_); }
  Microseconds from(std::size_t i) const { return opens_ + static_cast<Microseconds>(i) * step_; }
  Microseconds to(std::size_t i) const { return std::min(from(i) + step_, closes_); }
  double seconds(std::size_t i) const { return engine::to_seconds(to(i) - from(i)); }
  std::size_t interval_of(Microseconds time) const {
    return static_cast<std::size_t>((time - opens_) / step_);
  }

  /// Adds `rate` for each second of [from, to) to the intervals it falls into.
  void spread(ByInterval& into, Microseconds from, Microseconds to, double rate) const {
    from = std::max(from, opens_);
    to = std::min(to, closes_);
    for (; from < to;) {
      const std::size_t i = interval_of(from);
      const Microseconds end = std::min(to, this->to(i));
      into[i] += rate * engine::to_seconds(end - from);
      from = end;
    }
  }

 private:
  Microseconds opens_;
  Microseconds closes_;
  Microseconds step_;
};

double mean_at(const ByTime<Distribution>& times, Microseconds at) {
  if (times.pieces.empty() || !times.at(at)) return 0.0;
  return times.at(at).mean();
}

double seconds_of(const models::Handling& handling, Microseconds at) {
  return mean_at(handling.talk, at) +
         (handling.after_call_work ? mean_at(*handling.after_call_work, at) : 0.0);
}

/// Calls that reach the queue, and the part of their handling time that was recorded.
struct Demand {
  ByInterval calls;
  ByInterval recorded_seconds;
};

Demand demand_of(const CallType& type, const Clock& clock) {
  Demand demand{ByInterval(clock.count()), ByInterval(clock.count())};
  const double queued = type.ivr ? 1.0 - type.ivr->contained - type.ivr->hang_up : 1.0;
  const auto add = [&](const models::ExpectedCalls& piece, double calls) {
    const double seconds = engine::to_seconds(piece.to - piece.from);
    if (seconds > 0.0) clock.spread(demand.calls, piece.from, piece.to, queued * calls / seconds);
  };
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&type.arrivals)) {
    for (const auto& piece : poisson->pieces) add(piece, piece.calls);
  } else if (const auto* exact = std::get_if<models::ExactArrivals>(&type.arrivals)) {
    for (const auto& group : exact->groups) {
      double weights = 0.0;
      for (const auto& piece : group.profile) weights += piece.calls;
      for (const auto& piece : group.profile)
        add(piece, static_cast<double>(group.count) * piece.calls / weights);
    }
  } else {
    for (const auto& call : std::get<models::TraceArrivals>(type.arrivals).calls) {
      const std::size_t i = clock.interval_of(call.arrival);
      if (call.talk)
        demand.recorded_seconds[i] += queued * engine::to_seconds(*call.talk);
      else
        demand.calls[i] += queued;
    }
  }
  return demand;
}

// The share of their time on duty that the team's people are on the phone, breaks apart.
double on_phone(const Team& team) {
  const double present = 1.0 - models::absence_probability(team);
  const auto spells = models::unscheduled_spells(team);
  if (!spells || spells->clock == models::UnscheduledSpells::Clock::idle) return present;
  const double length = spells->length.mean();
  return present * (1.0 - length / (length + spells->gap.mean()));
}

ByInterval staff_of(const Team& team, const Clock& clock) {
  ByInterval seconds(clock.count());
  const double share = on_phone(team);
  if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
    for (std::size_t i = 0; i < counts->steps.size(); ++i) {
      const bool last = i + 1 == counts->steps.size();
      const Microseconds until = last ? clock.to(clock.count() - 1) : counts->steps[i + 1].from;
      clock.spread(seconds, counts->steps[i].from, until, share * counts->steps[i].people);
    }
    return seconds;
  }
  for (const models::Shift& shift : std::get<models::Roster>(team.staffing).shifts) {
    clock.spread(seconds, shift.from, shift.to, share * shift.agents);
    for (const models::Break& pause : shift.breaks)
      clock.spread(seconds, pause.start, pause.start + pause.length, -share * shift.agents);
  }
  return seconds;
}

using Teams = std::vector<bool>;

bool within(const Teams& one, const Teams& other) {
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] && !other[i]) return false;
  }
  return true;
}

class LoadCheck {
 public:
  LoadCheck(Context& context, const Node& calls, const Center& center)
      : context_(context), calls_(calls), center_(center), clock_(center) {
    for (const CallType& type : center.call_types) demand_.push_back(demand_of(type, clock_));
    for (const Team& team : center.teams) staff_.push_back(staff_of(team, clock_));
    for (std::size_t t = 0; t < center.call_types.size(); ++t) {
      Teams& answering = answering_.emplace_back(center.teams.size());
      for (std::size_t s = 0; s < center.teams.size(); ++s) {
        const auto& skills = center.teams[s].skills;
        answering[s] = std::any_of(skills.begin(), skills.end(),
                                   [&](const auto& skill) { return skill.call_type == t; });
      }
    }
  }

  void run() {
    std::vector<Teams> groups = answering_;
    if (groups.size() > most_types) groups.clear();
    groups.emplace_back(center_.teams.size(), true);
    std::sort(groups.begin(), groups.end(), [](const Teams& a, const Teams& b) {
      return std::count(a.begin(), a.end(), true) < std::count(b.begin(), b.end(), true);
    });
    // What is told of a few teams is not told again of these and others.
    std::vector<Teams> told;
    for (const Teams& group : groups) {
      const bool known =
          std::any_of(told.begin(), told.end(), [&](const Teams& one) { return within(one, group); });
      if (!known && !copes(group)) told.push_back(group);
    }
  }

 private:
  // The work of a type's calls, by whichever of the teams is quickest at it.
  double work(std::size_t type, const Teams& teams, std::size_t interval) const {
    const Microseconds at = clock_.from(interval) + (clock_.to(interval) - clock_.from(interval)) / 2;
    const CallType& calls = center_.call_types[type];
    std::optional<double> least;
    for (std::size_t s = 0; s < teams.size(); ++s) {
      if (!teams[s]) continue;
      for (const models::Skill& skill : center_.teams[s].skills) {
        if (skill.call_type != type) continue;
        const double seconds = seconds_of(skill.handling ? *skill.handling : calls.handling, at);
        least = std::min(least.value_or(seconds), seconds);
      }
    }
    return demand_[type].calls[interval] * least.value_or(0.0) + demand_[type].recorded_seconds[interval];
  }

  bool copes(const Teams& teams) const {
    std::vector<std::size_t> types;
    for (std::size_t t = 0; t < answering_.size(); ++t) {
      if (within(answering_[t], teams)) types.push_back(t);
    }
    std::size_t worst = 0;
    double most_missing = 0.0;
    std::vector<std::size_t> short_of;
    ByInterval needed(clock_.count());
    ByInterval there(clock_.count());
    for (std::size_t i = 0; i < clock_.count(); ++i) {
      for (const std::size_t t : types) needed[i] += work(t, teams, i) / clock_.seconds(i);
      for (std::size_t s = 0; s < teams.size(); ++s)
        there[i] += teams[s] ? staff_[s][i] / clock_.seconds(i) : 0.0;
      const double missing = needed[i] - there[i];
      if (missing <= 1e-6) continue;
      short_of.push_back(i);
      if (missing > most_missing) worst = i;
      most_missing = std::max(most_missing, missing);
    }
    if (short_of.empty()) return true;
    tell(types, short_of, worst, needed[worst], there[worst]);
    return false;
  }

  void tell(const std::vector<std::size_t>& types, const std::vector<std::size_t>& short_of,
            std::size_t worst, double needed, double there) const {
    const auto one_decimal = [](double number) { return fmt::format("{:.1f}", number); };
    const bool all = types.size() == center_.call_types.size();
    std::string names;
    bool never_leave = false;
    for (const std::size_t t : types) {
      names += (names.empty() ? "\"" : ", \"") + center_.call_types[t].name + "\"";
      for (const auto& piece : center_.call_types[t].patience.pieces)
        never_leave = never_leave || !piece.value;
    }
    std::string what = "from " + time_text(clock_.from(worst)) + " to " + time_text(clock_.to(worst)) +
                       (all ? " the calls" : " the calls " + names) + " keep " + one_decimal(needed) +
                       " agents busy, but " + (there > 0.05 ? one_decimal(there) + " are" : "nobody is") +
                       " on the phone";
    if (short_of.size() > 1) {
      what += fmt::format(" ({} of {} intervals are short of agents, between {} and {})", short_of.size(),
                          clock_.count(), time_text(clock_.from(short_of.front())),
                          time_text(clock_.to(short_of.back())));
    }
    const std::string why =
        std::string("offered load above staffing: the queue grows for as long as it lasts") +
        (never_leave ? ", as some callers never hang up" : ", until enough callers hang up");
    const char* instead =
        "more people then, fewer calls or shorter ones; or leave it so, if that is what you want to see";
    const auto entry = entries(calls_)[types.front()];
    if (types.size() == 1 && !all)
      context_.warning(*entry, std::move(what), why, instead);
    else
      context_.warning(calls_, std::move(what), why, instead);
  }

  Context& context_;
  const Node& calls_;
  const Center& center_;
  Clock clock_;
  std::vector<Demand> demand_;
  std::vector<ByInterval> staff_;
  std::vector<Teams> answering_;
};

}  // namespace

void check_load(Context& context, const Node& calls, const Center& center) {
  LoadCheck(context, calls, center).run();
}

}  // namespace holdtime::scenarios
