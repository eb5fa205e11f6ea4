#include "planning/legendre.hpp"

namespace holdtime::planning {
namespace {

/// The Legendre polynomials of degree 0..8 at x.
std::array<double, Legendre::points + 1> polynomials(double x) {
  std::array<double, Legendre::points + 1> p{1.0, x};
  for (std::size_t k = 1; k < Legendre::points; ++k) {
    const auto n = static_cast<double>(k);
    p[k + 1] = ((2.0 * n + 1.0) * x * p[k] - n * p[k - 1]) / (n + 1.0);
  }
  return p;
}

}  // namespace

const Legendre& Legendre::rule() {
  static const Legendre the_rule;
  return the_rule;
}

Legendre::Legendre() {
  constexpr std::array<double, 4> half_at{0.183434642495650, 0.525532409916329, 0.796666477413627,
                                          0.960289856497536};
  constexpr std::array<double, 4> half_weights{0.362683783378362, 0.313706645877887, 0.222381034453374,
                                               0.101228536290376};
  for (std::size_t i = 0; i < 4; ++i) {
    at_[4 + i] = half_at[i];
    at_[3 - i] = -half_at[i];
    weights_[4 + i] = weights_[3 - i] = half_weights[i];
  }
  // The polynomial through the points, in Legendre polynomials P_k: coefficient (2k+1)/2 * sum w f P_k. The
  // integral of P_k from -1 to x is (P_k+1(x) - P_k-1(x)) / (2k+1), of P_0 it is x + 1.
  for (std::size_t j = 0; j < points; ++j) {
    const auto to = polynomials(at_[j]);
    for (std::size_t i = 0; i < points; ++i) {
      const auto here = polynomials(at_[i]);
      double sum = 0.5 * (at_[j] + 1.0);
      for (std::size_t k = 1; k < points; ++k) sum += 0.5 * here[k] * (to[k + 1] - to[k - 1]);
      up_to_[j][i] = weights_[i] * sum;
    }
  }
}

double Legendre::integral(const Values& values) const {
  double sum = 0.0;
  for (std::size_t i = 0; i < points; ++i) sum += weights_[i] * values[i];
  return sum;
}

Legendre::Values Legendre::integrals(const Values& values) const {
  Values result{};
  for (std::size_t j = 0; j < points; ++j) {
    for (std::size_t i = 0; i < points; ++i) result[j] += up_to_[j][i] * values[i];
  }
  return result;
}

}  // namespace holdtime::planning
