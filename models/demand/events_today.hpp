// Which of a center's events happen on a day, and when.
#pragma once

#include <vector>

#include "engine/random/draw.hpp"
#include "models/config.hpp"

namespace holdtime::models {

/// A value; drawn once a day, one block of random words an event. Nothing is allocated after the first day.
class EventsToday {
 public:
  void begin(const Center& center, engine::DayKey day);

  bool happens(std::size_t event) const { return windows_[event].from < windows_[event].to; }
  /// [from, to); empty where it does not happen.
  struct Window {
    Microseconds from = 0;
    Microseconds to = 0;
    bool holds(Microseconds time) const { return time >= from && time < to; }
  };
  const Window& window(std::size_t event) const { return windows_[event]; }

  /// The product of the factors on handling times of all events under way that concern the type.
  double handling(const Center& center, std::size_t call_type, Microseconds time) const;
  /// The event happens now whatever chance has said, for as long as it lasts.
  void call(const Center& center, std::size_t event, Microseconds now);
  /// What a plain IVR serves of the type now; of several events the last in the scenario says it.
  double contained(const Center& center, std::size_t call_type, Microseconds time, double usual) const;
  /// As handling, on expected calls.
  double calls(const Center& center, std::size_t call_type, Microseconds time) const;

 private:
  std::vector<Window> windows_;  // by event
};

/// Whether `index` is in a list of indices.
bool concerns(const std::vector<std::size_t>& list, std::size_t index);

}  // namespace holdtime::models
