// Recorded calls, one a line.
#include <algorithm>

#include "scenarios/csv_numbers.hpp"
#include "scenarios/tables.hpp"

namespace holdtime::scenarios {
namespace {

// "3m" or a number of seconds.
Node talk_node(const Table& table, std::size_t row, std::size_t column, DecimalMark mark) {
  const std::string cell = table.text(row, column);
  const auto number = parse_csv_number(cell, mark, false);
  if (!number) return table.made_text(row, column, cell);
  return table.made_number(row, column, *number.value);
}

}  // namespace

std::optional<Node> calls_in(Context& context, TableFiles& files, const Node& reference) {
  const ObjectReader object(context, reference, trace_table_keys, "recorded calls in a table");
  const Node* arrival =
      object.require("arrival", "it names the column with the times of the calls", "\"arrival\": \"time\"");
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
  const bool headless =
      arrival->kind == Node::Kind::number && parse_time_of_day(table->text(0, *times)).value.has_value();
  const DecimalMark mark =
      talks ? decimal_mark(table->csv(), talk_column, headless ? 0 : 1) : DecimalMark::unknown;
  Node list = table->made(Node::Kind::list, 0, *times);
  for (std::size_t row = headless ? 0 : 1; row < table->rows(); ++row) {
    std::string time = table->text(row, *times);
    std::replace(time.begin(), time.end(), ',', '.');
    Node call = table->made_text(row, *times, std::move(time));
    if (talks && !trimmed(table->text(row, talk_column)).empty()) {
      Node pair = table->made(Node::Kind::list, row, *times);
      pair.elements.push_back(std::move(call));
      pair.elements.push_back(talk_node(*table, row, talk_column, mark));
      call = std::move(pair);
    }
    list.elements.push_back(std::move(call));
  }
  return list;
}

}  // namespace holdtime::scenarios
