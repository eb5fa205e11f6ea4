// The problems of a scenario for an editor: what `holdtime check` prints, as JSON.
#pragma once

#include <string>
#include <string_view>

#include "scenarios/reader.hpp"

namespace holdtime::scenarios {

/// One JSON object, two blanks a level. `problems` stand in the order of the text form; of each are given
/// `severity`, `file`, `line`, `column`, `end_column`, `pointer` (RFC 6901), `what`, `why` and `instead`.
/// Lines and columns count from 1, columns in characters; they are null where a problem has no place, and
/// `end_column`, the first one after it, also where the value is a list or an object. `scenario` is null
/// where there are errors. Pure.
std::string problems_json(std::string_view file, const Reading& reading);

}  // namespace holdtime::scenarios
