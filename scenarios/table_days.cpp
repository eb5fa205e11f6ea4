// Kinds of days with one date a line.
#include <algorithm>

#include "scenarios/csv_numbers.hpp"
#include "scenarios/tables.hpp"

namespace holdtime::scenarios {
namespace {

class DayTable {
 public:
  explicit DayTable(const Table& table)
      : table_(table),
        date_(table.named("date")),
        calls_(table.named("calls")),
        staff_(table.named("staff")) {}

  std::optional<Node> read() {
    if (!date_ || (!calls_ && !staff_)) {
      std::string headers;
      for (const std::string& one : table_.headers()) headers += (headers.empty() ? "" : ", ") + one;
      table_.error(0, 0, std::string("the table has no column \"") + (date_ ? "calls" : "date") + "\"",
                   "without it nobody knows what is different on which date",
                   "columns called date, calls and staff; there are: " + headers);
      return std::nullopt;
    }
    if (calls_) calls_mark_ = decimal_mark(table_.csv(), *calls_, 1);
    if (staff_) staff_mark_ = decimal_mark(table_.csv(), *staff_, 1);
    Node days = table_.made(Node::Kind::object, 0, 0);
    for (std::size_t row = 1; row < table_.rows(); ++row) {
      const std::string date = table_.text(row, *date_);
      auto value = day(row);
      if (value) add_member(days, trimmed(date), std::move(*value));
    }
    return days;
  }

 private:
  /// A number, or a text such as "closed" or "40%"; no value where the cell is empty.
  std::optional<Node> cell(std::size_t row, std::optional<std::size_t> column, DecimalMark mark) const {
    if (!column) return std::nullopt;
    const std::string text = table_.text(row, *column);
    if (trimmed(text).empty()) return std::nullopt;
    const auto number = parse_csv_number(text, mark, false);
    if (number) return table_.made_number(row, *column, *number.value);
    std::string with_point = text;
    if (mark == DecimalMark::comma) std::replace(with_point.begin(), with_point.end(), ',', '.');
    return table_.made_text(row, *column, with_point);
  }

  std::optional<Node> day(std::size_t row) const {
    auto calls = cell(row, calls_, calls_mark_);
    auto staff = cell(row, staff_, staff_mark_);
    if (!staff) return calls;
    // Whoever is closed, or like another day, has no people of his own.
    const bool word = calls && calls->kind == Node::Kind::text && !calls->text.ends_with('%');
    if (word) return calls;
    Node parts = table_.made(Node::Kind::object, row, *staff_);
    if (calls) add_member(parts, "calls", std::move(*calls));
    add_member(parts, "staff", std::move(*staff));
    return parts;
  }

  const Table& table_;
  std::optional<std::size_t> date_;
  std::optional<std::size_t> calls_;
  std::optional<std::size_t> staff_;
  DecimalMark calls_mark_ = DecimalMark::unknown;
  DecimalMark staff_mark_ = DecimalMark::unknown;
};

}  // namespace

std::optional<Node> days_in(Context& context, TableFiles& files, const Node& reference) {
  const ObjectReader object(context, reference, day_table_keys, "kinds of days in a table");
  const auto table = files.open(reference);
  if (!table) return std::nullopt;
  return DayTable(*table).read();
}

}  // namespace holdtime::scenarios
