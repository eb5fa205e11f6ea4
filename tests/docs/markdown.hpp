// The code blocks of a page of documentation, for the tests that hold pages to what the program does.
#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace holdtime::docs {

/// What stands between ```language and ```, and what the text above it says it is.
struct CodeBlock {
  std::string language;
  std::string paragraph;  ///< the last one above, its lines joined by spaces
  std::string text;       ///< whole lines
  int line = 0;           ///< of the first ```, from 1 on
};

inline std::vector<CodeBlock> code_blocks(const std::string& path) {
  std::ifstream in(path);
  REQUIRE(in);
  std::vector<CodeBlock> blocks;
  CodeBlock block;
  std::string paragraph;
  bool inside = false;
  bool ended = true;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("```")) {
      if (inside) blocks.push_back(block);
      inside = !inside;
      block = {line.substr(3), paragraph, "", number};
      paragraph.clear();
    } else if (inside) {
      block.text += line + "\n";
    } else if (line.empty()) {
      ended = true;
    } else {
      paragraph = ended ? line : paragraph + " " + line;
      ended = false;
    }
  }
  REQUIRE_FALSE(inside);
  return blocks;
}

/// Whether the text is the pattern, in which "…" stands for anything.
inline bool matches(const std::string& text, const std::string& pattern) {
  const std::string anything = "…";
  std::size_t at = 0;
  std::size_t from = 0;
  for (bool first = true;; first = false) {
    const std::size_t gap = pattern.find(anything, from);
    const std::string piece = pattern.substr(from, gap == std::string::npos ? gap : gap - from);
    if (gap == std::string::npos) {
      return first ? text == piece : text.size() >= at + piece.size() && text.ends_with(piece);
    }
    const std::size_t found = text.find(piece, at);
    if (found == std::string::npos || (first && found != 0)) return false;
    at = found + piece.size();
    from = gap + anything.size();
  }
}

}  // namespace holdtime::docs
