#include "models/desk/answering_today.hpp"

#include <algorithm>

namespace holdtime::models {

void AnsweringToday::begin(const Center& center) {
  balance_.assign(center.teams.size() * center.call_types.size(), 0);
  teams_.resize(center.teams.size());
  for (std::size_t t = 0; t < teams_.size(); ++t) {
    teams_[t].name = center.teams[t].name;
    teams_[t].skills = center.teams[t].skills;
  }
  ranks_.clear();
  for (const CallType& type : center.call_types) ranks_.push_back(type.ranks);
}

void AnsweringToday::apply(const Center& center, const AnsweringChange& change_, int sign) {
  for (const Answering& one : change_.also) change(center, one, sign);
  for (const Answering& one : change_.stops) change(center, one, -sign);
}

void AnsweringToday::change(const Center& center, const Answering& one, int by) {
  int& balance = balance_[one.team * center.call_types.size() + one.call_type];
  balance += by;
  const auto of_type = [&](const Skill& skill) { return skill.call_type == one.call_type; };
  const auto& usual = center.teams[one.team].skills;
  const bool usually = std::any_of(usual.begin(), usual.end(), of_type);
  const bool answers = balance > 0 || (balance == 0 && usually);
  // Made anew from the scenario's own order, so that what is added and taken away again leaves no trace.
  std::vector<Skill>& skills = teams_[one.team].skills;
  if (answers == std::any_of(skills.begin(), skills.end(), of_type)) return;
  auto& ranks = ranks_[one.call_type];
  if (!answers) {
    std::erase_if(skills, of_type);
    for (auto& rank : ranks) std::erase(rank, one.team);
    return;
  }
  if (!usually) {
    skills.push_back({one.call_type, std::nullopt});
    if (ranks.empty()) ranks.emplace_back();
    ranks.back().push_back(one.team);
    return;
  }
  // Back to its place: behind those of the scenario's own order that come before it.
  const auto place = [&](std::size_t call_type) {
    return std::find_if(usual.begin(), usual.end(),
                        [&](const Skill& skill) { return skill.call_type == call_type; });
  };
  const auto own = place(one.call_type);
  skills.insert(std::find_if(skills.begin(), skills.end(),
                             [&](const Skill& skill) { return place(skill.call_type) > own; }),
                *own);
  const auto& usual_ranks = center.call_types[one.call_type].ranks;
  for (std::size_t r = 0; r < usual_ranks.size(); ++r) {
    const auto& order = usual_ranks[r];
    const auto at = std::find(order.begin(), order.end(), one.team);
    if (at == order.end()) continue;
    auto& rank = ranks[r];
    rank.insert(
        std::find_if(rank.begin(), rank.end(),
                     [&](std::size_t team) { return std::find(order.begin(), order.end(), team) > at; }),
        one.team);
  }
}

}  // namespace holdtime::models
