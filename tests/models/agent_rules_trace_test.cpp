// Which of the idle agents gets a call by each of the rules, worked out by hand, ties among them.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

CallType picking(const char* rule, std::initializer_list<std::pair<int, int>> calls) {
  CallType type = call_type("a", trace(calls));
  type.routing.picks_agent = rule;
  return type;
}

/// "t0 u0": who answered, in the order of the calls.
std::string who(const Center& c, engine::DayKey day = {1, 0}) {
  KeptRecords records = play(c, day);
  std::sort(records.calls.begin(), records.calls.end(),
            [](const CallRecord& a, const CallRecord& b) { return a.queue_entry < b.queue_entry; });
  std::string text;
  for (const CallRecord& r : records.calls)
    text += fmt::format("{}{}{}", text.empty() ? "" : " ", c.teams[r.team].name, r.agent);
  return text;
}

}  // namespace

TEST_CASE("Least occupied: 25 s of 60 go before 30 s of 60, and at a tie who has been idle longest") {
  const std::initializer_list<std::pair<int, int>> calls = {{0, 10}, {1, 30}, {20, 15}, {60, 5}, {70, 5}};
  // At 60: t0 worked 0-10 and 20-35, t1 1-31. At 70 both have 30 s of 70: t1 is idle since 31, t0 since 65.
  const Center least = center({picking("least occupied", calls)}, {team("t", {0}, heads({{0, 2}}))});
  CHECK(who(least) == "t0 t1 t0 t0 t1");
  const Center longest = center({picking("longest idle", calls)}, {team("t", {0}, heads({{0, 2}}))});
  CHECK(who(longest) == "t0 t1 t0 t1 t0");
}

TEST_CASE("Least occupied is a share of the time somebody has been there") {
  // At 100: t0 20 s of 100, u0 10 s of the 40 since he came.
  const Center c = center({picking("least occupied", {{0, 20}, {60, 10}, {100, 5}})},
                          {team("t", {0}, heads({{0, 1}})), team("u", {0}, heads({{0, 0}, {60, 1}}))});
  CHECK(who(c) == "t0 u0 t0");
}

TEST_CASE("Least occupied: time before going home counts, time at home does not") {
  // t0 is there 0-100 and 500-: at 520, 80 s of 120. u0 comes at 420: 50 s of 100, though idle for less long.
  Center c = center(
      {picking("least occupied", {{0, 80}, {450, 50}, {520, 5}})},
      {team("t", {0}, heads({{0, 1}, {100, 0}, {500, 1}})), team("u", {0}, heads({{0, 0}, {420, 1}}))});
  CHECK(who(c) == "t0 u0 u0");
}

TEST_CASE("Most skills first and fewest skills first go by team, then by who has been idle longest") {
  CallType b = call_type("b", trace({}));
  const auto with = [&](const char* rule) {
    return who(center({picking(rule, {{10, 20}, {20, 5}, {26, 20}, {27, 20}}), b},
                      {team("t", {0}, heads({{0, 2}})), team("u", {0, 1}, heads({{0, 1}})),
                       team("v", {0, 1}, heads({{0, 1}}))}));
  };
  CHECK(with("most skills first") == "u0 v0 v0 t0");
  CHECK(with("fewest skills first") == "t0 t1 t1 u0");
}

TEST_CASE("Highest level first, then who has been idle longest, then the team listed first") {
  Center c = center(
      {picking("highest level first", {{10, 20}, {20, 5}, {27, 20}, {28, 5}})},
      {team("t", {0}, heads({{0, 1}})), team("u", {0}, heads({{0, 1}})), team("v", {0}, heads({{0, 1}}))});
  c.teams[1].skills[0].level = c.teams[2].skills[0].level = 3;
  CHECK(who(c) == "u0 v0 v0 t0");
}

TEST_CASE("Random: each idle agent of all the teams as often, by a number that is the caller's own") {
  const Center c = center({picking("random", {{10, 5}})},
                          {team("t", {0}, heads({{0, 1}})), team("u", {0}, heads({{0, 3}}))});
  Center with_others = c;
  with_others.call_types.push_back(call_type("b", trace({{10, 5}})));
  with_others.teams.push_back(team("v", {1}, heads({{0, 1}})));
  with_others.call_types[1].ranks = {{2}};
  std::map<std::string, int> answered;
  constexpr int days = 2000;
  for (std::uint64_t day = 0; day < days; ++day) {
    const std::string by = who(c, {3, day});
    ++answered[by];
    if (day < 50) CHECK(who(with_others, {3, day}).substr(0, 2) == by);
  }
  CHECK(answered.size() == 4);
  // A binomial of 2,000 and 1/4: 500 on average, sd 19.4.
  for (const auto& [by, times] : answered) CHECK(std::abs(times - 500) < 5 * 19.4);
}

TEST_CASE("There is no plan with a rule among agents that is not in the table") {
  CHECK_THROWS_AS(CenterPlan(center({picking("by the moon", {})}, {team("t", {0}, heads({{0, 1}}))})),
                  PlanError);
}

}  // namespace holdtime::models
