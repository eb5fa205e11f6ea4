// Hyperexponential: a mixture of exponentials; many short values and some long ones.

#include <algorithm>
#include <cmath>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {

Distribution make_hyperexponential(const Parameters& parameters) {
  std::vector<Distribution> components;
  if (parameters.list("means") != nullptr) {
    const std::vector<double>& means = not_negative_list(parameters, "means", 1);
    const std::vector<double>& weights = weights_list(parameters, "weights", means.size(), "means");
    for (std::size_t i = 0; i < means.size(); ++i) {
      if (means[i] < 1.0 / largest) {
        throw DistributionError("means", "entry " + std::to_string(i + 1) + " of \"means\" is " +
                                             in_words(means[i]) + ", but it must be above 0");
      }
      components.push_back(exponential(means[i]));
    }
    return mixture_of(std::move(components), weights);
  }
  // Two phases that contribute the same to the mean ("balanced means"): W. Whitt, "Approximating a point
  // process by a renewal process, I", Operations Research 30 (1982) 125-147.
  const double mean = positive(parameters, "mean");
  const double sd = not_negative(parameters, "sd");
  if (sd < mean) {
    throw DistributionError("sd",
                            "\"sd\" is " + in_words(sd) + ", below the mean " + in_words(mean) +
                                ", but a hyperexponential distribution spreads more than an exponential; "
                                "use gamma or lognormal");
  }
  check_spread(mean, sd, 1000.0, "beyond that one value in a million carries half of the mean");
  const double squared_variation = (sd / mean) * (sd / mean);
  // 1 - p = (1 - sqrt((c-1)/(c+1))) / 2, written so that a small share keeps its digits.
  const double root = std::sqrt((squared_variation - 1.0) / (squared_variation + 1.0));
  const double rare = 1.0 / ((squared_variation + 1.0) * (1.0 + root));
  const double common = 0.5 * (1.0 + root);
  components = {exponential(0.5 * mean / common), exponential(0.5 * mean / rare)};
  return mixture_of(std::move(components), {common, rare});
}

}  // namespace holdtime::engine
