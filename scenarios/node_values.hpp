// One JSON value read as what it has to be. Where it is not, a problem is added and there is no value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scenarios/context.hpp"

namespace holdtime::scenarios {

/// For messages: a short quote of the value as it was written, `"5x"`, `12.5`, `a list`.
std::string shown(const Node& node);
/// "a text", "a number", "a list", …
std::string_view kind_name(Node::Kind kind);

/// Adds the problem that `at` is not `wanted` ("a list of numbers").
void wrong_kind(Context& context, const Node& at, std::string_view wanted, std::string instead);

std::optional<Microseconds> read_duration(Context& context, const Node& node);
std::optional<Microseconds> read_time(Context& context, const Node& node);
std::optional<TimeRange> read_range(Context& context, const Node& node);
std::optional<double> read_share(Context& context, const Node& node);
std::optional<Rate> read_rate(Context& context, const Node& node);
/// A whole number from 0 to `most`; `what` names it: "a number of agents".
std::optional<std::uint64_t> read_count(Context& context, const Node& node, std::uint64_t most,
                                        std::string_view what);
/// A finite number from 0 to `most`.
std::optional<double> read_number(Context& context, const Node& node, double most, std::string_view what);
std::optional<std::string> read_text(Context& context, const Node& node);
std::optional<bool> read_yes_no(Context& context, const Node& node);

}  // namespace holdtime::scenarios
