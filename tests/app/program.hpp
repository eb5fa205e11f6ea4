// The program as a planner runs it: its command line, what it prints, what it leaves behind.
#pragma once

#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/places.hpp"

namespace holdtime::app {

namespace fs = std::filesystem;

/// A folder of its own for one test, gone when the test ends however it ends.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "holdtime-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

inline std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Printed {
  int exit_code = -1;
  std::string out;
  std::string error;
};

/// Runs `holdtime ARGUMENTS` in the folder of the shipped scenarios; `before` goes in front of it in the
/// shell.
inline Printed holdtime(const std::string& arguments, const std::string& before = "") {
  const Folder folder;
  const std::string command = "cd '" + places::source("scenarios").string() + "' && " + before + " '" +
                              places::program().string() + "' " + arguments + " >'" +
                              (folder / "out").string() + "' 2>'" + (folder / "error").string() +
                              "' </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(folder / "out"), bytes_of(folder / "error")};
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace holdtime::app
