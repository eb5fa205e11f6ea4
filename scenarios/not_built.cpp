#include "scenarios/not_built.hpp"

namespace holdtime::scenarios {
namespace {

struct Row {
  const KeyInfo* of;
  std::string_view key;
  std::string_view why;
};

constexpr std::string_view transfer_why =
    "calls would not be passed on to others, whose work would come out too small";
constexpr std::string_view announcement_why =
    "announcements to those who wait would not change how long they hold on";
constexpr std::string_view wrong_choice_why =
    "nobody would reach the wrong queue, so the work of passing callers on would be left out";

constexpr Row rows[] = {
    {scenario_keys, "callback",
     "nobody would be called back; a call type's own \"callback\" in \"calls\" says it"},
    {scenario_keys, "email", "the work on e-mails would be left out, and its agents would sit idle"},
    {scenario_keys, "chat", "the work on chats would be left out, and its agents would sit idle"},
    {scenario_keys, "transfers", transfer_why},
    {scenario_keys, "announcements", announcement_why},
    {center_ivr_keys, "wrong_choice", wrong_choice_why},
    {center_ivr_keys, "announcements", announcement_why},
    {ivr_keys, "wrong_choice", wrong_choice_why},
    {site_keys, "absent", "people of the site would not stay away; \"shrinkage\" of its teams says it"},
    {site_keys, "time_zone", "the site's hours would be those of the center's clock"},
    {horizon_keys, "carry_over",
     "every day would begin empty all the same, so what was left over from the day before would be missing"},
    {shift_template_keys, "rest", "nights would be as short as the shifts make them"},
    {shift_template_keys, "days", "the same people would come every day"},
};

struct TargetRow {
  std::string_view begins;
  std::string_view why;
};
constexpr TargetRow targets[] = {
    {"email", "e-mails are not simulated, so nothing could be judged"},
    {"chat", "chats are not simulated, so nothing could be judged"},
    {"callback", "callbacks are counted, but no target can be judged on them yet"},
    {"cost", "cost is a result, but no target can be judged on it yet"},
};

}  // namespace

std::optional<std::string_view> not_built(std::span<const KeyInfo> keys, std::string_view key) {
  for (const Row& row : rows) {
    if (row.of == keys.data() && row.key == key) return row.why;
  }
  return std::nullopt;
}

std::vector<std::string_view> not_built_keys(std::span<const KeyInfo> keys) {
  std::vector<std::string_view> names;
  for (const Row& row : rows) {
    if (row.of == keys.data()) names.push_back(row.key);
  }
  return names;
}

std::optional<std::string_view> target_not_built(std::string_view phrase) {
  for (const TargetRow& row : targets) {
    if (phrase.starts_with(row.begins)) return row.why;
  }
  return std::nullopt;
}

}  // namespace holdtime::scenarios
