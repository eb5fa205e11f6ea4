// The selftest as a planner runs it.
#include <nlohmann/json.hpp>

#include "planning/exact/comparison.hpp"
#include "tests/app/program.hpp"

using namespace holdtime;

TEST_CASE("An installed copy tests itself against a dozen exactly solved centers", "[theory]") {
  const app::Folder folder;
  // A folder without a file of the project: the program needs none.
  const app::Printed printed =
      app::holdtime("selftest --format json", "cd '" + (folder / "").string() + "' &&");
  INFO(printed.error);
  REQUIRE(printed.exit_code == 0);
  const auto document = nlohmann::json::parse(printed.out);
  CHECK(document["agrees"] == true);
  CHECK(document["complete"] == true);
  std::size_t comparisons = 0;
  for (const auto& one : document["simulation"]) comparisons += one["figures"].size();
  CHECK(document["simulation"].size() >= 12);
  CHECK(comparisons > 150);
  for (const auto& one : document["simulation"]) {
    const double alarm = planning::exact::alarm(comparisons, one["days"].get<std::uint64_t>());
    for (const auto& figure : one["figures"]) CHECK(figure["alarm"].get<double>() == Approx(alarm));
  }
}

TEST_CASE("A selftest asked for what there is none of says what to write", "[theory]") {
  const app::Printed printed = app::holdtime("selftest --format xml");
  CHECK(printed.exit_code == 2);
  for (const char* word : {"table", "json", "csv"}) CHECK(app::contains(printed.error, word));
}
