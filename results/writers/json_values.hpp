// Values as results.json has them: what there is none of is null.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "results/statistics/intervals.hpp"

namespace holdtime::results {

template <class T>
nlohmann::ordered_json or_null(const std::optional<T>& value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

/// Both ends as `PREFIXlow` and `PREFIXhigh`.
inline void put_interval(nlohmann::ordered_json& object, const std::string& prefix,
                         const std::optional<Interval>& interval) {
  object[prefix + "low"] = interval ? nlohmann::ordered_json(interval->low) : nlohmann::ordered_json(nullptr);
  object[prefix + "high"] =
      interval ? nlohmann::ordered_json(interval->high) : nlohmann::ordered_json(nullptr);
}

}  // namespace holdtime::results
