#include "results/deed_log.hpp"

#include <fmt/format.h>

#include "models/call_center.hpp"
#include "results/log_fields.hpp"
#include "results/writers/csv_text.hpp"

namespace holdtime::results {
namespace {

class DeedWriter final : public models::RecordSink {
 public:
  DeedWriter(const models::Center& center, std::ostream& out) : center_(&center), out_(&out) {}
  void begin_day(std::uint64_t day) { day_ = day; }
  void take(std::span<const models::CallRecord>) override {}
  void take(std::span<const models::AgentSpell>) override {}
  void take_deeds(std::span<const models::DeedRecord> deeds) override {
    for (const models::DeedRecord& deed : deeds) {
      const bool person = deed.team != models::nobody;
      *out_ << fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n", day_,
                           csv_field(center_->interventions[deed.intervention].name), deed.time,
                           deed.by_rule ? "rule" : "clock", seconds_field(deed.decided),
                           seconds_field(deed.effective),
                           person ? csv_field(center_->teams[deed.team].name) : "",
                           person ? fmt::format("{}", deed.agent) : "", deed.asked, deed.agreed,
                           seconds_field(deed.moved), seconds_field(deed.cost));
    }
  }

 private:
  const models::Center* center_;
  std::ostream* out_;
  std::uint64_t day_ = 0;
};

}  // namespace

void write_deed_log(const std::shared_ptr<const models::CenterPlan>& plan, const LoggedDays& days,
                    const std::string& comment, const std::atomic<bool>* stop, std::ostream& out) {
  write_comment(out, comment);
  out << "day,intervention,time,by,decided,effective,team,agent,asked,agreed,moved,cost\n";
  DeedWriter writer(plan->center(), out);
  models::CallCenter center(plan, {days.seed, days.first});
  for (std::uint64_t i = 0; i < days.count && out; ++i) {
    if (stop != nullptr && stop->load()) return;
    center.restart({days.seed, days.first + i});
    writer.begin_day(days.first + i);
    center.finish(writer);
  }
}

}  // namespace holdtime::results
