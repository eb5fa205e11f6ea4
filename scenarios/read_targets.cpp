#include <algorithm>

#include "scenarios/not_built.hpp"
#include "scenarios/parts.hpp"
#include "scenarios/target_phrase.hpp"

namespace holdtime::scenarios {
namespace {

using models::Target;

class TargetReader {
 public:
  TargetReader(Context& context, const models::Center& center, const models::Goals& goals)
      : context_(context),
        goals_(goals),
        types_(names_of(center.call_types)),
        teams_(names_of(center.teams)) {}

  std::optional<Target> read(const Node& node) {
    if (node.kind == Node::Kind::text) {
      auto target = from_phrase(node, std::nullopt);
      return target ? complete(node, std::move(*target), std::nullopt, std::nullopt) : std::nullopt;
    }
    const std::size_t errors = context_.problems.count(Severity::error);
    const ObjectReader object(context_, node, target_keys, "a target");
    if (!object.is_object()) return std::nullopt;
    std::optional<std::size_t> type;
    std::optional<std::size_t> team;
    const auto find = [&](const char* key, const std::vector<std::string>& names,
                          const char* what) -> std::optional<std::size_t> {
      const Node* name = object.find(key);
      if (name == nullptr || !read_text(context_, *name)) return std::nullopt;
      return look_up(context_, *name, names, what);
    };
    type = find("calls", types_, "call type");
    team = find("team", teams_, "team");
    std::optional<Target> target;
    if (const Node* phrase = object.find("is")) {
      target = from_phrase(*phrase, type);
      for (const char* key :
           {"kpi", "within", "formula", "at_least", "at_most", "per", "on_days", "in_intervals"}) {
        if (const Node* beside = object.find(key)) {
          context_.error(*beside, std::string("\"") + key + "\" beside \"is\"",
                         "the phrase says it all; two sources could contradict each other",
                         "put it into the phrase, or write the target without \"is\"");
        }
      }
    } else {
      target = from_parts(object, type);
    }
    if (!target || context_.problems.count(Severity::error) > errors) return std::nullopt;
    return complete(node, std::move(*target), type, team);
  }

 private:
  models::ServiceLevel defaults(std::optional<std::size_t> type) const {
    return type ? goals_.service_level_of(*type) : goals_.service_level;
  }

  std::optional<Target> from_phrase(const Node& node, std::optional<std::size_t> type) {
    if (!read_text(context_, node)) return std::nullopt;
    if (const auto ignored = target_not_built(trimmed(node.text))) {
      context_.form_error(node, shown(node) + ": not built yet", std::string(*ignored), "remove it");
      return std::nullopt;
    }
    const auto target = parse_target(node.text, defaults(type));
    if (!target) {
      context_.faulty(target.fault, node, shown(node) + " can't be read as a target", target.wrong,
                      target.instead);
      return std::nullopt;
    }
    return target.value;
  }

  // A share where a duration is due, or the other way round: well formed, but not for this measure.
  bool of_other_unit(const Node& node, models::TargetUnit unit) {
    const bool number = node.kind == Node::Kind::number;
    if (!number && node.kind != Node::Kind::text) return false;
    const auto share = number ? share_of_number(node.number) : parse_share(node.text);
    const auto length = number ? duration_of_seconds(node.number) : parse_duration(node.text);
    const bool shares = unit == models::TargetUnit::share;
    if (shares ? share || !length : length || !share) return false;
    context_.error(node, shown(node) + (shares ? " is not a share" : " is not a duration"),
                   shares ? share.wrong : length.wrong, shares ? share.instead : length.instead);
    return true;
  }

  std::optional<double> bound(const ObjectReader& object, const char* key, models::TargetUnit unit) {
    const Node* node = object.find(key);
    if (node == nullptr || of_other_unit(*node, unit)) return std::nullopt;
    if (unit == models::TargetUnit::share) return object.share(key);
    const auto length = object.duration(key);
    return length ? std::optional(static_cast<double>(*length) / 1e6) : std::nullopt;
  }

  std::optional<Target> from_parts(const ObjectReader& object, std::optional<std::size_t> type) {
    const Node* name = object.find("kpi");
    if (name == nullptr) {
      context_.error(object.node(), "\"kpi\" is missing in a target", "it says what is measured",
                     "\"kpi\": \"service_level\", or \"is\": \"80/20\"");
      return std::nullopt;
    }
    const models::TargetKpiRow* row = find_target_kpi(name->text);
    if (row == nullptr) {
      std::vector<std::string_view> names;
      for (const auto& kpi : models::target_kpis()) names.push_back(kpi.name);
      context_.form_error(*name, "there is no measure called " + shown(*name),
                          "only the measures listed can be judged", suggestion(name->text, names));
      return std::nullopt;
    }
    Target target;
    target.kpi = row->kpi;
    target.service_level = defaults(type);
    target.service_level.within = object.duration("within").value_or(target.service_level.within);
    if (const Node* formula = object.find("formula")) {
      target.service_level.formula = read_formula(context_, *formula).value_or(target.service_level.formula);
    }
    for (const char* key : {"within", "formula"}) {
      const Node* given = object.find(key);
      if (given != nullptr && row->kpi != models::TargetKpi::service_level) {
        context_.error(*given, std::string("\"") + key + "\" in a target on " + std::string(row->name),
                       "only the service level has a threshold and a formula",
                       "remove it, or write \"kpi\": \"service_level\"");
      }
    }
    target.at_least = bound(object, "at_least", row->unit);
    target.at_most = bound(object, "at_most", row->unit);
    if (object.find("at_least") == nullptr && object.find("at_most") == nullptr) {
      context_.error(object.node(), "a target without a bound", "there is nothing to compare with",
                     "add \"at_least\" or \"at_most\"");
    }
    if (target.at_least && target.at_most && *target.at_least > *target.at_most) {
      context_.error(*object.find("at_least"), "\"at_least\" is above \"at_most\"",
                     "no day could meet such a target", "swap the two");
    }
    read_window(object, target);
    return target;
  }

  void read_window(const ObjectReader& object, Target& target) {
    using Window = Target::Window;
    target.share_of_days = object.share("on_days");
    target.share_of_intervals = object.share("in_intervals");
    const Window inferred = target.share_of_intervals ? Window::interval
                            : target.share_of_days    ? Window::day
                                                      : Window::long_run;
    const TargetTime time = object.choice("per", windows).value_or(TargetTime{inferred});
    target.window = time.window;
    target.long_run = time.long_run;
    if (target.window == Window::interval && !target.share_of_intervals) target.share_of_intervals = 1.0;
    const Node* per = object.find("per");
    if (target.window == Window::day && !target.share_of_days) {
      context_.error(*per, "\"per\": \"day\" without \"on_days\"",
                     "no center meets its target on every day, so the share of days is part of the target",
                     "add \"on_days\": \"90%\"");
    }
    const bool more =
        (target.window == Window::long_run && (target.share_of_days || target.share_of_intervals)) ||
        (target.window == Window::day && target.share_of_intervals);
    if (more) {
      context_.error(*per,
                     "\"per\": " + shown(*per) + " beside shares of " +
                         (target.share_of_intervals ? "intervals" : "days"),
                     "the two say different things about the time that is judged",
                     "remove \"per\", or the share");
    }
  }

  std::optional<Target> complete(const Node& node, Target target, std::optional<std::size_t> type,
                                 std::optional<std::size_t> team) {
    const models::TargetKpiRow& row = models::row_of(target.kpi);
    const bool of_teams = row.of == models::TargetOf::teams;
    if (type && of_teams) {
      context_.error(node, std::string(row.name) + " of a call type",
                     "agents share their time among call types, so it exists by team only",
                     "write \"team\" instead of \"calls\"");
      return std::nullopt;
    }
    if (team && row.of == models::TargetOf::call_types) {
      context_.error(node, std::string(row.name) + " of a team",
                     "callers who hang up belong to no team, so it exists by call type only",
                     "write \"calls\" instead of \"team\"");
      return std::nullopt;
    }
    if (type && team) {
      context_.error(node, std::string(row.name) + " of a call type and a team",
                     "it is counted by call type and by team, but not by both at once",
                     "write two targets, one with \"calls\" and one with \"team\"");
      return std::nullopt;
    }
    target.call_type = type;
    target.team = team;
    const std::string whose = type   ? "the calls \"" + types_[*type] + "\""
                              : team ? "the team \"" + teams_[*team] + "\""
                                     : std::string(of_teams ? "all teams" : "all calls");
    target.text = target_text(target, whose, context_.has_horizon);
    context_.read_as(node, [&] { return target.text; });
    return target;
  }

  Context& context_;
  const models::Goals& goals_;
  std::vector<std::string> types_;
  std::vector<std::string> teams_;
};

}  // namespace

void read_targets(Context& context, const Node& node, const models::Center& center, models::Goals& goals) {
  TargetReader reader(context, center, goals);
  const bool list = node.kind == Node::Kind::list;
  for (std::size_t i = 0; i < (list ? node.elements.size() : 1); ++i) {
    if (auto target = reader.read(list ? node.elements[i] : node))
      goals.targets.push_back(std::move(*target));
  }
}

}  // namespace holdtime::scenarios
