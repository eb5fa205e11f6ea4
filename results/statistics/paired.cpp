#include "results/statistics/paired.hpp"

#include <algorithm>
#include <cmath>

#include "results/statistics/levels.hpp"

namespace holdtime::results {
namespace {

double squared(const std::optional<double>& x) {
  return *x * *x;
}

/// Tango's test statistic, squared: how far `only_b - only_a` is from what a true difference `delta` lets
/// expect, in standard deviations under that difference.
double score_squared(const PairedCounts& counts, double delta) {
  const auto n = static_cast<double>(counts.days());
  const auto b = static_cast<double>(counts.only_b);
  const auto c = static_cast<double>(counts.only_a);
  // The likeliest share of days met on side a alone, given the difference: root of a quadratic.
  const double half = 0.5 * ((2.0 * n - b + c) * delta - b - c);
  const double root = std::sqrt(std::max(half * half + 2.0 * n * c * delta * (1.0 - delta), 0.0));
  const double only_a = (root - half) / (2.0 * n);
  const double variance = n * (2.0 * only_a + delta * (1.0 - delta));
  const double distance = b - c - n * delta;
  if (variance <= 0.0) return distance == 0.0 ? 0.0 : HUGE_VAL;
  return distance * distance / variance;
}

/// The largest difference the counts don't speak against at level `z`.
double upper_end(const PairedCounts& counts, double z) {
  const auto n = static_cast<double>(counts.days());
  double inside = static_cast<double>(counts.only_b - counts.only_a) / n;
  double outside = 1.0;
  if (score_squared(counts, outside) <= z * z) return outside;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (inside + outside);
    (score_squared(counts, middle) <= z * z ? inside : outside) = middle;
  }
  return inside;
}

}  // namespace

void PairedSums::add(std::int64_t numerator_a, std::int64_t denominator_a, std::int64_t numerator_b,
                     std::int64_t denominator_b) {
  a.add(numerator_a, denominator_a);
  b.add(numerator_b, denominator_b);
  nn += static_cast<Int128>(numerator_a) * numerator_b;
  nd += static_cast<Int128>(numerator_a) * denominator_b;
  dn += static_cast<Int128>(denominator_a) * numerator_b;
  dd += static_cast<Int128>(denominator_a) * denominator_b;
}

PairedSums& PairedSums::operator+=(const PairedSums& other) {
  a += other.a;
  b += other.b;
  nn += other.nn;
  nd += other.nd;
  dn += other.dn;
  dd += other.dd;
  return *this;
}

std::optional<Interval> DifferenceEstimate::interval(double miss) const {
  if (!standard_error) return std::nullopt;
  const double half = student_point(days, miss) * *standard_error;
  return Interval{difference - half, difference + half};
}

std::optional<DifferenceEstimate> estimate_difference(const PairedSums& sums) {
  const auto a = estimate_ratio(sums.a);
  const auto b = estimate_ratio(sums.b);
  if (!a || !b) return std::nullopt;
  DifferenceEstimate result{b->estimate - a->estimate, sums.a.days, std::nullopt, std::nullopt};
  if (!a->standard_error || !b->standard_error) return result;
  result.independent_error = std::sqrt(squared(a->standard_error) + squared(b->standard_error));
  // A day's residual is (n_b - R_b d_b) / D_b - (n_a - R_a d_a) / D_a, D being mean denominators. Written in
  // the days' differences and sums of both sides, of which squares are known exactly, nothing large cancels:
  // e = n_b - n_a, f = d_b - d_a, g = d_a + d_b, s = n_a + n_b.
  const auto days = static_cast<double>(sums.a.days);
  const auto of = [](const Int128& sum) { return static_cast<double>(sum); };
  const PairSums &x = sums.a, &y = sums.b;
  const double ee = of(y.nn + x.nn - 2 * sums.nn), ff = of(y.dd + x.dd - 2 * sums.dd);
  const double gg = of(y.dd + x.dd + 2 * sums.dd), ss = of(y.nn + x.nn + 2 * sums.nn);
  const double ef = of(y.nd + x.nd - (sums.nd + sums.dn)), sg = of(y.nd + x.nd + (sums.nd + sums.dn));
  const double eg = of(y.nd - x.nd + (sums.dn - sums.nd)), sf = of(y.nd - x.nd - (sums.dn - sums.nd));
  const double es = of(y.nn - x.nn), fg = of(y.dd - x.dd);
  const double inverse_a = days / of(x.d), inverse_b = days / of(y.d);
  const double half_sum = 0.5 * (inverse_a + inverse_b), half_gap = 0.5 * (inverse_b - inverse_a);
  const double ratio = 0.5 * (a->estimate + b->estimate), gap = 0.5 * result.difference;
  const double E = half_sum, S = half_gap;
  const double F = -(half_sum * ratio + half_gap * gap), G = -(half_sum * gap + half_gap * ratio);
  const double each = E * E * ee + F * F * ff + G * G * gg + S * S * ss;
  const double across = E * F * ef + E * G * eg + E * S * es + F * G * fg + F * S * sf + G * S * sg;
  double squares = each + 2.0 * across;
  // What is left after cancelling can't be told from 0 below its rounding.
  if (squares < 1e-13 * each) squares = 0.0;
  result.standard_error = std::sqrt(squares / (days * (days - 1.0)));
  return result;
}

PairedCounts& PairedCounts::operator+=(const PairedCounts& other) {
  both += other.both;
  only_a += other.only_a;
  only_b += other.only_b;
  neither += other.neither;
  return *this;
}

Interval paired_share_interval(const PairedCounts& counts, double miss) {
  const double z = normal_point(miss);
  const PairedCounts swapped{counts.both, counts.only_b, counts.only_a, counts.neither};
  return {-upper_end(swapped, z), upper_end(counts, z)};
}

}  // namespace holdtime::results
