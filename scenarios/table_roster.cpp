// Rosters with one shift a line.
#include <algorithm>

#include "scenarios/csv_numbers.hpp"
#include "scenarios/tables.hpp"

namespace holdtime::scenarios {
namespace {

class RosterTable {
 public:
  RosterTable(Context& context, const Table& table) : context_(context), table_(table) {}

  std::optional<Node> read() {
    for (const KeyInfo& key : roster_columns) columns_.push_back(table_.named(key.name));
    const bool times = column("time") || (column("start") && column("end"));
    if (!times) {
      table_.error(
          0, 0, std::string("the roster has no column \"") + (column("start") ? "end" : "start") + "\"",
          "without it nobody knows when people come and go",
          "columns called agents, start, end, lunch and breaks; there are: " + joined(table_.headers()));
      return std::nullopt;
    }
    if (const auto agents = column("agents")) mark_ = decimal_mark(table_.csv(), *agents, 1);
    tell_ignored();
    Node list = table_.made(Node::Kind::list, 0, 0);
    for (std::size_t row = 1; row < table_.rows(); ++row) {
      if (!empty(row)) list.elements.push_back(shift(row));
    }
    if (list.elements.empty()) {
      table_.error(0, 0, "the roster has a header and no line below it", "nobody would come",
                   "one line a shift");
    }
    return list;
  }

 private:
  static std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
  }
  std::optional<std::size_t> column(std::string_view name) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (roster_columns[i].name == name) return columns_[i];
    }
    return std::nullopt;
  }
  bool empty(std::size_t row) const {
    for (std::size_t i = 0; i < table_.csv().cells_in(row); ++i) {
      if (table_.csv().cell(row, i)->size > 0) return false;
    }
    return true;
  }

  // Rosters hold more than is read here, such as names; a misspelt header must not go unnoticed for that.
  void tell_ignored() const {
    std::vector<std::string_view> free;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i]) free.push_back(roster_columns[i].name);
    }
    std::string ignored;
    for (std::size_t i = 0; i < table_.csv().cells_in(0); ++i) {
      if (std::find(columns_.begin(), columns_.end(), std::optional(i)) != columns_.end()) continue;
      const std::string header(trimmed(table_.text(0, i)));
      if (const auto near = did_you_mean(header, free)) {
        context_.warning(table_.place(0, i), "the column \"" + header + "\" is not read",
                         "a roster's columns are agents, start, end, time, lunch and breaks",
                         "did you mean \"" + *near + "\"?");
      } else {
        ignored += (ignored.empty() ? "\"" : ", \"") + header + "\"";
      }
    }
    if (ignored.empty()) return;
    context_.note(table_.place(0, 0), "columns of the roster that are not read: " + ignored,
                  "a roster's columns are agents, start, end, time, lunch and breaks",
                  "nothing, if that is as it should be");
  }

  Node shift(std::size_t row) const {
    Node object = table_.made(Node::Kind::object, row, 0);
    const auto agents = column("agents");
    Node people = table_.made_number(row, agents.value_or(0), "1");
    if (agents) {
      const auto number = parse_csv_number(table_.text(row, *agents), mark_, false);
      if (number) {
        people = table_.made_number(row, *agents, *number.value);
      } else {
        table_.error(row, *agents, "no number of people can be read here", number.wrong, number.instead);
      }
    }
    add_member(object, "agents", std::move(people));
    if (const auto time = column("time")) {
      add_member(object, "time", table_.made_text(row, *time, table_.text(row, *time)));
    } else {
      const std::size_t start = *column("start");
      add_member(
          object, "time",
          table_.made_text(row, start, table_.text(row, start) + "-" + table_.text(row, *column("end"))));
    }
    if (const auto lunch = column("lunch")) add_breaks(object, "lunch", row, *lunch);
    if (const auto breaks = column("breaks")) add_breaks(object, "breaks", row, *breaks);
    return object;
  }

  // "10:00 15m|14:30 15m"
  void add_breaks(Node& shift, std::string_view key, std::size_t row, std::size_t at) const {
    const std::string cell = table_.text(row, at);
    Node list = table_.made(Node::Kind::list, row, at);
    for (std::size_t from = 0; from <= cell.size();) {
      const std::size_t end = std::min(cell.find_first_of("|;", from), cell.size());
      const std::string_view one = std::string_view(cell).substr(from, end - from);
      if (!trimmed(one).empty())
        list.elements.push_back(table_.made_text(row, at, std::string(trimmed(one))));
      from = end + 1;
    }
    if (!list.elements.empty()) add_member(shift, key, std::move(list));
  }

  Context& context_;
  const Table& table_;
  std::vector<std::optional<std::size_t>> columns_;
  DecimalMark mark_ = DecimalMark::unknown;  // of the numbers of agents
};

}  // namespace

std::optional<Node> shifts_in(Context& context, TableFiles& files, const Node& reference) {
  const ObjectReader object(context, reference, roster_table_keys, "a roster in a table");
  const auto table = files.open(reference);
  if (!table) return std::nullopt;
  return RosterTable(context, *table).read();
}

}  // namespace holdtime::scenarios
