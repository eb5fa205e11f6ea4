#include "results/writers/day_rows.hpp"

#include "results/writers/text.hpp"

namespace holdtime::results {

const Estimate* of_day(const Experiment& experiment, std::string_view kpi, const Whose& whose) {
  for (const Row& row : experiment.rows) {
    const bool his = row.call_type == whose.call_type && row.line_group == whose.line_group &&
                     row.site == whose.site && !row.team && !row.period && !row.node;
    if (his && kpis()[row.kpi].id == kpi && row.estimate.value) return &row.estimate;
  }
  return nullptr;
}

std::string share_text(const Estimate& share) {
  std::string text = percent(*share.value) + " %";
  if (share.half_width) text += " ±" + percent(*share.half_width);
  return text;
}

}  // namespace holdtime::results
