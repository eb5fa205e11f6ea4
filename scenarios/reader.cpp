#include "scenarios/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>

#include "scenarios/files.hpp"
#include "scenarios/parts.hpp"
#include "scenarios/tables.hpp"

namespace holdtime::scenarios {
namespace {

using models::Scenario;

// Types and teams are looked up by name in lists; beyond this even that would take long.
constexpr std::size_t most_entries = 10'000;

void read_hours(Context& context, const ObjectReader& root, models::Center& center) {
  const Node* open = root.require("open", "it says when calls come", "\"open\": \"08:00-18:00\"");
  const auto range = open != nullptr ? read_range(context, *open) : std::nullopt;
  Hours& hours = context.hours;
  if (range) {
    hours.opens = range->from;
    hours.closes = range->to;
    hours.known = true;
    // Times below 24:00 that cross midnight are perhaps swapped by mistake: say how they were read.
    const auto end = parse_time_of_day(open->text.substr(open->text.find_last_not_of("0123456789:. ") + 1));
    if (end && *end.value < range->to) {
      context.note(*open,
                   "open from " + time_text(range->from) + " to " + time_text(range->to - day) +
                       " of the next date, " + duration_text(range->to - range->from),
                   "the end is before the start, so it is read as after midnight",
                   fmt::format("\"{}\" says the same without a doubt", context.hours.text()));
    }
  }
  root.absent("interval", duration_text(hours.interval) + " (the step of results and of lists)",
              json_text(duration_text(hours.interval)));
  if (const Node* node = root.find("interval")) {
    const auto interval = read_duration(context, *node);
    if (!interval || *interval == 0 || *interval > day) {
      hours.known = false;
      if (interval) {
        context.error(*node, "an interval of " + duration_text(*interval),
                      "results are shown by interval, so it has to be above 0 and at most a day",
                      "\"15m\" or \"30m\"");
      }
    } else {
      hours.interval = *interval;
    }
  }
  if (hours.known && hours.opens % hours.interval != 0) {
    context.note(*open,
                 "opening at " + time_text(hours.opens) + " is not at the start of an interval of " +
                     duration_text(hours.interval),
                 "results count intervals from midnight, lists of calls and people count them from opening",
                 "an interval that divides the opening time, such as \"15m\"");
  }
  center.opens = hours.opens;
  center.closes = hours.closes;
  center.interval = hours.interval;
}

void read_closing(Context& context, const Node& node, models::Closing& closing) {
  const ObjectReader object(context, node, closing_keys, "\"closing\"");
  closing.waiting = object.choice_or_first("waiting", waiting_at_closing);
  closing.staff = object.choice_or_first("staff", staff_at_closing);
}

void read_measure(Context& context, const Node& node, models::Center& center) {
  const ObjectReader object(context, node, measure_keys, "\"measure\"");
  if (!object.is_object()) return;
  const Microseconds from = center.opens + object.duration("warm_up", 0);
  const Microseconds to = object.time("until", center.closes);
  if (context.hours.known && (from >= to || to > center.closes)) {
    context.error(node,
                  "measured from " + time_text(from) + " to " + time_text(to) + ", but the center is open " +
                      context.hours.text(),
                  from >= to ? "nothing would be measured" : "after closing no more calls come",
                  "a shorter \"warm_up\", or an \"until\" inside the opening hours");
  }
  center.measure = {from, to};
}

void read_run(Context& context, const Node& node, models::RunDefaults& run) {
  const ObjectReader object(context, node, run_keys, "\"run\"");
  run.replications = object.count("replications", 1'000'000'000, "a number of days to play");
  object.absent("seed", std::to_string(run.seed), std::to_string(run.seed));
  run.seed = object.count("seed", ~std::uint64_t{0}, "a seed").value_or(run.seed);
  if (run.replications == std::uint64_t{0}) {
    context.error(*object.find("replications"), "no days to play", "there would be no result",
                  "\"replications\": 1000");
  }
}

void read_about(Context& context, const Node& node, std::string& about) {
  const bool list = node.kind == Node::Kind::list;
  for (std::size_t i = 0; i < (list ? node.elements.size() : 1); ++i) {
    if (i > 0) about += '\n';
    about += read_text(context, list ? node.elements[i] : node).value_or("");
  }
  context.read_as(node, [&] { return fmt::format("{} characters, for the reader", about.size()); });
}

std::string service_level_words(const models::ServiceLevel& level) {
  return "within " + duration_text(level.within) + ", by " + std::string(models::name_of(level.formula));
}

void read_goals(Context& context, const ObjectReader& root, models::Goals& goals) {
  if (const Node* level = root.find("service_level")) {
    goals.service_level =
        read_service_level(context, *level, goals.service_level).value_or(goals.service_level);
  }
  root.absent("service_level", service_level_words(goals.service_level),
              service_level_json(goals.service_level));
  goals.short_abandon = root.duration("short_abandon", goals.short_abandon);
  goals.wait_from = root.choice_or_first("wait_from", wait_starts);
  goals.overrun_paid = root.yes_no("overrun_paid", goals.overrun_paid);
}

/// What the account says of absent keys that only the whole scenario decides.
void settle_account(const ObjectReader& root, const Scenario& scenario) {
  // These are told where they are used: by call type and by team.
  for (const char* key : {"$schema", "extends", "day_to_day", "shrinkage", "shifts"}) root.unused(key);
  root.absent("closing", "callers who wait are served out, agents held over",
              R"({"waiting": "served out", "staff": "held over"})");
  root.absent("measure", "the whole day counts", "");
  root.absent("start", "the day is played from its beginning", "");
  root.absent("horizon", "a day of no date, played again and again", "");
  root.absent("run", "played until every target is decided (without targets 1000 days), seed 1",
              R"({"seed": 1})");
  const auto& types = scenario.center.call_types;
  const bool ivr = std::ranges::any_of(
      types, [](const auto& type) { return type.ivr.has_value() || type.menu.has_value(); });
  if (ivr)
    root.unused("ivr");  // told at the call types that have one
  else
    root.idle("wait_from");
}

Scenario read_scenario(Context& context, const Node& node) {
  Scenario scenario;
  models::Center& center = scenario.center;
  const ObjectReader root(context, node, scenario_keys, "a scenario");
  if (!root.is_object()) return scenario;
  root.text("$schema");
  center.name = root.text("center", "call center");
  const Node* horizon = root.find("horizon");
  context.has_horizon = horizon != nullptr;
  if (const Node* about = root.find("about")) read_about(context, *about, scenario.about);
  note_without_effect(context, node);
  read_hours(context, root, center);
  read_goals(context, root, scenario.goals);
  const Node* calls =
      root.require("calls", "without calls there is nothing to simulate", "\"calls\": { \"claims\": {…} }");
  const Node* teams = root.require("teams", "without teams nobody answers", "\"teams\": { \"desk\": {…} }");
  const std::size_t count =
      (calls != nullptr ? calls->members.size() : 0) + (teams != nullptr ? teams->members.size() : 0);
  if (count > most_entries) {
    context.error(node, std::to_string(count) + " call types and teams",
                  "more than " + std::to_string(most_entries) + " can't be handled",
                  "put alike ones together");
    return scenario;
  }
  if (calls != nullptr) read_calls(context, *calls, center, scenario.goals);
  if (const Node* ivr = root.find("ivr"); ivr != nullptr && calls != nullptr)
    read_center_ivr(context, *ivr, *calls, center);
  if (const Node* shifts = root.find("shifts")) read_shift_templates(context, *shifts);
  context.shrinkage = root.find("shrinkage");
  if (teams != nullptr) read_teams(context, *teams, center);
  if (context.shrinkage != nullptr && !context.shrinkage_used) {
    models::Team nobody;  // a mistake in it is one all the same
    read_shrinkage(context, *context.shrinkage, nobody);
  }
  if (const Node* routing = root.find("routing"); routing != nullptr && teams != nullptr)
    read_routing(context, *routing, *teams, center);
  if (calls != nullptr && teams != nullptr && !center.teams.empty()) {
    read_sites(context, node, *calls, *teams, center);
    read_goes_to(context, *calls, root.find("routing"), center);
    if (const Node* routing = root.find("routing")) read_keep_free(context, *routing, center);
    check_routing(context, *calls, center);
  }
  if (const Node* events = root.find("events")) read_events(context, *events, center);
  if (const Node* list = root.find("interventions"))
    read_interventions(context, *list, center, scenario.goals);
  if (const Node* factors = root.find("interval_to_interval"))
    read_interval_factors(context, *factors, center);
  if (const Node* factors = root.find("absence_day_to_day")) {
    read_absence_factors(context, *factors, center);
  }
  if (calls != nullptr && !center.call_types.empty()) read_day_to_day(context, node, *calls, center);
  read_center_places(context, root, center);
  if (calls != nullptr && !center.call_types.empty()) {
    read_lines(context, node, *calls, center);
    read_redial(context, node, *calls, center);
    read_transfers(context, *calls, center);
    read_repeat_calls(context, *calls, center);
    check_passing(context, *calls, center);
  }
  if (const Node* events = root.find("events")) read_lines_of_events(context, *events, center);
  if (const Node* closing = root.find("closing")) read_closing(context, *closing, center.closing);
  if (const Node* measure = root.find("measure")) read_measure(context, *measure, center);
  if (const Node* start = root.find("start"); start != nullptr && calls != nullptr && teams != nullptr)
    read_start(context, *start, center);
  if (horizon != nullptr) scenario.horizon = read_horizon(context, *horizon);
  if (const Node* targets = root.find("targets")) read_targets(context, *targets, center, scenario.goals);
  if (const Node* run = root.find("run")) read_run(context, *run, scenario.run);
  if (context.recorder != nullptr) settle_account(root, scenario);
  check_whole(context, node, center);
  if (scenario.horizon && !context.problems.any_errors())
    check_horizon(context, *horizon, center, *scenario.horizon);
  return scenario;
}

void add_plain(Problems& problems, std::string file, std::string what, std::string why, std::string instead) {
  Problem problem;
  problem.file = std::move(file);
  problem.what = std::move(what);
  problem.why = std::move(why);
  problem.instead = std::move(instead);
  problems.add(std::move(problem));
}

// Runs `work`, and makes a problem of whatever it throws.
template <class Work>
void without_throwing(Problems& problems, const std::string& name, Work work) {
  try {
    work();
  } catch (const std::bad_alloc&) {
    add_plain(problems, name, "the scenario does not fit into memory", "it could not be read to its end",
              "shorten its lists");
  } catch (const std::exception& problem) {
    add_plain(problems, name, std::string("reading went wrong: ") + problem.what(),
              "this is a mistake in the program, not in the file", "please report it together with the file");
  }
}

}  // namespace

Reading read_text(std::string_view text, std::string name, const std::vector<std::string>& assignments,
                  const std::filesystem::path& folder, Account* account, const Scale& whole) {
  Reading reading;
  without_throwing(reading.problems, name, [&] {
    const auto document = parse_document(text, name, reading.problems, folder);
    if (document == nullptr || !extend(*document, reading.problems)) return;
    for (const std::string& assignment : assignments) set(*document, assignment, reading.problems);
    Context context(*document, reading.problems);
    expand_tables(*document, context);
    scale(*document, whole, reading.problems);
    // From here on values stay where they are, so what is said of them can be taken down.
    Recorder recorder;
    if (account != nullptr) context.recorder = &recorder;
    Scenario scenario = read_scenario(context, document->root());
    if (reading.problems.any_errors()) return;
    reading.scenario = std::move(scenario);
    if (account != nullptr) *account = account_of(*document, recorder);
  });
  return reading;
}

Reading read_file(const std::filesystem::path& path, const std::vector<std::string>& assignments,
                  Account* account, const Scale& whole) {
  Reading reading;
  const std::string name = path.string();
  without_throwing(reading.problems, name, [&] {
    Problem wrong;
    wrong.file = name;
    const auto text = read_bytes(path, wrong);
    if (text)
      reading = read_text(*text, name, assignments, path.parent_path(), account, whole);
    else
      reading.problems.add(std::move(wrong));
  });
  return reading;
}

}  // namespace holdtime::scenarios
