// A column of numbers, and the column of times beside it that says when each holds.
#include "scenarios/csv_numbers.hpp"
#include "scenarios/tables.hpp"

namespace holdtime::scenarios {
namespace {

// "08:00", and of "08:00-08:30" its start.
Parsed<Microseconds> time_in(const std::string& cell) {
  return parse_time_of_day(std::string_view(cell).substr(0, cell.find('-')));
}

// Tables begin anew at 00:00 where the day goes on. A longer way back is a disorder, not midnight.
Microseconds after_midnight(Microseconds time, Microseconds before) {
  if (time >= before) return time;
  const Microseconds later = time + (before - time + day - 1) / day * day;
  return later - before <= 4 * engine::hour ? later : time;
}

std::string joined(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list.size() > 200 ? list.substr(0, 200) + "…" : list;
}

class Column {
 public:
  Column(Context& context, const Table& table, const ObjectReader& object, std::string_view list_key)
      : context_(context), table_(table), object_(object), list_key_(list_key) {}

  std::optional<Node> read() {
    const auto column = value_column();
    if (!column) return std::nullopt;
    first_ = has_header(*column) ? 1 : 0;
    if (first_ >= table_.rows()) return no_line_below();
    Node list = numbers(*column);
    if (!read_times(*column)) return std::nullopt;
    return whole(std::move(list), *column);
  }

 private:
  std::nullopt_t no_line_below() const {
    table_.error(0, 0, "the table has a header and no line below it", "there are no numbers to read",
                 "one line an interval");
    return std::nullopt;
  }

  std::optional<std::size_t> value_column() {
    if (const Node* by = object_.find("column")) return table_.column(*by);
    const std::size_t width = table_.csv().cells_in(0);
    if (width == 1) return 0;
    if (table_.rows() < 2) return no_line_below();
    const auto time = time_in(table_.text(1, 0));
    if (width == 2 && time) return 1;
    const auto headers = table_.headers();
    if (width == 2 && parse_csv_number(table_.text(1, 1), DecimalMark::point, true)) {
      table_.error(
          1, 0, "\"" + table_.text(1, 0).substr(0, 40) + "\" is not a time of day", time.wrong,
          "a time such as \"08:00\" in each line, or say which column holds the numbers, as \"column\": \"" +
              headers.back() + "\"");
      return std::nullopt;
    }
    context_.error(object_.node(), "the table has " + std::to_string(width) + " columns",
                   "which of them is meant would be a guess",
                   "add \"column\": \"" + headers[1] + "\", or another of its headers: " + joined(headers));
    return std::nullopt;
  }

  // A column named by number may stand in a table without a header.
  bool has_header(std::size_t column) const {
    const Node* by = object_.find("column");
    if (by != nullptr && by->kind == Node::Kind::text) return true;
    return !parse_csv_number(table_.text(0, column), decimal_mark(table_.csv(), column, 1), true);
  }

  Node numbers(std::size_t column) const {
    Node list = table_.made(Node::Kind::list, 0, column);
    const DecimalMark mark = decimal_mark(table_.csv(), column, first_);
    std::optional<Parsed<std::string>> wrong;  // of the first cell that is
    std::size_t wrong_row = 0;
    std::vector<std::uint32_t> more;  // the lines of others
    for (std::size_t row = first_; row < table_.rows(); ++row) {
      const std::string cell = table_.text(row, column);
      const auto number = parse_csv_number(cell, mark, list_key_ == "weights");
      list.elements.push_back(table_.made_number(row, column, number ? *number.value : "0"));
      if (number) continue;
      if (wrong) {
        more.push_back(table_.place(row, column).line);
      } else {
        wrong = number;
        wrong_row = row;
      }
    }
    if (wrong) tell(*wrong, wrong_row, column, more);
    return list;
  }

  // What is wrong in one cell of a column is mostly wrong in all of them: that is one problem.
  void tell(const Parsed<std::string>& wrong, std::size_t row, std::size_t column,
            const std::vector<std::uint32_t>& more) const {
    constexpr std::size_t most_named = 5;
    std::string lines;
    for (std::size_t i = 0; i < more.size() && i < most_named; ++i)
      lines += (i > 0 ? ", " : "") + std::to_string(more[i]);
    std::string what = "no number can be read here";
    if (more.size() == 1) what += ", nor in line " + lines;
    if (more.size() > 1) what += ", nor in lines " + lines;
    if (more.size() > most_named) what += ", … (" + std::to_string(more.size()) + " more)";
    table_.error(row, column, what, wrong.wrong, wrong.instead);
  }

  bool read_times(std::size_t column) {
    if (const Node* by = object_.find("time_column")) {
      times_ = table_.column(*by);
      if (!times_) return false;
    } else if (column != 0 && time_in(table_.text(first_, 0))) {
      times_ = 0;
    }
    if (!times_) return true;
    Microseconds before = 0;
    for (std::size_t row = first_; row < table_.rows(); ++row) {
      const std::string cell = table_.text(row, *times_);
      const auto read = time_in(cell);
      if (!read) {
        table_.error(row, *times_, "\"" + cell.substr(0, 40) + "\" is not a time of day", read.wrong,
                     "a time such as \"08:00\" in each line; remove lines of totals");
        return false;
      }
      Microseconds time = *read.value;
      if (row == first_) from_ = time;
      if (row > first_) time = after_midnight(time, before);
      if (row == first_ + 1) step_ = time - before;
      if (row > first_ && (step_ <= 0 || step_ > day || time - before != step_)) {
        table_.error(row, *times_,
                     time_text(time) + " follows " + time_text(before) +
                         (row > first_ + 1 ? ", after steps of " + duration_text(step_) : ""),
                     "the times have to be equally far apart, or numbers would land in the wrong intervals",
                     "add the lines that are missing, with 0 where nothing happens");
        return false;
      }
      before = time;
    }
    const bool starts = agrees("from", from_);
    return (step_ == 0 || agrees("interval", step_)) && starts;
  }

  // What is said beside "csv" may repeat what the times say, not contradict it.
  bool agrees(std::string_view key, Microseconds by_times) const {
    const Node* said = object_.find(key);
    if (said == nullptr) return true;
    const auto value = key == "from" ? read_time(context_, *said) : read_duration(context_, *said);
    if (!value || *value == by_times) return value.has_value();
    context_.error(*said,
                   "\"" + std::string(key) + "\" is " + shown(*said) + ", but the table's times say " +
                       (key == "from" ? time_text(by_times) : duration_text(by_times)),
                   "one of the two is wrong, and all numbers would be shifted",
                   "remove \"" + std::string(key) + "\", or correct the table");
    return false;
  }

  Node whole(Node list, std::size_t column) const {
    const Node* from = object_.find("from");
    const Node* interval = object_.find("interval");
    if (!times_ && from == nullptr && interval == nullptr) return list;
    Node object = table_.made(Node::Kind::object, 0, column);
    if (times_) {
      note(list.elements.size(), column);
      add_member(object, "from", table_.made_text(first_, *times_, time_text(from_)));
    } else if (from != nullptr) {
      add_member(object, "from", *from);
    }
    if (step_ > 0) {
      const std::string seconds = number_text(engine::to_seconds(step_));
      add_member(object, "interval", table_.made_number(first_, *times_, seconds));
    } else if (interval != nullptr) {
      add_member(object, "interval", *interval);
    }
    add_member(object, list_key_, std::move(list));
    return object;
  }

  void note(std::size_t count, std::size_t column) const {
    const std::string name = first_ == 0 ? "column " + std::to_string(column + 1)
                                         : "\"" + std::string(trimmed(table_.text(0, column))) + "\"";
    std::string what = name + " is read as " + std::to_string(count) + " numbers from " + time_text(from_);
    if (step_ > 0) what += " in steps of " + duration_text(step_);
    context_.note(table_.place(0, column), std::move(what), "the times beside them say when each begins",
                  "\"time_column\" if the times stand in another column");
  }

  Context& context_;
  const Table& table_;
  const ObjectReader& object_;
  std::string_view list_key_;
  std::size_t first_ = 1;
  std::optional<std::size_t> times_;
  Microseconds from_ = 0;
  Microseconds step_ = 0;
};

}  // namespace

std::optional<Node> numbers_in(Context& context, TableFiles& files, const Node& reference,
                               std::string_view list_key) {
  const ObjectReader object(context, reference, table_keys, "a table of numbers");
  for (const char* key : {"column", "time_column"}) {
    const Node* by = object.find(key);
    if (by != nullptr && !names_column(context, *by)) return std::nullopt;
  }
  const Node* from = object.find("from");
  const Node* interval = object.find("interval");
  if (from != nullptr && !read_time(context, *from)) return std::nullopt;
  if (interval != nullptr && !read_duration(context, *interval)) return std::nullopt;
  const auto table = files.open(reference);
  if (!table) return std::nullopt;
  return Column(context, *table, object, list_key).read();
}

}  // namespace holdtime::scenarios
