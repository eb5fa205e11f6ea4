#include "scenarios/units.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "scenarios/values.hpp"

namespace holdtime::scenarios {
namespace {

constexpr Unit table[] = {
    {"ms", engine::second / 1000},
    {"millisecond", engine::second / 1000},
    {"s", engine::second},
    {"sec", engine::second},
    {"second", engine::second},
    {"m", engine::minute},
    {"min", engine::minute},
    {"minute", engine::minute},
    {"h", engine::hour},
    {"hr", engine::hour},
    {"hour", engine::hour},
    {"d", day},
    {"day", day},
};

bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const char lower = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] - 'A' + 'a') : a[i];
    if (lower != b[i]) return false;
  }
  return true;
}

}  // namespace

std::span<const Unit> units() {
  return table;
}

const Unit* find_unit(std::string_view name) {
  std::string_view singular = name;
  if (name.size() > 2 && (name.back() == 's' || name.back() == 'S')) singular.remove_suffix(1);
  for (const Unit& unit : table) {
    if (same(name, unit.name) || (unit.name.size() > 1 && same(singular, unit.name))) return &unit;
  }
  return nullptr;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string number_text(double number) {
  // Twelve digits hide what binary fractions add; more would show 0.30000000000000004.
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::general, 12).ptr;
  std::string text(buffer, end);
  if (text.find('e') != std::string::npos && std::fabs(number) >= 1.0 && std::fabs(number) < 1e15) {
    text.assign(buffer,
                std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, 0).ptr);
  }
  return text;
}

std::string grouped(double number) {
  std::string text = fmt::format("{:.0f}", number);
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = text.size(); at > first + 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string limit_reason(double most) {
  if (most == most_calls) return ", which can't be simulated in any useful time";
  if (most == static_cast<double>(most_agents)) return ", which would not fit into memory";
  return "";
}

std::string share_text(double share) {
  // A ten-thousandth of a percent is as near as anybody looks.
  return number_text(std::round(share * 1e6) / 1e4) + " %";
}

std::string duration_text(Microseconds length) {
  if (length < 0) return fmt::format("-{}", duration_text(-length));
  if (length < engine::second) {
    return length == 0 ? "0 s" : number_text(static_cast<double>(length) / 1000.0) + " ms";
  }
  std::string text;
  const auto part = [&](Microseconds unit, const char* name) {
    if (length >= unit) text += fmt::format("{}{}{}", text.empty() ? "" : " ", length / unit, name);
    length %= unit;
  };
  part(engine::hour, " h");
  part(engine::minute, " min");
  if (length > 0)
    text += fmt::format("{}{} s", text.empty() ? "" : " ", number_text(static_cast<double>(length) / 1e6));
  return text;
}

std::string time_text(Microseconds time) {
  if (time < 0) return fmt::format("-{}", time_text(-time));
  std::string text = fmt::format("{:02}:{:02}", time / engine::hour, time / engine::minute % 60);
  const Microseconds rest = time % engine::minute;
  if (rest > 0) {
    text += (rest < 10 * engine::second ? ":0" : ":") + number_text(static_cast<double>(rest) / 1e6);
  }
  return text;
}

}  // namespace holdtime::scenarios
