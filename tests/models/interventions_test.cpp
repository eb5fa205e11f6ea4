// What holds of interventions whatever the day.
#include <catch2/catch.hpp>

#include "tests/models/desk_days.hpp"

namespace holdtime::models {

TEST_CASE("The desk's log tells whom it asked, who said yes, and what it costs") {
  Intervention stay = deed(Deed::overtime, 300, 1800);
  stay.uptake = 0.5;
  stay.people = 3;
  stay.cost_a_time = 100'000'000;
  stay.cost_a_person = 20'000'000;
  stay.cost_an_hour = 8'000'000;
  Center c = one_agent(stay);
  std::get<Roster>(c.teams[0].staffing).shifts[0].agents = 20;
  const KeptDeeds day = play_desk(c);
  REQUIRE(day.deeds.size() > 3);
  const DeedRecord& whole = day.deeds.back();
  CHECK(whole.team == nobody);
  CHECK(whole.asked == day.deeds.size() - 1);
  CHECK(whole.agreed == 3);
  CHECK(whole.cost == 100'000'000);
  std::uint32_t agreed = 0;
  for (std::size_t i = 0; i + 1 < day.deeds.size(); ++i) {
    const DeedRecord& asked = day.deeds[i];
    CHECK(asked.agent == i);
    agreed += asked.agreed;
    // 20 and half an hour at 8.
    CHECK(asked.cost == (asked.agreed != 0 ? 24'000'000 : 0));
    CHECK(asked.moved == (asked.agreed != 0 ? s(1800) : 0));
    const auto lines = spell_lines(day.records, 0, asked.agent);
    CHECK(lines.size() == (asked.agreed != 0 ? 2u : 1u));
  }
  CHECK(agreed == 3);
}

TEST_CASE("The same person answers the same way, whenever and among whomever he is asked") {
  Intervention stay = deed(Deed::overtime, 300, 100);
  stay.uptake = 0.4;
  Center c = one_agent(stay);
  auto& people = std::get<Roster>(c.teams[0].staffing).shifts[0].agents;
  people = 30;
  const auto answers = [&] {
    std::vector<std::uint32_t> said;
    for (const DeedRecord& asked : play_desk(c).deeds) {
      if (asked.team != nobody) said.push_back(asked.agreed);
    }
    return said;
  };
  const auto first = answers();
  REQUIRE(first.size() == 30);
  c.interventions[0].at = s(500);
  CHECK(answers() == first);
  people = 40;
  c.call_types[0].arrivals = trace({{10, 300}, {20, 300}});
  auto more = answers();
  more.resize(30);
  CHECK(more == first);
  // Who says yes at a lower uptake says yes at a higher one.
  people = 30;
  c.interventions[0].uptake = 0.7;
  const auto higher = answers();
  for (std::size_t i = 0; i < 30; ++i) CHECK(higher[i] >= first[i]);
}

TEST_CASE("An intervention without effect changes no call and nobody's day") {
  Center c = center({call_type("a", PoissonArrivals{{{0, s(1000), 300.0}}})},
                    {team("t", {0}, one_shift(6, 0, s(1000), {{s(400), s(50)}})),
                     team("u", {0}, one_shift(2, s(200), s(900), {{s(500), s(50)}}))});
  c.call_types[0].handling.talk = ByTime<Distribution>(engine::exponential(25.0));
  c.call_types[0].patience = ByTime<Distribution>(engine::exponential(60.0));
  const KeptRecords plain = play(c);
  const auto same_as_plain = [&] {
    const KeptDeeds day = play_desk(c);
    CHECK(call_lines(c, day.records) == call_lines(c, plain));
    for (std::uint32_t t = 0; t < 2; ++t) {
      for (std::uint32_t a = 0; a < 6; ++a) CHECK(spell_lines(day.records, t, a) == spell_lines(plain, t, a));
    }
    CHECK(day.records.spells.size() == plain.spells.size());
  };
  for (const Deed what : {Deed::overtime, Deed::early_release, Deed::move_break, Deed::shorten_break}) {
    Intervention one = deed(what, 300, 20);
    one.teams = {0, 1};
    one.uptake = 0.0;
    c.interventions = {one};
    same_as_plain();
    one.uptake = 1.0;
    one.people = 0;
    c.interventions = {one};
    same_as_plain();
    one.people.reset();
    one.when = waiting_over(1000);
    c.interventions = {one};
    same_as_plain();
  }
  Intervention help = deed(Deed::change_answering, 300);
  help.answering.stops = {{1, 0}};
  help.times = 0;
  c.interventions = {help};
  same_as_plain();
}

TEST_CASE("A copy of a day with interventions goes on like the day itself") {
  Center c = center(
      {call_type("a", PoissonArrivals{{{0, s(1000), 300.0}}})},
      {team("t", {0}, one_shift(5, 0, s(900), {{s(600), s(50)}})), team("u", {}, one_shift(2, 0, s(1000)))});
  c.call_types[0].handling.talk = ByTime<Distribution>(engine::exponential(25.0));
  Intervention stay = deed(Deed::overtime, 0, 80);
  stay.when = waiting_over(4);
  stay.uptake = 0.5;
  stay.people = 1;
  stay.times = 5;
  Intervention low = deed(Deed::change_answering, 0);
  low.name = "help";
  low.answering.also = {{1, 0}};
  low.when = waiting_over(0);
  low.when->sees = Trigger::Sees::service_level_below;
  low.when->level = 0.7;
  low.when->window = s(200);
  low.notice = s(35);
  c.interventions = {stay, low};
  CallCenter day = make_day(c);
  KeptDeeds first;
  day.advance_to(s(420), first);
  CallCenter copy = day;
  KeptDeeds rest = first, of_copy = first;
  day.finish(rest);
  copy.finish(of_copy);
  CHECK(call_lines(c, rest.records) == call_lines(c, of_copy.records));
  CHECK(rest.deeds.size() == of_copy.deeds.size());
  CHECK(rest.deeds.size() > 1);
  CHECK(call_lines(c, rest.records) == call_lines(c, play_desk(c).records));
}

}  // namespace holdtime::models
