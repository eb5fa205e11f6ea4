#include <algorithm>

#include "scenarios/dates.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Break;
using models::Shift;

// As people write it: "22:00-06:00".
std::string range_text(Microseconds from, Microseconds to) {
  return time_text(from % day) + "-" + time_text(to > day ? to % day : to);
}

// What is read as a night and was perhaps meant the other way round: no shift is that long, and the other way
// it would lie within the opening hours. The end written as after midnight ("31:00") shows that it is meant.
bool turned_round(const Context& context, const Node& time, const TimeRange& range) {
  constexpr Microseconds longest_night = 13 * engine::hour;
  const Hours& hours = context.hours;
  const auto end = time.kind == Node::Kind::text
                       ? parse_time_of_day(time.text.substr(time.text.find_last_not_of("0123456789:. ") + 1))
                       : Parsed<Microseconds>("", "");
  return hours.known && range.to - range.from > longest_night && end && *end.value < range.from &&
         range.to - day >= hours.opens && range.from <= hours.closes;
}

// "10:00 15m", "11:30 30m unpaid".
Parsed<Break> parse_break(std::string_view written, bool paid) {
  constexpr const char* break_example =
      "write \"10:00 15m\", with \"paid\" or \"unpaid\" behind it if you like";
  const auto refuse = [](std::string why, Fault fault = Fault::form) {
    return Parsed<Break>(std::move(why), break_example, fault);
  };
  std::string_view text = trimmed(written);
  for (const auto& [word, means] : {std::pair("unpaid", false), std::pair("paid", true)}) {
    if (!text.ends_with(word)) continue;
    paid = means;
    text = trimmed(text.substr(0, text.size() - std::string_view(word).size()));
    break;
  }
  if (const auto range = parse_range(text)) {
    std::string length = duration_text(range.value->to - range.value->from);
    std::erase(length, ' ');
    return {"a break is a start and a length",
            "write \"" + time_text(range.value->from) + " " + length + "\""};
  }
  if (parse_time_of_day(text))
    return {"its length is missing", "write for example \"" + std::string(text) + " 30m\""};
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return refuse("a blank between the time and the length is missing");
  const auto start = parse_time_of_day(text.substr(0, blank));
  const auto length = parse_duration(text.substr(blank));
  if (!start) return refuse("its time: " + start.wrong, start.fault);
  if (!length) return refuse("its length: " + length.wrong, length.fault);
  if (*length.value == 0) return refuse("it has no length", Fault::meaning);
  return Break{*start.value, *length.value, paid};
}

// In which key a break stands.
enum class From { lunch, breaks, activities };

std::optional<Break> written_break(Context& context, const Node& node, From from) {
  if (from == From::activities) return read_activity(context, node);
  const bool paid = from == From::breaks;
  if (paid && node.kind == Node::Kind::object) return read_break_parts(context, node, paid);
  const auto parsed =
      node.kind == Node::Kind::text
          ? parse_break(node.text, paid)
          : Parsed<Break>("a break is a text: when, how long, and whether it is paid", "write \"10:00 15m\"");
  if (!parsed) {
    context.faulty(parsed.fault, node, shown(node) + " is not a break", parsed.wrong, parsed.instead);
    return std::nullopt;
  }
  return parsed.value;
}

// A start before the shift's is meant after midnight.
std::optional<Break> read_break(Context& context, const Node& node, const Shift& shift, From from) {
  const auto written = written_break(context, node, from);
  if (!written) return std::nullopt;
  Break made = *written;
  if (made.start < shift.from && made.start + day < shift.to) made.start += day;
  if (made.length > shift.to - shift.from) {
    context.error(
        node,
        "a break of " + duration_text(made.length) + " in a shift of " + duration_text(shift.to - shift.from),
        "a break can't be longer than its shift",
        "a shorter one, such as \"" + time_text(made.start) + " 15m\"");
    return std::nullopt;
  }
  if (made.start < shift.from || made.start + made.length > shift.to) {
    context.error(node,
                  "the break " + range_text(made.start, made.start + made.length) +
                      " is not inside its shift " + range_text(shift.from, shift.to),
                  "nobody is there to take it", "move it into the shift");
    return std::nullopt;
  }
  return made;
}

template <class Visit>
void each_break(const Node& object, Visit visit) {
  for (const auto& [key, from] : {std::pair("lunch", From::lunch), std::pair("breaks", From::breaks),
                                  std::pair("activities", From::activities)}) {
    const Node* node = object.find(key);
    if (node == nullptr) continue;
    const bool list = node->kind == Node::Kind::list;
    for (std::size_t i = 0; i < (list ? node->elements.size() : 1); ++i)
      visit(list ? node->elements[i] : *node, from);
  }
}

}  // namespace

Microseconds unpaid_breaks(const Node& object) {
  Microseconds total = 0;
  each_break(object, [&](const Node& at, From from) {
    if (at.kind == Node::Kind::object) {
      const Node* paid = at.find("paid");
      const Node* length = at.find("length");
      if (paid == nullptr || paid->kind != Node::Kind::boolean || paid->boolean || length == nullptr) return;
      const auto lasts = length->kind == Node::Kind::number ? duration_of_seconds(length->number)
                                                            : parse_duration(length->text);
      total += lasts.value.value_or(0);
      return;
    }
    const auto parsed = parse_break(at.text, from != From::lunch);
    if (parsed && !parsed.value->paid) total += parsed.value->length;
  });
  return total;
}

void check_breaks(Context& context, const Node& object) {
  each_break(object, [&](const Node& at, From from) { written_break(context, at, from); });
}

void read_breaks(Context& context, const Node& object, Shift& shift) {
  std::vector<std::pair<Break, const Node*>> found;
  each_break(object, [&](const Node& at, From from) {
    if (const auto made = read_break(context, at, shift, from)) found.emplace_back(*made, &at);
  });
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first.start < b.first.start; });
  for (const auto& [made, at] : found) {
    if (!shift.breaks.empty()) {
      const Break& before = shift.breaks.back();
      if (made.start < before.start + before.length) {
        context.error(*at,
                      "the breaks " + range_text(before.start, before.start + before.length) + " and " +
                          range_text(made.start, made.start + made.length) + " overlap",
                      "nobody can take two breaks at once", "move one of them");
      }
    }
    shift.breaks.push_back(made);
  }
}

namespace {

// The same people's shift of the evening before, of which the first date sees the part after midnight.
Shift of_the_night_before(const Shift& shift) {
  Shift copy;
  copy.agents = shift.agents;
  // Tuesday sees the end of Monday's night.
  const unsigned on = shift.weekdays;
  copy.weekdays = static_cast<models::Weekdays>((on << 1U | on >> 6U) & 0x7fU);
  copy.from = std::max<Microseconds>(shift.from - day, 0);
  copy.to = shift.to - day;
  for (Break pause : shift.breaks) {
    const Microseconds end = pause.start + pause.length - day;
    pause.start = std::max<Microseconds>(pause.start - day, 0);
    pause.length = end - pause.start;
    if (pause.length > 0) copy.breaks.push_back(pause);
  }
  return copy;
}

}  // namespace

namespace {

bool seen_of_the_night_before(const Hours& hours, const Shift& shift) {
  return hours.known && shift.from < day && shift.to > day && hours.opens < shift.to - day;
}

bool beyond_the_hours(const Hours& hours, const Shift& shift) {
  return hours.known && (shift.to <= hours.opens || shift.from >= hours.closes);
}

bool outside(const Context& context, const Shift& shift) {
  return beyond_the_hours(context.hours, shift) && !seen_of_the_night_before(context.hours, shift);
}

}  // namespace

void add_shift(Context& context, const Node& time, Shift shift, models::Roster& roster) {
  const Hours& hours = context.hours;
  const bool night_before = seen_of_the_night_before(hours, shift);
  if (outside(context, shift)) {
    context.error(
        time,
        "the shift " + range_text(shift.from, shift.to) + " lies outside the opening hours " + hours.text(),
        "its people would never see a call", "move the shift, or extend \"open\"");
  }
  if (night_before) roster.shifts.push_back(of_the_night_before(shift));
  if (!beyond_the_hours(hours, shift)) roster.shifts.push_back(std::move(shift));
}

namespace {

/// "14 people 08:00-16:30; 10:00 15 min paid, 11:30 30 min unpaid".
std::string shift_text(const Shift& shift) {
  std::string text = std::to_string(shift.agents) + (shift.agents == 1 ? " person " : " people ") +
                     range_text(shift.from, shift.to);
  for (const Break& pause : shift.breaks) {
    text += (&pause == &shift.breaks.front() ? "; " : ", ") + time_text(pause.start) + " " +
            duration_text(pause.length) +
            (pause.activity != models::Activity::rest ? " " + std::string(word_of(pause.activity))
             : pause.paid                             ? " paid"
                                                      : " unpaid");
  }
  if (shift.weekdays == models::every_weekday) return text;
  std::string days;
  for (std::size_t i = 0; i < 7; ++i) {
    if ((shift.weekdays >> i & 1U) == 0) continue;
    days += (days.empty() ? "; on " : ", ") + std::string(weekday_words[i]);
  }
  return text + days;
}

void read_shift(Context& context, const Node& node, models::Roster& roster) {
  const ObjectReader object(context, node, shift_keys, "a shift");
  const Node* agents = object.require("agents", "it says how many people come", "\"agents\": 14");
  const Node* time = object.require("time", "it says when they come and go", "\"time\": \"08:00-16:30\"");
  const auto read = time != nullptr ? read_range(context, *time) : std::nullopt;
  Shift shift;
  if (agents != nullptr) {
    shift.agents = static_cast<std::uint32_t>(
        read_count(context, *agents, most_agents, "a number of people").value_or(0));
  }
  if (const Node* on = object.find("on")) {
    shift.weekdays = read_weekdays(context, *on);
    if (!context.has_horizon) {
      context.warning(*on, "\"on\" without a \"horizon\"",
                      "the day that is played has no date, so all shifts are worked on it",
                      "add {\"horizon\": {\"from\": \"2026-01-05\", \"weeks\": 1}}, or remove \"on\"");
    }
  }
  if (!read) return check_breaks(context, node);
  const TimeRange range = *read;
  if (turned_round(context, *time, range)) {
    context.error(*time,
                  "a shift of " + duration_text(range.to - range.from) + ", from " + time_text(range.from) +
                      " to " + time_text(range.to - day) + " of the next date",
                  "its end is before its start, so it is read as a night; nobody works that long",
                  "write \"" + range_text(range.to - day, range.from) + "\", or \"" + time_text(range.from) +
                      "-" + time_text(range.to) + "\" if it is meant");
    return check_breaks(context, node);
  }
  shift.from = range.from;
  shift.to = range.to;
  // The breaks of a shift that is outside the day altogether would only be outside as well.
  if (outside(context, shift)) {
    check_breaks(context, node);
  } else {
    read_breaks(context, node, shift);
  }
  context.read_as(node, [&] { return shift_text(shift); });
  add_shift(context, *time, std::move(shift), roster);
}

}  // namespace

models::Roster read_shifts(Context& context, const Node& node) {
  models::Roster roster;
  if (node.unreadable) return roster;
  if (node.kind != Node::Kind::list || node.elements.empty()) {
    wrong_kind(context, node, "a list of shifts", "write [ {\"agents\": 14, \"time\": \"08:00-16:30\"}, … ]");
    return roster;
  }
  for (const Node& element : node.elements) read_shift(context, element, roster);
  return roster;
}

}  // namespace holdtime::scenarios
