// The reference of the scenario format as a page (Markdown): every key by object with its kind of value, its
// default, its meaning and an example; distributions; formulas; targets. Made of the tables the reader uses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace holdtime::scenarios {

/// A row of the table of KPIs, which stands on another floor.
struct KpiText {
  std::string_view name;
  std::string_view unit;
  std::string definition;
};

/// The page as it stands in docs/reference.md, to the byte. Pure.
std::string reference_text(const std::vector<KpiText>& kpis);

}  // namespace holdtime::scenarios
