#include "tests/architecture/laws.hpp"

#include <algorithm>
#include <initializer_list>
#include <regex>
#include <string>

namespace holdtime::architecture {

namespace {

constexpr std::size_t longest_file = 300;  // lines

const Floor* find_floor(std::string_view name) {
  const auto at = std::ranges::find(floors(), name, &Floor::name);
  return at == floors().end() ? nullptr : &*at;
}

bool below(std::string_view path, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, floor_of(path)) != names.end();
}

/// Calls `see(line index, included name, quoted)` for every #include of the file.
template <typename See>
void each_include(const SourceFile& file, See see) {
  static const std::regex include(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
  const auto code = code_only(file.lines);
  for (std::size_t i = 0; i < code.size(); ++i) {
    std::smatch found;
    if (std::regex_search(code[i], found, include)) see(i, found[2].str(), found[1].str() == "\"");
  }
}

/// The function or type of the standard library in this line that a floor may not use, or "".
std::string forbidden_mathematics(const std::string& line, bool in_engine) {
  // sqrt, floor, fma and their like are exact by the standard for floating point, so they are not here.
  static const std::regex anywhere(
      R"((?:\bstd\s*::\s*|^|[^\w.>])()"
      R"(log2|log10|log1p|logf|logl|exp2|expf|expl|powf|powl|lgamma\w*|tgamma\w*|erff|erfl|)"
      R"(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\s*\()");
  // These have namesakes in engine: there the bare name means those, elsewhere only engine::log does.
  static const std::regex standard(R"((\bstd\s*::\s*(?:log|exp|expm1|pow|erf|erfc))\b)");
  static const std::regex global(R"((?:^|[^\w>])(::\s*(?:log|exp|expm1|pow|erf|erfc))\s*\()");
  static const std::regex bare(R"((?:^|[^\w.:>])(log|exp|expm1|pow|erf|erfc)\s*\()");
  static const std::regex distribution(R"((\bstd\s*::\s*\w+_distribution)\b)");
  std::smatch found;
  for (const std::regex* one : {&standard, &global, &distribution, &anywhere}) {
    if (std::regex_search(line, found, *one)) return found[1].str();
  }
  return !in_engine && std::regex_search(line, found, bare) ? found[1].str() : "";
}

}  // namespace

const std::vector<Floor>& floors() {
  static const std::vector<Floor> all{
      {"engine", 1},  {"models", 2},   {"results", 3}, {"scenarios", 3},
      {"history", 3}, {"planning", 4}, {"app", 5},     {"web", 5},
  };
  return all;
}

Complaints wrong_way_includes(const SourceFile& file) {
  Complaints complaints;
  const Floor* own = find_floor(floor_of(file.path));
  each_include(file, [&](std::size_t line, const std::string& name, bool quoted) {
    const std::string_view folder = floor_of(name);
    const Floor* other = find_floor(folder);
    if (!quoted && other == nullptr) return;  // a library's
    if (folder.empty() || name.starts_with('.')) {
      complaints.push_back(
          complaint(file, line, "includes \"" + name + "\": write the path from the top folder"));
    } else if (other == nullptr) {
      complaints.push_back(
          complaint(file, line, "includes " + name + ", but " + std::string(folder) + " is no floor"));
    } else if (own != other && own->height <= other->height) {
      complaints.push_back(
          complaint(file, line,
                    "includes " + name + ": " + std::string(own->name) +
                        " may know only floors below it, and " + std::string(folder) +
                        (own->height == other->height ? " stands beside it" : " stands above it")));
    }
  });
  return complaints;
}

Complaints misplaced_libraries(const SourceFile& file) {
  Complaints complaints;
  each_include(file, [&](std::size_t line, const std::string& name, bool) {
    if (name.starts_with("nlohmann/") && below(file.path, {"engine", "models"})) {
      complaints.push_back(complaint(file, line, "includes " + name + ": engine and models know no JSON"));
    }
    if (name.starts_with("CLI/") && !below(file.path, {"app"})) {
      complaints.push_back(complaint(file, line, "includes " + name + ": only app reads the command line"));
    }
  });
  return complaints;
}

Complaints unrepeatable_mathematics(const SourceFile& file) {
  Complaints complaints;
  if (!below(file.path, {"engine", "models", "results", "planning"}) ||
      file.path == "engine/random/mathematics.cpp")
    return {};
  const auto code = code_only(file.lines);
  for (std::size_t i = 0; i < code.size(); ++i) {
    const std::string found = forbidden_mathematics(code[i], below(file.path, {"engine"}));
    if (found.empty()) continue;
    complaints.push_back(
        complaint(file, i, found + " gives other bits on other machines; use engine/random/mathematics.hpp"));
  }
  return complaints;
}

Complaints too_long(const SourceFile& file) {
  if (file.lines.size() <= longest_file) return {};
  return {complaint(file, longest_file,
                    std::to_string(file.lines.size()) + " lines; more than " + std::to_string(longest_file) +
                        " want dividing by subject")};
}

}  // namespace holdtime::architecture
