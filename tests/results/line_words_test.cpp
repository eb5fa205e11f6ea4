// What is said of lines and callers below the table.
#include "results/writers/line_words.hpp"

#include <catch2/catch.hpp>

#include "tests/models/rich_center.hpp"

namespace holdtime::results {
namespace {

std::vector<std::string> sentences(const models::Center& center) {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = center;
  ExperimentOptions options;
  options.replications = 20;
  return line_sentences(run_experiment(scenario, options));
}

bool starts(const std::string& text, const std::string& with) {
  return text.compare(0, with.size(), with) == 0;
}

}  // namespace

TEST_CASE("Each group of lines has a sentence, and callers who call again have one") {
  const auto all = sentences(models::rich_center_with_redial());
  REQUIRE(all.size() == 3);
  CHECK(starts(all[0], "Lines (main): of 14 "));
  CHECK(starts(all[1], "Lines (own): of 9 "));
  CHECK(starts(all[2], "Callers: "));
  for (const std::string& sentence : all) CHECK(sentence.back() == '.');
}

TEST_CASE("Of a center without lines whose callers call once nothing is said") {
  CHECK(sentences(models::rich_center()).empty());
  models::Center lines = models::rich_center();
  lines.line_groups = {{"all", 30, {0, 1, 2}}};
  CHECK(sentences(lines).size() == 1);
}

}  // namespace holdtime::results
