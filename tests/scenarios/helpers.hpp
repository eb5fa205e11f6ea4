// What the tests of the reader share: small scenarios with one thing changed, and problems found in a
// reading.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader.hpp"

namespace holdtime::scenarios::testing {

/// A scenario without problems, one key a line:
///   line 4 the call type, line 7 the team. Assumptions (notes) are all answered.
inline const std::string& good_text() {
  static const std::string text =
      "{ \"center\": \"Desk\",\n"                              // 1
      "  \"open\": \"08:00-18:00\", \"interval\": \"30m\",\n"  // 2
      "  \"calls\": {\n"                                       // 3
      "    \"claims\": {\"per_day\": 2000, \"aht\": \"5m\", \"patience\": \"6m\", \"day_to_day\": "
      "\"10%\"}\n"                                                                           // 4
      "  },\n"                                                                               // 5
      "  \"teams\": {\n"                                                                     // 6
      "    \"desk\": {\"answers\": [\"claims\"], \"agents\": 40, \"shrinkage\": \"20%\"}\n"  // 7
      "  } }\n";
  return text;
}

/// `text` with the first `from` replaced; fails loudly where there is none.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("nothing to replace: " + std::string(from));
  return text.replace(at, from.size(), to);
}

inline Reading read_good_with(std::string_view from, std::string_view to) {
  return read_text(with(good_text(), from, to), "desk.json");
}

inline std::vector<Problem> of(const Reading& reading, Severity severity) {
  std::vector<Problem> result;
  for (const Problem& problem : reading.problems.sorted()) {
    if (problem.severity == severity) result.push_back(problem);
  }
  return result;
}

/// "line:column pointer", the place of a problem in short.
inline std::string place(const Problem& problem) {
  return std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.pointer;
}

}  // namespace holdtime::scenarios::testing
