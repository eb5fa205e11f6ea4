// Grids on the screen and in files.
#include "results/writers/grid.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "results/writers/csv_text.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

GridValue value(double share, Verdict verdict) {
  return {
      1,      "80/20 on 90 % of days", JudgedBy::days_met, true, share, Interval{share - 0.02, share + 0.03},
      verdict};
}

Grid two_by_three() {
  Grid grid;
  grid.center = "Desk";
  grid.axes = {{"agents", {"36", "37"}}, {"volume", {"-5%", "0%", "+5%"}}};
  grid.replications = 400;
  grid.seed = 3;
  for (const double share : {0.95, 0.9, 0.5, 1.0, 0.96}) {
    const Verdict verdict = share > 0.92 ? Verdict::met : share > 0.88 ? Verdict::undecided : Verdict::missed;
    grid.cells.emplace_back(GridCell{{value(share, verdict)}, "0123456789abcdef"});
  }
  grid.cells.emplace_back();
  return grid;
}

std::string table(const Grid& grid, std::size_t width = 80, bool colour = false) {
  std::ostringstream out;
  write_grid_table(out, grid, {width, colour});
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("A grid on the screen has the first axis down, the second across, and signs beside the numbers") {
  CHECK(table(two_by_three()) ==
        "Desk: agents down, volume across\n"
        "6 cells, each of 400 days, all with the same callers (seed 3)\n"
        "5 of the cells were played; · stands for the others.\n"
        "\n"
        "Target 1: 80/20 on 90 % of days\n"
        "  share of days on which it is met, in %\n"
        "  agents    -5%      0%     +5%\n"
        "  36       95.0 ✓  90.0 ?  50.0\n"
        "  37      100.0 ✓  96.0 ✓     ·\n"
        "  widest 95 % interval: ±2.5 points\n"
        "\n"
        "✓ meets the target, ? too close to call with so few days, no sign: misses it.\n");
}

TEST_CASE("Colour adds nothing to a grid that its signs don't say") {
  std::string text = table(two_by_three(), 80, true);
  CHECK(text.find("\x1b[32m  100.0 ✓\x1b[0m") != std::string::npos);
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  std::string plain;
  for (std::string line : lines_of(text)) plain += line.erase(line.find_last_not_of(' ') + 1) + "\n";
  CHECK(plain == table(two_by_three()));
}

TEST_CASE("A grid wider than the screen goes on below, and no line is longer than the screen") {
  Grid grid;
  grid.center =
      "A center with a name that goes on and on, as names of centers sometimes do when committees find them";
  grid.axes = {{"/teams/claims desk/shifts/0/agents", {"36", "37"}}, {"volume", {}}, {"/x", {"a", "b"}}};
  for (int i = 0; i < 30; ++i) grid.axes[1].values.push_back(std::to_string(i) + "%");
  for (int i = 0; i < 2 * 30 * 2; ++i) {
    grid.cells.emplace_back(GridCell{{value(i / 120.0, Verdict::met)}, ""});
  }
  for (const std::size_t width : {40U, 60U, 80U, 100U}) {
    const std::string text = table(grid, width);
    std::size_t titles = 0;
    std::size_t signs = 0;
    for (const std::string& line : lines_of(text)) {
      CAPTURE(width, line);
      CHECK(display_width(line) <= width);
      for (std::size_t at = line.find("✓"); at != std::string::npos; at = line.find("✓", at + 1)) ++signs;
      if (line.starts_with("  agents ")) {
        std::istringstream words(line);
        for (std::string word; words >> word;) titles += word.ends_with('%') ? 1 : 0;
      }
    }
    CHECK(titles == 2 * 30);         // each column once in the table of each value of the third axis
    CHECK(signs == 2 * 30 * 2 + 1);  // each cell once, and the legend
    CHECK(text.find("  /x = a\n") < text.find("  /x = b\n"));
    CHECK(text.find("  /x = b\n") != std::string::npos);
  }
}

TEST_CASE("The least sure number of a grid is told in points for shares and in seconds for times") {
  Grid grid = two_by_three();
  GridValue wait = value(0.0, Verdict::met);
  wait.share = false;
  wait.by = JudgedBy::long_run;
  wait.value = 12.34;
  wait.interval = Interval{11.0, 14.0};
  wait.target = 2;
  for (auto& cell : grid.cells) {
    if (cell) cell->values.push_back(wait);
  }
  const std::string text = table(grid);
  CHECK(text.find("over all days together, in seconds") != std::string::npos);
  CHECK(text.find("12.3 ✓") != std::string::npos);
  CHECK(text.find("±1.5 s") != std::string::npos);
}

TEST_CASE("A number of a grid has an interval that ends where shares and times end") {
  models::Target target;
  target.kpi = models::TargetKpi::occupancy;
  TargetResult result;
  result.target = &target;
  result.value = 0.99;
  result.interval = Interval{0.97, 1.01};
  CHECK(grid_value(result, 1).interval->high == 1.0);
  target.kpi = models::TargetKpi::asa;
  result.value = 1.5;
  result.interval = Interval{-0.5, 3.5};
  CHECK(grid_value(result, 1).interval->low == 0.0);
  CHECK(grid_value(result, 1).interval->high == 3.5);
  CHECK_FALSE(grid_value(result, 1).share);
}

TEST_CASE("A grid along places in lists names them by more than their number") {
  Grid grid = two_by_three();
  grid.axes[0].name = "/targets/0";
  CHECK(table(grid).find("\n  targets/0 ") != std::string::npos);
  grid.axes[0].name = "/calls/claims/aht";
  CHECK(table(grid).find("\n  aht ") != std::string::npos);
}

TEST_CASE("A grid as CSV has a line for each cell and target, and says how it was made") {
  Grid grid = two_by_three();
  grid.set = {"/calls/c/aht=6m"};
  grid.axes[0].name = "a, b";
  std::ostringstream out;
  write_grid_csv(out, grid, {"9.9", "fedcba9876543210"});
  const std::string text = out.str();
  for (const char* said : {"# program: holdtime 9.9\n", "# scenario_hash_unvaried: fedcba9876543210\n",
                           "# set: /calls/c/aht=6m\n", "# seed: 3 in every cell\n",
                           "# replications: 400 in every cell\n", "# cells: 5 of 6\n"}) {
    CAPTURE(text, said);
    CHECK(text.find(said) != std::string::npos);
  }
  std::istringstream in(text);
  CsvReader reader(in);
  std::vector<std::string> fields;
  REQUIRE(reader.next(fields));
  const std::vector<std::string> header = {
      "a, b", "volume", "target",  "target_text",  "judged_by", "value",        "low",
      "high", "unit",   "verdict", "replications", "seed",      "scenario_hash"};
  CHECK(fields == header);
  std::vector<std::vector<std::string>> rows;
  while (reader.next(fields)) rows.push_back(fields);
  REQUIRE(rows.size() == 5);
  CHECK(rows[0] == std::vector<std::string>{"36", "-5%", "1", "80/20 on 90 % of days", "days_met", "0.95",
                                            "0.9299999999999999", "0.98", "share", "met", "400", "3",
                                            "0123456789abcdef"});
  CHECK(rows[4][0] == "37");
  CHECK(rows[4][1] == "0%");
}

}  // namespace holdtime::results
