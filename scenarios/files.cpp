#include "scenarios/files.hpp"

#include <algorithm>
#include <fstream>
#include <vector>

#include "scenarios/document.hpp"

namespace holdtime::scenarios {
namespace {

// The names of files beside `path` that end as it does.
std::vector<std::string> files_beside(const std::filesystem::path& path) {
  constexpr std::size_t most_shown = 1000;
  std::vector<std::string> names;
  std::error_code failed;
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  std::filesystem::directory_iterator entry(folder, failed);
  for (; !failed && entry != std::filesystem::directory_iterator() && names.size() < most_shown;
       entry.increment(failed)) {
    if (entry->path().extension() == path.extension()) names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::nullopt_t refuse(Problem& wrong, std::string what, std::string why, std::string instead) {
  wrong.what = std::move(what);
  wrong.why = std::move(why);
  wrong.instead = std::move(instead);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> read_bytes(const std::filesystem::path& path, Problem& wrong) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(path, failed);
  if (failed) {
    const auto names = files_beside(path);
    const bool missing = failed == std::errc::no_such_file_or_directory;
    const bool folder = std::filesystem::is_directory(path, failed);
    return refuse(wrong,
                  missing  ? "there is no such file"
                  : folder ? "this is a folder, not a file"
                           : "this is no file that can be read",
                  "there is nothing to read",
                  missing && !names.empty() ? suggestion(path.filename().string(), names)
                                            : "check the name, the folder and your rights to it");
  }
  if (size > Document::largest_bytes) {
    return refuse(wrong, "the file has " + std::to_string(size >> 20U) + " MB; 64 MB are the limit",
                  "it would not fit into memory once read, and no scenario needs that much",
                  "shorten the recorded calls to the days that are simulated");
  }
  std::ifstream file(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file) {
    return refuse(wrong, "the file can't be read to its end", "half a file is none",
                  "check the disk and the rights");
  }
  return text;
}

}  // namespace holdtime::scenarios
