// intervals.csv: what it says is what was counted, and a table reader reads it.
#include <catch2/catch.hpp>
#include <sstream>

#include "planning/staffing_need.hpp"
#include "results/writers/lookup.hpp"
#include "results/writers/writers.hpp"
#include "scenarios/csv.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/results/target_days.hpp"

namespace holdtime::results {
namespace {

/// The file, read by the reader that planners' own tables are read with.
class Read {
 public:
  explicit Read(const Experiment& experiment) {
    std::ostringstream out;
    write_intervals_csv(out, experiment, {"1.2.3", "abc"});
    bytes = out.str();
    text_ = scenarios::plain_text(bytes);
    scenarios::Problem wrong;
    const auto csv = scenarios::parse_csv(text_, wrong);
    REQUIRE(csv.has_value());
    csv_ = *csv;
    for (std::size_t column = 0; column < csv_.cells_in(0); ++column)
      headers_.push_back(csv_.text(csv_.cell(0, column)));
    for (std::size_t row = 1; row < rows(); ++row) REQUIRE(csv_.cells_in(row) == headers_.size());
  }
  std::size_t rows() const { return csv_.rows(); }
  std::string text(std::size_t row, const std::string& header) const {
    const auto found = std::find(headers_.begin(), headers_.end(), header);
    REQUIRE(found != headers_.end());
    return csv_.text(csv_.cell(row, static_cast<std::size_t>(found - headers_.begin())));
  }
  double number(std::size_t row, const std::string& header) const { return std::stod(text(row, header)); }
  /// The line of these calls and this interval.
  std::size_t row(const std::string& calls, const std::string& interval) const {
    for (std::size_t row = 1; row < rows(); ++row) {
      if (text(row, "calls") == calls && text(row, "interval") == interval) return row;
    }
    FAIL("no line of " << calls << " at " << interval);
    return 0;
  }
  std::string bytes;

 private:
  std::string text_;
  scenarios::Csv csv_;
  std::vector<std::string> headers_;
};

Experiment played(const models::Center& center, std::vector<Target> targets, std::uint64_t days) {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = center;
  scenario->goals.targets = std::move(targets);
  ExperimentOptions options;
  options.replications = days;
  Experiment experiment = run_experiment(scenario, options);
  experiment.staffing = planning::staffing_need(*experiment.plan, experiment.scenario->goals);
  return experiment;
}

/// Of a cell that is rounded to so many digits.
Approx rounded(double value, int digits) {
  return Approx(value).epsilon(0).margin(0.5001 * (digits == 1 ? 0.1 : 0.01));
}

}  // namespace

TEST_CASE("Lines stand in blocks, all calls first, each with an interval a line and a total") {
  const Experiment e = played(models::rich_center(), {at_least(service_level, 0.8)}, 80);
  const Read file(e);
  const std::size_t block = e.periods.count + 1;
  REQUIRE(file.rows() == 1 + 4 * block);
  const char* names[] = {"all", "a", "b", "c"};
  for (std::size_t row = 1; row < file.rows(); ++row) {
    CHECK(file.text(row, "calls") == names[(row - 1) / block]);
    const std::size_t line = (row - 1) % block;
    CHECK(file.text(row, "interval") ==
          (line == e.periods.count ? "total" : clock_text(e.periods.start(line))));
  }
}

TEST_CASE("What was simulated is what the KPIs say, in the whole center's lines and each type's") {
  const Experiment e = played(models::rich_center(), {at_least(service_level, 0.8)}, 80);
  const Read file(e);
  const Lookup lookup(e);
  const std::pair<const char*, std::size_t> blocks[] = {{"all", any}, {"b", 1}};
  for (const auto& [name, type] : blocks) {
    for (std::size_t p = 2; p <= e.periods.count; ++p) {
      const std::size_t period = p == e.periods.count ? any : p;
      const std::size_t row = file.row(name, period == any ? "total" : clock_text(e.periods.start(p)));
      CAPTURE(name, file.text(row, "interval"));
      const Estimate& level = lookup.at("service_level", type, any, period);
      if (!level.value) continue;  // closed
      CHECK(file.number(row, "sl_percent") == rounded(*level.value * 100, 2));
      if (level.p10) {
        CHECK(file.number(row, "sl_p10_percent") == rounded(level.p10->value * 100, 2));
        CHECK(file.number(row, "sl_p50_percent") == rounded(level.p50->value * 100, 2));
        CHECK(file.number(row, "sl_p90_percent") == rounded(level.p90->value * 100, 2));
      }
      CHECK(file.number(row, "asa_s") == rounded(*lookup.at("asa", type, any, period).value, 1));
      CHECK(file.number(row, "abandoned_percent") ==
            rounded(*lookup.at("abandonment", type, any, period).value * 100, 2));
      if (type != any) continue;
      CHECK(file.number(row, "occupancy_percent") ==
            rounded(*lookup.at("occupancy", any, any, period).value * 100, 2));
      CHECK(file.number(row, "paid_hours") == rounded(*lookup.at("paid_hours", any, any, period).value, 2));
    }
  }
  CHECK(file.text(file.row("b", "09:00"), "occupancy_percent").empty());  // its agents answer others too
}

TEST_CASE("Totals are the sums of their columns, in hours where they count people") {
  const Experiment e = played(models::rich_center(), {at_least(service_level, 0.8)}, 80);
  const Read file(e);
  const Lookup lookup(e);
  const std::size_t total = file.row("all", "total");
  const auto sum = [&](const char* column) {
    double result = 0.0;
    for (std::size_t p = 0; p < e.periods.count; ++p) {
      const std::string cell = file.text(1 + p, column);
      if (!cell.empty()) result += std::stod(cell);
    }
    return Approx(result).epsilon(0).margin(0.005 * static_cast<double>(e.periods.count + 1));
  };
  CHECK(file.number(total, "forecast") == sum("forecast"));
  CHECK(file.number(total, "paid_hours") == sum("paid_hours"));
  for (const char* people : {"required", "rostered", "on_phone", "over_under"}) {
    CAPTURE(people);
    CHECK(2.0 * file.number(total, people) == sum(people));  // half hours
  }
  CHECK(file.number(total, "paid_hours") == rounded(*lookup.at("paid_hours", any, any, any).value, 2));
  CHECK(file.number(total, "on_phone") == rounded(*lookup.at("on_phone_hours", any, any, any).value, 2));
  CHECK(file.number(total, "fte") == rounded(*lookup.at("paid_hours", any, any, any).value / 8, 2));
  for (std::size_t row = 1; row < total; ++row) {
    CHECK(file.text(row, "fte").empty());
    if (file.text(row, "required").empty()) continue;
    CHECK(file.number(row, "over_under") ==
          Approx(file.number(row, "on_phone") - file.number(row, "required")).epsilon(0).margin(0.0151));
    CHECK(file.number(row, "required_agents") >= file.number(row, "required") - 0.01);
    CHECK(file.number(row, "required_agents") < file.number(row, "required") + 1.01);
  }
}

TEST_CASE("Types whose people answer nothing else have them in their lines; groups of others a block") {
  models::Center c = two_types();
  c.call_types.push_back(models::call_type("alone, \"quoted\"", models::trace({{10, 30}})));
  c.call_types[2].ranks = {{2}};
  c.teams.push_back(models::team("v", {2}, models::heads({{0, 3}})));
  const Read file(played(c, {at_least(service_level, 0.8)}, 2));
  const std::size_t alone = file.row("alone, \"quoted\"", "00:00");
  CHECK(file.number(alone, "rostered") == 3.0);
  CHECK(file.number(alone, "on_phone") == 3.0);
  CHECK(file.number(alone, "occupancy_percent") == 10.0);  // 30 of 3 x 100 s
  const std::size_t group = file.row("a + b", "00:00");
  CHECK(file.number(group, "rostered") == 2.0);
  CHECK(file.text(group, "sl_percent").empty());
  CHECK(file.text(file.row("a", "00:00"), "rostered").empty());
  CHECK(file.number(file.row("all", "00:00"), "rostered") == 5.0);
}

TEST_CASE("Without a target required is empty, and a comment says why") {
  const Read file(played(models::rich_center(), {}, 2));
  CHECK(file.bytes.find("# required: empty; no target says ") != std::string::npos);
  for (std::size_t row = 1; row < file.rows(); ++row) {
    CHECK(file.text(row, "required").empty());
    CHECK(file.text(row, "over_under").empty());
    CHECK(file.text(row, "sl_met_percent_of_days").empty());
  }
  CHECK(file.number(file.row("all", "09:00"), "on_phone") > 1.0);
}

TEST_CASE("The file says how it was made, and by which targets people are required") {
  Target abandoned;
  abandoned.kpi = TargetKpi::abandonment;
  abandoned.at_most = 0.05;
  const std::string bytes = Read(played(models::rich_center(),
                                        {at_least(service_level, 0.8),
                                         at_least(service_level, 0.8, Target::Window::interval), abandoned},
                                        2))
                                .bytes;
  CHECK(bytes.starts_with("# program: holdtime 1.2.3\n"));
  CHECK(bytes.find("\n# scenario_hash: abc\n") != std::string::npos);
  CHECK(bytes.find(" for 80/20; abandonment at most 5 %; empty where") != std::string::npos);
}

TEST_CASE("Names beyond ASCII are marked as UTF-8, so that a spreadsheet shows them as they are") {
  models::Center c = two_types();
  CHECK(Read(played(c, {}, 1)).bytes.front() == '#');
  c.call_types[0].name = "客服";
  const Read file(played(c, {}, 1));
  CHECK(file.bytes.starts_with("\xEF\xBB\xBF# program: "));
  CHECK(file.row("客服", "total") > 1);
}

}  // namespace holdtime::results
