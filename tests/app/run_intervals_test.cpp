// holdtime run --out: intervals.csv, counted again by hand from the logs of the same days.
#include <algorithm>
#include <map>
#include <sstream>

#include "results/writers/csv_text.hpp"
#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

using Line = std::map<std::string, std::string>;

std::vector<Line> lines_of(const fs::path& path) {
  std::istringstream in(bytes_of(path));
  results::CsvReader reader(in);
  std::vector<std::string> header, fields;
  REQUIRE(reader.next(header));
  std::vector<Line> lines;
  while (reader.next(fields)) {
    REQUIRE(fields.size() == header.size());
    lines.emplace_back();
    for (std::size_t i = 0; i < fields.size(); ++i) lines.back()[header[i]] = fields[i];
  }
  return lines;
}

constexpr int days = 40;
constexpr int opens = 8 * 3600, half_hour = 1800, intervals = 20;

/// The half hour a moment lies in, in seconds since midnight.
int half_hour_of(double time) {
  return static_cast<int>((time - opens) / half_hour);
}

}  // namespace

TEST_CASE("Days that reach the level, and people on the phone, are those of the logs counted by hand") {
  const Folder folder;
  const Printed p =
      holdtime("run claims_40.json --replications 40 --trace 40 --out '" + (folder / "o").string() + "'");
  REQUIRE(p.exit_code == 0);
  std::map<std::pair<int, int>, std::pair<int, int>> in_time_of_offered;  // by day and interval
  for (const Line& call : lines_of(folder / "o/calls.csv")) {
    const double entry = std::stod(call.at("queue_entry")), exit = std::stod(call.at("queue_exit"));
    auto& [in_time, offered] = in_time_of_offered[{std::stoi(call.at("day")), half_hour_of(entry)}];
    ++offered;
    if (call.at("outcome") == "answered" && exit - entry <= 20.0) ++in_time;
  }
  std::vector<double> on_phone(intervals, 0.0);  // seconds of people
  for (const Line& spell : lines_of(folder / "o/agents.csv")) {
    const std::string& state = spell.at("state");
    if (state != "available" && state != "talking" && state != "after_call") continue;
    const double from = std::stod(spell.at("from")), to = std::stod(spell.at("to"));
    for (int i = 0; i < intervals; ++i) {
      const double start = opens + i * half_hour;
      on_phone[static_cast<std::size_t>(i)] +=
          std::max(0.0, std::min(to, start + half_hour) - std::max(from, start));
    }
  }
  const std::vector<Line> file = lines_of(folder / "o/intervals.csv");
  REQUIRE(file.size() == intervals + 1);
  double some = 0.0;
  for (int i = 0; i < intervals; ++i) {
    const Line& line = file[static_cast<std::size_t>(i)];
    CAPTURE(line.at("interval"));
    int met = 0;
    for (int day = 0; day < days; ++day) {
      const auto [in_time, offered] = in_time_of_offered[{day, i}];
      met += 10 * in_time >= 8 * offered ? 1 : 0;
    }
    some += met;
    CHECK(std::stod(line.at("sl_met_percent_of_days")) == Approx(100.0 * met / days));
    CHECK(std::stod(line.at("on_phone")) ==
          Approx(on_phone[static_cast<std::size_t>(i)] / days / half_hour).epsilon(0).margin(0.00501));
  }
  CHECK(some > 0.2 * days * intervals);
  CHECK(some < 0.95 * days * intervals);
}

TEST_CASE("The forecast of intervals.csv is the scenario's, and rostered is its shifts") {
  const Folder folder;
  REQUIRE(holdtime("run claims_40.json --replications 2 --out '" + (folder / "o").string() + "'").exit_code ==
          0);
  const std::vector<Line> file = lines_of(folder / "o/intervals.csv");
  CHECK(std::stod(file[0].at("forecast")) == Approx(2060 * 0.022));
  CHECK(std::stod(file[4].at("forecast")) == Approx(2060 * 0.071));
  CHECK(file[20].at("interval") == "total");
  CHECK(std::stod(file[20].at("forecast")) == Approx(2060.0));
  CHECK(std::stod(file[0].at("aht_s")) == Approx(300.0));
  // 14 from 08:00, 16 more from 08:30, 10 more from 09:30; the first leave at 16:30.
  const std::pair<std::size_t, double> heads[] = {{0, 14}, {1, 30}, {3, 40}, {16, 40}, {17, 26}, {18, 10}};
  for (const auto& [line, people] : heads) {
    CAPTURE(line);
    CHECK(std::stod(file[line].at("rostered")) == people);
  }
}

TEST_CASE("intervals.csv is the same byte by byte however many days are played at a time") {
  const Folder folder;
  for (const char* threads : {"1", "3"}) {
    REQUIRE(holdtime(std::string("run insurer_300.json --replications 30 --threads ") + threads + " --out '" +
                     (folder / threads).string() + "'")
                .exit_code == 0);
  }
  CHECK(bytes_of(folder / "1/intervals.csv") == bytes_of(folder / "3/intervals.csv"));
}

}  // namespace holdtime::app
