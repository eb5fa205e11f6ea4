#include "results/statistics/rank_search.hpp"

#include <catch2/catch.hpp>

namespace holdtime::results {

TEST_CASE("Every rank falls into the count that a walk along the counts reaches it in") {
  const std::size_t size = GENERATE(0, 1, 31, 32, 33, 200);
  CAPTURE(size);
  std::vector<std::uint64_t> counts, walk;
  for (std::size_t i = 0; i < size; ++i) {
    counts.push_back(i * 7919 % 5);  // zeros among them
    walk.insert(walk.end(), counts.back(), i);
  }
  for (std::size_t rank = 1; rank <= walk.size(); ++rank)
    CHECK(place_of_rank(counts, rank) == walk[rank - 1]);
  CHECK(place_of_rank(counts, walk.size() + 1) == size);
}

}  // namespace holdtime::results
