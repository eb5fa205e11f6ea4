// Cases of files that can't be meant so: a change to the good scenario, and the problem it leads to.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/scenarios/helpers.hpp"

namespace holdtime::scenarios::testing {

struct Case {
  const char* from;   ///< what is replaced in the good scenario …
  std::string to;     ///< … by this
  const char* place;  ///< "line:column pointer" of the one error
  const char* what;   ///< in its text
};

inline void check(const std::vector<Case>& cases, Severity severity = Severity::error) {
  for (const Case& one : cases) {
    INFO(one.from << "  ->  " << one.to);
    const Reading reading = read_good_with(one.from, one.to);
    INFO(reading.problems.text());
    const auto found = of(reading, severity);
    REQUIRE(found.size() == 1);
    CHECK(place(found[0]) == one.place);
    CHECK_THAT(found[0].what + " " + found[0].why + " " + found[0].instead,
               Catch::Matchers::Contains(one.what));
    CHECK_FALSE(found[0].what.empty());
    CHECK_FALSE(found[0].why.empty());
    CHECK_FALSE(found[0].instead.empty());
    CHECK(reading.scenario.has_value() == (severity != Severity::error));
  }
}

inline constexpr const char* volume = "\"per_day\": 2000";
inline constexpr const char* agents = "\"agents\": 40";
inline constexpr const char* shrinkage = "\"shrinkage\": \"20%\"";
inline constexpr const char* patience = "\"patience\": \"6m\"";
inline constexpr const char* aht = "\"aht\": \"5m\"";
inline constexpr const char* day_to_day = ", \"day_to_day\": \"10%\"";
inline constexpr const char* end = "  } }";
inline constexpr const char* open = "\"open\": \"08:00-18:00\", \"interval\": \"30m\"";

inline std::string list(std::size_t n, const std::string& value) {
  std::string text = "[";
  for (std::size_t i = 0; i < n; ++i) text += (i > 0 ? ", " : "") + value;
  return text + "]";
}

}  // namespace holdtime::scenarios::testing
