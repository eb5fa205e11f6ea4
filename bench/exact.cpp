#include "bench/exact.hpp"

#include <fmt/format.h>

#include <cmath>

#include "planning/erlang_a.hpp"

namespace holdtime::bench {
namespace {

constexpr int stretches = 20;

struct Mean {
  double sum = 0.0;
  double squares = 0.0;

  void add(double value) {
    sum += value;
    squares += value * value;
  }
  double value() const { return sum / stretches; }
  double error() const {
    return std::sqrt(std::max(squares / stretches - value() * value(), 0.0) / (stretches - 1));
  }
};

/// `head_start`: the part of a stretch in which the center fills up.
std::string difference(const char* what, const Mean& found, double exact, double head_start) {
  const double allowed = 5.0 * found.error() + head_start * exact + 1e-6;
  if (std::abs(found.value() - exact) <= allowed) return "";
  return fmt::format("{}: {:.6f} instead of {:.6f} (allowed: {:.6f} off)\n", what, found.value(), exact,
                     allowed);
}

}  // namespace

std::string compare_with_exact(const BareCenter& center, std::uint64_t calls) {
  Mean waited, abandoned, wait;
  for (std::uint64_t seed = 1; seed <= stretches; ++seed) {
    const BareResult result = play_bare(center, calls, seed);
    const auto all = static_cast<double>(result.calls);
    waited.add(static_cast<double>(result.waited) / all);
    abandoned.add(static_cast<double>(result.abandoned) / all);
    wait.add(result.wait_seconds / all);
  }
  const double rate = center.load * center.agents / center.talk_seconds;
  const planning::ErlangA exact({rate, center.talk_seconds, center.patience_seconds}, center.agents);
  // After eight mean talks the empty center is as good as forgotten.
  const double head_start = 8.0 * center.talk_seconds * rate / static_cast<double>(calls);
  return difference("waited", waited, exact.waited(), head_start) +
         difference("abandoned", abandoned, exact.abandoned(), head_start) +
         difference("mean wait, s", wait, exact.mean_wait(), head_start);
}

}  // namespace holdtime::bench
