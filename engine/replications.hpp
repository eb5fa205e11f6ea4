// Replications side by side on all cores.
//
// "Parallel" in holdtime means this: whole simulated days run at the same time, each on one thread. One day
// is never split across threads: at tens of millions of events a second, talking across cores would cost
// more than the events.
//
// Which worker plays which replication is left to chance. The result must not depend on it: a worker's sums
// must be exact (integers), so that adding the workers up gives the same bytes in any order.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace holdtime::engine {

struct ReplicationRun {
  std::uint64_t first = 0;  ///< number of the first replication
  std::uint64_t count = 0;
  std::size_t workers = 1;  ///< how many at a time
  /// Set from a signal handler or another thread to end early: replications under way are finished.
  const std::atomic<bool>* stop = nullptr;
};

enum class Executor {
  tbb,      ///< oneTBB's scheduler
  threads,  ///< one std::thread a worker: the thread sanitizer sees its synchronisation, and not Debian's
            ///< TBB's
};

/// The executor this build is meant for: `threads` under the thread sanitizer, else `tbb`.
Executor default_executor();

/// Calls `play(worker, replication)` for each replication of the run, `worker` in [0, workers), never two at
/// a time for one worker. Replications are handed out in order, so those played are always a complete prefix
/// [first, first + returned count). An exception in `play` ends the run and is thrown on.
std::uint64_t play_replications(
    const ReplicationRun& run, Executor executor,
    const std::function<void(std::size_t worker, std::uint64_t replication)>& play);

}  // namespace holdtime::engine
