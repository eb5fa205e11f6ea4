// What the keys of routing and sites are read as, and what is wrong with others.
#include "scenarios/canonical.hpp"
#include "tests/scenarios/cases.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

/// Two call types and three teams that answer both; what is new about each put into it, and `more` at the
/// top.
std::string text(const std::string& a, const std::string& team, const std::string& more,
                 const std::string& answers = R"("a", "b")", const std::string& b = "") {
  const std::string rest = R"(, "answers": [)" + answers + R"(], "agents": 9, "shrinkage": "0%"})";
  return R"({"open": "08:00-18:00", "day_to_day": "10%", "calls": {
    "a": {"per_day": 100, "aht": "5m", "patience": "6m")" +
         a + R"(}, "b": {"per_day": 100, "aht": "5m", "patience": "6m")" + b + R"(}},
    "teams": {"t": {"shift": null)" +
         team + rest + R"(, "u": {"picks": "in order")" + rest + R"(, "v": {"picks": "in order")" + rest +
         "}" + more + "}";
}

Reading read(const std::string& a, const std::string& team = "", const std::string& more = "",
             const std::string& answers = R"("a", "b")", const std::string& b = "") {
  return read_text(text(a, team, more, answers, b), "x.json");
}

models::Center center(const Reading& reading) {
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return reading.scenario->center;
}

std::string problems(const Reading& reading) {
  return reading.problems.text();
}

using Ranks = std::vector<std::vector<std::size_t>>;

}  // namespace

TEST_CASE("ranks with conditions are read beside plain ones") {
  const auto type = center(read(R"(, "goes_to": ["t", {"teams": ["u"], "after": "20s", "keep_free": 2},
      {"teams": "v", "after": 60, "when_waiting": 5}])"))
                        .call_types[0];
  CHECK(type.ranks == Ranks{{0}, {1}, {2}});
  REQUIRE(type.routing.openings.size() == 3);
  CHECK(type.routing.openings[0].after == 0);
  CHECK(type.routing.openings[1].after == 20 * engine::second);
  CHECK(type.routing.openings[2].after == engine::minute);
  CHECK(type.routing.openings[2].when_waiting == 5);
  CHECK(type.routing.keep_free == std::vector<std::uint32_t>{0, 2, 0});
}

TEST_CASE("plain ranks and ranks that open at once are the same, to the hash") {
  const Reading plain = read(R"(, "goes_to": ["t", ["u", "v"]])");
  const Reading objects = read(R"(, "goes_to": [{"teams": ["t"]}, {"teams": ["u", "v"], "after": 0}])");
  CHECK(center(objects).call_types[0].routing.openings.empty());
  CHECK(scenario_hash(*plain.scenario) == scenario_hash(*objects.scenario));
}

TEST_CASE("agents kept free for a type are kept from all others, in the teams that answer it") {
  const auto both = center(read("", "", R"(, "routing": {"keep_free": {"a": 3}})"));
  CHECK(both.call_types[0].routing.keep_free.empty());
  CHECK(both.call_types[1].routing.keep_free == std::vector<std::uint32_t>{3, 3, 3});
  const auto largest = center(read("", "", R"(, "routing": {"keep_free": {"a": 3}})", R"("a", "b")",
                                   R"(, "goes_to": [{"teams": ["t"], "keep_free": 5}, "u", "v"])"));
  CHECK(largest.call_types[1].routing.keep_free == std::vector<std::uint32_t>{5, 3, 3});
}

TEST_CASE("own site first parts the teams of a type without goes_to") {
  const std::string sites = R"(, "sites": {"x": {}, "y": {}}, "routing": {"own_site_first": "20s"})";
  const auto parted = center(read(R"(, "site": "x")", R"(, "site": "x")", sites));
  CHECK(parted.call_types[0].ranks == Ranks{{0}, {1, 2}});
  CHECK(parted.call_types[0].routing.openings[1].after == 20 * engine::second);
  CHECK(parted.call_types[1].ranks == Ranks{{0, 1, 2}});
  CHECK(parted.call_types[1].routing.openings.empty());
}

TEST_CASE("rules, points, shares, levels, places and prices are read into what they stand for") {
  const auto c = center(read(
      R"(, "picks_agent": "least occupied", "score": {"base": 100, "per_second": 0.5}, "queue_share": "30%",
              "waiting_places": {"places": 10, "per_agent": 0.5}, "when_full": "voicemail",
              "classes": {"gold": {"share": "30%", "bonus": 50}, "others": {"share": "70%"}})",
      R"(, "picks": "weighted score", "price_a_call": 3.5)",
      R"(, "waiting_places": {"both": {"places": 30, "calls": ["b", "a"]}})", R"({"a": {"level": 4}}, "b")",
      R"(, "queue_share": "70%")"));
  const models::CallType& a = c.call_types[0];
  CHECK(a.routing.picks_agent == "least occupied");
  CHECK(a.routing.score.base == 100.0);
  CHECK(a.routing.score.per_second == 0.5);
  CHECK(a.routing.queue_share == 300'000);
  CHECK(a.routing.voicemail);
  CHECK(a.classes[0].bonus == 50.0);
  CHECK(c.teams[0].skills[0].level == 4);
  CHECK_FALSE(c.teams[0].skills[0].handling);
  CHECK(c.teams[0].price_a_call == 3'500'000);
  REQUIRE(c.waiting_limits.size() == 2);
  CHECK(c.waiting_limits[0].places == 10.0);
  CHECK(c.waiting_limits[0].per_agent == 0.5);
  CHECK(c.waiting_limits[0].call_types == std::vector<std::size_t>{0});
  CHECK(c.waiting_limits[1].call_types == std::vector<std::size_t>{1, 0});
  CHECK_FALSE(c.waiting_places);
}

TEST_CASE("each of the keys of routing changes the hash") {
  const std::string plain = scenario_hash(*read("").scenario);
  for (const std::string key :
       {R"(, "picks_agent": "random")", R"(, "goes_to": ["t", {"teams": ["u", "v"], "after": "1s"}])",
        R"(, "goes_to": [["t", "u", {"teams": "v", "keep_free": 1}]])", R"(, "score": {"base": 1})",
        R"(, "waiting_places": {"places": 3})", R"(, "when_full": "voicemail", "waiting_places": 9000)"}) {
    const Reading reading = read(key);
    if (!reading.scenario) continue;
    INFO(key);
    CHECK(scenario_hash(*reading.scenario) != plain);
  }
  CHECK(scenario_hash(*read("", R"(, "price_a_call": 1)").scenario) != plain);
  CHECK(scenario_hash(*read("", "", R"(, "routing": {"keep_free": {"a": 1}})").scenario) != plain);
  CHECK(scenario_hash(*read(R"(, "picks_agent": "longest idle", "when_full": "blocked")").scenario) == plain);
}

TEST_CASE("what can't be meant by the keys of routing is told, with what to write") {
  const auto told = [](const Reading& reading, const char* what) {
    INFO(problems(reading));
    CHECK(problems(reading).find(what) != std::string::npos);
  };
  told(read(R"(, "goes_to": [{"teams": ["t"], "after": "20s"}, "u"])"),
       "opens after 0 s, the one before it after 20 s");
  told(read(R"(, "goes_to": [{"after": "20s"}])"), "\"teams\" is missing");
  told(read(R"(, "goes_to": [{"teams": ["w"]}])"), "there is no team called \"w\"");
  told(read(R"(, "goes_to": ["t", {"teams": ["t"], "after": 5}])"), "stands here twice");
  told(read(R"(, "goes_to": ["t", {"teams": ["u"], "when_waiting": 1}])"),
       "\"when_waiting\": 1 has no effect");
  told(read(R"(, "picks_agent": "least ocupied")"), "did you mean \"least occupied\"?");
  told(read(R"(, "queue_share": "30%")"), "\"b\" has no \"queue_share\"");
  told(read(R"(, "queue_share": "30%")", "", "", R"("a", "b")", R"(, "queue_share": "60%")"),
       "make 90 %, not 100 %");
  told(read(R"(, "score": {"base": 5})"), "\"score\" has no effect");
  told(read(R"(, "when_full": "voicemail")"), "\"when_full\" has no effect");
  told(read(R"(, "site": "x")"), "there are no \"sites\"");
  told(read(R"(, "site": "z")", "", R"(, "sites": {"x": {}})"), "there is no site called \"z\"");
  told(read("", "", R"(, "sites": {"x": {}})"), "nothing is at the site \"x\"");
  told(read("", "", R"(, "sites": {"x": {"lines": 3}})"), "\"lines\"");
  told(read("", "", R"(, "routing": {"own_site_first": "20s"})"), "\"own_site_first\" has no effect");
  told(read("", "", R"(, "routing": {"keep_free": {"c": 3}})"), "there is no call type called \"c\"");
  told(read(R"(, "waiting_places": {})"), "neither \"places\" nor \"per_agent\"");
  told(read("", "", R"(, "waiting_places": {"g": {"places": 3}})"), "\"calls\" is missing");
  told(read("", "", "", R"({"a": {"level": 0}}, "b")"), "levels are counted from 1 on");
  told(read("", R"(, "price_a_call": -1)"), "it can't be negative");
}
