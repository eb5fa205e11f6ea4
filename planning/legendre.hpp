// Gauss-Legendre quadrature with 8 points, and the integrals up to each of the points: a function known at
// the points of an interval is integrated as the polynomial through them (degree 7; the whole interval, 15).
//
// Points and weights: M. Abramowitz & I. A. Stegun (1964), table 25.4. Immutable, thread-safe.
#pragma once

#include <array>
#include <cstddef>

namespace holdtime::planning {

class Legendre {
 public:
  static constexpr std::size_t points = 8;
  using Values = std::array<double, points>;

  static const Legendre& rule();

  /// Where in -1..1 the points are, rising, and their weights, which sum to 2.
  const Values& at() const { return at_; }
  const Values& weights() const { return weights_; }

  /// Over -1..1.
  double integral(const Values& values) const;
  /// From -1 to each point.
  Values integrals(const Values& values) const;

 private:
  Legendre();

  Values at_;
  Values weights_;
  std::array<Values, points> up_to_;
};

}  // namespace holdtime::planning
