// What the parts of a horizon say of a day: a weekday, a month, a holiday, an event.
#pragma once

#include "scenarios/dates.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {

struct DayPart {
  bool open = true;
  double calls = 1.0;
  double staff = 1.0;
  std::optional<std::uint8_t> like;  ///< a holiday's: which weekday it is like
};

/// What was parsed at `node`; else a problem that it is not `what`.
template <class T>
std::optional<T> read_settled(Context& context, const Node& node, const Parsed<T>& parsed,
                              std::string_view what) {
  if (parsed) return parsed.value;
  context.faulty(parsed.fault, node, shown(node) + " is not " + std::string(what), parsed.wrong,
                 parsed.instead);
  return std::nullopt;
}

std::optional<std::chrono::sys_days> read_date(Context& context, const Node& node);
/// A factor; 1 where it can't be read.
double read_times(Context& context, const Node& node);
/// A factor, "closed", an object, and of holidays "like sun".
DayPart read_day_part(Context& context, const Node& node, bool holiday);

}  // namespace holdtime::scenarios
