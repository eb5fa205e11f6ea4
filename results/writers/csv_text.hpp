// Fields and lines of CSV as RFC 4180 has them, for every writer and reader here.
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace holdtime::results {

/// The text as a field: in double quotes where it holds a comma, a quote or a line end.
std::string csv_field(std::string_view text);

/// Reads records of fields one after the other, so that a file of any size takes the memory of one record.
/// Lines that begin with '#' outside of quotes are passed over. Not for two threads at once.
class CsvReader {
 public:
  explicit CsvReader(std::istream& in) : in_(&in) {}

  /// The next record into `fields`; false at the end of the file.
  bool next(std::vector<std::string>& fields);
  /// The line on which the record last read began, from 1.
  std::size_t line() const { return record_line_; }

 private:
  bool next_line(std::string& text);

  std::istream* in_;
  std::size_t line_ = 0;
  std::size_t record_line_ = 0;
};

}  // namespace holdtime::results
