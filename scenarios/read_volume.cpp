#include <cmath>

#include "scenarios/fact_words.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::ExpectedCalls;

constexpr std::string_view whose_why =
    "calls outside the opening hours find nobody, and lists that don't fit shift everything by an interval";

// A list of numbers, one a step; `pieces` is empty where something was wrong.
struct Steps {
  std::vector<ExpectedCalls> pieces;
  bool good = false;
};

// Puts the numbers of `list` on the clock, cut to the opening hours.
Steps on_the_clock(Context& context, const Node& list, Microseconds from, Microseconds step,
                   bool whole_numbers, std::string_view noun) {
  Steps steps;
  steps.good = true;
  const Hours& hours = context.hours;
  Microseconds start = from;
  for (const Node& element : list.elements) {
    const Microseconds end = start + step;
    const auto number = read_number(context, element, most_calls, noun);
    if (!number) {
      steps.good = false;
    } else if (whole_numbers && *number != std::floor(*number)) {
      context.error(element, shown(element) + " is not a whole number of calls",
                    "\"exact\" counts are numbers of calls, not expectations",
                    "write a whole number, or remove \"exact\"");
      steps.good = false;
    } else if (hours.known && (end <= hours.opens || start >= hours.closes)) {
      if (*number > 0.0) {
        context.error(element,
                      shown(element) + (noun == "a weight" ? " of the calls from " : " calls from ") +
                          time_text(start) + " to " + time_text(end) + ", but the center is open " +
                          hours.text(),
                      std::string(whose_why), "write 0 there, or extend \"open\"");
        steps.good = false;
      }
    } else {
      steps.pieces.push_back({hours.known ? std::max(start, hours.opens) : start,
                              hours.known ? std::min(end, hours.closes) : end, *number});
    }
    start = end;
  }
  return steps;
}

Steps read_steps(Context& context, const Node& node, std::span<const KeyInfo> keys, std::string_view list_key,
                 bool whole_numbers) {
  if (node.unreadable) return Steps{};
  const Hours& hours = context.hours;
  const std::string_view noun = list_key == "weights" ? "a weight" : "a number of calls";
  const auto not_a_list = [&](const Node& at) {
    wrong_kind(context, at, "a list of numbers, one an interval", "write [ 12, 30, 45, … ]");
    return Steps{};
  };
  context.read_as(node, [&] { return steps_text(context.hours, node, list_key); });
  if (node.kind == Node::Kind::list) {
    if (hours.known && node.elements.size() != hours.count()) {
      context.error(node,
                    "this list has " + std::to_string(node.elements.size()) + " numbers, but " +
                        hours.text() + " in steps of " + duration_text(hours.interval) + " are " +
                        std::to_string(hours.count()) + " intervals",
                    std::string(whose_why), hours.own_step(node.elements.size(), std::string(list_key)));
      for (const Node& element : node.elements) read_number(context, element, most_calls, noun);
      return Steps{};
    }
    return on_the_clock(context, node, hours.opens, hours.interval, whole_numbers, noun);
  }
  if (node.kind != Node::Kind::object) return not_a_list(node);
  const ObjectReader object(context, node, keys, "a list with its own interval");
  const Microseconds step = object.duration("interval", hours.interval);
  const Microseconds from = object.time("from", hours.opens);
  const Node* list =
      object.require(list_key, "it holds the numbers", "add \"" + std::string(list_key) + "\": [ … ]");
  if (list == nullptr) return Steps{};
  if (list->kind != Node::Kind::list) return not_a_list(*list);
  if (step <= 0 || step > day) {
    context.error(*object.find("interval"), "an interval of " + duration_text(step),
                  "it has to be above 0 and at most a day", "for example \"15m\"");
    for (const Node& element : list->elements) read_number(context, element, most_calls, noun);
    return Steps{};
  }
  Steps steps = on_the_clock(context, *list, from, step, whole_numbers, noun);
  const Microseconds end = from + step * static_cast<Microseconds>(list->elements.size());
  if (steps.good && hours.known && (from > hours.opens || end < hours.closes)) {
    context.warning(
        *list,
        "the list covers " + time_text(from) + "-" + time_text(end) + ", the center is open " + hours.text(),
        "outside the list no calls come", "add numbers for the rest of the day if calls come then");
  }
  return steps;
}

models::Arrivals read_per_day(Context& context, const ObjectReader& type, const Node& node, bool exact) {
  const Hours& hours = context.hours;
  const auto calls = read_number(context, node, most_calls, "a number of calls a day");
  const bool fraction = calls && exact && *calls != std::floor(*calls);
  if (fraction) {
    context.error(node, shown(node) + " is not a whole number of calls",
                  "\"exact\" counts are numbers of calls, not expectations",
                  "write a whole number, or remove \"exact\"");
  }
  std::vector<ExpectedCalls> pieces{{hours.opens, hours.closes, 1.0}};
  if (const Node* profile = type.find("profile")) {
    Steps steps = read_steps(context, *profile, profile_keys, "weights", false);
    if (!steps.good) return {};
    pieces = std::move(steps.pieces);
  }
  double total = 0.0;
  for (const ExpectedCalls& piece : pieces) total += piece.calls;
  if (!calls || fraction) return {};
  if (!(total > 0.0) && *calls > 0.0) {
    context.error(*type.find("profile"), "all weights of the profile are 0",
                  "the day's calls have nowhere to go", "give at least one interval a weight above 0");
    return {};
  }
  for (ExpectedCalls& piece : pieces) piece.calls = *calls > 0.0 ? *calls * (piece.calls / total) : 0.0;
  if (!exact) return models::PoissonArrivals{std::move(pieces)};
  models::ExactArrivals result;
  if (*calls > 0.0) result.groups.push_back({static_cast<std::uint64_t>(*calls), std::move(pieces)});
  return result;
}

models::Arrivals read_per_interval(Context& context, const Node& node, bool exact) {
  Steps steps = read_steps(context, node, per_interval_keys, "calls", exact);
  if (!exact) return models::PoissonArrivals{std::move(steps.pieces)};
  models::ExactArrivals result;
  for (const ExpectedCalls& piece : steps.pieces) {
    if (piece.calls > 0.0) result.groups.push_back({static_cast<std::uint64_t>(piece.calls), {piece}});
  }
  return result;
}

models::Arrivals read_constant_rate(Context& context, const Node& node) {
  const auto rate = read_rate(context, node);
  if (!rate) return {};
  const Hours& hours = context.hours;
  const double calls =
      rate->count * (static_cast<double>(hours.closes - hours.opens) / static_cast<double>(rate->per));
  if (hours.known && rate->per == day && (hours.closes - hours.opens) % day != 0) {
    context.note(
        node, shown(node) + " is read as a rate: " + number_text(calls) + " calls while open " + hours.text(),
        "a day of the clock has 24 hours, the opening hours have less",
        "\"per_day\" if all of them come while the center is open");
  }
  return models::PoissonArrivals{{{hours.opens, hours.closes, calls}}};
}

models::Arrivals read_trace(Context& context, const Node& node) {
  models::TraceArrivals result;
  if (node.unreadable) return result;
  context.read_as(node, [&] { return std::to_string(node.elements.size()) + " recorded calls"; });
  if (node.kind != Node::Kind::list) {
    wrong_kind(context, node, "a list of recorded calls",
               "write [ \"08:00:01.5\", … ] or [ [\"08:00:01.5\", \"3m\"], … ]");
    return result;
  }
  const Hours& hours = context.hours;
  bool sorted = true;
  bool inside = true;
  for (const Node& element : node.elements) {
    models::TraceArrivals::Call call;
    const bool pair = element.kind == Node::Kind::list && element.elements.size() == 2;
    const auto time = read_time(context, pair ? element.elements[0] : element);
    if (pair) call.talk = read_duration(context, element.elements[1]);
    if (!time) continue;
    call.arrival = *time;
    // Of a list in disorder only the first place is told: all that follow come from the same cause.
    if (sorted && !result.calls.empty() && *time < result.calls.back().arrival) {
      context.error(element,
                    "this call comes at " + time_text(*time) + ", the one before it at " +
                        time_text(result.calls.back().arrival),
                    "recorded calls are played in the order of the list",
                    "sort the list by time; after midnight go on counting (\"24:10\")");
      sorted = false;
    }
    if (inside && hours.known && (*time < hours.opens || *time >= hours.closes)) {
      context.error(
          element, "this call comes at " + time_text(*time) + ", but the center is open " + hours.text(),
          "calls outside the opening hours find nobody", "remove the calls outside, or extend \"open\"");
      inside = false;
    }
    result.calls.push_back(call);
  }
  return result;
}

}  // namespace

models::Arrivals read_volume(Context& context, const ObjectReader& type, bool needed) {
  constexpr std::string_view ways[] = {"per_day", "per_interval", "forecast", "rate", "trace"};
  const Node* node = type.one_of(
      ways, needed, "how many calls come, and when, is where every simulation starts", "\"per_day\": 2060");
  const bool exact = type.yes_no("exact").value_or(false);
  if (node == nullptr) return {};
  const bool per_day = node == type.find("per_day");
  const bool per_interval = node == type.find("per_interval") || node == type.find("forecast");
  if (per_day || per_interval)
    type.absent("exact", "calls come at random around what is expected (Poisson)", "false");
  else
    type.unused("exact");
  if (per_day)
    type.absent("profile", "calls are spread evenly over the opening hours", "");
  else
    type.unused("profile");
  if (const Node* profile = type.find("profile"); profile != nullptr && !per_day) {
    context.error(*profile, "\"profile\" without \"per_day\"",
                  "a profile spreads the calls of a day, and there are none to spread",
                  "use it with \"per_day\", or remove it");
  }
  if (exact && !per_day && !per_interval) {
    context.error(*type.find("exact"),
                  "\"exact\" beside \"" + std::string(node == type.find("rate") ? "rate" : "trace") + "\"",
                  "only numbers of calls (per_day, per_interval) can be exact", "remove \"exact\"");
  }
  if (per_day) return read_per_day(context, type, *node, exact);
  if (per_interval) return read_per_interval(context, *node, exact);
  if (node == type.find("rate")) return read_constant_rate(context, *node);
  return read_trace(context, *node);
}

}  // namespace holdtime::scenarios
