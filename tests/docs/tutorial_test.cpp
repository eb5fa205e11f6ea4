// docs/scenarios.md is followed as a reader would: every scenario in it is played, every command run, and
// what it quotes of their answers is what they print.
#include <filesystem>
#include <set>

#include "scenarios/canonical.hpp"
#include "scenarios/reader.hpp"
#include "tests/app/program.hpp"
#include "tests/docs/markdown.hpp"
#include "tests/places.hpp"

using namespace holdtime;
using namespace holdtime::docs;

namespace {

const std::string page = places::source("docs/scenarios.md").string();
const std::filesystem::path tutorial = places::source("docs/tutorial");

/// "x.json" of a paragraph that ends in `x.json`: and "" of any other.
std::string named_file(const std::string& paragraph) {
  if (!paragraph.ends_with("`:")) return "";
  const std::size_t end = paragraph.size() - 2;
  const std::size_t begin = paragraph.rfind('`', end - 1) + 1;
  return paragraph.substr(begin, end - begin);
}

/// Somebody with a copy of the tutorial's files and the program on his path.
class Reader {
 public:
  Reader() { std::filesystem::copy(tutorial, folder_ / "tutorial"); }

  /// Runs shell commands beside the files of the tutorial; errors and output together, as on a screen.
  app::Printed run(const std::string& commands) const {
    std::ofstream(folder_ / "commands") << commands;
    const std::string directory = places::program().parent_path().string();
    const std::string line = "cd '" + (folder_ / "tutorial").string() + "' && PATH='" + directory +
                             "':\"$PATH\" sh -e ../commands >../out 2>&1 </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, app::bytes_of(folder_ / "out"), ""};
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / "tutorial" / name) << text;
  }

 private:
  app::Folder folder_;
};

}  // namespace

TEST_CASE("every block of JSON in docs/scenarios.md is a scenario that can be played", "[docs]") {
  const Reader reader;
  int played = 0;
  for (const CodeBlock& block : code_blocks(page)) {
    if (block.language != "json") continue;
    INFO("docs/scenarios.md:" << block.line << "\n" << block.text);
    reader.write("block.json", block.text);
    const app::Printed printed = reader.run("holdtime run block.json --replications 3");
    INFO(printed.out);
    CHECK(printed.exit_code == 0);
    CHECK(app::contains(printed.out, "3 days, seed 1"));
    CHECK_FALSE(app::contains(printed.out, "warning:"));
    ++played;
  }
  CHECK(played > 10);
}

TEST_CASE("the scenarios of docs/scenarios.md are the files of docs/tutorial", "[docs]") {
  std::set<std::string> shown;
  std::string text;
  for (const CodeBlock& block : code_blocks(page)) {
    text += block.text;
    if (block.language != "json") continue;
    const std::string name = named_file(block.paragraph);
    if (name.empty()) continue;
    INFO("docs/scenarios.md:" << block.line << ": " << name);
    CHECK(shown.insert(name).second);
    CHECK(app::bytes_of(tutorial / name) == block.text);
  }
  for (const auto& entry : std::filesystem::directory_iterator(tutorial)) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    const bool table = entry.path().extension() == ".csv";
    CHECK((table ? app::contains(text, "\"" + name + "\"") : shown.count(name) == 1));
  }
}

TEST_CASE("the commands of docs/scenarios.md print what stands below them", "[docs]") {
  const Reader reader;
  const std::vector<CodeBlock> blocks = code_blocks(page);
  int compared = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    INFO("docs/scenarios.md:" << blocks[i].line);
    if (blocks[i].language == "text") {
      REQUIRE(i > 0);
      CHECK(blocks[i - 1].language == "sh");
    }
    if (blocks[i].language != "sh") continue;
    REQUIRE(i + 1 < blocks.size());
    REQUIRE(blocks[i + 1].language == "text");
    const app::Printed printed = reader.run(blocks[i].text);
    INFO("these commands\n"
         << blocks[i].text << "print\n"
         << printed.out << "\nand not\n"
         << blocks[i + 1].text);
    CHECK(printed.exit_code == 0);
    CHECK(matches(printed.out, blocks[i + 1].text));
    ++compared;
  }
  CHECK(compared > 10);
}

TEST_CASE("the steps of docs/scenarios.md end in the claims desk that comes with the program", "[docs]") {
  const auto hash = [](const std::filesystem::path& path) {
    const scenarios::Reading reading = scenarios::read_file(path);
    INFO(path << "\n" << reading.problems.text());
    REQUIRE(reading.scenario);
    return scenarios::scenario_hash(*reading.scenario);
  };
  const std::string shipped = hash(places::source("scenarios/claims_40.json"));
  CHECK(hash(tutorial / "7_targets.json") == shipped);
  CHECK(hash(tutorial / "8_whole.json") == shipped);
  CHECK(hash(tutorial / "6_day_to_day.json") != shipped);
}

TEST_CASE("a quotation with gaps matches in order and from end to end", "[docs]") {
  CHECK(matches("one\ntwo\nthree\n", "one\n…\nthree\n"));
  CHECK(matches("one\ntwo\n", "…\ntwo\n"));
  CHECK(matches("one\ntwo\n", "one…"));
  CHECK_FALSE(matches("one\ntwo\n", "one\n"));
  CHECK_FALSE(matches("one\ntwo\n", "two\n…"));
  CHECK_FALSE(matches("three\ntwo\none\n", "…\none\n…\ntwo\n…"));
  CHECK_FALSE(matches("one", "one…one"));
}
