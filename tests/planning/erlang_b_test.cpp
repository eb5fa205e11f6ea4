#include "planning/erlang_b.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/random/mathematics.hpp"

namespace holdtime::planning {

TEST_CASE("Erlang B turned round gives printed tables", "[planning]") {
  // Lines, share blocked, load: to one decimal from D. Collins, "Carrier Grade Voice over IP", 2nd ed.
  // (2003), appendix A.
  const double table[][3] = {{5, 0.01, 1.4},    {8, 0.01, 3.1},  {9, 0.01, 3.8}, {9, 0.02, 4.3},
                             {9, 0.05, 5.4},    {9, 0.001, 2.6}, {7, 0.04, 3.5}, {10, 0.0001, 2.3},
                             {10, 0.0005, 2.8}, {10, 0.002, 3.4}};
  for (const auto& [lines, blocked, load] : table) {
    INFO(lines << " lines, " << blocked << " blocked: expected " << load << ", found "
               << load_for_blocking(lines, blocked) << ", tolerance 0.06");
    CHECK(std::fabs(load_for_blocking(lines, blocked) - load) < 0.06);
  }
  // The example of the calculator at erlang.com: 15 lines of which 1 % find none carry 8.108 erlangs.
  CHECK(load_for_blocking(15.0, 0.01) == Approx(8.108).margin(0.0006));
  CHECK(lines_for_blocking(8.1, 0.01)->lines == 15);
  CHECK(lines_for_blocking(8.12, 0.01)->lines == 16);
}

TEST_CASE("lines in fractions continue Erlang B as the integral does", "[planning]") {
  // 1/B(n, a) = a times the integral of (1+t)^n e^(-at) over t > 0 (Jagerman 1974), by Simpson's rule.
  for (const double lines : {0.25, 1.5, 7.75}) {
    for (const double load : {0.4, 3.0, 12.0}) {
      double sum = 0.0;
      const double step = 80.0 / load / 40'000.0;
      for (int i = 0; i <= 40'000; ++i) {
        const double t = i * step;
        const double weight = i == 0 || i == 40'000 ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
        sum += weight * engine::exp(lines * engine::log(1.0 + t) - load * t);
      }
      const double expected = 1.0 / (load * sum * step / 3.0);
      INFO(lines << " lines, " << load << " erlangs");
      CHECK(erlang_b(lines, load) == Approx(expected).epsilon(1e-9));
    }
  }
}

TEST_CASE("Erlang B holds from no line to a hundred thousand", "[planning]") {
  CHECK(erlang_b(0.0, 3.0) == 1.0);
  CHECK(erlang_b(3.0, 0.0) == 0.0);
  CHECK(erlang_b(1.0, 3.0) == Approx(0.75).epsilon(1e-14));
  CHECK(erlang_b(100'000.0, 1.0) == 0.0);
  CHECK(erlang_b(100'000.0, 2e5) == Approx(0.5).epsilon(1e-4));
  // At load = lines, B is near 1 / (sqrt(pi n / 2) + 2/3 + ...) (Jagerman 1974).
  const double expected = 1.0 / (std::sqrt(std::acos(-1.0) * 1e5 / 2.0) + 2.0 / 3.0);
  CHECK(erlang_b(1e5, 1e5) == Approx(expected).epsilon(1e-5));
}

TEST_CASE("fewest lines and largest load are each other's inverse", "[planning]") {
  for (const double lines : {1.0, 4.0, 17.0, 333.0}) {
    for (const double blocked : {0.5, 0.02, 1e-5}) {
      const auto fewest = lines_for_blocking(load_for_blocking(lines, blocked), blocked);
      REQUIRE(fewest);
      CHECK(fewest->fractional == Approx(lines).epsilon(1e-11));
    }
  }
  CHECK_FALSE(lines_for_blocking(3.0, 0.0));
  CHECK_FALSE(lines_for_blocking(2e6, 1e-3));
  CHECK(lines_for_blocking(0.0, 0.01)->lines == 0);
}

TEST_CASE("callers who ring again raise the load they meet", "[planning]") {
  const auto none = erlang_b_with_retries(10.0, 9.0, 0.0);
  REQUIRE(none);
  CHECK(none->attempts == Approx(9.0));
  CHECK(none->lost == Approx(erlang_b(10.0, 9.0)).epsilon(1e-12));
  const auto half = erlang_b_with_retries(10.0, 9.0, 0.5);
  REQUIRE(half);
  CHECK(half->attempts == Approx(9.0 + 0.5 * half->attempts * half->blocked).epsilon(1e-12));
  CHECK(half->attempts * (1.0 - half->blocked) == Approx(9.0 * (1.0 - half->lost)).epsilon(1e-12));
  const auto all = erlang_b_with_retries(10.0, 9.0, 1.0);
  REQUIRE(all);
  CHECK(all->lost == 0.0);
  CHECK(all->attempts * (1.0 - all->blocked) == Approx(9.0).epsilon(1e-12));
  CHECK_FALSE(erlang_b_with_retries(10.0, 10.0, 1.0));
}

}  // namespace holdtime::planning
