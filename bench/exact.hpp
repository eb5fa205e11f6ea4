// Holds the yardstick to exact Erlang A, so that it is known to play what it claims to.
#pragma once

#include <string>

#include "bench/bare.hpp"

namespace holdtime::bench {

/// Plays 20 stretches of `calls` calls and compares shares who wait and abandon and the mean wait with the
/// exact ones: empty where all lie within five standard errors and the head start of an empty center, else
/// what does not.
std::string compare_with_exact(const BareCenter& center, std::uint64_t calls);

}  // namespace holdtime::bench
