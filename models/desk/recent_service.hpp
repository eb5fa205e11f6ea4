// The service level of the last while, as a wallboard shows it.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Microseconds;

/// Exact: every wait that ended in (now - window, now] counts, whoever ended it. A value. Cost: O(1) for each
/// wait, spread over the day; memory as many waits as end within a window.
class RecentService {
 public:
  void clear() {
    ends_.clear();
    first_ = good_ = 0;
  }
  /// A wait has ended now: well (answered in time), or not.
  void add(Microseconds now, bool good, Microseconds window) {
    forget(now, window);
    ends_.push_back({now, good});
    good_ += good;
  }
  /// Waits in the window, and those of them that ended well.
  struct Counts {
    std::size_t all = 0;
    std::size_t good = 0;
  };
  Counts counts(Microseconds now, Microseconds window) {
    forget(now, window);
    return {ends_.size() - first_, good_};
  }

 private:
  struct End {
    Microseconds at = 0;
    bool good = false;
  };
  void forget(Microseconds now, Microseconds window) {
    while (first_ < ends_.size() && ends_[first_].at <= now - window) good_ -= ends_[first_++].good;
    if (2 * first_ < ends_.size() || first_ == 0) return;
    ends_.erase(ends_.begin(), ends_.begin() + static_cast<std::ptrdiff_t>(first_));
    first_ = 0;
  }

  std::vector<End> ends_;  // in the order of time
  std::size_t first_ = 0;
  std::size_t good_ = 0;
};

}  // namespace holdtime::models
