// holdtime explain-kpi: every KPI is explained, and a name that is nearly one is recognised.
#include "results/explanations.hpp"

#include "tests/app/program.hpp"

namespace holdtime::app {

TEST_CASE("Every KPI has a text under each heading, built from the table") {
  for (const results::Kpi& kpi : results::kpis()) {
    CAPTURE(kpi.id);
    const auto parts = results::explain(kpi);
    REQUIRE(parts.size() == 9);
    for (const auto& part : parts) {
      CAPTURE(part.heading);
      REQUIRE_FALSE(part.texts.empty());
      CHECK_FALSE(part.texts.front().empty());
    }
  }
}

TEST_CASE("A KPI is explained by its unit, formula, booking, where it applies and its source") {
  const Printed asa = holdtime("explain-kpi asa");
  CHECK(asa.exit_code == 0);
  CHECK(asa.out.starts_with("asa\n  unit        s\n"));
  CHECK(contains(asa.out, "waits of answered callers / answered callers"));
  CHECK(contains(asa.out, "the interval in which the caller entered the queue"));
  CHECK(contains(asa.out, "better when lower"));
  CHECK(contains(asa.out, "each call type, each team"));
  CHECK(contains(asa.out, "source      Cleveland"));
  const Printed occupancy = holdtime("explain-kpi occupancy");
  CHECK(contains(occupancy.out, "time handling calls / (time handling calls + time available for a"));
  CHECK(contains(occupancy.out, "by the clock"));
}

TEST_CASE("The service level is explained by all six formulas in use") {
  const std::string out = holdtime("explain-kpi service_level").out;
  for (const auto& row : models::service_level_formulas()) CHECK(contains(out, std::string(row.name)));
  CHECK(contains(out, "the default"));
}

TEST_CASE("A KPI there is none of is answered with the one that was probably meant") {
  const Printed p = holdtime("explain-kpi ocupancy");
  CHECK(p.exit_code == 2);
  CHECK(p.out.empty());
  CHECK(contains(p.error, "there is no KPI \"ocupancy\"; did you mean \"occupancy\"?"));
}

}  // namespace holdtime::app
