// How the command line explains itself: help that fits a screen, and mistakes answered in words.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace holdtime::app {

/// Gives `program`, and the commands added to it later, help of 80 columns and messages that say what to
/// write instead.
void explain_in_words(CLI::App& program);

/// Checks for an option's value.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most);
CLI::Validator one_of(std::vector<std::string> words);

}  // namespace holdtime::app
