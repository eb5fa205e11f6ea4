// People shared out in proportion: whole numbers that add up.
#pragma once

#include <cstdint>
#include <vector>

namespace holdtime::scenarios {

/// `total` divided among shares in proportion to `weights`: the parts sum to `total` exactly. Equal weights
/// differ by one at most, the first getting more.
///
/// The method is Webster's (1832; Balinski & Young 1982): each person more goes where the share is furthest
/// behind. Unlike the method of largest remainders no part ever falls when the total rises, so plans with
/// one person more differ by that person. Parts of weight 0 get nothing; all weights 0: all parts are 0.
/// Weights and total are at most 10^9; about n² steps for n weights at the worst.
std::vector<std::uint64_t> in_proportion(std::uint64_t total, const std::vector<std::uint64_t>& weights);

}  // namespace holdtime::scenarios
