// What `holdtime run` is asked on the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace holdtime::app {

struct RunOptions {
  std::string scenario;
  std::optional<std::uint64_t> replications;
  std::optional<std::uint64_t> only_replication;
  std::optional<std::uint64_t> max_replications;
  std::vector<std::string> precision;  ///< as written: "0.5pt", "1%"
  std::optional<std::uint64_t> seed;
  bool control_variates = false;
  std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
  std::string out;
  std::uint64_t trace = 0;  ///< days whose logs are written
  std::string format = "table";
  std::string by = "interval";
  std::vector<std::string> set;
  std::string interventions;  ///< a file of them, in the place of the scenario's own
};

/// Makes the options of the command; what is given is put into `options`, which must outlive the parsing.
void add_run_options(CLI::App& command, RunOptions& options);

}  // namespace holdtime::app
