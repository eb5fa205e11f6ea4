#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

constexpr std::string_view never_word = "never";

std::optional<Distribution> read_piece(Context& context, const Node& node, Bare bare, bool never_allowed) {
  if (never_allowed && node.kind == Node::Kind::text && node.text == never_word) return Distribution{};
  return read_distribution(context, node, bare);
}

ByTime<Distribution> scaled(const ByTime<Distribution>& times, double factor) {
  ByTime<Distribution> result = times;
  for (auto& piece : result.pieces) {
    if (piece.value) piece.value = piece.value.scaled(factor);
  }
  return result;
}

bool is_zero(const Node& node) {
  if (node.kind == Node::Kind::number) return node.number == 0.0;
  if (node.kind != Node::Kind::text) return false;
  const auto length = parse_duration(node.text);
  return length && *length.value == 0;
}

}  // namespace

std::optional<ByTime<Distribution>> read_by_time(Context& context, const Node& node, std::string_view key,
                                                 Bare bare, bool never_allowed) {
  const Node* list = node.kind == Node::Kind::object ? node.find("by_time") : nullptr;
  if (list == nullptr) {
    auto always = read_piece(context, node, bare, never_allowed);
    if (!always) return std::nullopt;
    return ByTime<Distribution>(std::move(*always));
  }
  const ObjectReader whole(context, node, ByTimeKinds<aht_piece_keys>::keys, "a value by time of day");
  const std::span<const KeyInfo> keys = piece_keys(key);
  if (list->kind != Node::Kind::list || list->elements.empty()) {
    wrong_kind(context, *list, "a list of pieces",
               "write [ {\"from\": \"08:00\", \"" + std::string(key) + "\": …}, … ]");
    return std::nullopt;
  }
  ByTime<Distribution> result;
  bool good = true;
  for (const Node& element : list->elements) {
    const ObjectReader piece(context, element, keys, "a piece of \"by_time\"");
    const Node* from =
        piece.require("from", "it says when the piece begins to hold", "add \"from\": \"08:00\"");
    const Node* value =
        piece.require(key, "it is what holds from then on", "add \"" + std::string(key) + "\": …");
    const auto start = from != nullptr ? read_time(context, *from) : std::nullopt;
    auto held = value != nullptr ? read_piece(context, *value, bare, never_allowed) : std::nullopt;
    good = good && start && held;
    if (!start || !held) continue;
    const Microseconds begin = start.value_or(0);
    if (!result.pieces.empty() && begin <= result.pieces.back().from) {
      context.error(*from,
                    "this piece starts at " + time_text(begin) + ", the one before it at " +
                        time_text(result.pieces.back().from),
                    "pieces follow one another, so which of the two holds would be a guess",
                    "put them in the order of time");
      good = false;
      continue;
    }
    result.pieces.push_back({begin, std::move(*held)});
  }
  if (!good) return std::nullopt;
  context.read_as(node, [&] {
    std::string text;
    for (const Node& element : list->elements) {
      const Node* value = element.find(key);
      const std::string words = context.words_of(*value);
      text += (text.empty() ? "from " : "; from ") + element.find("from")->text + " " +
              (words.empty() ? value->text : words);
    }
    return text;
  });
  return result;
}

std::optional<models::Handling> read_handling(Context& context, const ObjectReader& object, bool needed) {
  constexpr std::string_view either[] = {"aht", "talk"};
  const Node* time =
      object.one_of(either, needed, "how long a call keeps an agent decides how many agents it takes",
                    "\"aht\": \"5m\", or \"talk\": \"4m20s\" and \"acw\": \"45s\"");
  const Node* acw = object.find("acw");
  if (object.find("aht") != nullptr && acw != nullptr) {
    context.error(*acw, "\"acw\" stands beside \"aht\"",
                  "aht already includes the after-call work, which would count twice",
                  "write \"talk\" instead of \"aht\", or remove \"acw\"");
  }
  if (time == nullptr && acw != nullptr && !needed) {
    context.error(*acw, "\"acw\" without \"talk\"", "the two belong together", "add \"talk\"");
  }
  if (time == nullptr) return std::nullopt;
  const std::string_view key = object.find("aht") != nullptr ? "aht" : "talk";
  auto talk = read_by_time(context, *time, key, Bare::lognormal, false);
  models::Handling handling;
  if (acw != nullptr && !is_zero(*acw)) {
    handling.after_call_work = read_by_time(context, *acw, "acw", Bare::lognormal, false);
  }
  if (!talk) return std::nullopt;
  handling.talk = std::move(*talk);
  return handling;
}

void read_skill_handling(Context& context, const Node& node, const models::CallType& type,
                         models::Skill& into) {
  constexpr const char* example = "write \"aht +15%\", or {\"aht\": \"6m\"}";
  if (node.kind == Node::Kind::object) {
    const ObjectReader object(context, node, skill_keys, "a team's own handling time");
    const Node* level = object.find("level");
    into.handling = read_handling(context, object, level == nullptr);
    if (level == nullptr) return;
    const auto read = read_count(context, *level, most_level, "a level");
    if (read == std::uint64_t{0})
      context.form_error(*level, "level 0", "levels are counted from 1 on",
                         "1 for those who know least of it");
    into.level = static_cast<std::uint32_t>(std::max<std::uint64_t>(read.value_or(1), 1));
    return;
  }
  if (node.kind != Node::Kind::text) {
    wrong_kind(context, node, "the team's handling time", example);
    return;
  }
  const std::string_view text = trimmed(node.text);
  const std::size_t blank = text.find_first_of(" +-");
  const std::string_view word = text.substr(0, blank);
  const std::string_view change = blank == std::string_view::npos ? "" : trimmed(text.substr(blank));
  const bool known = word == "aht" || word == "talk" || word == "acw";
  const bool signed_change = change.starts_with('+') || change.starts_with('-');
  const auto share = parse_percentage(change);
  if (!known || !signed_change || !share) {
    context.form_error(node, shown(node) + " is not a change of the handling time",
                       !known
                           ? "it does not start with aht, talk or acw"
                           : "after \"" + std::string(word) + "\" a change in percent is due, with its sign",
                       example);
    return;
  }
  const double factor = 1.0 + *share.value;
  if (!(factor >= 0.01 && factor <= 100.0)) {
    context.error(node, "handling times become " + number_text(factor) + " times as long",
                  "they have to stay above 0, and beyond a hundredfold it is a slip", example);
    return;
  }
  models::Handling handling = type.handling;
  if (word != "acw") handling.talk = scaled(handling.talk, factor);
  if (word != "talk" && handling.after_call_work)
    handling.after_call_work = scaled(*handling.after_call_work, factor);
  if (word == "acw" && !handling.after_call_work && !handling.talk.pieces.empty()) {
    context.error(node, "\"" + type.name + "\" has no after-call work of its own to change",
                  "its handling time is given as one, so the change would have no effect",
                  "write \"aht +15%\", or give the type \"talk\" and \"acw\"");
  }
  into.handling = std::move(handling);
}

}  // namespace holdtime::scenarios
