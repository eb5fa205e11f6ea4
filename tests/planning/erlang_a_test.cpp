#include "planning/erlang_a.hpp"

#include <catch2/catch.hpp>

#include "planning/erlang_b.hpp"

namespace holdtime::planning {
namespace {

using enum models::ServiceLevelFormula;

models::ServiceLevel within(double seconds, models::ServiceLevelFormula formula = answered_by_offered) {
  return {engine::from_seconds(seconds), formula};
}

}  // namespace

TEST_CASE("Erlang C follows from Erlang B", "[planning]") {
  for (const double agents : {1.0, 3.5, 14.0, 250.0, 20'000.0}) {
    for (const double occupancy : {0.1, 0.7, 0.95}) {
      const double load = occupancy * agents;
      const double b = erlang_b(agents, load);
      const double expected = b / (1.0 - occupancy * (1.0 - b));
      INFO(agents << " agents, " << load << " erlangs");
      CHECK(ErlangA({load / 180.0, 180.0, {}}, agents).waited() == Approx(expected).epsilon(1e-11));
    }
  }
}

TEST_CASE("endless patience is no patience at all", "[planning]") {
  const QueueLoad load{0.8, 60.0, {}};
  const QueueLoad patient{0.8, 60.0, 1e11};
  const ErlangA c(load, 50.0);
  const ErlangA a(patient, 50.0);
  CHECK(a.waited() == Approx(c.waited()).epsilon(1e-6));
  CHECK(a.asa() == Approx(c.asa()).epsilon(1e-6));
  CHECK(a.service_level(within(20.0)) == Approx(c.service_level(within(20.0))).epsilon(1e-6));
  CHECK(a.answered_wait_percentile(0.9) == Approx(c.answered_wait_percentile(0.9)).epsilon(1e-6));
  CHECK(a.abandoned() * 1e11 == Approx(a.mean_wait()));
}

TEST_CASE("an agent whose callers are as patient as he is slow sees a Poisson number of callers",
          "[planning]") {
  // AHT = patience makes the system an infinite number of servers: with load 100, N is Poisson(100).
  const ErlangA queue({100.0 / 300.0, 300.0, 300.0}, 100.0);
  double term = 1.0;  // against P(N = 100), downwards
  double below = 0.0;
  for (double k = 100.0; k > 0.0; k -= 1.0) {
    term *= k / 100.0;
    below += term;
  }
  double above = 1.0;
  term = 1.0;
  for (double k = 101.0; k < 300.0; k += 1.0) {
    term *= 100.0 / k;
    above += term;
  }
  CHECK(queue.waited() == Approx(above / (above + below)).epsilon(1e-12));
  CHECK(queue.queue_length() + queue.occupancy() * 100.0 == Approx(100.0).epsilon(1e-12));
}

TEST_CASE("calls, waits and agents' time add up at every size", "[planning]") {
  for (const double agents : {0.4, 1.0, 2.5, 30.0, 1'000.0, 100'000.0}) {
    for (const double load : {0.01, 0.8, 0.99, 1.0, 1.02, 1.7, 40.0}) {
      for (const double patience : {1.0, 60.0, 3'600.0}) {
        const double rate = load * agents / 180.0;
        const ErlangA queue({rate, 180.0, patience}, agents);
        INFO(agents << " agents, load " << load << " an agent, patience " << patience << " s");
        CHECK(queue.answered() + queue.abandoned() == Approx(1.0).epsilon(1e-11));
        CHECK(queue.occupancy() * agents == Approx(rate * 180.0 * queue.answered()).epsilon(1e-11));
        CHECK(queue.queue_length() == Approx(rate * queue.mean_wait()));
        const double both =
            queue.answered() * queue.asa() + queue.abandoned() * queue.mean_wait_of_abandoned();
        CHECK(both == Approx(queue.mean_wait()).epsilon(1e-9));
        const double all =
            queue.answered_within(20.0) + queue.abandoned_within(20.0) + queue.waiting_after(20.0);
        CHECK(all == Approx(1.0).epsilon(1e-11));
        const auto later = queue.later_than(0.0);
        CHECK(later.answered + later.abandoned == Approx(queue.waited()).epsilon(1e-9).margin(1e-300));
      }
    }
  }
}

TEST_CASE("every agent more is better for those who call", "[planning]") {
  for (const auto patience : {std::optional<double>{}, std::optional<double>{90.0}}) {
    double before_wait = 2.0;
    double before_level = -1.0;
    for (double agents = 41.0; agents < 60.0; agents += 0.125) {
      const ErlangA queue({40.0 / 240.0, 240.0, patience}, agents);
      INFO(agents << " agents");
      CHECK(queue.waited() < before_wait);
      CHECK(queue.service_level(within(20.0)) > before_level);
      before_wait = queue.waited();
      before_level = queue.service_level(within(20.0));
    }
  }
}

TEST_CASE("more load than agents without abandonment means a queue without end, not a wrong number",
          "[planning]") {
  const ErlangA queue({10.0 / 180.0, 180.0, {}}, 10.0);
  CHECK_FALSE(queue.stable());
  CHECK(std::isinf(queue.asa()));
  CHECK(std::isinf(queue.queue_length()));
  CHECK(std::isinf(queue.answered_wait_percentile(0.5)));
  CHECK(queue.service_level(within(20.0)) == 0.0);
  CHECK(queue.occupancy() == 1.0);
}

TEST_CASE("a share of the answered waits no longer than its percentile", "[planning]") {
  const ErlangA queue({0.05, 240.0, 100.0}, 11.0);
  for (const double share : {0.6, 0.9, 0.99}) {
    const double wait = queue.answered_wait_percentile(share);
    CHECK(wait > 0.0);
    CHECK(queue.answered_within(wait) / queue.answered() == Approx(share).epsilon(1e-10));
  }
  CHECK(queue.answered_wait_percentile(0.05) == 0.0);
}

}  // namespace holdtime::planning
