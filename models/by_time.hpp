// A value that may change by time of day.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Microseconds;

/// Each piece holds from its moment until the next piece's. The first piece also holds before its moment.
/// Never empty once read.
template <class T>
struct ByTime {
  struct Piece {
    Microseconds from = 0;
    T value{};
  };
  std::vector<Piece> pieces;

  ByTime() = default;
  ByTime(T always) : pieces{{0, std::move(always)}} {}  // implicit: the plain value is the common case

  const T& at(Microseconds time) const {
    std::size_t i = pieces.size() - 1;
    while (i > 0 && time < pieces[i].from) --i;
    return pieces[i].value;
  }
};

}  // namespace holdtime::models
