// M/G/1, priorities, and the Poisson weights that distributions of waits are taken with.
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "engine/random/mathematics.hpp"
#include "planning/erlang_a.hpp"
#include "planning/poisson_weights.hpp"
#include "planning/priorities.hpp"
#include "planning/single_server.hpp"

namespace holdtime::planning {

TEST_CASE("a single agent with exponential handle times is Erlang C", "[planning]") {
  const SingleServer found = single_server(0.004, 180.0, 180.0);
  const ErlangA expected({0.004, 180.0, {}}, 1.0);
  CHECK(found.mean_wait == Approx(expected.asa()).epsilon(1e-13));
  CHECK(found.queue_length == Approx(expected.queue_length()).epsilon(1e-13));
  CHECK(std::isinf(single_server(0.01, 180.0, 0.0).mean_wait));
}

TEST_CASE("a single agent whose calls all take as long: Erlang's series of 1909", "[planning]") {
  // P(wait <= t) = (1 - rho) sum over k <= t / D of (-x)^k / k! e^x, x = lambda (t - k D): few terms, low
  // load.
  const double rate = 0.005;
  const double aht = 100.0;
  for (const double t : {0.0, 30.0, 99.0, 100.0, 170.0, 250.0, 640.0}) {
    double series = 0.0;
    double factorial = 1.0;
    for (int k = 0; k <= static_cast<int>(t / aht); ++k) {
      if (k > 0) factorial *= k;
      const double x = rate * (t - k * aht);
      series += std::pow(-x, k) / factorial * std::exp(x);
    }
    INFO("t " << t);
    CHECK(within_if_constant(rate, aht, t) == Approx(0.5 * series).epsilon(1e-12));
  }
  CHECK(within_if_constant(0.0, aht, 0.0) == 1.0);
  CHECK(within_if_constant(0.01, aht, 1e4) == 0.0);
}

TEST_CASE("constant handle times: the mean wait is the area above the distribution, at any load",
          "[planning]") {
  for (const double load : {0.1, 0.8, 0.99}) {
    double area = 0.0;  // of 1 - P(wait <= t), t in handle times, by Simpson's rule between its kinks
    const double mean = single_server(load / 60.0, 60.0, 0.0).mean_wait;
    const int handle_times = static_cast<int>(load < 0.9 ? 150 : 2000);
    const int pieces = load < 0.9 ? 20 : 2;
    for (int i = 0; i < handle_times * pieces; ++i) {
      const double step = 60.0 / pieces;
      const auto beyond = [&](double at) { return 1.0 - within_if_constant(load / 60.0, 60.0, at); };
      const double end = std::nextafter((i + 1) * step, 0.0);
      area += step / 6.0 * (beyond(i * step) + 4.0 * beyond((i + 0.5) * step) + beyond(end));
    }
    INFO("load " << load);
    CHECK(area == Approx(mean).epsilon(1e-4));
    for (const double share : {0.3, 0.9, 0.999}) {
      const double wait = wait_percentile_if_constant(load / 60.0, 60.0, share);
      const double held = within_if_constant(load / 60.0, 60.0, wait);
      if (share > 1.0 - load) CHECK(held == Approx(share).epsilon(1e-10));
      if (share <= 1.0 - load) CHECK(wait == 0.0);
    }
  }
  CHECK(std::isinf(wait_percentile_if_constant(0.02, 60.0, 0.5)));
}

TEST_CASE("priorities only shift waits from one class to another", "[planning]") {
  const Priorities queue({0.01, 0.02, 0.015}, 200.0, 10.0);
  const ErlangA all({0.045, 200.0, {}}, 10.0);
  CHECK(queue.queue_length(0) + queue.queue_length(1) + queue.queue_length(2) ==
        Approx(all.queue_length()).epsilon(1e-12));
  CHECK(queue.mean_wait(0) < queue.mean_wait(1));
  CHECK(queue.mean_wait(1) < queue.mean_wait(2));
  // Those who wait in the first class do so exponentially, as in a queue of theirs alone.
  const double rate = 10.0 / 200.0 - 0.01;
  for (const double t : {0.0, 5.0, 60.0}) {
    const double expected = all.waited() * engine::exp(-rate * t);
    CHECK(queue.waiting_after(0, t) == Approx(expected).epsilon(1e-10));
  }
  for (std::size_t one = 0; one < queue.classes(); ++one) {
    double area = 0.0;  // the mean is the area under the tail, by Simpson's rule
    const double step = 6.0;
    for (int i = 0; i <= 2000; ++i) {
      const double weight = i == 0 || i == 2000 ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
      area += weight * queue.waiting_after(one, i * step) * step / 3.0;
    }
    INFO("class " << one);
    CHECK(area == Approx(queue.mean_wait(one)).epsilon(1e-4));
  }
}

TEST_CASE("one class has no priority: Erlang C", "[planning]") {
  const Priorities queue({0.05}, 180.0, 11.0);
  const ErlangA expected({0.05, 180.0, {}}, 11.0);
  CHECK(queue.mean_wait(0) == Approx(expected.asa()).epsilon(1e-12));
  for (const double t : {1.0, 20.0, 400.0}) {
    CHECK(queue.waiting_after(0, t) == Approx(expected.waiting_after(t)).epsilon(1e-10));
  }
  CHECK(queue.wait_percentile(0, 0.9) == Approx(expected.answered_wait_percentile(0.9)).epsilon(1e-8));
}

TEST_CASE("the urgent are served while the others' queue grows without end", "[planning]") {
  const Priorities queue({0.03, 0.05}, 180.0, 10.0);
  CHECK(queue.waited() == 1.0);
  CHECK(queue.occupancy() == 1.0);
  CHECK(queue.mean_wait(0) == Approx(18.0 / (1.0 - 0.54)));
  CHECK(std::isinf(queue.mean_wait(1)));
  CHECK(queue.waiting_after(1, 1e4) == 1.0);
  CHECK(std::isinf(queue.wait_percentile(1, 0.5)));
  CHECK(queue.waiting_after(0, queue.wait_percentile(0, 0.9)) == Approx(0.1).epsilon(1e-8));
}

TEST_CASE("Poisson weights have the mean and the variance of their law", "[planning]") {
  for (const double mean : {0.0, 0.3, 1.0, 17.5, 4'000.0, 1e6}) {
    const PoissonWeights found = poisson_weights(mean);
    double first = 0.0;
    double second = 0.0;
    for (std::size_t i = 0; i < found.weights.size(); ++i) {
      const double off = static_cast<double>(found.first + i) - mean;
      first += found.weights[i] * off;
      second += found.weights[i] * off * off;
    }
    INFO("mean " << mean);
    CHECK(first == Approx(0.0).margin(1e-10 * (1.0 + std::sqrt(mean))));
    CHECK(second == Approx(mean).epsilon(1e-10));
  }
  CHECK(poisson_weights(0.3).weights[0] == Approx(engine::exp(-0.3)).epsilon(1e-14));
}

}  // namespace holdtime::planning
