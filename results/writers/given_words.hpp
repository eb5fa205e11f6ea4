// A day begun in its middle, in words.
#pragma once

#include <string>

#include "models/config.hpp"

namespace holdtime::results {

/// ", from 14:00 on with 3 waiting and 25 on calls then"; empty where the day begins at its beginning.
std::string given_words(const models::Center& center);

}  // namespace holdtime::results
