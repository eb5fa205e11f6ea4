// Records on their way from the model to whoever reads them, gathered so that they are handed on many at a
// time: reading one costs less than being called for one.
#pragma once

#include <cstddef>
#include <vector>

#include "models/records.hpp"

namespace holdtime::models {

/// A value, copied with its center. It grows where one moment writes more records than a batch holds (a
/// thousand agents going home together); nothing is allocated after that. Not for two threads at once.
class RecordBuffer {
 public:
  /// Small enough to stay in the processor's nearest cache beside the tables the reader counts in.
  static constexpr std::size_t batch = 64;

  RecordBuffer() : calls_(batch), spells_(2 * batch) {}

  /// Room for the next record, with whatever stood there before: every field must be written.
  CallRecord& next_call() {
    if (call_count_ == calls_.size()) calls_.resize(2 * call_count_);
    return calls_[call_count_++];
  }
  AgentSpell& next_spell() {
    if (spell_count_ == spells_.size()) spells_.resize(2 * spell_count_);
    return spells_[spell_count_++];
  }

  /// Only used where there are menus. They wait for the calls they belong to.
  NodeVisit& next_visit() { return visits_.emplace_back(); }
  DeedRecord& next_deed() { return deeds_.emplace_back(); }

  /// Whether it is time to hand on. Short of the room there is, so that an ordinary event finds some.
  bool full() const { return call_count_ + 4 > batch || spell_count_ + 8 > 2 * batch; }

  /// Hands everything on and is empty.
  void hand_on(RecordSink& sink) {
    if (call_count_ > 0) sink.take({calls_.data(), call_count_});
    if (spell_count_ > 0) sink.take({spells_.data(), spell_count_});
    if (!visits_.empty()) sink.take_visits(visits_);
    if (!deeds_.empty()) sink.take_deeds(deeds_);
    clear();
  }

  void clear() {
    call_count_ = spell_count_ = 0;
    visits_.clear();
    deeds_.clear();
  }

 private:
  std::vector<CallRecord> calls_;
  std::vector<AgentSpell> spells_;
  std::vector<NodeVisit> visits_;
  std::vector<DeedRecord> deeds_;
  std::size_t call_count_ = 0;
  std::size_t spell_count_ = 0;
};

}  // namespace holdtime::models
