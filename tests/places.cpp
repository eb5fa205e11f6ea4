#include "tests/places.hpp"

namespace holdtime::places {

std::filesystem::path source(const std::string& path) {
  return std::filesystem::path(HOLDTIME_SOURCE_DIR) / path;
}

std::filesystem::path program() {
  return HOLDTIME_BINARY;
}

}  // namespace holdtime::places
