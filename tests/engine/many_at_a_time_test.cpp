// What is done for many numbers at a time gives the bits of one at a time, however many there are.
#include <emmintrin.h>
#include <sleef.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <span>
#include <vector>

#include "engine/random/mathematics.hpp"
#include "engine/random/normal.hpp"
#include "tests/engine/distribution_examples.hpp"

namespace holdtime::engine {
namespace {

using testing::uniforms;

bool same_bits(double a, double b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

/// Changes `numbers` in pieces of 1, 2, 3, … 40 numbers and compares with one by one.
template <class Each, class One>
void check_same(const char* what, const std::vector<double>& numbers, Each&& each, One&& one) {
  std::size_t begin = 0;
  for (std::size_t size = 1; begin < numbers.size(); size = size % 40 + 1) {
    const std::size_t count = std::min(size, numbers.size() - begin);
    std::vector<double> piece(numbers.begin() + static_cast<std::ptrdiff_t>(begin),
                              numbers.begin() + static_cast<std::ptrdiff_t>(begin + count));
    each(std::span<double>(piece));
    for (std::size_t i = 0; i < count; ++i) {
      const double x = numbers[begin + i];
      if (!same_bits(piece[i], one(x))) {
        FAIL(what << " of " << x << ", number " << i << " of " << count << ": " << piece[i] << " instead of "
                  << one(x));
      }
    }
    begin += count;
  }
}

}  // namespace

TEST_CASE("Logarithms and exponentials of many numbers have the bits of one at a time") {
  std::vector<double> wide = uniforms(300'000, "many logarithms");
  for (const double u : testing::exact_uniforms()) wide.push_back(u);
  check_same(
      "log", wide, [](auto x) { log_each(x); }, [](double x) { return log(x); });
  for (double& x : wide) x = std::ldexp(x - 0.5, 10);  // -512 to 512
  check_same(
      "exp", wide, [](auto x) { exp_each(x); }, [](double x) { return exp(x); });
  for (double& x : wide) x = std::exp(x);
  check_same(
      "log", wide, [](auto x) { log_each(x); }, [](double x) { return log(x); });
}

// Four at a time or two at a time is chosen by the processor, out of reach of the C library's tunables. The
// test above compares what is chosen here; this one what a processor without AVX takes.
TEST_CASE("Two logarithms or exponentials at a time have the bits of one, as on processors without AVX") {
  std::vector<double> wide = uniforms(300'000, "two logarithms");
  for (const double u : testing::exact_uniforms()) wide.push_back(u);
  const auto two = [](auto function) {
    return [function](std::span<double> piece) {
      for (double& x : piece) {
        double pair[2];
        _mm_storeu_pd(pair, function(_mm_set_pd(x, 0.5)));
        x = pair[1];
      }
    };
  };
  check_same("log", wide, two([](__m128d x) { return Sleef_cinz_logd2_u35sse2(x); }),
             [](double x) { return log(x); });
  for (double& x : wide) x = std::ldexp(x - 0.5, 10);  // -512 to 512
  check_same("exp", wide, two([](__m128d x) { return Sleef_cinz_expd2_u10sse2(x); }),
             [](double x) { return exp(x); });
}

TEST_CASE("Normal quantiles of many numbers have the bits of one at a time") {
  std::vector<double> p = uniforms(300'000, "many normals");
  for (const double u : testing::exact_uniforms()) p.push_back(u);
  for (const double edge : {0.075, 0.925}) {  // where the formula changes
    for (double x : {edge, std::nextafter(edge, 0.0), std::nextafter(edge, 1.0)}) p.push_back(x);
  }
  check_same(
      "normal_quantile", p, [](auto x) { normal_quantile_each(x); }, normal_quantile);
}

TEST_CASE("Quantiles of many numbers have the bits of one at a time, in every distribution") {
  std::vector<double> u = uniforms(2000, "many quantiles");
  for (const double exact : testing::exact_uniforms()) u.push_back(exact);
  for (const testing::Example& example : testing::distribution_examples()) {
    const std::string name = testing::in_words(example);
    for (const Distribution& law : {testing::make(example), testing::make(example).scaled(1.15)}) {
      check_same(
          name.c_str(), u, [&](auto x) { law.quantile_each(x); }, [&](double x) { return law.quantile(x); });
    }
  }
}

TEST_CASE("Blocks drawn for many have the words of those drawn one by one") {
  for (const std::size_t count : {0u, 1u, 16u, 37u}) {
    std::vector<Block> blocks(count);
    draw_blocks({9, 4}, 77, 1000, 3, blocks);
    for (std::size_t i = 0; i < count; ++i) CHECK(blocks[i] == draw_block({9, 4}, 77, 1000 + i, 3, 0));
  }
}

}  // namespace holdtime::engine
