#include "tests/scenarios/random_documents.hpp"

#include <algorithm>

#include "engine/random/distribution.hpp"

namespace holdtime::scenarios::testing {
namespace {

const std::vector<std::string> type_names = {"claims", "service", "new cards"};
const std::vector<std::string> team_names = {"desk", "north"};
const std::vector<std::string> free_names = {"early", "late"};

std::string form_name(const engine::DistributionFamily& family, std::size_t form) {
  return "distribution " + std::string(family.name) + " " + std::to_string(form);
}

bool among(const std::vector<std::string>& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

bool is_table(const ValueKind& kind, const KeyInfo* keys) {
  return kind.keys.data() == keys;
}

}  // namespace

Json Grower::scenario() {
  return value(kinds::scenario, "");
}

Json Grower::value(const ValueKind& kind, const std::string& key) {
  if (&kind == &kinds::answers || &kind == &kinds::list_of_answers) return answers();
  if (&kind == &kinds::head_counts && plain_agents_ && key == "agents") return dice_.below(90);
  switch (kind.shape) {
    case Shape::scalar:
      return scalar(kind, key);
    case Shape::word: {
      const auto words = kind.words();
      const std::string word(dice_.one_of(words).word);
      seen_.insert("word " + word);
      return word;
    }
    case Shape::list: {
      Json list = Json::array();
      const bool fits = kind.of[0]->numbers.allowed && dice_.chance(30);
      const std::size_t count = fits ? 20 : kind.least + dice_.below(3);
      for (std::size_t i = 0; i < count; ++i) list.push_back(value(*kind.of[0], key));
      return list;
    }
    case Shape::pair:
      return Json::array({value(*kind.of[0], key), value(*kind.of[1], key)});
    case Shape::any_of: {
      const ValueKind& one = *dice_.one_of(kind.of);
      seen_.insert(std::string(kind.name) + ": " + std::string(one.name));
      return value(one, key);
    }
    case Shape::object:
      return object(kind);
    case Shape::by_name:
    case Shape::by_time:
      return named(kind);
    case Shape::distribution:
    case Shape::factor_distribution:
      return distribution(kind);
  }
  return {};
}

Json Grower::scalar(const ValueKind& kind, const std::string& key) {
  if (kind.yes_no) return dice_.chance(50);
  if (kind.numbers.allowed && (!kind.texts || dice_.chance(30))) {
    if (&kind == &kinds::column) return key == "column" || key == "talk" ? 2 : 1;
    const double most = std::min(kind.numbers.most, 500.0);
    const auto least = static_cast<std::size_t>(kind.numbers.least);
    const auto whole = std::max(least, dice_.below(static_cast<std::size_t>(most) + 1));
    if (kind.numbers.whole || dice_.chance(40)) return whole;
    return std::max(kind.numbers.least, static_cast<double>(dice_.below(1000)) / 1000.0 * most);
  }
  if (kind.pattern == patterns::file) return "numbers.csv";
  if (&kind == &kinds::column) return key == "column" ? "calls" : key == "talk" ? "duration" : "time";
  if (kind.pattern != nullptr) return random_text(dice_, kind);
  return name_for(key);
}

std::string Grower::name_for(const std::string& key) {
  if (key == "calls" || key == "priority") return dice_.one_of(type_names);
  if (key == "team" || key == "goes_to") return dice_.one_of(team_names);
  return dice_.one_of(free_names);
}

// Each call type once: what stands behind a name that is there twice is not read.
Json Grower::answers() {
  Json list = Json::array();
  for (const std::string& name : type_names) {
    if (dice_.chance(30)) continue;
    if (dice_.chance(50)) {
      list.push_back(name);
      continue;
    }
    list.push_back({{name, value(kinds::skill, "")}});
  }
  if (list.empty()) list.push_back(type_names[0]);
  const bool alone = list.size() == 1 && dice_.chance(50);
  if (alone) {
    seen_.insert("list of call types: " +
                 std::string(list[0].is_string() ? kinds::name.name : kinds::skills_by_name.name));
    return Json(list[0]);
  }
  seen_.insert("list of call types: list of call types");
  for (const Json& one : list)
    seen_.insert("name or object: " +
                 std::string(one.is_string() ? kinds::name.name : kinds::skills_by_name.name));
  return list;
}

Json Grower::named(const ValueKind& kind) {
  Json object = Json::object();
  if (kind.shape == Shape::by_time) {
    const bool dates = kind.pattern == patterns::date;
    for (const char* time :
         {dates ? "2026-01-06" : "08:00", dates ? " 2026-05-01" : "9:30", dates ? "2024-02-29" : "26:00"}) {
      if (object.empty() || dice_.chance(50)) object[time] = value(*kind.of[0], "");
    }
    return object;
  }
  const auto& names = &kind == &kinds::teams            ? team_names
                      : &kind == &kinds::call_types     ? type_names
                      : &kind == &kinds::shares_by_type ? type_names
                                                        : free_names;
  for (const std::string& name : names) {
    const bool all = &kind == &kinds::teams || &kind == &kinds::call_types;
    if (all || object.size() < kind.least || dice_.chance(50)) object[name] = value(*kind.of[0], name);
  }
  if (!object.empty() && dice_.chance(3)) object["nothing"] = nullptr;
  return object;
}

Json Grower::distribution(const ValueKind& kind) {
  const bool times = kind.shape == Shape::distribution;
  const auto& family = dice_.one_of(engine::distribution_families());
  const std::size_t form = dice_.below(family.forms.size());
  seen_.insert(form_name(family, form));
  Json object = {{"distribution", family.name}};
  for (const auto& info : family.parameters) {
    const auto& names = family.forms[form];
    if (std::find(names.begin(), names.end(), info.name) == names.end()) continue;
    const auto one = [&]() -> Json {
      using engine::ParameterKind;
      switch (info.kind) {
        case ParameterKind::value:
        case ParameterKind::values:
          return times ? value(kinds::duration, "") : Json(0.5 + static_cast<double>(dice_.below(10)) / 10.0);
        case ParameterKind::number:
        case ParameterKind::weights:
          return 1 + dice_.below(4);
        case ParameterKind::components:
          if (times && dice_.chance(60)) return value(kinds::duration, "");
          return {{"distribution", "constant"}, {"value", 1}};
      }
      return {};
    };
    const bool list = info.kind != engine::ParameterKind::value && info.kind != engine::ParameterKind::number;
    object[std::string(info.name)] = list ? Json::array({one(), one()}) : one();
  }
  return object;
}

// Of keys that exclude each other one is taken: of two the reader may look at the first only.
std::vector<std::string> Grower::chosen_keys(const ValueKind& kind) {
  const auto one = [&](std::vector<std::string> keys) { return keys[dice_.below(keys.size())]; };
  const auto work = [&]() -> std::vector<std::string> {
    if (dice_.chance(50)) return {"aht"};
    return dice_.chance(50) ? std::vector<std::string>{"talk"} : std::vector<std::string>{"talk", "acw"};
  };
  std::vector<std::string> chosen;
  std::vector<std::string>& settled = settled_;
  settled.clear();
  const auto settle = [&](std::vector<std::string> among_these, const std::vector<std::string>& take) {
    settled.insert(settled.end(), among_these.begin(), among_these.end());
    chosen.insert(chosen.end(), take.begin(), take.end());
  };
  if (is_table(kind, scenario_keys)) settle({"extends"}, {});
  if (is_table(kind, call_type_keys)) {
    const std::string volume = one({"per_day", "per_interval", "forecast", "rate", "trace"});
    settle({"per_day", "per_interval", "forecast", "rate", "trace"}, {volume});
    if (volume != "per_day") settle({"profile"}, {});
    settle({"aht", "talk", "acw"}, work());
  } else if (is_table(kind, skill_keys)) {
    settle({"aht", "talk", "acw"}, work());
  } else if (is_table(kind, team_keys)) {
    const std::string people = one({"agents", "on_phone", "shifts", "roster", "shift", "counted roster"});
    plain_agents_ = people == "shift" || people == "counted roster";
    settle({"agents", "on_phone", "shifts", "roster", "shift"},
           people == "shift"            ? std::vector<std::string>{"agents", "shift"}
           : people == "counted roster" ? std::vector<std::string>{"agents", "roster"}
                                        : std::vector{people});
    if (people == "on_phone") settle({"shrinkage", "off_phone"}, {});
  } else if (is_table(kind, shift_template_keys)) {
    settle({"time", "start", "length", "paid"},
           dice_.chance(50) ? std::vector<std::string>{"time"}
                            : std::vector{std::string("start"), one({"length", "paid"})});
  } else if (is_table(kind, off_phone_keys)) {
    settle({"after_idle", "every"}, {one({"after_idle", "every"})});
  } else if (is_table(kind, horizon_keys)) {
    settle({"to", "weeks", "days"}, {one({"to", "weeks", "days"})});
  } else if (is_table(kind, target_keys)) {
    const bool phrase = dice_.chance(30);
    settle({"kpi", "is"}, {phrase ? "is" : "kpi"});
    if (phrase) settle({"within", "formula", "at_least", "at_most", "per", "on_days", "in_intervals"}, {});
  }
  for (const KeyInfo& key : kind.keys) {
    if (!among(settled, key.name) && (key.default_text == mandatory || dice_.chance(25)))
      chosen.emplace_back(key.name);
  }
  return chosen;
}

Json Grower::object(const ValueKind& kind) {
  const std::vector<std::string> chosen = chosen_keys(kind);
  const bool plain_agents = plain_agents_;
  const std::vector<std::string> settled = settled_;
  Json made = Json::object();
  for (const KeyInfo& key : kind.keys) {
    const std::string name(key.name);
    if (!among(chosen, name)) {
      if (key.default_text != mandatory && !among(settled, name) && dice_.chance(2)) made[name] = nullptr;
      continue;
    }
    seen_.insert(std::string(kind.name) + "/" + name);
    plain_agents_ = plain_agents;
    made[name] = value(*key.kind, name);
  }
  if (!kind.of.empty() && dice_.chance(60)) made["vacation"] = value(*kind.of[0], "");
  return made;
}

namespace {

void collect(const ValueKind& kind, std::set<std::string>& into) {
  if (kind.shape == Shape::word) {
    for (const WordInfo& word : kind.words()) into.insert("word " + std::string(word.word));
  }
  if (kind.shape == Shape::distribution) {
    for (const auto& family : engine::distribution_families()) {
      for (std::size_t i = 0; i < family.forms.size(); ++i) into.insert(form_name(family, i));
    }
  }
  for (const KeyInfo& key : kind.keys) {
    if (key.name != "extends") into.insert(std::string(kind.name) + "/" + std::string(key.name));
    collect(*key.kind, into);
  }
  for (const ValueKind* one : kind.of) {
    if (kind.shape == Shape::any_of) into.insert(std::string(kind.name) + ": " + std::string(one->name));
    collect(*one, into);
  }
}

}  // namespace

std::set<std::string> all_there_is() {
  std::set<std::string> all;
  collect(kinds::scenario, all);
  return all;
}

}  // namespace holdtime::scenarios::testing
