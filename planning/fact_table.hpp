// Facts of a reading put together for people: what holds alike for many call types or teams is one line.
#pragma once

#include <string>
#include <vector>

#include "scenarios/account.hpp"

namespace holdtime::planning {

/// One key of one or more things of a kind, and what is said of it.
struct FactLine {
  std::string key;                 ///< "aht", "closing/waiting"
  std::vector<std::string> names;  ///< whose: "claims"; empty for the center itself
  bool all = false;                ///< all things of the kind there are
  std::vector<std::string> words;  ///< more than one for the elements of a list
};

/// The center, its call types, its teams, or its named shifts.
struct FactSection {
  std::string kind;                ///< "", "calls", "teams", "shifts"
  std::vector<std::string> names;  ///< of all things of the kind, in the order of the document
  std::vector<FactLine> lines;     ///< by key in the order of first mention, then by words
};

/// The facts `wanted`, of which `all` there are of this reading.
std::vector<FactSection> fact_table(const std::vector<scenarios::Fact>& all,
                                    const std::vector<const scenarios::Fact*>& wanted);

}  // namespace holdtime::planning
