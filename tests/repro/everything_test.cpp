// Every feature beside every other, in one center: what each promises by itself holds for all of them
// together.
#include <catch2/catch.hpp>
#include <map>
#include <sstream>
#include <tuple>

#include "results/writers/writers.hpp"
#include "scenarios/reader.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/places.hpp"

namespace holdtime {
namespace {

constexpr const char* files[] = {"everything", "everything_at_noon"};

std::shared_ptr<const models::Scenario> read(const std::string& name) {
  const auto reading = scenarios::read_file(places::source("tests/repro/" + name + ".json"));
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return std::make_shared<const models::Scenario>(*reading.scenario);
}

}  // namespace

TEST_CASE("With every feature at once a day copied at any moment and its copy end alike") {
  for (const char* name : files) {
    INFO(name);
    const models::Center center = read(name)->center;
    std::vector<models::Microseconds> moments;
    for (int hour = 9; hour < 21; hour += 2) moments.push_back(hour * engine::hour + 12345);
    check_copies(center, {5, 1}, moments);
  }
}

TEST_CASE("With every feature at once each caller's story is told once, leg by leg") {
  for (const char* name : files) {
    for (std::uint64_t day = 0; day < 5; ++day) {
      const models::KeptRecords records = models::play(read(name)->center, {3, day});
      std::map<std::tuple<std::uint32_t, std::uint64_t, std::uint16_t, std::uint8_t>,
               const models::CallRecord*>
          told;
      for (const models::CallRecord& call : records.calls) {
        INFO(name << ", day " << day << ", caller " << call.ordinal << " of type " << call.caller_type
                  << ", attempt " << call.attempt << ", leg " << static_cast<int>(call.leg));
        CHECK(told.emplace(std::tuple{call.caller_type, call.ordinal, call.attempt, call.leg}, &call).second);
        CHECK(call.arrival <= call.queue_entry);
        CHECK(call.queue_entry <= call.queue_exit);
        if (call.outcome == models::Outcome::answered) CHECK(call.queue_exit <= call.talk_end);
        if (call.outcome == models::Outcome::answered) CHECK(call.talk_end <= call.work_end);
      }
      REQUIRE(told.size() > 500);
      for (const auto& [key, call] : told) {
        const auto [type, ordinal, attempt, leg] = key;
        INFO(name << ", day " << day << ", caller " << ordinal << " of type " << type << ", attempt "
                  << attempt << ", leg " << static_cast<int>(leg));
        const auto next_leg = static_cast<std::uint8_t>(leg + 1);
        const auto next = static_cast<std::uint16_t>(attempt + 1);
        CHECK(told.contains({type, ordinal, attempt, next_leg}) == call->transferred);
        if (call->calls_again) CHECK(told.contains({type, ordinal, next, std::uint8_t{1}}));
        if (leg > 1) CHECK(told.contains({type, ordinal, attempt, static_cast<std::uint8_t>(leg - 1)}));
      }
    }
  }
}

TEST_CASE("With every feature at once the bytes are the same on any number of threads", "[parallel]") {
  const auto text = [](const std::string& name, std::size_t threads) {
    results::ExperimentOptions options;
    options.replications = 12;
    options.threads = threads;
    std::ostringstream out;
    results::write_json(out, results::run_experiment(read(name), options), {"0", "0"});
    return out.str();
  };
  for (const char* name : files) {
    INFO(name);
    const std::string one = text(name, 1);
    CHECK((text(name, 3) == one));
  }
}

}  // namespace holdtime
