#include "scenarios/object_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/not_built.hpp"

namespace holdtime::scenarios {
namespace {

// Where a key that is wrong here would be right.
std::optional<std::string_view> belongs_to(std::string_view key) {
  const auto has = [&](std::span<const KeyInfo> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const KeyInfo& one) { return one.name == key; });
  };
  if (has(call_type_keys)) return "to a call type, in \"calls\"";
  if (has(team_keys)) return "to a team, in \"teams\"";
  if (has(shift_keys)) return "to a shift, in the \"shifts\" of a team";
  if (has(redial_keys)) return "into a \"redial\"";
  if (has(ivr_keys)) return "into the \"ivr\" of a call type";
  if (has(target_keys)) return "to a target, in \"targets\"";
  if (has(run_keys)) return "into \"run\"";
  if (has(measure_keys)) return "into \"measure\"";
  if (has(scenario_keys)) return "to the center, at the top of the file";
  return std::nullopt;
}

}  // namespace

ObjectReader::ObjectReader(Context& context, const Node& node, std::span<const KeyInfo> keys,
                           std::string_view what)
    : context_(context), node_(node), keys_(keys), what_(what) {
  if (!is_object()) {
    wrong_kind(context, node, std::string(what) + " in { }",
               node.kind == Node::Kind::list && !node.elements.empty() &&
                       node.elements.front().kind == Node::Kind::object
                   ? "remove the [ ] around the { }"
                   : "write { \"" + std::string(keys.front().name) + "\": … }");
    return;
  }
  if (context.recorder != nullptr) context.recorder->met(node, keys);
  std::vector<std::string_view> names;
  for (const KeyInfo& key : keys) names.push_back(key.name);
  for (const Member& member : node.members) {
    if (std::find(names.begin(), names.end(), member.key) != names.end()) continue;
    if (const auto ignored = not_built(keys, member.key)) {
      if (member.value.kind == Node::Kind::null) continue;
      context.form_error(member, "\"" + member.key + "\": not built yet", std::string(*ignored),
                         "remove it; the center is then played without it");
      continue;
    }
    const auto meant = nearest(member.key, names);
    const auto elsewhere = meant ? std::nullopt : belongs_to(member.key);
    if (meant) meant_.push_back(*meant);
    context.form_error(member, "\"" + member.key + "\" is no key of " + std::string(what),
                       elsewhere ? "it would have no effect here"
                                 : "it would have no effect, and a misspelt key would go unnoticed",
                       elsewhere ? "it belongs " + std::string(*elsewhere) + "; move it there, or remove it"
                                 : suggestion(member.key, names));
  }
}

bool ObjectReader::misspelt(std::string_view key) const {
  return std::find(meant_.begin(), meant_.end(), key) != meant_.end();
}

const Node* ObjectReader::require(std::string_view key, std::string why, std::string instead) const {
  const Node* node = find(key);
  if (node == nullptr && is_object() && !misspelt(key)) {
    context_.form_error(node_, fmt::format("\"{}\" is missing in {}", key, what_), std::move(why),
                        std::move(instead));
  }
  return node;
}

std::optional<Microseconds> ObjectReader::duration(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_duration(context_, *node);
}

std::optional<Microseconds> ObjectReader::time(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_time(context_, *node);
}

std::optional<double> ObjectReader::share(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_share(context_, *node);
}

std::optional<std::uint64_t> ObjectReader::count(std::string_view key, std::uint64_t most,
                                                 std::string_view what) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_count(context_, *node, most, what);
}

std::optional<std::string> ObjectReader::text(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_text(context_, *node);
}

std::optional<bool> ObjectReader::yes_no(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_yes_no(context_, *node);
}

Microseconds ObjectReader::duration(std::string_view key, Microseconds otherwise) const {
  absent(key, duration_text(otherwise) + meaning(key), json_text(duration_text(otherwise)));
  return duration(key).value_or(otherwise);
}

Microseconds ObjectReader::time(std::string_view key, Microseconds otherwise) const {
  absent(key, time_text(otherwise) + meaning(key), json_text(time_text(otherwise)));
  return time(key).value_or(otherwise);
}

double ObjectReader::share(std::string_view key, double otherwise) const {
  absent(key, share_text(otherwise) + meaning(key), json_text(share_text(otherwise)));
  return share(key).value_or(otherwise);
}

std::string ObjectReader::text(std::string_view key, std::string otherwise) const {
  absent(key, otherwise, json_text(otherwise));
  return text(key).value_or(std::move(otherwise));
}

bool ObjectReader::yes_no(std::string_view key, bool otherwise) const {
  absent(key, (otherwise ? "true" : "false") + meaning(key), otherwise ? "true" : "false");
  return yes_no(key).value_or(otherwise);
}

std::string ObjectReader::meaning(std::string_view key) const {
  for (const KeyInfo& info : keys_) {
    if (info.name == key && !info.help.empty()) return " (" + std::string(info.help) + ")";
  }
  return "";
}

void ObjectReader::absent(std::string_view key, const std::string& words, const std::string& value,
                          Fact::Kind kind, bool matters) const {
  if (context_.recorder == nullptr || !is_object() || find(key) != nullptr) return;
  context_.recorder->absent(node_, key, kind, words, value, matters);
}

void ObjectReader::unused(std::string_view key) const {
  if (context_.recorder != nullptr) context_.recorder->unused(node_, key);
}

void ObjectReader::idle(std::string_view key) const {
  if (context_.recorder != nullptr) context_.recorder->idle(node_, key);
}

std::optional<std::string> ObjectReader::word(std::string_view key,
                                              const std::vector<std::string_view>& words) const {
  const Node* node = find(key);
  if (node == nullptr) return std::nullopt;
  for (const std::string_view word : words) {
    if (node->kind == Node::Kind::text && node->text == word) return node->text;
  }
  not_among(*node, key, words);
  return std::nullopt;
}

void ObjectReader::not_among(const Node& node, std::string_view key,
                             const std::vector<std::string_view>& words) const {
  context_.form_error(node, shown(node) + " is no \"" + std::string(key) + "\" there is",
                      "only the words listed have a meaning here", suggestion(node.text, words));
}

const Node* ObjectReader::one_of(std::span<const std::string_view> keys, bool one_needed, std::string why,
                                 std::string instead) const {
  const Node* found = nullptr;
  std::string first;
  for (const std::string_view key : keys) {
    const Node* node = find(key);
    if (node == nullptr) continue;
    if (found != nullptr) {
      // A table begins in its own file, but it is the key here that is one too many.
      const auto at = std::find_if(node_.members.begin(), node_.members.end(),
                                   [&](const Member& member) { return member.key == key; });
      const bool table = context_.document.source(node->origin).kind == Source::Kind::table;
      const std::string what = fmt::format("\"{}\" stands beside \"{}\" in {}", key, first, what_);
      const std::string because = "which of the two counts would be a guess: " + why;
      std::string keep_one = fmt::format("remove \"{}\" or \"{}\"", first, key);
      const auto origin_of = [&](std::string_view name) {
        return std::ranges::find(node_.members, name, &Member::key)->origin;
      };
      // Where one of them is of a base file or of --set, the other can't just be crossed out beside it.
      if (origin_of(first) != origin_of(key)) keep_one += fmt::format("; null removes: \"{}\": null", first);
      if (table)
        context_.error(*at, what, because, keep_one);
      else
        context_.error(*node, what, because, keep_one);
    } else {
      found = node;
      first = key;
    }
  }
  const bool meant =
      std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return misspelt(key); });
  if (found == nullptr && one_needed && is_object() && !meant) {
    context_.error(
        node_,
        what_ + " needs one of: " +
            [&] {
              std::string list;
              for (const std::string_view key : keys)
                list += (list.empty() ? "\"" : ", \"") + std::string(key) + "\"";
              return list;
            }(),
        std::move(why), std::move(instead));
  }
  return found;
}

std::vector<const Node*> read_names(Context& context, const Node& node, std::string_view what) {
  std::vector<const Node*> names;
  const auto add = [&](const Node& name) {
    if (name.kind == Node::Kind::text)
      names.push_back(&name);
    else
      wrong_kind(context, name, what, "a name in double quotes");
  };
  if (node.kind == Node::Kind::list) {
    for (const Node& element : node.elements) add(element);
  } else {
    add(node);
  }
  return names;
}

}  // namespace holdtime::scenarios
