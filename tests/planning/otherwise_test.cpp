// What would happen otherwise, on centers where the answer is known from outside.
#include <catch2/catch.hpp>
#include <sstream>

#include "planning/otherwise.hpp"
#include "planning/show_text.hpp"
#include "scenarios/reader.hpp"

using namespace holdtime;
using namespace holdtime::planning;
using Change = Outcome::Change;

namespace {

std::shared_ptr<const models::Scenario> scenario_of(const std::string& text,
                                                    const std::vector<std::string>& set = {}) {
  auto reading = scenarios::read_text(text, "x.json", set);
  if (!reading.scenario) return nullptr;
  return std::make_shared<const models::Scenario>(std::move(*reading.scenario));
}

Otherwise play(const std::string& text, const std::vector<Alternative>& alternatives) {
  results::ExperimentOptions options;
  options.replications = 60;
  const auto base = scenario_of(text);
  REQUIRE(base != nullptr);
  return play_otherwise(
      base, alternatives, [&](const auto& set) { return scenario_of(text, set); }, options);
}

/// Fewer people than the calls need: callers hang up.
const std::string short_of_people = R"({
  "open": "08:00-12:00",
  "calls": {"a": {"per_day": 300, "aht": "4m"}},
  "teams": {"desk": {"answers": ["a"], "agents": 4}},
  "targets": ["abandoned <= 1% of the month", "80/20 on 90% of days"]
})";

/// Plenty of people for an ordinary day.
const std::string at_ease = R"({
  "open": "08:00-18:00",
  "calls": {"a": {"per_day": 1200, "aht": "5m", "patience": "6m"}},
  "teams": {"desk": {"answers": ["a"], "on_phone": 15}},
  "targets": ["80/20 on 70% of days"]
})";

Alternative setting(std::string set, std::string brief = "other") {
  return {"it is so", "if it were not", std::move(brief), {std::move(set)}, false};
}

}  // namespace

TEST_CASE("where nobody hangs up nobody is lost, and the verdict on abandonment turns", "[otherwise]") {
  const Otherwise all = play(short_of_people, {setting("/calls/a/patience=never")});
  REQUIRE(all.outcomes.size() == 1);
  CHECK(all.base.targets[0].verdict == results::Verdict::missed);
  CHECK(all.outcomes[0].experiment.targets[0].verdict == results::Verdict::met);
  CHECK(all.outcomes[0].experiment.targets[0].value == 0.0);
  CHECK(all.outcomes[0].changes == std::vector<Change>{Change::turned, Change::none});
}

TEST_CASE("the same callers come to both: what changes nothing moves nothing", "[otherwise]") {
  const Otherwise all = play(at_ease, {setting("/calls/a/patience=360s")});
  REQUIRE(all.outcomes.size() == 1);
  CHECK(all.outcomes[0].effect == 0.0);
  CHECK(all.outcomes[0].change() == Change::none);
  CHECK(all.base.targets[0].days_met == all.outcomes[0].experiment.targets[0].days_met);
}

TEST_CASE("with days that differ fewer of them meet what ordinary days meet", "[otherwise]") {
  const Otherwise all = play(at_ease, {setting("/day_to_day=25%")});
  REQUIRE(all.outcomes.size() == 1);
  const auto before = judged_by(all.base.targets[0]);
  const auto after = judged_by(all.outcomes[0].experiment.targets[0]);
  REQUIRE((before && after));
  CHECK(before->of == Judged::Of::days);
  CHECK(after->value < before->value - 0.1);
  CHECK(all.outcomes[0].effect == Approx(100.0 * (before->value - after->value)));
}

TEST_CASE("turned verdicts come first, then the larger effects", "[otherwise]") {
  const Otherwise all = play(
      short_of_people, {setting("/calls/a/patience=5m59s", "small"), setting("/calls/a/patience=1m", "large"),
                        setting("/teams/desk/agents=40", "turns")});
  REQUIRE(all.outcomes.size() == 3);
  CHECK(all.outcomes[0].alternative.brief == "turns");
  CHECK(all.outcomes[1].alternative.brief == "large");
  CHECK(all.outcomes[2].alternative.brief == "small");
}

TEST_CASE("an alternative the scenario does not allow is left out and told apart", "[otherwise]") {
  const Otherwise all = play(at_ease, {setting("/teams/desk/shrinkage=30%")});  // beside on_phone
  CHECK(all.outcomes.empty());
  CHECK(all.unreadable.size() == 1);
}

TEST_CASE("an interrupt ends it with what is finished", "[otherwise]") {
  const std::atomic<bool> stop{true};
  results::ExperimentOptions options;
  options.replications = 60;
  options.stop = &stop;
  const auto all = play_otherwise(
      scenario_of(at_ease), {setting("/day_to_day=25%")},
      [](const auto& set) { return scenario_of(at_ease, set); }, options);
  CHECK(all.interrupted);
  CHECK(all.outcomes.empty());
  std::ostringstream text;
  write_otherwise(text, all, 80);
  CHECK_FALSE(text.str().empty());
}

TEST_CASE("quick means fewer days for a larger center", "[otherwise]") {
  const auto days = [](const std::string& calls, std::size_t alternatives) {
    return quick_days(*scenario_of(at_ease, {"/calls/a/per_day=" + calls}), alternatives);
  };
  CHECK(days("1", 4) == 1000);
  CHECK(days("100000", 0) == 2 * days("100000", 1));
  CHECK(days("50000", 1) == 2 * days("100000", 1));
  CHECK(days("10000000", 4) == 20);
}
