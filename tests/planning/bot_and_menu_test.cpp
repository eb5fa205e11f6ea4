// What scenarios/bot_and_menu.json tells a planner is so: a part of what a bot saves is callers lost.
#include <catch2/catch.hpp>

#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment insurer(const std::vector<std::string>& set) {
  return shipped_run("bot_and_menu", set, 60);
}

double at_node(const results::Experiment& experiment, std::string_view kpi, std::size_t node) {
  for (const results::Row& row : experiment.rows) {
    if (row.node == node && !row.period && results::kpis()[row.kpi].id == kpi) return *row.estimate.value;
  }
  FAIL("no such node");
  return 0.0;
}

constexpr std::size_t service = 1;

}  // namespace

TEST_CASE("Ten people with the bot reach the service level of seventeen without it, and lose more callers") {
  const auto with = insurer({});
  const auto without =
      insurer({R"(/calls/hotline/ivr/menus/welcome/options/1 my policy={"share": "60%", "calls": "service"})",
               "/teams/service desk/on_phone=17"});
  const exact::Cell of_service = of_type(service);
  CHECK(value(with, "service_level", of_service) == Approx(0.85).margin(0.02));
  CHECK(value(without, "service_level", of_service) == Approx(0.85).margin(0.02));
  CHECK(value(with, "abandonment", of_service) == Approx(0.03).margin(0.01));
  CHECK(value(without, "abandonment", of_service) == Approx(0.03).margin(0.01));
  CHECK(value(with, "callers_lost") == Approx(0.097).margin(0.008));
  CHECK(value(without, "callers_lost") == Approx(0.057).margin(0.008));
  CHECK(value(with, "offered", of_service) ==
        Approx(0.555 * value(without, "offered", of_service)).epsilon(0.02));
}

TEST_CASE("The shares of menu and bot come out as they are given, call by call and node by node") {
  const auto day = insurer({});
  // Of those who come to the menu 60 % come to the bot, which solves 45 %: 27 %.
  CHECK(value(day, "containment") == Approx(0.27).margin(0.004));
  CHECK(at_node(day, "containment", 0) == 0.0);
  CHECK(at_node(day, "containment", 1) == Approx(0.45).margin(0.006));
  CHECK(at_node(day, "menu_bounced", 1) == Approx(0.08).margin(0.004));
  CHECK(at_node(day, "menu_hang_ups", 0) == Approx(0.03).margin(0.002));
  CHECK(at_node(day, "menu_time", 0) == 18.0);
  CHECK(at_node(day, "menu_time", 1) == Approx(70.0).epsilon(0.01));
  CHECK(value(day, "menu_time") == Approx(18.0 + 0.6 * 70.0).epsilon(0.01));
  CHECK(at_node(day, "menu_calls", 1) == Approx(0.6 * at_node(day, "menu_calls", 0)).epsilon(0.01));
}

}  // namespace holdtime::planning
