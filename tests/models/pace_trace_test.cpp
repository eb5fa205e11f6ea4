// Days worked out by hand in which people differ in pace, learn, tire and hurry.
#include <catch2/catch.hpp>
#include <cmath>

#include "models/workforce/paces.hpp"
#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// Patient callers, each with a talk time, answered by some people all day.
Center one_team(Arrivals calls, std::uint32_t people, People like) {
  Team t = team("t", {0}, heads({{0, people}}));
  t.people = std::move(like);
  return center({call_type("a", std::move(calls))}, {t});
}

People listed(std::vector<double> factors) {
  People people;
  people.pace.listed = std::move(factors);
  return people;
}

People drawn(double cv, bool each_day) {
  People people;
  people.pace.factor = engine::lognormal(1.0, cv);
  people.pace.each_day = each_day;
  return people;
}

/// The factor of each person, read off calls of 100 s that all come at once.
std::vector<double> factors_of(const Center& c, engine::DayKey day) {
  KeptRecords records = play(c, day);
  std::vector<double> factors(records.calls.size());
  for (const CallRecord& r : records.calls) {
    factors[r.agent] = static_cast<double>(r.talk_end - r.queue_exit) / 100e6;
  }
  return factors;
}

}  // namespace

TEST_CASE("Talk and after-call work are times the factor of whoever answers") {
  Center c = one_team(trace({{10, 30}, {12, 30}}), 2, listed({0.5, 2.0}));
  c.call_types[0].handling.after_call_work = ByTime<Distribution>(engine::constant(20.0));
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"a0 10-10 answered by t0 until 35", "a1 12-12 answered by t1 until 112"});
  CHECK(spell_lines(records, 0, 1) ==
        Lines{"0-12 available", "12-72 talking", "72-112 after_call", "112-1000 available"});
}

TEST_CASE("Listed factors begin again where there are more people") {
  const Center c = one_team(trace({{10, 30}, {12, 30}, {14, 30}}), 3, listed({2.0, 1.0}));
  CHECK(call_lines(c, play(c)) == Lines{"a0 10-10 answered by t0 until 70",
                                        "a1 12-12 answered by t1 until 42",
                                        "a2 14-14 answered by t2 until 74"});
}

TEST_CASE("A line is free when the talk of a slow person ends") {
  Center c = one_team(trace({{0, 30}, {50, 30}, {60, 30}}), 2, listed({2.0, 2.0}));
  c.line_groups = {{"all", 1, {0}}};
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 60", "a1 50-50 busy", "a2 60-60 answered by t1 until 120"});
}

TEST_CASE("A person keeps his own factor on all days of a seed, and other people come with another seed") {
  const Center c = one_team(trace({{0, 100}, {0, 100}, {0, 100}, {0, 100}}), 4, drawn(0.2, false));
  const auto first = factors_of(c, {1, 0});
  CHECK(first[0] != first[1]);
  CHECK(factors_of(c, {1, 7}) == first);
  CHECK(factors_of(c, {2, 0}) != first);
  // One center played day after day knows its people, and after another seed others.
  CallCenter day = make_day(c, {2, 3});
  KeptRecords records;
  day.restart({1, 4});
  day.finish(records);
  for (const CallRecord& r : records.calls) {
    CHECK(static_cast<double>(r.talk_end - r.queue_exit) / 100e6 == first[r.agent]);
  }
}

TEST_CASE("A factor drawn each day is another one every day") {
  const Center c = one_team(trace({{0, 100}, {0, 100}}), 2, drawn(0.2, true));
  CHECK(factors_of(c, {1, 0}) != factors_of(c, {1, 1}));
  CHECK(factors_of(c, {1, 5}) == factors_of(c, {1, 5}));
}

TEST_CASE("Over many people the factor has mean 1 and the spread asked for") {
  const std::uint32_t people = 20000;
  for (const bool each_day : {false, true}) {
    const CenterPlan plan(one_team(trace({}), people, drawn(0.2, each_day)));
    Paces paces(plan);
    paces.begin({3, 11});
    double sum = 0.0, squares = 0.0;
    for (AgentIndex agent = 0; agent < people; ++agent) {
      const double factor = paces.factor(agent, 0);
      sum += factor;
      squares += factor * factor;
    }
    const double mean = sum / people;
    // 4 standard errors: 0.2 / sqrt(20000) is 0.0014.
    CHECK(mean == Approx(1.0).margin(0.0057));
    CHECK(std::sqrt(squares / people - mean * mean) == Approx(0.2).margin(0.006));
  }
}

TEST_CASE("Of what beginners take too long, half is gone after each learning time") {
  const LearningCurve curve{1.5, 60 * 24 * engine::hour};
  const double d = 24.0 * 3600.0;
  CHECK(learning_factor(curve, 0.0) == 1.5);
  CHECK(learning_factor(curve, 60.0 * d) == Approx(1.25));
  CHECK(learning_factor(curve, 120.0 * d) == Approx(1.125));
  CHECK(learning_factor(curve, 1e9) == Approx(1.0));
  People people = listed({1.0, 2.0});
  people.pace.tenure = engine::constant(60.0 * d);
  people.pace.learning = curve;
  const Center c = one_team(trace({{0, 100}, {0, 100}}), 2, people);
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 125", "a1 0-0 answered by t1 until 250"});
}

TEST_CASE("Long hours slow people down from the hour on that is said") {
  People people;
  people.fatigue = Fatigue{.rested_for = s(100), .per_hour = 36.0};  // a hundredth a second
  const Center c = one_team(trace({{50, 10}, {200, 10}, {300, 10}}), 1, people);
  CHECK(call_lines(c, play(c)) == Lines{"a0 50-50 answered by t0 until 60",
                                        "a1 200-200 answered by t0 until 220",
                                        "a2 300-300 answered by t0 until 330"});
}

TEST_CASE("Who was busy all the while is slower, and rested when he was not") {
  People people;
  people.fatigue = Fatigue{.busy_above = 0.5, .when_always_busy = 1.0, .memory = s(100)};
  // After 100 s of talk the share is 1 - 1/e, so the factor 1 + (0.5 - 1/e) / 0.5 = 3 - 1 - 2/e + ... = 2 -
  // 2/e.
  const Center c = one_team(trace({{0, 100}, {100, 100}}), 1, people);
  const KeptRecords records = play(c);
  CHECK(records.calls[1].work_end - records.calls[1].queue_exit ==
        Approx(100e6 * (2.0 - 2.0 / std::exp(1.0))).margin(1.0));
  // 100 s without a call leave (1 - 1/e) / e of it, less than a half.
  const Center rested = one_team(trace({{0, 100}, {200, 100}}), 1, people);
  CHECK(call_lines(rested, play(rested))[1] == "a1 200-200 answered by t0 until 300");
}

TEST_CASE("People hurry while more wait than they like to see on the wallboard") {
  People people;
  people.hurry = Hurry{1, 0.5};
  const Center c = one_team(trace({{0, 100}, {10, 100}, {20, 100}, {30, 100}}), 1, people);
  // When a1 is answered a2 and a3 wait, when a2 is only a3 does.
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 100", "a1 10-100 answered by t0 until 150",
              "a2 20-150 answered by t0 until 250", "a3 30-250 answered by t0 until 350"});
}

}  // namespace holdtime::models
