// What `holdtime vary` is asked on the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace holdtime::app {

struct VaryOptions {
  std::string scenario;
  std::vector<std::string> agents, volume, axis;  ///< as written, option by option
  std::vector<std::string> set;
  std::string target = "all";
  std::uint64_t replications = 400;
  std::optional<std::uint64_t> seed;
  std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
  std::string format = "table";
  std::string out;
};

/// Makes the options of the command; what is given is put into `options`, which must outlive the parsing.
void add_vary_options(CLI::App& command, VaryOptions& options);

/// Once parsed: the axes as option and value in the order of the line, which says what goes down and what
/// across.
std::vector<std::pair<std::string, std::string>> axes_in_order(const CLI::App& command);

}  // namespace holdtime::app
