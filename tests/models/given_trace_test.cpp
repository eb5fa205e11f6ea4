// Days that are known up to a moment, worked out by hand.
#include <catch2/catch.hpp>

#include "models/given/remaining.hpp"
#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// "460-515 answered by 1", in the order of the queue.
Lines ends_of(KeptRecords records) {
  std::sort(records.calls.begin(), records.calls.end(), [](const CallRecord& a, const CallRecord& b) {
    return std::tie(a.queue_entry, a.ordinal) < std::tie(b.queue_entry, b.ordinal);
  });
  Lines lines;
  for (const CallRecord& r : records.calls) {
    lines.push_back(fmt::format("{}-{} {}{}", seconds_text(r.queue_entry), seconds_text(r.queue_exit),
                                name_of(r.outcome),
                                r.outcome == Outcome::answered ? fmt::format(" by {}", r.agent) : ""));
  }
  return lines;
}

/// Talk 100 s, after-call work 20 s, patience 60 s.
CallType steady(Arrivals calls) {
  CallType type = call_type("a", std::move(calls));
  type.handling.talk = ByTime<Distribution>(engine::constant(100.0));
  type.handling.after_call_work = ByTime<Distribution>(engine::constant(20.0));
  type.patience = ByTime<Distribution>(engine::constant(60.0));
  return type;
}

GivenState at(int seconds, const Center& center) {
  GivenState given;
  given.at = s(seconds);
  given.present.resize(center.teams.size());
  given.calls_so_far.resize(center.call_types.size());
  return given;
}

}  // namespace

TEST_CASE("Who waits and who talks at a moment goes on from there, and of the day before nothing is told") {
  Center c = center({steady(trace({{10, -1}, {430, -1}, {440, -1}, {450, -1}, {600, -1}}))},
                    {team("t", {0}, heads({{0, 2}}))});
  GivenState given = at(500, c);
  given.waiting = {{0, s(40)}, {0, s(10)}};
  given.busy = {{0, 0, true, s(30)}, {0, 0, false, s(5)}};
  c.given = given;
  const KeptRecords records = play(c);
  // After-call work of 20 s has 15 left; of a talk of 100 s are 70 left, then its after-call work. Of
  // patience of 60 s are 20 left to the first and 50 to the second, who sees nobody free before 550.
  CHECK(ends_of(records) == Lines{"460-515 answered by 1", "490-550 abandoned", "600-600 answered by 0"});
  CHECK(spell_lines(records, 0, 0) == Lines{"500-570 talking", "570-590 after_call", "590-600 available",
                                            "600-700 talking", "700-720 after_call", "720-1000 available"});
  CHECK(spell_lines(records, 0, 1) ==
        Lines{"500-515 after_call", "515-615 talking", "615-635 after_call", "635-1000 available"});
}

TEST_CASE("As many are there as were seen, whatever the chance of absence") {
  Team people = team("t", {0}, heads({{0, 40}}));
  people.shrinkage = ShrinkageBudget{.total = 0.3, .absent = 0.3};
  Center c = center({steady(trace({}))}, {people});
  const auto there = [&](std::uint64_t replication) {
    CallCenter day = make_day(c, {1, replication});
    KeptRecords records;
    day.advance_to(s(501), records);
    return day.agents().on_duty_in(0);
  };
  c.given = at(500, c);
  c.given->present[0] = 33;
  for (std::uint64_t day = 0; day < 20; ++day) CHECK(there(day) == 33);
  // Not told, they come by chance, but nobody who is on a call is absent.
  c.given->present[0].reset();
  c.given->busy.assign(38, {0, 0, true, s(10)});
  for (std::uint64_t day = 0; day < 20; ++day) CHECK(there(day) == 38);
}

TEST_CASE("Who takes a break at the moment and was seen on a call takes it whole after the call") {
  Center c =
      center({steady(trace({}))}, {team("t", {0}, one_shift(1, 0, s(1000), {{s(450), s(200), true}}))});
  c.given = at(500, c);
  c.given->busy = {{0, 0, true, s(90)}};
  CHECK(spell_lines(play(c), 0, 0) ==
        Lines{"500-510 talking", "510-530 after_call", "530-730 on_break", "730-1000 available"});
}

TEST_CASE("Calls under way hold their lines, and free them when the talk ends") {
  Center c = center({steady(trace({{505, -1}, {571, -1}}))}, {team("t", {0}, heads({{0, 1}}))});
  c.line_groups = {{"all", 2, {0}}};
  c.given = at(500, c);
  c.given->waiting = {{0, s(1)}};
  c.given->busy = {{0, 0, true, s(30)}};
  // Until 559 both lines are taken: by the talk, and by the one who waits, who gives up then.
  CHECK(ends_of(play(c)) == Lines{"499-559 abandoned", "505-505 busy", "571-590 answered by 0"});
}

TEST_CASE("A day known up to opening, of which nothing is known, is the day") {
  CallType type = call_type("a", PoissonArrivals{{{s(100), s(900), 300.0}}});
  type.patience = ByTime<Distribution>(engine::exponential(30.0));
  Center c = center({type}, {team("t", {0}, heads({{100, 3}}))});
  c.opens = s(100);
  c.closes = s(900);
  const KeptRecords whole = play(c, {7, 3});
  c.given = at(100, c);
  const KeptRecords begun = play(c, {7, 3});
  CHECK(call_lines(c, begun) == call_lines(c, whole));
  CHECK(spell_lines(begun, 0, 1) == spell_lines(whole, 0, 1));
}

TEST_CASE("Of an exponential length as much is left as there was; of a fixed one what has not passed") {
  for (const double u : {0.001, 0.3, 0.9, 0.9999}) {
    const Distribution law = engine::exponential(100.0);
    for (const int elapsed : {0, 1, 80, 700}) {
      INFO(u << " of 1, after " << elapsed << " s");
      CHECK(engine::to_seconds(remaining(law, s(elapsed), u)) ==
            Approx(law.quantile(u)).margin(2e-6).epsilon(1e-9));
    }
    CHECK(remaining(engine::constant(100.0), s(30), u) == s(70));
    CHECK(remaining(engine::constant(100.0), s(130), u) == 1);
  }
}

TEST_CASE("What is left of any length has the law's own chance") {
  // P(X > e + x | X > e) = (1 - F(e + x)) / (1 - F(e)) = 1 - u, at what is found for u.
  const Distribution laws[] = {engine::lognormal(180.0, 220.0), engine::gamma(90.0, 30.0)};
  for (const Distribution& law : laws) {
    for (const int elapsed : {5, 100, 400}) {
      for (const double u : {0.01, 0.5, 0.97}) {
        const double x = engine::to_seconds(remaining(law, s(elapsed), u));
        const double longer = (1.0 - law.cdf(elapsed + x)) / (1.0 - law.cdf(elapsed));
        INFO(elapsed << " s passed, " << u);
        CHECK(longer == Approx(1.0 - u).margin(1e-6));
      }
    }
  }
}

TEST_CASE("The j-th in the queue is served before he gives up with the chance that Erlang A gives him") {
  // n agents with exponential calls of rate mu, patience exponential of rate theta: of those ahead of him
  // some give up too, and the chances multiply to n mu / (n mu + j theta). How long anybody has waited or
  // talked is nothing.
  constexpr int agents = 4;
  constexpr double aht = 100.0;
  constexpr double patience = 80.0;
  CallType type = call_type("a", trace({}));
  type.handling.talk = ByTime<Distribution>(engine::exponential(aht));
  type.patience = ByTime<Distribution>(engine::exponential(patience));
  Center c = center({type}, {team("t", {0}, heads({{0, agents}}))});
  c.closes = s(5000);
  c.given = at(500, c);
  c.given->waiting = {{0, s(200)}, {0, s(150)}, {0, s(40)}, {0, s(39)}, {0, s(2)}};
  c.given->busy = {{0, 0, true, s(400)}, {0, 0, true, s(7)}, {0, 0, true, s(0)}, {0, 0, true, s(90)}};
  constexpr int days = 20'000;
  std::vector<int> served(c.given->waiting.size(), 0);
  CallCenter day = make_day(c);
  for (std::uint64_t replication = 0; replication < days; ++replication) {
    day.restart({5, replication});
    KeptRecords records;
    day.finish(records);
    for (std::size_t j = 0; j < served.size(); ++j) {
      const Microseconds entry = s(500) - c.given->waiting[j].waited;
      served[j] += static_cast<int>(
          std::count_if(records.calls.begin(), records.calls.end(), [&](const CallRecord& call) {
            return call.queue_entry == entry && call.outcome == Outcome::answered;
          }));
    }
  }
  for (std::size_t j = 0; j < served.size(); ++j) {
    const double rate = agents / aht;
    const double expected = rate / (rate + static_cast<double>(j + 1) / patience);
    const double error = std::sqrt(expected * (1.0 - expected) / days);
    const double found = static_cast<double>(served[j]) / days;
    INFO(j + 1 << " in the queue: expected " << expected << ", found " << found << ", tolerance "
               << 4.5 * error);
    CHECK(std::fabs(found - expected) < 4.5 * error);
  }
}

TEST_CASE("How busy the day is goes by the calls so far as gamma and Poisson say") {
  // Gamma factor of mean 1 and sd .2: shape and rate 25. After 150 calls where 100 were expected it is gamma
  // with shape 175 and rate 125 (conjugate; Gelman et al. 2013): mean 1.4, sd .10583.
  Center c =
      center({call_type("a", PoissonArrivals{{{0, s(1000), 200.0}}})}, {team("t", {0}, heads({{0, 1}}))});
  c.busyness = {{"day", engine::gamma(1.0, 0.2), {0}}};
  c.given = at(500, c);
  c.given->calls_so_far[0] = 150;
  const BusynessSoFar busyness(c);
  double sum = 0.0;
  double squares = 0.0;
  constexpr int days = 20'000;
  std::vector<double> factors;
  for (std::uint64_t day = 0; day < days; ++day) {
    busyness.draw({1, day}, factors);
    sum += factors[0];
    squares += factors[0] * factors[0];
  }
  const double mean = sum / days;
  const double sd = std::sqrt(squares / days - mean * mean);
  // Days and sets both scatter; the sets are worth some hundreds.
  const double error = 0.10583 * std::sqrt(1.0 / days + 1.0 / busyness.effective_sets());
  INFO("mean " << mean << ", sd " << sd << ", sets worth " << busyness.effective_sets());
  CHECK(busyness.effective_sets() > 200.0);
  CHECK(std::fabs(mean - 1.4) < 4.5 * error);
  CHECK(sd == Approx(0.10583).epsilon(0.25));
}

TEST_CASE("A day begun in its middle is a value: copies go on alike, and a second start is the first") {
  CallType type = call_type("a", PoissonArrivals{{{0, s(1000), 400.0}}});
  type.patience = ByTime<Distribution>(engine::exponential(30.0));
  type.handling.talk = ByTime<Distribution>(engine::exponential(20.0));
  Center c = center({type}, {team("t", {0}, heads({{0, 5}}))});
  c.given = at(400, c);
  c.given->waiting = {{0, s(20)}, {0, s(5)}};
  c.given->busy.assign(5, {0, 0, true, s(7)});
  CallCenter day = make_day(c);
  KeptRecords before, rest, copied, again;
  day.advance_to(s(600), before);
  CallCenter copy = day;
  day.finish(rest);
  copy.finish(copied);
  CHECK(call_lines(c, rest) == call_lines(c, copied));
  day.restart({1, 0});
  day.finish(again);
  CHECK(again.calls.size() == before.calls.size() + rest.calls.size());
  for (const CallRecord& call : again.calls) CHECK(call.queue_exit >= s(400));
  for (const AgentSpell& spell : again.spells) CHECK(spell.from >= s(400));
}

}  // namespace holdtime::models
