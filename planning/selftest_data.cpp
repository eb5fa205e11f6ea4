#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "planning/selftest_text.hpp"
#include "results/writers/csv_text.hpp"

namespace holdtime::planning {
namespace {

using Json = nlohmann::ordered_json;

Json found_of(const SimulatedFigure& figure) {
  const auto& found = figure.comparison.found;
  return found ? Json(found->value) : Json(nullptr);
}

Json json_of(const SimulatedFigure& figure, double alarm) {
  const auto& found = figure.comparison.found;
  return {{"figure", figure.text},
          {"exact", figure.comparison.exact},
          {"simulated", found_of(figure)},
          {"standard_error", found ? Json(found->error) : Json(nullptr)},
          {"z", figure.verdict.z},
          {"alarm", alarm},
          {"catches", figure.verdict.caught},
          {"agrees", figure.verdict.agrees}};
}

}  // namespace

void write_csv(std::ostream& out, const Selftest& selftest) {
  out << "part,case,about,figure,days,exact,found,standard_error,z,alarm,catches,agrees\n";
  for (const GeneratorCheck& one : selftest.generator) {
    out << fmt::format("generator,,{},,,,,,,,,{}\n", results::csv_field(one.of), one.agrees);
  }
  for (const exact::FormulaResult& formula : selftest.formulas) {
    for (const auto& one : formula.figures) {
      out << fmt::format("formula,{},{},{},,{},{},,,,,{}\n", one.of, results::csv_field(formula.title),
                         results::csv_field(one.figure), one.exact, one.found, one.agrees());
    }
  }
  for (const SimulatedCase& one : selftest.simulated) {
    for (const SimulatedFigure& figure : one.figures) {
      const auto& found = figure.comparison.found;
      out << fmt::format("simulation,{},{},{},{},{},{},{},{},{},{},{}\n", one.name,
                         results::csv_field(one.title), results::csv_field(figure.text), one.replications,
                         figure.comparison.exact, found ? fmt::format("{}", found->value) : "",
                         found ? fmt::format("{}", found->error) : "", figure.verdict.z, one.alarm,
                         figure.verdict.caught, figure.verdict.agrees);
    }
  }
}

void write_json(std::ostream& out, const Selftest& selftest, const std::string& version) {
  Json json;
  json["holdtime"] = version;
  json["agrees"] = selftest.failures() == 0;
  json["complete"] = !selftest.interrupted;
  json["comparisons"] = selftest.comparisons();
  json["failures"] = selftest.failures();
  json["generator"] = Json::array();
  for (const GeneratorCheck& one : selftest.generator) {
    json["generator"].push_back({{"of", one.of}, {"agrees", one.agrees}});
  }
  json["formulas"] = Json::array();
  for (const exact::FormulaResult& formula : selftest.formulas) {
    Json figures = Json::array();
    for (const auto& one : formula.figures) {
      figures.push_back({{"case", one.of},
                         {"figure", one.figure},
                         {"exact", one.exact},
                         {"found", one.found},
                         {"known_to", one.known_to},
                         {"agrees", one.agrees()}});
    }
    json["formulas"].push_back({{"formula", formula.title}, {"cases", formula.cases}, {"figures", figures}});
  }
  json["simulation"] = Json::array();
  for (const SimulatedCase& one : selftest.simulated) {
    Json figures = Json::array();
    for (const SimulatedFigure& figure : one.figures) figures.push_back(json_of(figure, one.alarm));
    json["simulation"].push_back(
        {{"case", one.name}, {"about", one.title}, {"days", one.replications}, {"figures", figures}});
  }
  out << json.dump(2) << '\n';
}

}  // namespace holdtime::planning
