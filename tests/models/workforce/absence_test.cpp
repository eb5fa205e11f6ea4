// People who stay away for the day.
#include <catch2/catch.hpp>
#include <cmath>

#include "models/workforce/shrinkage.hpp"
#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

Center with_absence(double absent, Staffing staffing) {
  Team t = team("t", {0}, std::move(staffing));
  t.shrinkage = ShrinkageBudget{.total = absent, .absent = absent};
  return center({call_type("a", trace({{200, 10}}))}, {t});
}

}  // namespace

TEST_CASE("Nobody comes when absence is certain, and the rostered paid time is absent") {
  const Center c =
      with_absence(1.0, one_shift(2, 0, s(600), {{s(100), s(20), true}, {s(300), s(60), false}}));
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 200-1000 dropped"});
  for (const std::uint32_t agent : {0u, 1u}) {
    CHECK(spell_lines(records, 0, agent) == Lines{"0-300 absent", "360-600 absent"});
  }
}

TEST_CASE("Absent people on head counts are away while they are due") {
  const Center c = with_absence(1.0, heads({{0, 1}, {100, 2}, {300, 1}, {500, 3}, {600, 2}}));
  const KeptRecords records = play(c);
  CHECK(spell_lines(records, 0, 0) == Lines{"0-1000 absent"});
  CHECK(spell_lines(records, 0, 1) == Lines{"100-300 absent", "500-1000 absent"});
  CHECK(spell_lines(records, 0, 2) == Lines{"500-600 absent"});
}

TEST_CASE("Head counts end at closing for absent people too, whatever steps follow") {
  Center c = with_absence(1.0, heads({{0, 1}, {400, 2}, {600, 0}}));
  c.closes = s(500);
  const KeptRecords records = play(c);
  CHECK(spell_lines(records, 0, 0) == Lines{"0-500 absent"});
  CHECK(spell_lines(records, 0, 1) == Lines{"400-500 absent"});
}

TEST_CASE("Everybody comes when absence is impossible") {
  const KeptRecords records = play(with_absence(0.0, one_shift(50, 0, s(600))));
  for (std::uint32_t agent = 0; agent < 50; ++agent) CHECK(!spell_lines(records, 0, agent).empty());
  for (const AgentSpell& spell : records.spells) CHECK(spell.state != AgentState::absent);
}

TEST_CASE("Absence is an independent draw a person and day with its probability") {
  const double p = 0.1;
  constexpr int people = 100, days = 1000;
  CallCenter day = make_day(with_absence(p, one_shift(people, 0, s(600))));
  double sum = 0.0, squares = 0.0;
  std::vector<double> by_person(people);
  for (std::uint64_t i = 0; i < days; ++i) {
    KeptRecords records;
    day.restart({5, i});
    day.finish(records);
    double away = 0.0;
    for (const AgentSpell& spell : records.spells) {
      if (spell.state != AgentState::absent) continue;
      away += 1.0;
      by_person[spell.agent] += 1.0;
    }
    sum += away;
    squares += away * away;
  }
  const double mean = sum / days, expected = people * p, variance = people * p * (1 - p);
  const double mean_tolerance = 4.0 * std::sqrt(variance / days);
  INFO("absent a day: expected " << expected << ", found " << mean << ", tolerance " << mean_tolerance);
  CHECK(std::abs(mean - expected) <= mean_tolerance);
  // A variance over n days has a standard error of about variance * sqrt(2 / n).
  const double found = (squares - sum * mean) / (days - 1),
               tolerance = 4.0 * variance * std::sqrt(2.0 / days);
  INFO("variance of the absent a day: expected " << variance << ", found " << found << ", tolerance "
                                                 << tolerance);
  CHECK(std::abs(found - variance) <= tolerance);
  for (const double away : by_person) {
    const double z = (away - days * p) / std::sqrt(days * p * (1 - p));
    CHECK(std::abs(z) < 4.5);
  }
}

TEST_CASE("A count of people due is filled by those who are not absent, lowest numbers due first") {
  // Person i is due while the count is at least i: with 2 due and person 0 away only person 1 comes.
  const Center c = with_absence(0.5, heads({{0, 2}, {500, 3}}));
  int seen = 0;
  for (std::uint64_t i = 0; i < 200; ++i) {
    const KeptRecords records = play(c, {5, i});
    const auto away = [&](std::uint32_t agent) {
      const Lines lines = spell_lines(records, 0, agent);
      return !lines.empty() && lines[0].find("absent") != std::string::npos;
    };
    if (!away(0) || away(1) || away(2)) continue;
    ++seen;
    CHECK(spell_lines(records, 0, 1).front() == "0-200 available");
    CHECK(spell_lines(records, 0, 2) == Lines{"500-1000 available"});
  }
  CHECK(seen > 5);
}

}  // namespace holdtime::models
