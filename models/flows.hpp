// Where calls are expected to go before anything is played: through menus into queues, and from one queue to
// the next.
#pragma once

#include <cstddef>

#include "models/config.hpp"

namespace holdtime::models {

/// What one call that comes leads to on average in one queue.
struct QueueFlow {
  double calls = 0.0;         ///< entries into the queue; with transfers they may be more than one
  double handle_times = 0.0;  ///< work there, in mean handling times of the type
  double seconds = 0.0;       ///< and beside it, in seconds: talks of callers who are wrong there
};

/// Of a call that comes as type `from` at `at`, in the queue of type `to`. Nobody is taken to hang up while
/// waiting. Transfers count by the share of their type; that of single teams, and the time of conferences,
/// are left out. Without menus and transfers: share_queued for the type's own queue, nothing for others.
QueueFlow expected_flow(const Center& center, std::size_t from, std::size_t to, Microseconds at);

}  // namespace holdtime::models
