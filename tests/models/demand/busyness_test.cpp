// Busy days: counts are mixed Poisson.
#include "models/demand/busyness.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/models/demand/samples.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;

}  // namespace

TEST_CASE("Day factors: variance = mean + cv^2 mean^2; types that share one move together") {
  Center c = center(
      {call_type("a", PoissonArrivals{{{0, h, 100.0}}}), call_type("b", PoissonArrivals{{{0, h, 60.0}}})},
      {});
  const double cv_shared = 0.2, cv_own = 0.15;
  c.busyness = {{"together", engine::gamma(1.0, cv_shared), {0, 1}},
                {"own a", engine::gamma(1.0, cv_own), {0}}};
  ArrivalStream a(c.call_types[0].arrivals, 1), b(c.call_types[1].arrivals, 2);
  Sample counts_a, counts_b, products;
  std::vector<double> factors;
  for (std::uint64_t day = 0; day < 20000; ++day) {
    draw_busyness(c, {3, day}, factors);
    counts_a.x.push_back(static_cast<double>(day_of(a, day, factors[0]).size()));
    counts_b.x.push_back(static_cast<double>(day_of(b, day, factors[1]).size()));
    products.x.push_back((counts_a.x.back() - 100.0) * (counts_b.x.back() - 60.0));
  }
  // The product of two independent factors of mean 1 has cv^2 = (1 + cv1^2)(1 + cv2^2) - 1.
  const double cv2_a = (1.0 + cv_shared * cv_shared) * (1.0 + cv_own * cv_own) - 1.0;
  check_moments(counts_a, 100.0, 100.0 + cv2_a * 100.0 * 100.0);
  check_moments(counts_b, 60.0, 60.0 + cv_shared * cv_shared * 60.0 * 60.0);
  check_near("covariance", products.mean(), cv_shared * cv_shared * 100.0 * 60.0,
             4.0 * products.mean_error());

  c.busyness = {{"own a", engine::gamma(1.0, cv_shared), {0}}, {"own b", engine::gamma(1.0, cv_shared), {1}}};
  Sample apart;
  for (std::uint64_t day = 0; day < 20000; ++day) {
    draw_busyness(c, {3, day}, factors);
    apart.x.push_back((factors[0] - 1.0) * (factors[1] - 1.0));
  }
  check_near("covariance of own factors", apart.mean(), 0.0, 4.0 * apart.mean_error());
}

TEST_CASE("Factors of types without busyness are exactly 1") {
  const Center c = center({call_type("a", trace({}))}, {});
  std::vector<double> factors{7.0, 7.0};
  draw_busyness(c, {1, 1}, factors);
  CHECK(factors == std::vector<double>{1.0});
}

}  // namespace holdtime::models
