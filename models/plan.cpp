#include "models/plan.hpp"

#include <algorithm>

#include "engine/random/draw.hpp"
#include "models/purposes.hpp"
#include "models/routing/agent_rules.hpp"
#include "models/workforce/shrinkage.hpp"

namespace holdtime::models {
namespace {

void refuse_equal_hashes(std::vector<std::uint64_t> hashes) {
  std::sort(hashes.begin(), hashes.end());
  if (std::adjacent_find(hashes.begin(), hashes.end()) != hashes.end()) {
    throw PlanError("two names have the same hash: rename one of them");
  }
}

void refuse_unknown_agent_rules(const Center& center) {
  for (const CallType& type : center.call_types) {
    if (find_agent_rule(type.routing.picks_agent) == nullptr)
      throw PlanError("there is no routing rule '" + type.routing.picks_agent + "'");
  }
}

/// The one law of all moments, where there is but one and it is quick to draw from; else nullptr.
const Distribution* fixed_law(const ByTime<Distribution>& laws) {
  const Distribution& law = laws.pieces.front().value;
  return laws.pieces.size() == 1 && law && law.quick_for_many() ? &law : nullptr;
}

}  // namespace

CenterPlan::CenterPlan(Center center)
    : center_((refuse_unknown_agent_rules(center), std::move(center))), routing_(center_) {
  std::vector<std::uint64_t> hashes;
  for (const CallType& type : center_.call_types) {
    type_entities_.push_back(engine::entity_hash(entity_name("calls", type.name)));
    has_choices_.push_back(type.classes.size() > 1 || type.balking > 0.0 || type.ivr.has_value() ||
                           type.menu.has_value());
    hashes.push_back(type_entities_.back());
    has_redial_ = has_redial_ || calls_again(type);
    has_sequels_ = has_sequels_ || (type.repeat_calls && type.repeat_calls->possible());
  }
  has_lines_ = !center_.line_groups.empty();
  line_groups_.assign(center_.call_types.size(), no_line_group);
  for (std::size_t group = 0; group < center_.line_groups.size(); ++group) {
    for (const std::size_t type : center_.line_groups[group].call_types) line_groups_[type] = group;
  }
  for (std::size_t type = 0; type < line_groups_.size(); ++type)
    comes_plain_.push_back(!has_choices_[type] && line_groups_[type] == no_line_group ? 1 : 0);
  passing_ = PassingPlan(center_);
  has_sequels_ = has_sequels_ || passing_.has_transfers() ||
                 std::any_of(center_.call_types.begin(), center_.call_types.end(),
                             [](const CallType& type) { return type.callback.has_value(); });
  any_talk_apart_ = has_lines_ || passing_.has_transfers();
  for (const MenuNodePlan& node : passing_.nodes()) hashes.push_back(node.entity);
  for (const Busyness& busyness : center_.busyness) {
    hashes.push_back(engine::entity_hash(entity_name("busyness", busyness.name)));
  }
  for (const Team& team : center_.teams) {
    TeamPlan plan;
    plan.team = &team;
    plan.entity = engine::entity_hash(entity_name("team", team.name));
    plan.rule = find_pick_rule(team.picks);
    if (plan.rule == nullptr) throw PlanError("there is no routing rule '" + team.picks + "'");
    plan.absence = absence_probability(team);
    plan.spells = unscheduled_spells(team);
    plan.watched = plan.spells.has_value() || routing_.watches_work(teams_.size());
    plan.head_counts = std::get_if<HeadCounts>(&team.staffing);
    teams_.push_back(plan);
    hashes.push_back(plan.entity);
  }
  for (const IntervalFactor& one : center_.interval_factors) {
    hashes.push_back(engine::entity_hash(entity_name("interval factor", one.name)));
  }
  for (const AbsenceFactor& one : center_.absence_factors) {
    hashes.push_back(engine::entity_hash(entity_name("absence factor", one.name)));
  }
  for (const DayEvent& one : center_.events) {
    hashes.push_back(engine::entity_hash(entity_name("event", one.name)));
  }
  for (const Intervention& one : center_.interventions) {
    intervention_entities_.push_back(engine::entity_hash(entity_name("intervention", one.name)));
    hashes.push_back(intervention_entities_.back());
  }
  uses_ = rare_features(center_);
  for (TeamPlan& team : teams_)
    team.watched = team.watched || uses_.pace || uses_.tells_waits || uses_.recent_service;
  refuse_equal_hashes(std::move(hashes));
  number_agents();

  handling_.resize(center_.call_types.size() * center_.teams.size());
  for (std::size_t type = 0; type < center_.call_types.size(); ++type) {
    for (std::size_t team = 0; team < center_.teams.size(); ++team) {
      handling_[type * teams_.size() + team] = &center_.call_types[type].handling;
    }
  }
  for (std::size_t team = 0; team < center_.teams.size(); ++team) {
    for (const Skill& skill : center_.teams[team].skills) {
      if (skill.handling) handling_[skill.call_type * teams_.size() + team] = &*skill.handling;
    }
  }
  find_fixed_laws();
  if (center_.given && center_.given->tells_calls()) busyness_so_far_.emplace(center_);
}

void CenterPlan::find_fixed_laws() {
  for (std::size_t t = 0; t < center_.call_types.size(); ++t) {
    const CallType& type = center_.call_types[t];
    FixedLaws& laws = fixed_laws_.emplace_back();
    if (type.menu) continue;  // as what he is answered is known behind the menu only
    laws.patience = fixed_law(type.patience);
    if (type.ivr && type.ivr->delay.quick_for_many()) laws.ivr_delay = &type.ivr->delay;
    const auto own_handling = handling_.begin() + static_cast<std::ptrdiff_t>(t * teams_.size());
    laws.no_after_call = std::all_of(own_handling, own_handling + static_cast<std::ptrdiff_t>(teams_.size()),
                                     [](const Handling* handling) { return !handling->after_call_work; });
    const bool same_in_all_teams =
        std::all_of(own_handling, own_handling + static_cast<std::ptrdiff_t>(teams_.size()),
                    [&](const Handling* handling) { return handling == &type.handling; });
    if (!same_in_all_teams) continue;
    laws.talk = fixed_law(type.handling.talk);
    if (type.handling.after_call_work) laws.after_call = fixed_law(*type.handling.after_call_work);
  }
}

void CenterPlan::number_agents() {
  for (std::uint32_t t = 0; t < teams_.size(); ++t) {
    TeamPlan& team = teams_[t];
    team.first_agent = static_cast<AgentIndex>(agents_.size());
    if (team.head_counts != nullptr) {
      for (const HeadCounts::Step& step : team.head_counts->steps)
        team.agents = std::max(team.agents, step.people);
      for (std::uint32_t number = 0; number < team.agents; ++number) agents_.push_back({t, number, nullptr});
      continue;
    }
    for (const Shift& shift : std::get<Roster>(center_.teams[t].staffing).shifts) {
      for (std::uint32_t i = 0; i < shift.agents; ++i) agents_.push_back({t, team.agents++, &shift});
    }
    for (const Shift& shift : center_.teams[t].standby) {
      for (std::uint32_t i = 0; i < shift.agents; ++i) agents_.push_back({t, team.agents++, &shift, true});
    }
  }
}

std::pair<Microseconds, Microseconds> CenterPlan::span() const {
  std::pair<Microseconds, Microseconds> span{center_.opens, center_.closes};
  for (const Team& team : center_.teams) {
    const auto* roster = std::get_if<Roster>(&team.staffing);
    if (roster == nullptr) continue;
    for (const Shift& shift : roster->shifts) {
      span.first = std::min(span.first, shift.from);
      span.second = std::max(span.second, shift.to);
    }
  }
  return span;
}

}  // namespace holdtime::models
