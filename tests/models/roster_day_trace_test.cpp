// Days worked out by hand in which people come late, put breaks off, have meetings, and stay on.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

Center on_shift(Arrivals calls, std::vector<Break> breaks, People like = {}, std::uint32_t people = 1,
                Microseconds to = s(600)) {
  Team t = team("t", {0}, one_shift(people, 0, to, std::move(breaks)));
  t.people = std::move(like);
  return center({call_type("a", std::move(calls))}, {t});
}

Distribution always(double seconds) {
  return engine::constant(seconds);
}

Break activity(Activity what, Microseconds start, Microseconds length) {
  Break made{start, length, true, what};
  made.ends_as_planned = true;
  return made;
}

Break sliding(Microseconds slack, std::uint32_t unless_waiting) {
  Break made{s(100), s(60), true};
  made.slack = slack;
  made.unless_waiting = unless_waiting;
  return made;
}

}  // namespace

TEST_CASE("Who comes late answers from then on, and is paid from then on") {
  People people;
  people.adherence.late_start = always(60.0);
  const Center c = on_shift(trace({{10, 10}}), {}, people);
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 10-60 answered by t0 until 70"});
  CHECK(spell_lines(records, 0, 0) == Lines{"60-70 talking", "70-600 available"});
}

TEST_CASE("Who leaves early finishes the call under way, which is no overrun") {
  People people;
  people.adherence.early_leave = always(100.0);
  CHECK(spell_lines(play(on_shift(trace({}), {}, people)), 0, 0) == Lines{"0-500 available"});
  CHECK(spell_lines(play(on_shift(trace({{490, 20}}), {}, people)), 0, 0) ==
        Lines{"0-490 available", "490-510 talking"});
}

TEST_CASE("A break begins late and lasts long, each by its own") {
  People people;
  people.adherence.late_break = always(30.0);
  people.adherence.long_break = always(10.0);
  CHECK(spell_lines(play(on_shift(trace({}), {{s(100), s(60), false}}, people)), 0, 0) ==
        Lines{"0-130 available", "130-200 on_break unpaid", "200-600 available"});
}

TEST_CASE("A break that was due before somebody came is not made up for") {
  People people;
  people.adherence.late_start = always(60.0);
  CHECK(spell_lines(play(on_shift(trace({}), {{s(50), s(60)}, {s(200), s(60)}}, people)), 0, 0) ==
        Lines{"60-200 available", "200-260 on_break", "260-600 available"});
}

TEST_CASE("Who is later than his shift is long does not come") {
  People people;
  people.adherence.late_start = always(700.0);
  const KeptRecords records = play(on_shift(trace({{10, 10}}), {}, people));
  CHECK(records.spells.empty());
  CHECK(records.calls[0].outcome == Outcome::dropped);
}

TEST_CASE("A break that slides waits for the queue, and not longer than it may") {
  const auto day = [](Break pause, Arrivals calls) {
    return spell_lines(play(on_shift(std::move(calls), {pause})), 0, 0);
  };
  const auto three = trace({{90, 20}, {95, 20}, {96, 20}});
  const auto four = trace({{90, 20}, {95, 20}, {96, 20}, {97, 20}});
  CHECK(day(sliding(0, 0), three)[2] == "110-170 on_break");
  CHECK(day(sliding(s(100), 0), three) == Lines{"0-90 available", "90-110 talking", "110-130 talking",
                                                "130-150 talking", "150-210 on_break", "210-600 available"});
  CHECK(day(sliding(s(100), 1), three)[3] == "130-190 on_break");
  // With 40 s of slack it begins at 150 at the latest, whoever waits.
  CHECK(day(sliding(s(40), 0), four) == Lines{"0-90 available", "90-110 talking", "110-130 talking",
                                              "130-150 talking", "150-210 on_break", "210-230 talking",
                                              "230-600 available"});
  // Nobody waits: it slides not at all.
  CHECK(day(sliding(s(100), 0), trace({}))[1] == "100-160 on_break");
}

TEST_CASE("A meeting ends on time for whoever comes late, and is missed by who is busy all the while") {
  const auto day = [](Arrivals calls) {
    return spell_lines(play(on_shift(std::move(calls), {activity(Activity::meeting, s(100), s(60))})), 0, 0);
  };
  CHECK(day(trace({})) == Lines{"0-100 available", "100-160 meeting", "160-600 available"});
  CHECK(day(trace({{90, 30}})) ==
        Lines{"0-90 available", "90-120 talking", "120-160 meeting", "160-600 available"});
  CHECK(day(trace({{90, 100}})) == Lines{"0-90 available", "90-190 talking", "190-600 available"});
}

TEST_CASE("Each activity has its own state in the log") {
  const KeptRecords records = play(on_shift(
      trace({}),
      {activity(Activity::meeting, s(100), s(50)), activity(Activity::training, s(200), s(50)),
       activity(Activity::coaching, s(300), s(50)), activity(Activity::back_office, s(400), s(50))}));
  CHECK(spell_lines(records, 0, 0) == Lines{"0-100 available", "100-150 meeting", "150-200 available",
                                            "200-250 training", "250-300 available", "300-350 coaching",
                                            "350-400 available", "400-450 back_office", "450-600 available"});
}

TEST_CASE("People leave training one by one for those who wait, and don't go back") {
  Break training = activity(Activity::training, s(100), s(200));
  training.left_above = 0;
  const Center c = on_shift(trace({{150, 10}, {155, 10}}), {training}, {}, 3);
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"a0 150-150 answered by t0 until 160", "a1 155-155 answered by t1 until 165"});
  CHECK(spell_lines(records, 0, 0) ==
        Lines{"0-100 available", "100-150 training", "150-160 talking", "160-600 available"});
  CHECK(spell_lines(records, 0, 2) == Lines{"0-100 available", "100-300 training", "300-600 available"});
}

TEST_CASE("Training is left when more wait than is said, not before") {
  Break training = activity(Activity::training, s(100), s(200));
  training.left_above = 1;
  const Center c = on_shift(trace({{150, 10}, {155, 10}}), {training});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 150-155 answered by t0 until 165", "a1 155-165 answered by t0 until 175"});
}

TEST_CASE("Training does not begin for whom callers wait") {
  Break training = activity(Activity::training, s(100), s(200));
  training.left_above = 0;
  const Center c = on_shift(trace({{90, 20}, {95, 20}}), {training});
  CHECK(spell_lines(play(c), 0, 0) ==
        Lines{"0-90 available", "90-110 talking", "110-130 talking", "130-600 available"});
}

TEST_CASE("People stay on until the queue is empty, or their limit") {
  const auto day = [](std::uint32_t above, Arrivals calls) {
    People people;
    people.overtime = Overtime{above, s(50)};
    return spell_lines(play(on_shift(std::move(calls), {}, people, 1, s(100))), 0, 0);
  };
  const auto four = trace({{90, 20}, {91, 20}, {92, 20}, {93, 20}});
  CHECK(day(0, trace({{90, 20}, {91, 20}})) ==
        Lines{"0-90 available", "90-100 talking", "100-110 talking overrun", "110-130 talking overrun"});
  CHECK(day(0, four) == Lines{"0-90 available", "90-100 talking", "100-110 talking overrun",
                              "110-130 talking overrun", "130-150 talking overrun"});
  CHECK(day(2, four) ==
        Lines{"0-90 available", "90-100 talking", "100-110 talking overrun", "110-130 talking overrun"});
  CHECK(day(3, four) == Lines{"0-90 available", "90-100 talking", "100-110 talking overrun"});
}

TEST_CASE("Whoever leaves early today does no overtime") {
  People people;
  people.overtime = Overtime{0, s(50)};
  people.adherence.early_leave = always(10.0);
  CHECK(spell_lines(play(on_shift(trace({{80, 20}, {81, 20}}), {}, people, 1, s(100))), 0, 0) ==
        Lines{"0-80 available", "80-100 talking"});
}

}  // namespace holdtime::models
