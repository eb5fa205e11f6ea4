#include "tests/architecture/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/architecture/laws.hpp"
#include "tests/places.hpp"

namespace holdtime::architecture {

namespace {

std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Blanks comments and literals line by line, remembering what reaches over the end of a line.
class Blanker {
 public:
  std::string operator()(const std::string& line) {
    std::string code;
    for (std::size_t i = 0; i < line.size();) {
      const std::string_view rest = std::string_view(line).substr(i);
      if (!until_.empty()) {
        i += skip_to_end(rest);
      } else if (rest.starts_with("//")) {
        break;
      } else if (rest.starts_with("/*")) {
        until_ = "*/";
        i += 2;
      } else if (rest.starts_with("R\"(")) {
        until_ = ")\"";
        i += 3;
      } else if (rest[0] == '"' || (rest[0] == '\'' && !is_digit_separator(code))) {
        i += literal_length(rest);
        code += rest[0] == '"' ? "\"\"" : "' '";
      } else {
        code += rest[0];
        ++i;
      }
    }
    return code;
  }

 private:
  /// In 1'000'000 a quote follows a digit; nowhere else does one.
  static bool is_digit_separator(const std::string& before) {
    return !before.empty() && std::isxdigit(static_cast<unsigned char>(before.back())) != 0;
  }

  std::size_t skip_to_end(std::string_view rest) {
    const std::size_t at = rest.find(until_);
    if (at == std::string_view::npos) return rest.size();
    const std::size_t length = at + until_.size();
    until_.clear();
    return length;
  }

  static std::size_t literal_length(std::string_view rest) {
    for (std::size_t i = 1; i < rest.size(); ++i) {
      if (rest[i] == '\\') {
        ++i;
      } else if (rest[i] == rest[0]) {
        return i + 1;
      }
    }
    return rest.size();
  }

  std::string until_;
};

bool is_source(const std::filesystem::path& path) {
  return path.extension() == ".cpp" || path.extension() == ".hpp";
}

}  // namespace

std::vector<SourceFile> read_floors() {
  const std::filesystem::path root = places::source("");
  std::vector<SourceFile> files;
  for (const Floor& floor : floors()) {
    const auto folder = root / floor.name;
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file() || !is_source(entry.path())) continue;
      files.push_back(
          {entry.path().lexically_relative(root).generic_string(), split_lines(read_text(entry.path()))});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<std::string> code_only(const std::vector<std::string>& lines) {
  std::vector<std::string> code;
  code.reserve(lines.size());
  Blanker blank;
  for (const std::string& line : lines) {
    std::string blanked = blank(line);
    // The name between quotes is what the law on includes is about; an include in a comment blanks to
    // nothing.
    const bool include =
        blanked.find("include") != std::string::npos && blanked.find('#') == blanked.find_first_not_of(" \t");
    code.push_back(include ? line : std::move(blanked));
  }
  return code;
}

std::string_view floor_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string complaint(const SourceFile& file, std::size_t line_index, std::string_view what) {
  return file.path + ":" + std::to_string(line_index + 1) + ": " + std::string(what);
}

std::string joined(const Complaints& complaints) {
  std::string text;
  for (const std::string& one : complaints) text += "\n  " + one;
  return text;
}

}  // namespace holdtime::architecture
