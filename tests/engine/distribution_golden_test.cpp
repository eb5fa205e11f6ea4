// Quantiles bit for bit as recorded with g++ 12 (-O0 to -O3 -march=native give the same) on an AMD EPYC.
//
// A machine, compiler or change that fails here would simulate other days from the same seeds. If a change
// means to, record the new values and say so where results are versioned.

#include <catch2/catch.hpp>

#include "tests/engine/distribution_examples.hpp"

namespace holdtime::engine::testing {
namespace {

Distribution by(const char* family, const char* first, double a, const char* second, double b) {
  return make_distribution(family, {{{first, a}, {second, b}}, {}, {}});
}

struct Recorded {
  Distribution distribution;
  double at_0_3;
  double at_tiny;  ///< at 2^-40
  double at_0_99;
};

}  // namespace

TEST_CASE("quantiles give the recorded bits") {
  const Recorded all[]{
      {exponential(348.0), 0x1.f07dd46223211p+6, 0x1.5c00000000aep-32, 0x1.90a659b2a7fa7p+10},
      {lognormal(185.0, 210.0), 0x1.2f8cb41e31599p+6, 0x1.9ae606fb86d02p-3, 0x1.fbbfce00767ap+9},
      {gamma(180.0, 250.0), 0x1.c7d7640a60b95p+4, 0x1.ecfba5313ba8bp-70, 0x1.24bf9e437dc65p+10},
      {by("gamma", "shape", 2.5, "scale", 60.0), 0x1.67fd2d86fa0c9p+6, 0x1.8402fcb4bfbdbp-10,
       0x1.c49692939d041p+8},
      {by("weibull", "mean", 348.0, "sd", 500.0), 0x1.05b07099c02acp+6, 0x1.d03044eb5d8fbp-49,
       0x1.2aca1df8755abp+11},
      {by("normal", "mean", 60.0, "sd", 45.0), 0x1.d39f240665f1ap+4, 0x1.7f2fp-34, 0x1.803e8a7f139ffp+7},
      {by("hyperexponential", "mean", 300.0, "sd", 540.0), 0x1.28a3a6e8fba53p+6, 0x1.926c5207feac7p-33,
       0x1.66e742b9061e2p+11},
  };
  for (const Recorded& recorded : all) {
    CAPTURE(&recorded - all);
    CHECK(recorded.distribution.quantile(0.3) == recorded.at_0_3);
    CHECK(recorded.distribution.quantile(0x1p-40) == recorded.at_tiny);
    CHECK(recorded.distribution.quantile(0.99) == recorded.at_0_99);
  }
}

}  // namespace holdtime::engine::testing
