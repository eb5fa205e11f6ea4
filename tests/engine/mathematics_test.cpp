// The project's own log, exp, expm1, pow, log_gamma and erfc: near the C library's, and the same bits
// everywhere.

#include "engine/random/mathematics.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <iomanip>
#include <sstream>

namespace holdtime::engine {
namespace {

/// Distance in units of the last place of `expected`.
double ulps(double found, double expected) {
  if (found == expected) return 0.0;
  const double size = std::fmax(std::fabs(expected), 0x1p-1022);
  return std::fabs(found - expected) / (std::nextafter(size, INFINITY) - size);
}

void check_near(const char* function, double x, double found, double expected, double tolerance) {
  const double distance = ulps(found, expected);
  if (distance <= tolerance) return;  // a million checks that pass would only slow the test
  INFO(std::setprecision(17) << function << "(" << x << ") expected " << expected << " found " << found
                             << " distance " << distance << " ulp, tolerance " << tolerance);
  CHECK(distance <= tolerance);
}

std::string bits(double value) {
  std::uint64_t word = 0;
  std::memcpy(&word, &value, sizeof word);
  std::ostringstream text;
  text << std::hex << std::setfill('0') << std::setw(16) << word;
  return text.str();
}

}  // namespace

TEST_CASE("elementary functions are within a few units of the last place of the C library's") {
  for (int i = 1; i <= 100'000; ++i) {
    const double t = i / 100'000.0;
    const double wide = std::exp(-700.0 + 1400.0 * t);
    check_near("log", wide, log(wide), std::log(wide), 5.0);
    const double near_one = 0.5 + t;
    check_near("log", near_one, log(near_one), std::log(near_one), 5.0);
    const double exponent = -700.0 + 1400.0 * t;
    check_near("exp", exponent, exp(exponent), std::exp(exponent), 2.0);
    const double tiny = std::exp(-40.0 + 40.0 * t);
    check_near("expm1", tiny, expm1(tiny), std::expm1(tiny), 2.0);
    check_near("expm1", -tiny, expm1(-tiny), std::expm1(-tiny), 2.0);
    const double base = 100.0 * t;
    check_near("pow 1.7", base, pow(base, 1.7), std::pow(base, 1.7), 2.0);
    check_near("pow -3.2", base, pow(base, -3.2), std::pow(base, -3.2), 2.0);
    check_near("erfc", -4.0 + 10.0 * t, erfc(-4.0 + 10.0 * t), std::erfc(-4.0 + 10.0 * t), 4.0);
  }
}

TEST_CASE("log_gamma is near the C library's") {
  for (int i = 1; i <= 20'000; ++i) {
    const double x = i * 0.005;
    const double expected = std::lgamma(x);
    INFO("x " << x << " expected " << expected << " found " << log_gamma(x) << " tolerance 2e-15 relative");
    CHECK(std::fabs(log_gamma(x) - expected) <= 2e-15 * std::fmax(std::fabs(expected), 0.1));
  }
  CHECK(log_gamma(1e6) == Approx(std::lgamma(1e6)).epsilon(1e-15));
}

TEST_CASE("the ends of the range give what the mathematics says") {
  CHECK(log(1.0) == 0.0);
  CHECK(exp(0.0) == 1.0);
  CHECK(exp(-800.0) == 0.0);
  CHECK(pow(7.0, 0.0) == 1.0);
  CHECK(erfc(0.0) == 1.0);
  CHECK(std::isinf(log(0.0)));
}

// Recorded with g++ 12 on an AMD EPYC. A machine or compiler that fails here would simulate other days.
TEST_CASE("elementary functions give the recorded bits") {
  CHECK(bits(log(0.1)) == "c0026bb1bbb55515");
  CHECK(bits(log(3.7e-9)) == "c0336a390cdb5163");
  CHECK(bits(log(1.0 - 0x1p-30)) == "be10000000200000");
  CHECK(bits(exp(5.2)) == "4066a8b63497cc0a");
  CHECK(bits(exp(-17.3)) == "3e60772c096d61b7");
  CHECK(bits(expm1(-3.1e-5)) == "bf0040af61359cd9");
  CHECK(bits(pow(0.37, 1.61)) == "3fc9d2cf7f6a3578");
  CHECK(bits(pow(185.0, -0.4)) == "3fbfb90846932406");
  CHECK(bits(log_gamma(0.3)) == "3ff188637a6c4196");
  CHECK(bits(log_gamma(417.5)) == "40a0676e7c6f0288");
  CHECK(bits(erfc(0.7)) == "3fd49ee7bdd1d374");
  CHECK(bits(erfc(4.9)) == "3d928e19a9494710");
}

}  // namespace holdtime::engine
