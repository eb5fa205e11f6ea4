// holdtime run --control-variates: shown beside the raw estimates, which stay what they are.
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

namespace holdtime::app {

TEST_CASE("Control variates are shown beside the raw estimates, and change none of those") {
  const Folder folder;
  const std::string run = "run claims_40.json --replications 40 --out ";
  const Printed plain = holdtime(run + "'" + (folder / "plain").string() + "'");
  const Printed with = holdtime(run + "'" + (folder / "with").string() + "' --control-variates");
  REQUIRE(with.exit_code == 0);
  CHECK(with.out.starts_with(plain.out));
  CHECK(contains(with.out, "\nWith control variates: "));
  CHECK(contains(with.out, "offered"));
  CHECK(contains(with.out, "exact\n"));
  CHECK_FALSE(contains(plain.out, "control"));
  CHECK_FALSE(fs::exists(folder / "plain" / "controlled.csv"));
  for (const char* file : {"results.csv", "intervals.csv"})
    CHECK(bytes_of(folder / "plain" / file) == bytes_of(folder / "with" / file));
  CHECK(contains(bytes_of(folder / "with" / "controlled.csv"), "\nservice_level,,,10:30,"));
  const auto json = nlohmann::json::parse(bytes_of(folder / "with" / "results.json"));
  const auto other = nlohmann::json::parse(bytes_of(folder / "plain" / "results.json"));
  CHECK(json["rows"] == other["rows"]);
  CHECK(json["targets"] == other["targets"]);
  CHECK_FALSE(other.contains("controlled"));
  CHECK(json["controlled"].size() > 100);
  for (const auto& row : json["controlled"]) {
    if (row["kpi"] == "service_level" && row["interval"].is_null() && row["call_type"].is_null())
      CHECK(row["reduction"] > 1.2);
  }
}

TEST_CASE("Where nothing can be controlled the run says why") {
  const Printed few = holdtime("run claims_40.json --replications 5 --control-variates");
  CHECK(few.exit_code == 0);
  CHECK(contains(few.out, "Nothing could be controlled: it takes 20 days at least"));
}

}  // namespace holdtime::app
