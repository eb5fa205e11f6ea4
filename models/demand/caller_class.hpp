// Which class of his call type a caller belongs to.
#pragma once

#include <cstdint>

#include "models/config.hpp"

namespace holdtime::models {

/// The class in whose share of callers `uniform`, from 0 to below 1, falls: its index among the type's.
inline std::uint32_t class_of(const CallType& type, double uniform) {
  std::uint32_t number = 0;
  while (number + 1 < type.classes.size() && uniform >= type.classes[number].share) {
    uniform -= type.classes[number++].share;
  }
  return number;
}

}  // namespace holdtime::models
