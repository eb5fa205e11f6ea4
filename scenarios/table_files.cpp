#include "scenarios/table_files.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/files.hpp"

namespace holdtime::scenarios {
namespace {

std::string lower(std::string_view text) {
  std::string result(trimmed(text));
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

}  // namespace

TablePlace Table::place(std::size_t row, std::size_t column) const {
  const CsvCell* cell = csv_.cell(row, column);
  if (cell == nullptr) cell = &csv_.start(row);
  return {named_by_, origin_, cell->line, cell->column};
}

Node Table::made(Node::Kind kind, std::size_t row, std::size_t column) const {
  const TablePlace at = place(row, column);
  Node node;
  node.kind = kind;
  node.origin = at.origin;
  node.line = at.line;
  node.column = at.column;
  return node;
}

Node Table::made_text(std::size_t row, std::size_t column, std::string text) const {
  Node node = made(Node::Kind::text, row, column);
  node.text = std::move(text);
  return node;
}

Node Table::made_number(std::size_t row, std::size_t column, std::string digits) const {
  Node node = made(Node::Kind::number, row, column);
  node.number = parse_number(digits).value_or(0.0);
  node.text = std::move(digits);
  return node;
}

void add_member(Node& object, std::string_view key, Node value) {
  Member member;
  member.key = key;
  member.origin = value.origin;
  member.line = value.line;
  member.column = value.column;
  member.value = std::move(value);
  object.members.push_back(std::move(member));
}

std::vector<std::string> Table::headers() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < csv_.cells_in(0); ++i) names.emplace_back(trimmed(text(0, i)));
  return names;
}

std::optional<std::size_t> Table::named(std::string_view header) const {
  const std::string wanted = lower(header);
  for (std::size_t i = 0; i < csv_.cells_in(0); ++i) {
    if (lower(text(0, i)) == wanted) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> Table::column(const Node& by) const {
  const std::size_t width = csv_.cells_in(0);
  if (by.kind == Node::Kind::number) {
    const auto number = parse_count(by.text, width);
    if (number && *number.value > 0) return static_cast<std::size_t>(*number.value) - 1;
    context_.error(by, "there is no column " + by.text + " in the table",
                   "columns count from 1, and it has " + std::to_string(width), suggestion("", headers()));
    return std::nullopt;
  }
  const auto found = named(by.text);
  if (!found) {
    context_.error(by, "there is no column " + shown(by) + " in the table",
                   "a column is found by its header, in the first line that is no comment",
                   suggestion(trimmed(by.text), headers()));
    return std::nullopt;
  }
  for (std::size_t i = *found + 1; i < width; ++i) {
    if (lower(text(0, i)) != lower(by.text)) continue;
    context_.error(place(0, i), "a second column is called " + shown(by),
                   "which of the two is meant would be a guess",
                   "name it by its number (" + std::to_string(*found + 1) + " or " + std::to_string(i + 1) +
                       "), or rename one");
    return std::nullopt;
  }
  return found;
}

bool names_column(Context& context, const Node& by) {
  const bool number = by.kind == Node::Kind::number && by.number >= 1.0 && by.number <= 1e6 &&
                      by.number == std::floor(by.number);
  if (number || by.kind == Node::Kind::text) return true;
  wrong_kind(context, by, "a column", "its header in double quotes, or its number from 1 on");
  return false;
}

void TableFiles::parse(Loaded& loaded, const Node& named_by) {
  Problem wrong;
  loaded.csv = parse_csv(document_.source(loaded.origin).text, wrong);
  if (!loaded.csv) {
    const TablePlace at{named_by, loaded.origin, wrong.line, wrong.column};
    context_.error(at, wrong.what, wrong.why, wrong.instead);
    return;
  }
  const Csv& csv = *loaded.csv;
  const Table table(context_, csv, loaded.origin, named_by);
  for (std::size_t row = 1; row < csv.rows(); ++row) {
    for (std::size_t i = csv.cells_in(0); i < csv.cells_in(row); ++i) {
      if (csv.cell(row, i)->size == 0) continue;
      table.error(row, i,
                  "this line has more cells than the first one, which has " + std::to_string(csv.cells_in(0)),
                  std::string(csv.separator() == ','
                                  ? "its numbers have decimal commas perhaps, which then separate cells"
                                  : "the cells would stand in the wrong columns"),
                  "separate the cells by semicolons, or put cells with a separator in quotes");
      loaded.csv.reset();
      return;
    }
  }
}

std::optional<Table> TableFiles::open(const Node& reference) {
  const Node& name = *reference.find("csv");
  if (name.kind != Node::Kind::text || name.text.empty() || name.text.find('\0') != std::string::npos) {
    wrong_kind(context_, name, "the name of a file", "\"csv\": \"monday.csv\", beside the scenario file");
    return std::nullopt;
  }
  const std::filesystem::path path = document_.source(name.origin).folder / name.text;
  const auto known =
      std::find_if(files_.begin(), files_.end(), [&](const auto& loaded) { return loaded->path == path; });
  Loaded* loaded = known != files_.end() ? known->get() : nullptr;
  if (loaded == nullptr) {
    loaded = files_.emplace_back(std::make_unique<Loaded>()).get();
    loaded->path = path;
    Problem wrong;
    const auto bytes = read_bytes(path, wrong);
    if (!bytes) {
      context_.error(name, path.string() + ": " + wrong.what, wrong.why, wrong.instead);
      return std::nullopt;
    }
    loaded->origin =
        document_.add_source({path.string(), plain_text(*bytes), path.parent_path(), Source::Kind::table});
    parse(*loaded, name);
  }
  if (!loaded->csv) return std::nullopt;
  return Table(context_, *loaded->csv, loaded->origin, reference);
}

}  // namespace holdtime::scenarios
