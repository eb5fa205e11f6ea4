#include "engine/replications.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <exception>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace holdtime::engine {
namespace {

/// Hands out replication numbers in order until none is left or somebody says stop.
class Turnstile {
 public:
  explicit Turnstile(const ReplicationRun& run) : run_(run) {}

  bool next(std::uint64_t& replication) {
    if (closed_.load(std::memory_order_relaxed)) return false;
    if (run_.stop != nullptr && run_.stop->load(std::memory_order_relaxed)) return false;
    std::uint64_t mine = given_.load(std::memory_order_relaxed);
    do {
      if (mine == run_.count) return false;
    } while (!given_.compare_exchange_weak(mine, mine + 1, std::memory_order_relaxed));
    replication = run_.first + mine;
    return true;
  }

  /// Nobody gets in any more.
  void close() { closed_.store(true, std::memory_order_relaxed); }

  std::uint64_t given() const { return given_.load(std::memory_order_relaxed); }

 private:
  const ReplicationRun& run_;
  std::atomic<std::uint64_t> given_{0};
  std::atomic<bool> closed_{false};
};

void run_on_tbb(std::size_t workers, const std::function<void(std::size_t)>& work) {
  // An arena may not have more threads than the scheduler allows, which by default is the number of cores.
  const tbb::global_control enough(tbb::global_control::max_allowed_parallelism, workers);
  tbb::task_arena arena(static_cast<int>(workers));
  arena.execute([&] { tbb::parallel_for(std::size_t{0}, workers, work, tbb::simple_partitioner{}); });
}

void run_on_threads(std::size_t workers, const std::function<void(std::size_t)>& work) {
  std::exception_ptr failure;
  std::mutex failure_lock;
  std::vector<std::thread> threads;
  for (std::size_t worker = 0; worker < workers; ++worker) {
    threads.emplace_back([&, worker] {
      try {
        work(worker);
      } catch (...) {
        const std::lock_guard<std::mutex> guard(failure_lock);
        if (!failure) failure = std::current_exception();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace

Executor default_executor() {
  return std::string_view(HOLDTIME_SANITIZE) == "thread" ? Executor::threads : Executor::tbb;
}

std::uint64_t play_replications(const ReplicationRun& run, Executor executor,
                                const std::function<void(std::size_t, std::uint64_t)>& play) {
  Turnstile turnstile(run);
  const auto work = [&](std::size_t worker) {
    std::uint64_t replication = 0;
    try {
      while (turnstile.next(replication)) play(worker, replication);
    } catch (...) {
      turnstile.close();
      throw;
    }
  };
  if (executor == Executor::tbb) {
    run_on_tbb(run.workers, work);
  } else {
    run_on_threads(run.workers, work);
  }
  return turnstile.given();
}

}  // namespace holdtime::engine
