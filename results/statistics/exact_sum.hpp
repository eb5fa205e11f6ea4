// Sums that are exact, so that adding them up in any order gives the same bytes.
#pragma once

#include <cstdint>

namespace holdtime::results {

/// 128 bits: the square of a day's waiting time in microseconds overflows 64.
__extension__ using Int128 = __int128;

/// Sums over days of a numerator and a denominator, enough for the ratio of their means and its spread.
struct PairSums {
  std::int64_t days = 0;
  Int128 n = 0, d = 0, nn = 0, dd = 0, nd = 0;

  void add(std::int64_t numerator, std::int64_t denominator) {
    const Int128 a = numerator;
    const Int128 b = denominator;
    ++days;
    n += a;
    d += b;
    nn += a * a;
    dd += b * b;
    nd += a * b;
  }

  PairSums& operator+=(const PairSums& other) {
    days += other.days;
    n += other.n;
    d += other.d;
    nn += other.nn;
    dd += other.dd;
    nd += other.nd;
    return *this;
  }
};

}  // namespace holdtime::results
