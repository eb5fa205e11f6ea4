// Absence and unscheduled spells: traces by hand, and shares against the budget.
#include <catch2/catch.hpp>
#include <cmath>

#include "models/workforce/shrinkage.hpp"
#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

UnscheduledSpells every(double gap, double length, UnscheduledSpells::Clock clock) {
  return {engine::constant(gap), engine::constant(length), clock};
}

/// Means over many days with their standard error.
struct Mean {
  double n = 0.0, sum = 0.0, squares = 0.0;
  void add(double x) {
    n += 1.0;
    sum += x;
    squares += x * x;
  }
  double mean() const { return sum / n; }
  double error() const { return std::sqrt((squares / n - mean() * mean()) / (n - 1.0)); }
};

/// The share of the rostered paid time of 20 people on a shift of 8 h that goes off the phone, absence and
/// paid breaks included, by day.
Mean share_off_phone(const ShrinkageBudget& budget, double calls, int days) {
  CallType a = call_type("a", PoissonArrivals{{{0, 8 * engine::hour, calls}}});
  a.handling.talk = ByTime<Distribution>(engine::exponential(300.0));
  const std::vector<Break> breaks = {
      {2 * engine::hour, s(900), true}, {4 * engine::hour, s(1800), false}, {6 * engine::hour, s(900), true}};
  Team t = team("t", {0}, one_shift(20, 0, 8 * engine::hour, breaks));
  t.shrinkage = budget;
  Center c = center({a}, {t});
  c.closes = 8 * engine::hour;
  CallCenter day = make_day(c);
  Mean share;
  for (int i = 0; i < days; ++i) {
    KeptRecords records;
    day.restart({11, static_cast<std::uint64_t>(i)});
    day.finish(records);
    double off = 0.0;
    for (const AgentSpell& spell : records.spells) {
      const bool away = spell.state == AgentState::absent || spell.state == AgentState::on_break ||
                        spell.state == AgentState::off_phone;
      if (away && spell.paid && !spell.overrun) off += engine::to_seconds(spell.to - spell.from);
    }
    share.add(off / (20 * 7.5 * 3600.0));
  }
  return share;
}

}  // namespace

TEST_CASE("Clock present: a spell delayed by a call shortens the gap to the next") {
  Team t = team("t", {0}, heads({{0, 1}}));
  t.off_phone = every(50.0, 20.0, UnscheduledSpells::Clock::present);
  Center c = center({call_type("a", trace({{30, 100}, {140, 5}}))}, {t});
  c.closes = s(260);
  // Due 50-70, 120-140, 190-210: the call ends at 130, so two spells follow each other, the third is on time.
  CHECK(spell_lines(play(c), 0, 0) == Lines{"0-30 available", "30-130 talking", "130-150 off_phone",
                                            "150-170 off_phone", "170-175 talking", "175-190 available",
                                            "190-210 off_phone", "210-260 available"});
}

TEST_CASE("Clock present: a break does not bring the next spell nearer") {
  Team t = team("t", {0}, one_shift(1, 0, s(200), {{s(30), s(60), true}}));
  t.off_phone = every(50.0, 20.0, UnscheduledSpells::Clock::present);
  const Center c = center({call_type("a", trace({}))}, {t});
  CHECK(spell_lines(play(c), 0, 0) == Lines{"0-30 available", "30-90 on_break", "90-110 available",
                                            "110-130 off_phone", "130-180 available", "180-200 off_phone"});
}

TEST_CASE("Clock idle: the gap counts idle time alone") {
  Team t = team("t", {0}, one_shift(1, 0, s(350), {{s(260), s(30), true}}));
  t.off_phone = every(50.0, 20.0, UnscheduledSpells::Clock::idle);
  const Center c = center({call_type("a", trace({{30, 100}, {155, 5}}))}, {t});
  CHECK(spell_lines(play(c), 0, 0) == Lines{"0-30 available", "30-130 talking", "130-150 available",
                                            "150-170 off_phone", "170-175 talking", "175-225 available",
                                            "225-245 off_phone", "245-260 available", "260-290 on_break",
                                            "290-325 available", "325-345 off_phone", "345-350 available"});
}

TEST_CASE("A spell ends with the shift, and a break due during a spell follows it") {
  Team t = team("t", {0}, one_shift(1, 0, s(140), {{s(60), s(40), true}}));
  t.off_phone = every(50.0, 20.0, UnscheduledSpells::Clock::idle);
  const Center c = center({call_type("a", trace({{75, 5}}))}, {t});
  const KeptRecords records = play(c);
  CHECK(spell_lines(records, 0, 0) == Lines{"0-50 available", "50-70 off_phone", "70-110 on_break",
                                            "110-115 talking", "115-140 available"});
  t.off_phone = every(100.0, 60.0, UnscheduledSpells::Clock::present);
  t.staffing = one_shift(1, 0, s(140));
  CHECK(spell_lines(play(center({call_type("a", trace({}))}, {t})), 0, 0) ==
        Lines{"0-100 available", "100-140 off_phone"});
}

TEST_CASE("The share off the phone is the budget's, breaks and spells together") {
  const ShrinkageBudget budget{.total = 0.33, .off_roster = 0.05, .idle_only = 0.02};
  const Mean share = share_off_phone(budget, 0.0, 2000);
  const double expected = 0.33 - 0.05 - 0.02;
  const double tolerance = 4.0 * share.error();
  INFO("expected " << expected << ", found " << share.mean() << ", tolerance " << tolerance);
  CHECK(std::abs(share.mean() - expected) <= tolerance);
}

TEST_CASE("The share off the phone is the budget's with absence and calls too") {
  const ShrinkageBudget budget{.total = 0.33, .absent = 0.06, .off_roster = 0.05, .idle_only = 0.02};
  const Mean share = share_off_phone(budget, 900.0, 2000);
  const double expected = 0.33 - 0.05 - 0.02;
  // Half of the spells wait for the end of a call, 300 s; what is due in the last minutes of the shift is not
  // played: of the spells' fifth of 7 h, no more than a hundredth.
  const double tolerance = 4.0 * share.error() + 0.01 * 0.2;
  INFO("expected " << expected << ", found " << share.mean() << ", tolerance " << tolerance);
  CHECK(std::abs(share.mean() - expected) <= tolerance);
}

TEST_CASE("Spells at constant gaps take their exact share, whatever the calls") {
  // Due every 100 s for 25 s: nine whole spells in 1000 s when idle, and no fewer when calls delay them.
  Team t = team("t", {0}, one_shift(1, 0, s(1000)));
  t.off_phone = every(75.0, 25.0, UnscheduledSpells::Clock::present);
  const Center c = center(
      {call_type("a", GENERATE(trace({}), trace({{70, 100}, {240, 90}, {420, 50}, {600, 200}})))}, {t});
  Microseconds off = 0;
  for (const AgentSpell& spell : play(c).spells) {
    if (spell.state == AgentState::off_phone) off += spell.to - spell.from;
  }
  CHECK(off == s(250));
}

}  // namespace holdtime::models
