// What `holdtime erlang` was asked, read from its options, and its answer in print.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/goals.hpp"
#include "planning/requirement.hpp"

namespace holdtime::app {

/// The options as they were typed.
struct ErlangOptions {
  std::string calls, aht, erlangs, patience, agents, lines, trunks, within, formula, shrinkage, blocked,
      retry;
  std::vector<std::string> targets;
  std::string format = "table";
};

struct AgentTarget {
  std::string text;  ///< as typed
  planning::StaffingGoals goals;
};

struct WholeRange {
  std::uint64_t from = 0;
  std::uint64_t to = 0;
};

/// Erlang C, or where there is a patience, Erlang A.
struct QueueQuestion {
  planning::QueueLoad load;
  models::ServiceLevel level;
  std::optional<WholeRange> agents;
  std::optional<std::uint64_t> trunks;
  std::vector<AgentTarget> targets;
  double shrinkage = 0.0;
  std::string calls_text, aht_text, patience_text;  ///< for the heading
  bool json = false;
};

/// Erlang B.
struct LinesQuestion {
  double erlangs = 0.0;
  std::optional<WholeRange> lines;
  std::optional<double> blocked;
  double retry = 0.0;
  bool json = false;
};

/// What is asked; no value where an option is wrong, which has been said on standard error.
std::optional<QueueQuestion> read_queue_question(const ErlangOptions& options, bool with_patience);
std::optional<LinesQuestion> read_lines_question(const ErlangOptions& options);

/// Prints the answer and returns the exit code.
int answer(const QueueQuestion& question);
int answer(const LinesQuestion& question);

}  // namespace holdtime::app
