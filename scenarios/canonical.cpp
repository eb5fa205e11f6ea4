// The only file that writes JSON, but for complete.cpp, which keeps to the words of scenario files.
#include "scenarios/canonical.hpp"

#include <nlohmann/json.hpp>

#include "engine/random/draw.hpp"
#include "scenarios/dates.hpp"

namespace holdtime::scenarios {
namespace {

using Json = nlohmann::ordered_json;
using engine::Distribution;
using models::ByTime;

template <class T>
Json written(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json written(const Distribution& law) {
  if (!law) return "never";
  Json quantiles = Json::array();
  quantiles.push_back(law.quantile(1.0 / 1024));
  for (int i = 1; i < 16; ++i) quantiles.push_back(law.quantile(i / 16.0));
  quantiles.push_back(law.quantile(1023.0 / 1024));
  return {{"mean", law.mean()}, {"variance", law.variance()}, {"quantiles", std::move(quantiles)}};
}

Json written(const ByTime<Distribution>& times) {
  Json list = Json::array();
  for (const auto& piece : times.pieces)
    list.push_back({{"from", piece.from}, {"value", written(piece.value)}});
  return list;
}

Json written(const models::Handling& handling) {
  return {{"talk", written(handling.talk)},
          {"after_call_work", handling.after_call_work ? written(*handling.after_call_work) : Json()}};
}

Json written(const std::vector<models::ExpectedCalls>& pieces) {
  Json list = Json::array();
  for (const auto& piece : pieces) list.push_back({piece.from, piece.to, piece.calls});
  return list;
}

Json written(const models::Arrivals& arrivals) {
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&arrivals)) {
    return {{"poisson", written(poisson->pieces)}};
  }
  Json list = Json::array();
  if (const auto* exact = std::get_if<models::ExactArrivals>(&arrivals)) {
    for (const auto& group : exact->groups) {
      list.push_back({{"count", group.count}, {"profile", written(group.profile)}});
    }
    return {{"exact", std::move(list)}};
  }
  for (const auto& call : std::get<models::TraceArrivals>(arrivals).calls) {
    list.push_back({call.arrival, written(call.talk)});
  }
  return {{"trace", std::move(list)}};
}

Json written(const models::ServiceLevel& level) {
  return {{"within", level.within}, {"formula", models::name_of(level.formula)}};
}

Json written(const models::Redial& redial) {
  const auto chance = [](models::Redial::Chance one) { return Json{one.first, one.later}; };
  Json changes = Json::array();
  for (const auto& [type, share] : redial.changes_to) changes.push_back({type, share});
  return {{"after_busy", chance(redial.after_busy)},
          {"after_blocked", chance(redial.after_blocked)},
          {"after_abandoning", chance(redial.after_abandoning)},
          {"after_dropped", chance(redial.after_dropped)},
          {"delay", written(redial.delay)},
          {"most_attempts", written(redial.most_attempts)},
          {"changes_to", std::move(changes)}};
}

Json written(const ByTime<double>& share) {
  Json list = Json::array();
  for (const auto& piece : share.pieces) list.push_back({piece.from, piece.value});
  return list;
}

Json written(const models::MenuExit& exit) {
  return exit.node ? Json{{"node", *exit.node}} : Json{{"call_type", exit.call_type}};
}

Json written(const models::Menu& menu) {
  Json nodes = Json::array();
  for (const models::MenuNode& node : menu.nodes) {
    Json options = Json::array();
    for (const models::MenuOption& option : node.options) {
      Json wrong;
      if (option.wrong) {
        wrong = {option.wrong->share, option.wrong->call_type, written(option.wrong->noticed_after)};
      }
      options.push_back({{"share", written(option.share)},
                         {"exit", written(option.exit)},
                         {"handle_time", option.handle_time},
                         {"wrong", std::move(wrong)}});
    }
    nodes.push_back({{"name", node.name},
                     {"plays", written(node.plays)},
                     {"hang_up", written(node.hang_up)},
                     {"solves", written(node.solves)},
                     {"bounces", written(node.bounces)},
                     {"delay", written(node.bounce_delay)},
                     {"options", std::move(options)},
                     {"otherwise", written(node.otherwise)}});
  }
  return {{"start", menu.start}, {"nodes", std::move(nodes)}};
}

Json written(const models::Transfer& transfer) {
  return {{"share", transfer.share},
          {"to", transfer.to},
          {"by_team", transfer.by_team},
          {"conference", transfer.conference ? written(*transfer.conference) : Json()},
          {"keeps_wait", transfer.keeps_wait},
          {"keeps_patience", transfer.keeps_patience}};
}

Json written(const models::RepeatCalls& repeat) {
  Json by_team = Json::array();
  for (const auto& [team, chance] : repeat.by_team)
    by_team.push_back({team, chance.share, written(chance.delay)});
  return {{"share", repeat.all.share}, {"delay", written(repeat.all.delay)}, {"by_team", std::move(by_team)}};
}

Json written(const models::LineGroup& group) {
  return {{"name", group.name}, {"lines", group.lines}, {"calls", group.call_types}};
}

/// What is as without any word of it is not written, and the hash is that of a file that says nothing of it.
Json written(const models::CallRouting& routing) {
  const models::CallRouting usual;
  Json json = Json::object();
  if (routing.picks_agent != usual.picks_agent) json["picks_agent"] = routing.picks_agent;
  for (const auto& opening : routing.openings)
    json["openings"].push_back({opening.after, opening.when_waiting});
  if (!routing.keep_free.empty()) json["keep_free"] = routing.keep_free;
  if (routing.score.base != usual.score.base || routing.score.per_second != usual.score.per_second)
    json["score"] = {routing.score.base, routing.score.per_second};
  if (routing.queue_share != usual.queue_share) json["queue_share"] = routing.queue_share;
  if (routing.site) json["site"] = *routing.site;
  if (routing.voicemail) json["voicemail"] = true;
  return json;
}

Json written(const models::WaitingLimit& limit) {
  return {{"name", limit.name},
          {"places", limit.places},
          {"per_agent", limit.per_agent},
          {"calls", limit.call_types}};
}

Json written(const models::Site& site) {
  return site.name;
}

Json written(const models::CallType& type) {
  Json classes = Json::array();
  for (const auto& one : type.classes) {
    classes.push_back({{"name", one.name}, {"share", one.share}, {"head_start", one.head_start}});
    if (one.bonus != 0.0) classes.back()["bonus"] = one.bonus;
  }
  Json ivr;
  if (type.ivr) {
    ivr = {{"delay", written(type.ivr->delay)},
           {"contained", type.ivr->contained},
           {"hang_up", type.ivr->hang_up}};
  }
  Json json{
      {"name", type.name},
      {"arrivals", written(type.arrivals)},
      {"ivr", std::move(ivr)},
      {"patience", written(type.patience)},
      {"balking", type.balking},
      {"waiting_places", written(type.waiting_places)},
      {"classes", std::move(classes)},
      {"class_order", type.class_order == models::ClassOrder::strict ? "strict" : "longest wait"},
      {"handling", written(type.handling)},
      {"handling_by", type.handling_moment == models::HandlingMoment::answer ? "answer" : "queue entry"},
      {"goes_to", type.ranks}};
  // Where nobody ever calls again nothing is written, and the hash is that of a file that says nothing of it.
  if (type.redial && type.redial->possible()) json["redial"] = written(*type.redial);
  if (type.batch > 1.0) json["batch"] = type.batch;
  if (Json routing = written(type.routing); !routing.empty()) json["routing"] = std::move(routing);
  // The same of menus, of calls passed on, and of calling again though served.
  if (type.menu) json["menu"] = written(*type.menu);
  if (type.transfer && type.transfer->possible()) json["transfers"] = written(*type.transfer);
  if (type.repeat_calls && type.repeat_calls->possible()) json["repeat_calls"] = written(*type.repeat_calls);
  return json;
}

// What few centers have is written only where they have it, so that the others' hashes stay what they were.
Json if_any(const Distribution& law) {
  return law ? written(law) : Json();
}

void add_rare(const models::Break& pause, Json& json) {
  if (pause.activity != models::Activity::rest) json.push_back(static_cast<int>(pause.activity));
  if (pause.slack > 0) json.push_back({{"slack", pause.slack}, {"unless_waiting", pause.unless_waiting}});
  if (pause.left_above) json.push_back({{"left_above", *pause.left_above}});
}

void add_rare(const models::People& people, Json& json) {
  const models::Pace& pace = people.pace;
  if (pace.factor) json["speed"] = {{"factor", written(pace.factor)}, {"each_day", pace.each_day}};
  if (!pace.listed.empty()) json["factors"] = pace.listed;
  if (pace.tenure) {
    json["tenure"] = written(pace.tenure);
    json["learning"] = {pace.learning.at_start, pace.learning.half_after};
  }
  if (const auto& tired = people.fatigue) {
    json["fatigue"] = {tired->rested_for, tired->per_hour, tired->busy_above, tired->when_always_busy,
                       tired->memory};
  }
  if (const auto& hurry = people.hurry) json["hurry"] = {hurry->waiting_above, hurry->factor};
  if (const auto& keeps = people.adherence; keeps.any()) {
    json["adherence"] = {if_any(keeps.late_start), if_any(keeps.early_leave), if_any(keeps.late_break),
                         if_any(keeps.long_break)};
  }
  if (const auto& longer = people.overtime) json["overtime"] = {longer->waiting_above, longer->at_most};
  if (const auto& wage = people.wage) json["wage"] = {wage->per_paid_hour, wage->currency};
}

void add_rare(const models::Center& center, Json& json) {
  for (const auto& one : center.interval_factors) {
    json["interval_to_interval"].push_back({one.name, one.cv, one.correlation, one.call_types});
  }
  for (const auto& one : center.absence_factors) {
    json["absence_day_to_day"].push_back({one.name, written(one.factor), one.teams});
  }
  for (const auto& one : center.events) {
    json["events"].push_back({{"name", one.name},
                              {"probability", one.probability},
                              {"when", {one.from, one.latest, one.length}},
                              {"factors", {one.calls, one.handling, one.absence, one.away}},
                              {"late_start", if_any(one.late_start)},
                              {"calls", one.call_types},
                              {"teams", one.teams}});
  }
}

Json written(const models::Staffing& staffing) {
  Json list = Json::array();
  if (const auto* counts = std::get_if<models::HeadCounts>(&staffing)) {
    for (const auto& step : counts->steps) list.push_back({step.from, step.people});
    return {{"heads", std::move(list)}};
  }
  for (const auto& shift : std::get<models::Roster>(staffing).shifts) {
    Json breaks = Json::array();
    for (const auto& pause : shift.breaks) {
      breaks.push_back({pause.start, pause.length, pause.paid});
      add_rare(pause, breaks.back());
    }
    list.push_back(
        {{"agents", shift.agents}, {"from", shift.from}, {"to", shift.to}, {"breaks", std::move(breaks)}});
    if (shift.weekdays != models::every_weekday) list.back()["on"] = shift.weekdays;
  }
  return {{"shifts", std::move(list)}};
}

Json written(const models::Team& team) {
  Json skills = Json::array();
  for (const auto& skill : team.skills) {
    skills.push_back(
        {{"call_type", skill.call_type}, {"handling", skill.handling ? written(*skill.handling) : Json()}});
    if (skill.level != 1) skills.back()["level"] = skill.level;
  }
  Json shrinkage;
  if (const auto& budget = team.shrinkage) {
    shrinkage = {{"total", budget->total},
                 {"absent", budget->absent},
                 {"off_roster", budget->off_roster},
                 {"idle_only", budget->idle_only},
                 {"spell", budget->spell}};
  }
  Json off_phone;
  if (const auto& spells = team.off_phone) {
    const bool idle = spells->clock == models::UnscheduledSpells::Clock::idle;
    off_phone = {{"clock", idle ? "idle" : "present"},
                 {"gap", written(spells->gap)},
                 {"length", written(spells->length)}};
  }
  Json json{{"name", team.name},
            {"skills", std::move(skills)},
            {"picks", team.picks},
            {"staffing", written(team.staffing)},
            {"shrinkage", std::move(shrinkage)},
            {"off_phone", std::move(off_phone)}};
  add_rare(team.people, json);
  if (team.site) json["site"] = *team.site;
  if (team.price_a_call) json["price_a_call"] = *team.price_a_call;
  return json;
}

Json written(const models::Busyness& busyness) {
  return {{"name", busyness.name}, {"factor", written(busyness.factor)}, {"calls", busyness.call_types}};
}

Json written(const models::Target& target) {
  constexpr const char* windows[] = {"month", "day", "interval"};
  return {{"kpi", models::row_of(target.kpi).name},
          {"at_least", written(target.at_least)},
          {"at_most", written(target.at_most)},
          {"service_level", written(target.service_level)},
          {"call_type", written(target.call_type)},
          {"team", written(target.team)},
          {"per", windows[static_cast<std::size_t>(target.window)]},
          {"in_intervals", written(target.share_of_intervals)},
          {"on_days", written(target.share_of_days)}};
}

Json written(const models::Horizon& horizon) {
  Json days = Json::array();
  for (const auto& one : horizon.days) days.push_back({one.open, one.calls, one.staff, one.roster});
  return {{"from", date_words(horizon.first)}, {"days", std::move(days)}};
}

template <class T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(written(value));
  return list;
}

Json written(const models::Goals& goals) {
  Json by_type = Json::array();
  for (const auto& level : goals.by_call_type) by_type.push_back(level ? written(*level) : Json());
  return {{"service_level", written(goals.service_level)},
          {"by_call_type", std::move(by_type)},
          {"short_abandon", goals.short_abandon},
          {"wait_from", goals.wait_from == models::Goals::WaitFrom::arrival ? "arrival" : "queue"},
          {"overrun_paid", goals.overrun_paid},
          {"targets", list_of(goals.targets)}};
}

Json written(const models::GivenState& given) {
  Json waiting = Json::array();
  for (const auto& each : given.waiting) waiting.push_back({each.call_type, each.waited});
  Json busy = Json::array();
  for (const auto& each : given.busy) busy.push_back({each.team, each.call_type, each.talking, each.elapsed});
  Json present = Json::array();
  for (const auto& people : given.present) present.push_back(written(people));
  Json calls = Json::array();
  for (const auto& so_far : given.calls_so_far) calls.push_back(so_far ? Json(*so_far) : Json(nullptr));
  return {{"at", given.at},
          {"waiting", std::move(waiting)},
          {"busy", std::move(busy)},
          {"present", std::move(present)},
          {"calls_so_far", std::move(calls)}};
}

Json written(const models::Center& center) {
  using models::Closing;
  Json measure;
  if (center.measure) measure = {center.measure->first, center.measure->second};
  return {{"center", center.name},
          {"opens", center.opens},
          {"closes", center.closes},
          {"interval", center.interval},
          {"calls", list_of(center.call_types)},
          {"teams", list_of(center.teams)},
          {"day_to_day", list_of(center.busyness)},
          {"waiting_places", written(center.waiting_places)},
          {"closing_waiting", center.closing.waiting == Closing::Waiting::dropped ? "dropped" : "served out"},
          {"closing_staff", center.closing.staff == Closing::Staff::held_over ? "held over" : "as scheduled"},
          {"measure", std::move(measure)}};
}

}  // namespace

std::string canonical(const models::Scenario& scenario) {
  Json all = written(scenario.center);
  if (!scenario.center.line_groups.empty()) all["lines"] = list_of(scenario.center.line_groups);
  if (scenario.center.given) all["start"] = written(*scenario.center.given);
  add_rare(scenario.center, all);
  if (!scenario.center.sites.empty()) all["sites"] = list_of(scenario.center.sites);
  if (!scenario.center.waiting_limits.empty())
    all["waiting_limits"] = list_of(scenario.center.waiting_limits);
  all["goals"] = written(scenario.goals);
  if (scenario.horizon) {
    all["horizon"] = written(*scenario.horizon);
    constexpr const char* stretches[] = {"month", "week", "horizon"};
    Json& long_runs = all["long_runs"] = Json::array();
    for (const auto& target : scenario.goals.targets)
      long_runs.push_back(stretches[static_cast<std::size_t>(target.long_run)]);
  }
  // Names set on the command line may not be UTF-8: such bytes are replaced, not thrown at the caller.
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string scenario_hash(const models::Scenario& scenario) {
  const std::uint64_t hash = engine::entity_hash(canonical(scenario));
  std::string text(16, '0');
  for (std::size_t i = 0; i < text.size(); ++i) text[i] = "0123456789abcdef"[(hash >> (60 - 4 * i)) & 15U];
  return text;
}

}  // namespace holdtime::scenarios
