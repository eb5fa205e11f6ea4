// What scenarios/callbacks.json tells a planner is so: callbacks move work, they do not remove it.
#include <catch2/catch.hpp>

#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment supplier(const std::vector<std::string>& set) {
  return shipped_run("callbacks", set, 100);
}

}  // namespace

TEST_CASE("Callbacks save callers and cost work: who is rung back has to be served all the same") {
}

}  // namespace holdtime::planning
