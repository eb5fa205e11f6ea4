#include "scenarios/day_parts.hpp"

namespace holdtime::scenarios {

using std::chrono::sys_days;

std::optional<sys_days> read_date(Context& context, const Node& node) {
  if (node.kind == Node::Kind::text) return read_settled(context, node, parse_date(node.text), "a date");
  wrong_kind(context, node, "a date", "write it in quotes, such as \"2026-03-02\"");
  return std::nullopt;
}

double read_times(Context& context, const Node& node) {
  if (node.kind == Node::Kind::number)
    return read_number(context, node, most_factor, "a factor").value_or(1.0);
  if (node.kind == Node::Kind::text)
    return read_settled(context, node, parse_times(node.text), "a factor").value_or(1.0);
  wrong_kind(context, node, "a factor", "for example 1.15 or \"115%\"");
  return 1.0;
}

namespace {

DayPart read_parts(Context& context, const Node& node) {
  const ObjectReader object(context, node, day_parts_keys, "a kind of day");
  DayPart part;
  if (const Node* calls = object.find("calls")) part.calls = read_times(context, *calls);
  if (const Node* staff = object.find("staff")) part.staff = read_times(context, *staff);
  return part;
}

}  // namespace

DayPart read_day_part(Context& context, const Node& node, bool holiday) {
  DayPart part;
  if (node.kind == Node::Kind::object) return read_parts(context, node);
  if (node.kind != Node::Kind::text) {
    part.calls = read_times(context, node);
    return part;
  }
  const std::string_view text = trimmed(node.text);
  if (text == "closed") {
    part.open = false;
  } else if (holiday && text.starts_with("like")) {
    part.like = read_settled(context, node, parse_like(text), "a weekday to be like");
  } else if (text.find('%') != std::string_view::npos) {
    part.calls = read_times(context, node);
  } else {
    const std::vector<std::string_view> words = holiday ? std::vector<std::string_view>{"closed", "like sun"}
                                                        : std::vector<std::string_view>{"closed"};
    const auto near = did_you_mean(text, words);
    context.form_error(node, shown(node) + " does not say what kind of day it is",
                       "a day has a factor for its calls, or is closed",
                       near ? "did you mean \"" + *near + "\"?"
                            : std::string("write 0.4, \"40%\", \"closed\"") +
                                  (holiday ? ", \"like sun\"" : "") + " or {\"calls\": 0.4, \"staff\": 0.5}");
  }
  return part;
}

models::Weekdays read_weekdays(Context& context, const Node& node) {
  const auto one = [&](const Node& text) -> models::Weekdays {
    if (text.kind == Node::Kind::text)
      return read_settled(context, text, parse_weekdays(text.text), "a weekday, or a span of them")
          .value_or(0);
    wrong_kind(context, text, "a weekday", "write \"mon\", or \"mon-fri\"");
    return 0;
  };
  if (node.kind != Node::Kind::list) return one(node);
  if (node.elements.empty()) {
    wrong_kind(context, node, "weekdays", "write [\"mon\", \"wed-fri\"], or leave out \"on\" for every day");
  }
  models::Weekdays days = 0;
  for (const Node& element : node.elements) days = static_cast<models::Weekdays>(days | one(element));
  return days;
}

}  // namespace holdtime::scenarios
