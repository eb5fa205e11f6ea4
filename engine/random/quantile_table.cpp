#include "engine/random/quantile_table.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

#include "engine/random/mathematics.hpp"

namespace holdtime::engine {
namespace {

constexpr double tolerance = 1e-9;
constexpr double finest = 256.0;  ///< steps per unit of logit

/// The cubic through both ends with their slopes, at `s` in [0, 1].
double hermite(const QuantileTable::Point& left, const QuantileTable::Point& right, double s) {
  const double rise = right.value - left.value;
  const double square = 3.0 * rise - 2.0 * left.slope - right.slope;
  const double cube = left.slope + right.slope - 2.0 * rise;
  return left.value + s * (left.slope + s * (square + s * cube));
}

bool monotone(const QuantileTable::Point& left, const QuantileTable::Point& right) {
  const double most = 3.0 * (right.value - left.value);
  return left.slope <= most && right.slope <= most;
}

}  // namespace

QuantileTable::QuantileTable(const Exact& exact, double first_guess, By by) : by_(by) {
  const auto tabulated = [by](const Point& point, double step) -> Point {
    if (by == By::logarithm) return {point.value, point.slope * step};
    const double x = exp(point.value);
    return {x, x * point.slope * step};
  };
  double step = 1.0 / steps_per_unit_;
  double guess = first_guess;
  for (double t = -reach; t <= reach; t += step) {
    const Point point = exact(t, guess);
    if (points_.empty()) first_ = point.value;
    last_ = point.value;
    points_.push_back(tabulated(point, step));
    guess = point.value + point.slope * step;
  }
  for (bool good = false; !good && steps_per_unit_ < finest;) {
    // The error of a cubic falls 16-fold as the step halves, so what the coarse pieces show at their
    // midpoints tells the error of the table that takes those midpoints in.
    steps_per_unit_ *= 2.0;
    step *= 0.5;
    good = true;
    std::vector<Point> finer;
    finer.reserve(2 * points_.size());
    for (std::size_t i = 0; i + 1 < points_.size(); ++i) {
      const Point& left = points_[i];
      const Point& right = points_[i + 1];
      const double between = hermite(left, right, 0.5);
      const double near = by == By::logarithm ? between : log(std::fmax(between, 0.5 * left.value));
      const Point middle = tabulated(exact(-reach + static_cast<double>(2 * i + 1) * step, near), step);
      const double allowed = 16.0 * tolerance * (by == By::logarithm ? 1.0 : middle.value);
      good = good && std::fabs(between - middle.value) < allowed && monotone(left, right);
      finer.push_back({left.value, 0.5 * left.slope});
      finer.push_back(middle);
    }
    finer.push_back({points_.back().value, 0.5 * points_.back().slope});
    points_ = std::move(finer);
  }
  points_.push_back(points_.back());
}

double QuantileTable::operator()(double logit) const {
  const double place = (logit + reach) * steps_per_unit_;
  const auto index = static_cast<std::size_t>(place);
  const double found = hermite(points_[index], points_[index + 1], place - static_cast<double>(index));
  return by_ == By::logarithm ? exp(found) : found;
}

}  // namespace holdtime::engine
