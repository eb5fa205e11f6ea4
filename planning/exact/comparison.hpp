// Simulation against exact theory: what was found for each figure of a case, and whether chance explains how
// far it is off.
//
// Pure functions, thread-safe. They throw NoSuchFigure where a case names what nobody knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planning/exact/lookup.hpp"

namespace holdtime::planning::exact {

struct Comparison {
  std::string of;       ///< the case
  std::string measure;  ///< a row of measures.hpp
  Cell cell;
  double exact = 0.0;
  std::optional<Found> found;
  /// What a bias is measured by: the exact value, or something larger where that is next to nothing.
  double scale = 0.0;
  /// Of a probability so close to 0 or 1 that the estimate is no longer normal: a bias within what has to be
  /// caught is let through.
  bool rare = false;
  double rounding = 0.0;  ///< of the exact value as printed, and of what is found as told
};

/// Every figure of the case, each compared with what the experiment found; those that no KPI shows have
/// `found` left empty and are numbered in `not_shown`.
struct Compared {
  std::vector<Comparison> list;
  std::vector<std::size_t> not_shown;
};
Compared compare_with(const ExactCase& exact, const results::Experiment& experiment);

/// How many comparisons a case makes.
std::size_t comparisons_of(const ExactCase& exact);

/// How many standard errors an estimate may be off so that of `comparisons` true ones, two-sided, one fails
/// in a million runs. Student's t, as each error is itself an estimate from the replications.
double alarm(std::size_t comparisons, std::uint64_t replications);

struct Verdict {
  bool agrees = false;
  double z = 0.0;          ///< standard errors off; 0 where there is no error
  double tolerance = 0.0;  ///< off by no more: agrees
  double caught = 0.0;     ///< the smallest bias that would not have agreed, as a share of the scale
  bool sharp = false;      ///< chance leaves room for no larger share than was asked, rounding aside
};

/// Judges within `z` standard errors; asked is that a bias of the share `catches` of the scale would show.
/// Where nobody is there to tell the number of (`found` empty), the exact value has to be 0.
Verdict judge(const Comparison& comparison, double z, double catches);

}  // namespace holdtime::planning::exact
