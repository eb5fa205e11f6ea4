#include <fmt/format.h>

#include <algorithm>

#include "results/writers/grid.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;
constexpr std::size_t sign_width = 2;  // a blank and the sign itself
constexpr std::size_t longest_name = 24;

std::string_view sign(Verdict verdict) {
  return verdict == Verdict::met ? " ✓" : verdict == Verdict::undecided ? " ?" : "  ";
}

std::string value_text(const GridValue& value) {
  if (!value.value) return "-";
  return value.share ? percent(*value.value) : fmt::format("{:.1f}", *value.value);
}

/// "aht" of "/calls/claims/aht"; "targets/0" where the last part alone says nothing.
std::string last_part(const std::string& path) {
  std::size_t slash = path.rfind('/');
  const bool number =
      slash != std::string::npos && path.find_first_not_of("0123456789", slash + 1) == std::string::npos;
  if (number && slash > 0) slash = path.rfind('/', slash - 1);
  return path.substr(slash + 1);
}

/// Tables of one target: `line`, `column` and the values of the other axes to the cell.
class TargetTables {
 public:
  TargetTables(std::ostream& out, const Grid& grid, std::size_t target, const GridTableOptions& options)
      : out_(out), grid_(grid), target_(target), options_(options) {
    for (const std::string& name : grid.axes[0].values) names_.push_back(shortened(name, longest_name));
    corner_ = shortened(last_part(grid.axes[0].name), longest_name);
    columns_ = grid.axes.size() > 1 ? grid.axes[1].values.size() : 1;
    for (std::size_t axis = 2; axis < grid.axes.size(); ++axis) others_ *= grid.axes[axis].values.size();
    name_width_ = display_width(corner_);
    for (const std::string& name : names_) name_width_ = std::max(name_width_, display_width(name));
  }

  void write() {
    write_heading();
    for (std::size_t other = 0; other < others_; ++other) {
      write_others(other);
      if (grid_.axes.size() == 1)
        write_single_column();
      else
        write_blocks(other);
    }
    write_widest();
  }

 private:
  const GridValue* at(std::size_t line, std::size_t column, std::size_t other) const {
    const auto& cell = grid_.cells[(line * columns_ + column) * others_ + other];
    return cell && target_ < cell->values.size() ? &cell->values[target_] : nullptr;
  }

  template <class See>
  void each(See see) const {
    for (const auto& cell : grid_.cells) {
      if (cell && target_ < cell->values.size()) see(cell->values[target_]);
    }
  }

  void write_heading() {
    const GridValue* first = nullptr;
    bool same_words = true;
    bool same_number = true;
    each([&](const GridValue& value) {
      if (first == nullptr) first = &value;
      same_words = same_words && value.text == first->text;
      same_number = same_number && value.by == first->by && value.share == first->share;
    });
    if (first == nullptr) return;
    out_ << '\n';
    write_wrapped(out_, fmt::format("Target {}: ", first->target),
                  first->text + (same_words ? "" : " (in the first cell; an axis changes it)"),
                  options_.width);
    const std::string unit = first->share ? "%" : "seconds";
    const char* what = first->by == JudgedBy::days_met        ? "share of days on which it is met"
                       : first->by == JudgedBy::intervals_met ? "share of intervals in which it is met"
                                                              : "over all days together";
    write_wrapped(out_, "  ",
                  same_number ? fmt::format("{}, in {}", what, unit)
                              : "the number by which the target of each cell is judged, in % or seconds",
                  options_.width);
  }

  void write_others(std::size_t other) {
    std::string text;
    for (std::size_t axis = grid_.axes.size(); axis-- > 2;) {
      const auto& values = grid_.axes[axis].values;
      text.insert(0, (axis > 2 ? ", " : "") + grid_.axes[axis].name + " = " + values[other % values.size()]);
      other /= values.size();
    }
    if (!text.empty()) {
      out_ << '\n';
      write_wrapped(out_, "  ", text, options_.width);
    }
  }

  /// A value and its sign in `width` columns, coloured last, so that escape codes count for none.
  std::string cell(const GridValue* value, std::size_t width) const {
    if (value == nullptr) return right_aligned("·", width - sign_width) + std::string(sign_width, ' ');
    const std::string number = right_aligned(value_text(*value), width - sign_width);
    std::string text = number + std::string(sign(value->verdict));
    if (!options_.colour || !value->value) return text;
    const char* code = value->verdict == Verdict::met         ? "32"
                       : value->verdict == Verdict::undecided ? "33"
                                                              : "31";
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
  }

  std::string name_text(const std::string& name) const {
    return std::string(indent, ' ') + left_aligned(name, name_width_);
  }

  void write_line(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    out_ << text << '\n';
  }

  void write_single_column() {
    for (std::size_t line = 0; line < names_.size(); ++line) {
      const GridValue* value = at(line, 0, 0);
      std::string text = name_text(names_[line]) + cell(value, 10);
      if (value != nullptr && value->interval) {
        const double scale = value->share ? 100.0 : 1.0;
        text +=
            fmt::format("  ({:.1f} to {:.1f})", value->interval->low * scale, value->interval->high * scale);
      }
      write_line(std::move(text));
    }
  }

  std::size_t column_width(std::size_t column, std::size_t other) const {
    std::size_t width = display_width(heading(column));
    for (std::size_t line = 0; line < names_.size(); ++line) {
      const GridValue* value = at(line, column, other);
      if (value != nullptr) width = std::max(width, display_width(value_text(*value)));
    }
    return gap + width + sign_width;
  }

  std::string heading(std::size_t column) const {
    return shortened(grid_.axes[1].values[column], longest_name);
  }

  void write_blocks(std::size_t other) {
    for (std::size_t from = 0; from < columns_;) {
      std::size_t used = indent + name_width_;
      std::size_t to = from;
      // One column at least, however narrow the screen.
      while (to < columns_ && (to == from || used + column_width(to, other) <= options_.width)) {
        used += column_width(to++, other);
      }
      if (from > 0) out_ << '\n';
      write_block(from, to, other);
      from = to;
    }
  }

  void write_block(std::size_t from, std::size_t to, std::size_t other) {
    std::string titles = name_text(corner_);
    for (std::size_t column = from; column < to; ++column) {
      titles += right_aligned(heading(column), column_width(column, other) - sign_width) +
                std::string(sign_width, ' ');
    }
    write_line(std::move(titles));
    for (std::size_t line = 0; line < names_.size(); ++line) {
      std::string text = name_text(names_[line]);
      for (std::size_t column = from; column < to; ++column) {
        text += cell(at(line, column, other), column_width(column, other));
      }
      write_line(std::move(text));
    }
  }

  /// How sure the least sure of the numbers is.
  void write_widest() {
    double shares = 0.0;
    double seconds = 0.0;
    each([&](const GridValue& value) {
      if (!value.interval) return;
      double& widest = value.share ? shares : seconds;
      widest = std::max(widest, 0.5 * (value.interval->high - value.interval->low));
    });
    if (shares > 0.0) out_ << fmt::format("  widest 95 % interval: ±{} points\n", percent(shares));
    if (seconds > 0.0) out_ << fmt::format("  widest 95 % interval: ±{:.1f} s\n", seconds);
  }

  std::ostream& out_;
  const Grid& grid_;
  std::size_t target_;
  const GridTableOptions& options_;
  std::vector<std::string> names_;
  std::string corner_;
  std::size_t columns_ = 1;
  std::size_t others_ = 1;
  std::size_t name_width_ = 0;
};

}  // namespace

void write_grid_table(std::ostream& out, const Grid& grid, const GridTableOptions& options) {
  std::string what = grid.axes[0].name + " down";
  if (grid.axes.size() > 1) what += ", " + grid.axes[1].name + " across";
  const auto count = [](std::uint64_t number) { return thousands(static_cast<std::int64_t>(number)); };
  write_wrapped(out, "", fmt::format("{}: {}", grid.center, what), options.width);
  write_wrapped(
      out, "",
      fmt::format("{} {} of {} days, all with the same callers (seed {})", count(grid.cells.size()),
                  grid.cells.size() == 1 ? "cell" : "cells, each", count(grid.replications), grid.seed),
      options.width);
  if (grid.played() < grid.cells.size()) {
    write_wrapped(out, "",
                  fmt::format("{} of the cells were played; · stands for the others.", count(grid.played())),
                  options.width);
  }
  std::size_t targets = 0;
  for (const auto& cell : grid.cells) targets = std::max(targets, cell ? cell->values.size() : 0);
  for (std::size_t target = 0; target < targets; ++target) TargetTables(out, grid, target, options).write();
  if (targets == 0) return;
  out << '\n';
  write_wrapped(out, "", "✓ meets the target, ? too close to call with so few days, no sign: misses it.",
                options.width);
}

}  // namespace holdtime::results
