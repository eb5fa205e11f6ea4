// What chance deals the next callers of a type, drawn ahead for several at once.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/random/distribution.hpp"
#include "engine/random/draw.hpp"
#include "models/callers.hpp"

namespace holdtime::models {

/// The laws of one call type that are the same whoever answers and whenever, and quick to draw from;
/// `nullptr` where there is none. Only what no decision of the day can change may be drawn ahead.
struct FixedLaws {
  const engine::Distribution* patience = nullptr;
  const engine::Distribution* talk = nullptr;
  const engine::Distribution* after_call = nullptr;
  const engine::Distribution* ivr_delay = nullptr;
};

/// Numbers between 0 and 1 that decide about one caller.
struct Choices {
  double priority_class = 0.0;
  double balking = 0.0;
  double ivr_end = 0.0;
  OwnLength ivr_delay;
};

/// A few callers of one type, by number. A value; 500 bytes, twice that where there are choices. Draws the
/// same numbers as one by one would.
class CallersAhead {
 public:
  static constexpr std::size_t count = 16;

  /// What a type's callers need: `gaps` where arrivals are Poisson, `choices` where there are any.
  CallersAhead(std::uint64_t entity, const FixedLaws& laws, bool gaps, bool choices);

  /// Draws for the callers from `first` on.
  void draw(engine::DayKey day, std::uint64_t first);

  /// The unit exponential that separates him from the caller before, in expected calls.
  double gap(std::uint64_t ordinal) const { return gaps_[ordinal - first_]; }
  OwnLength patience(std::uint64_t ordinal) const { return patience_[ordinal - first_]; }
  OwnLength talk(std::uint64_t ordinal) const { return talk_[ordinal - first_]; }
  OwnLength after_call(std::uint64_t ordinal) const { return after_call_[ordinal - first_]; }
  /// Only where the type has choices.
  const Choices& choices(std::uint64_t ordinal) const { return choices_[ordinal - first_]; }

 private:
  void draw_choices(engine::DayKey day);

  std::uint64_t entity_;
  FixedLaws laws_;
  bool draws_gaps_;
  std::uint64_t first_ = 0;
  std::array<double, count> gaps_{};
  std::array<OwnLength, count> patience_{};
  std::array<OwnLength, count> talk_{};
  std::array<OwnLength, count> after_call_{};
  std::vector<Choices> choices_;  // as many, or none
};

}  // namespace holdtime::models
