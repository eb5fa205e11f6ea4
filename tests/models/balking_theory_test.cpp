// Balking by the length of the queue against exact theory: a birth-death chain whose births grow rarer.
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/models/center_builder.hpp"

namespace holdtime::models {
namespace {

constexpr std::uint32_t agents = 3;
constexpr std::uint32_t longest = 4;  // nobody joins as the fifth
constexpr double mean_talk = 100.0;
constexpr double rate = 0.04;  // a second: more than three agents can serve

/// The share that balks of those who would be the so many-th in the queue.
double balking_at(std::uint32_t position) {
  return position > longest ? 1.0 : position > 1 ? 0.5 : 0.0;
}

struct Shares {
  double balked = 0.0;
  double at_once = 0.0;
};

/// In the long run, of all callers (who see what time averages say: Wolff 1982).
Shares exact() {
  std::array<double, agents + longest + 1> p{1.0};
  double total = 1.0;
  for (std::uint32_t in = 0; in + 1 < p.size(); ++in) {
    const double joins = in < agents ? 1.0 : 1.0 - balking_at(in - agents + 1);
    p[in + 1] = p[in] * rate * joins * mean_talk / std::min(in + 1, agents);
    total += p[in + 1];
  }
  Shares shares;
  for (std::uint32_t in = 0; in < p.size(); ++in) {
    if (in < agents)
      shares.at_once += p[in] / total;
    else
      shares.balked += p[in] / total * balking_at(in - agents + 1);
  }
  return shares;
}

}  // namespace

TEST_CASE("As many callers balk at a long queue as its birth-death chain says") {
  constexpr double hours = 50.0;
  const auto length = static_cast<Microseconds>(hours) * engine::hour;
  CallType type = call_type("a", PoissonArrivals{{{0, length, rate * 3600.0 * hours}}});
  type.handling.talk = ByTime<Distribution>(engine::exponential(mean_talk));
  type.messages.balking = {{{}, 1, 0.5}, {{}, longest, 1.0}};
  Center c = center({type}, {team("t", {0}, heads({{0, agents}}))});
  c.closes = length;
  const Shares expected = exact();
  constexpr int days = 30;
  double sums[2] = {}, squares[2] = {};
  for (std::uint64_t day = 0; day < days; ++day) {
    double all = 0.0, of[2] = {};
    for (const CallRecord& r : play(c, {19, day}).calls) {
      if (r.arrival < engine::hour) continue;  // the day begins empty
      ++all;
      of[0] += r.outcome == Outcome::balked;
      of[1] += r.outcome == Outcome::answered && r.queue_exit == r.queue_entry;
    }
    for (int i = 0; i < 2; ++i) {
      sums[i] += of[i] / all;
      squares[i] += of[i] / all * (of[i] / all);
    }
  }
  for (const int i : {0, 1}) {
    const double mean = sums[i] / days;
    const double error = std::sqrt((squares[i] / days - mean * mean) / (days - 1));
    const double exactly = i == 0 ? expected.balked : expected.at_once;
    CAPTURE(i, mean, exactly, error);
    CHECK(error < 0.02 * exactly);
    CHECK(std::abs(mean - exactly) < 4.0 * error);
  }
}

}  // namespace holdtime::models
