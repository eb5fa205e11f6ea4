#include "models/expectations.hpp"

namespace holdtime::models {
namespace {

double mean_at(const ByTime<Distribution>& times, Microseconds at) {
  if (times.pieces.empty()) return 0.0;
  const Distribution& law = times.at(at);
  return law ? law.mean() : 0.0;
}

}  // namespace

double mean_busyness(const Center& center, std::size_t call_type) {
  double mean = 1.0;
  for (const Busyness& busyness : center.busyness) {
    const auto& types = busyness.call_types;
    if (std::find(types.begin(), types.end(), call_type) != types.end()) mean *= busyness.factor.mean();
  }
  return mean;
}

double share_queued(const CallType& type) {
  return type.ivr ? std::max(0.0, 1.0 - type.ivr->contained - type.ivr->hang_up) : 1.0;
}

double mean_talk_seconds(const Handling& handling, Microseconds at) {
  return mean_at(handling.talk, at);
}

double mean_after_call_seconds(const Handling& handling, Microseconds at) {
  return handling.after_call_work ? mean_at(*handling.after_call_work, at) : 0.0;
}

}  // namespace holdtime::models
