// How many days a run plays: what was asked on the command line, else in the scenario, else until decided.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "app/run_options.hpp"
#include "models/scenario.hpp"
#include "results/experiment.hpp"

namespace holdtime::app {

/// Sets `days.replications`, `days.only` or `days.until`, the first of these that applies:
///  1. --only-replication: that day alone;
///  2. --replications: so many;
///  3. --precision or --max-replications: until reached, or decided;
///  4. a number in the scenario: so many;
///  5. targets in the scenario: until each is decided, at most 100,000 days;
///  6. else 1000 days.
/// Of a horizon replications are counted: by 5. at most as many as have 100,000 days, by 6. 100.
/// Returns what is wrong with the options, in the planner's words, or "".
std::string choose_days(const RunOptions& options, const models::Scenario& scenario,
                        results::ExperimentOptions& days);

/// What every command that plays days sets alike: `seed` or else the scenario's, threads, the end by Ctrl-C,
/// and the count behind the progress bar.
void set_up(results::ExperimentOptions& days, const std::optional<std::uint64_t>& seed,
            const models::Scenario& scenario, std::size_t threads, std::atomic<std::uint64_t>& finished);

}  // namespace holdtime::app
