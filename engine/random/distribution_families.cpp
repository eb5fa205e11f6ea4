// The table of distributions. To add one: a file in laws/, its maker's line in laws/laws.hpp, a row here.

#include <algorithm>

#include "engine/random/distribution.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

using enum ParameterKind;

constexpr ParameterInfo mean{"mean", value, "the mean"};
constexpr ParameterInfo sd{"sd", value, "the standard deviation"};
constexpr ParameterInfo low{"low", value, "the least value"};
constexpr ParameterInfo high{"high", value, "the greatest value"};
constexpr ParameterInfo shape{"shape", number, "the shape; 1 is the exponential, larger is steadier"};
constexpr ParameterInfo scale{"scale", value, "the unit that the shape is measured in"};

}  // namespace

const std::vector<DistributionFamily>& distribution_families() {
  static const std::vector<DistributionFamily> table{
      {"constant", "always the same value", {{"value", value, "the value"}}, {{"value"}}, make_constant},
      {"exponential",
       "what is left does not depend on how long it has lasted",
       {mean},
       {{"mean"}},
       make_exponential},
      {"lognormal",
       "the logarithm is normal; talk times look like this",
       {mean,
        sd,
        {"mu", number, "the mean of the natural logarithm of the value (of seconds)"},
        {"sigma", number, "the standard deviation of that logarithm"}},
       {{"mean", "sd"}, {"mu", "sigma"}},
       make_lognormal},
      {"gamma",
       "like a sum of exponential stages, whole or not",
       {mean, sd, shape, scale},
       {{"mean", "sd"}, {"shape", "scale"}},
       make_gamma},
      {"erlang",
       "the sum of equal exponential stages",
       {mean, sd, {"stages", number, "how many stages"}},
       {{"mean", "stages"}, {"mean", "sd"}},
       make_erlang},
      {"weibull",
       "the chance of ending now rises (shape above 1) or falls (below 1) with time; patience often falls",
       {mean, sd, shape, scale},
       {{"mean", "sd"}, {"shape", "scale"}},
       make_weibull},
      {"hyperexponential",
       "a mixture of exponentials: many short values and some long ones; with mean and sd, two phases that "
       "each carry half of the mean",
       {mean,
        sd,
        {"means", values, "the mean of each phase"},
        {"weights", weights, "how often each phase occurs"}},
       {{"mean", "sd"}, {"means", "weights"}},
       make_hyperexponential},
      {"normal",
       "normal, given that it is not negative",
       {{"mean", value, "the mean of the values that are not negative"},
        {"sd", value, "the standard deviation of these"},
        {"mu", value, "the mean of the normal distribution before its negative part is cut off"},
        {"sigma", value, "the standard deviation before the cut"}},
       {{"mean", "sd"}, {"mu", "sigma"}},
       make_normal},
      {"uniform",
       "every value between two limits is as likely as any other",
       {low, high, mean, sd},
       {{"low", "high"}, {"mean", "sd"}},
       make_uniform},
      {"triangular",
       "from the least, the likeliest and the greatest value; with mean and sd, symmetric",
       {low, {"mode", value, "the likeliest value"}, high, mean, sd},
       {{"low", "mode", "high"}, {"mean", "sd"}},
       make_triangular},
      {"empirical",
       "exactly the values observed",
       {{"values", values, "the values, in any order"},
        {"weights", weights, "how often each occurs; without them, equally often"}},
       {{"values"}, {"values", "weights"}},
       make_empirical},
      {"histogram",
       "counts between edges, spread evenly within each bin",
       {{"edges", values, "the edges of the bins, rising; one more than there are counts"},
        {"counts", weights, "how many values fell in each bin"}},
       {{"edges", "counts"}},
       make_histogram},
      {"mixture",
       "each value comes from one of several distributions",
       {{"components", components, "the distributions"}, {"weights", weights, "how often each is the one"}},
       {{"components", "weights"}},
       make_mixture},
      {"zero_inflated",
       "a share of the values is exactly 0, the rest follow a distribution",
       {{"share", number, "the share of zeros, from 0 to 1"},
        {"components", components, "exactly one distribution, of the rest"}},
       {{"share", "components"}},
       make_zero_inflated},
  };
  return table;
}

const DistributionFamily* find_distribution_family(std::string_view name) {
  const auto& table = distribution_families();
  const auto row =
      std::find_if(table.begin(), table.end(), [name](const auto& each) { return each.name == name; });
  return row == table.end() ? nullptr : &*row;
}

}  // namespace holdtime::engine
