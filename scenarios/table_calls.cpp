// Recorded calls, one a line.
#include <algorithm>

#include "scenarios/csv_numbers.hpp"
#include "scenarios/tables.hpp"
#include "scenarios/time_stamps.hpp"

namespace holdtime::scenarios {
namespace {

std::string with_point(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  return text;
}

// "3m", "3:20" or a number of seconds.
Node talk_node(const Table& table, std::size_t row, std::size_t column, DecimalMark mark) {
  const std::string cell = table.text(row, column);
  if (cell.find(':') != std::string::npos) {
    const auto length = parse_clock_duration(with_point(cell));
    if (length) return table.made_number(row, column, number_text(engine::to_seconds(*length.value)));
    table.error(row, column, "\"" + cell.substr(0, 40) + "\" is not a talk time", length.wrong,
                length.instead);
    return table.made_number(row, column, "1");
  }
  const auto number = parse_csv_number(cell, mark, false);
  if (!number) return table.made_text(row, column, cell);
  return table.made_number(row, column, *number.value);
}

/// The times of one day's calls, with dates before them or without.
class Arrivals {
 public:
  Arrivals(const Table& table, std::size_t column, std::size_t first_row)
      : table_(table), column_(column), first_row_(first_row) {}

  /// No value after an error: dates that are wrong in one line are wrong in many.
  std::optional<Node> read(std::size_t row) {
    const std::string cell = table_.text(row, column_);
    const auto stamp = parse_time_stamp(with_point(cell));
    if (!stamp) return refuse(row, stamp.wrong, stamp.instead);
    if (row == first_row_) date_ = stamp.value->date;
    if (stamp.value->date.has_value() != date_.has_value()) {
      return refuse(row,
                    date_ ? "it has no date, and the calls before it have one"
                          : "it has a date, and the calls before it have none",
                    "write all times of the column in the same way");
    }
    if (stamp.value->date != date_) {
      table_.error(
          row, column_,
          "this call is of " + date_text(*stamp.value->date) + ", those before it of " + date_text(*date_),
          "a scenario plays one day again and again, so its recorded calls are those of one date",
          "keep the calls of one date; what comes after midnight is written as 24:10, without date");
      return std::nullopt;
    }
    return table_.made_text(row, column_, time_text(stamp.value->time));
  }

 private:
  std::nullopt_t refuse(std::size_t row, const std::string& why, const std::string& instead) const {
    table_.error(row, column_, "\"" + table_.text(row, column_).substr(0, 40) + "\" is not a time of day",
                 why, instead);
    return std::nullopt;
  }

  const Table& table_;
  std::size_t column_;
  std::size_t first_row_;
  std::optional<std::chrono::year_month_day> date_;
};

/// Whether a note was due: "3:20" could be meant as hours and minutes.
bool note_clock(Context& context, const Table& table, std::size_t row, std::size_t column) {
  const std::string cell = table.text(row, column);
  if (std::count(cell.begin(), cell.end(), ':') != 1) return false;
  context.note(table.place(row, column), "\"" + cell + "\" is read as minutes and seconds",
               "in a spreadsheet it may also stand for hours and minutes",
               "write all three where hours are meant, such as \"3:20:00\"");
  return true;
}

}  // namespace

std::optional<Node> calls_in(Context& context, TableFiles& files, const Node& reference) {
  const ObjectReader object(context, reference, trace_table_keys, "recorded calls in a table");
  const Node* arrival =
      object.require("arrival", "it names the column with the times of the calls", "\"arrival\": \"time\"");
  for (const char* key : {"arrival", "talk"}) {
    const Node* by = object.find(key);
    if (by != nullptr && !names_column(context, *by)) return std::nullopt;
  }
  const auto table = files.open(reference);
  if (!table || arrival == nullptr) return std::nullopt;
  const auto times = table->column(*arrival);
  const Node* talk = object.find("talk");
  const auto talks = talk != nullptr ? table->column(*talk) : std::nullopt;
  if (!times || (talk != nullptr && !talks)) return std::nullopt;
  const std::size_t talk_column = talks.value_or(0);
  if (table->rows() > Document::most_values / 3) {
    table->error(0, *times, std::string("more than ") + std::to_string(Document::most_values / 3) + " calls",
                 "they would not fit into memory", "keep the calls of the day that is simulated");
    return std::nullopt;
  }
  // Columns named by number may stand in a table without a header.
  const bool headless = arrival->kind == Node::Kind::number &&
                        parse_time_stamp(with_point(table->text(0, *times))).value.has_value();
  const DecimalMark mark =
      talks ? decimal_mark(table->csv(), talk_column, headless ? 0 : 1) : DecimalMark::unknown;
  const std::size_t first_row = headless ? 0 : 1;
  Node list = table->made(Node::Kind::list, 0, *times);
  Arrivals arrivals(*table, *times, first_row);
  bool noted = false;
  for (std::size_t row = first_row; row < table->rows(); ++row) {
    auto call = arrivals.read(row);
    if (!call) return std::nullopt;
    if (talks && !trimmed(table->text(row, talk_column)).empty()) {
      if (!noted) noted = note_clock(context, *table, row, talk_column);
      Node pair = table->made(Node::Kind::list, row, *times);
      pair.elements.push_back(std::move(*call));
      pair.elements.push_back(talk_node(*table, row, talk_column, mark));
      *call = std::move(pair);
    }
    list.elements.push_back(std::move(*call));
  }
  return list;
}

}  // namespace holdtime::scenarios
