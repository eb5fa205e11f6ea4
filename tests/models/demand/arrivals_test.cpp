// Arrivals against what is known of Poisson processes, exact counts and traces.
#include "models/demand/arrivals.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/models/demand/samples.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;

}  // namespace

TEST_CASE("Poisson arrivals have the mean and variance of each piece, and none where none are expected") {
  const Arrivals arrivals =
      PoissonArrivals{{{8 * h, 9 * h, 30.0}, {9 * h, 10 * h, 0.0}, {11 * h, 11 * h + h / 2, 12.5}}};
  ArrivalStream stream(arrivals, 99);
  Sample first, last, place;
  double cross = 0.0;
  constexpr int days = 20000;
  for (std::uint64_t day = 0; day < days; ++day) {
    const auto times = day_of(stream, day);
    double in_first = 0.0, in_last = 0.0;
    for (const Microseconds t : times) {
      const bool one = t >= 8 * h && t < 9 * h, other = t >= 11 * h && t < 11 * h + h / 2;
      if (!one && !other) FAIL("arrival outside of all pieces: " << t);
      (one ? in_first : in_last) += 1.0;
      if (one) place.x.push_back(engine::to_seconds(t - 8 * h) / 3600.0);
    }
    if (!std::is_sorted(times.begin(), times.end())) FAIL("not in order on day " << day);
    first.x.push_back(in_first);
    last.x.push_back(in_last);
    cross += (in_first - 30.0) * (in_last - 12.5);
  }
  check_moments(first, 30.0, 30.0);
  check_moments(last, 12.5, 12.5);
  check_near("covariance of two pieces", cross / days, 0.0, 4.0 * std::sqrt(30.0 * 12.5 / days));
  check_moments(place, 0.5, 1.0 / 12.0);  // uniform within the piece
}

TEST_CASE("A busy day multiplies what is expected") {
  const Arrivals arrivals = PoissonArrivals{{{0, h, 10.0}, {h, 2 * h, 20.0}}};
  ArrivalStream stream(arrivals, 4);
  Sample counts;
  for (std::uint64_t day = 0; day < 10000; ++day) {
    counts.x.push_back(static_cast<double>(day_of(stream, day, 1.5).size()));
  }
  check_moments(counts, 45.0, 45.0);
  CHECK(day_of(stream, 0, 0.0).empty());
}

TEST_CASE("Exact counts are exact every day, sorted, inside their pieces, placed by the profile") {
  const Arrivals arrivals =
      ExactArrivals{{{40, {{0, h, 3.0}, {h, 2 * h, 0.0}, {2 * h, 3 * h, 1.0}}}, {7, {{5 * h, 6 * h, 2.0}}}}};
  ArrivalStream stream(arrivals, 12);
  Sample first;
  for (std::uint64_t day = 0; day < 5000; ++day) {
    const auto times = day_of(stream, day);
    if (times.size() != 47) FAIL("expected 47 calls, found " << times.size());
    if (!std::is_sorted(times.begin(), times.end())) FAIL("not in order on day " << day);
    double in_first = 0.0, in_last = 0.0;
    for (const Microseconds t : times) {
      if ((t >= h && t < 2 * h) || (t >= 3 * h && t < 5 * h) || t >= 6 * h) FAIL("a call at " << t);
      in_first += t < h ? 1.0 : 0.0;
      in_last += t >= 5 * h ? 1.0 : 0.0;
    }
    if (in_last != 7.0) FAIL("expected 7 calls of the second group, found " << in_last);
    first.x.push_back(in_first);
  }
  check_moments(first, 30.0, 40.0 * 0.75 * 0.25);  // binomial
}

TEST_CASE("A trace comes call by call with its talk times") {
  const Arrivals arrivals = trace({{5, 60}, {5, -1}, {9, 0}});
  ArrivalStream stream(arrivals, 1);
  CHECK(day_of(stream, 0) == std::vector<Microseconds>{s(5), s(5), s(9)});
  stream.begin({1, 0}, 1.0);
  REQUIRE(stream.caller().talk.is_known());
  CHECK(stream.caller().talk.length() == s(60));
  stream.step();
  CHECK(!stream.caller().talk.is_known());
  stream.step();
  REQUIRE(stream.caller().talk.is_known());
  CHECK(stream.caller().talk.length() == 0);
}

TEST_CASE("A copied stream goes on with the same callers") {
  const Arrivals arrivals = PoissonArrivals{{{0, h, 50.0}}};
  ArrivalStream stream(arrivals, 8);
  stream.begin({3, 1}, 1.0);
  for (int i = 0; i < 10; ++i) stream.step();
  ArrivalStream copy = stream;
  for (int i = 0; i < 60; ++i) {
    CHECK(copy.arrival() == stream.arrival());
    CHECK(copy.caller().patience.uniform() == stream.caller().patience.uniform());
    CHECK(copy.caller().talk.uniform() == stream.caller().talk.uniform());
    CHECK(copy.caller().after_call.uniform() == stream.caller().after_call.uniform());
    copy.step();
    stream.step();
  }
}

}  // namespace holdtime::models
