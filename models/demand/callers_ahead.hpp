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
  bool no_after_call = false;  ///< no team does any for the type
};

/// Numbers between 0 and 1 that decide about one caller.
struct Choices {
  double priority_class = 0.0;
  double balking = 0.0;
  double ivr_end = 0.0;
  OwnLength ivr_delay;
};

/// A few callers of one type, by their places from 0. A value; 500 bytes, twice that where there are choices.
/// Draws the same numbers as one by one would.
class CallersAhead {
 public:
  static constexpr std::size_t count = 16;

  /// What a type's callers need: `gaps` where arrivals are Poisson, `choices` where there are any.
  CallersAhead(std::uint64_t entity, const FixedLaws& laws, bool gaps, bool choices);

  /// Draws for the callers from `first` on.
  void draw(engine::DayKey day, std::uint64_t first);

  /// The unit exponentials that separate each from the caller before, in expected calls.
  const std::array<double, count>& gaps() const { return gaps_; }
  OwnLength patience(std::size_t place) const { return patience_[place]; }
  OwnLength talk(std::size_t place) const { return talk_[place]; }
  OwnLength after_call(std::size_t place) const { return after_call_[place]; }
  bool has_choices() const { return !choices_.empty(); }
  /// Only where the type has choices.
  const Choices& choices(std::size_t place) const { return choices_[place]; }

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
