// The tables a scenario names, each read once, and their columns.
#pragma once

#include <filesystem>
#include <memory>

#include "scenarios/csv.hpp"
#include "scenarios/object_reader.hpp"

namespace holdtime::scenarios {

/// A table as one value of the scenario asks for it.
class Table {
 public:
  Table(Context& context, const Csv& csv, std::uint32_t origin, const Node& named_by)
      : context_(context), csv_(csv), origin_(origin), named_by_(named_by) {}

  const Csv& csv() const { return csv_; }
  const Node& named_by() const { return named_by_; }
  std::size_t rows() const { return csv_.rows(); }
  std::string text(std::size_t row, std::size_t column) const { return csv_.text(csv_.cell(row, column)); }
  /// Of a cell; of a row that is too short to have it, its start.
  TablePlace place(std::size_t row, std::size_t column) const;
  /// A value made of the cell, which knows where it stands.
  Node made(Node::Kind kind, std::size_t row, std::size_t column) const;
  Node made_text(std::size_t row, std::size_t column, std::string text) const;
  /// `digits` as parse_csv_number gives them.
  Node made_number(std::size_t row, std::size_t column, std::string digits) const;

  /// The column with this header; case does not count, nor do blanks around it.
  std::optional<std::size_t> named(std::string_view header) const;
  /// The column `by` asks for, by header or by number from 1 on. Where there is none, an error.
  std::optional<std::size_t> column(const Node& by) const;
  std::vector<std::string> headers() const;

  template <class... Texts>
  void error(std::size_t row, std::size_t column, Texts... texts) const {
    context_.error(place(row, column), std::move(texts)...);
  }

 private:
  Context& context_;
  const Csv& csv_;
  std::uint32_t origin_;
  const Node& named_by_;
};

/// Whether `by` can name a column: a text, or a whole number from 1 on. If not, a problem was added.
bool names_column(Context& context, const Node& by);

/// Adds `value` as the member `key`, which stands where the value does.
void add_member(Node& object, std::string_view key, Node value);

class TableFiles {
 public:
  TableFiles(Document& document, Context& context) : document_(document), context_(context) {}

  /// The table `reference`, {"csv": …}, asks for. Without one, problems were added.
  std::optional<Table> open(const Node& reference);

 private:
  struct Loaded {
    std::filesystem::path path;
    std::uint32_t origin = 0;
    std::optional<Csv> csv;
  };
  void parse(Loaded& loaded, const Node& named_by);

  Document& document_;
  Context& context_;
  std::vector<std::unique_ptr<Loaded>> files_;
};

}  // namespace holdtime::scenarios
