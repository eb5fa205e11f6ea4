#include "planning/selftest.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "planning/exact/shipped.hpp"
#include "planning/selftest_text.hpp"

namespace holdtime::planning {
namespace {

/// Of which nothing is simulated: it takes no time.
Selftest without_simulation() {
  const std::atomic<bool> stop{true};
  return run_selftest({1, &stop, nullptr});
}

std::string table(const Selftest& selftest) {
  std::ostringstream text;
  write_table(text, selftest);
  return text.str();
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// The ASA of a case, `z` standard errors of 0.05 s off.
SimulatedCase simulated(double z) {
  const exact::Comparison comparison{"A1",   "asa", {},  3.6159, exact::Found{3.6159 + 0.05 * z, 0.05},
                                     3.6159, false, 1e-9};
  return {"A1", "fifty agents", 400, 5.8, {{"asa", comparison, exact::judge(comparison, 5.8, 0.05)}}};
}

}  // namespace

TEST_CASE("A selftest that is stopped has still compared generator and formulas", "[planning]") {
  const Selftest found = without_simulation();
  CHECK(found.interrupted);
  CHECK(found.simulated.empty());
  CHECK(found.generator.size() == 4);
  CHECK(found.formulas.size() == 8);
  CHECK(found.failures() == 0);
  CHECK(found.comparisons() > 900);
}

TEST_CASE("A selftest simulates a dozen cases, none of which needs another file", "[planning]") {
  std::size_t cases = 0;
  std::uint64_t days = 0;
  for (const std::string& family : exact::families()) {
    for (const exact::ExactCase& one : exact::shipped_family(family).cases) {
      if (one.selftest == 0) continue;
      ++cases;
      days += one.selftest;
      INFO(one.name);
      CHECK(one.selftest >= 200);
      CHECK_FALSE(one.title.empty());
      CHECK_NOTHROW(exact::shipped_scenario(one));
    }
  }
  CHECK(cases >= 12);
  CHECK(days == days_of_selftest());
}

TEST_CASE("Whatever disagrees in a selftest is counted and named", "[planning]") {
  Selftest all = without_simulation();
  all.simulated = {simulated(-5.7)};
  CHECK(all.failures() == 0);
  CHECK(contains(table(all), "\nAll " + std::to_string(all.comparisons()) + " comparisons agree.\n"));

  all.simulated = {simulated(5.9)};
  CHECK(all.failures() == 1);
  CHECK(contains(table(all), "\nFAILED  A1  asa "));

  all.formulas[0].figures[0].found *= 1.0 + 2e-8;
  CHECK(all.failures() == 2);
  CHECK(contains(table(all), "\nFAILED  Erlang B, B1 "));

  all.generator[2].agrees = false;
  CHECK(all.failures() == 3);
  CHECK(contains(table(all), "\nFAILED  Philox4x64-10 of the digits of pi\n"));
  CHECK(contains(table(all), "\n3 of " + std::to_string(all.comparisons()) + " comparisons FAILED.\n"));
}

TEST_CASE("The table of a selftest fits 80 columns", "[planning]") {
  Selftest all = without_simulation();
  all.simulated = {simulated(5.9)};
  std::istringstream lines(table(all));
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK((line.size() <= 80 || line.starts_with("FAILED")));
  }
}

TEST_CASE("JSON and CSV of a selftest have a row for every figure", "[planning]") {
  Selftest all = without_simulation();
  all.simulated = {simulated(5.9)};
  std::ostringstream json, csv;
  write_json(json, all, "1.2.3");
  write_csv(csv, all);
  const auto document = nlohmann::json::parse(json.str());
  CHECK(document["agrees"] == false);
  CHECK(document["complete"] == false);
  CHECK(document["failures"] == 1);
  std::size_t rows = document["generator"].size();
  for (const auto& one : document["formulas"]) rows += one["figures"].size();
  CHECK(document["simulation"][0]["figures"].size() == 1);
  CHECK(document["simulation"][0]["figures"][0]["z"].get<double>() == Approx(5.9));
  CHECK(rows + 1 == all.comparisons());
  const std::string text = csv.str();
  CHECK(std::count(text.begin(), text.end(), '\n') == static_cast<std::ptrdiff_t>(all.comparisons()) + 1);
  CHECK(contains(text, "\nsimulation,A1,fifty agents,asa,400,3.6159,"));
}

}  // namespace holdtime::planning
