// How the parts of a scenario are written in its canonical form; for canonical*.cpp alone.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "models/scenario.hpp"

namespace holdtime::scenarios::canonical_parts {

using Json = nlohmann::ordered_json;
using engine::Distribution;
using models::ByTime;

template <class T>
Json written(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json written(const Distribution& law);
/// null where there is none.
Json if_any(const Distribution& law);
Json written(const ByTime<Distribution>& times);
Json written(const models::Handling& handling);
Json written(const models::CallType& type);
Json written(const models::Team& team);

}  // namespace holdtime::scenarios::canonical_parts
