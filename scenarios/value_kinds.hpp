// The kinds of single values, and the lists and alternatives of them that several tables of keys use.
#pragma once

#include "scenarios/patterns.hpp"
#include "scenarios/values.hpp"
#include "scenarios/words.hpp"

namespace holdtime::scenarios::kinds {

inline constexpr ValueKind text{.name = "text", .example = R"("Claims desk")", .texts = true};
inline constexpr ValueKind name{.name = "name", .example = R"("claims")", .texts = true};
inline constexpr ValueKind file{
    .name = "file", .example = R"("monday.csv")", .texts = true, .pattern = patterns::file};
inline constexpr ValueKind yes_no{.name = "true or false", .example = "true", .yes_no = true};

inline constexpr ValueKind duration{.name = "duration",
                                    .example = R"("5m")",
                                    .numbers = {true, 0.0, longest_duration / 1e6},
                                    .texts = true,
                                    .pattern = patterns::duration};
inline constexpr ValueKind time_of_day{
    .name = "time of day", .example = R"("08:00")", .texts = true, .pattern = patterns::time_of_day};
inline constexpr ValueKind range{
    .name = "range", .example = R"("08:00-18:00")", .texts = true, .pattern = patterns::range};
inline constexpr ValueKind share{.name = "share",
                                 .example = R"("10%")",
                                 .numbers = {true, 0.0, 1.0},
                                 .texts = true,
                                 .pattern = patterns::share};
inline constexpr ValueKind rate{
    .name = "rate", .example = R"("48/min")", .texts = true, .pattern = patterns::rate};

inline constexpr ValueKind people{
    .name = "count", .example = "40", .numbers = {true, 0.0, most_agents, true}};
inline constexpr ValueKind days_to_play{
    .name = "count", .example = "1000", .numbers = {true, 0.0, 1e9, true}};
inline constexpr ValueKind seed{
    .name = "count", .example = "1", .numbers = {true, 0.0, 18446744073709551615.0, true}};
inline constexpr ValueKind number_of_calls{
    .name = "number", .example = "2060", .numbers = {true, 0.0, most_calls}};
/// The header of a column, or its number from 1 on.
inline constexpr ValueKind column{
    .name = "header or number", .example = R"("calls")", .numbers = {true, 1.0, 1e6, true}, .texts = true};

inline constexpr ValueKind texts{.name = "list of texts", .shape = Shape::list, .of = these<text>};
inline constexpr ValueKind text_or_texts{.name = "text or list of texts",
                                         .example = R"("A claims desk of 40 people.")",
                                         .shape = Shape::any_of,
                                         .of = these<text, texts>};
inline constexpr ValueKind list_of_names{.name = "list of names", .shape = Shape::list, .of = these<name>};
inline constexpr ValueKind names{.name = "list of names",
                                 .example = R"(["claims", "service"])",
                                 .shape = Shape::any_of,
                                 .of = these<name, list_of_names>};
inline constexpr ValueKind numbers{
    .name = "list of numbers", .example = "[12, 30, 45]", .shape = Shape::list, .of = these<number_of_calls>};

// Distributions. What a bare duration stands for is a matter of where it stands.
inline constexpr ValueKind family{.name = "distribution object",
                                  .example = R"({"distribution": "gamma", "mean": "5m", "sd": "4m"})",
                                  .shape = Shape::distribution};
inline constexpr ValueKind factor_family{.name = "distribution object in plain numbers",
                                         .example = R"({"distribution": "gamma", "mean": 1, "sd": 0.1})",
                                         .shape = Shape::factor_distribution};
inline constexpr ValueKind distribution{
    .name = "distribution", .example = R"("5m")", .shape = Shape::any_of, .of = these<duration, family>};
inline constexpr ValueKind factor{
    .name = "factor", .example = R"("10%")", .shape = Shape::any_of, .of = these<share, factor_family>};

inline constexpr ValueKind pause{
    .name = "break", .example = R"("10:00 15m")", .texts = true, .pattern = patterns::pause};
inline constexpr ValueKind list_of_pauses{.name = "list of breaks", .shape = Shape::list, .of = these<pause>};
inline constexpr ValueKind lunch{
    .name = "break", .example = R"("11:30 30m")", .shape = Shape::any_of, .of = these<pause, list_of_pauses>};
inline constexpr ValueKind pauses{.name = "list of breaks",
                                  .example = R"(["10:00 15m", "14:30 15m"])",
                                  .shape = Shape::any_of,
                                  .of = these<pause, list_of_pauses>};

inline constexpr ValueKind formula{
    .name = "formula", .example = R"("answered_in_T/offered")", .shape = Shape::word, .words = formula_words};

}  // namespace holdtime::scenarios::kinds
