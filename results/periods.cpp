#include "results/periods.hpp"

#include <fmt/format.h>

namespace holdtime::results {

Periods periods_of(const models::CenterPlan& plan) {
  const auto [begin, end] = plan.span();
  const Microseconds length = plan.center().interval;
  // Rounded down, also before midnight of the first date.
  const Microseconds past = begin % length;
  const Microseconds first = begin - (past < 0 ? past + length : past);
  return {first, length, static_cast<std::size_t>((end - first + length - 1) / length)};
}

std::string clock_text(Microseconds time) {
  const Microseconds seconds = time / engine::second;
  const Microseconds rest = seconds % 60;
  const auto text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  return rest == 0 ? text : fmt::format("{}:{:02}", text, rest);
}

}  // namespace holdtime::results
