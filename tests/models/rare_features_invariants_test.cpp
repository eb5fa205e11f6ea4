// What holds in every day of a rich center whose people differ, come late, have meetings and stay on, and
// where something happens on some days; and that none of it shows where it is named but has no effect.
#include <catch2/catch.hpp>
#include <map>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;
constexpr std::uint64_t days = 60;

Center rich_center_of_people() {
  Center c = rich_center();
  People& first = c.teams[0].people;
  first.pace.factor = engine::lognormal(1.0, 0.2);
  first.pace.tenure = engine::exponential(60.0 * 24 * 3600);
  first.pace.learning = {1.5, 30 * 24 * h};
  first.adherence = {engine::exponential(240.0), engine::exponential(120.0), engine::exponential(200.0),
                     engine::exponential(100.0)};
  first.overtime = Overtime{1, s(1200)};
  first.hurry = Hurry{3, 0.9};
  People& second = c.teams[1].people;
  second.pace.factor = engine::lognormal(1.0, 0.1);
  second.pace.each_day = true;
  second.fatigue = Fatigue{h, 0.05, 0.8, 0.1, h};
  second.overtime = Overtime{0, s(600)};
  second.wage = Wage{200000, "EUR"};
  auto& shifts = std::get<Roster>(c.teams[0].staffing).shifts;
  shifts[0].breaks[0].slack = s(1800);
  Break meeting{9 * h + s(3000), s(900), true, Activity::meeting};
  meeting.ends_as_planned = true;
  meeting.left_above = 2;
  shifts[1].breaks = {meeting, {11 * h, s(900), true, Activity::back_office, false, s(900), 1, 1}};
  c.interval_factors = {{"together", 0.2, 0.7, {0, 1}}};
  c.absence_factors = {{"together", engine::gamma(1.0, 0.5), {0, 1}}};
  c.call_types[0].batch = 1.5;
  DayEvent storm;
  storm.name = "storm";
  storm.probability = 0.4;
  storm.from = 9 * h;
  storm.latest = 10 * h;
  storm.length = h;
  storm.calls = 1.5;
  storm.handling = 1.2;
  storm.call_types = {0, 1};
  storm.absence = 2.0;
  storm.late_start = engine::exponential(600.0);
  storm.away = 0.3;
  storm.teams = {0, 1};
  c.events = {storm};
  return c;
}

}  // namespace

TEST_CASE("A day of different people copied at any moment and its copy end alike") {
  check_copies(rich_center_of_people(), {1, 5},
               {0, 8 * h + s(7), 9 * h + 1, 10 * h + s(1234), 12 * h, 13 * h});
}

TEST_CASE("A center of different people started again plays the day a fresh one plays") {
  const Center c = rich_center_of_people();
  CallCenter day = make_day(c, {1, 0});
  KeptRecords thrown_away;
  day.advance_to(10 * h, thrown_away);
  for (const engine::DayKey key : {engine::DayKey{1, 3}, {2, 3}, {1, 3}}) {
    KeptRecords records;
    day.restart(key);
    day.finish(records);
    CHECK(first_difference(play(c, key), records) == "");
  }
}

TEST_CASE("Every caller's story is told once, whatever people do") {
  const Center c = rich_center_of_people();
  check_days(c, days, [&](const KeptRecords& records) -> std::string {
    std::map<std::pair<std::uint32_t, std::uint64_t>, int> told;
    std::map<std::uint32_t, std::uint64_t> last;
    for (const CallRecord& r : records.calls) {
      if (++told[{r.call_type, r.ordinal}] > 1) return "told twice: " + whole_line(r);
      last[r.call_type] = std::max(last[r.call_type], r.ordinal);
      if (r.queue_exit < r.queue_entry || r.queue_entry < r.arrival) return "out of order: " + whole_line(r);
    }
    // Numbers from 0 on without a gap: everybody who came is told of.
    std::uint64_t callers = 0;
    for (const auto& [type, ordinal] : last) callers += ordinal + 1;
    return callers == records.calls.size() ? "" : "somebody is missing";
  });
}

TEST_CASE("People who keep from their roster are in one state at a time, from coming to going") {
  const Center c = rich_center_of_people();
  std::map<AgentState, int> seen;
  int late = 0, early = 0, overtime = 0;
  check_days(c, days, [&](const KeptRecords& records) -> std::string {
    const CenterPlan plan(c);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<AgentSpell>> people;
    for (const AgentSpell& spell : records.spells) people[{spell.team, spell.agent}].push_back(spell);
    for (const auto& [who, spells] : people) {
      const Shift& shift = *plan.agents()[plan.teams()[who.first].first_agent + who.second].shift;
      const bool absent = spells.front().state == AgentState::absent;
      for (std::size_t i = 0; i < spells.size(); ++i) {
        ++seen[spells[i].state];
        if (spells[i].to <= spells[i].from) return "empty: " + whole_line(spells[i]);
        if (spells[i].from < shift.from) return "comes before his shift: " + whole_line(spells[i]);
        if (!absent && i > 0 && spells[i].from != spells[i - 1].to) return "gap: " + whole_line(spells[i]);
        if (spells[i].overrun != (spells[i].from >= shift.to)) return "overrun: " + whole_line(spells[i]);
      }
      if (absent) continue;
      late += spells.front().from > shift.from;
      early += spells.back().to < shift.to;
      const auto& longer = c.teams[who.first].people.overtime;
      const bool stayed = spells.back().to > shift.to && spells.back().state == AgentState::talking;
      overtime += stayed;
      // Nobody begins anything beyond the limit; after closing those wanted are held over.
      const Microseconds limit = shift.to + longer->at_most;
      if (spells.back().from > limit && shift.to < c.closes) return "too long: " + whole_line(spells.back());
    }
    return "";
  });
  CHECK(late > 100);
  CHECK(early > 50);
  CHECK(overtime > 50);
  CHECK(seen[AgentState::meeting] > 50);
  CHECK(seen[AgentState::back_office] > 50);
  CHECK(seen[AgentState::absent] > 50);
  CHECK(seen[AgentState::off_phone] > 50);
}

TEST_CASE("Features that are named but have no effect change no record") {
  const Center plain = rich_center();
  Center named = plain;
  named.teams[0].people.pace.listed = {1.0};
  named.teams[0].people.hurry = Hurry{0, 1.0};
  named.teams[0].people.fatigue = Fatigue{};
  named.teams[1].people.adherence.late_start = engine::constant(0.0);
  named.teams[1].people.adherence.long_break = engine::constant(0.0);
  named.teams[1].people.overtime = Overtime{1000, s(600)};
  named.teams[1].people.wage = Wage{200000, "EUR"};
  named.absence_factors = {{"together", engine::constant(1.0), {0, 1}}};
  DayEvent never = rich_center_of_people().events[0];
  never.probability = 0.0;
  named.events = {never};
  for (std::uint64_t day = 0; day < 5; ++day) {
    CHECK(first_difference(play(plain, {3, day}), play(named, {3, day})) == "");
  }
}

TEST_CASE("Who comes late does not change who calls when, or who stays away") {
  const Center plain = rich_center();
  Center late = plain;
  late.teams[0].people.adherence.late_start = engine::exponential(300.0);
  const KeptRecords a = play(plain, {3, 1}), b = play(late, {3, 1});
  REQUIRE(a.calls.size() == b.calls.size());
  std::map<std::pair<std::uint32_t, std::uint64_t>, Microseconds> arrivals;
  for (const CallRecord& r : a.calls) arrivals[{r.call_type, r.ordinal}] = r.arrival;
  for (const CallRecord& r : b.calls) CHECK(arrivals.at({r.call_type, r.ordinal}) == r.arrival);
  const auto absent = [](const KeptRecords& records) {
    std::vector<std::string> lines;
    for (const AgentSpell& spell : records.spells) {
      if (spell.state == AgentState::absent) lines.push_back(whole_line(spell));
    }
    return lines;
  };
  CHECK(absent(a) == absent(b));
}

}  // namespace holdtime::models
