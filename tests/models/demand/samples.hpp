// Days of arrivals, and moments of samples with their standard errors.
#pragma once

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "models/demand/arrivals.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::models {

inline std::vector<Microseconds> day_of(ArrivalStream& stream, std::uint64_t day, double factor = 1.0) {
  std::vector<Microseconds> times;
  for (stream.begin({3, day}, factor); stream.arrival() != engine::never; stream.step()) {
    if (stream.ordinal() != times.size())
      FAIL("caller " << times.size() << " has number " << stream.ordinal());
    times.push_back(stream.arrival());
  }
  return times;
}

/// Means, variances and their standard errors from the first four moments of a sample.
struct Sample {
  std::vector<double> x;
  double mean() const {
    double sum = 0.0;
    for (const double v : x) sum += v;
    return sum / static_cast<double>(x.size());
  }
  double central(int power) const {
    const double m = mean();
    double sum = 0.0;
    for (const double v : x) sum += std::pow(v - m, power);
    return sum / static_cast<double>(x.size());
  }
  double mean_error() const { return std::sqrt(central(2) / static_cast<double>(x.size())); }
  double variance_error() const {
    return std::sqrt((central(4) - central(2) * central(2)) / static_cast<double>(x.size()));
  }
};

inline void check_near(const char* what, double found, double expected, double tolerance) {
  INFO(what << ": expected " << expected << ", found " << found << ", tolerance " << tolerance);
  CHECK(std::abs(found - expected) <= tolerance);
}

inline void check_moments(const Sample& sample, double mean, double variance) {
  check_near("mean", sample.mean(), mean, 4.0 * sample.mean_error());
  check_near("variance", sample.central(2), variance, 4.0 * sample.variance_error());
}

}  // namespace holdtime::models
