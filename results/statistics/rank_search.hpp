// Where in a row of counts a rank falls.
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace holdtime::results {

/// The first place up to which the counts add up to `rank` or more, `counts.size()` where all of them are
/// fewer. Passes over whole stretches first, whose sums the processor forms several counts at a time.
inline std::size_t place_of_rank(const std::vector<std::uint64_t>& counts, std::uint64_t rank) {
  constexpr std::size_t stretch = 32;
  std::uint64_t below = 0;
  std::size_t place = 0;
  while (place + stretch <= counts.size()) {
    const auto from = counts.begin() + static_cast<std::ptrdiff_t>(place);
    const std::uint64_t next =
        std::accumulate(from, from + static_cast<std::ptrdiff_t>(stretch), std::uint64_t{0});
    if (below + next >= rank) break;
    below += next;
    place += stretch;
  }
  for (; place < counts.size(); ++place) {
    below += counts[place];
    if (below >= rank) break;
  }
  return place;
}

}  // namespace holdtime::results
