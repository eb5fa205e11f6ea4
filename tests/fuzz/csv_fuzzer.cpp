// Looks for bytes that break a law of reading when they are called a table. Started by scripts/fuzz.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/laws_of_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  // One use for each input, whichever its bytes say: all of them would be six times as slow.
  std::size_t sum = size;
  for (const char c : input) sum = sum * 31 + static_cast<unsigned char>(c);
  using namespace holdtime::scenarios::testing;
  const std::string law = broken_law_of_table(input, sum % table_uses);
  if (law.empty()) return 0;
  std::fprintf(stderr, "a law was broken: %s\n", law.c_str());
  std::abort();
}
