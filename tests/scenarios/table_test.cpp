// What stands in a table beside the scenario file means the same as in the file itself.
#include <catch2/catch.hpp>

#include "scenarios/canonical.hpp"
#include "tests/scenarios/cases.hpp"
#include "tests/scenarios/folder.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

std::string meaning(const Reading& reading) {
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return canonical(*reading.scenario);
}

// Half-hours from `start` on as "08:00,1\n08:30,2\n…"
std::string half_hours(int start, int count, const char* separator = ",") {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const int hour = (start + i / 2) % 24;
    text += (hour < 10 ? "0" : "") + std::to_string(hour) + (i % 2 == 0 ? ":00" : ":30") + separator +
            std::to_string(i % 7) + "\n";
  }
  return text;
}

std::string numbers(int count) {
  std::string text = "[0";
  for (int i = 1; i < count; ++i) text += "," + std::to_string(i % 7);
  return text + "]";
}

}  // namespace

TEST_CASE("a table's column is read as the list it holds") {
  const Folder folder;
  folder.write("day.csv", "time,share\n" + half_hours(8, 20));
  folder.write("bare.csv", "share\n0\n1\n2\n3\n4\n5\n6\n0\n1\n2\n3\n4\n5\n6\n0\n1\n2\n3\n4\n5\n");
  const std::string list = numbers(20);
  const std::pair<const char*, std::string> places[] = {{volume, "\"per_interval\": "},
                                                        {volume, "\"forecast\": "},
                                                        {volume, "\"per_day\": 900, \"profile\": "},
                                                        {agents, "\"agents\": "}};
  for (const auto& [from, key] : places) {
    const std::string wanted = meaning(folder.read_good_with(from, key + list));
    for (const char* table :
         {R"({"csv": "day.csv", "column": "share"})", R"({"csv": "day.csv", "column": " SHARE "})",
          R"({"csv": "day.csv", "column": 2})", R"({"csv": "day.csv"})", R"({"csv": "bare.csv"})",
          R"({"csv": "day.csv", "column": "share", "time_column": "time"})",
          R"({"csv": "bare.csv", "from": "08:00", "interval": "30m"})"}) {
      INFO(key << table);
      CHECK(meaning(folder.read_good_with(from, key + table)) == wanted);
    }
  }
}

TEST_CASE("the times of a table give step and start, and a note says so") {
  const Folder folder;
  folder.write("day.csv", "when;calls\n00:00;0\n04:00;0\n08:00;12,5\n12:00;8\n16:00;4\n20:00;0\n");
  const Reading reading =
      folder.read_good_with(volume, R"("forecast": {"csv": "day.csv", "column": "calls"})");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  const auto& pieces =
      std::get<models::PoissonArrivals>(reading.scenario->center.call_types[0].arrivals).pieces;
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].from == 8 * engine::hour);
  CHECK(pieces[0].calls == 12.5);
  CHECK(pieces[2].to == 18 * engine::hour);
  const auto notes = of(reading, Severity::note);
  REQUIRE(notes.size() == 1);
  CHECK(folder.full_place(notes[0]) == "day.csv:1:6 /calls/claims/forecast");
  CHECK(notes[0].what == "\"calls\" is read as 6 numbers from 00:00 in steps of 4 h");
}

TEST_CASE("the times of a table may go past midnight") {
  const Folder folder;
  folder.write("night.csv", "time,n\n" + half_hours(22, 16));
  const std::string text =
      with(with(good_text(), "08:00-18:00", "22:00-06:00"), volume, R"("forecast": {"csv": "night.csv"})");
  const std::string list =
      with(with(good_text(), "08:00-18:00", "22:00-06:00"), volume, "\"forecast\": " + numbers(16));
  CHECK(meaning(read_text(text, "x.json", {}, folder.path())) == meaning(read_text(list, "x.json")));
}

TEST_CASE("columns named by number need no header") {
  const Folder folder;
  folder.write("bare.csv", half_hours(8, 20, ";"));
  folder.write("calls.csv", "08:00:01;30\n09:00;1m\n");
  const std::string wanted = meaning(folder.read_good_with(volume, "\"forecast\": " + numbers(20)));
  CHECK(meaning(folder.read_good_with(volume, R"("forecast": {"csv": "bare.csv", "column": 2})")) == wanted);
  const std::string without = with(good_text(), day_to_day, "");
  const auto trace = [&](const char* value) {
    return meaning(
        read_text(with(without, volume, std::string("\"trace\": ") + value), "x.json", {}, folder.path()));
  };
  CHECK(trace(R"({"csv": "calls.csv", "arrival": 1, "talk": 2})") ==
        trace(R"([["08:00:01", 30], ["09:00", "1m"]])"));
}

TEST_CASE("recorded calls may stand in a table, some without their talk time") {
  const Folder folder;
  folder.write("calls.csv", "id;start;talk\n1;08:00:01,5;12,5\n2;08:00:09;\n3;09:30;3m\n");
  const std::string without = with(good_text(), day_to_day, "");
  const auto trace = [&](const char* value) {
    return meaning(
        read_text(with(without, volume, std::string("\"trace\": ") + value), "x.json", {}, folder.path()));
  };
  CHECK(trace(R"({"csv": "calls.csv", "arrival": "start", "talk": "Talk"})") ==
        trace(R"([["08:00:01.5", 12.5], "08:00:09", ["09:30", "3m"]])"));
  CHECK(trace(R"({"csv": "calls.csv", "arrival": "start"})") ==
        trace(R"(["08:00:01.5", "08:00:09", "09:30"])"));
}

TEST_CASE("recorded calls are read as telephone systems and spreadsheets export them") {
  const Folder folder;
  const std::string without = with(good_text(), day_to_day, "");
  const auto meaning_of = [&](const std::string& trace) {
    return meaning(read_text(with(without, volume, "\"trace\": " + trace), "x.json", {}, folder.path()));
  };
  const std::string wanted =
      meaning_of(R"([["08:03:12", "3m20s"], ["09:30", "1h2m3s"], ["17:00:00.5", 75.25]])");
  for (const std::string table :
       {"at,talk\n08:03:12,3:20\n09:30,1:02:03\n17:00:00.5,01:15.25\n",
        "at,talk\n2026-11-23 08:03:12,0:03:20\n2026-11-23 09:30:00,01:02:03\n2026-11-23 "
        "17:00:00.500,0:01:15.25\n",
        "at,talk\n2026-11-23T08:03:12,200\n2026-11-23T09:30,62:03\n2026-11-23T17:00:00.5,75.25\n",
        "at;talk\n23.11.2026 08:03:12;3:20\n23.11.2026 9:30;62:03\n23.11.2026 17:00:00,5;1:15,25\n",
        "at\ttalk\n11/23/2026 08:03:12\t3:20\n11/23/2026 09:30\t62:03\n11/23/2026  17:00:00.5\t1:15.25\n",
        "at,talk\n2026/11/23 08:03:12,3:20\n2026/11/23 09:30,62:03\n2026/11/23 17:00:00.5,1:15.25\n"}) {
    INFO(table);
    folder.write("calls.csv", table);
    CHECK(meaning_of(R"({"csv": "calls.csv", "arrival": "at", "talk": "talk"})") == wanted);
  }
  folder.write("bare.csv", "2026-11-23 08:03:12\n2026-11-23 09:30\n");
  CHECK(meaning_of(R"({"csv": "bare.csv", "arrival": 1})") == meaning_of(R"(["08:03:12", "09:30"])"));
}

TEST_CASE("a note says how times of two numbers are read") {
  const Folder folder;
  const auto notes = [&](const std::string& table) {
    folder.write("calls.csv", table);
    const Reading reading =
        read_text(with(with(good_text(), day_to_day, ""), volume,
                       R"("trace": {"csv": "calls.csv", "arrival": "at", "talk": "talk"})"),
                  "x.json", {}, folder.path());
    INFO(reading.problems.text());
    CHECK(reading.scenario);
    std::vector<std::string> found;
    for (const Problem& note : of(reading, Severity::note)) found.push_back(place(note) + ": " + note.what);
    return found;
  };
  CHECK(notes("at,talk\n08:00,0:03:20\n08:10,3:20\n08:20,4:00\n") ==
        std::vector<std::string>{"3:7 /calls/claims/trace: \"3:20\" is read as minutes and seconds"});
  CHECK(notes("at,talk\n08:00,0:03:20\n08:10,200\n").empty());
}

TEST_CASE("a roster in a table is a list of shifts") {
  const Folder folder;
  folder.write("roster.csv",
               "Start;End;Lunch;Breaks;Agents\n08:00;16:30;12:00 30m;10:00 15m|14:30 15m paid;12\n"
               ";;;;\n09:00;18:00;13:00 30m paid;\"10:30 15m;15:00 10m\";3\n10:00;14:00;;;1\n");
  folder.write("names.csv", "who,time\nEva,08:00-12:00\nJon,09:00-13:00\n");
  const std::string wanted = meaning(folder.read_good_with(agents, R"("shifts": [
    {"agents": 12, "time": "08:00-16:30", "lunch": "12:00 30m", "breaks": ["10:00 15m", "14:30 15m"]},
    {"agents": 3, "time": "09:00-18:00", "lunch": "13:00 30m paid", "breaks": ["10:30 15m", "15:00 10m"]},
    {"agents": 1, "time": "10:00-14:00"}])"));
  CHECK(meaning(folder.read_good_with(agents, R"("shifts": {"csv": "roster.csv"})")) == wanted);
  CHECK(meaning(folder.read_good_with(agents, R"("roster": {"csv": "roster.csv"})")) == wanted);

  const Reading one_each = folder.read_good_with(agents, R"("roster": {"csv": "names.csv"})");
  CHECK(meaning(one_each) == meaning(folder.read_good_with(agents, R"("roster": [
    {"agents": 1, "time": "08:00-12:00"}, {"agents": 1, "time": "09:00-13:00"}])")));
  REQUIRE(of(one_each, Severity::note).size() == 1);
  CHECK(of(one_each, Severity::note)[0].what == "columns of the roster that are not read: \"who\"");
}

TEST_CASE("head counts may have their own step and start") {
  const Folder folder;
  CHECK(meaning(folder.read_good_with(
            agents, R"("agents": {"interval": "2h", "from": "06:00", "people": [0, 4, 9, 9, 5, 2, 0]})")) ==
        meaning(folder.read_good_with(
            agents, R"("agents": {"06:00": 0, "08:00": 4, "10:00": 9, "14:00": 5, "16:00": 2})")));
  const Reading part =
      folder.read_good_with(agents, R"("agents": {"interval": "2h", "from": "10:00", "people": [4, 9]})");
  REQUIRE(of(part, Severity::warning).size() == 2);  // the other one: more calls than so few people can take
  CHECK(of(part, Severity::warning)[1].what == "the list covers 10:00-14:00, the center is open 08:00-18:00");
  CHECK(meaning(part) ==
        meaning(folder.read_good_with(agents, R"("agents": {"10:00": 4, "12:00": 9, "14:00": 0})")));
}

TEST_CASE("a file is looked for beside the file that names it, --set included") {
  const Folder folder;
  folder.write("tables/day.csv",
               "n\n" + std::string("5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n"));
  folder.write("desk.json", with(good_text(), volume, R"("forecast": {"csv": "tables/day.csv"})"));
  const std::string wanted = meaning(read_file(folder.path("desk.json")));
  folder.write("tables/desk.json", with(good_text(), volume, R"("forecast": {"csv": "day.csv"})"));
  CHECK(meaning(read_file(folder.path("tables/desk.json"))) == wanted);
  folder.write("desk.json", with(good_text(), volume, R"("forecast": [1])"));
  CHECK(meaning(read_file(folder.path("desk.json"),
                          {R"(/calls/claims/forecast={"csv": "tables/day.csv"})"})) == wanted);
}

TEST_CASE("agents beside a roster have to be as many as it has") {
  const Folder folder;
  folder.write("roster.csv", "agents,start,end\n12,08:00,16:00\n8,10:00,18:00\n");
  const std::string alone = meaning(folder.read_good_with(agents, R"("roster": {"csv": "roster.csv"})"));
  CHECK(meaning(folder.read_good_with(agents, R"("agents": 20, "roster": {"csv": "roster.csv"})")) == alone);
  const Reading reading = folder.read_good_with(agents, R"("agents": 21, "roster": {"csv": "roster.csv"})");
  const auto errors = of(reading, Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(folder.full_place(errors[0]) == "desk.json:7:47 /teams/desk/agents");
  CHECK(errors[0].what == "\"agents\" is 21, but the roster has 20 people");
}
