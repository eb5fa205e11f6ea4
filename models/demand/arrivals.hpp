// Who calls, and when: one stream of callers a call type.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/random/draw.hpp"
#include "models/config.hpp"
#include "models/demand/callers_ahead.hpp"

namespace holdtime::models {

/// The callers of one call type of one day, one at a time, in the order of their arrival. Poisson arrivals
/// invert the cumulative rate with unit exponentials, caller by caller (Cinlar 1975), so the k-th caller's
/// own numbers place him. Copyable; a copy goes on with the same callers. `arrivals` and the laws must
/// outlive it.
class ArrivalStream {
 public:
  /// `batch`: calls that come together in the mean (Poisson only).
  ArrivalStream(const Arrivals& arrivals, std::uint64_t entity, const FixedLaws& laws = {},
                bool has_choices = false, double batch = 1.0);

  /// Begins a day and moves to its first caller. `factor` multiplies the expected calls (Poisson only).
  void begin(engine::DayKey day, double factor);
  /// Before `begin`, on days that differ: the expected calls of the day, for Poisson arrivals, in place of
  /// those it was made with.
  std::vector<ExpectedCalls>& pieces_of_day() { return pieces_of_day_; }

  /// The caller on his way: his arrival (`never`: no more today) and his number from 0.
  Microseconds arrival() const { return arrivals_ahead_[place()]; }
  std::uint64_t ordinal() const { return ordinal_; }
  /// What chance has dealt him, and his number; the rest is the center's to fill in.
  Caller caller() const {
    Caller caller;
    caller.ordinal = ordinal_;
    caller.patience = ahead_.patience(place());
    caller.talk = talk(place());
    caller.after_call = ahead_.after_call(place());
    return caller;
  }
  bool has_choices() const { return ahead_.has_choices(); }
  const Choices& choices() const { return ahead_.choices(place()); }

  /// Moves to the next caller.
  void step() {
    if (++ordinal_ % CallersAhead::count == 0) look_ahead();
  }

 private:
  std::size_t place() const { return ordinal_ % CallersAhead::count; }
  /// As recorded, where it was.
  OwnLength talk(std::size_t place) const {
    return recorded_talks_.empty() || !recorded_talks_[place].is_known() ? ahead_.talk(place)
                                                                         : recorded_talks_[place];
  }
  /// Draws the next callers and places them in time.
  void look_ahead();
  void place_poisson(const std::vector<ExpectedCalls>& pieces);
  /// The gaps of the callers ahead where they come in batches, in expected calls: none but before the first
  /// of a batch.
  std::array<double, CallersAhead::count> batch_gaps() const;
  void draw_exact_times(const ExactArrivals& exact);

  const Arrivals* arrivals_;
  std::uint64_t entity_;
  double batch_ = 1.0;
  engine::DayKey day_;
  double factor_ = 1.0;
  std::uint64_t ordinal_ = 0;
  CallersAhead ahead_;
  std::array<Microseconds, CallersAhead::count> arrivals_ahead_{};
  std::vector<ExpectedCalls> pieces_of_day_;  // empty: those of the arrivals
  std::vector<OwnLength> recorded_talks_;     // traces: those of the callers ahead
  std::size_t piece_ = 0;                     // Poisson: the piece the last caller ahead fell into
  double used_ = 0.0;                         // Poisson: expected calls of that piece up to him
  std::vector<Microseconds> exact_times_;     // exact counts: the day's arrivals, sorted
};

}  // namespace holdtime::models
