// The keys of tables beside the scenario file, in the place of lists, and the columns of a roster.
#pragma once

#include "scenarios/value_kinds.hpp"

namespace holdtime::scenarios {

inline constexpr KeyInfo table_keys[] = {
    {"csv", &kinds::file, "the table, beside the scenario file", mandatory},
    {"column", &kinds::column, "which column holds the numbers", "the only one"},
    {"time_column", &kinds::column, "which column says when each line begins", "the first, if it holds times",
     R"("time")"},
    {"interval", &kinds::duration, "the step of the lines", "as the times say, or the center's interval",
     R"("30m")"},
    {"from", &kinds::time_of_day, "when the first line begins", "as the times say, or opening"},
};
inline constexpr KeyInfo roster_table_keys[] = {
    {"csv", &kinds::file, "the table, one shift a line", mandatory, R"("roster.csv")"},
};
inline constexpr KeyInfo trace_table_keys[] = {
    {"csv", &kinds::file, "the table, one call a line", mandatory, R"("calls.csv")"},
    {"arrival", &kinds::column, "the column with the times of the calls", mandatory, R"("time")"},
    {"talk", &kinds::column, "the column with the talk times", "not recorded", R"("duration")"},
};
inline constexpr KeyInfo roster_columns[] = {
    {"agents", &kinds::people, "people on this shift", "1"},
    {"start", &kinds::time_of_day, "when they come", "as \"time\" says"},
    {"end", &kinds::time_of_day, "when they go", "as \"time\" says"},
    {"time", &kinds::range, "start and end in one", "as \"start\" and \"end\" say"},
    {"lunch", &kinds::lunch, "a break, unpaid if it does not say paid", "none"},
    {"breaks", &kinds::pauses, "breaks, paid if they do not say unpaid; several are separated by | or ;",
     "none"},
};

namespace kinds {

inline constexpr ValueKind table{.name = "table of numbers",
                                 .example = R"({"csv": "monday.csv", "column": "calls"})",
                                 .shape = Shape::object,
                                 .keys = table_keys};
inline constexpr ValueKind roster_table{.name = "table of shifts",
                                        .example = R"({"csv": "roster.csv"})",
                                        .shape = Shape::object,
                                        .keys = roster_table_keys};
inline constexpr ValueKind trace_table{
    .name = "table of recorded calls",
    .example = R"({"csv": "calls.csv", "arrival": "time", "talk": "duration"})",
    .shape = Shape::object,
    .keys = trace_table_keys};

}  // namespace kinds
}  // namespace holdtime::scenarios
