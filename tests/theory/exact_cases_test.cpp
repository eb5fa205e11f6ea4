#include "tests/theory/exact_cases.hpp"

#include <catch2/catch.hpp>

namespace holdtime::theory {

TEST_CASE("Exactly solved centers come out as theory says", "[theory]") {
  const auto i = GENERATE(range(std::size_t{0}, exact_cases().size()));
  const ExactCase& exact = exact_cases()[i];
  compare(play(exact.file, exact.everyday), exact.name, exact.exact, alarm);
}

TEST_CASE("Exactly solved centers come out within 4 standard errors at half-widths of 0.5 %", "[long]") {
  const auto i = GENERATE(range(std::size_t{0}, exact_cases().size()));
  const ExactCase& exact = exact_cases()[i];
  const bool by_interval = exact.name == "Y1";
  compare(play(exact.file, exact.sharp), exact.name, exact.exact, 4.0,
          by_interval ? std::optional<double>{} : 0.005);
}

}  // namespace holdtime::theory
