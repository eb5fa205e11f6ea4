// A center in the middle of its day: who waits, who is on the phone, who came, how many have called.
//
// What a desk that watches the day sees on its wallboard, and asks from: how will it go on? Plain data,
// read-only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::models {

struct GivenState {
  struct Waiting {
    std::size_t call_type = 0;
    engine::Microseconds waited = 0;  ///< in the queue, so far
  };
  struct Busy {
    std::size_t team = 0;
    std::size_t call_type = 0;
    bool talking = true;               ///< else in after-call work
    engine::Microseconds elapsed = 0;  ///< since the answer, or since the talk ended
  };

  /// Since midnight, inside the opening hours. Records begin here.
  engine::Microseconds at = 0;
  std::vector<Waiting> waiting;  ///< who waits longest first
  std::vector<Busy> busy;
  /// By team: how many of the people rostered at the moment are there, breaks included. No value: as chance
  /// has it, but never fewer than are busy.
  std::vector<std::optional<std::uint32_t>> present;
  /// By call type: calls since opening. No value: not told.
  std::vector<std::optional<std::uint64_t>> calls_so_far;

  bool tells_calls() const {
    for (const auto& calls : calls_so_far) {
      if (calls) return true;
    }
    return false;
  }
};

}  // namespace holdtime::models
