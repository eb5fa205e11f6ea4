// A folder for the files a test writes, gone when the test is over.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tests/scenarios/helpers.hpp"

namespace holdtime::scenarios::testing {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "holdtime-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    // A new file each time: some file systems write one that is cut and filled again to the disk at once.
    std::filesystem::remove(path_ / name);
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  std::filesystem::path path(const std::string& name = "") const { return path_ / name; }

  /// Reads the good scenario, kept here as desk.json, with one thing changed.
  Reading read_good_with(std::string_view from, std::string_view to,
                         const std::vector<std::string>& set = {}) const {
    return read_text(with(good_text(), from, to), "desk.json", set, path_);
  }

  /// "file:line:column pointer", the file by its name in this folder.
  std::string full_place(const Problem& problem) const {
    std::string file = problem.file;
    const std::string prefix = path_.string() + "/";
    if (file.starts_with(prefix)) file.erase(0, prefix.size());
    return file + ":" + place(problem);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace holdtime::scenarios::testing
