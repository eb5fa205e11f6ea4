// A scenario made larger or smaller as a whole: all its people, all its calls.
#pragma once

#include <cstdint>
#include <optional>

#include "scenarios/document.hpp"

namespace holdtime::scenarios {

struct Scale {
  /// People in all: those on shifts, and of teams that count heads the most there are at a time. They are
  /// shared out among teams, then among each team's shifts, in proportion to the numbers in the scenario (see
  /// in_proportion); head counts over the day keep their shape, rounded.
  std::optional<std::uint64_t> agents;
  /// Every number of calls times this, to 12 digits; numbers that are "exact" are rounded to whole calls.
  std::optional<double> volume;
};

/// Changes the numbers in the document, its tables being put in, so that what is read is what somebody would
/// have written by hand. Problems are added for recorded calls, which can't be scaled, and where nobody
/// works. Numbers that are no numbers are left for the reader to complain about.
void scale(Document& document, const Scale& scale, Problems& problems);

}  // namespace holdtime::scenarios
