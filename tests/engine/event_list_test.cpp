// The event list against a sorted set that does the same in the plainest way.
#include "engine/event_list.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <tuple>

#include "engine/random/draw.hpp"

namespace holdtime::engine {
namespace {

/// Pending events as (time, rank, family, slot), at most one a slot.
struct Reference {
  std::set<std::tuple<Microseconds, std::uint64_t, std::size_t, Slot>> events;
  std::map<std::pair<std::size_t, Slot>, EventKey> keys;

  void cancel(std::size_t family, Slot slot) {
    const auto found = keys.find({family, slot});
    if (found == keys.end()) return;
    events.erase({found->second.time, found->second.rank, family, slot});
    keys.erase(found);
  }
  void schedule(std::size_t family, Slot slot, EventKey key) {
    cancel(family, slot);
    keys[{family, slot}] = key;
    events.insert({key.time, key.rank, family, slot});
  }
};

template <std::size_t families>
void require_same_next(const EventList<families>& list, const Reference& reference) {
  const auto next = list.next();
  if (reference.events.empty()) {
    if (next.time != never) FAIL("expected nothing to come, found an event at " << next.time);
    return;
  }
  const auto& [time, rank, family, slot] = *reference.events.begin();
  const bool same = next.time == time && next.family == family && next.slot == slot;
  if (!same) {
    FAIL("expected family " << family << " slot " << slot << " at " << time << " rank " << rank
                            << ", found family " << next.family << " slot " << next.slot << " at "
                            << next.time);
  }
}

}  // namespace

TEST_CASE("An event list does what a sorted set does, over 100,000 operations with ties and growth") {
  constexpr std::size_t families = 4;
  EventList<families> list;
  Reference reference;
  KeyedGenerator random({2, 0}, 1, 0, 1);
  Microseconds now = 0;
  std::uint64_t rank = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::size_t family = random() % families;
    const Slot slot = static_cast<Slot>(random() % (1u + static_cast<unsigned>(i) / 200u));
    switch (random() % 4) {
      case 0:
      case 1: {
        // Few different moments, so most events tie; ranks are unique and in no order of slots.
        const EventKey key{now + static_cast<Microseconds>(random() % 8), (random() << 20) | rank++};
        list.schedule(family, slot, key);
        reference.schedule(family, slot, key);
        break;
      }
      case 2:
        list.cancel(family, slot);
        reference.cancel(family, slot);
        break;
      default: {
        const auto next = list.next();
        if (next.time == never) break;
        now = next.time;
        list.cancel(next.family, next.slot);
        reference.cancel(next.family, next.slot);
      }
    }
    require_same_next(list, reference);
  }
  while (!reference.events.empty()) {
    require_same_next(list, reference);
    const auto next = list.next();
    list.cancel(next.family, next.slot);
    reference.cancel(next.family, next.slot);
  }
  CHECK(list.next().time == never);
}

TEST_CASE("In one moment the lowest rank comes first, whatever slot and family it has") {
  EventList<3> list;
  list.schedule(0, 5, {10, tie_rank(2, 0, 0)});
  list.schedule(1, 0, {10, tie_rank(1, 7, 3)});
  list.schedule(2, 9, {10, tie_rank(1, 7, 2)});
  list.schedule(2, 1, {10, tie_rank(1, 6, 99)});
  list.schedule(0, 0, {11, 0});
  std::vector<std::pair<std::size_t, Slot>> order;
  for (auto next = list.next(); next.time != never; next = list.next()) {
    order.emplace_back(next.family, next.slot);
    list.cancel(next.family, next.slot);
  }
  CHECK(order == std::vector<std::pair<std::size_t, Slot>>{{2, 1}, {2, 9}, {1, 0}, {0, 5}, {0, 0}});
}

TEST_CASE("Ranks order by kind, then document order, then ordinal, up to their limits") {
  constexpr std::uint64_t last_order = (1u << 16) - 1, last_ordinal = (std::uint64_t{1} << 40) - 1;
  CHECK(tie_rank(0, last_order, last_ordinal) < tie_rank(1, 0, 0));
  CHECK(tie_rank(3, 4, last_ordinal) < tie_rank(3, 5, 0));
  CHECK(tie_rank(3, 4, 5) < tie_rank(3, 4, 6));
  CHECK(tie_rank(255, last_order, last_ordinal) == ~std::uint64_t{0});
}

TEST_CASE("Scheduling a slot again moves its event") {
  EventList<1> list;
  list.schedule(0, 3, {10, 1});
  list.schedule(0, 3, {20, 1});
  CHECK(list.next().time == 20);
  list.schedule(0, 3, {5, 1});
  CHECK(list.next().time == 5);
  list.cancel(0, 3);
  CHECK(list.next().time == never);
  list.cancel(0, 3);
  CHECK(list.next().time == never);
}

TEST_CASE("Moments thousands of years away and before midnight come in order, however many slots there are") {
  for (const std::size_t slots : {std::size_t{4}, std::size_t{1} << 16}) {
    EventList<1> list;
    list.clear(0, slots);
    // Four that differ by a microsecond at the far end, the later ones in the lower slots; one yesterday.
    for (Slot slot = 0; slot < 3; ++slot) list.schedule(0, slot, {longest_length + 3 - slot, slot});
    list.schedule(0, 3, {-hour, 9});
    std::vector<Slot> order;
    for (auto next = list.next(); next.time != never; next = list.next()) {
      CHECK(next.time == (next.slot == 3 ? -hour : longest_length + 3 - next.slot));
      order.push_back(next.slot);
      list.cancel(0, next.slot);
    }
    CHECK(order == std::vector<Slot>{3, 2, 1, 0});
  }
}

TEST_CASE("An event that moves by a microsecond thousands of years away overtakes another there") {
  EventList<1> list;
  list.clear(0, std::size_t{1} << 16);
  list.schedule(0, 0, {longest_length + 2, 1});
  list.schedule(0, 40'000, {longest_length + 3, 2});
  REQUIRE(list.next().slot == 0);
  list.schedule(0, 40'000, {longest_length + 1, 2});
  CHECK(list.next().slot == 40'000);
  CHECK(list.next().time == longest_length + 1);
  list.schedule(0, 40'000, {longest_length + 4, 2});
  CHECK(list.next().slot == 0);
}

TEST_CASE("A new rank within the same moment decides a tie anew") {
  EventList<2> list;
  list.schedule(0, 0, {10, 5});
  list.schedule(0, 6, {10, 7});
  list.schedule(1, 0, {10, 6});
  CHECK(list.next().slot == 0);
  list.schedule(0, 6, {10, 4});
  CHECK(list.next().slot == 6);
  list.schedule(0, 6, {10, 9});
  list.schedule(0, 0, {10, 8});
  CHECK(list.next().family == 1);
}

TEST_CASE("Copying a list copies the future") {
  EventList<2> list;
  for (Slot slot = 0; slot < 40; ++slot) list.schedule(slot % 2, slot, {100 - slot, slot});
  auto copy = list;
  list.cancel(1, 39);
  list.clear(0, 1);
  CHECK(copy.next().time == 61);
  CHECK(copy.next().slot == 39);
  CHECK(list.next().time == 63);
  CHECK(list.next().slot == 37);
}

}  // namespace holdtime::engine
