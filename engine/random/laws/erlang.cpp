// Erlang: the sum of equal exponential stages; a gamma law whose shape is a whole number.

#include <cmath>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

constexpr double most_stages = 1e6;

/// The number of stages that has this mean and sd: (mean/sd)^2, which has to be whole.
double stages_for(double mean, double sd) {
  check_spread(mean, sd, 1.0, "an Erlang distribution of one stage, the exponential, has the largest");
  const double exact = (mean / sd) * (mean / sd);
  const double whole = std::floor(exact + 0.5);
  if (std::fabs(exact - whole) <= 1e-6 * whole) return whole;
  const double fewer = std::floor(exact);
  throw DistributionError("sd", "\"sd\" is " + in_words(sd) + ", but with a mean of " + in_words(mean) +
                                    " a whole number of stages has " +
                                    in_words(mean / std::sqrt(fewer + 1.0)) + " (" + in_words(fewer + 1.0) +
                                    " stages) or " + in_words(mean / std::sqrt(fewer)) + " (" +
                                    in_words(fewer) + "); write one of these, or use gamma");
}

}  // namespace

Distribution make_erlang(const Parameters& parameters) {
  const double mean = positive(parameters, "mean");
  double stages = 0.0;
  if (parameters.number("stages") != nullptr) {
    stages = positive(parameters, "stages");
    if (stages != std::floor(stages) || stages > most_stages) {
      throw DistributionError("stages", "\"stages\" is " + in_words(stages) +
                                            ", but it must be a whole number from 1 to " +
                                            in_words(most_stages));
    }
  } else {
    const double sd = not_negative(parameters, "sd");
    if (sd == 0.0) return constant(mean);
    stages = stages_for(mean, sd);
  }
  return stages == 1.0 ? exponential(mean) : gamma_by_shape(stages, mean / stages);
}

}  // namespace holdtime::engine
