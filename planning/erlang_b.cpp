#include "planning/erlang_b.hpp"

#include <cmath>
#include <limits>

#include "engine/random/incomplete_gamma.hpp"
#include "engine/random/mathematics.hpp"

namespace holdtime::planning {
namespace {

constexpr double most_lines = 1e6;

/// 1/B for less than one line: B = load^f e^-load / Gamma(f+1, load).
double inverse_of_fraction(double fraction, double load) {
  if (fraction == 0.0) return 1.0;
  const auto at = engine::IncompleteGamma(fraction + 1.0).at(load);
  return load * engine::exp(at.upper - at.density);
}

/// The root of an increasing function between `low` and `high`.
template <class Function>
double bisect(double low, double high, Function below) {
  for (int step = 0; step < 200 && high - low > 1e-15 * high; ++step) {
    const double middle = 0.5 * (low + high);
    (below(middle) ? low : high) = middle;
  }
  return high;
}

}  // namespace

double erlang_b_odds(double lines, double load) {
  if (!(load > 0.0)) return lines > 0.0 ? std::numeric_limits<double>::infinity() : 0.0;
  const double whole = std::floor(lines);
  const double fraction = lines - whole;
  // 1/B(n) = 1 + n/load * 1/B(n-1): sums of positive numbers only.
  double odds = inverse_of_fraction(fraction, load) - 1.0;
  for (double k = 1.0; k <= whole; k += 1.0) odds = (fraction + k) / load * (odds + 1.0);
  return odds;
}

double erlang_b(double lines, double load) {
  return 1.0 / (1.0 + erlang_b_odds(lines, load));
}

std::optional<Lines> lines_for_blocking(double load, double blocked) {
  if (!(blocked > 0.0)) return std::nullopt;
  if (!(load > 0.0) || blocked >= 1.0) return Lines{};
  double odds = 0.0;
  double whole = 0.0;
  while (1.0 / (1.0 + odds) > blocked) {
    whole += 1.0;
    if (whole > most_lines) return std::nullopt;
    odds = whole / load * (odds + 1.0);
  }
  const double fractional =
      bisect(whole - 1.0, whole, [&](double lines) { return erlang_b(lines, load) > blocked; });
  return Lines{fractional, static_cast<std::uint64_t>(whole)};
}

double load_for_blocking(double lines, double blocked) {
  const auto below = [&](double load) { return erlang_b(lines, load) < blocked; };
  double high = lines;
  while (below(high)) high *= 2.0;
  return bisect(0.0, high, below);
}

std::optional<WithRetries> erlang_b_with_retries(double lines, double load, double retry) {
  if (retry >= 1.0 && load >= lines) return std::nullopt;
  // Attempts that are not repeated are the callers: attempts (1 - retry B) = load, and that rises with
  // attempts.
  const auto below = [&](double attempts) {
    return attempts * (1.0 - retry * erlang_b(lines, attempts)) < load;
  };
  double high = load;
  while (below(high)) high *= 2.0;
  const double attempts = load > 0.0 ? bisect(load, high, below) : 0.0;
  const double blocked = erlang_b(lines, attempts);
  const double lost = (1.0 - retry) * blocked / (1.0 - retry * blocked);
  return WithRetries{blocked, lost, attempts};
}

}  // namespace holdtime::planning
