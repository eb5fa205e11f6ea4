// What has to hold whatever bytes somebody calls a scenario or a table. The fuzzers look for input that
// breaks one of these laws; the everyday tests try the input that once did.
#pragma once

#include <string>
#include <string_view>

namespace holdtime::scenarios::testing {

/// Reads `input` as a scenario; what follows a line "--set" are assignments, one a line. It may extend
/// base.json and name table.csv. Says which law was broken and by which problem; "" where none was.
std::string broken_law_of_scenario(std::string_view input);

/// The ways in which a scenario uses a table: as a profile, by column and with times, as a forecast, as head
/// counts, as a roster, as recorded calls.
inline constexpr std::size_t table_uses = 6;

/// Reads `input` as the table of a scenario that uses it in that way.
std::string broken_law_of_table(std::string_view input, std::size_t use);

}  // namespace holdtime::scenarios::testing
