// Looks for bytes that break a law of reading when they are called a scenario. Started by scripts/fuzz.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/laws_of_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string law = holdtime::scenarios::testing::broken_law_of_scenario(input);
  if (law.empty()) return 0;
  std::fprintf(stderr, "a law was broken: %s\n", law.c_str());
  std::abort();
}
