// Days on which those who run them do something about it, and what is kept of them.
#pragma once

#include "tests/models/record_lines.hpp"

namespace holdtime::models {

struct KeptDeeds final : RecordSink {
  KeptRecords records;
  std::vector<DeedRecord> deeds;
  void take(std::span<const CallRecord> more) override { records.take(more); }
  void take(std::span<const AgentSpell> more) override { records.take(more); }
  void take_deeds(std::span<const DeedRecord> more) override {
    deeds.insert(deeds.end(), more.begin(), more.end());
  }
};

inline KeptDeeds play_desk(const Center& center, engine::DayKey day = {1, 0}) {
  KeptDeeds kept;
  make_day(center, day).finish(kept);
  return kept;
}

inline Intervention deed(Deed what, int at, int by = 0) {
  Intervention one;
  one.name = "plan B";
  one.deed = what;
  one.at = s(at);
  one.by = s(by);
  one.teams = {0};
  return one;
}

inline Trigger waiting_over(std::uint32_t callers) {
  Trigger trigger;
  trigger.sees = Trigger::Sees::waiting_above;
  trigger.level = callers;
  trigger.call_types = {0};
  trigger.to = s(1000);
  trigger.every = s(50);
  return trigger;
}

inline Center one_agent(Intervention intervention, Arrivals calls = trace({}),
                        std::vector<Break> breaks = {}) {
  Center c = center({call_type("a", std::move(calls))},
                    {team("t", {0}, one_shift(1, 0, s(600), std::move(breaks)))});
  c.interventions = {std::move(intervention)};
  return c;
}

}  // namespace holdtime::models
