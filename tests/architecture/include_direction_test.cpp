// Arrows run down only: what a file may include follows from the folder it stands in.
#include <catch2/catch.hpp>

#include "tests/architecture/laws.hpp"

using namespace holdtime::architecture;

namespace {

SourceFile made_up(const std::string& path, const std::string& text) {
  return {path, split_lines(text)};
}

}  // namespace

TEST_CASE("every file includes only floors below its own", "[architecture]") {
  const auto files = read_floors();
  REQUIRE(files.size() > 10);  // else the walk looks in the wrong place and proves nothing
  Complaints all;
  for (const SourceFile& file : files) {
    for (const std::string& one : wrong_way_includes(file)) all.push_back(one);
  }
  INFO(joined(all));
  CHECK(all.empty());
}

TEST_CASE("JSON and the command line's parser stay on their floors", "[architecture]") {
  Complaints all;
  for (const SourceFile& file : read_floors()) {
    for (const std::string& one : misplaced_libraries(file)) all.push_back(one);
  }
  INFO(joined(all));
  CHECK(all.empty());
}

TEST_CASE("an include that goes up or sideways is found, with its line", "[architecture]") {
  const auto only = [](const std::string& path, const std::string& text) {
    const Complaints found = wrong_way_includes(made_up(path, text));
    REQUIRE(found.size() == 1);
    return found[0];
  };
  CHECK(
      only("engine/simulation.cpp", "#include <vector>\n\n#include \"models/config.hpp\"\n") ==
      "engine/simulation.cpp:3: includes models/config.hpp: engine may know only floors below it, and models "
      "stands above it");
  CHECK(only("results/kpis.hpp", "#include \"scenarios/reader.hpp\"") ==
        "results/kpis.hpp:1: includes scenarios/reader.hpp: results may know only floors below it, and "
        "scenarios "
        "stands beside it");
  CHECK_THAT(only("history/forecast.cpp", "  #  include <results/kpis.hpp>"), Catch::Contains("beside"));
  CHECK_THAT(only("planning/erlang.cpp", "#include \"app/run.hpp\""), Catch::Contains("above"));
  CHECK_THAT(only("web/server.cpp", "#include \"app/run.hpp\""), Catch::Contains("beside"));
  CHECK_THAT(only("models/x.cpp", "#include \"tests/x.hpp\""), Catch::Contains("no floor"));
  CHECK_THAT(only("models/x.cpp", "#include \"x.hpp\""), Catch::Contains("from the top folder"));
  CHECK_THAT(only("models/x.cpp", "#include \"../engine/x.hpp\""), Catch::Contains("from the top folder"));
}

TEST_CASE("an include that goes down, or is only a comment, is let through", "[architecture]") {
  CHECK(wrong_way_includes(made_up("app/run.cpp",
                                   "#include \"app/run.hpp\"\n#include \"planning/erlang.hpp\"\n"
                                   "#include \"results/kpis.hpp\"\n#include \"engine/sim_time.hpp\"\n"
                                   "#include <fmt/format.h>\n"))
            .empty());
  CHECK(wrong_way_includes(made_up("planning/compare.cpp",
                                   "#include \"results/kpis.hpp\"\n#include \"history/forecast.hpp\"\n"))
            .empty());
  CHECK(wrong_way_includes(
            made_up("engine/x.cpp", "// #include \"app/run.hpp\"\n/*\n#include \"app/run.hpp\"\n*/\n"))
            .empty());
}

TEST_CASE("a library on the wrong floor is found", "[architecture]") {
  CHECK(misplaced_libraries(made_up("engine/x.cpp", "#include <nlohmann/json.hpp>")).size() == 1);
  CHECK(misplaced_libraries(made_up("models/x.cpp", "#include <nlohmann/json_fwd.hpp>")).size() == 1);
  CHECK(misplaced_libraries(made_up("models/x.cpp", "#include <fmt/format.h>")).empty());
  CHECK(misplaced_libraries(made_up("scenarios/x.cpp", "#include <nlohmann/json.hpp>")).empty());
  CHECK(misplaced_libraries(made_up("results/x.cpp", "#include <CLI/CLI.hpp>")).size() == 1);
  CHECK(misplaced_libraries(made_up("app/main.cpp", "#include <CLI/CLI.hpp>")).empty());
}
