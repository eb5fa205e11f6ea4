// Values that stand in a table beside the scenario file: {"csv": "monday.csv", "column": "share"}.
//
// They are turned into the very lists and objects that could have been written in the scenario, made of
// values that know their line in the table; the readers of the parts then check them as any others.
#pragma once

#include "scenarios/table_files.hpp"

namespace holdtime::scenarios {

/// Puts the tables that `document` names into it. What can't be read becomes an `unreadable` value.
void expand_tables(Document& document, Context& context);

bool names_table(const Node& node);

/// One number a line, as {"interval": …, "from": …, `list_key`: […]}, or as a list where the table does not
/// say when.
std::optional<Node> numbers_in(Context& context, TableFiles& files, const Node& reference,
                               std::string_view list_key);
/// One shift a line, as a list of shifts.
std::optional<Node> shifts_in(Context& context, TableFiles& files, const Node& reference);
/// One date a line, as an object of kinds of days by date.
std::optional<Node> days_in(Context& context, TableFiles& files, const Node& reference);
/// One call a line, as a list of recorded calls.
std::optional<Node> calls_in(Context& context, TableFiles& files, const Node& reference);

}  // namespace holdtime::scenarios
