// How long callers are going to wait, as a center guesses it from those who were answered before.
#pragma once

#include <cstdint>
#include <vector>

#include "models/config.hpp"
#include "models/queueing/waiting_room.hpp"

namespace holdtime::models {

/// Of all call types of a day. A value. Each operation O(1) (head_of_line: as WaitingRoom::first).
class WaitPredictors {
 public:
  /// The beginning of a day. `center` must outlive the day.
  void begin(const Center& center);

  /// Somebody of the type is answered now, after this wait.
  void answered(std::size_t call_type, Microseconds now, Microseconds wait);
  /// The wait of whoever has just joined the queue of the type. `place` is his.
  Microseconds predict(std::size_t call_type, engine::Slot place, const WaitingRoom& room,
                       Microseconds now) const;

 private:
  struct Answer {
    Microseconds moment = 0;
    Microseconds wait = 0;
  };
  /// The last answers of a type, in a ring.
  struct Past {
    std::vector<Answer> answers;  // as many as are looked back on
    std::uint64_t count = 0;      // answers so far
    Microseconds waits = 0;       // sum over those in the ring
    const Answer& last() const { return answers[(count - 1) % answers.size()]; }
    const Answer& first() const {
      return count < answers.size() ? answers[0] : answers[count % answers.size()];
    }
    std::uint64_t known() const { return count < answers.size() ? count : answers.size(); }
  };

  const Center* center_ = nullptr;
  std::vector<Past> past_;  // by call type
};

}  // namespace holdtime::models
