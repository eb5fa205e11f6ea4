#include "results/statistics/log_histogram.hpp"

#include <bit>
#include <cmath>

#include "results/statistics/rank_search.hpp"

namespace holdtime::results {
namespace {

// A double's bits in order are its exponent and then its fraction: the exponent with the fraction's first
// eight bits numbers 256 buckets an octave.
constexpr int dropped_bits = 52 - 8;

std::int64_t index_of(double value) {
  return static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(value) >> dropped_bits);
}

double low_end_of(std::int64_t index) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(index) << dropped_bits);
}

}  // namespace

std::uint64_t& LogHistogram::bucket(std::int64_t index) {
  if (counts_.empty()) first_ = index;
  if (index < first_) {
    counts_.insert(counts_.begin(), static_cast<std::size_t>(first_ - index), 0);
    first_ = index;
  }
  const auto place = static_cast<std::size_t>(index - first_);
  if (place >= counts_.size()) counts_.resize(place + 1);
  return counts_[place];
}

void LogHistogram::add(double value, std::uint64_t times) {
  count_ += times;
  if (value > 0.0) {
    bucket(index_of(value)) += times;
  } else {
    zeros_ += times;
  }
}

LogHistogram& LogHistogram::operator+=(const LogHistogram& other) {
  count_ += other.count_;
  zeros_ += other.zeros_;
  if (other.counts_.empty()) return *this;
  bucket(other.first_);
  bucket(other.first_ + static_cast<std::int64_t>(other.counts_.size()) - 1);
  for (std::size_t i = 0; i < other.counts_.size(); ++i) {
    counts_[static_cast<std::size_t>(other.first_ - first_) + i] += other.counts_[i];
  }
  return *this;
}

double LogHistogram::at_rank(std::uint64_t rank) const {
  if (rank <= zeros_) return 0.0;
  const std::size_t place = place_of_rank(counts_, rank - zeros_);
  return place < counts_.size() ? low_end_of(first_ + static_cast<std::int64_t>(place)) : 0.0;
}

double LogHistogram::quantile(double q) const {
  const auto rank = static_cast<std::uint64_t>(std::ceil(q * static_cast<double>(count_)));
  return at_rank(rank < 1 ? 1 : (rank > count_ ? count_ : rank));
}

}  // namespace holdtime::results
