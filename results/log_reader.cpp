#include <fmt/format.h>

#include <charconv>
#include <map>

#include "results/log_fields.hpp"
#include "results/logs.hpp"
#include "results/writers/csv_text.hpp"

namespace holdtime::results {
namespace {

using engine::Microseconds;
using Numbers = std::map<std::string, std::uint32_t, std::less<>>;

Numbers numbered(const auto& named) {
  Numbers numbers;
  for (std::uint32_t i = 0; i < named.size(); ++i) numbers.emplace(named[i].name, i);
  return numbers;
}

/// One log: its columns, and the fields of the record at hand one after the other.
class Fields {
 public:
  Fields(std::istream& in, std::string_view log, std::string_view columns) : reader_(in), log_(log) {
    if (!reader_.next(fields_)) fail("is empty");
    std::string found;
    for (const std::string& field : fields_) found += (found.empty() ? "" : ",") + field;
    if (found != columns) fail(fmt::format("has the columns {}; expected {}", found, columns));
    count_ = fields_.size();
  }

  bool next() {
    at_ = 0;
    if (!reader_.next(fields_)) return false;
    if (fields_.size() != count_) fail(fmt::format("has {} fields; expected {}", fields_.size(), count_));
    return true;
  }

  const std::string& text() { return fields_[at_++]; }
  bool empty() const { return fields_[at_].empty(); }

  template <class Number>
  Number number() {
    const std::string& field = text();
    Number value{};
    const auto end = std::from_chars(field.data(), field.data() + field.size(), value);
    if (field.empty() || end.ec != std::errc{} || end.ptr != field.data() + field.size()) {
      fail(fmt::format("has \"{}\" where a whole number is expected", field));
    }
    return value;
  }
  std::uint32_t number_or_nobody() { return empty() ? (text(), models::nobody) : number<std::uint32_t>(); }

  Microseconds time() {
    const std::string& field = text();
    const auto value = parse_seconds(field);
    if (!value) fail(fmt::format("has \"{}\" where seconds are expected", field));
    return *value;
  }
  Microseconds time_or_none() { return empty() ? (text(), 0) : time(); }

  std::uint32_t of(const Numbers& numbers, std::string_view what) {
    const std::string& field = text();
    const auto found = numbers.find(field);
    if (found == numbers.end()) fail(fmt::format("names the {} \"{}\", and there is none", what, field));
    return found->second;
  }
  std::uint32_t of_or_nobody(const Numbers& numbers, std::string_view what) {
    return empty() ? (text(), models::nobody) : of(numbers, what);
  }

  template <class Value, std::size_t n>
  Value one_of(const std::array<std::string_view, n>& names, std::string_view what) {
    const std::string& field = text();
    for (std::size_t i = 0; i < n; ++i) {
      if (field == names[i]) return static_cast<Value>(i);
    }
    fail(fmt::format("has the {} \"{}\", and there is none", what, field));
  }
  bool yes_or_no() { return one_of<int>(std::array<std::string_view, 2>{"no", "yes"}, "answer") == 1; }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw LogError(fmt::format("{}, line {}: {}", log_, reader_.line(), what));
  }

  CsvReader reader_;
  std::string_view log_;
  std::vector<std::string> fields_;
  std::size_t count_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<engine::Microseconds> parse_seconds(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string digits(text.substr(0, point));
  const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (point == 0 || point > 12 || fraction.size() > 6) return std::nullopt;
  digits.append(fraction).append(6 - fraction.size(), '0');
  if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  engine::Microseconds value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return negative ? -value : value;
}

void read_call_log(std::istream& in, const models::Center& center,
                   const std::function<void(std::uint64_t, const models::CallRecord&)>& take) {
  const Numbers types = numbered(center.call_types);
  const Numbers teams = numbered(center.teams);
  std::vector<Numbers> classes;
  for (const models::CallType& type : center.call_types) classes.push_back(numbered(type.classes));
  const bool attempts = tells_attempts(center);
  const bool transfers = models::has_transfers(center);
  Fields fields(in, "call log", call_log_columns_of(center));
  while (fields.next()) {
    models::CallRecord record;
    const auto day = fields.number<std::uint64_t>();
    record.call_type = fields.of(types, "call type");
    record.priority_class = fields.of(classes[record.call_type], "class");
    record.ordinal = fields.number<std::uint64_t>();
    record.outcome = fields.one_of<models::Outcome>(outcome_names, "outcome");
    record.team = fields.of_or_nobody(teams, "team");
    record.agent = fields.number_or_nobody();
    record.arrival = fields.time();
    record.queue_entry = fields.time();
    record.queue_exit = fields.time();
    record.talk_end = fields.time_or_none();
    record.work_end = fields.time_or_none();
    record.waiting_of_type = fields.number<std::uint32_t>();
    record.waiting_in_all = fields.number<std::uint32_t>();
    record.caller_type = attempts ? fields.of(types, "call type") : record.call_type;
    if (attempts) {
      record.attempt = fields.number<std::uint16_t>();
      record.calls_again = fields.yes_or_no();
    }
    if (transfers) {
      record.leg = fields.number<std::uint8_t>();
      record.transferred = fields.yes_or_no();
      record.passed_on = fields.time_or_none();
    }
    take(day, record);
  }
}

void read_agent_log(std::istream& in, const models::Center& center,
                    const std::function<void(std::uint64_t, const models::AgentSpell&)>& take) {
  const Numbers types = numbered(center.call_types);
  const Numbers teams = numbered(center.teams);
  Fields fields(in, "agent log", agent_log_columns);
  while (fields.next()) {
    models::AgentSpell spell;
    const auto day = fields.number<std::uint64_t>();
    spell.team = fields.of(teams, "team");
    spell.agent = fields.number<std::uint32_t>();
    spell.state = fields.one_of<models::AgentState>(state_names, "state");
    spell.paid = fields.yes_or_no();
    spell.overrun = fields.yes_or_no();
    spell.call_type = fields.of_or_nobody(types, "call type");
    spell.from = fields.time();
    spell.to = fields.time();
    take(day, spell);
  }
}

}  // namespace holdtime::results
