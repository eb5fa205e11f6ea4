// The small ones, by Google Benchmark: build/release/holdtime_bench_pieces. Times by call ("items").
#include <benchmark/benchmark.h>

#include "bench/bare.hpp"
#include "bench/kept_day.hpp"
#include "results/experiment.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::bench {
namespace {

void bare(benchmark::State& state) {
  const BareCenter center{static_cast<std::uint32_t>(state.range(0))};
  constexpr std::uint64_t calls = 1'000'000;
  for (auto _ : state) benchmark::DoNotOptimize(play_bare(center, calls, 1));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * calls));
}
BENCHMARK(bare)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

std::shared_ptr<const models::Scenario> shipped(const char* name) {
  scenarios::Reading reading =
      scenarios::read_file(std::string(HOLDTIME_SOURCE_DIR "/scenarios/") + name + ".json", {}, nullptr);
  return std::make_shared<const models::Scenario>(std::move(*reading.scenario));
}

/// A day's records counted, its margins formed, summed and judged.
void results_of_a_day(benchmark::State& state, const char* name) {
  const KeptDay day(shipped(name));
  DayCounter counter(day);
  for (auto _ : state) counter.count();
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(day.calls.size()));
}
BENCHMARK_CAPTURE(results_of_a_day, insurer_300, "insurer_300")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(results_of_a_day, bank_1999, "bank_1999")->Unit(benchmark::kMicrosecond);

/// A day played, its records counted and no more.
void play_a_day(benchmark::State& state, const char* name) {
  const auto plan = std::make_shared<const models::CenterPlan>(shipped(name)->center);
  models::CallCenter center(plan, {1, 0});
  CountingSink counts;
  std::uint64_t day = 0;
  for (auto _ : state) {
    center.restart({1, day++});
    center.finish(counts);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(counts.calls));
}
BENCHMARK_CAPTURE(play_a_day, insurer_300, "insurer_300")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(play_a_day, bank_1999, "bank_1999")->Unit(benchmark::kMicrosecond);

/// An experiment's end: 100 days' sums to rows.
void rows_of_100_days(benchmark::State& state, const char* name) {
  const KeptDay day(shipped(name));
  const models::Goals& goals = day.scenario->goals;
  results::DayTally tally(*day.plan, goals);
  results::DaySums sums(*day.plan, goals);
  for (int i = 0; i < 100; ++i) {
    tally.clear();
    static_cast<models::RecordSink&>(tally).take(std::span(day.calls));
    static_cast<models::RecordSink&>(tally).take(std::span(day.spells));
    tally.close();
    sums.add(tally);
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(results::make_rows(sums, tally.pooled_call_waits(), tally.pooled_team_waits()));
  }
}
BENCHMARK_CAPTURE(rows_of_100_days, bank_1999, "bank_1999")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace holdtime::bench

BENCHMARK_MAIN();
