// A caller on his way through the center, and what chance has dealt him.
#pragma once

#include <cstdint>

#include "engine/random/distribution.hpp"
#include "engine/random/draw.hpp"
#include "models/records.hpp"

namespace holdtime::models {

/// A length of time that is the caller's own: already known, or the number between 0 and 1 it is drawn by
/// once it is known from which law (that of whoever answers, at that moment).
class OwnLength {
 public:
  OwnLength() = default;
  static OwnLength known(Microseconds length) { return OwnLength(length); }
  static OwnLength drawn_by(std::uint64_t word) { return OwnLength(~static_cast<Microseconds>(word >> 12)); }

  bool is_known() const { return value_ >= 0; }
  /// Only where it is known.
  Microseconds length() const { return value_; }
  /// Only where it is not.
  double uniform() const { return engine::to_uniform(static_cast<std::uint64_t>(~value_) << 12); }

 private:
  explicit OwnLength(Microseconds value) : value_(value) {}
  Microseconds value_ = 0;  // below 0: not known; the complement is the word's upper 52 bits, all that count
};

struct Caller {
  std::uint32_t call_type = 0;
  std::uint32_t priority_class = 0;
  std::uint64_t ordinal = 0;
  Microseconds arrival = 0;
  Microseconds queue_entry = 0;
  OwnLength patience;
  OwnLength talk;
  OwnLength after_call;
  bool balks : 1 = false;     ///< leaves if not answered at once
  std::uint8_t leg : 7 = 1;   ///< as in the record
  std::uint8_t mark = 0;      ///< what he brings from a menu: its number in the plan, 0 for nothing
  std::uint16_t attempt = 1;  ///< as in the record
  std::uint32_t waiting_of_type = 0;
  std::uint32_t waiting_in_all = 0;
  std::uint32_t caller_type = 0;  ///< as which he called first: with `ordinal` it tells who he is
};

}  // namespace holdtime::models
