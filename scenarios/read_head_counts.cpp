#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::HeadCounts;

// Adds a step unless it changes nothing: equal neighbours are one.
void add_step(HeadCounts& counts, Microseconds from, std::uint32_t people) {
  if (!counts.steps.empty() && counts.steps.back().people == people) return;
  counts.steps.push_back({from, people});
}

std::uint32_t read_people(Context& context, const Node& node) {
  return static_cast<std::uint32_t>(read_count(context, node, most_agents, "a number of people").value_or(0));
}

// {"interval": "15m", "from": "07:00", "people": [ … ]}
HeadCounts read_own_steps(Context& context, const Node& node) {
  const Hours& hours = context.hours;
  HeadCounts counts;
  const ObjectReader object(context, node, head_count_keys, "a list of people with its own interval");
  const Microseconds step = object.duration("interval", hours.interval);
  Microseconds from = object.time("from", hours.opens);
  const Node* list = object.require("people", "it holds the numbers", "add \"people\": [ … ]");
  if (list == nullptr) return counts;
  if (list->kind != Node::Kind::list || list->elements.empty()) {
    wrong_kind(context, *list, "a list of numbers, one an interval", "write [ 12, 14, 18, … ]");
    return counts;
  }
  if (step <= 0 || step > day) {
    context.error(*object.find("interval"), "an interval of " + duration_text(step),
                  "it has to be above 0 and at most a day", "for example \"15m\"");
    for (const Node& element : list->elements) read_people(context, element);
    return counts;
  }
  const Microseconds start = from;
  for (const Node& element : list->elements) {
    const std::uint32_t people = read_people(context, element);
    if (hours.known && from >= hours.closes && people > 0) {
      context.error(element, "people from " + time_text(from) + " on, but the center is open " + hours.text(),
                    "by then it has closed, and nobody would come", "write 0 there, or extend \"open\"");
    } else if (!hours.known || from < hours.closes) {
      add_step(counts, from, people);
    }
    from += step;
  }
  if (hours.known && (start > hours.opens || from < hours.closes)) {
    context.warning(*list,
                    "the list covers " + time_text(start) + "-" + time_text(from) + ", the center is open " +
                        hours.text(),
                    "outside the list nobody works",
                    "add numbers for the rest of the day if people are there");
  }
  if (!hours.known || from < hours.closes) add_step(counts, from, 0);
  return counts;
}

// "40 people", "6 to 12 people, 20 numbers".
std::string people_text(const Node& node, const HeadCounts& counts) {
  std::uint32_t least = counts.steps.empty() ? 0 : counts.steps.front().people;
  std::uint32_t most = least;
  for (const auto& step : counts.steps) {
    // The list's end is no number of people anybody gave.
    if (&step == &counts.steps.back() && step.people == 0) continue;
    least = std::min(least, step.people);
    most = std::max(most, step.people);
  }
  std::string text = least == most ? "" : std::to_string(least) + " to ";
  text += std::to_string(most) + (most == 1 ? " person" : " people");
  if (node.kind == Node::Kind::number) return text;
  const Node* list = node.find("people");
  const Node& numbers = list != nullptr ? *list : node;
  const std::size_t count = numbers.elements.size() + (list == nullptr ? numbers.members.size() : 0);
  return text + " (" + std::to_string(count) + " numbers)";
}

HeadCounts read_counts(Context& context, const Node& node) {
  const Hours& hours = context.hours;
  HeadCounts counts;
  if (node.unreadable) return counts;
  if (node.find("people") != nullptr || node.find("interval") != nullptr)
    return read_own_steps(context, node);
  if (node.kind == Node::Kind::number) {
    add_step(counts, hours.opens, read_people(context, node));
  } else if (node.kind == Node::Kind::list) {
    if (hours.known && node.elements.size() != hours.count()) {
      context.error(node,
                    "this list has " + std::to_string(node.elements.size()) + " numbers, but " +
                        hours.text() + " in steps of " + duration_text(hours.interval) + " are " +
                        std::to_string(hours.count()) + " intervals",
                    "a list that doesn't fit puts people into the wrong half-hours",
                    hours.own_step(node.elements.size(), "people"));
    }
    Microseconds from = hours.opens;
    for (const Node& element : node.elements) {
      add_step(counts, from, read_people(context, element));
      from += hours.interval;
    }
  } else if (node.kind == Node::Kind::object && !entries(node).empty()) {
    std::optional<Microseconds> before;
    for (const Member* entry : entries(node)) {
      const Member& member = *entry;
      const auto from = parse_time_of_day(member.key);
      const std::uint32_t people = read_people(context, member.value);
      if (!from) {
        context.faulty(from.fault, member, "\"" + member.key + "\" is not a time of day", from.wrong,
                       from.instead);
        continue;
      }
      const Microseconds time = *from.value;
      if (before && time <= *before) {
        context.error(member, time_text(time) + " follows " + time_text(*before),
                      "each number holds until the next time in the list", "put them in the order of time");
      } else if (hours.known && time >= hours.closes) {
        context.error(member,
                      "people from " + time_text(time) + " on, but the center is open " + hours.text(),
                      "by then it has closed, and nobody would come", "an earlier time, or extend \"open\"");
      }
      add_step(counts, time, people);
      before = time;
    }
  } else {
    const bool number = node.kind == Node::Kind::text && parse_number(trimmed(node.text));
    wrong_kind(context, node, "a number of people",
               number ? "write " + std::string(trimmed(node.text)) + ", without quotes"
                      : "write 40, a list with one number an interval, or {\"08:00\": 12, \"09:30\": 14}");
  }
  return counts;
}

}  // namespace

HeadCounts read_head_counts(Context& context, const Node& node) {
  HeadCounts counts = read_counts(context, node);
  context.read_as(node, [&] { return people_text(node, counts); });
  return counts;
}

}  // namespace holdtime::scenarios
