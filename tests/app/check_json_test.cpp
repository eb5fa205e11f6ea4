// holdtime check --format json: what editors call.
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

namespace holdtime::app {

TEST_CASE("check --format json prints JSON and nothing else, whatever is wrong") {
  const Printed good = holdtime("check claims_40.json --format json");
  CHECK(good.exit_code == 0);
  CHECK(good.error.empty());
  CHECK(nlohmann::json::parse(good.out)["scenario"]["call_types"] == 1);

  const Printed broken = holdtime("check claims_40.json --format json --set /calls/claims/aht=5x");
  CHECK(broken.exit_code == 2);
  CHECK(broken.error.empty());
  const auto read = nlohmann::json::parse(broken.out);
  CHECK(read["errors"] == 1);
  CHECK(read["problems"][0]["pointer"] == "/calls/claims/aht");
  CHECK(read["problems"][0]["file"] == "--set");

  const Printed absent = holdtime("check no_such.json --format json");
  CHECK(absent.exit_code == 2);
  CHECK(absent.error.empty());
  CHECK(nlohmann::json::parse(absent.out)["problems"][0]["file"] == "no_such.json");
}

}  // namespace holdtime::app
