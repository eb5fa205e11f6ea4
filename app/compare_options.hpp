// What `holdtime compare` is asked on the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/run_options.hpp"

namespace holdtime::app {

struct CompareOptions {
  std::vector<std::string> scenarios;
  std::vector<std::string> with;  ///< changes that make another scenario of the first
  RunOptions run;                 ///< its days, seed, threads, form and values set; `scenario` is not used
};

/// Makes the options of the command; what is given is put into `options`, which must outlive the parsing.
void add_compare_options(CLI::App& command, CompareOptions& options);

}  // namespace holdtime::app
