#include "planning/selftest_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "planning/exact/measures.hpp"
#include "results/writers/text.hpp"

namespace holdtime::planning {
namespace {

using exact::Comparison;

std::string number(const Comparison& comparison, double value) {
  switch (exact::measure_called(comparison.measure).unit) {
    case exact::Unit::share:
      return fmt::format("{:.2f} %", 100.0 * value);
    case exact::Unit::seconds:
      return fmt::format("{:.2f} s", value);
    case exact::Unit::count:
      return fmt::format("{:.4g}", value);
  }
  return {};
}

std::string line_of(const SimulatedFigure& figure) {
  const Comparison& comparison = figure.comparison;
  if (!comparison.found) return fmt::format("  {:<36}nobody to tell it of", figure.text);
  return fmt::format("  {:<36}{:>11}{:>11}{:>8.2f}{:>10}", figure.text, number(comparison, comparison.exact),
                     number(comparison, comparison.found->value), figure.verdict.z,
                     fmt::format("{:.1f} %", 100.0 * figure.verdict.caught));
}

/// At most three a case, in the order in which planners ask.
std::vector<const SimulatedFigure*> headlines(const SimulatedCase& one) {
  std::vector<const SimulatedFigure*> found;
  for (const char* measure :
       {"service_level", "asa", "abandonment", "mean_wait", "blocked per arrival", "occupancy", "p_wait"}) {
    for (const SimulatedFigure& figure : one.figures) {
      const Comparison& comparison = figure.comparison;
      if (found.size() < 3 && comparison.measure == measure && !comparison.rare && !comparison.cell.period)
        found.push_back(&figure);
    }
  }
  return found;
}

const SimulatedFigure* farthest(const SimulatedCase& one) {
  const SimulatedFigure* worst = nullptr;
  for (const SimulatedFigure& figure : one.figures) {
    if (figure.comparison.rare) continue;
    if (!worst || std::fabs(figure.verdict.z) > std::fabs(worst->verdict.z)) worst = &figure;
  }
  return worst;
}

void write_generator(std::ostream& out, const Selftest& selftest) {
  out << "Random numbers against published answers\n";
  for (const GeneratorCheck& one : selftest.generator) {
    out << fmt::format("  {:<66}{:>10}\n", one.of, one.agrees ? "the same" : "DIFFERENT");
  }
}

void write_formulas(std::ostream& out, const Selftest& selftest) {
  out << fmt::format("\n{:<38}{:>11}{:>11}{:>18}\n", "Formulas against exact figures", "cases", "figures",
                     "largest error");
  std::size_t blurred = 0;
  for (const exact::FormulaResult& one : selftest.formulas) {
    blurred += one.known_to_less();
    out << fmt::format("  {:<36}{:>11}{:>11}{:>18.1e}\n", one.title, one.cases, one.figures.size(),
                       one.largest_error());
  }
  if (blurred == 0) return;
  results::write_wrapped(
      out, "  ",
      fmt::format("Of {} figures the exact value is known to 5 to 7 digits only: they agree "
                  "to those, and are left out of the largest error.",
                  blurred),
      80);
}

void write_simulation(std::ostream& out, const Selftest& selftest) {
  out << fmt::format("\n{:<38}{:>11}{:>11}{:>8}{:>10}\n", "Simulation against exact figures", "exact",
                     "simulated", "z", "catches");
  for (const SimulatedCase& one : selftest.simulated) {
    out << fmt::format("{} ({}), {} days\n", one.title, one.name,
                       results::thousands(static_cast<std::int64_t>(one.replications)));
    const auto shown = headlines(one);
    for (const SimulatedFigure* figure : shown) out << line_of(*figure) << '\n';
    const SimulatedFigure* worst = farthest(one);
    if (worst && one.figures.size() > shown.size()) {
      out << fmt::format("  and {} more; farthest off of all, by {:.2f}: {}\n",
                         one.figures.size() - shown.size(), std::fabs(worst->verdict.z), worst->text);
    }
  }
  if (selftest.simulated.empty()) return;
  const double alarm = selftest.simulated.back().alarm;
  out << '\n';
  results::write_wrapped(
      out, "",
      fmt::format("z: standard errors off; more than {:.1f} fails, which chance does to one copy in a "
                  "million that is right. catches: the smallest error that would have been seen.",
                  alarm),
      80);
}

void write_failures(std::ostream& out, const Selftest& selftest) {
  for (const GeneratorCheck& one : selftest.generator) {
    if (!one.agrees) out << "FAILED  " << one.of << '\n';
  }
  for (const exact::FormulaResult& formula : selftest.formulas) {
    for (const auto& one : formula.figures) {
      if (one.agrees()) continue;
      out << fmt::format("FAILED  {}, {} {}: exact {:.10g}, by the formula {:.10g}\n", formula.title, one.of,
                         one.figure, one.exact, one.found);
    }
  }
  for (const SimulatedCase& one : selftest.simulated) {
    for (const SimulatedFigure& figure : one.figures) {
      if (!figure.verdict.agrees) out << "FAILED  " << one.name << line_of(figure) << '\n';
    }
  }
}

}  // namespace

void write_table(std::ostream& out, const Selftest& selftest) {
  write_generator(out, selftest);
  write_formulas(out, selftest);
  write_simulation(out, selftest);
  const std::size_t failures = selftest.failures();
  out << '\n';
  write_failures(out, selftest);
  if (failures == 0) {
    out << fmt::format("All {} comparisons agree.\n", selftest.comparisons());
    return;
  }
  out << fmt::format("{} of {} comparisons FAILED.\n", failures, selftest.comparisons());
  results::write_wrapped(out, "",
                         "Numbers of this copy can't be trusted on this computer. Please report what is "
                         "printed here, with the kind of processor.",
                         80);
}

}  // namespace holdtime::planning
