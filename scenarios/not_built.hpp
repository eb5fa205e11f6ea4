// Keys that are part of the format but of no simulation yet. They are errors, as ignoring them would give
// results for another center than the one described; each says what would be left out.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "scenarios/keys.hpp"

namespace holdtime::scenarios {

/// Why `key` of the objects with these `keys` can't be ignored; no value where it is no key at all.
std::optional<std::string_view> not_built(std::span<const KeyInfo> keys, std::string_view key);

/// All such keys of the objects with these `keys`.
std::vector<std::string_view> not_built_keys(std::span<const KeyInfo> keys);

/// The same for a target by its first words: "email due 95%".
std::optional<std::string_view> target_not_built(std::string_view phrase);

}  // namespace holdtime::scenarios
