// The answer's second sentence: how many people the weakest interval is short of.
#include <catch2/catch.hpp>

#include "results/writers/answer.hpp"
#include "tests/results/target_days.hpp"

namespace holdtime::results {
namespace {

constexpr double at_its_weakest = 0.617;

/// Two types, two teams, intervals of 100 s. Everything below sets numbers in by hand: service level 90 % but
/// for the interval of 300 s, and 10 people needed of each group, 10 there.
struct Day {
  explicit Day(std::vector<StaffingGroup> groups) {
    scenario->center = two_types();
    scenario->goals.targets = {at_least(service_level, 0.8)};
    ExperimentOptions options;
    options.replications = 2;
    experiment = run_experiment(scenario, options);
    experiment.targets[0].by_period.assign(10, 0.9);
    experiment.targets[0].by_period[3] = at_its_weakest;
    for (Row& row : experiment.rows) {
      const bool here = row.period && row.team && kpis()[row.kpi].id == "on_phone_hours";
      if (here) row.estimate.value = 10.0 * 100.0 / 3600.0;
    }
    Staffing staffing;
    staffing.targets = {0};
    staffing.rostered.assign(2, std::vector<double>(10, 12.0));
    staffing.groups = std::move(groups);
    for (StaffingGroup& group : staffing.groups) {
      group.load.intervals.assign(10,
                                  Workload{5.0, 60.0, 10.0 * static_cast<double>(group.teams.size()), 10});
      group.thinnest_share.assign(10, 1.0);
    }
    experiment.staffing = staffing;
  }
  /// So many more are needed in an interval than are there.
  Day& need_more(std::size_t group, std::size_t period, double people) {
    *experiment.staffing->groups[group].load.intervals[period].required += people;
    return *this;
  }
  std::string weakest() const {
    const std::string text = answer(experiment);
    return text.substr(text.find(" Weakest: ") + 1);
  }

  std::shared_ptr<models::Scenario> scenario = std::make_shared<models::Scenario>();
  Experiment experiment;
};

StaffingGroup everybody(bool all_answer_all = true) {
  return {{0, 1}, {0, 1}, all_answer_all, {}, {}};
}

}  // namespace

TEST_CASE("The weakest interval is told by the people it is short of, in words up to twelve") {
  CHECK(Day({everybody()}).need_more(0, 3, 4.4).weakest() == "Weakest: 00:05, four short.");
  CHECK(Day({everybody()}).need_more(0, 3, 0.6).weakest() == "Weakest: 00:05, one short.");
  CHECK(Day({everybody()}).need_more(0, 3, 12.4).weakest() == "Weakest: 00:05, twelve short.");
  CHECK(Day({everybody()}).need_more(0, 3, 12.6).weakest() == "Weakest: 00:05, 13 short.");
}

TEST_CASE("Where nobody whole is missing, the weakest interval is told by its service level") {
  CHECK(Day({everybody()}).need_more(0, 3, 0.4).weakest() ==
        "Weakest: 00:05, 61.7 % in 20 s, staff about even.");
  CHECK(Day({everybody()}).need_more(0, 3, -0.4).weakest() ==
        "Weakest: 00:05, 61.7 % in 20 s, staff about even.");
  CHECK(Day({everybody()}).need_more(0, 3, -2.2).weakest() == "Weakest: 00:05, 61.7 % in 20 s, two over.");
}

TEST_CASE("Where another interval is short of people, it is named beside the weakest") {
  Day day({everybody()});
  day.need_more(0, 5, 3.0).need_more(0, 7, 2.0);
  CHECK(day.weakest() == "Weakest: 00:05, 61.7 % in 20 s; 00:08:20 is three short.");
}

TEST_CASE("People who can't help each other don't make up for each other") {
  const StaffingGroup a = {{0}, {0}, true, {}, {}}, b = {{1}, {1}, true, {}, {}};
  CHECK(Day({a, b}).need_more(0, 3, 3.0).need_more(1, 3, -9.0).weakest() == "Weakest: 00:05, three short.");
  CHECK(Day({a, b}).need_more(0, 3, 3.0).need_more(1, 3, 2.0).weakest() == "Weakest: 00:05, five short.");
}

TEST_CASE("Where not everybody answers everything, the shortage is the least there can be") {
  CHECK(Day({everybody(false)}).need_more(0, 3, 4.4).weakest() == "Weakest: 00:05, at least four short.");
  CHECK(Day({everybody(false)}).need_more(0, 3, -4.4).weakest() == "Weakest: 00:05, 61.7 % in 20 s.");
}

TEST_CASE("An interval whose breaks leave few people at a time says so") {
  // 20 on average, 15 of them while the others are on a break.
  Day short_anyway({everybody()}), enough({everybody()});
  for (Day* day : {&short_anyway, &enough}) day->experiment.staffing->groups[0].thinnest_share[3] = 0.75;
  CHECK(short_anyway.need_more(0, 3, 1.0).weakest() == "Weakest: 00:05, one short, six at its thinnest.");
  CHECK(enough.need_more(0, 3, -2.0).weakest() ==
        "Weakest: 00:05, 61.7 % in 20 s, three short at its thinnest.");
}

TEST_CASE("Without a requirement, and on a single day, the service level is all that is said") {
  Day none({everybody()});
  none.experiment.staffing->groups[0].load.intervals[3].required.reset();
  CHECK(none.weakest() == "Weakest: 00:05, 61.7 % in 20 s.");
  Day single({everybody()});
  single.need_more(0, 3, 4.0).experiment.only = true;
  CHECK(single.weakest() == "Weakest: 00:05, 61.7 % in 20 s.");
}

}  // namespace holdtime::results
