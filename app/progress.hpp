// A progress bar with the time left, on a terminal only.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace holdtime::app {

/// Draws on standard error while it lives, if that is a terminal, and leaves the line empty.
class ProgressBar {
 public:
  /// `at_most`: the run may end before `total`, and the line says so. `of` is what is counted.
  ProgressBar(const std::atomic<std::uint64_t>& finished, std::uint64_t total, bool at_most,
              std::string of = "days");
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

 private:
  void draw_until_over();

  const std::atomic<std::uint64_t>& finished_;
  std::uint64_t total_;
  bool at_most_;
  std::string of_;
  std::atomic<bool> over_{false};
  std::thread thread_;
};

}  // namespace holdtime::app
