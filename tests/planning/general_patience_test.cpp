#include "planning/general_patience.hpp"

#include <catch2/catch.hpp>

#include "planning/erlang_a.hpp"

namespace holdtime::planning {

using engine::Distribution;

TEST_CASE("exponential patience given as any distribution is Erlang A", "[planning]") {
  for (const double agents : {1.0, 12.0, 300.0}) {
    for (const double load : {0.5, 0.95, 1.3}) {
      const double rate = load * agents / 200.0;
      const ErlangA expected({rate, 200.0, 90.0}, agents);
      const GeneralPatience found(rate, 200.0, engine::exponential(90.0), agents);
      INFO(agents << " agents, load " << load << " an agent");
      CHECK(found.waited() == Approx(expected.waited()).epsilon(1e-10));
      CHECK(found.abandoned() == Approx(expected.abandoned()).epsilon(1e-10).margin(1e-13));
      CHECK(found.asa() == Approx(expected.asa()).epsilon(1e-10));
      CHECK(found.mean_wait_of_abandoned() == Approx(expected.mean_wait_of_abandoned()).epsilon(1e-8));
      for (const double t : {0.0, 7.0, 40.0, 300.0}) {
        const double margin = 1e-13;
        CHECK(found.answered_within(t) == Approx(expected.answered_within(t)).epsilon(1e-10).margin(margin));
        CHECK(found.abandoned_within(t) == Approx(expected.abandoned_within(t)).epsilon(1e-9).margin(margin));
      }
    }
  }
}

TEST_CASE("observed patience is taken as it is, jump by jump", "[planning]") {
  const Distribution law = engine::make_distribution(
      "empirical", {{}, {{"values", {5.0, 12.0, 12.0, 30.0, 45.0, 90.0, 300.0}}}, {}});
  const GeneralPatience queue(0.1, 180.0, law, 17.0);
  CHECK(queue.answered() + queue.abandoned() == Approx(1.0).epsilon(1e-12));
  // Nobody gives up before 5 seconds; at 5 seconds a seventh of those still waiting do.
  CHECK(queue.abandoned_within(4.999) == Approx(0.0).margin(1e-12));
  const double left_at_5 = queue.abandoned_within(5.0);
  CHECK(left_at_5 == Approx(queue.waiting_after(4.9999999) / 7.0).epsilon(1e-6));
  CHECK(queue.abandoned_within(11.9) == Approx(left_at_5).epsilon(1e-9));
  // Rate conservation (Little): mean queue = rate times mean wait, split by what becomes of the calls.
  const double both = queue.answered() * queue.asa() + queue.abandoned() * queue.mean_wait_of_abandoned();
  CHECK(0.1 * both == Approx(queue.queue_length()).epsilon(1e-10));
}

}  // namespace holdtime::planning
