// A day's agent spells, counted by the clock.
#include <catch2/catch.hpp>

#include "tests/results/day_builder.hpp"

namespace holdtime::results {
TEST_CASE("Spells are split at the intervals' edges") {
  CountedDay d;
  d.tally.spell(spell(AgentState::talking, s(50), s(250)));
  d.tally.spell(spell(AgentState::after_call, s(250), s(300)));
  d.tally.spell(spell(AgentState::available, s(300), s(450) + 7));
  d.tally.close();
  const Microseconds handling[] = {s(50), s(100), s(100), 0, 0};
  const Microseconds available[] = {0, 0, 0, s(100), s(50) + 7};
  for (std::size_t period = 0; period < 5; ++period) {
    CAPTURE(period);
    CHECK(d.of(TeamFact::handling, 0, period) == handling[period]);
    CHECK(d.of(TeamFact::available, 0, period) == available[period]);
    CHECK(d.of(TeamFact::present, both, period) == handling[period] + available[period]);
  }
  CHECK(d.of(TeamFact::handling, 0, whole_day) == s(250));
  CHECK(d.of(TeamFact::handling, both, whole_day) == s(250));
  CHECK(d.of(TeamFact::handling, 1, whole_day) == 0);
}

TEST_CASE("Who is present and what is paid: breaks, meals, absence, overrun") {
  for (const bool overrun_paid : {true, false}) {
    models::Goals goals;
    goals.overrun_paid = overrun_paid;
    CountedDay d(two_types(), goals);
    AgentSpell meal = spell(AgentState::on_break, s(110), s(120));
    meal.paid = false;
    AgentSpell overrun = spell(AgentState::talking, s(300), s(303));
    overrun.overrun = true;
    d.tally.spell(spell(AgentState::absent, s(0), s(1000), 1));
    for (const AgentSpell& each :
         {spell(AgentState::available, s(100), s(110)), meal, spell(AgentState::on_break, s(120), s(140)),
          spell(AgentState::off_phone, s(140), s(180)), spell(AgentState::talking, s(180), s(300)),
          overrun}) {
      d.tally.spell(each);
    }
    d.tally.close();
    CHECK(d.of(TeamFact::present, 0, whole_day) == s(10 + 20 + 40 + 120 + 3));
    CHECK(d.of(TeamFact::paid, 0, whole_day) == s(1000 + 10 + 20 + 40 + 120) + (overrun_paid ? s(3) : 0));
    CHECK(d.of(TeamFact::overrun, 0, whole_day) == (overrun_paid ? s(3) : 0));
    CHECK(d.of(TeamFact::handling, 0, whole_day) == s(123));
    CHECK(d.of(TeamFact::absent, 0, whole_day) == 1);
  }
}

TEST_CASE("On the phone is who handles a call or waits for one, while the center is open and measured") {
  models::Center c = two_types();
  c.opens = s(150);
  c.closes = s(900);
  c.measure = {s(0), s(850)};
  c.teams[0].staffing = models::one_shift(3, 0, s(1000));
  CountedDay d(c);
  d.tally.spell(spell(AgentState::available, s(100), s(160)));  // open from 150 s on
  d.tally.spell(spell(AgentState::talking, s(160), s(190)));
  d.tally.spell(spell(AgentState::on_break, s(190), s(220)));
  d.tally.spell(spell(AgentState::after_call, s(220), s(230)));
  d.tally.spell(spell(AgentState::off_phone, s(230), s(800)));
  d.tally.spell(spell(AgentState::talking, s(800), s(1000)));  // measured until 850 s
  d.tally.spell(spell(AgentState::available, s(0), s(120), 1));
  d.tally.close();
  CHECK(d.of(TeamFact::on_phone, 0, 0) == 0);
  CHECK(d.of(TeamFact::on_phone, 0, 1) == s(40));
  CHECK(d.of(TeamFact::on_phone, 0, 2) == s(10));
  CHECK(d.of(TeamFact::on_phone, 0, 8) == s(50));
  CHECK(d.of(TeamFact::on_phone, both, whole_day) == s(100));
}

TEST_CASE("A person absent in several stretches is one person in the day and in each interval") {
  CountedDay d;
  d.tally.spell(spell(AgentState::absent, 0, s(130), 0));
  d.tally.spell(spell(AgentState::absent, s(160), s(300), 0));  // an unpaid meal from 130 to 160 s
  d.tally.spell(spell(AgentState::absent, s(50), s(150), 1));
  d.tally.close();
  CHECK(d.of(TeamFact::absent, 0, whole_day) == 2);
  CHECK(d.of(TeamFact::absent, 0, 0) == 2);
  CHECK(d.of(TeamFact::absent, 0, 1) == 2);
  CHECK(d.of(TeamFact::absent, 0, 2) == 1);
  CHECK(d.of(TeamFact::paid, 0, 1) == s(30 + 40 + 50));
}

TEST_CASE("Agents' time counts inside the measure window only") {
  models::Center c = two_types();
  c.measure = {s(150), s(350)};
  CountedDay d(c);
  d.tally.spell(spell(AgentState::available, 0, s(200)));
  d.tally.spell(spell(AgentState::talking, s(200), s(900)));
  d.tally.close();
  CHECK(d.of(TeamFact::available, 0, whole_day) == s(50));
  CHECK(d.of(TeamFact::handling, 0, whole_day) == s(150));
  CHECK(d.of(TeamFact::paid, both, whole_day) == s(200));
  CHECK(d.of(TeamFact::available, 0, 0) == 0);
}

TEST_CASE("Time outside all intervals counts in the day") {
  CountedDay d;
  d.tally.spell(spell(AgentState::talking, s(950), s(1130)));
  d.tally.close();
  CHECK(d.of(TeamFact::handling, 0, 9) == s(50));
  CHECK(d.of(TeamFact::handling, 0, whole_day) == s(180));
  CHECK(d.of(TeamFact::handling, both, whole_day) == s(180));
}

TEST_CASE("Answered calls count for the team that took them, on the interval of queue entry") {
  CountedDay d;
  CallRecord r = answered(s(90), s(30), s(60), s(5));
  r.team = 1;
  d.tally.call(r);
  d.tally.close();
  CHECK(d.of(TeamFact::answered, 1, 0) == 1);
  CHECK(d.of(TeamFact::wait_answered, 1, 0) == s(30));
  CHECK(d.of(TeamFact::talk, 1, whole_day) == s(60));
  CHECK(d.of(TeamFact::after_call, both, whole_day) == s(5));
  CHECK(d.of(TeamFact::longest_wait, both, whole_day) == s(30));
  CHECK(d.of(TeamFact::answered, 0, whole_day) == 0);
}

}  // namespace holdtime::results
