// Distributions of non-negative quantities, each drawn by inverting one uniform number.
//
// Inversion keeps draws monotone: with the same uniform number, a longer mean gives a longer draw. That is
// what makes two plans compared on common random numbers differ by the plan alone.
#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::engine {

/// What a family of distributions has to answer. Immutable once made, so shared freely between threads.
/// The unit is whatever the parameters had (seconds for times; none for factors).
class Law {
 public:
  virtual ~Law() = default;
  /// The x with P(X <= x) = u, for 0 < u < 1. Where no inverse exists (mixtures) one uniform number still
  /// decides: it picks the component and, stretched back to (0, 1), the value within.
  virtual double quantile(double u) const = 0;
  /// Each number replaced by its quantile, to the bit.
  virtual void quantile_each(std::span<double> numbers) const {
    for (double& number : numbers) number = quantile(number);
  }
  /// Whether `quantile_each` costs so little that drawing ahead pays, for callers too who will not need it.
  virtual bool quick_for_many() const { return false; }
  virtual double mean() const = 0;
  virtual double variance() const = 0;
  /// P(X <= x).
  virtual double cdf(double x) const = 0;
};

/// A value that holds one law. Copying is cheap. A default-made one holds none and must not be drawn from.
class Distribution {
 public:
  Distribution() = default;
  explicit Distribution(std::shared_ptr<const Law> law) : law_(std::move(law)) {}

  explicit operator bool() const { return law_ != nullptr; }
  double quantile(double u) const { return law_->quantile(u); }
  void quantile_each(std::span<double> numbers) const { law_->quantile_each(numbers); }
  bool quick_for_many() const { return law_->quick_for_many(); }
  double mean() const { return law_->mean(); }
  double variance() const { return law_->variance(); }
  double cdf(double x) const { return law_->cdf(x); }

  /// A draw in seconds as a length of simulated time.
  Microseconds length(double u) const { return from_seconds(law_->quantile(u)); }

  /// The same law with every value multiplied by `factor` > 0.
  Distribution scaled(double factor) const;

 private:
  std::shared_ptr<const Law> law_;
};

/// What a parameter is, so that a reader knows which unit to expect and a reference page what to print.
enum class ParameterKind {
  value,       ///< in the unit of the distribution (a duration, or a factor)
  number,      ///< a plain number (a shape, a number of stages)
  values,      ///< a list in the unit of the distribution
  weights,     ///< a list of plain non-negative numbers
  components,  ///< a list of distributions
};

struct ParameterInfo {
  std::string_view name;
  ParameterKind kind;
  std::string_view help;
};

/// Parameters by name as a reader found them.
struct Parameters {
  std::vector<std::pair<std::string, double>> numbers;             ///< kinds value, number
  std::vector<std::pair<std::string, std::vector<double>>> lists;  ///< kinds values, weights
  std::vector<Distribution> components;                            ///< kind components

  const double* number(std::string_view name) const;
  const std::vector<double>* list(std::string_view name) const;
};

/// Why parameters make no distribution, in words for a planner; `parameter` names the one at fault, or is "".
struct DistributionError : std::invalid_argument {
  DistributionError(std::string_view at_fault, const std::string& why)
      : std::invalid_argument(why), parameter(at_fault) {}
  std::string parameter;
};

/// One row of the table of distributions. Any one of `forms` is a complete set of parameters (all of its
/// names given, no others).
struct DistributionFamily {
  std::string_view name;
  std::string_view help;
  std::vector<ParameterInfo> parameters;
  std::vector<std::vector<std::string_view>> forms;
  Distribution (*make)(const Parameters&);
};

/// The table: every family there is, in the order `holdtime list distributions` prints.
const std::vector<DistributionFamily>& distribution_families();

/// The family called `name`, or nullptr.
const DistributionFamily* find_distribution_family(std::string_view name);

/// Makes a distribution; throws DistributionError where the name, the set of parameters or a value is wrong.
Distribution make_distribution(std::string_view family, const Parameters& parameters);

/// Shorthands for the commonest: `mean` > 0.
Distribution constant(double value);
Distribution exponential(double mean);
Distribution lognormal(double mean, double sd);
Distribution gamma(double mean, double sd);

}  // namespace holdtime::engine
