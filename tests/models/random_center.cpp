#include "tests/models/random_center.hpp"

#include <algorithm>
#include <random>

#include "models/routing/pick_rules.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds hour = engine::hour;
constexpr Microseconds minute = engine::minute;
constexpr Microseconds opens = 8 * hour;
constexpr Microseconds closes = 12 * hour;

class Maker {
 public:
  explicit Maker(std::uint64_t number) : random_(number) {}

  Center make() {
    Center center;
    center.name = "made at random";
    center.opens = opens;
    center.closes = closes;
    center.interval = chance(50) ? hour / 2 : hour / 4;
    const std::size_t types = 1 + below(4), teams = 1 + below(3);
    for (std::size_t i = 0; i < types; ++i) center.call_types.push_back(call_type(i));
    for (std::size_t i = 0; i < teams; ++i) center.teams.push_back(team(i));
    for (std::size_t type = 0; type < types; ++type) share_out(center, type);
    if (chance(30)) center.waiting_places = 1 + whole(12);
    if (chance(40)) add_busyness(center);
    if (chance(40)) center.measure.emplace(opens + hour / 2, closes - hour / 2);
    if (chance(30)) center.closing.waiting = Closing::Waiting::dropped;
    if (chance(30)) center.closing.staff = Closing::Staff::as_scheduled;
    if (chance(50)) add_lines(center);
    for (CallType& type : center.call_types) {
      if (chance(40)) type.redial = redial(types);
    }
    for (Team& team : center.teams) {
      if (chance(60)) add_people(team);
    }
    if (chance(50)) add_events(center);
    if (chance(50)) add_desk(center);
    return center;
  }

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  std::uint32_t whole(std::size_t n) { return static_cast<std::uint32_t>(below(n)); }
  bool chance(std::size_t percent) { return below(100) < percent; }
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(below(1000)) / 1000.0;
  }
  Microseconds moment() { return opens + static_cast<Microseconds>(below(240)) * minute; }

  Distribution law(double mean) {
    switch (below(5)) {
      case 0:
        return engine::exponential(mean);
      case 1:
        return engine::lognormal(mean, mean * between(0.3, 1.5));
      case 2:
        return engine::gamma(mean, mean * between(0.3, 1.2));
      case 3:
        return engine::make_distribution("uniform", {{{"low", 0.0}, {"high", 2.0 * mean}}, {}, {}});
      default:
        return engine::constant(mean);
    }
  }

  ByTime<Distribution> by_time(double mean) {
    ByTime<Distribution> value{law(mean)};
    if (chance(30)) value.pieces.push_back({moment(), law(mean * 1.3)});
    return value;
  }

  Handling handling() {
    Handling result{by_time(between(60.0, 240.0)), std::nullopt};
    if (chance(50)) result.after_call_work = by_time(between(10.0, 60.0));
    return result;
  }

  std::vector<ExpectedCalls> profile() {
    const double calls = between(10.0, 60.0);
    return {{opens, opens + hour, calls},
            {opens + hour, closes - hour, 2.5 * calls},
            {closes - hour, closes, calls}};
  }

  Arrivals arrivals() {
    if (chance(60)) return PoissonArrivals{profile()};
    if (chance(50)) return ExactArrivals{{{20 + below(60), profile()}}};
    TraceArrivals trace;
    for (std::size_t i = 20 + below(60); i > 0; --i) {
      // Whole minutes: several in one moment.
      trace.calls.push_back(
          {moment(), chance(50) ? std::optional(whole(300) * engine::second) : std::nullopt});
    }
    std::sort(trace.calls.begin(), trace.calls.end(),
              [](const auto& a, const auto& b) { return a.arrival < b.arrival; });
    return trace;
  }

  CallType call_type(std::size_t i) {
    CallType type;
    type.name = "type " + std::to_string(i);
    type.arrivals = arrivals();
    if (chance(40)) type.ivr = Ivr{law(40.0), between(0.0, 0.3), between(0.0, 0.2)};
    type.patience = chance(20) ? ByTime<Distribution>(Distribution{}) : by_time(between(30.0, 300.0));
    if (chance(40)) type.balking = between(0.0, 0.3);
    if (chance(40)) type.waiting_places = whole(8);
    if (chance(50)) {
      type.classes = {{"urgent", 0.3, static_cast<Microseconds>(below(5)) * minute}, {"regular", 0.7, 0}};
      if (chance(50)) type.class_order = ClassOrder::strict;
    }
    type.handling = handling();
    if (chance(50)) type.handling_moment = HandlingMoment::answer;
    return type;
  }

  Staffing staffing() {
    if (chance(50)) {
      HeadCounts counts;
      for (Microseconds from = opens; from < closes; from += hour) counts.steps.push_back({from, whole(9)});
      return counts;
    }
    Roster roster;
    for (std::size_t i = 1 + below(3); i > 0; --i) {
      const Microseconds from = opens + static_cast<Microseconds>(below(90)) * minute;
      const Microseconds to = closes - static_cast<Microseconds>(below(60)) * minute + 30 * minute;
      std::vector<Break> breaks;
      if (chance(60)) breaks.push_back({from + 45 * minute, 15 * minute, chance(70)});
      if (chance(30)) breaks.push_back({from + 75 * minute, 20 * minute, false});
      roster.shifts.push_back({1 + whole(4), from, to, std::move(breaks)});
    }
    return roster;
  }

  Team team(std::size_t i) {
    Team result;
    result.name = "team " + std::to_string(i);
    result.staffing = staffing();
    result.picks = std::string(pick_rules()[below(pick_rules().size())].name);
    if (chance(40)) {
      result.shrinkage = ShrinkageBudget{between(0.1, 0.3), between(0.0, 0.1), 0.0, 0.0, 5 * minute};
    } else if (chance(40)) {
      const auto clock = chance(50) ? UnscheduledSpells::Clock::idle : UnscheduledSpells::Clock::present;
      result.off_phone = UnscheduledSpells{engine::exponential(900.0), law(240.0), clock, between(0.0, 0.2)};
    }
    return result;
  }

  /// One team or more learn the type, which goes to them in one rank or rank after rank.
  void share_out(Center& center, std::size_t type) {
    std::vector<std::vector<std::size_t>>& ranks = center.call_types[type].ranks;
    const std::size_t first = below(center.teams.size());
    for (std::size_t i = 0; i < center.teams.size(); ++i) {
      const std::size_t team = (first + i) % center.teams.size();
      if (i > 0 && chance(40)) continue;
      center.teams[team].skills.push_back({type, chance(30) ? std::optional(handling()) : std::nullopt});
      if (ranks.empty() || chance(50)) ranks.emplace_back();
      ranks.back().push_back(team);
    }
  }

  /// One group for all types, or one for the first and one for the second.
  void add_lines(Center& center) {
    center.line_groups.push_back({"first", 3 + whole(8), {0}});
    if (center.call_types.size() == 1) return;
    if (chance(50)) {
      center.line_groups.push_back({"second", 3 + whole(8), {1}});
      return;
    }
    for (std::size_t type = 1; type < center.call_types.size(); ++type) {
      center.line_groups.front().call_types.push_back(type);
      center.line_groups.front().lines += 2;
    }
  }

  Redial redial(std::size_t types) {
    const auto chances = [&] { return Redial::Chance{between(0.0, 1.0), between(0.0, 0.8)}; };
    Redial result{chances(), chances(), chances(), chances(), law(300.0), std::nullopt, {}};
    if (chance(50)) result.most_attempts = 1 + whole(5);
    if (chance(40)) result.changes_to.emplace_back(below(types), between(0.0, 0.5));
    return result;
  }

  void add_people(Team& team) {
    People& people = team.people;
    if (chance(50)) people.pace.factor = engine::lognormal(1.0, 0.2);
    people.pace.each_day = chance(50);
    if (chance(30)) people.pace.listed = {0.8, 1.3};
    if (chance(30)) people.fatigue = Fatigue{hour, 0.1, 0.6, 0.2, hour};
    if (chance(30)) people.hurry = Hurry{whole(4), 0.8};
    if (chance(50)) people.wage = Wage{200000 + whole(9), "EUR"};
    auto* roster = std::get_if<Roster>(&team.staffing);
    if (roster == nullptr) return;
    if (chance(50)) people.adherence = {law(200.0), law(100.0), law(60.0), law(60.0)};
    if (chance(50)) people.overtime = Overtime{whole(3), 20 * minute};
    for (Shift& shift : roster->shifts) {
      const auto what = static_cast<Activity>(1 + below(4));
      Break activity{shift.from + 105 * minute, 10 * minute, true, what, chance(50)};
      if (chance(50)) activity.slack = 15 * minute;
      if (chance(50)) activity.left_above = whole(3);
      shift.breaks.push_back(activity);
    }
  }

  void add_events(Center& center) {
    std::vector<std::size_t> types, teams;
    for (std::size_t type = 0; type < center.call_types.size(); ++type) {
      if (!std::holds_alternative<PoissonArrivals>(center.call_types[type].arrivals)) continue;
      types.push_back(type);
      if (chance(40)) center.call_types[type].batch = between(1.0, 3.0);
    }
    for (std::size_t team = 0; team < center.teams.size(); ++team) teams.push_back(team);
    center.interval_factors = {{"together", 0.2, between(0.0, 0.9), types}};
    center.absence_factors = {{"together", engine::gamma(1.0, 0.4), teams}};
    DayEvent event;
    event.name = "storm";
    event.probability = between(0.2, 1.0);
    event.from = opens;
    event.latest = opens + hour;
    event.length = hour;
    event.calls = between(0.0, 2.0);
    event.handling = between(0.8, 1.5);
    event.absence = 2.0;
    event.late_start = law(300.0);
    event.away = between(0.0, 0.5);
    event.call_types = types;
    event.teams = teams;
    center.events = {event};
  }

  void add_desk(Center& center) {
    std::vector<std::size_t> types, teams;
    for (std::size_t type = 0; type < center.call_types.size(); ++type) types.push_back(type);
    for (std::size_t team = 0; team < center.teams.size(); ++team) teams.push_back(team);
    for (Team& team : center.teams) {
      if (std::holds_alternative<Roster>(team.staffing) && chance(60))
        team.standby.push_back({1 + static_cast<std::uint32_t>(below(3)), opens + hour, closes, {}});
    }
    DayEvent fewer;
    fewer.name = "fewer lines";
    fewer.from = fewer.latest = opens + hour;
    fewer.length = hour;
    fewer.call_types = types;
    for (std::size_t group = 0; group < center.line_groups.size(); ++group) fewer.lines.push_back({group, 3});
    fewer.contained = 0.5;
    fewer.answering.also = {{0, types.back()}};
    center.events.push_back(fewer);
    for (std::size_t i = 0; i < 6; ++i) {
      Intervention one;
      one.name = "measure " + std::to_string(i);
      one.deed = static_cast<Deed>(below(8));
      one.teams = teams;
      one.by = minute * static_cast<Microseconds>(5 + below(30));
      one.notice = chance(50) ? 0 : minute * static_cast<Microseconds>(below(30));
      one.uptake = between(0.0, 1.0);
      one.times = 1 + static_cast<std::uint32_t>(below(3));
      if (chance(50)) one.people = 1 + static_cast<std::uint32_t>(below(3));
      one.at = opens + static_cast<Microseconds>(below(200)) * minute;
      one.event = center.events.size() - 1;
      if (one.deed == Deed::change_answering) {
        one.answering.also = {{teams.back(), types.front()}};
        if (chance(50)) one.answering.stops = {{0, types.back()}};
      }
      one.cost_an_hour = 7'000'000;
      if (chance(60)) {
        Trigger& trigger = one.when.emplace();
        trigger.sees = static_cast<Trigger::Sees>(below(4));
        trigger.level = trigger.sees == Trigger::Sees::service_level_below ? 0.8 : 1.0;
        trigger.longest_wait = minute;
        trigger.call_types = types;
        trigger.from = opens;
        trigger.to = closes;
        trigger.every = 7 * minute;
      }
      center.interventions.push_back(std::move(one));
    }
  }

  void add_busyness(Center& center) {
    std::vector<std::size_t> types;
    for (std::size_t type = 0; type < center.call_types.size(); ++type) {
      if (std::holds_alternative<PoissonArrivals>(center.call_types[type].arrivals)) types.push_back(type);
    }
    if (!types.empty()) center.busyness.push_back({"day", engine::gamma(1.0, 0.2), std::move(types)});
  }

  std::mt19937_64 random_;
};

}  // namespace

Center random_center(std::uint64_t number) {
  return Maker(number).make();
}

}  // namespace holdtime::models
