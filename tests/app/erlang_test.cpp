// holdtime erlang: the formulas at the command line, against figures from outside.
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

namespace holdtime::app {

using Json = nlohmann::json;

TEST_CASE("A range of agents is shown a line each, as an exact ladder of Erlang C has it") {
  const Printed p = holdtime("erlang c --calls 500/h --aht 210s --agents 30..36 --within 20s");
  CHECK(p.exit_code == 0);
  // 500 calls an hour of 210 s: service levels 23.5, 45.2, 61.3, 73.0, 81.5, 87.5, 91.7 %.
  for (const char* row : {"30   23.5 %", "31   45.2 %", "32   61.3 %", "33   73.0 %", "34   81.5 %",
                          "35   87.5 %", "36   91.7 %"}) {
    INFO(p.out);
    CHECK(contains(p.out, row));
  }
  CHECK(contains(p.out, "29.17 erlangs"));
}

TEST_CASE("A target is answered with the fewest agents, before rounding, and rostered with shrinkage") {
  const Printed p =
      holdtime("erlang c --calls 500/h --aht 210s --target 80/20 --shrinkage 30% --format json");
  REQUIRE(p.exit_code == 0);
  const Json json = Json::parse(p.out);
  CHECK(json["required"]["agents"] == 34);
  const double fractional = json["required"]["fractional"];
  CHECK(fractional > 33.0);
  CHECK(fractional < 34.0);
  CHECK(json["required"]["rostered"] == 49);  // 34 / 0.7 = 48.6; 34 * 1.3 = 44.2 would leave 31 on the phones
  CHECK(json["required"]["rostered_fractional"].get<double>() == Approx(fractional / 0.7));
}

TEST_CASE("Erlang A in JSON has the exact figures and every service-level formula") {
  const Printed p =
      holdtime("erlang a --calls 48/min --aht 60s --patience 2m --agents 50 --within 20s --format json");
  REQUIRE(p.exit_code == 0);
  const Json row = Json::parse(p.out)["rows"][0];
  CHECK(row["service_level"].get<double>() == Approx(0.9430189547).epsilon(1e-9));
  CHECK(row["service_levels"].size() == 6);
  CHECK(row["service_levels"]["answered_in_T/answered"].get<double>() == Approx(0.9730996537).epsilon(1e-9));
  CHECK(row["asa"].get<double>() == Approx(3.61590024).epsilon(1e-8));
  CHECK(row["abandonment"].get<double>() == Approx(0.03091224916).epsilon(1e-9));
  CHECK(row["mean_queue"].get<double>() == Approx(2.96757592).epsilon(1e-8));
}

TEST_CASE("Several targets hold all at once") {
  const Printed p = holdtime(
      "erlang a --calls 400/h --aht 180s --patience 2m --target 80/20 --target 'occupancy <= 70%' --format "
      "json");
  REQUIRE(p.exit_code == 0);
  const Json json = Json::parse(p.out);
  CHECK(json["targets"].size() == 2);
  CHECK(json["targets"][0]["agents"] < json["targets"][1]["agents"]);
  CHECK(json["required"]["agents"] == json["targets"][1]["agents"]);
}

TEST_CASE("Lines for a busy-signal share come out as the printed tables have them") {
  const Printed p = holdtime("erlang b --erlangs 20 --blocked 1%");
  CHECK(p.exit_code == 0);
  CHECK(contains(p.out, "30 lines"));
  CHECK(contains(p.out, ">     30    0.846 %"));
}

TEST_CASE("More work than agents is explained, not shown as a number") {
  const Printed alone = holdtime("erlang c --calls 400/h --aht 180s --agents 20");
  CHECK(alone.exit_code == 2);
  CHECK(alone.out.empty());
  CHECK(contains(alone.error, "20.00 erlangs"));
  CHECK(contains(alone.error, "21 agents at least"));
  const Printed range = holdtime("erlang c --calls 400/h --aht 180s --agents 19..21");
  CHECK(range.exit_code == 0);
  CHECK(contains(range.out, "20  more work than they can do"));
  const Printed json = holdtime("erlang c --calls 400/h --aht 180s --agents 19..21 --format json");
  CHECK(Json::parse(json.out)["rows"][0]["stable"] == false);
  for (const std::string& out : {range.out, json.out}) {
    CHECK_FALSE(contains(out, "nan"));
    CHECK_FALSE(contains(out, "inf"));
    CHECK_FALSE(contains(out, "null"));
    CHECK_FALSE(contains(out, "-1"));
  }
}

TEST_CASE("What is wrong in the options is said with what to write instead") {
  const struct {
    const char* arguments;
    const char* says;
  } cases[] = {
      {"c --calls 400 --aht 180s --agents 24", "per which time"},
      {"c --calls 400/h --aht 0s --agents 24", "must be above 0"},
      {"c --calls 400/h --aht 180s", "--agents 24, or 20..30"},
      {"c --calls 400/h --aht 180s --agents 30..20", "write 20..30"},
      {"c --calls 400/h --aht 180s --agents 20..", "lacks an end"},
      {"c --calls 400/h --aht 180s --agents 0..5", "begin with 1"},
      {"c --calls 400/h --aht 180s --agents 24.5", "24.5"},
      {"c --calls 400/h --aht 180s --target 100/20", "perfection"},
      {"c --calls 400/h --aht 180s --target '80/20 on 90% of days'", "long run only"},
      {"c --calls 400/h --aht 180s --target 'aht <= 3m'", "80/20"},
      {"c --calls 400/h --aht 180s --target 80/20 --shrinkage 100%", "nobody would ever be there"},
      {"c --calls 400/h --aht 180s --agents 24 --formula best", "answered_in_T/offered"},
      {"a --calls 400/h --aht 180s --patience 0s --agents 24", "must be above 0"},
      {"a --calls 400/h --aht 180s --patience 2m --agents 24 --trunks 20", "fewer than the 24 agents"},
      {"b --calls 400/h --blocked 1%", "--erlangs 20"},
      {"b --erlangs -3 --blocked 1%", "from 0 on"},
      {"b --erlangs 20 --blocked 0%", "between 0 and 100 %"},
  };
  for (const auto& one : cases) {
    const Printed p = holdtime(std::string("erlang ") + one.arguments);
    INFO(one.arguments << "\nexpected: " << one.says << "\nfound: " << p.error);
    CHECK(p.exit_code == 2);
    CHECK(p.out.empty());
    CHECK(contains(p.error, one.says));
  }
}

TEST_CASE("The help of each formula has an example that runs") {
  for (const char* which : {"b", "c", "a"}) {
    const Printed help = holdtime(std::string("erlang ") + which + " --help");
    CHECK(help.exit_code == 0);
    const auto at = help.out.find("  holdtime erlang ");
    REQUIRE(at != std::string::npos);
    const std::string line = help.out.substr(at + 11, help.out.find('\n', at) - at - 11);
    INFO(line);
    CHECK(holdtime(line).exit_code == 0);
  }
}

TEST_CASE("No calls need nobody and wait for nobody") {
  const Printed p = holdtime("erlang a --calls 0/h --aht 180s --patience 2m --target 80/20");
  CHECK(p.exit_code == 0);
  CHECK(contains(p.out, "0 agents"));
  CHECK_FALSE(contains(p.out, "nan"));
}

}  // namespace holdtime::app
