// What holds for agents in every day of a rich center, read off its records alone.
#include <catch2/catch.hpp>
#include <map>

#include "tests/models/rich_days.hpp"

namespace holdtime::models {

TEST_CASE("A person's spells follow each other without gap or overlap from coming to going") {
  check_days([](const Center& c, const KeptRecords& records) -> std::string {
    const CenterPlan plan(c);
    const auto people = by_person(records);
    for (const AgentPlan& who : plan.agents()) {
      const auto found = people.find({who.team, who.number});
      if (found == people.end()) return fmt::format("nothing of agent {}/{}", who.team, who.number);
      const auto& spells = found->second;
      if (spells.front().from != who.shift->from) return "comes late: " + whole_line(spells.front());
      if (spells.front().state == AgentState::absent) continue;
      for (std::size_t i = 0; i < spells.size(); ++i) {
        if (spells[i].to <= spells[i].from) return "empty: " + whole_line(spells[i]);
        if (i > 0 && spells[i].from != spells[i - 1].to) return "gap before " + whole_line(spells[i]);
        const bool after_end = spells[i].from >= who.shift->to;
        const bool across = !after_end && spells[i].to > who.shift->to;
        if (after_end != spells[i].overrun || across) return "overrun: " + whole_line(spells[i]);
      }
      if (spells.back().to < who.shift->to) return "goes early: " + whole_line(spells.back());
    }
    return "";
  });
}

TEST_CASE("Spells of talk and after-call work are the answered calls' own, to the microsecond") {
  check_days([](const Center&, const KeptRecords& records) -> std::string {
    std::map<Person, Microseconds> left;  // handling by spells, less that of calls
    const auto people = by_person(records);
    for (const auto& [person, spells] : people) {
      for (const AgentSpell& spell : spells) {
        const bool handling = spell.state == AgentState::talking || spell.state == AgentState::after_call;
        if (handling) left[person] += spell.to - spell.from;
      }
    }
    for (const CallRecord& r : records.calls) {
      if (r.outcome != Outcome::answered) continue;
      const Person person{r.team, r.agent};
      left[person] -= r.work_end - r.queue_exit;
      const auto inside = [&](AgentState state, Microseconds from, Microseconds to) {
        Microseconds covered = 0;
        for (const AgentSpell& spell : people.at(person)) {
          if (spell.state != state || spell.call_type != r.call_type) continue;
          covered += std::max<Microseconds>(0, std::min(to, spell.to) - std::max(from, spell.from));
        }
        return covered == to - from;
      };
      if (!inside(AgentState::talking, r.queue_exit, r.talk_end)) return "talk: " + whole_line(r);
      if (!inside(AgentState::after_call, r.talk_end, r.work_end)) return "after-call work: " + whole_line(r);
    }
    for (const auto& [person, time] : left) {
      if (time != 0)
        return fmt::format("agent {}/{} handles {} us of nobody", person.first, person.second, time);
    }
    return "";
  });
}

TEST_CASE("Breaks are taken whole where the shift leaves time, and begin when due or late") {
  check_days([](const Center& c, const KeptRecords& records) -> std::string {
    const CenterPlan plan(c);
    const auto people = by_person(records);
    for (const AgentPlan& who : plan.agents()) {
      if (people.at({who.team, who.number}).front().state == AgentState::absent) continue;
      std::vector<AgentSpell> taken;
      for (const AgentSpell& spell : people.at({who.team, who.number})) {
        if (spell.state == AgentState::on_break) taken.push_back(spell);
      }
      const auto& due = who.shift->breaks;
      if (taken.size() > due.size())
        return fmt::format("agent {}/{}: a break too many", who.team, who.number);
      for (std::size_t i = 0; i < taken.size(); ++i) {
        const bool whole = taken[i].to - taken[i].from == due[i].length || taken[i].to == who.shift->to;
        if (!whole || taken[i].from < due[i].start || taken[i].paid != due[i].paid)
          return whole_line(taken[i]);
      }
    }
    return "";
  });
}

}  // namespace holdtime::models
