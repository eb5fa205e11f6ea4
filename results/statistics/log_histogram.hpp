// Counts of non-negative values in buckets of equal relative width: mergeable, exact in its counts, small.
//
// Buckets are cut by the value's own binary digits, 256 to an octave, and a quantile is answered by the low
// end of its bucket: at most 1/256 (0.4 %) below the value, and exact for counts up to 512 and for 100 %.
// Adding costs a few ns once warm; memory is
// 4 to 8 bytes for each bucket between the smallest and the largest value seen.
#pragma once

#include <cstdint>
#include <vector>

namespace holdtime::results {

class LogHistogram {
 public:
  void add(double value, std::uint64_t times = 1);
  LogHistogram& operator+=(const LogHistogram& other);

  std::uint64_t count() const { return count_; }
  /// The value of rank `rank`, from 1 to count(): the smallest value x with at least `rank` values <= x.
  double at_rank(std::uint64_t rank) const;
  /// The smallest x with F(x) >= q, 0 < q <= 1; requires count() > 0.
  double quantile(double q) const;

 private:
  std::uint64_t& bucket(std::int64_t index);

  std::uint64_t count_ = 0;
  std::uint64_t zeros_ = 0;
  std::int64_t first_ = 0;  // index of counts_[0]
  std::vector<std::uint64_t> counts_;
};

}  // namespace holdtime::results
