#include "results/statistics/wait_histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "results/statistics/rank_search.hpp"

namespace holdtime::results {
namespace {

// Buckets: 128 of 128 us each, then 128 to an octave from 2^14 us on.
constexpr int fine_bits = 7;
constexpr int linear_octave = 14;

std::size_t fine_index(Microseconds wait) {
  const auto w = static_cast<std::uint64_t>(wait);
  if (w < (std::uint64_t{1} << linear_octave)) return w >> fine_bits;
  const int octave = static_cast<int>(std::bit_width(w)) - 1;
  const std::uint64_t fraction = (w >> (octave - fine_bits)) & 127u;
  return (static_cast<std::size_t>(octave - linear_octave + 1) << fine_bits) + fraction;
}

Microseconds fine_middle(std::size_t index) {
  if (index < 128) return static_cast<Microseconds>((index << fine_bits) + 64);
  const int octave = static_cast<int>(index >> fine_bits) - 1 + linear_octave;
  const std::uint64_t width = std::uint64_t{1} << (octave - fine_bits);
  return static_cast<Microseconds>((std::uint64_t{1} << octave) + (index & 127u) * width + width / 2);
}

// Threshold k is at 2^(17 + k/4) us, with quarter octaves cut linearly; a wait passes it when it is longer.
constexpr int first_coarse_octave = 17;

/// One more than the last threshold passed; 0 when none is.
std::size_t thresholds_passed(Microseconds wait) {
  const auto w = static_cast<std::uint64_t>(wait);
  if (w <= (std::uint64_t{1} << first_coarse_octave)) return 0;
  const std::uint64_t below = w - 1;  // a wait equal to a threshold has not passed it
  const int octave = static_cast<int>(std::bit_width(below)) - 1;
  const auto quarter = static_cast<std::size_t>((below >> (octave - 2)) & 3u);
  return std::min(static_cast<std::size_t>(octave - first_coarse_octave) * 4 + quarter + 1,
                  coarse_thresholds);
}

}  // namespace

WaitPlace::WaitPlace(Microseconds wait) : zero(wait <= 0) {
  if (zero) return;
  bucket = fine_index(wait);
  passed = thresholds_passed(wait);
}

CoarseWaits& CoarseWaits::operator+=(const CoarseWaits& other) {
  total_ += other.total_;
  thresholds_ |= other.thresholds_;
  for (std::uint64_t left = other.thresholds_; left != 0; left &= left - 1) {
    const auto k = static_cast<std::size_t>(std::countr_zero(left));
    passed_last_[k] += other.passed_last_[k];
  }
  return *this;
}

void CoarseWaits::clear() {
  for (; thresholds_ != 0; thresholds_ &= thresholds_ - 1) {
    passed_last_[static_cast<std::size_t>(std::countr_zero(thresholds_))] = 0;
  }
  total_ = 0;
}

void WaitHistogram::make_room(std::size_t bucket) {
  if (counts_.empty()) first_ = bucket;
  if (bucket < first_) {
    counts_.insert(counts_.begin(), first_ - bucket, 0);
    first_ = bucket;
  }
  if (bucket - first_ >= counts_.size()) counts_.resize(bucket - first_ + 1);
}

WaitHistogram& WaitHistogram::operator+=(const WaitHistogram& other) {
  count_ += other.count_;
  zeros_ += other.zeros_;
  if (other.counts_.empty()) return *this;
  make_room(other.first_);
  make_room(other.first_ + other.counts_.size() - 1);
  const std::size_t offset = other.first_ - first_;
  for (std::size_t i = 0; i < other.counts_.size(); ++i) counts_[offset + i] += other.counts_[i];
  return *this;
}

Microseconds WaitHistogram::at_rank(std::uint64_t rank) const {
  if (rank <= zeros_) return 0;
  const std::size_t place = place_of_rank(counts_, rank - zeros_);
  return place < counts_.size() ? fine_middle(first_ + place) : 0;
}

WaitSpread::Sums& WaitSpread::Sums::operator+=(const Sums& other) {
  beyond += other.beyond;
  beyond_squared += other.beyond_squared;
  beyond_total += other.beyond_total;
  return *this;
}

void WaitSpread::add_day(const CoarseWaits& day) {
  ++days_;
  if (day.total() == 0) return;
  total_ += day.total();
  total_squared_ += static_cast<Int128>(day.total()) * day.total();
  const auto highest = static_cast<std::size_t>(std::bit_width(day.thresholds()));
  if (highest > changes_.size()) changes_.resize(highest);
  std::int64_t beyond = 0;
  for (std::uint64_t left = day.thresholds(); left != 0;) {
    const auto k = static_cast<std::size_t>(std::bit_width(left)) - 1;
    left ^= std::uint64_t{1} << k;
    const std::int64_t more = day.passed_last(k);
    changes_[k] +=
        {more, static_cast<Int128>(more) * (beyond + beyond + more), static_cast<Int128>(more) * day.total()};
    beyond += more;
  }
}

WaitSpread& WaitSpread::operator+=(const WaitSpread& other) {
  days_ += other.days_;
  total_ += other.total_;
  total_squared_ += other.total_squared_;
  if (other.changes_.size() > changes_.size()) changes_.resize(other.changes_.size());
  for (std::size_t k = 0; k < other.changes_.size(); ++k) changes_[k] += other.changes_[k];
  return *this;
}

std::optional<double> WaitSpread::standard_error(Microseconds x) const {
  if (days_ < 2 || total_ == 0) return std::nullopt;
  // The threshold nearest below x speaks for x; below the first, the first.
  const std::size_t passed = thresholds_passed(x);
  const std::size_t k = passed > 0 ? passed - 1 : 0;
  if (k >= changes_.size()) return 0.0;
  Sums beyond_k;
  for (std::size_t higher = k; higher < changes_.size(); ++higher) beyond_k += changes_[higher];
  const PairSums sums{days_,          beyond_k.beyond,      total_, beyond_k.beyond_squared,
                      total_squared_, beyond_k.beyond_total};
  return ratio_error(sums);
}

std::optional<Percentile> wait_percentile(const WaitHistogram& waits, const WaitSpread& spread, double q) {
  return wait_percentile(waits, spread, q, spread.days() < 2 ? 0.0 : student_95(spread.days()));
}

std::optional<Percentile> wait_percentile(const WaitHistogram& waits, const WaitSpread& spread, double q,
                                          double student) {
  if (waits.count() == 0) return std::nullopt;
  const auto count = static_cast<double>(waits.count());
  const auto at_share = [&](double share) {
    const double rank = std::clamp(std::ceil(share * count), 1.0, count);
    return waits.at_rank(static_cast<std::uint64_t>(rank));
  };
  const Microseconds x = at_share(q);
  Percentile result{engine::to_seconds(x), std::nullopt};
  if (const auto error = spread.standard_error(x)) {
    const Interval share = skewed_interval(q, *error, {student, normal_95}, Range::share);
    result.interval =
        Interval{engine::to_seconds(at_share(share.low)), engine::to_seconds(at_share(share.high))};
  }
  return result;
}

}  // namespace holdtime::results
