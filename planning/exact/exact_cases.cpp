#include "planning/exact/exact_cases.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "models/goals.hpp"

namespace holdtime::planning::exact {
namespace {

using nlohmann::ordered_json;

Figures read_figures(const ordered_json& object) {
  Figures figures;
  for (const auto& [name, value] : object.items()) figures[name] = value.get<double>();
  return figures;
}

/// The four service levels of literature and the share answered, whole and by type, as targets: so that one
/// run tells them all.
std::string targets(const ordered_json& types) {
  ordered_json list = ordered_json::array();
  const auto add = [&](const char* type) {
    for (const auto& row : models::service_level_formulas()) {
      ordered_json target{{"kpi", "service_level"}, {"formula", std::string(row.name)}, {"at_least", 0.5}};
      if (type != nullptr) target["calls"] = type;
      list.push_back(target);
    }
    ordered_json answered{{"kpi", "answered_share"}, {"at_least", 0.5}};
    if (type != nullptr) answered["calls"] = type;
    list.push_back(answered);
  };
  add(nullptr);
  for (const auto& [name, figures] : types.items()) add(name.c_str());
  return list.dump();
}

ExactCase read_case(const ordered_json& object, const std::vector<std::string>& formulas) {
  ExactCase exact;
  exact.name = object.at("name").get<std::string>();
  exact.title = object.value("title", "");
  exact.scenario = object.at("scenario").get<std::string>();
  // Every case its own days: a case is not wrong because its neighbour had a rare day.
  exact.seed = 20261121;
  for (const char letter : exact.name) exact.seed = exact.seed * 131 + static_cast<unsigned char>(letter);
  exact.everyday = object.at("everyday").get<std::uint64_t>();
  exact.long_run = object.at("long").get<std::uint64_t>();
  exact.selftest = object.value("selftest", exact.selftest);
  exact.formulas = object.value("formulas", formulas);
  exact.everyday_catches = object.value("everyday_catches", exact.everyday_catches);
  exact.long_catches = object.value("long_catches", exact.long_catches);
  const ordered_json set = object.value("set", ordered_json::object());
  for (const auto& [path, value] : set.items()) {
    exact.set.push_back(path + "=" + value.dump());
  }
  if (object.contains("measured_hours")) {
    exact.measured_hours = object.at("measured_hours").get<double>();
    const auto warm_up = object.at("warm_up_hours").get<int>();
    const auto hours = warm_up + object.at("measured_hours").get<int>();
    // Where callers call again the center stays open: the last of those who are measured have attempts to
    // make.
    const auto open_longer = object.value("open_longer_hours", 0);
    exact.set.push_back(fmt::format("/open=00:00-{}:00", hours + open_longer));
    exact.set.push_back("/interval=24h");
    exact.set.push_back(fmt::format(R"(/measure={{"warm_up": "{}h", "until": "{}:00"}})", warm_up, hours));
  }
  const auto within = object.value("within", 20);
  exact.within = within;
  exact.set.push_back(fmt::format("/service_level={}s", within));
  exact.set.push_back(fmt::format("/short_abandon={}s", within));
  exact.set.push_back("/targets=" + targets(object.value("types", ordered_json::object())));

  if (object.contains("known_to")) exact.known_to = read_figures(object.at("known_to"));
  if (object.contains("all")) exact.figures.push_back({Cell{}, read_figures(object.at("all"))});
  const auto read_list = [&](const char* key, std::optional<std::size_t> Cell::*index) {
    if (!object.contains(key)) return;
    std::size_t i = 0;
    for (const ordered_json& figures : object.at(key)) {
      Cell cell;
      cell.*index = i++;
      exact.figures.push_back({cell, read_figures(figures)});
    }
  };
  read_list("types", &Cell::call_type);
  read_list("teams", &Cell::team);
  read_list("periods", &Cell::period);
  return exact;
}

}  // namespace

std::string text_of(const Cell& cell) {
  if (cell.call_type) return fmt::format(", type {}", *cell.call_type);
  if (cell.team) return fmt::format(", team {}", *cell.team);
  if (cell.period) return fmt::format(", period {}", *cell.period);
  return "";
}

const std::vector<std::string>& families() {
  static const std::vector<std::string> names{"erlang_b",
                                              "erlang_c",
                                              "erlang_c_busy",
                                              "erlang_c_quiet",
                                              "erlang_c_large",
                                              "erlang_a",
                                              "erlang_a_large",
                                              "finite_room",
                                              "breaks",
                                              "random_rate",
                                              "general_patience",
                                              "general_patience_overload",
                                              "other_service",
                                              "priorities",
                                              "skills",
                                              "constant_service",
                                              "one_agent",
                                              "changing_day",
                                              "lines",
                                              "redial"};
  return names;
}

Family read_family(std::string_view text) {
  const ordered_json document = ordered_json::parse(text);
  Family family;
  family.model = document.at("model").get<std::string>();
  const auto formulas = document.value("formulas", std::vector<std::string>{});
  for (const auto& object : document.at("cases")) family.cases.push_back(read_case(object, formulas));
  return family;
}

}  // namespace holdtime::planning::exact
