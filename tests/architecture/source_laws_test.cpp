// What the text of a file shows about bytes that must repeat and files that must stay readable.
#include <catch2/catch.hpp>

#include "tests/architecture/laws.hpp"

using namespace holdtime::architecture;

namespace {

Complaints mathematics(const std::string& path, const std::string& text) {
  return unrepeatable_mathematics({path, split_lines(text)});
}

}  // namespace

TEST_CASE("what shapes results takes its logarithms and powers from engine", "[architecture]") {
  Complaints all;
  for (const SourceFile& file : read_floors()) {
    for (const std::string& one : unrepeatable_mathematics(file)) all.push_back(one);
  }
  INFO(joined(all));
  CHECK(all.empty());
}

TEST_CASE("no file of a floor is longer than 300 lines", "[architecture]") {
  Complaints all;
  for (const SourceFile& file : read_floors()) {
    for (const std::string& one : too_long(file)) all.push_back(one);
  }
  INFO(joined(all));
  CHECK(all.empty());
}

TEST_CASE("mathematics that changes with the machine is found", "[architecture]") {
  CHECK(mathematics("models/x.cpp", "int a;\ndouble b = std::log(2.0);") ==
        Complaints{"models/x.cpp:2: std::log gives other bits on other machines; use "
                   "engine/random/mathematics.hpp"});
  CHECK(mathematics("engine/x.cpp", "auto y = 1 - std::exp(-x);").size() == 1);
  CHECK(mathematics("engine/x.cpp", "using std::pow;").size() == 1);
  CHECK(mathematics("engine/x.cpp", "return ::exp(x);").size() == 1);
  CHECK(mathematics("engine/x.cpp", "y = std::lgamma(x) + 1;").size() == 1);
  CHECK(mathematics("results/x.cpp", "const double y = 2*log1p(x);").size() == 1);
  CHECK(mathematics("results/x.cpp", "std::normal_distribution<double> n;").size() == 1);
  CHECK(mathematics("planning/x.cpp", "y = std::exp(x);").size() == 1);
  CHECK(mathematics("planning/x.cpp", "y = expm1(x) + std::expm1(x);").size() == 1);
  CHECK(mathematics("results/x.cpp", "y = log(x);").size() ==
        1);  // outside engine the bare name is the C library's
}

TEST_CASE("mathematics that repeats, and what only looks like the other, is let through", "[architecture]") {
  CHECK(mathematics("results/x.cpp", "y = engine::log(x) + std::sqrt(x) + std::floor(x);").empty());
  CHECK(mathematics("engine/x.cpp", "y = log(x) * holdtime::engine::exp(x);").empty());
  CHECK(mathematics("engine/random/mathematics.cpp", "y = std::log(x);").empty());
  CHECK(mathematics("models/x.cpp",
                    "// as std::log(x) would\nlog_call(x); call.log(x); calls->log(x); catalog(x);")
            .empty());
  CHECK(mathematics("models/x.cpp", "say(\"std::log(\"); /* std::exp(x)\n std::pow(x, y) */ f();").empty());
}

TEST_CASE("a file that is too long is found", "[architecture]") {
  SourceFile file{"engine/x.cpp", std::vector<std::string>(300, "")};
  CHECK(too_long(file).empty());
  file.lines.emplace_back("int one_too_many;");
  CHECK(too_long(file) == Complaints{"engine/x.cpp:301: 301 lines; more than 300 want dividing by subject"});
}

TEST_CASE("code is told from comments and literals", "[architecture]") {
  CHECK(code_only({"int a = 1'000; // one", "x = 'y'; /* b", "c */ d(\"e // f\");"}) ==
        std::vector<std::string>{"int a = 1'000; ", "x = ' '; ", " d(\"\");"});
  CHECK(code_only({"auto s = R\"(std::log(", "x)\" + t;"}) == std::vector<std::string>{"auto s = ", " + t;"});
  CHECK(code_only({"#include \"a/b.hpp\"  // c"}) == std::vector<std::string>{"#include \"a/b.hpp\"  // c"});
}
