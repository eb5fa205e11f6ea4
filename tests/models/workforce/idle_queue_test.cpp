// The queue of idle agents against a list that does the same in the plainest way.
#include "models/workforce/idle_queue.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "engine/random/draw.hpp"

namespace holdtime::models {

TEST_CASE("The idle stand in the order in which they became so, whoever leaves from the middle") {
  constexpr AgentIndex agents = 40;
  engine::KeyedGenerator random({3, 0}, 1, 0, 1);
  IdleQueue queue;
  std::vector<AgentIndex> reference;
  std::vector<IdleQueue::Place> places(agents);
  int moved = 0;
  for (int i = 0; i < 100'000; ++i) {
    // Who has been idle longest is never taken here for long stretches, so that holes gather behind him.
    const auto agent = static_cast<AgentIndex>(random() % agents);
    const auto found = std::find(reference.begin(), reference.end(), agent);
    if (found == reference.end()) {
      if (queue.full()) {
        queue.close_holes([&](AgentIndex who, IdleQueue::Place place) { places[who] = place; });
        ++moved;
      }
      places[agent] = queue.add(agent);
      reference.push_back(agent);
    } else if (found != reference.begin() || i % 1000 > 900) {
      queue.remove(places[agent]);
      reference.erase(found);
    }
    const AgentIndex expected = reference.empty() ? no_agent : reference.front();
    if (queue.first() != expected) FAIL("expected agent " << expected << ", found " << queue.first());
  }
  CHECK(moved > 100);
  queue.clear();
  CHECK(queue.first() == no_agent);
}

}  // namespace holdtime::models
