#include "planning/general_patience.hpp"

#include <catch2/catch.hpp>

#include "planning/erlang_a.hpp"
#include "tests/planning/exact_queues.hpp"
#include "tests/planning/exactness.hpp"

namespace holdtime::planning {
namespace {

using engine::Distribution;
using enum models::ServiceLevelFormula;

Distribution made(const char* family, decltype(engine::Parameters::numbers) numbers) {
  return engine::make_distribution(family, {std::move(numbers), {}, {}});
}

Distribution one_in_ten_balks() {
  return engine::make_distribution(
      "mixture", {{}, {{"weights", {0.1, 0.9}}}, {engine::constant(0.0), engine::exponential(120.0)}});
}

struct Case {
  ExactPatience exact;  ///< patience and places unused
  Distribution patience;
};

std::vector<Case> cases() {
  return {
      {{"G1",
        0.8,
        60,
        50,
        0,
        0,
        20,
        {0, 0.6906786045, 0.0005150651945, 19.16958418, 19.22151842, 120.0, 0.9595055374, 15.37721473,
         0.6514087065, 5.551115123e-17, 0.3485912935, 0.6514087065, 0.6517443973, 0.6514087065,
         0.6514087065}},
       engine::constant(120.0)},
      {{"G2",
        0.8,
        60,
        50,
        0,
        0,
        20,
        {0, 0.5227235973, 0.02341885775, 5.326039708, 5.410917901, 8.950392105, 0.9375178966, 4.328734321,
         0.9080668547, 0.02115596268, 0.0707771826, 0.9080668547, 0.9298427088, 0.9292228174, 0.9276930952}},
       made("uniform", {{"low", 0.0}, {"high", 240.0}})},
      {{"G3",
        0.8,
        60,
        50,
        0,
        0,
        20,
        {0, 0.5754576674, 0.01622758538, 7.155291635, 7.300164568, 16.08286344, 0.944421518, 5.840131655,
         0.865360985, 0.01131475853, 0.1233242565, 0.865360985, 0.8796353426, 0.8766757435, 0.8752643902}},
       made("erlang", {{"mean", 120.0}, {"stages", 2.0}})},
      {{"G4",
        0.8,
        60,
        50,
        0,
        0,
        20,
        {0, 0.4623523715, 0.03165159851, 3.222746255, 3.37076762, 7.899330439, 0.9296144654, 2.696614096,
         0.9545252062, 0.03089222746, 0.01458256637, 0.9545252062, 0.9857249774, 0.9854174336, 0.9849525855}},
       engine::lognormal(120.0, 240.0)},
      {{"G6",
        0.8,
        60,
        50,
        0,
        0,
        20,
        {0, 0.3404718155, 0.04827228174, 1.718777238, 1.707012023, 1.475051136, 0.9136586095, 1.365609618,
         0.9466736037, 0.04810962756, 0.005216768746, 0.9466736037, 0.9946895373, 0.9947832313,
         0.9945195698}},
       one_in_ten_balks()},
      {{"G7",
        1.0,
        60,
        50,
        0,
        0,
        20,
        {0, 0.9999999988, 0.1666666667, 114.0000001, 115.0000001, 120.0, 0.9999999999, 115.0000001,
         4.767627397e-08, 1.110223025e-16, 0.9999999523, 4.767627397e-08, 5.721152877e-08, 4.767627408e-08,
         4.767627397e-08}},
       engine::constant(120.0)},
      {{"G8",
        1.0,
        60,
        50,
        0,
        0,
        20,
        {0, 0.9986313591, 0.1667530088, 42.02066037, 40.06326469, 30.28236733, 0.9998963894, 40.06326469,
         0.04383121237, 0.0437636331, 0.9124051545, 0.04383121237, 0.05260290506, 0.08759484547,
         0.04583721545}},
       made("erlang", {{"mean", 120.0}, {"stages", 2.0}})},
      {{"G9",
        1.0,
        60,
        50,
        0,
        0,
        20,
        {0, 0.9585249748, 0.1692831623, 15.13897508, 14.57056749, 11.78124252, 0.9968602052, 14.57056749,
         0.5934188264, 0.1473924174, 0.2591887562, 0.5934188264, 0.7143454899, 0.7408112438, 0.6960046315}},
       engine::lognormal(120.0, 240.0)},
      {{"G11",
        1.7,
        60,
        100,
        0,
        0,
        30,
        {0, 0.7545149023, 0.03783225051, 6.805350253, 6.917217797, 9.76228627, 0.9814111045, 11.75927025,
         0.9613305436, 0.0378031508, 0.0008663055822, 0.9613305436, 0.9991298754, 0.9991336944,
         0.9990996587}},
       made("erlang", {{"mean", 60.0}, {"stages", 2.0}})},
      {{"G12",
        1.7,
        60,
        100,
        0,
        0,
        30,
        {0, 0.75700341, 0.03764750782, 6.564438616, 6.721647355, 10.74024593, 0.981599542, 11.4268005,
         0.9621734591, 0.03764102086, 0.0001855200866, 0.9621734591, 0.999813963, 0.9998144799,
         0.9998072236}},
       engine::lognormal(60.0, 60.0)},
  };
}

}  // namespace

TEST_CASE("Erlang A with patience of any distribution gives the exactly solved queues", "[planning][exact]") {
  Exactness exactness("M/M/n+G");
  for (const Case& each : cases()) {
    const ExactPatience& one = each.exact;
    const GeneralPatience queue(one.calls_per_second, one.aht, each.patience, one.agents);
    exactness.begin(one.name);
    exactness.compare_all(queue, one);
  }
}

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
