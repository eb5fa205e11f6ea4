#include "planning/erlang_a_trunks.hpp"

#include <catch2/catch.hpp>

#include "planning/erlang_b.hpp"

namespace holdtime::planning {

TEST_CASE("as many trunks as agents are Erlang B", "[planning]") {
  for (const double agents : {1.0, 9.0, 400.0}) {
    for (const double load : {0.5, 1.0, 3.0}) {
      const ErlangATrunks queue({load * agents / 100.0, 100.0, 60.0}, agents, 0);
      CHECK(queue.blocked() == Approx(erlang_b(agents, load * agents)).epsilon(1e-12));
      CHECK(queue.waited() == 0.0);
      CHECK(queue.abandoned() == 0.0);
      CHECK(queue.answered_within(0.0) == Approx(1.0 - queue.blocked()).epsilon(1e-12));
    }
  }
}

TEST_CASE("trunks enough for everybody are no limit", "[planning]") {
  for (const double agents : {1.0, 30.0, 5'000.0}) {
    for (const double load : {0.5, 1.0, 1.5}) {
      const QueueLoad calls{load * agents / 200.0, 200.0, 150.0};
      const ErlangA open(calls, agents);
      const ErlangATrunks limited(calls, agents, 20'000);
      INFO(agents << " agents, load " << load << " an agent");
      CHECK(limited.waited() == Approx(open.waited()).epsilon(1e-10));
      CHECK(limited.abandoned() == Approx(open.abandoned()).epsilon(1e-10));
      CHECK(limited.asa() == Approx(open.asa()).epsilon(1e-10));
      for (const double t : {0.1, 20.0, 200.0}) {
        const double margin = 1e-13;
        CHECK(limited.answered_within(t) == Approx(open.answered_within(t)).epsilon(1e-9).margin(margin));
        CHECK(limited.abandoned_within(t) == Approx(open.abandoned_within(t)).epsilon(1e-9).margin(margin));
      }
    }
  }
}

TEST_CASE("a trunk more lets more calls in and makes more of them wait", "[planning]") {
  double blocked = 2.0;
  double waited = -1.0;
  for (std::uint64_t places = 0; places < 40; ++places) {
    const ErlangATrunks queue({0.12, 200.0, {}}, 20.0, places);  // more calls than agents can answer
    CHECK(queue.blocked() < blocked);
    CHECK(queue.waited() > waited);
    CHECK(queue.blocked() > 1.0 - 20.0 / 24.0);
    CHECK(queue.answered() + queue.blocked() == Approx(1.0).epsilon(1e-12));
    blocked = queue.blocked();
    waited = queue.waited();
  }
}

}  // namespace holdtime::planning
