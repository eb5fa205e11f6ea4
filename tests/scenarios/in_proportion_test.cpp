// People shared out in proportion.
#include "scenarios/in_proportion.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

using holdtime::scenarios::in_proportion;

namespace {

using Counts = std::vector<std::uint64_t>;

std::uint64_t sum(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

/// Rosters of all kinds, made by a rule so that a failure can be repeated.
Counts weights_of(std::uint64_t kind) {
  Counts weights;
  for (std::uint64_t i = 0; i < 1 + kind % 13; ++i)
    weights.push_back((kind * 37 + i * i * 11) % (5 + kind % 90));
  return weights;
}

}  // namespace

TEST_CASE("Parts sum to the total exactly, and keep to their share as far as whole people can") {
  for (std::uint64_t kind = 0; kind < 300; ++kind) {
    const Counts weights = weights_of(kind);
    const auto all = static_cast<double>(sum(weights));
    if (all == 0.0) continue;
    for (const std::uint64_t total : {0U, 1U, 2U, 7U, 36U, 40U, 46U, 299U, 1000U, 999'999U}) {
      const Counts parts = in_proportion(total, weights);
      CAPTURE(kind, total, weights, parts);
      REQUIRE(parts.size() == weights.size());
      CHECK(sum(parts) == total);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        // Webster's parts may leave their rounded share, but hardly ever and never far.
        const double share = static_cast<double>(total) * static_cast<double>(weights[i]) / all;
        CHECK(std::fabs(static_cast<double>(parts[i]) - share) < 1.5);
      }
    }
  }
}

TEST_CASE("A total that fits gives back the very weights") {
  for (std::uint64_t kind = 0; kind < 300; ++kind) {
    const Counts weights = weights_of(kind);
    if (sum(weights) == 0) continue;
    CAPTURE(kind, weights);
    CHECK(in_proportion(sum(weights), weights) == weights);
  }
}

TEST_CASE("One person more is one person more in one place, everybody else staying where he is") {
  for (std::uint64_t kind = 0; kind < 60; ++kind) {
    const Counts weights = weights_of(kind);
    if (sum(weights) == 0) continue;
    for (std::uint64_t total = 0; total < 200; ++total) {
      const Counts fewer = in_proportion(total, weights);
      const Counts more = in_proportion(total + 1, weights);
      CAPTURE(kind, total, weights, fewer, more);
      for (std::size_t i = 0; i < weights.size(); ++i) CHECK(more[i] >= fewer[i]);
    }
  }
}

TEST_CASE("Two shares worked out by hand") {
  // Weights 53, 24, 23 and 20 seats:
  // quotas 10.6, 4.8, 4.6 are rounded to 11, 5, 5 = 21, one too many; the smallest remainder that was rounded
  // up per seat, 53 / 21 = 2.52 against 24 / 9 = 2.67 and 23 / 9 = 2.56, loses.
  CHECK(in_proportion(20, {53, 24, 23}) == Counts{10, 5, 5});
  // 36 of 40 people on shifts of 14, 16 and 10: 12.6, 14.4 and 9.
  CHECK(in_proportion(36, {14, 16, 10}) == Counts{13, 14, 9});
}

TEST_CASE("Nobody is put where nobody was, and ties go to the first") {
  CHECK(in_proportion(5, {0, 3, 0}) == Counts{0, 5, 0});
  CHECK(in_proportion(5, {0, 0}) == Counts{0, 0});
  CHECK(in_proportion(5, {}).empty());
  CHECK(in_proportion(5, {1, 1, 1}) == Counts{2, 2, 1});
  CHECK(in_proportion(1, {4, 4}) == Counts{1, 0});
}
