// Reading a parameter and checking its value, with messages for the planner who wrote it.
//
// Each throws DistributionError naming the parameter. Numbers may not exceed `largest` in size (in seconds:
// 31,000 years), which keeps every moment and quantile far from overflow. Pure, thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/random/distribution.hpp"

namespace holdtime::engine {

inline constexpr double largest = 1e12;

/// The shortest decimal that reads back as `number`.
std::string in_words(double number);

double finite(const Parameters& parameters, std::string_view name);
double not_negative(const Parameters& parameters, std::string_view name);
double positive(const Parameters& parameters, std::string_view name);

/// A list with at least `fewest` entries, none negative.
const std::vector<double>& not_negative_list(const Parameters& parameters, std::string_view name,
                                             std::size_t fewest);

/// Weights: as above, as many as `count` (`of_what`, for the message), and at least one above 0.
const std::vector<double>& weights_list(const Parameters& parameters, std::string_view name,
                                        std::size_t count, std::string_view of_what);

/// A standard deviation above 0 against its mean: refuses less than a thousandth of the mean, where families
/// would lose their digits, and more than `most` means, for the reason `why`.
void check_spread(double mean, double sd, double most, const std::string& why);

}  // namespace holdtime::engine
