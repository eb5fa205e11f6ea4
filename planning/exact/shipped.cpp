#include "planning/exact/shipped.hpp"

#include "planning/exact/lookup.hpp"
#include "planning/exact/shipped_files.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::planning::exact {

std::string_view shipped_text(std::string_view path) {
  for (const ShippedFile& file : shipped_files()) {
    if (file.path == path) return file.text;
  }
  throw NoSuchFigure("the program does not contain " + std::string(path));
}

Family shipped_family(const std::string& name) {
  return read_family(shipped_text("tests/theory/cases/" + name + ".json"));
}

models::Scenario shipped_scenario(const ExactCase& exact) {
  scenarios::Reading reading = scenarios::read_text(shipped_text(exact.scenario), exact.scenario, exact.set);
  if (!reading.scenario) throw NoSuchFigure(exact.name + ": " + reading.problems.text());
  return std::move(*reading.scenario);
}

}  // namespace holdtime::planning::exact
