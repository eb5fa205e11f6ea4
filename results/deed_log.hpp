// The log of what was done about the day, as CSV: one line each time an intervention is done, one before it
// for each person who was asked.
//
// deeds.csv: day, intervention, time, by, decided, effective, team, agent, asked, agreed, moved, cost
//
// `time` is which time of the day this is, from 0; `by` is "clock" or "rule". Times as in the other logs
// (results/logs.hpp), `moved` in seconds, `cost` in the currency's unit with six digits. Of the line of a
// whole deed `team` and `agent` are empty, and its cost is that of the deed beside its people's.
#pragma once

#include <atomic>
#include <memory>
#include <ostream>
#include <string>

#include "models/plan.hpp"
#include "results/logs.hpp"

namespace holdtime::results {

/// Plays the days once more, one after the other; as write_logs. Only for centers with interventions.
void write_deed_log(const std::shared_ptr<const models::CenterPlan>& plan, const LoggedDays& days,
                    const std::string& comment, const std::atomic<bool>* stop, std::ostream& out);

}  // namespace holdtime::results
