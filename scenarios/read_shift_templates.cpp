// Shifts with a name, which teams refer to: {"shifts": {"full_day": {"start": "08:00", "paid": "8h", …}}}.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Shift;

// Shifts of which only the bounds are known are the matter of a roster that is made, not simulated.
bool refuse_open_choices(Context& context, const Node& node) {
  const auto refuse = [&](const char* key, bool open, const char* why, const char* instead) {
    const Node* at = node.find(key);
    if (at == nullptr || !open) return false;
    context.form_error(*at, std::string("\"") + key + "\": " + shown(*at) + ": not built yet", why, instead);
    return true;
  };
  const auto says = [&](const char* key, std::string_view word) {
    const Node* at = node.find(key);
    return at != nullptr && at->kind == Node::Kind::text && at->text.find(word) != std::string::npos;
  };
  const Node* breaks = node.find("breaks");
  const bool start = refuse("start", says("start", "..") || says("start", "every"),
                            "who starts when within the range would be a guess",
                            "one start, such as \"08:00\", and one named shift for each start");
  const bool lunch = refuse("lunch", says("lunch", "between"), "when lunch is taken would be a guess",
                            "a time and a length, such as \"12:00 30m\"");
  const bool count = refuse("breaks", breaks != nullptr && breaks->kind == Node::Kind::number,
                            "when the breaks are taken would be a guess",
                            "times and lengths, such as [\"10:00 15m\", \"14:30 15m\"]");
  return start || lunch || count;
}

std::optional<TimeRange> read_hours_of(Context& context, const ObjectReader& object) {
  constexpr std::string_view begin[] = {"time", "start"};
  constexpr std::string_view lengths[] = {"length", "paid"};
  const Node* when = object.one_of(begin, true, "it says when people come", "\"time\": \"08:00-16:30\"");
  const Node* length =
      object.one_of(lengths, object.find("start") != nullptr && object.find("time") == nullptr,
                    "the paid time leaves out unpaid breaks, the length does not", "\"length\": \"8h30m\"");
  if (when == nullptr) return std::nullopt;
  if (when == object.find("time")) {
    if (length != nullptr) {
      context.error(*length, "a length beside \"time\"", "the end would be said twice", "remove it");
    }
    return read_range(context, *when);
  }
  const auto from = read_time(context, *when);
  const auto lasts = length != nullptr ? read_duration(context, *length) : std::nullopt;
  if (!from || !lasts) return std::nullopt;
  TimeRange range{*from, *from + *lasts};
  if (length == object.find("paid")) range.to += unpaid_breaks(object.node());
  if (*lasts > 0) return range;
  context.error(*length, "a shift without length", "nobody would be there", "for example \"8h\"");
  return std::nullopt;
}

}  // namespace

void read_shift_templates(Context& context, const Node& node) {
  if (node.kind != Node::Kind::object) {
    wrong_kind(context, node, "shifts by name",
               "write { \"early\": {\"time\": \"08:00-16:30\"} }; lists of shifts belong to a team");
    return;
  }
  for (const Member* entry : entries(node)) {
    ShiftTemplate& made = context.templates.emplace_back();
    made.name = entry->key;
    const ObjectReader object(context, entry->value, shift_template_keys, "the shift \"" + entry->key + "\"");
    if (!object.is_object() || refuse_open_choices(context, entry->value)) continue;
    const auto range = read_hours_of(context, object);
    if (!range) {
      check_breaks(context, entry->value);
      continue;
    }
    Shift shift;
    shift.from = range->from;
    shift.to = range->to;
    read_breaks(context, entry->value, shift);
    made.shift = std::move(shift);
  }
}

models::Roster read_named_shift(Context& context, const Node& name, const Node& staffing, bool rostered) {
  models::Roster roster;
  if (!rostered) {
    context.error(name, "\"shift\" without \"agents\"", "it says when the people counted by \"agents\" work",
                  "\"agents\": 40 beside it");
    read_text(context, name);
    return roster;
  }
  if (staffing.kind == Node::Kind::list || staffing.kind == Node::Kind::object) {
    context.error(staffing, shown(staffing) + " stands beside \"shift\"",
                  "the shift says when people work, and \"agents\" only how many they are",
                  "a whole number of \"agents\"");
    read_head_counts(context, staffing);
    read_text(context, name);
    return roster;
  }
  const auto people = read_count(context, staffing, most_agents, "a number of people");
  std::vector<std::string> names;
  for (const ShiftTemplate& one : context.templates) names.push_back(one.name);
  if (!read_text(context, name)) return roster;
  const auto found = std::find(names.begin(), names.end(), name.text);
  if (found == names.end()) {
    context.error(name, "there is no shift called " + shown(name),
                  "it has to stand in the center's \"shifts\", letter for letter",
                  names.empty() ? "add \"shifts\": { " + shown(name) + ": {\"time\": \"08:00-16:30\"} }"
                                : suggestion(name.text, names));
    return roster;
  }
  auto shift = context.templates[static_cast<std::size_t>(found - names.begin())].shift;
  if (!people || !shift) return roster;
  shift->agents = static_cast<std::uint32_t>(*people);
  add_shift(context, name, std::move(*shift), roster);
  return roster;
}

}  // namespace holdtime::scenarios
