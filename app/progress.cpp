#include "app/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace holdtime::app {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto redraw_every = std::chrono::milliseconds(100);
constexpr int bar_width = 40;

std::string time_left(double seconds) {
  const auto whole = static_cast<std::int64_t>(seconds + 0.5);
  return whole < 60 ? fmt::format("{} s left", whole)
                    : fmt::format("{} min {:02} s left", whole / 60, whole % 60);
}

}  // namespace

ProgressBar::ProgressBar(const std::atomic<std::uint64_t>& finished, std::uint64_t total, bool at_most,
                         std::string of)
    : finished_(finished), total_(std::max<std::uint64_t>(total, 1)), at_most_(at_most), of_(std::move(of)) {
  if (isatty(STDERR_FILENO) != 0) thread_ = std::thread([this] { draw_until_over(); });
}

ProgressBar::~ProgressBar() {
  if (!thread_.joinable()) return;
  over_ = true;
  thread_.join();
  std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::draw_until_over() {
  const auto start = Clock::now();
  while (!over_) {
    std::this_thread::sleep_for(redraw_every);
    const std::uint64_t finished = finished_.load();
    const double share = static_cast<double>(finished) / static_cast<double>(total_);
    const double spent = std::chrono::duration<double>(Clock::now() - start).count();
    const int full = static_cast<int>(share * bar_width);
    const std::string left = finished > 0 ? time_left(spent * (1.0 - share) / share) : "";
    const std::string line =
        fmt::format("\r[{:#<{}}{:.<{}}] {} of {}{} {}, {}\x1b[K", "", full, "", bar_width - full, finished,
                    at_most_ ? "at most " : "", total_, of_, left);
    std::fputs(line.c_str(), stderr);
  }
}

}  // namespace holdtime::app
