// The makers that the table of distributions points to, one file a law beside this header.
//
// Each takes parameters of which make_distribution has checked that their names are one of the family's
// forms, checks the values, and throws DistributionError where they make no distribution. Pure, thread-safe.
#pragma once

#include "engine/random/distribution.hpp"

namespace holdtime::engine {

Distribution make_constant(const Parameters&);
Distribution make_uniform(const Parameters&);
Distribution make_triangular(const Parameters&);
Distribution make_exponential(const Parameters&);
Distribution make_gamma(const Parameters&);
Distribution make_erlang(const Parameters&);
Distribution make_hyperexponential(const Parameters&);
Distribution make_lognormal(const Parameters&);
Distribution make_weibull(const Parameters&);
Distribution make_normal(const Parameters&);
Distribution make_empirical(const Parameters&);
Distribution make_histogram(const Parameters&);
Distribution make_mixture(const Parameters&);
Distribution make_zero_inflated(const Parameters&);

/// For laws that are made of others: a gamma law by shape in [1e-2, 1e6] and scale > 0, and a choice among
/// `components` by `weights` (not negative, sum above 0). Values are not checked again.
Distribution gamma_by_shape(double shape, double scale);
Distribution mixture_of(std::vector<Distribution> components, const std::vector<double>& weights);

}  // namespace holdtime::engine
