// What each figure of an exact solution means and which result of the simulation it is compared with.
//
// Theory counts per arriving call, blocked ones included, or per call that got in; holdtime per offered call,
// which is one that got in. So x per arrival is x / (1 - pblock) per offered call. Where holdtime shows a
// number a day, it is divided by the calls expected in the measured hours. What is the same number under two
// names is compared once, and the two figures have to agree.
#pragma once

#include <string>
#include <vector>

#include "tests/theory/exact_cases.hpp"

namespace holdtime::theory {

/// Comparisons beside those of the cases: 12 of a textbook's table, 18 of call types in two; at most.
inline constexpr std::size_t other_comparisons = 32;

/// All comparisons that a run of the suite makes.
std::size_t comparisons_of_suite();

/// Plays the case and compares every figure of it; one that nothing is compared with fails.
void check_case(const ExactCase& exact, std::uint64_t replications, double catches);

}  // namespace holdtime::theory
