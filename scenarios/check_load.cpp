// Offered load against staffing: calls times handling time, interval by interval, beside the people on the
// phone. A queue grows for as long as the first exceeds the second (Erlang 1917: there is no steady state
// then), which is worth knowing before a run.
//
// The teams that answer a type are looked at with all types that no other team answers, and teams that share
// types, one way or another, all together: if these can't cope, no routing helps. Where anything is uncertain
// the check takes the lighter load and the larger staff.
#include <fmt/format.h>

#include <algorithm>

#include "scenarios/offered_load.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::CallType;
using models::Center;
using models::Team;

// Beyond so many types or teams, looking at each group of them would take long.
constexpr std::size_t most_types = 300;

using Teams = std::vector<bool>;

bool within(const Teams& one, const Teams& other) {
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] && !other[i]) return false;
  }
  return true;
}

bool overlap(const Teams& one, const Teams& other) {
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] && other[i]) return true;
  }
  return false;
}

class LoadCheck {
 public:
  LoadCheck(Context& context, const Node& calls, const Center& center)
      : context_(context), calls_(calls), center_(center), clock_(center) {
    for (std::size_t type = 0; type < center.call_types.size(); ++type)
      demand_.push_back(demand_of(center, type, clock_));
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
    const bool many = center_.call_types.size() > most_types || center_.teams.size() > most_types;
    if (many)
      groups.assign(1, Teams(center_.teams.size(), true));
    else
      for (Teams& apart : components()) groups.push_back(std::move(apart));
    std::stable_sort(groups.begin(), groups.end(), [](const Teams& a, const Teams& b) {
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
  // Teams that share call types, one way or another.
  std::vector<Teams> components() const {
    std::vector<Teams> found;
    for (Teams teams : answering_) {
      std::erase_if(found, [&](const Teams& other) {
        if (!overlap(teams, other)) return false;
        for (std::size_t s = 0; s < teams.size(); ++s) teams[s] = teams[s] || other[s];
        return true;
      });
      found.push_back(std::move(teams));
    }
    return found;
  }

  // The work of a type's calls, by whichever of the teams is quickest at it.
  double work(std::size_t type, const Teams& teams, std::size_t interval) const {
    const Microseconds at = clock_.from(interval) + (clock_.to(interval) - clock_.from(interval)) / 2;
    const CallType& calls = center_.call_types[type];
    std::optional<double> least;
    for (std::size_t s = 0; s < teams.size(); ++s) {
      if (!teams[s]) continue;
      for (const models::Skill& skill : center_.teams[s].skills) {
        if (skill.call_type != type) continue;
        const double seconds = handling_seconds(skill.handling ? *skill.handling : calls.handling, at);
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
  IntervalClock clock_;
  std::vector<Demand> demand_;
  std::vector<ByInterval> staff_;
  std::vector<Teams> answering_;
};

}  // namespace

void check_load(Context& context, const Node& calls, const Center& center) {
  LoadCheck(context, calls, center).run();
}

}  // namespace holdtime::scenarios
