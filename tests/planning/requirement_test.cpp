#include "planning/requirement.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "planning/exact/formulas.hpp"
#include "planning/exact/shipped.hpp"

namespace holdtime::planning {
namespace {

StaffingGoals level(double at_least, double seconds,
                    models::ServiceLevelFormula formula = models::ServiceLevelFormula::answered_by_offered) {
  StaffingGoals goals;
  goals.service_level.emplace();
  goals.service_level->at_least = at_least;
  goals.service_level->level = {engine::from_seconds(seconds), formula};
  return goals;
}

}  // namespace

TEST_CASE("250 calls a half-hour of 210 s need 34 agents for 80 % in 20 s", "[planning]") {
  // From the ladder of exact service levels: 33 agents 73.0 %, 34 agents 81.5 %.
  const auto found = required_agents({250.0 / 1800.0, 210.0, {}}, level(0.8, 20.0));
  REQUIRE(found);
  CHECK(found->agents == 34);
  CHECK(found->fractional > 33.0);
  CHECK(found->fractional < 34.0);
}

TEST_CASE("what an exact queue reaches is what its agents are required for", "[planning]") {
  std::size_t asked = 0;
  for (const exact::ExactCase& one : exact::shipped_family("erlang_a").cases) {
    exact::Figures figures = one.figures.front().second;
    if (figures["SL1"] < 0.01) continue;
    const exact::QueueInputs in = exact::inputs_of(exact::shipped_scenario(one).center);
    const QueueLoad load{in.calls_per_second[0], in.aht.mean(), in.patience.mean()};
    const auto same = [&](const StaffingGoals& goals) {
      const auto found = required_agents(load, goals);
      REQUIRE(found);
      INFO(one.name << ": expected " << in.agents << ", found " << found->fractional << ", tolerance 1e-7");
      CHECK(found->fractional == Approx(in.agents).epsilon(1e-7));
      ++asked;
    };
    using enum models::ServiceLevelFormula;
    same(level(figures["SL1"], one.within));
    same(level(figures["SL2"], one.within, answered_by_answered));
    same(level(figures["SL3"], one.within, answered_and_abandoned_by_offered));
    same(level(figures["SL4"], one.within, answered_by_offered_less_abandoned));
    StaffingGoals asa;
    asa.asa_seconds_at_most = figures["asa"];
    same(asa);
    StaffingGoals abandoned;
    abandoned.abandoned_at_most = figures["pab"];
    same(abandoned);
    StaffingGoals occupancy;
    occupancy.occupancy_at_most = figures["occ"];
    if (figures["occ"] < 0.999) same(occupancy);
  }
  CHECK(asked > 70);
}

TEST_CASE("the whole number of agents is the smallest that meets every goal", "[planning]") {
  for (const double load : {0.02, 0.7, 5.0, 37.3, 420.0}) {
    for (const auto patience : {std::optional<double>{}, std::optional<double>{120.0}}) {
      StaffingGoals goals = level(0.85, 15.0);
      goals.asa_seconds_at_most = 9.0;
      goals.occupancy_at_most = 0.88;
      if (patience) goals.abandoned_at_most = 0.03;
      const QueueLoad queue{load / 200.0, 200.0, patience};
      const auto met = [&](double agents) {
        const ErlangA a(queue, agents);
        return a.stable() && a.service_level(goals.service_level->level) >= 0.85 && a.asa() <= 9.0 &&
               a.occupancy() <= 0.88 && a.abandoned() <= 0.03;
      };
      const auto found = required_agents(queue, goals);
      REQUIRE(found);
      INFO("load " << load << ", found " << found->agents << " from " << found->fractional);
      const double agents = static_cast<double>(found->agents);
      CHECK(met(agents));
      CHECK((agents == 1.0 || !met(agents - 1.0)));
      CHECK(std::ceil(found->fractional) == agents);
      CHECK(met(found->fractional * (1.0 + 1e-8)));
      CHECK_FALSE(met(found->fractional * (1.0 - 1e-8)));
    }
  }
}

TEST_CASE("an occupancy ceiling without abandonment is load over ceiling", "[planning]") {
  StaffingGoals goals;
  goals.occupancy_at_most = 0.85;
  const auto found = required_agents({0.25, 200.0, {}}, goals);
  REQUIRE(found);
  CHECK(found->fractional == Approx(50.0 / 0.85).epsilon(1e-9));
  CHECK(found->agents == 59);
}

TEST_CASE("the fractional requirement rises with the load without steps", "[planning]") {
  double before = 0.0;
  for (double load = 0.05; load < 30.0; load += 0.05) {
    const auto found = required_agents({load / 180.0, 180.0, 120.0}, level(0.8, 20.0));
    REQUIRE(found);
    INFO("load " << load << ", before " << before << ", now " << found->fractional);
    CHECK(found->fractional > before);
    CHECK((load < 0.1 || found->fractional - before < 0.25));
    before = found->fractional;
  }
}

TEST_CASE("rostered people are those needed over the share that is there", "[planning]") {
  CHECK(rostered(70.0, 0.3) == Approx(100.0));
  CHECK(rostered(24.0, 0.0) == 24.0);
}

TEST_CASE("rounding up queue by queue asks for more than the queues need", "[planning]") {
  double fractional = 0.0;
  std::uint64_t rounded = 0;
  for (const double load : {3.1, 4.7, 5.2, 8.9, 12.4}) {
    const auto found = required_agents({load / 180.0, 180.0, 120.0}, level(0.8, 20.0));
    REQUIRE(found);
    fractional += found->fractional;
    rounded += found->agents;
  }
  CHECK(static_cast<double>(rounded) > fractional + 1.0);
}

TEST_CASE("a target in a planner's words becomes a goal, or says why it can't", "[planning]") {
  using models::Target;
  StaffingGoals goals;
  Target target;
  target.kpi = models::TargetKpi::answered_share;
  target.at_least = 0.95;
  CHECK(add_goal(target, goals).empty());
  REQUIRE(goals.abandoned_at_most);
  CHECK(*goals.abandoned_at_most == Approx(0.05));
  target.kpi = models::TargetKpi::service_level;
  target.service_level.within = 30 * engine::second;
  CHECK(add_goal(target, goals).empty());
  REQUIRE(goals.service_level);
  CHECK(goals.service_level->level.within == 30 * engine::second);
  target.share_of_days = 0.9;
  CHECK_FALSE(add_goal(target, goals).empty());
  target = {};
  target.kpi = models::TargetKpi::acw;
  target.at_most = 60.0;
  CHECK_FALSE(add_goal(target, goals).empty());
}

TEST_CASE("what can't be asked has no answer, and no calls need nobody", "[planning]") {
  const QueueLoad load{0.1, 180.0, 120.0};
  CHECK_FALSE(required_agents(load, {}));
  CHECK_FALSE(required_agents(load, level(1.0, 20.0)));
  CHECK_FALSE(required_agents({0.1, 0.0, {}}, level(0.8, 20.0)));
  CHECK_FALSE(required_agents({0.1, 180.0, 0.0}, level(0.8, 20.0)));
  CHECK_FALSE(required_agents({-0.1, 180.0, {}}, level(0.8, 20.0)));
  CHECK_FALSE(required_agents({2e4, 180.0, {}}, level(0.8, 20.0)));
  StaffingGoals goals;
  goals.asa_seconds_at_most = 0.0;
  CHECK_FALSE(required_agents(load, goals));
  CHECK(required_agents({0.0, 180.0, 120.0}, level(0.8, 20.0)) == Requirement{});
  goals = {};
  goals.abandoned_at_most = 1.0;
  CHECK(required_agents(load, goals) == Requirement{});
}

}  // namespace holdtime::planning
