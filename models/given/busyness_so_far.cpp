#include "models/given/busyness_so_far.hpp"

#include <algorithm>

#include "engine/random/mathematics.hpp"
#include "models/demand/busyness.hpp"
#include "models/expectations.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

constexpr std::size_t sets = 4096;

/// Calls expected before the moment on a day of factor 1.
double expected_before(const CallType& type, Microseconds at) {
  double expected = 0.0;
  expected_calls(
      type.arrivals,
      [&](Microseconds from, Microseconds to, double calls) {
        if (to <= from) return;
        const Microseconds part = std::clamp(at, from, to) - from;
        expected += calls * static_cast<double>(part) / static_cast<double>(to - from);
      },
      [](Microseconds, std::optional<Microseconds>) {});
  return expected;
}

}  // namespace

BusynessSoFar::BusynessSoFar(const Center& center) : types_(center.call_types.size()) {
  const GivenState& given = *center.given;
  std::vector<double> expected;
  for (const CallType& type : center.call_types) expected.push_back(expected_before(type, given.at));

  std::vector<double> factors;
  std::vector<double> log_weight;
  for (std::size_t set = 0; set < sets; ++set) {
    // Luck of its own, which no day of a run has: seed 0 is not used for any other draw.
    draw_busyness(center, {0, set}, factors);
    factors_.insert(factors_.end(), factors.begin(), factors.end());
    double sum = 0.0;
    for (std::size_t type = 0; type < types_; ++type) {
      if (!given.calls_so_far[type] || expected[type] <= 0.0) continue;
      const auto calls = static_cast<double>(*given.calls_so_far[type]);
      // A factor of 0 allows no calls at all.
      const double factor = std::max(factors[type], 1e-300);
      sum += calls * engine::log(factor) - expected[type] * factor;
    }
    log_weight.push_back(sum);
  }
  const double largest = *std::max_element(log_weight.begin(), log_weight.end());
  double total = 0.0;
  double squares = 0.0;
  for (const double each : log_weight) {
    const double weight = engine::exp(each - largest);
    total += weight;
    squares += weight * weight;
    weight_.push_back(total);
  }
  for (double& each : weight_) each /= total;
  effective_sets_ = total * total / squares;
}

void BusynessSoFar::draw(engine::DayKey day, std::vector<double>& factors) const {
  const auto words = engine::draw_block(day, engine::entity_hash("busyness so far"), 0,
                                        static_cast<std::uint32_t>(Purpose::busyness_so_far));
  const double u = engine::to_uniform(words[0]);
  const auto found = std::lower_bound(weight_.begin(), weight_.end() - 1, u);
  const auto first = factors_.begin() + (found - weight_.begin()) * static_cast<std::ptrdiff_t>(types_);
  factors.assign(first, first + static_cast<std::ptrdiff_t>(types_));
}

}  // namespace holdtime::models
