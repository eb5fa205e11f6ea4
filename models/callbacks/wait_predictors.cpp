#include "models/callbacks/wait_predictors.hpp"

#include <algorithm>

namespace holdtime::models {

void WaitPredictors::begin(const Center& center) {
  center_ = &center;
  past_.resize(center.call_types.size());
  for (std::size_t type = 0; type < past_.size(); ++type) {
    const std::uint32_t of_last = std::max(center.call_types[type].prediction.of_last, 1u);
    past_[type].answers.assign(of_last, Answer{});
    past_[type].count = 0;
    past_[type].waits = 0;
  }
}

void WaitPredictors::answered(std::size_t call_type, Microseconds now, Microseconds wait) {
  Past& past = past_[call_type];
  Answer& place = past.answers[past.count % past.answers.size()];
  past.waits += wait - place.wait;
  place = {now, wait};
  ++past.count;
}

Microseconds WaitPredictors::predict(std::size_t call_type, engine::Slot place, const WaitingRoom& room,
                                     Microseconds now) const {
  const Past& past = past_[call_type];
  switch (center_->call_types[call_type].prediction.predictor) {
    case WaitPredictor::head_of_line: {
      // He himself, where he is next, has waited for nothing yet.
      const engine::Slot first = room.first(call_type);
      return first == place ? 0 : now - room.caller(first).queue_entry;
    }
    case WaitPredictor::last_served:
      return past.count == 0 ? 0 : past.last().wait;
    case WaitPredictor::mean_of_last:
      return past.count == 0 ? 0 : past.waits / static_cast<Microseconds>(past.known());
    case WaitPredictor::queue_over_throughput: {
      // From one answer to the next: one gap fewer than answers.
      if (past.known() < 2) return 0;
      const auto gaps = static_cast<Microseconds>(past.known() - 1);
      return room.count(call_type) * (past.last().moment - past.first().moment) / gaps;
    }
  }
  return 0;
}

}  // namespace holdtime::models
