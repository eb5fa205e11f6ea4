// The yardstick: Erlang A in the leanest loop of events we could write by hand, and nothing else.
//
// Poisson arrivals, exponential talk and patience, first come first served. Every call has its own three
// draws and its wait is recorded. It plays events one by one, as a simulator must that is to play anything
// else; for this one model a recursion over callers (Kiefer & Wolfowitz 1955) would be faster and good for
// nothing more. Times are whole microseconds. The next end of a talk and the next loss of patience come from
// two winner trees (Knuth, TAOCP vol. 3, 5.4.1) whose depth is known to the compiler; random numbers are
// hashed counters (SplitMix64's finalizer: Steele, Lea & Flood 2014), turned into exponential ones many at a
// time.
#pragma once

#include <cstdint>

namespace holdtime::bench {

struct BareCenter {
  std::uint32_t agents = 100;  ///< 100, 1,000 or 10,000: depths are compiled for these
  double load = 0.95;          ///< offered load by agents
  double talk_seconds = 300.0;
  double patience_seconds = 600.0;
};

struct BareResult {
  std::uint64_t calls = 0;
  std::uint64_t waited = 0;  ///< not answered at once
  std::uint64_t abandoned = 0;
  double wait_seconds = 0.0;  ///< over all calls
};

/// Plays `calls` arrivals, beginning with an empty center. The same seed gives the same result. Throws
/// std::invalid_argument for another number of agents, std::length_error where the queue outgrows the tree.
BareResult play_bare(const BareCenter& center, std::uint64_t calls, std::uint64_t seed);

}  // namespace holdtime::bench
