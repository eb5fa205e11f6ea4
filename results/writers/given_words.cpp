#include "results/writers/given_words.hpp"

#include <fmt/format.h>

#include "results/periods.hpp"

namespace holdtime::results {

std::string given_words(const models::Center& center) {
  if (!center.given) return "";
  return fmt::format(", from {} on with {} waiting and {} on calls then", clock_text(center.given->at),
                     center.given->waiting.size(), center.given->busy.size());
}

}  // namespace holdtime::results
