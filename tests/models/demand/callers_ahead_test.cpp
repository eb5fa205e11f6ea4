// Callers drawn ahead have what each would have drawn by himself, and only what nothing can change.
#include "models/demand/callers_ahead.hpp"

#include <catch2/catch.hpp>

#include "engine/random/mathematics.hpp"
#include "models/plan.hpp"
#include "models/purposes.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::models {
namespace {

constexpr std::uint64_t entity = 41;
constexpr engine::DayKey day{5, 12};

double number(std::uint64_t ordinal, Purpose purpose, std::size_t word) {
  return engine::to_uniform(
      engine::draw_block(day, entity, ordinal, static_cast<std::uint32_t>(purpose))[word]);
}

FixedLaws laws_of(const Center& center) {
  return CenterPlan(center).fixed_laws(0);
}

}  // namespace

TEST_CASE("A caller drawn ahead has the numbers of one drawn by himself") {
  const Distribution patience = engine::exponential(120.0);
  const Distribution talk = engine::lognormal(200.0, 230.0);
  const Distribution delay = engine::lognormal(30.0, 20.0);
  CallersAhead ahead(entity, {&patience, &talk, nullptr, &delay}, true, true);
  for (const std::uint64_t first : {std::uint64_t{0}, std::uint64_t{CallersAhead::count}, std::uint64_t{7}}) {
    ahead.draw(day, first);
    for (std::uint64_t i = first; i < first + CallersAhead::count; ++i) {
      CHECK(ahead.gaps()[i - first] == -engine::log(1.0 - number(i, Purpose::caller, 0)));
      REQUIRE(ahead.patience(i - first).is_known());
      CHECK(ahead.patience(i - first).length() == patience.length(number(i, Purpose::caller, 1)));
      REQUIRE(ahead.talk(i - first).is_known());
      CHECK(ahead.talk(i - first).length() == talk.length(number(i, Purpose::caller, 2)));
      REQUIRE(!ahead.after_call(i - first).is_known());
      CHECK(ahead.after_call(i - first).uniform() == number(i, Purpose::caller, 3));
      const Choices& choices = ahead.choices(i - first);
      CHECK(choices.priority_class == number(i, Purpose::caller_choices, 0));
      CHECK(choices.balking == number(i, Purpose::caller_choices, 1));
      CHECK(choices.ivr_end == number(i, Purpose::caller_choices, 2));
      CHECK(choices.ivr_delay.length() == delay.length(number(i, Purpose::caller_choices, 3)));
    }
  }
}

TEST_CASE("Where no team has after-call work to do, its length is known to be nothing") {
  FixedLaws laws;
  laws.no_after_call = true;
  CallersAhead ahead(entity, laws, true, false);
  ahead.draw(day, 0);
  for (std::size_t place = 0; place < CallersAhead::count; ++place) {
    REQUIRE(ahead.after_call(place).is_known());
    CHECK(ahead.after_call(place).length() == 0);
  }
}

TEST_CASE("A word kept for later gives the number of the word, the least and the greatest too") {
  for (const std::uint64_t word : {std::uint64_t{0}, ~std::uint64_t{0}, std::uint64_t{0x123456789abcdef0}}) {
    const OwnLength own = OwnLength::drawn_by(word);
    CHECK(!own.is_known());
    CHECK(own.uniform() == engine::to_uniform(word));
  }
  CHECK(OwnLength::known(0).is_known());
}

TEST_CASE("Only a law that is one for all teams and moments is drawn from ahead") {
  Center c = center({call_type("a", trace({}))},
                    {team("one", {0}, heads({{0, 1}})), team("other", {0}, heads({{0, 1}}))});
  c.call_types[0].handling.talk = ByTime<Distribution>(engine::exponential(60.0));
  c.call_types[0].patience = ByTime<Distribution>(engine::exponential(60.0));
  CHECK(laws_of(c).talk != nullptr);
  CHECK(laws_of(c).patience != nullptr);
  CHECK(laws_of(c).after_call == nullptr);  // there is none

  Center later = c;
  later.call_types[0].patience.pieces.push_back({s(500), engine::exponential(90.0)});
  CHECK(laws_of(later).patience == nullptr);

  Center slower = c;
  slower.teams[1].skills[0].handling = Handling{ByTime<Distribution>(engine::exponential(70.0)), {}};
  CHECK(laws_of(slower).talk == nullptr);
  CHECK(laws_of(slower).patience != nullptr);
}

}  // namespace holdtime::models
