// What holds for callers in every day of a rich center, read off its records alone.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "tests/models/rich_days.hpp"

namespace holdtime::models {

TEST_CASE("Every caller's story is told exactly once, in times that make sense") {
  std::map<Outcome, int> seen;
  check_days([&](const Center& c, const KeptRecords& records) -> std::string {
    std::vector<std::set<std::uint64_t>> ordinals(c.call_types.size());
    for (const CallRecord& r : records.calls) {
      ++seen[r.outcome];
      if (!ordinals[r.call_type].insert(r.ordinal).second) return "told twice: " + whole_line(r);
      const bool in_order = r.arrival >= c.opens && r.arrival < c.closes && r.arrival <= r.queue_entry &&
                            r.queue_entry <= r.queue_exit;
      const bool answered = r.outcome == Outcome::answered;
      const bool work = !answered || (r.queue_exit <= r.talk_end && r.talk_end <= r.work_end);
      if (!in_order || !work) return "times: " + whole_line(r);
      if (answered != (r.team != nobody && r.agent != nobody)) return "who answered: " + whole_line(r);
      if (answered && !has_skill(c, r.team, r.call_type)) return "no skill: " + whole_line(r);
      const bool waited = r.queue_exit > r.queue_entry;
      if (waited && (r.waiting_of_type == 0 || r.waiting_in_all < r.waiting_of_type))
        return "queue: " + whole_line(r);
      if (r.waiting_in_all > 15 || (r.call_type == 1 && r.waiting_of_type > 6))
        return "places: " + whole_line(r);
    }
    for (const auto& of_type : ordinals) {
      if (!of_type.empty() && *of_type.rbegin() + 1 != of_type.size()) return "a caller is missing";
    }
    return ordinals[2].size() == 40 ? "" : "40 callers of type c expected";
  });
  CHECK(seen.size() == 7);  // every outcome was put to the test
}

TEST_CASE("At any moment whoever has called is through, or in the IVR, waiting or being served") {
  check_days([day = std::uint64_t{0}](const Center& c, const KeptRecords& whole) mutable -> std::string {
    const std::uint64_t replication = day++ % days;
    if (replication % 10 != 0) return "";
    CallCenter center = make_day(c, {21, replication});
    KeptRecords through;
    for (Microseconds t = c.opens + s(600) + 1; t < c.closes + s(3600); t += s(1847)) {
      center.advance_to(t, through);
      std::size_t come = 0, in_ivr = 0, busy = 0;
      for (const CallRecord& r : whole.calls) {
        come += r.arrival < t;
        in_ivr += r.arrival < t && r.queue_entry >= t;
      }
      for (AgentIndex agent = 0; agent < center.plan().agents().size(); ++agent) {
        const AgentState state = center.agents().state(agent);
        const bool serving = state == AgentState::talking || state == AgentState::after_call;
        busy += center.agents().on_duty(agent) && serving;
      }
      const std::size_t inside = in_ivr + center.waiting_room().count() + busy;
      if (come != through.calls.size() + inside)
        return fmt::format("until {}: {} came, {} are through, {} in the IVR, {} wait, {} are served", t,
                           come, through.calls.size(), in_ivr, center.waiting_room().count(), busy);
    }
    return "";
  });
}

TEST_CASE("Nobody is available while a caller waits whom he may take") {
  check_days([](const Center& c, const KeptRecords& records) -> std::string {
    for (const AgentSpell& spell : records.spells) {
      if (spell.state != AgentState::available) continue;
      for (const CallRecord& r : records.calls) {
        const bool overlap = std::max(r.queue_entry, spell.from) < std::min(r.queue_exit, spell.to);
        if (overlap && has_skill(c, spell.team, r.call_type))
          return whole_line(r) + " during " + whole_line(spell);
      }
    }
    return "";
  });
}

TEST_CASE("Within a class callers are taken in the order in which they came") {
  check_days([](const Center&, const KeptRecords& records) -> std::string {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<CallRecord>> lanes;
    for (const CallRecord& r : records.calls) {
      if (r.outcome == Outcome::answered) lanes[{r.call_type, r.priority_class}].push_back(r);
    }
    for (auto& [lane, calls] : lanes) {
      std::sort(calls.begin(), calls.end(), [](const CallRecord& x, const CallRecord& y) {
        return std::tie(x.queue_entry, x.ordinal) < std::tie(y.queue_entry, y.ordinal);
      });
      for (std::size_t i = 1; i < calls.size(); ++i) {
        if (calls[i].queue_exit < calls[i - 1].queue_exit)
          return whole_line(calls[i]) + " overtook the one before";
      }
    }
    return "";
  });
}

}  // namespace holdtime::models
