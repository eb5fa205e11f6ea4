#include <fmt/format.h>

#include <iterator>

#include "models/call_center.hpp"
#include "results/log_fields.hpp"
#include "results/logs.hpp"
#include "results/writers/csv_text.hpp"

namespace holdtime::results {
namespace {

std::string number_field(std::uint32_t number) {
  return number == models::nobody ? "" : fmt::format("{}", number);
}

}  // namespace

void write_comment(std::ostream& out, std::string_view comment) {
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\n'), comment.size());
    out << "# " << comment.substr(0, end) << '\n';
    comment.remove_prefix(std::min(end + 1, comment.size()));
  }
}

std::string seconds_field(engine::Microseconds time) {
  // A shift that began the evening before has times below 0; the sign is written once, in front.
  const auto size = time < 0 ? 0 - static_cast<std::uint64_t>(time) : static_cast<std::uint64_t>(time);
  return fmt::format("{}{}.{:06}", time < 0 ? "-" : "", size / 1'000'000, size % 1'000'000);
}

LogWriter::LogWriter(const models::Center& center, std::ostream& calls, std::ostream& agents)
    : center_(&center),
      tells_attempts_(tells_attempts(center)),
      tells_transfers_(models::has_transfers(center)),
      calls_(&calls),
      agents_(&agents) {}

void LogWriter::call(const models::CallRecord& record) {
  const models::CallType& type = center_->call_types[record.call_type];
  const bool answered = record.outcome == models::Outcome::answered;
  fmt::memory_buffer line;
  fmt::format_to(std::back_inserter(line), "{},{},{},{},{},{},{},{},{},{},{},{},{},{}", day_,
                 csv_field(type.name), csv_field(type.classes[record.priority_class].name), record.ordinal,
                 outcome_names[static_cast<std::size_t>(record.outcome)],
                 record.team == models::nobody ? "" : csv_field(center_->teams[record.team].name),
                 number_field(record.agent), seconds_field(record.arrival), seconds_field(record.queue_entry),
                 seconds_field(record.queue_exit),
                 answered || record.talk_end != 0 ? seconds_field(record.talk_end) : "",
                 answered || record.work_end != 0 ? seconds_field(record.work_end) : "",
                 record.waiting_of_type, record.waiting_in_all);
  if (tells_attempts_) {
    fmt::format_to(std::back_inserter(line), ",{},{},{}",
                   csv_field(center_->call_types[record.caller_type].name), record.attempt,
                   record.calls_again ? "yes" : "no");
  }
  if (tells_transfers_) {
    fmt::format_to(std::back_inserter(line), ",{},{},{}", record.leg, record.transferred ? "yes" : "no",
                   record.transferred ? seconds_field(record.passed_on) : "");
  }
  line.push_back('\n');
  calls_->write(line.data(), static_cast<std::streamsize>(line.size()));
}

void LogWriter::spell(const models::AgentSpell& spell) {
  fmt::memory_buffer line;
  fmt::format_to(
      std::back_inserter(line), "{},{},{},{},{},{},{},{},{}\n", day_,
      csv_field(center_->teams[spell.team].name), spell.agent,
      state_names[static_cast<std::size_t>(spell.state)], spell.paid ? "yes" : "no",
      spell.overrun ? "yes" : "no",
      spell.call_type == models::nobody ? "" : csv_field(center_->call_types[spell.call_type].name),
      seconds_field(spell.from), seconds_field(spell.to));
  agents_->write(line.data(), static_cast<std::streamsize>(line.size()));
}

std::uint64_t write_logs(const std::shared_ptr<const models::CenterPlan>& plan, const LoggedDays& days,
                         const std::string& comment, const std::atomic<bool>* stop, std::ostream& calls,
                         std::ostream& agents) {
  write_comment(calls, comment);
  write_comment(agents, comment);
  calls << call_log_columns_of(plan->center()) << '\n';
  agents << agent_log_columns << '\n';
  LogWriter writer(plan->center(), calls, agents);
  models::CallCenter center(plan, {days.seed, days.first});
  for (std::uint64_t i = 0; i < days.count; ++i) {
    // A full disk is seen after a day, not after the last one.
    if ((stop != nullptr && stop->load()) || !calls || !agents) return i;
    center.restart({days.seed, days.first + i});
    writer.begin_day(days.first + i);
    center.finish(writer);
  }
  return days.count;
}

}  // namespace holdtime::results
