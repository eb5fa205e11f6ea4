// Sums over days against the plain definition: every day's facts put into every formula, one by one.
#include "results/day_sums.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

/// A day of some callers of both types and some spells; every seventh is empty.
void make_day(DayTally& tally, int number) {
  std::mt19937 random(static_cast<unsigned>(number));
  const auto below = [&](unsigned bound) { return static_cast<std::int64_t>(random() % bound); };
  tally.clear();
  for (std::int64_t left = number % 7 == 0 ? 0 : 5 + below(40); left > 0; --left) {
    const Microseconds entry = s(below(1000)), wait = below(3) == 0 ? 0 : below(90'000'000);
    CallRecord record = below(5) == 0 ? unanswered(Outcome::abandoned, entry, wait)
                                      : answered(entry, wait, below(200'000'000), below(9'000'000));
    record.call_type = static_cast<std::uint32_t>(below(2));
    tally.call(record);
    const Microseconds from = s(below(900));
    tally.spell(
        spell(below(2) == 0 ? AgentState::talking : AgentState::available, from, from + s(below(100))));
  }
  tally.close();
}

struct Plain {
  PairSums pair;
  std::int64_t days = 0;
  Int128 value = 0, value_squared = 0;
  std::vector<double> values;
};

template <class Fact, class Cell>
void add(Plain& sums, const Ratio<Fact>& ratio, const Cell& cell) {
  const std::int64_t n = ratio.numerator.of(cell);
  const std::int64_t d = ratio.per == Per::facts ? ratio.denominator.of(cell) : 1;
  sums.pair.add(n, d);
  if (d == 0) return;
  ++sums.days;
  const double value = static_cast<double>(n) / static_cast<double>(d);
  const auto steps = static_cast<std::int64_t>(std::floor(value * value_steps + 0.5));
  sums.value += steps;
  sums.value_squared += static_cast<Int128>(steps) * steps;
  sums.values.push_back(value);
}

void check_same(const KpiSums& found, const Plain& plain, Per per) {
  CHECK(found.pair.n == plain.pair.n);
  CHECK(found.pair.nn == plain.pair.nn);
  CHECK(found.pair.days == plain.pair.days);
  if (per != Per::time) {
    CHECK(found.pair.d == plain.pair.d);
    CHECK(found.pair.dd == plain.pair.dd);
    CHECK(found.pair.nd == plain.pair.nd);
  }
  if (per == Per::facts) {
    CHECK(found.days == plain.days);
    CHECK(found.value == plain.value);
    CHECK(found.value_squared == plain.value_squared);
  }
  if (found.values == nullptr) return;
  REQUIRE(found.values->count() == plain.values.size());
  std::vector<double> sorted = plain.values;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t rank = 1; rank <= sorted.size(); rank += 7) {
    CHECK(found.values->at_rank(rank) == Approx(sorted[rank - 1]).epsilon(1.0 / 256));
  }
}

}  // namespace

TEST_CASE("Sums of days put by in blocks are those of the days one by one, in every cell and KPI") {
  // Numbers of days below, at and beyond a block, in one piece and merged with days still put by.
  const int days = GENERATE(1, 2, 31, 32, 33, 75);
  const bool merged = GENERATE(false, true);
  CAPTURE(days, merged);
  CountedDay d;
  DaySums sums(d.plan, d.goals), others(d.plan, d.goals);
  std::vector<std::vector<Plain>> calls, teams;  // by KPI of the formulas, then cell
  calls.assign(sums.call_formulas().kpis.size(), std::vector<Plain>(3 * 11));
  teams.assign(sums.team_formulas().kpis.size(), std::vector<Plain>(3 * 11));
  for (int day = 1; day <= days; ++day) {
    make_day(d.tally, day);
    (merged && day % 3 == 0 ? others : sums).add(d.tally);
    for (std::size_t cell = 0; cell < 33; ++cell) {
      const std::size_t entity = cell / 11, period = cell % 11;
      for (std::size_t i = 0; i < calls.size(); ++i) {
        add(calls[i][cell], sums.call_formulas().ratios[entity][i], d.tally.calls()(entity, period));
      }
      for (std::size_t i = 0; i < teams.size(); ++i) {
        add(teams[i][cell], sums.team_formulas().ratios[entity][i], d.tally.teams()(entity, period));
      }
    }
  }
  sums += others;
  sums.settle();
  for (std::size_t cell = 0; cell < 33; ++cell) {
    const std::size_t entity = cell / 11, period = cell % 11;
    for (std::size_t i = 0; i < calls.size(); ++i) {
      check_same(sums.call_sums(i, entity, period), calls[i][cell],
                 sums.call_formulas().ratios[entity][i].per);
    }
    for (std::size_t i = 0; i < teams.size(); ++i) {
      check_same(sums.team_sums(i, entity, period), teams[i][cell],
                 sums.team_formulas().ratios[entity][i].per);
    }
  }
}

TEST_CASE("The days' values are kept of whole days, and of the service level in every interval") {
  CountedDay d;
  DaySums sums(d.plan, d.goals);
  for (std::size_t i = 0; i < sums.call_formulas().kpis.size(); ++i) {
    const bool level = kpis()[sums.call_formulas().kpis[i]].id == "service_level";
    CHECK((sums.call_sums(i, 0, 3).values != nullptr) == level);
    CHECK(sums.call_sums(i, 0, whole_day).values != nullptr);
  }
}

}  // namespace holdtime::results
