// Logarithms and exponentials of many numbers at a time, by SLEEF's vector twins of the functions that
// mathematics.cpp uses. The twins are specified to give the same bits whatever their width (a test compares
// them), so the width may follow the processor.
#include <immintrin.h>
#include <sleef.h>

#include <algorithm>
#include <array>

#include "engine/random/mathematics.hpp"

#ifndef __AVX__  // sleef.h names these only where the whole program is built for AVX
extern "C" {
__attribute__((target("avx"))) __m256d Sleef_cinz_logd4_u35avx(__m256d);
__attribute__((target("avx"))) __m256d Sleef_cinz_expd4_u10avx(__m256d);
}
#endif

namespace holdtime::engine {
namespace {

constexpr std::size_t width = 4;
using Four = std::array<double, width>;

void log_two_by_two(Four& x) {
  for (std::size_t i = 0; i < width; i += 2)
    _mm_storeu_pd(&x[i], Sleef_cinz_logd2_u35sse2(_mm_loadu_pd(&x[i])));
}
void exp_two_by_two(Four& x) {
  for (std::size_t i = 0; i < width; i += 2)
    _mm_storeu_pd(&x[i], Sleef_cinz_expd2_u10sse2(_mm_loadu_pd(&x[i])));
}
__attribute__((target("avx"))) void log_four(Four& x) {
  _mm256_storeu_pd(x.data(), Sleef_cinz_logd4_u35avx(_mm256_loadu_pd(x.data())));
}
__attribute__((target("avx"))) void exp_four(Four& x) {
  _mm256_storeu_pd(x.data(), Sleef_cinz_expd4_u10avx(_mm256_loadu_pd(x.data())));
}

bool has_avx() {
  static const bool has = __builtin_cpu_supports("avx") != 0;
  return has;
}

/// Four numbers at a time; the last ones are filled up with ones.
void each_four(std::span<double> numbers, void (*change)(Four&)) {
  for (std::size_t i = 0; i < numbers.size(); i += width) {
    Four four{1.0, 1.0, 1.0, 1.0};
    const std::size_t count = std::min(width, numbers.size() - i);
    std::copy_n(&numbers[i], count, four.begin());
    change(four);
    std::copy_n(four.begin(), count, &numbers[i]);
  }
}

}  // namespace

void log_each(std::span<double> numbers) {
  each_four(numbers, has_avx() ? log_four : log_two_by_two);
}
void exp_each(std::span<double> numbers) {
  each_four(numbers, has_avx() ? exp_four : exp_two_by_two);
}

}  // namespace holdtime::engine
