// Who calls, and when: one stream of callers a call type.
#pragma once

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
  ArrivalStream(const Arrivals& arrivals, std::uint64_t entity, const FixedLaws& laws = {},
                bool has_choices = false)
      : arrivals_(&arrivals),
        entity_(entity),
        ahead_(entity, laws, std::holds_alternative<PoissonArrivals>(arrivals), has_choices) {}

  /// Begins a day and moves to its first caller. `factor` multiplies the expected calls (Poisson only).
  void begin(engine::DayKey day, double factor);

  /// The caller on his way: his arrival (`never`: no more today) and his number from 0.
  Microseconds arrival() const { return arrival_; }
  std::uint64_t ordinal() const { return ordinal_; }
  OwnLength patience() const { return ahead_.patience(ordinal_); }
  /// As recorded, where it was.
  OwnLength talk() const { return recorded_talk_.is_known() ? recorded_talk_ : ahead_.talk(ordinal_); }
  OwnLength after_call() const { return ahead_.after_call(ordinal_); }
  const Choices& choices() const { return ahead_.choices(ordinal_); }

  /// Moves to the next caller.
  void step();

 private:
  void fetch();
  Microseconds next_poisson(const std::vector<ExpectedCalls>& pieces);
  void draw_exact_times(const ExactArrivals& exact);

  const Arrivals* arrivals_;
  std::uint64_t entity_;
  engine::DayKey day_;
  double factor_ = 1.0;
  std::uint64_t ordinal_ = 0;
  Microseconds arrival_ = engine::never;
  OwnLength recorded_talk_ = OwnLength::drawn_by(0);
  CallersAhead ahead_;
  std::size_t piece_ = 0;                  // Poisson: the piece the last caller fell into
  double used_ = 0.0;                      // Poisson: expected calls of that piece up to him
  std::vector<Microseconds> exact_times_;  // exact counts: the day's arrivals, sorted
};

}  // namespace holdtime::models
