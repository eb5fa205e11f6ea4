// What scripts/bench times: one piece of work a call of the program, told in a line of JSON.
//
//   holdtime_bench exact                         the yardstick against exact Erlang A
//   holdtime_bench bare AGENTS CALLS             the yardstick
//   holdtime_bench full SCENARIO DAYS THREADS    scenario file to every KPI with its interval, as `holdtime
//   run` holdtime_bench counting SCENARIO DAYS 1      the same days, their records counted and nothing more
//   holdtime_bench results SCENARIO DAYS 1       the records of one day, counted and summed again and again
//
// `calls` are all callers who arrived; `cpu` is the processor's time of all threads, `wall` the clock's.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

#include "bench/bare.hpp"
#include "bench/exact.hpp"
#include "bench/kept_day.hpp"
#include "results/experiment.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::bench {
namespace {

double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Times `work`, which says how many calls it was, and prints what it took.
template <class Work>
void time_it(Work&& work) {
  const double cpu = processor_seconds();
  const auto start = std::chrono::steady_clock::now();
  const double calls = work();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  const double used = processor_seconds() - cpu;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{{\"calls\": {:.0f}, \"cpu\": {:.6f}, \"wall\": {:.6f}, \"peak_kib\": {}}}\n", calls, used,
             wall.count(), usage.ru_maxrss);
}

std::shared_ptr<const models::Scenario> read(const std::string& path) {
  scenarios::Reading reading = scenarios::read_file(path, {}, nullptr);
  if (!reading.scenario) throw std::runtime_error(path + " is no scenario that can be played");
  return std::make_shared<const models::Scenario>(std::move(*reading.scenario));
}

/// Everybody who arrived, over all days.
double callers(const results::Experiment& experiment) {
  double a_day = 0.0;
  for (const results::Row& row : experiment.rows) {
    const std::string_view kpi = results::kpis()[row.kpi].id;
    const bool counts = kpi == "offered" || kpi == "blocked" || kpi == "contained" || kpi == "ivr_hang_ups";
    const bool whole = !row.call_type && !row.team && !row.period && !row.site && !row.node;
    if (counts && whole) a_day += row.estimate.value.value_or(0.0);
  }
  return a_day * static_cast<double>(experiment.replications);
}

double play_full(const std::string& path, std::uint64_t days, std::size_t threads) {
  results::ExperimentOptions options;
  options.replications = days;
  options.threads = threads;
  return callers(results::run_experiment(read(path), options));
}

double play_counting(const std::string& path, std::uint64_t days) {
  const auto scenario = read(path);
  const auto plan = std::make_shared<const models::CenterPlan>(scenario->center);
  models::CallCenter center(plan, {1, 0});
  CountingSink counts;
  for (std::uint64_t day = 0; day < days; ++day) {
    center.restart({1, day});
    center.finish(counts);
  }
  return static_cast<double>(counts.calls);
}

double count_again(const KeptDay& day, std::uint64_t days) {
  DayCounter counter(day);
  for (std::uint64_t i = 0; i < days; ++i) counter.count();
  return static_cast<double>(day.calls.size() * days);
}

int work(const std::vector<std::string>& words) {
  const std::string& what = words.at(0);
  if (what == "exact") {
    std::string wrong;
    for (const std::uint32_t agents : {100u, 1000u, 10000u}) {
      wrong += compare_with_exact({agents}, 2'000'000);
    }
    fmt::print("{}", wrong.empty() ? "the yardstick is Erlang A\n" : wrong);
    return wrong.empty() ? 0 : 1;
  }
  if (what == "bare") {
    const BareCenter center{static_cast<std::uint32_t>(std::stoul(words.at(1)))};
    const std::uint64_t calls = std::stoull(words.at(2));
    time_it([&] { return static_cast<double>(play_bare(center, calls, 1).calls); });
    return 0;
  }
  const std::string& path = words.at(1);
  const std::uint64_t days = std::stoull(words.at(2));
  if (what == "full") {
    time_it([&] { return play_full(path, days, std::stoul(words.at(3))); });
  } else if (what == "counting") {
    time_it([&] { return play_counting(path, days); });
  } else if (what == "results") {
    const KeptDay day(read(path));
    time_it([&] { return count_again(day, days); });
  } else {
    throw std::invalid_argument("there is no such work as " + what);
  }
  return 0;
}

}  // namespace
}  // namespace holdtime::bench

int main(int count, char** words) {
  try {
    return holdtime::bench::work({words + 1, words + count});
  } catch (const std::exception& error) {
    fmt::print(stderr, "holdtime_bench: {}; what it is called with stands at the top of bench/play.cpp\n",
               error.what());
    return 2;
  }
}
