// The parts of the JSON schema that describe single values.
#pragma once

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/random/distribution.hpp"
#include "scenarios/kinds.hpp"

namespace holdtime::scenarios {

using Json = nlohmann::ordered_json;

/// "share or object" as a name in a schema: "share_or_object".
std::string identifier(std::string_view name);

Json scalar_schema(const ValueKind& kind);
Json word_schema(const ValueKind& kind);
/// A parameter of a distribution; `value` describes those in its own unit (null: plain numbers). Not for
/// components.
Json parameter_schema(engine::ParameterKind kind, Json value);

/// The default of `key` as a value that may stand in its place; no value where the default is no such thing.
std::optional<Json> default_value(const KeyInfo& key);
/// What an editor shows of a key: its meaning, its default, an example.
Json documentation(const KeyInfo& key);

/// A pattern of the keys that are part of the format but not built, which may be null; "" where there are
/// none.
std::string not_built_pattern(std::span<const KeyInfo> keys);

}  // namespace holdtime::scenarios
