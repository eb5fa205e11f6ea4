#include "planning/starter.hpp"

#include <fmt/format.h>

#include <cmath>

#include "models/workforce/shrinkage.hpp"
#include "planning/even_shifts.hpp"
#include "scenarios/target_phrase.hpp"

namespace holdtime::planning {
namespace {

using scenarios::Parsed;

/// "8-18" as "8:00-18:00"; anything else as it is.
std::string with_minutes(std::string_view range) {
  std::string text;
  std::size_t digits = 0;
  bool minutes = false;
  const auto close_hours = [&] {
    if (digits > 0 && !minutes) text += ":00";
    digits = 0;
    minutes = false;
  };
  for (const char c : range) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && c != ':' && c != '.') close_hours();
    digits += digit ? 1 : 0;
    minutes = minutes || c == ':' || c == '.';
    text += c;
  }
  close_hours();
  return text;
}

/// Reads the options one by one; what is wrong with any of them becomes a problem.
class Reader {
 public:
  explicit Reader(scenarios::Problems& problems) : problems_(problems) {}

  void problem(std::string_view option, std::string what, std::string why, std::string instead,
               scenarios::Severity severity = scenarios::Severity::error) {
    scenarios::Problem problem;
    problem.severity = severity;
    problem.file = option;
    problem.what = std::move(what);
    problem.why = std::move(why);
    problem.instead = std::move(instead);
    problems_.add(std::move(problem));
  }

  /// The value of an option that is needed.
  template <class T, class Parse>
  std::optional<T> need(std::string_view option, const std::optional<std::string>& words,
                        std::string_view what, std::string_view example, Parse parse) {
    if (words) return read<T>(option, *words, what, parse);
    problem(option, "it is missing", std::string(what) + " can't be guessed",
            fmt::format("add {} {}", option, example));
    return std::nullopt;
  }

  template <class T, class Parse>
  std::optional<T> read(std::string_view option, const std::string& words, std::string_view what,
                        Parse parse) {
    if (words.starts_with("--")) {
      problem(option, "its value is missing: \"" + words + "\" follows",
              "what comes next is taken for the value", fmt::format("write {} behind {}", what, option));
      return std::nullopt;
    }
    const Parsed<T> parsed = parse(scenarios::trimmed(words));
    if (!parsed) problem(option, fmt::format("\"{}\" is not {}", words, what), parsed.wrong, parsed.instead);
    return parsed.value;
  }

 private:
  scenarios::Problems& problems_;
};

Parsed<std::uint64_t> parse_agents(std::string_view text) {
  auto count = scenarios::parse_count(text, scenarios::most_agents);
  if (count && *count.value == 0) return {"nobody would answer", "write a number of people from 1 on"};
  return count;
}

Parsed<scenarios::Rate> parse_calls(std::string_view text) {
  auto rate = scenarios::parse_rate(text);
  if (rate && rate.value->count == 0.0) return {"there would be no calls", "write for example \"2060/day\""};
  return rate;
}

Parsed<Microseconds> parse_length(std::string_view text) {
  auto length = scenarios::parse_duration(text);
  if (length && *length.value == 0) return {"it has no length", "write for example \"5m\" or \"4m20s\""};
  return length;
}

Parsed<Microseconds> parse_interval(std::string_view text) {
  auto length = parse_length(text);
  if (length && *length.value > scenarios::day)
    return {"an interval is at most a day", "write \"15m\" or \"30m\""};
  return length;
}

Parsed<scenarios::TimeRange> parse_open(std::string_view text) {
  auto range = scenarios::parse_range(with_minutes(text));
  if (!range) return {range.wrong, range.instead + ", or in hours \"08-18\""};
  const Microseconds open = range.value->to - range.value->from;
  if (open > scenarios::day) {
    return {"it is open for " + scenarios::duration_text(open) +
                ", and shifts are made for a day of 24 hours at most",
            "write for example \"00-24\", and lengthen \"open\" in the file afterwards"};
  }
  return range;
}

/// How many are needed is another command's answer; its words are filled in as far as they are known.
void ask_for_agents(Reader& reader, const StarterWords& words, const scenarios::Starter& starter) {
  const Microseconds open = starter.closes - starter.opens;
  std::string an_hour = "…";
  if (starter.calls.per > 0 && (open > 0 || starter.calls.per != scenarios::day)) {
    const Microseconds per = starter.calls.per == scenarios::day ? open : starter.calls.per;
    const double calls = starter.calls.count * static_cast<double>(engine::hour) / static_cast<double>(per);
    an_hour = scenarios::number_text(std::round(calls * 10.0) / 10.0) + "/h";
  }
  std::string target = words.targets.size() == 1 ? words.targets.front() : "80/20";
  if (target.find(' ') != std::string::npos) target = '"' + target + '"';
  reader.problem(
      "--agents", "it is missing", "it says how many people are on the roster, and shifts are made of them",
      fmt::format("add --agents 40, say; how many are needed is answered by: holdtime erlang a "
                  "--calls {} --aht {} --target {}",
                  an_hour, starter.aht > 0 ? scenarios::written_duration(starter.aht) : "…", target));
}

void read_targets(Reader& reader, const StarterWords& words, scenarios::Starter& starter) {
  bool threshold_known = false;
  for (const std::string& phrase : words.targets) {
    const auto target = reader.read<models::Target>(
        "--target", phrase, "a target",
        [](std::string_view text) { return scenarios::parse_target(text, models::ServiceLevel{}); });
    if (!target) continue;
    starter.targets.emplace_back(scenarios::trimmed(phrase));
    if (target->kpi != models::TargetKpi::service_level || threshold_known) continue;
    starter.threshold = target->service_level.within;
    threshold_known = true;
  }
}

void read_people(Reader& reader, const StarterWords& words, scenarios::Starter& starter) {
  if (words.patience) {
    starter.patience_assumed = false;
    starter.patience = *words.patience == "never"
                           ? std::nullopt
                           : reader.read<Microseconds>("--patience", *words.patience,
                                                       "a duration or \"never\"", parse_length);
  }
  if (words.shrinkage) {
    starter.shrinkage =
        reader.read<double>("--shrinkage", *words.shrinkage, "a share",
                            [](std::string_view text) { return scenarios::parse_share(text); });
  }
}

void make_shifts(Reader& reader, std::uint32_t agents, scenarios::Starter& starter) {
  starter.shifts = even_shifts(agents, starter.opens, starter.closes);
  const models::Shift& first = starter.shifts.front();
  const Microseconds length = first.to - first.from;
  starter.long_shifts = length > longest_shift;
  if (starter.long_shifts) {
    reader.problem(
        "--agents",
        fmt::format("{} can't cover {} in shifts of {}, so {} {}",
                    agents == 1 ? "one person" : fmt::format("{} people", agents),
                    scenarios::duration_text(starter.closes - starter.opens),
                    scenarios::duration_text(longest_shift), agents == 1 ? "the shift lasts" : "shifts last",
                    scenarios::duration_text(length)),
        "otherwise nobody would be there for a part of the day", "more people, or shorter hours in --open",
        scenarios::Severity::note);
  }
  const double breaks = models::paid_break_share(models::Roster{starter.shifts});
  if (starter.shrinkage && *starter.shrinkage < breaks) {
    reader.problem("--shrinkage",
                   fmt::format("{} is less than the paid breaks of the shifts, {}",
                               scenarios::share_text(*starter.shrinkage),
                               scenarios::share_text(std::ceil(breaks * 1000.0) / 1000.0)),
                   "the paid breaks are a part of it",
                   fmt::format("--shrinkage {}% or more; or leave it out, and the breaks are all there is",
                               scenarios::number_text(std::ceil(breaks * 1000.0) / 10.0)));
  }
}

}  // namespace

StarterReading read_starter(const StarterWords& words) {
  StarterReading reading;
  Reader reader(reading.problems);
  scenarios::Starter starter;
  const auto calls = reader.need<scenarios::Rate>("--calls", words.calls, "a number of calls in a time",
                                                  "2060/day", parse_calls);
  starter.calls = calls.value_or(scenarios::Rate{});
  starter.aht = reader.need<Microseconds>("--aht", words.aht, "a duration", "5m", parse_length).value_or(0);
  const auto open =
      reader.need<scenarios::TimeRange>("--open", words.open, "a range of times", "08-18", parse_open);
  if (open) {
    starter.opens = open->from;
    starter.closes = open->to;
  }
  std::optional<std::uint64_t> agents;
  if (words.agents) {
    agents = reader.read<std::uint64_t>("--agents", *words.agents, "a number of people", parse_agents);
  } else {
    ask_for_agents(reader, words, starter);
  }
  read_targets(reader, words, starter);
  read_people(reader, words, starter);
  if (words.interval) {
    starter.interval = reader.read<Microseconds>("--interval", *words.interval, "a duration", parse_interval)
                           .value_or(starter.interval);
  }
  if (words.name) starter.center = *words.name;
  if (agents && open) make_shifts(reader, static_cast<std::uint32_t>(*agents), starter);
  if (!reading.problems.any_errors()) reading.starter = std::move(starter);
  return reading;
}

}  // namespace holdtime::planning
