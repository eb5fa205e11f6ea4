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
    if (call_count_ == call_room_) calls_.resize(call_room_ *= 2);
    return calls_[call_count_++];
  }
  AgentSpell& next_spell() {
    if (spell_count_ == spell_room_) spells_.resize(spell_room_ *= 2);
    return spells_[spell_count_++];
  }

  /// Only used where there are menus. They wait for the calls they belong to.
  NodeVisit& next_visit() { return visits_.emplace_back(); }
  DeedRecord& next_deed() { return deeds_.emplace_back(); }

  /// Only used where callers are told how long they will wait.
  WaitNotice& next_notice() { return notices_.emplace_back(); }
  /// Takes back the record `next_call` gave last.
  void take_back_call() { --call_count_; }

  /// Whether it is time to hand on. Short of the room there is, so that an ordinary event finds some.
  bool full() const { return call_count_ > batch - 4 || spell_count_ > 2 * batch - 8; }

  /// Hands everything on and is empty.
  void hand_on(RecordSink& sink) {
    if (call_count_ > 0) sink.take({calls_.data(), call_count_});
    if (spell_count_ > 0) sink.take({spells_.data(), spell_count_});
    if (!visits_.empty()) sink.take_visits(visits_);
    if (!notices_.empty()) sink.take_notices(notices_);
    if (!deeds_.empty()) sink.take_deeds(deeds_);
    clear();
  }

  void clear() {
    call_count_ = spell_count_ = 0;
    visits_.clear();
    notices_.clear();
    deeds_.clear();
  }

 private:
  std::vector<CallRecord> calls_;
  std::vector<AgentSpell> spells_;
  std::vector<NodeVisit> visits_;
  std::vector<WaitNotice> notices_;
  std::size_t call_room_ = batch;  // beside the sizes, which take dividing to know
  std::size_t spell_room_ = 2 * batch;
  std::vector<DeedRecord> deeds_;
  std::size_t call_count_ = 0;
  std::size_t spell_count_ = 0;
};

}  // namespace holdtime::models
