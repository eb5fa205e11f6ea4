#include "models/callbacks/callback_desk.hpp"

#include <utility>

namespace holdtime::models {

void CallbackDesk::clear(std::size_t call_types, std::size_t agents) {
  offers_.reset();
  messages_ = true;
  places_.clear();
  waiting_.clear();
  lines_.resize(call_types);
  for (Line& line : lines_) {
    line.callers.clear();
    line.first = 0;
  }
  due_count_ = 0;
  open_.assign(call_types, 0);
  in_hand_.assign(agents, std::nullopt);
}

void CallbackDesk::forget_calls() {
  places_.clear();
  for (std::size_t type = 0; type < lines_.size(); ++type) {
    while (next_due(type) != nullptr) take_due(type);
  }
  in_hand_.assign(in_hand_.size(), std::nullopt);
}

void CallbackDesk::tell(engine::Slot place, const WaitNotice& notice) {
  if (place >= places_.size()) places_.resize(static_cast<std::size_t>(place) + 1);
  places_[place] = notice;
}

std::optional<WaitNotice> CallbackDesk::take_notice(engine::Slot place) {
  if (place >= places_.size()) return std::nullopt;
  return std::exchange(places_[place], std::nullopt);
}

void CallbackDesk::wait_until_due(engine::Slot slot, const OpenCallback& open) {
  if (slot >= waiting_.size()) waiting_.resize(static_cast<std::size_t>(slot) + 1);
  waiting_[slot] = open;
  ++open_[open.caller.call_type];
}

std::optional<OpenCallback> CallbackDesk::take_waiting(engine::Slot slot) {
  if (slot >= waiting_.size() || !waiting_[slot]) return std::nullopt;
  --open_[waiting_[slot]->caller.call_type];
  return std::exchange(waiting_[slot], std::nullopt);
}

void CallbackDesk::add_due(const OpenCallback& open) {
  lines_[open.caller.call_type].callers.push_back(open);
  ++open_[open.caller.call_type];
  ++due_count_;
}

const OpenCallback* CallbackDesk::next_due(std::size_t call_type) const {
  const Line& line = lines_[call_type];
  return line.first < line.callers.size() ? &line.callers[line.first] : nullptr;
}

OpenCallback CallbackDesk::take_due(std::size_t call_type) {
  Line& line = lines_[call_type];
  const OpenCallback open = line.callers[line.first];
  if (++line.first == line.callers.size()) {
    line.callers.clear();
    line.first = 0;
  }
  --open_[call_type];
  --due_count_;
  return open;
}

OpenCallback CallbackDesk::take_in_hand(AgentIndex agent) {
  const OpenCallback open = *in_hand_[agent];
  in_hand_[agent].reset();
  return open;
}

}  // namespace holdtime::models
