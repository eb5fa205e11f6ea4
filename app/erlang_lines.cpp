// The answer of `holdtime erlang b`: lines needed, and what each number of lines gives.
#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/erlang.hpp"
#include "app/files.hpp"
#include "planning/erlang_b.hpp"

namespace holdtime::app {
namespace {

using Json = nlohmann::ordered_json;

void print_table(const LinesQuestion& question, const std::optional<planning::Lines>& fewest,
                 WholeRange rows) {
  const bool again = question.retry > 0.0;
  std::cout << fmt::format("{:.2f} erlangs; Erlang B", question.erlangs);
  if (again) std::cout << fmt::format(", {:.1f} % of the blocked ring again", 100.0 * question.retry);
  std::cout << '\n';
  if (fewest) {
    std::cout << fmt::format("at most {} % blocked: {} lines ({:.2f} before rounding up)\n",
                             100.0 * *question.blocked, fewest->lines,
                             std::ceil(100.0 * fewest->fractional - 1e-6) / 100.0);
  }
  std::cout << "\n   lines    blocked" << (again ? "       lost  erlangs tried" : "")
            << "  lines busy   per line\n";
  for (std::uint64_t lines = rows.from; lines <= rows.to; ++lines) {
    const double count = static_cast<double>(lines);
    const auto one = planning::erlang_b_with_retries(count, question.erlangs, question.retry);
    const bool mark = fewest && lines == fewest->lines;
    std::cout << fmt::format("{}{:>7}", mark ? '>' : ' ', lines);
    if (!one) {
      std::cout << "  everybody rings until he gets in, and the lines can't carry that\n";
      continue;
    }
    const double busy = one->attempts * (1.0 - one->blocked);
    std::cout << fmt::format("{:>9.3f} %", 100.0 * one->blocked);
    if (again) std::cout << fmt::format("{:>9.3f} %{:>15.2f}", 100.0 * one->lost, one->attempts);
    std::cout << fmt::format("{:>12.2f}{:>9.1f} %\n", busy, 100.0 * busy / count);
  }
}

void print_json(const LinesQuestion& question, const std::optional<planning::Lines>& fewest,
                WholeRange rows) {
  Json json{{"model", "erlang_b"}, {"erlangs", question.erlangs}, {"retry", question.retry}};
  if (fewest) {
    json["required"] = {
        {"blocked_at_most", *question.blocked}, {"lines", fewest->lines}, {"fractional", fewest->fractional}};
  }
  json["rows"] = Json::array();
  for (std::uint64_t lines = rows.from; lines <= rows.to; ++lines) {
    const double count = static_cast<double>(lines);
    const auto one = planning::erlang_b_with_retries(count, question.erlangs, question.retry);
    Json row{{"lines", lines}, {"stable", one.has_value()}};
    if (one) {
      row["blocked"] = one->blocked;
      row["lost"] = one->lost;
      row["erlangs_tried"] = one->attempts;
      row["lines_busy"] = one->attempts * (1.0 - one->blocked);
    }
    json["rows"].push_back(row);
  }
  std::cout << json.dump(2) << '\n';
}

}  // namespace

int answer(const LinesQuestion& question) {
  std::optional<planning::Lines> fewest;
  if (question.blocked) {
    fewest = planning::lines_for_blocking(question.erlangs, *question.blocked);
    if (!fewest) {
      std::fprintf(stderr,
                   "holdtime: no number of lines up to 1,000,000 blocks so few; allow more with --blocked\n");
      return bad_input;
    }
  }
  WholeRange rows{1, 1};
  if (question.lines) {
    rows = *question.lines;
  } else {
    const std::uint64_t around = 3;
    rows.from = fewest->lines > around ? fewest->lines - around : 1;
    rows.to = std::max<std::uint64_t>(fewest->lines, 1) + around;
  }
  question.json ? print_json(question, fewest, rows) : print_table(question, fewest, rows);
  finish_printing();
  return done;
}

}  // namespace holdtime::app
