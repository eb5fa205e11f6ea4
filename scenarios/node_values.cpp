#include "scenarios/node_values.hpp"

#include <cmath>

namespace holdtime::scenarios {
namespace {

template <class Words>
void tell(Context& context, const Node& node, Words words) {
  const bool in_list = node.parent != nullptr && node.parent->kind == Node::Kind::list;
  if (!in_list) context.read_as(node, words);
}

template <class T>
std::optional<T> settle(Context& context, const Node& node, const Parsed<T>& parsed,
                        std::string_view wanted) {
  if (!parsed) {
    context.faulty(parsed.fault, node, shown(node) + " is not " + std::string(wanted), parsed.wrong,
                   parsed.instead);
  }
  return parsed.value;
}

/// Settles, and tells the account how the value was read. A long list is told as a whole by whoever reads it.
template <class T, class Words>
std::optional<T> told(Context& context, const Node& node, const Parsed<T>& parsed, std::string_view wanted,
                      Words words) {
  auto value = settle(context, node, parsed, wanted);
  if (value) tell(context, node, [&] { return words(*value); });
  return value;
}

// What to write where a number stands in quotes.
std::string unquoted(const Node& node, std::string otherwise) {
  if (node.kind != Node::Kind::text || !parse_number(trimmed(node.text))) return otherwise;
  return "write " + std::string(trimmed(node.text)) + ", without quotes";
}

}  // namespace

std::string_view kind_name(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::boolean:
      return "true or false";
    case Node::Kind::number:
      return "a number";
    case Node::Kind::text:
      return "a text";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::object:
      return "an object";
  }
  return "";
}

std::string shown(const Node& node) {
  switch (node.kind) {
    case Node::Kind::boolean:
    case Node::Kind::number:
      return node.text.substr(0, 40);
    case Node::Kind::text: {
      std::string text = node.text.substr(0, 60);
      while (!text.empty() && text.size() < node.text.size() &&
             (static_cast<unsigned char>(text.back()) & 0x80U) != 0) {
        text.pop_back();  // not within a character
      }
      for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
      }
      return "\"" + text + (text.size() < node.text.size() ? "…\"" : "\"");
    }
    default:
      return std::string(kind_name(node.kind));
  }
}

void wrong_kind(Context& context, const Node& at, std::string_view wanted, std::string instead) {
  context.form_error(at, shown(at) + " stands where " + std::string(wanted) + " is due",
                     "nothing else can be read here", std::move(instead));
}

std::optional<Microseconds> read_duration(Context& context, const Node& node) {
  if (node.kind == Node::Kind::number) {
    return told(context, node, duration_of_seconds(node.number), "a duration", duration_text);
  }
  if (node.kind == Node::Kind::text)
    return told(context, node, parse_duration(node.text), "a duration", duration_text);
  wrong_kind(context, node, "a duration", "for example \"5m\", \"90s\" or 300 (seconds)");
  return std::nullopt;
}

std::optional<Microseconds> read_time(Context& context, const Node& node) {
  if (node.kind == Node::Kind::text)
    return told(context, node, parse_time_of_day(node.text), "a time of day", time_text);
  wrong_kind(context, node, "a time of day", "for example \"08:00\"");
  return std::nullopt;
}

std::optional<TimeRange> read_range(Context& context, const Node& node) {
  if (node.kind == Node::Kind::text)
    return told(context, node, parse_range(node.text), "a range of times",
                [](const TimeRange& range) { return time_text(range.from) + "-" + time_text(range.to); });
  wrong_kind(context, node, "a range of times", "for example \"08:00-18:00\"");
  return std::nullopt;
}

std::optional<double> read_share(Context& context, const Node& node) {
  if (node.kind == Node::Kind::number)
    return told(context, node, share_of_number(node.number), "a share", share_text);
  if (node.kind == Node::Kind::text)
    return told(context, node, parse_share(node.text), "a share", share_text);
  wrong_kind(context, node, "a share", "for example \"10%\" or 0.1");
  return std::nullopt;
}

std::optional<Rate> read_rate(Context& context, const Node& node) {
  if (node.kind == Node::Kind::text) return settle(context, node, parse_rate(node.text), "a rate");
  wrong_kind(context, node, "a rate", "for example \"48/min\", \"400/h\" or \"2060/day\"");
  return std::nullopt;
}

std::optional<std::uint64_t> read_count(Context& context, const Node& node, std::uint64_t most,
                                        std::string_view what) {
  if (node.kind == Node::Kind::number) {
    auto count = parse_count(node.text, most);
    // Planners count full-time equivalents; people come whole.
    if (!count && what == "a number of people" && count.wrong == "it has a fraction")
      count.wrong += ", and people come whole: who works half the day is one person with a shorter shift";
    return settle(context, node, count, what);
  }
  wrong_kind(context, node, what, unquoted(node, "a whole number without quotes"));
  return std::nullopt;
}

std::optional<double> read_number(Context& context, const Node& node, double most, std::string_view what) {
  if (node.kind != Node::Kind::number) {
    wrong_kind(context, node, what, unquoted(node, "a number without quotes"));
    return std::nullopt;
  }
  if (node.number >= 0.0 && node.number <= most) return node.number + 0.0;  // + 0.0 turns -0 into 0
  context.form_error(
      node, shown(node) + " is not " + std::string(what),
      node.number < 0.0 ? "it can't be negative" : "it is more than " + grouped(most) + limit_reason(most),
      "write a number from 0 to " + number_text(most));
  return std::nullopt;
}

std::optional<std::string> read_text(Context& context, const Node& node) {
  if (node.kind == Node::Kind::text) return node.text;
  wrong_kind(context, node, "a text", "put it in double quotes");
  return std::nullopt;
}

std::optional<bool> read_yes_no(Context& context, const Node& node) {
  if (node.kind == Node::Kind::boolean) return node.boolean;
  wrong_kind(context, node, "true or false", "write true or false, without quotes");
  return std::nullopt;
}

}  // namespace holdtime::scenarios
