// Records come in batches, and batches change nothing but how many come at a time.
#include <catch2/catch.hpp>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

/// Notes how many records came at a time.
struct Batches final : RecordSink {
  KeptRecords records;
  std::vector<std::size_t> calls, spells;
  void take(std::span<const CallRecord> more) override {
    calls.push_back(more.size());
    records.take(more);
  }
  void take(std::span<const AgentSpell> more) override {
    spells.push_back(more.size());
    records.take(more);
  }
};

}  // namespace

TEST_CASE("A day of many calls is handed on in few batches, none of them empty") {
  Batches batches;
  make_day(rich_center(), {1, 5}).finish(batches);
  REQUIRE(batches.records.calls.size() > 200);
  CHECK(batches.calls.size() < batches.records.calls.size() / 8);
  CHECK(batches.spells.size() < batches.records.spells.size() / 16);
  CHECK(std::count(batches.calls.begin(), batches.calls.end(), 0u) == 0);
  CHECK(std::count(batches.spells.begin(), batches.spells.end(), 0u) == 0);
}

TEST_CASE("Whatever is complete has been handed on when a day is looked at") {
  // One call answered at 10 s for 30 s: complete at 40 s, and so are the two spells before it.
  const Center c = center({call_type("a", trace({{10, 30}}))}, {team("t", {0}, heads({{0, 1}}))});
  CallCenter day = make_day(c);
  KeptRecords records;
  day.advance_to(s(40), records);
  CHECK(records.calls.empty());
  CHECK(records.spells.size() == 1);  // available until 10 s
  day.advance_to(s(40) + 1, records);
  CHECK(records.calls.size() == 1);
  CHECK(records.spells.size() == 2);
}

TEST_CASE("A thousand people going home in one microsecond leave a thousand spells") {
  const Center c = center({call_type("a", trace({}))}, {team("t", {0}, one_shift(1000, 0, s(500)))});
  const KeptRecords records = play(c);
  REQUIRE(records.spells.size() == 1000);
  for (std::uint32_t agent = 0; agent < 1000; ++agent) {
    CHECK(records.spells[agent].agent == agent);
    CHECK(records.spells[agent].from == 0);
    CHECK(records.spells[agent].to == s(500));
  }
}

}  // namespace holdtime::models
