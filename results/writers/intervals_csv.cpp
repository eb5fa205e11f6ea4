#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "results/writers/csv_text.hpp"
#include "results/writers/staffing_view.hpp"
#include "results/writers/target_words.hpp"
#include "results/writers/writers.hpp"

namespace holdtime::results {
namespace {

constexpr double fte_hours = 8.0;  // paid hours of one full-time person's day

constexpr auto header =
    "interval,calls,forecast,aht_s,required,required_agents,rostered,on_phone,on_phone_thinnest,over_under,"
    "sl_percent,"
    "sl_p10_percent,sl_p50_percent,sl_p90_percent,sl_met_percent_of_days,asa_s,abandoned_percent,"
    "occupancy_percent,paid_hours,fte\n";

std::string field(const std::optional<double>& value, int digits, double scale = 1.0) {
  if (!value) return ",";
  std::string text = fmt::format("{:.{}f}", *value * scale, digits);
  // A value that is rounded to 0 has no sign.
  if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1);
  return "," + text;
}

std::string field(const std::optional<DayQuantile>& quantile) {
  return field(quantile ? std::optional(quantile->value) : std::nullopt, 2, 100.0);
}

/// What a block of lines is about.
struct Block {
  std::string name;
  const DayWorkload* load = nullptr;
  std::size_t type = any;  ///< whose callers' KPIs are shown
  std::size_t team = any;  ///< whose occupancy is
  bool callers = true;     ///< false: callers of a group are not counted together
  bool occupancy = true;
};

class Writer {
 public:
  Writer(std::ostream& out, const Experiment& experiment)
      : out_(out), experiment_(experiment), lookup_(experiment), view_(experiment, lookup_) {}

  void comments() const {
    const models::Scenario& scenario = *experiment_.scenario;
    std::string aims;
    for (const std::size_t target : experiment_.staffing->targets) {
      const std::string text = aim(scenario, scenario.goals.targets[target]);
      if (aims.find(text) == std::string::npos) aims += (aims.empty() ? "" : "; ") + text;
    }
    note("forecast", "calls expected to enter the queue; on average over busy and quiet days");
    if (aims.empty()) {
      note("required",
           "empty; no target says how good the service is to be (service level; share answered; "
           "ASA; abandonment; occupancy)");
    } else {
      note("required", "people on the phone by Erlang A (C where nobody hangs up) for " + aims +
                           "; empty where no number of people reaches it");
    }
    note("rostered", "people on the roster; absent ones and those on a break included");
    note("on_phone", "people with a call or waiting for one; mean over days");
    note("on_phone_thinnest", "on_phone while breaks and shifts leave the fewest on duty for 5 minutes");
    note("over_under", "on_phone less required; minus: short of people");
    note("sl_met_percent_of_days",
         "days on which the interval reached the target on the service level; empty "
         "without one");
    note("total", fmt::format("required rostered on_phone and over_under in hours while open; fte = "
                              "paid_hours / {:.6g}",
                              fte_hours));
  }

  void block(const Block& block, const auto& people_of) const {
    for (std::size_t period = 0; period < experiment_.periods.count; ++period) {
      line(block, clock_text(experiment_.periods.start(period)), period, people_of(period));
    }
    line(block, "total", any, people_of(any));
  }

  const StaffingView& view() const { return view_; }

 private:
  void note(std::string_view name, const std::string& text) const {
    out_ << "# " << name << ": " << text << '\n';
  }

  void line(const Block& block, const std::string& name, std::size_t period, const People& people) const {
    const Workload& load = period == any ? block.load->day : block.load->intervals[period];
    const auto of_callers = [&](std::string_view kpi) -> const Estimate& {
      return lookup_.at(block.callers ? kpi : "", block.type, any, period);
    };
    const Estimate& level = of_callers("service_level");
    out_ << name << ',' << csv_field(block.name) << field(load.calls, 2) << field(load.aht_seconds, 1)
         << field(people.required, 2) << ',';
    if (people.required_agents) out_ << *people.required_agents;
    out_ << field(people.rostered, 2) << field(people.on_phone, 2) << field(people.on_phone_least, 2)
         << field(people.over_under(), 2) << field(level.value, 2, 100.0) << field(level.p10)
         << field(level.p50) << field(level.p90) << field(days_met(block, period), 2, 100.0)
         << field(of_callers("asa").value, 1) << field(of_callers("abandonment").value, 2, 100.0)
         << field(block.occupancy ? lookup_.at("occupancy", any, block.team, period).value : std::nullopt, 2,
                  100.0)
         << field(people.paid_hours, 2)
         << field(period == any && people.paid_hours ? std::optional(*people.paid_hours / fte_hours)
                                                     : std::nullopt,
                  2)
         << '\n';
  }

  std::optional<double> days_met(const Block& block, std::size_t period) const {
    const auto& days = experiment_.interval_days;
    const std::size_t type = block.type == any ? days.entities() : block.type;
    const bool asked = service_level_target(experiment_.scenario->goals, type).has_value();
    const bool open = period == any || open_time(*experiment_.plan, experiment_.periods, period) > 0;
    if (!block.callers || !asked || !open || experiment_.replications == 0) return std::nullopt;
    return static_cast<double>(days(type, period == any ? days.periods() : period)) /
           static_cast<double>(experiment_.replications);
  }

  std::ostream& out_;
  const Experiment& experiment_;
  Lookup lookup_;
  StaffingView view_;
};

/// "orders + service"
std::string name_of(const models::Center& center, const StaffingGroup& group) {
  std::string name;
  for (const std::size_t type : group.call_types)
    name += (name.empty() ? "" : " + ") + center.call_types[type].name;
  return name;
}

void write_all(std::ostream& out, const Experiment& experiment, const Provenance& provenance) {
  const models::Center& center = experiment.scenario->center;
  const Staffing& staffing = *experiment.staffing;
  for (const auto& [name, value] : about_lines(experiment, provenance)) {
    out << "# " << name << ": " << value << '\n';
  }
  const Writer writer(out, experiment);
  writer.comments();
  out << header;
  writer.block({"all", &staffing.all}, [&](std::size_t period) { return writer.view().center(period); });
  if (center.call_types.size() == 1) return;
  for (std::size_t group = 0; staffing.groups.size() > 1 && group < staffing.groups.size(); ++group) {
    const StaffingGroup& each = staffing.groups[group];
    if (each.call_types.size() == 1) continue;  // stands below as a type
    writer.block({name_of(center, each), &each.load, any, any, false, false},
                 [&](std::size_t period) { return writer.view().group(group, period); });
  }
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    const StaffingGroup& own = staffing.groups[writer.view().group_of(type)];
    const bool alone = own.call_types.size() == 1 && own.teams.size() == 1;
    writer.block({center.call_types[type].name, &staffing.by_type[type], type, alone ? own.teams[0] : any,
                  true, alone},
                 [&](std::size_t period) { return writer.view().call_type(type, period); });
  }
}

}  // namespace

void write_intervals_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance) {
  std::ostringstream text;
  write_all(text, experiment, provenance);
  const std::string bytes = text.str();
  // Without the mark spreadsheets take UTF-8 for the letters of their own country.
  const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
  out << (ascii ? "" : "\xEF\xBB\xBF") << bytes;
}

}  // namespace holdtime::results
