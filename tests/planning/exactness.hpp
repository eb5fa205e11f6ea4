// Compares a formula with exact figures and says how near the nearest and farthest came.
#pragma once

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <string>

namespace holdtime::planning {

/// Figures agree when they do to 8 digits, or to 1e-12 where they are tiny. The figures are given to 10
/// digits.
class Exactness {
 public:
  explicit Exactness(std::string family) : family_(std::move(family)) {}
  Exactness(const Exactness&) = delete;
  Exactness& operator=(const Exactness&) = delete;
  ~Exactness() {
    std::printf("%s: %d figures of %d cases, worst relative error %.1e (%s)\n", family_.c_str(), figures_,
                cases_, worst_, where_.c_str());
  }

  void begin(const std::string& name) {
    name_ = name;
    ++cases_;
  }

  void compare(const char* what, double found, double expected) {
    ++figures_;
    const double off = std::fabs(found - expected);
    if (off > 1e-12 && off > worst_ * std::fabs(expected)) {
      worst_ = off / std::fabs(expected);
      where_ = name_ + " " + what;
    }
    INFO(name_ << ", " << what << ": expected " << expected << ", found " << found << ", off by " << off
               << ", tolerance 1e-8 relative or 1e-12");
    CHECK((off <= 1e-12 || off <= 1e-8 * std::fabs(expected)));
  }

 private:
  std::string family_;
  std::string name_;
  std::string where_ = "none";
  int figures_ = 0;
  int cases_ = 0;
  double worst_ = 0.0;
};

}  // namespace holdtime::planning
