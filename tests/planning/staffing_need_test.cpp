// People needed interval by interval: numbers known from outside, and what belongs together.
#include "planning/staffing_need.hpp"

#include <catch2/catch.hpp>

#include "planning/staffing_goals.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::planning {
namespace {

using namespace models;

constexpr Microseconds half_hour = 30 * engine::minute;

Target target_on(TargetKpi kpi, std::optional<double> at_least, std::optional<double> at_most) {
  Target target;
  target.kpi = kpi;
  target.at_least = at_least;
  target.at_most = at_most;
  return target;
}

const Target eighty_twenty = target_on(TargetKpi::service_level, 0.8, std::nullopt);
const Target occupancy_80 = target_on(TargetKpi::occupancy, std::nullopt, 0.8);

Target for_type(Target target, std::size_t type) {
  target.call_type = type;
  return target;
}

/// 10 erlangs: 100 calls of 3 minutes in each of two half hours, nobody hangs up.
CallType ten_erlangs(const char* name) {
  CallType type = call_type(name, PoissonArrivals{{{0, 2 * half_hour, 200.0}}});
  type.handling.talk = ByTime<Distribution>(engine::exponential(180.0));
  return type;
}

/// An hour in two half hours. `answers`: the types of each team.
Center hour_of(std::vector<CallType> types, std::vector<std::vector<std::size_t>> answers) {
  std::vector<Team> teams;
  for (const auto& skills : answers) {
    teams.push_back(team("team " + std::to_string(teams.size()), {}, heads({{0, 12}})));
    for (const std::size_t type : skills) teams.back().skills.push_back({type, std::nullopt});
  }
  Center c = center(std::move(types), std::move(teams));
  c.closes = 2 * half_hour;
  c.interval = half_hour;
  return c;
}

results::Staffing need(const Center& c, std::vector<Target> targets) {
  Goals goals;
  goals.targets = std::move(targets);
  return staffing_need(CenterPlan(c), goals);
}

}  // namespace

TEST_CASE("100 calls of three minutes in half an hour take 14 people for 80/20") {
  // Erlang C, the textbooks' example: 13 people answer 79.6 % within 20 s, 14 answer 88.8 %.
  const auto found = need(hour_of({ten_erlangs("a")}, {{0}}), {eighty_twenty});
  for (const results::Workload& interval : found.all.intervals) {
    CHECK(interval.calls == Approx(100.0));
    CHECK(*interval.aht_seconds == Approx(180.0));
    CHECK(interval.required_agents == 14u);
    CHECK(*interval.required > 13.0);
    CHECK(*interval.required < 13.1);
  }
  CHECK(found.all.day.calls == Approx(200.0));
  CHECK(found.rostered[0][0] == 12.0);
}

TEST_CASE("Types that share people are one queue: two of half the calls take as many as one") {
  CallType a = ten_erlangs("a"), b = ten_erlangs("b");
  std::get<PoissonArrivals>(a.arrivals).pieces[0].calls = 50.0;
  std::get<PoissonArrivals>(b.arrivals).pieces[0].calls = 150.0;
  const auto one = need(hour_of({ten_erlangs("a")}, {{0}}), {eighty_twenty});
  const auto two = need(hour_of({a, b}, {{0, 1}}), {eighty_twenty});
  REQUIRE(two.groups.size() == 1);
  CHECK(two.groups[0].all_answer_all);
  CHECK(*two.all.intervals[0].required == Approx(*one.all.intervals[0].required).epsilon(1e-8));
  CHECK(two.all.intervals[0].required_agents == 14u);
  // With queues of their own they take more.
  CHECK(*two.by_type[0].intervals[0].required + *two.by_type[1].intervals[0].required >
        *two.all.intervals[0].required + 1.0);
}

TEST_CASE("Groups that share nobody are added as fractions, and only the sum is rounded up") {
  // 10 erlangs at 80 % occupancy are 12.5 people; 12.5 twice are 25, not 26.
  const auto found = need(hour_of({ten_erlangs("a"), ten_erlangs("b")}, {{0}, {1}}), {occupancy_80});
  REQUIRE(found.groups.size() == 2);
  CHECK(found.groups[0].call_types == std::vector<std::size_t>{0});
  CHECK(found.groups[1].teams == std::vector<std::size_t>{1});
  CHECK(*found.groups[1].load.intervals[0].required == Approx(12.5).epsilon(1e-8));
  CHECK(found.groups[1].load.intervals[0].required_agents == 13u);
  CHECK(*found.all.intervals[0].required == Approx(25.0).epsilon(1e-8));
  CHECK(found.all.intervals[0].required_agents == 25u);
  CHECK(found.all.intervals[0].calls == Approx(200.0));
}

TEST_CASE("Groups are found through teams and types in any number of steps") {
  const auto types = [] {
    return std::vector{ten_erlangs("a"), ten_erlangs("b"), ten_erlangs("c"), ten_erlangs("d")};
  };
  const auto chain = need(hour_of(types(), {{2, 3}, {1}, {0, 2}}), {eighty_twenty});
  REQUIRE(chain.groups.size() == 2);
  CHECK(chain.groups[0].call_types == std::vector<std::size_t>{0, 2, 3});
  CHECK(chain.groups[0].teams == std::vector<std::size_t>{0, 2});
  CHECK_FALSE(chain.groups[0].all_answer_all);
  CHECK(chain.groups[1].call_types == std::vector<std::size_t>{1});
}

TEST_CASE("The strictest target holds, whichever it is") {
  const auto people = [](std::vector<Target> targets) {
    return *need(hour_of({ten_erlangs("a")}, {{0}}), std::move(targets)).all.intervals[0].required;
  };
  const Target abandoned = target_on(TargetKpi::abandonment, std::nullopt, 0.05);
  Target ninety_ten = eighty_twenty;
  ninety_ten.at_least = 0.9;
  ninety_ten.service_level.within = s(10);
  CHECK(people({eighty_twenty, occupancy_80}) == Approx(people({eighty_twenty})).epsilon(1e-8));
  CHECK(people({occupancy_80, target_on(TargetKpi::occupancy, std::nullopt, 0.5)}) ==
        Approx(20.0).epsilon(1e-8));
  CHECK(people({eighty_twenty, ninety_ten}) == Approx(people({ninety_ten})).epsilon(1e-8));
  CHECK(people({ninety_ten, eighty_twenty}) > people({eighty_twenty}) + 1.0);
  // Nobody hangs up.
  CHECK(people({eighty_twenty, abandoned}) == Approx(people({eighty_twenty})).epsilon(1e-8));
}

TEST_CASE("A target on a type holds for its group and no other; then the center's need is not known") {
  const Center apart = hour_of({ten_erlangs("a"), ten_erlangs("b")}, {{0}, {1}});
  const auto found = need(apart, {for_type(eighty_twenty, 1)});
  CHECK(found.targets == std::vector<std::size_t>{0});
  CHECK_FALSE(found.groups[0].load.intervals[0].required);
  CHECK(found.groups[1].load.intervals[0].required_agents == 14u);
  CHECK_FALSE(found.all.intervals[0].required);
  const Center together = hour_of({ten_erlangs("a"), ten_erlangs("b")}, {{0, 1}});
  CHECK(need(together, {for_type(eighty_twenty, 1)}).all.intervals[0].required);
}

TEST_CASE("Without a target that asks for people nothing is required") {
  const Center c = hour_of({ten_erlangs("a")}, {{0}});
  for (const Target& target : {target_on(TargetKpi::acw, 30.0, 60.0), target_on(TargetKpi::p_wait, {}, 0.3),
                               target_on(TargetKpi::occupancy, 0.7, {})}) {
    const auto found = need(c, {target});
    CHECK(found.targets.empty());
    CHECK_FALSE(found.all.intervals[0].required);
    CHECK(found.all.intervals[0].calls == Approx(100.0));
  }
}

TEST_CASE("An interval that is open for a part of it needs people for the calls of that part") {
  Center c = hour_of({ten_erlangs("a")}, {{0}});
  c.opens = 20 * engine::minute;  // a third of the half hour
  std::get<PoissonArrivals>(c.call_types[0].arrivals).pieces[0] = {c.opens, c.closes, 400.0 / 3.0};
  const auto found = need(c, {eighty_twenty});
  CHECK(found.all.intervals[0].calls == Approx(100.0 / 3.0));
  CHECK(found.all.intervals[0].required_agents == 14u);
}

TEST_CASE("Targets become goals of the queues they are about") {
  Goals goals;
  Target of_team = occupancy_80;
  of_team.team = 1;
  goals.targets = {for_type(eighty_twenty, 0), of_team, target_on(TargetKpi::answered_share, 0.9, {}),
                   target_on(TargetKpi::asa, {}, 45.0), target_on(TargetKpi::asa, {}, 30.0)};
  goals.short_abandon = s(7);
  const auto first = staffing_goals(goals, {{0}, {0, 1}, 10.0});
  REQUIRE(first.size() == 1);
  CHECK(first[0].service_level->at_least == 0.8);
  CHECK(first[0].service_level->level.within == s(20));
  CHECK(first[0].service_level->short_abandon == s(7));
  CHECK(*first[0].abandoned_at_most == Approx(0.1));
  CHECK(first[0].asa_seconds_at_most == 30.0);
  CHECK_FALSE(first[0].occupancy_at_most);  // more than the target's team answer it
  const auto second = staffing_goals(goals, {{1}, {1}, 10.0});
  REQUIRE(second.size() == 1);
  CHECK_FALSE(second[0].service_level);
  CHECK(second[0].occupancy_at_most == 0.8);
  // Where waits run from the arrival, the time in the IVR is waited already.
  goals.wait_from = Goals::WaitFrom::arrival;
  const auto early = staffing_goals(goals, {{0}, {0}, 10.0});
  CHECK(early[0].service_level->level.within == s(10));
  CHECK(early[0].asa_seconds_at_most == 20.0);
}

}  // namespace holdtime::planning
