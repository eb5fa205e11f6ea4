// What scenarios/callbacks.json tells a planner is so: callbacks move work, they do not remove it.
#include <catch2/catch.hpp>

#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment supplier(const std::vector<std::string>& set) {
  return shipped_run("callbacks", set, 200);
}

constexpr const char* none = "/calls/billing/callback=null";
constexpr const char* later = "/calls/billing/callback/keeps_place=false";

}  // namespace

TEST_CASE("Rung back in their turn callers are lost as before; rung back when nobody waits fewer are") {
  const auto without = supplier({none});
  const auto in_turn = supplier({});
  const auto when_quiet = supplier({later});
  const auto one_more = supplier({none, "/teams/desk/on_phone=14"});
  CHECK(value(without, "abandoned") == Approx(112.0).margin(6.0));
  CHECK(value(in_turn, "abandoned") == Approx(value(without, "abandoned")).epsilon(0.06));
  CHECK(value(in_turn, "callbacks") > 150.0);
  CHECK(value(when_quiet, "abandoned") < 0.82 * value(without, "abandoned"));
  CHECK(value(when_quiet, "abandoned") == Approx(value(one_more, "abandoned")).epsilon(0.1));
  CHECK(value(when_quiet, "callback_wait") > 5.0 * value(in_turn, "callback_wait"));
}

TEST_CASE("Callbacks make work: who is not lost is served, and has to be dialled") {
  const auto without = supplier({none});
  const auto when_quiet = supplier({later});
  CHECK(value(when_quiet, "handling_hours") > value(without, "handling_hours") + 1.5);
}

TEST_CASE("A service level that leaves callbacks out looks better, though as many are lost") {
  const auto without = supplier({none});
  const auto in_turn = supplier({});
  CHECK(value(in_turn, "service_level") > value(without, "service_level") + 0.03);
}

}  // namespace holdtime::planning
