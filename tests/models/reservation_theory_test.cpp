// Agents kept free against exact theory: the loss system with trunk reservation is a birth-death chain.
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/models/center_builder.hpp"

namespace holdtime::models {
namespace {

constexpr std::uint32_t agents = 5;
constexpr std::uint32_t kept = 2;
constexpr double mean_talk = 100.0;
constexpr std::array<double, 2> rates = {0.02, 0.03};  // a second; of b agents are kept free

/// In the long run, the share of callers of each type who find no agent they may have.
std::array<double, 2> exact_blocking() {
  std::array<double, agents + 1> p{1.0};
  double total = 1.0;
  for (std::uint32_t busy = 0; busy < agents; ++busy) {
    const double rate = rates[0] + (agents - busy > kept ? rates[1] : 0.0);
    p[busy + 1] = p[busy] * rate * mean_talk / (busy + 1);
    total += p[busy + 1];
  }
  double refused = 0.0;
  for (std::uint32_t busy = agents - kept; busy <= agents; ++busy) refused += p[busy];
  return {p[agents] / total, refused / total};
}

CallType lost_type(const char* name, double rate) {
  constexpr double hours = 50.0;
  const auto length = static_cast<Microseconds>(hours) * engine::hour;
  CallType type = call_type(name, PoissonArrivals{{{0, length, rate * 3600.0 * hours}}});
  type.handling.talk = ByTime<Distribution>(engine::exponential(mean_talk));
  type.waiting_places = 0;
  return type;
}

}  // namespace

TEST_CASE("Agents kept free lose as many callers of each type as the chain of trunk reservation says") {
  Center c =
      center({lost_type("a", rates[0]), lost_type("b", rates[1])}, {team("t", {0, 1}, heads({{0, agents}}))});
  c.closes = 50 * engine::hour;
  c.call_types[1].routing.keep_free = {kept};
  constexpr int days = 30;
  const auto exact = exact_blocking();
  for (const std::size_t type : {std::size_t{0}, std::size_t{1}}) {
    CAPTURE(type, exact[type]);
    double sum = 0.0;
    double squares = 0.0;
    for (std::uint64_t day = 0; day < days; ++day) {
      double blocked = 0.0;
      double all = 0.0;
      for (const CallRecord& r : play(c, {17, day}).calls) {
        if (r.call_type != type || r.arrival < engine::hour) continue;  // the day begins empty
        ++all;
        blocked += r.outcome == Outcome::blocked;
      }
      sum += blocked / all;
      squares += blocked / all * (blocked / all);
    }
    const double mean = sum / days;
    const double error = std::sqrt((squares / days - mean * mean) / (days - 1));
    CHECK(error < 0.02 * exact[type]);
    CHECK(std::abs(mean - exact[type]) < 4.0 * error);
  }
}

}  // namespace holdtime::models
