// The call log and the agent log as CSV: every field of every record, in plain names, and back.
//
// calls.csv:  day, call_type, class, caller, outcome, team, agent, arrival, queue_entry, queue_exit,
// talk_end,
//             work_end, waiting_of_type, waiting_in_all; where callers may call again also caller_type,
//             attempt, calls_again, and where calls are passed on leg, transferred, passed_on
// agents.csv: day, team, agent, state, paid, overrun, call_type, from, to
//
// `day` is the number of the replication, `caller` and `agent` count from 0 within day and type, or team.
// Times are seconds since midnight of the first date with six digits, and so exact; past 86400 where a day
// goes on past midnight. Empty where a field does not apply. Records stand in the order in which they became
// complete. What is read back is what was written, field by field.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <ostream>
#include <span>
#include <stdexcept>
#include <string>

#include "models/plan.hpp"
#include "models/records.hpp"

namespace holdtime::results {

/// Writes the records it is given. Not for two threads at once; `center` and streams must outlive it.
class LogWriter final : public models::RecordSink {
 public:
  LogWriter(const models::Center& center, std::ostream& calls, std::ostream& agents);

  /// What follows belongs to this day.
  void begin_day(std::uint64_t day) { day_ = day; }
  void take(std::span<const models::CallRecord> calls) override {
    for (const models::CallRecord& record : calls) call(record);
  }
  void take(std::span<const models::AgentSpell> spells) override {
    for (const models::AgentSpell& each : spells) spell(each);
  }
  void call(const models::CallRecord& record);
  void spell(const models::AgentSpell& spell);

 private:
  const models::Center* center_;
  bool tells_attempts_;
  bool tells_transfers_;
  std::ostream* calls_;
  std::ostream* agents_;
  std::uint64_t day_ = 0;
};

/// Days to write the logs of: replications first, first + 1, … of the seed.
struct LoggedDays {
  std::uint64_t seed = 1;
  std::uint64_t first = 0;
  std::uint64_t count = 0;
};

/// Plays the days once more and writes both logs, one day after the other: the memory of one center, however
/// many days. `comment` comes first, line by line, each after "# ". A set `stop` ends it between two days.
/// Returns the days written.
std::uint64_t write_logs(const std::shared_ptr<const models::CenterPlan>& plan, const LoggedDays& days,
                         const std::string& comment, const std::atomic<bool>* stop, std::ostream& calls,
                         std::ostream& agents);

/// A log that can't be read: what() says the line, what is wrong and what was expected.
struct LogError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Hands over every record with its day, in the order of the file. The names are those of `center`. Throws
/// LogError; what came before it has then been handed over.
void read_call_log(std::istream& in, const models::Center& center,
                   const std::function<void(std::uint64_t day, const models::CallRecord&)>& take);
void read_agent_log(std::istream& in, const models::Center& center,
                    const std::function<void(std::uint64_t day, const models::AgentSpell&)>& take);

}  // namespace holdtime::results
