// A budget of shrinkage worked out by hand.
#include "models/workforce/shrinkage.hpp"

#include <catch2/catch.hpp>

#include "tests/models/center_builder.hpp"

namespace holdtime::models {
namespace {

/// Two people 8 h with two paid breaks of 15 min and an unpaid meal of 30 min: 7.5 h paid, 0.5 h of it
/// breaks.
Staffing office_day() {
  return one_shift(2, 0, 8 * engine::hour,
                   {{2 * engine::hour, s(900), true},
                    {4 * engine::hour, s(1800), false},
                    {6 * engine::hour, s(900), true}});
}

}  // namespace

TEST_CASE("Paid breaks are a share of the paid time, meals of none") {
  CHECK(paid_break_share(office_day()) == Approx(1.0 / 15.0).epsilon(1e-12));
  CHECK(paid_break_share(heads({{0, 5}})) == 0.0);
  CHECK(paid_break_share(Roster{}) == 0.0);
  // Shifts count by their people: 2 x 7.5 h with 2 x 0.5 h of breaks and 3 x 4 h without: 1 h of 27 h.
  Roster mixed = std::get<Roster>(office_day());
  mixed.shifts.push_back({3, 0, 4 * engine::hour, {}});
  CHECK(paid_break_share(mixed) == Approx(1.0 / 27.0).epsilon(1e-12));
}

TEST_CASE("What a budget leaves for spells is what nothing else takes") {
  const ShrinkageBudget budget{.total = 0.30, .absent = 0.06, .off_roster = 0.08, .idle_only = 0.03};
  // 0.30 - 0.08 - 0.03 - 0.06 - 0.94 / 15
  CHECK(unscheduled_share(budget, office_day()) == Approx(0.0673333333333).epsilon(1e-10));
  CHECK(unscheduled_share(budget, heads({{0, 5}})) == Approx(0.13).epsilon(1e-12));

  Team t = team("t", {0}, office_day());
  t.shrinkage = budget;
  const auto spells = unscheduled_spells(t);
  REQUIRE(spells);
  CHECK(spells->clock == UnscheduledSpells::Clock::present);
  CHECK(spells->length.mean() == Approx(300.0));
  // Of the time on duty and not on a break, 0.94 * 14 / 15 of the paid time.
  const double share = 0.0673333333333 / (0.94 * 14.0 / 15.0);
  const double gap = spells->gap.mean();
  CHECK(300.0 / (300.0 + gap) == Approx(share).epsilon(1e-10));
  CHECK(absence_probability(t) == 0.06);
}

TEST_CASE("A budget whose parts are its total leaves exactly nothing, one that is too small less") {
  const ShrinkageBudget even{.total = 0.3, .absent = 0.1, .off_roster = 0.15, .idle_only = 0.05};
  CHECK(unscheduled_share(even, heads({{0, 5}})) == 0.0);
  CHECK(unscheduled_share(even, office_day()) == Approx(-0.06).epsilon(1e-10));
  Team t = team("t", {0}, heads({{0, 5}}));
  t.shrinkage = even;
  CHECK_FALSE(unscheduled_spells(t));
}

TEST_CASE("Spells given directly are taken as they are; a team without a budget has none") {
  Team t = team("t", {0}, heads({{0, 5}}));
  CHECK_FALSE(unscheduled_spells(t));
  CHECK(absence_probability(t) == 0.0);
  t.off_phone =
      UnscheduledSpells{engine::constant(100.0), engine::constant(10.0), UnscheduledSpells::Clock::idle};
  REQUIRE(unscheduled_spells(t));
  CHECK(unscheduled_spells(t)->gap.mean() == 100.0);
}

}  // namespace holdtime::models
