#include "models/call_center.hpp"

#include <algorithm>

#include "models/demand/busyness.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

DayState::DayState(std::shared_ptr<const CenterPlan> plan)
    : plan_(std::move(plan)), trunks_(*plan_), room_(plan_->center()), agents_(*plan_), paces_(*plan_) {
  const Center& center = plan_->center();
  if (center.measure) measured_until_ = center.measure->second;
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    streams_.emplace_back(center.call_types[type].arrivals, plan_->call_type_entity(type),
                          plan_->fixed_laws(type), plan_->has_choices(type), center.call_types[type].batch);
  }
}

CallCenter::CallCenter(std::shared_ptr<const CenterPlan> plan, engine::DayKey day)
    : DayState(std::move(plan)) {
  restart(day);
}

void CallCenter::restart(engine::DayKey day, double calls) {
  const Center& center = plan_->center();
  day_ = day;
  calls_ = calls;
  timeline_.now = std::min<Microseconds>(0, plan_->span().first);
  timeline_.events.clear(arrivals, center.call_types.size());
  timeline_.events.clear(ivr, 1);
  timeline_.events.clear(work, plan_->agents().size());
  timeline_.events.clear(roster, plan_->agents().size() + plan_->teams().size() + plan_->desk_slots() + 1);
  timeline_.events.clear(patience, 1);
  ivr_.clear(center.call_types.size());
  trunks_.clear();
  redialers_.clear();
  menu_.clear();
  if (plan_->passing().has_transfers()) passing_.clear(plan_->agents().size(), center.call_types.size());
  room_.clear();
  agents_.clear();
  if (plan_->uses().tells_waits) {
    callbacks_.clear(center.call_types.size(), plan_->agents().size());
    predictors_.begin(center);
  }
  if (plan_->routing().watches_work()) worked_.clear(plan_->agents().size());
  in_hand_.resize(plan_->agents().size());
  held_over_.clear();
  records_.clear();
  unresolved_ = 0;
  last_event_ = timeline_.now;
  started_ = finished_ = false;

  if (plan_->busyness_so_far() != nullptr)
    plan_->busyness_so_far()->draw(day, busyness_);
  else
    draw_busyness(center, day, busyness_);
  begin_rare_features();
  if (plan_->uses().desk) desk_.clear(center, plan_->agents().size());
  if (plan_->uses().answering) desk_.answering.begin(center);
  for (std::size_t type = 0; type < streams_.size(); ++type) {
    streams_[type].begin(day, busyness_[type] * calls);
    schedule_arrival(type);
  }
  begin_staffing();
  timeline_.events.schedule(roster, closing_slot(), {center.closes, engine::tie_rank(closing, 0, 0)});
  if (center.given) begin_in_the_middle(*center.given);
  if (plan_->uses().desk) begin_desk();
}

void CallCenter::advance_to(Microseconds until, RecordSink& sink) {
  play(until, false, sink);
  records_.hand_on(sink);
}

void CallCenter::finish(RecordSink& sink) {
  if (finished_) return;
  const auto& measure = plan_->center().measure;
  play(measure ? measure->second : engine::never, false, sink);
  if (measure && unresolved_ > 0) play(engine::never, true, sink);
  // Whoever still waits when nothing more will happen has nobody left to answer him, since the last event.
  if (!measure) timeline_.now = last_event_;
  finished_ = true;
  if (!measure || unresolved_ > 0) drop_all_waiting();
  agents_.write_open_spells(timeline_.now, records_);
  records_.hand_on(sink);
}

void CallCenter::close() {
  if (plan_->center().closing.waiting == Closing::Waiting::dropped) drop_all_waiting();
  release_held_over();
}

void CallCenter::drop_all_waiting() {
  for (std::size_t type = 0; type < plan_->center().call_types.size(); ++type) {
    for (auto place = room_.first(type); place != engine::no_slot; place = room_.first(type)) {
      timeline_.events.cancel(patience, place);
      leave_waiting(place, Outcome::dropped);
    }
  }
  if (plan_->uses().callbacks) drop_callbacks();
}

}  // namespace holdtime::models
