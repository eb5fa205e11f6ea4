#include "engine/random/laws/checks.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace holdtime::engine {
namespace {

[[noreturn]] void refuse(std::string_view name, double value, const std::string& rule) {
  throw DistributionError(name,
                          "\"" + std::string(name) + "\" is " + in_words(value) + ", but it must be " + rule);
}

const std::vector<double>& list_of(const Parameters& parameters, std::string_view name) {
  const std::vector<double>* found = parameters.list(name);
  if (found == nullptr) throw DistributionError(name, "\"" + std::string(name) + "\" is missing");
  return *found;
}

}  // namespace

std::string in_words(double number) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  return {text.data(), end};
}

double finite(const Parameters& parameters, std::string_view name) {
  const double* found = parameters.number(name);
  if (found == nullptr) throw DistributionError(name, "\"" + std::string(name) + "\" is missing");
  if (!(std::fabs(*found) <= largest)) refuse(name, *found, "a number no larger than " + in_words(largest));
  return *found;
}

double not_negative(const Parameters& parameters, std::string_view name) {
  const double value = finite(parameters, name);
  if (value < 0.0) refuse(name, value, "0 or more");
  return value;
}

double positive(const Parameters& parameters, std::string_view name) {
  const double value = finite(parameters, name);
  if (value < 1.0 / largest) refuse(name, value, "above 0 (at least " + in_words(1.0 / largest) + ")");
  return value;
}

const std::vector<double>& not_negative_list(const Parameters& parameters, std::string_view name,
                                             std::size_t fewest) {
  const std::vector<double>& list = list_of(parameters, name);
  if (list.size() < fewest) {
    throw DistributionError(name, "\"" + std::string(name) + "\" has " + std::to_string(list.size()) +
                                      " entries, but needs at least " + std::to_string(fewest));
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] >= 0.0 && list[i] <= largest) continue;
    throw DistributionError(name, "entry " + std::to_string(i + 1) + " of \"" + std::string(name) + "\" is " +
                                      in_words(list[i]) + ", but entries must be from 0 to " +
                                      in_words(largest));
  }
  return list;
}

const std::vector<double>& weights_list(const Parameters& parameters, std::string_view name,
                                        std::size_t count, std::string_view of_what) {
  const std::vector<double>& list = not_negative_list(parameters, name, 1);
  if (list.size() != count) {
    throw DistributionError(name, "\"" + std::string(name) + "\" has " + std::to_string(list.size()) +
                                      " entries for " + std::to_string(count) + " " + std::string(of_what) +
                                      "; give one for each");
  }
  double sum = 0.0;
  for (const double weight : list) sum += weight;
  if (sum < 1.0 / largest) {
    throw DistributionError(name,
                            "the entries of \"" + std::string(name) + "\" are all 0; one must be above 0");
  }
  return list;
}

void check_spread(double mean, double sd, double most, const std::string& why) {
  if (sd < 1e-3 * mean) {
    throw DistributionError("sd", "\"sd\" is " + in_words(sd) + ", less than a thousandth of the mean " +
                                      in_words(mean) + "; write 0 for a constant, or at least " +
                                      in_words(1e-3 * mean));
  }
  if (sd > most * mean) {
    throw DistributionError("sd", "\"sd\" is " + in_words(sd) + ", but with a mean of " + in_words(mean) +
                                      " it can be " + in_words(most * mean) + " at most: " + why);
  }
}

}  // namespace holdtime::engine
