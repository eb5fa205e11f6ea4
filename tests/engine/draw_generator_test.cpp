// KeyedGenerator: the words of one key as a generator for other libraries' distributions.

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>

#include "engine/random/draw.hpp"

namespace holdtime::engine {

TEST_CASE("a keyed generator gives the words of its blocks in order, the same to every copy") {
  KeyedGenerator generator({3, 4}, 5, 6, 7);
  for (std::uint32_t block = 0; block < 3; ++block) {
    for (const std::uint64_t word : draw_block({3, 4}, 5, 6, 7, block)) CHECK(generator() == word);
  }
  KeyedGenerator copy = generator;
  CHECK(copy() == generator());
  CHECK(copy.uniform() == generator.uniform());
}

TEST_CASE("a keyed generator drives the distributions of Boost.Random") {
  STATIC_REQUIRE(std::uniform_random_bit_generator<KeyedGenerator>);
  constexpr int count = 200'000;
  constexpr double z = 5.5;
  KeyedGenerator generator({11, 0}, entity_hash("dice"), 0, 1);

  std::map<int, int> faces;
  boost::random::uniform_int_distribution<int> die(1, 6);
  for (int i = 0; i < count; ++i) ++faces[die(generator)];
  CHECK(faces.size() == 6);
  for (const auto& [face, times] : faces) {
    const double tolerance = z * std::sqrt(count * 5.0 / 36.0);
    INFO("face " << face << " expected " << count / 6.0 << " found " << times << " tolerance " << tolerance);
    CHECK(std::fabs(times - count / 6.0) <= tolerance);
  }

  boost::random::exponential_distribution<double> exponential(0.25);
  double sum = 0.0;
  double squares = 0.0;
  for (int i = 0; i < count; ++i) {
    const double x = exponential(generator);
    sum += x;
    squares += (x - 4.0) * (x - 4.0);
  }
  // Standard errors: sd / sqrt(n), and for the variance sqrt((9 - 1) / n) times the variance.
  const double mean = sum / count;
  const double variance = squares / count;
  CAPTURE(mean, variance);
  CHECK(std::fabs(mean - 4.0) <= z * 4.0 / std::sqrt(count));
  CHECK(std::fabs(variance - 16.0) <= z * 16.0 * std::sqrt(8.0 / count));
}

}  // namespace holdtime::engine
