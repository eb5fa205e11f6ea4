// The chances a caller carries: class, balking, how the IVR ends. Shares against the binomial law.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {

TEST_CASE("Classes, balking and the ends of the IVR have their shares and are independent") {
  constexpr int calls = 20'000;
  TraceArrivals arrivals;
  for (int i = 0; i < calls; ++i) arrivals.calls.push_back({i * engine::second / 100, std::nullopt});
  CallType a = call_type("a", arrivals);
  a.ivr = Ivr{engine::exponential(30.0), 0.2, 0.1};
  a.classes = {{"first", 0.25, 0}, {"second", 0.45, 0}, {"third", 0.30, 0}};
  a.balking = 0.4;
  a.patience = ByTime<Distribution>(engine::exponential(60.0));
  const Center c = center({a}, {team("t", {}, heads({{0, 1}}))});  // nobody ever answers
  std::map<std::pair<Outcome, std::uint32_t>, double> seen;
  double ivr_time = 0.0, patience = 0.0, patient = 0.0;
  for (const CallRecord& r : play(c).calls) {
    seen[{r.outcome, r.priority_class}] += 1.0;
    ivr_time += engine::to_seconds(r.queue_entry - r.arrival);
    if (r.outcome != Outcome::abandoned) continue;
    patience += engine::to_seconds(r.queue_exit - r.queue_entry);
    patient += 1.0;
  }
  const std::pair<Outcome, double> ends[] = {{Outcome::contained, 0.2},
                                             {Outcome::ivr_hang_up, 0.1},
                                             {Outcome::balked, 0.7 * 0.4},
                                             {Outcome::abandoned, 0.7 * 0.6}};
  for (const auto& [outcome, share] : ends) {
    for (std::uint32_t k = 0; k < 3; ++k) {
      const double p = share * a.classes[k].share, expected = calls * p;
      const double found = seen[{outcome, k}], tolerance = 4.0 * std::sqrt(expected * (1.0 - p));
      INFO(name_of(outcome) << ", class " << k << ": expected " << expected << ", found " << found
                            << ", tolerance " << tolerance);
      CHECK(std::abs(found - expected) <= tolerance);
    }
  }
  // An exponential time's standard deviation is its mean.
  CHECK(std::abs(ivr_time / calls - 30.0) <= 4.0 * 30.0 / std::sqrt(calls));
  CHECK(std::abs(patience / patient - 60.0) <= 4.0 * 60.0 / std::sqrt(patient));
}

}  // namespace holdtime::models
