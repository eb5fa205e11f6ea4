// Replications on several workers: each once, a complete prefix, no worker twice at a time.
#include "engine/replications.hpp"
#include "tests/engine/executors.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

namespace holdtime::engine {
namespace {

struct Played {
  explicit Played(std::size_t count) : times(count) {}
  std::vector<std::atomic<int>> times;

  /// How many were played, if those are the first ones and each once; else a complaint.
  std::size_t complete_prefix() const {
    std::size_t n = 0;
    while (n < times.size() && times[n] == 1) ++n;
    for (std::size_t i = n; i < times.size(); ++i) {
      if (times[i] != 0)
        FAIL("replication " << i << " played " << times[i] << " times, the first " << n << " once");
    }
    return n;
  }
};

}  // namespace

TEST_CASE("Every replication is played exactly once, no worker two at a time", "[parallel]") {
  const auto executor = GENERATE(first_executor(), second_executor());
  const std::size_t workers = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{7});
  const std::uint64_t first = GENERATE(std::uint64_t{0}, std::uint64_t{1000});
  CAPTURE(workers, first, executor == Executor::tbb);
  constexpr std::uint64_t count = 5000;
  Played played(count);
  std::vector<std::atomic<int>> busy(workers);
  std::atomic<int> clashes{0};
  const auto returned = play_replications({first, count, workers, nullptr}, executor,
                                          [&](std::size_t worker, std::uint64_t replication) {
                                            if (worker >= workers || busy[worker]++ != 0) ++clashes;
                                            ++played.times[replication - first];
                                            --busy[worker];
                                          });
  CHECK(returned == count);
  CHECK(played.complete_prefix() == count);
  CHECK(clashes == 0);
}

TEST_CASE("No replications are no work", "[parallel]") {
  const auto executor = GENERATE(first_executor(), second_executor());
  int played = 0;
  CHECK(play_replications({0, 0, 2, nullptr}, executor, [&](std::size_t, std::uint64_t) { ++played; }) == 0);
  CHECK(played == 0);
}

TEST_CASE("A run that is stopped has played a complete prefix", "[parallel]") {
  const auto executor = GENERATE(first_executor(), second_executor());
  const std::size_t workers = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{7});
  CAPTURE(workers, executor == Executor::tbb);
  constexpr std::uint64_t count = 1'000'000;
  Played played(count);
  std::atomic<bool> stop{false};
  const auto returned =
      play_replications({0, count, workers, &stop}, executor, [&](std::size_t, std::uint64_t replication) {
        ++played.times[replication];
        if (replication == 100) stop = true;
        if (replication > 100) std::this_thread::yield();
      });
  CHECK(returned > 100);
  CHECK(returned < count);
  CHECK(played.complete_prefix() == returned);
  if (workers == 1) CHECK(returned == 101);
}

TEST_CASE("A run stopped before it begins plays nothing", "[parallel]") {
  const auto executor = GENERATE(first_executor(), second_executor());
  const std::atomic<bool> stop{true};
  int played = 0;
  CHECK(play_replications({0, 10, 1, &stop}, executor, [&](std::size_t, std::uint64_t) { ++played; }) == 0);
  CHECK(played == 0);
}

TEST_CASE("An exception ends the run and is passed on", "[parallel]") {
  const auto executor = GENERATE(first_executor(), second_executor());
  const std::size_t workers = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{7});
  CAPTURE(workers, executor == Executor::tbb);
  // Far more replications than can be under way; `limit` saves the test from waiting for all of them.
  constexpr std::uint64_t count = std::uint64_t{1} << 40, limit = 1'000'000;
  std::atomic<bool> stop{false};
  std::atomic<std::uint64_t> played{0};
  const auto play = [&](std::size_t, std::uint64_t replication) {
    if (replication == 5000) throw std::runtime_error("replication 5000");
    if (++played >= limit) stop = true;
    std::this_thread::yield();  // so that by then all workers are under way
  };
  CHECK_THROWS_WITH(play_replications({0, count, workers, &stop}, executor, play), "replication 5000");
  CHECK(played < limit);
}

TEST_CASE("Workers' exact sums add up to the same whatever the workers", "[parallel]") {
  const auto executor = GENERATE(first_executor(), second_executor());
  const std::size_t workers = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{7});
  std::vector<std::uint64_t> sums(workers);
  play_replications({1, 10'000, workers, nullptr}, executor,
                    [&](std::size_t worker, std::uint64_t replication) { sums[worker] += replication; });
  CHECK(std::accumulate(sums.begin(), sums.end(), std::uint64_t{0}) == 10'000u * 10'001u / 2u);
}

}  // namespace holdtime::engine
