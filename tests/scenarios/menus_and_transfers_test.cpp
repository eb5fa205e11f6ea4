// What menus, calls passed on and calling again though served are read as.
#include <catch2/catch.hpp>

#include "models/flows.hpp"
#include "scenarios/canonical.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

/// An entrance with a menu and two types behind it, `own` put into the second, `more` at the top.
std::string text(const std::string& menus, const std::string& own = "", const std::string& more = "") {
  return R"({"open": "08:00-18:00", "day_to_day": "0%", "calls": {
    "hotline": {"per_day": 1000, "ivr": {)" +
         menus + R"(}},
    "cards": {"per_day": 0, "talk": "3m", "patience": "6m")" +
         own + R"(},
    "service": {"per_day": 0, "talk": "5m", "patience": "6m"}},
    "teams": {"t": {"answers": ["cards", "service"], "agents": 90, "shrinkage": "0%"},
              "u": {"answers": ["service"], "agents": 9, "shrinkage": "0%"}})" +
         more + "}";
}

const std::string simple = R"("menus": {"main": {"plays": "20s", "otherwise": {"calls": "cards"}}})";

models::Center center(const std::string& from) {
  const Reading reading = read_text(from, "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  CHECK(reading.problems.count(Severity::warning) == 0);
  return reading.scenario->center;
}

std::string hash(const std::string& from) {
  const Reading reading = read_text(from, "x.json");
  REQUIRE(reading.scenario);
  return scenario_hash(*reading.scenario);
}

}  // namespace

TEST_CASE("a menu is read node by node, each with its ways on") {
  const models::Center read = center(text(R"("start": "main", "menus": {
      "bot": {"plays": "1m", "solves": "50%", "bounces": {"share": "5%", "delay": "1h"},
              "options": {"hard": {"share": {"by_time": [{"from": "08:00", "share": "20%"}, {"from": "12:00", "share": "10%"}]},
                                   "handle_time": "70%", "calls": "service"}},
              "otherwise": {"calls": "service"}},
      "main": {"plays": "20s", "hang_up": "3%",
               "options": {"1": {"share": "60%", "menu": "bot"},
                           "2": {"share": "20%", "calls": "cards",
                                 "wrong": {"share": "5%", "should_be": "service", "noticed_after": "40s"}}},
               "otherwise": {"calls": "service"}}})"));
  const models::CallType& hotline = read.call_types[0];
  REQUIRE(hotline.menu);
  CHECK_FALSE(hotline.ivr);
  CHECK_FALSE(hotline.has_queue);
  CHECK(hotline.menu->start == 1);
  const models::MenuNode &bot = hotline.menu->nodes[0], &main = hotline.menu->nodes[1];
  CHECK(bot.name == "bot");
  CHECK(bot.plays.mean() == 60.0);
  CHECK(bot.solves.at(0) == 0.5);
  CHECK(bot.bounces.at(0) == 0.05);
  CHECK(bot.bounce_delay.mean() == Approx(3600.0));
  CHECK(bot.options[0].share.at(11 * engine::hour) == 0.2);
  CHECK(bot.options[0].share.at(12 * engine::hour) == 0.1);
  CHECK(bot.options[0].handle_time == 0.7);
  CHECK(bot.options[0].exit.call_type == 2);
  CHECK(main.hang_up.at(0) == 0.03);
  CHECK(main.options[0].exit.node == std::size_t{0});
  REQUIRE(main.options[1].wrong);
  CHECK(main.options[1].wrong->share == 0.05);
  CHECK(main.options[1].wrong->call_type == 2);
  CHECK(main.options[1].wrong->noticed_after.mean() == 40.0);
  CHECK(main.otherwise.call_type == 2);
}

TEST_CASE("a menu at the top is for all types without their own, and leads each to his own queue") {
  const models::Center read = center(R"({"open": "08:00-18:00", "day_to_day": "0%",
    "ivr": {"menus": {"main": {"plays": "9s", "options": {"vip": {"share": "10%", "calls": "b"}}}}},
    "calls": {"a": {"per_day": 100, "aht": "5m", "patience": "6m"}, "b": {"per_day": 100, "aht": "5m", "patience": "6m"},
              "c": {"per_day": 100, "aht": "5m", "patience": "6m", "ivr": {"delay": "5s"}}},
    "teams": {"t": {"answers": ["a", "b", "c"], "agents": 9, "shrinkage": "0%"}}})");
  for (const std::size_t type : {0U, 1U}) {
    REQUIRE(read.call_types[type].menu);
    CHECK(read.call_types[type].menu->nodes[0].otherwise.call_type == type);
    CHECK(read.call_types[type].menu->nodes[0].options[0].exit.call_type == 1);
    CHECK(read.call_types[type].has_queue);
  }
  CHECK_FALSE(read.call_types[2].menu);
  CHECK(read.call_types[2].ivr);
}

TEST_CASE("what calls are passed on, and how, is read with its teams") {
  const auto transfer =
      center(text(simple, R"(, "transfers": {"share": "10%", "to": {"service": "70%", "cards": "30%"},
      "by_team": {"t": "20%"}, "conference": "30s", "keeps_wait": true, "keeps_patience": true})"))
          .call_types[1]
          .transfer;
  REQUIRE(transfer);
  CHECK(transfer->share == 0.1);
  CHECK(transfer->share_of(0) == 0.2);
  CHECK(transfer->share_of(1) == 0.1);
  CHECK(transfer->to == std::vector<std::pair<std::size_t, double>>{{2, 0.7}, {1, 0.3}});
  CHECK(transfer->conference->mean() == 30.0);
  CHECK(transfer->keeps_wait);
  CHECK(transfer->keeps_patience);
  const auto cold =
      center(text(simple, R"(, "transfers": {"share": "10%", "to": "service"})")).call_types[1].transfer;
  CHECK_FALSE(cold->conference);
  CHECK_FALSE(cold->keeps_wait);
}

TEST_CASE("who calls again though served is read with its teams") {
  const auto repeat = center(text(simple, R"(, "repeat_calls": {"share": "14%", "delay": "1h",
      "by_team": {"t": {"share": "20%"}}})"))
                          .call_types[1]
                          .repeat_calls;
  REQUIRE(repeat);
  CHECK(repeat->all.share == 0.14);
  CHECK(repeat->of(0).share == 0.2);
  CHECK(repeat->of(0).delay.mean() == Approx(3600.0));
  CHECK(repeat->of(1).share == 0.14);
}

TEST_CASE(
    "each value of a menu, of transfers and of calling again makes another scenario, and shares of 0 none") {
  const std::string transfer = R"(, "transfers": {"share": "10%", "to": "service")",
                    repeat = R"(, "repeat_calls": )";
  const std::vector<std::string> different = {text(simple),
                                              text(with(simple, "20s", "21s")),
                                              text(with(simple, "cards", "service")),
                                              text(with(simple, "20s\"", "20s\", \"hang_up\": \"1%\"")),
                                              text(with(simple, "20s\"", "20s\", \"solves\": \"1%\"")),
                                              text(simple, transfer + "}"),
                                              text(simple, transfer + R"(, "keeps_wait": true})"),
                                              text(simple, transfer + R"(, "keeps_patience": true})"),
                                              text(simple, transfer + R"(, "conference": "9s"})"),
                                              text(simple, transfer + R"(, "by_team": {"t": "1%"}})"),
                                              text(simple, repeat + R"({"share": "1%", "delay": "1h"})"),
                                              text(simple, repeat + R"({"share": "1%", "delay": "2h"})")};
  std::vector<std::string> hashes;
  for (const std::string& one : different) hashes.push_back(hash(one));
  std::sort(hashes.begin(), hashes.end());
  CHECK(std::unique(hashes.begin(), hashes.end()) == hashes.end());
  CHECK(hash(text(simple, R"(, "transfers": {"share": "0%", "to": "service"})")) == hash(text(simple)));
  CHECK(hash(text(simple, repeat + R"({"share": "0%", "delay": "1h"})")) == hash(text(simple)));
}

TEST_CASE("calls are expected in a queue as menus, wrong choices and transfers lead them there") {
  const models::Center c = center(text(
      R"("menus": {"main": {"plays": "20s", "hang_up": "10%", "options": {
           "1": {"share": "50%", "calls": "cards", "handle_time": "80%",
                 "wrong": {"share": "20%", "should_be": "service", "noticed_after": "30s"}}},
         "otherwise": {"calls": "service"}}})",
      R"(, "transfers": {"share": "25%", "to": "service"})"));
  const models::QueueFlow cards = models::expected_flow(c, 0, 1, 0),
                          service = models::expected_flow(c, 0, 2, 0);
  CHECK(cards.calls == Approx(0.5));  // 40 % rightly, 10 % wrongly
  CHECK(cards.handle_times == Approx(0.4 * 0.8));
  CHECK(cards.seconds == Approx(0.1 * 30.0));
  CHECK(service.calls == Approx(0.4 + 0.1 + 0.4 * 0.25));  // those left over, the wrong ones, those passed on
  CHECK(service.handle_times == Approx(0.6));
  CHECK(models::expected_flow(c, 2, 2, 0).calls == 1.0);
  CHECK(models::expected_flow(c, 1, 0, 0).calls == 0.0);
}

TEST_CASE("an entrance of which some callers come to no queue anybody answers is told so") {
  const Reading reading =
      read_text(text(R"("menus": {"main": {"plays": "20s", "solves": "50%"}})"), "x.json");
  const auto errors = of(reading, Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].pointer == "/calls/hotline/ivr");
  CHECK(errors[0].what.starts_with("this menu leads some callers to the queue of \"hotline\""));
}

TEST_CASE("too few people behind a menu are warned of by what the menu leads to them") {
  const Reading reading = read_text(with(text(simple), "\"agents\": 90", "\"agents\": 2"), "x.json");
  const auto warnings = of(reading, Severity::warning);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what.find("keep 5.0 agents busy") != std::string::npos);  // 100 an hour, 3 minutes each
}
