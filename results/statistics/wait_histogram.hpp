// Waits of many callers pooled over days, for percentiles with an interval that knows that callers of one day
// are no independent sample.
//
// Waits are counted in buckets at most 1/128 of their value wide (0.13 ms below 16 ms), so a percentile,
// given as the middle of its bucket, is off by at most 0.4 % (0.07 ms). For the interval, each day's share of
// waits beyond each of 64 coarse thresholds (four to an octave, 0.13 s to 2.4 h) enters a ratio estimator;
// the percentile's interval is that of the share (skewed_interval.hpp), read back through the distribution
// (Woodruff 1952).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/sim_time.hpp"
#include "results/statistics/exact_sum.hpp"
#include "results/statistics/intervals.hpp"

namespace holdtime::results {

using engine::Microseconds;

inline constexpr std::size_t coarse_thresholds = 64;

/// Where a wait stands among the buckets and the thresholds: worked out once for all that count it.
struct WaitPlace {
  // NOLINTNEXTLINE(google-explicit-constructor): every wait has its place
  WaitPlace(Microseconds wait);

  bool zero = false;       ///< nobody waited
  std::size_t bucket = 0;  ///< of WaitHistogram
  std::size_t passed = 0;  ///< one more than the last threshold passed; 0 when none is
};

/// One day's waits of one cell beyond each coarse threshold, as counts by the last threshold passed. What is
/// done with a cell costs by the thresholds that stand in it, of which a day has few.
class CoarseWaits {
 public:
  void add(const WaitPlace& wait) {
    ++total_;
    if (wait.passed == 0) return;
    ++passed_last_[wait.passed - 1];
    thresholds_ |= std::uint64_t{1} << (wait.passed - 1);
  }
  /// Callers who did not wait.
  void add_zeros(std::uint32_t callers) { total_ += callers; }
  CoarseWaits& operator+=(const CoarseWaits& other);
  void clear();

  std::uint32_t total() const { return total_; }
  /// A bit for each threshold that was somebody's last.
  std::uint64_t thresholds() const { return thresholds_; }
  std::uint32_t passed_last(std::size_t threshold) const { return passed_last_[threshold]; }

 private:
  std::uint64_t thresholds_ = 0;
  std::uint32_t total_ = 0;
  std::array<std::uint32_t, coarse_thresholds> passed_last_{};
};

class WaitHistogram {
 public:
  void add(const WaitPlace& wait) {
    if (wait.zero) return add_zeros(1);
    // Below the first bucket the difference is larger than any size.
    if (wait.bucket - first_ >= counts_.size()) make_room(wait.bucket);
    ++count_;
    ++counts_[wait.bucket - first_];
  }
  /// Callers who did not wait.
  void add_zeros(std::uint64_t callers) {
    count_ += callers;
    zeros_ += callers;
  }
  WaitHistogram& operator+=(const WaitHistogram& other);
  /// A pooled wait of this rank, from 1 to count().
  Microseconds at_rank(std::uint64_t rank) const;
  std::uint64_t count() const { return count_; }

 private:
  void make_room(std::size_t bucket);

  std::uint64_t count_ = 0;
  std::uint64_t zeros_ = 0;
  std::size_t first_ = 0;
  std::vector<std::uint64_t> counts_;
};

/// How much the share of waits beyond each threshold varies from day to day.
class WaitSpread {
 public:
  void add_day(const CoarseWaits& day);
  WaitSpread& operator+=(const WaitSpread& other);
  /// Standard error of the share of waits <= x; no value below two days or without waits.
  std::optional<double> standard_error(Microseconds x) const;
  std::int64_t days() const { return days_; }

 private:
  /// A day's number of waits beyond a threshold changes at few thresholds. So what is summed is how much it
  /// (its square, its product with the day's total) changes at each, and the sums themselves are formed when
  /// asked for.
  struct Sums {
    Int128 beyond = 0, beyond_squared = 0, beyond_total = 0;
    Sums& operator+=(const Sums& other);
  };
  std::int64_t days_ = 0;
  Int128 total_ = 0, total_squared_ = 0;
  std::vector<Sums> changes_;  // by threshold, up to the highest ever passed
};

struct Percentile {
  double seconds = 0.0;
  std::optional<Interval> interval;
};

/// The q-quantile, 0 < q < 1, of the pooled waits: the smallest x with F(x) >= q. No value without waits.
std::optional<Percentile> wait_percentile(const WaitHistogram& waits, const WaitSpread& spread, double q);
/// The same, with the value of `student_95` for the days there are, for whoever asks about many cells.
std::optional<Percentile> wait_percentile(const WaitHistogram& waits, const WaitSpread& spread, double q,
                                          double student);

}  // namespace holdtime::results
