#include "app/files.hpp"

#include <fstream>
#include <iostream>
#include <system_error>

namespace holdtime::app {

void write_whole(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write) {
  std::filesystem::path beside = path;
  beside += ".part";
  try {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    write(out);
    out.flush();
    if (!out) throw CannotWrite("can't write " + path.string() + ": is the folder writable, the disk full?");
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    throw;
  }
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  if (error) {
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    throw CannotWrite("can't write " + path.string() + ": " + error.message());
  }
}

void finish_printing() {
  std::cout.flush();
  if (!std::cout) throw CannotWrite("can't write to standard output");
}

}  // namespace holdtime::app
