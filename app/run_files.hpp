// The files `holdtime run --out` leaves behind.
#pragma once

#include <atomic>
#include <filesystem>

#include "app/run_options.hpp"
#include "results/experiment.hpp"
#include "results/writers/about.hpp"

namespace holdtime::app {

/// The folder of the options, made where there is none. Throws CannotWrite.
std::filesystem::path made_folder(const RunOptions& options);

/// results.json, results.csv, intervals.csv and run.json, controlled.csv where there is such, into the folder
/// of the options, which is made where there is none. Throws CannotWrite.
void write_result_files(const RunOptions& options, const results::Experiment& experiment,
                        const results::Provenance& provenance, double seconds);

/// calls.csv and agents.csv: the logs of the experiment's first `options.trace` days, played once more. A set
/// `stop` ends it between two days. Returns the days written. Throws CannotWrite.
std::uint64_t write_log_files(const RunOptions& options, const results::Experiment& experiment,
                              const results::Provenance& provenance, const std::atomic<bool>* stop);

}  // namespace holdtime::app
