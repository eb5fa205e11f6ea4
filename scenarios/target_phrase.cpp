#include "scenarios/target_phrase.hpp"

#include <fmt/format.h>

#include <vector>

#include "scenarios/phrase_words.hpp"
#include "scenarios/problems.hpp"

namespace holdtime::scenarios {
namespace {

using models::Target;
using Window = Target::Window;

constexpr const char* example =
    "write for example \"80/20 on 90% of days\", \"abandoned <= 5% of the month\", \"asa <= 20s\" or \"acw "
    "between 30s and 60s\"";

// What is left of a phrase, word by word. Signs stand for themselves, with or without blanks around them.
class Phrase {
 public:
  explicit Phrase(std::string_view text) : rest_(trimmed(text)) {}

  bool done() const { return rest_.empty(); }
  std::string left() const { return std::string(rest_.substr(0, 60)); }

  /// Takes `words` off the front if the phrase goes on with them.
  bool take(std::string_view words) {
    if (!rest_.starts_with(words)) return false;
    const std::string_view after = rest_.substr(words.size());
    const bool letter = words.back() >= 'a' && words.back() <= 'z';
    if (letter && !after.empty() && after.front() != ' ') return false;
    rest_ = trimmed(after);
    return true;
  }
  bool take_any(std::span<const std::string_view> several) {
    for (const std::string_view words : several) {
      if (take(words)) return true;
    }
    return false;
  }
  /// Takes the next value off the front: up to a blank, a percent sign, or one of `stops`.
  std::string_view value(std::string_view stops = "") {
    std::size_t n = 0;
    while (n < rest_.size() && rest_[n] != ' ' && stops.find(rest_[n]) == std::string_view::npos) ++n;
    // "90 %" is one value.
    const std::string_view after = trimmed(rest_.substr(n));
    const bool alone = after.size() < 2 || after[1] == ' ' || stops.find(after[1]) != std::string_view::npos;
    if (n > 0 && rest_[n - 1] != '%' && after.starts_with('%') && alone)
      n = static_cast<std::size_t>(after.data() - rest_.data()) + 1;
    const std::string_view taken = rest_.substr(0, n);
    rest_ = trimmed(rest_.substr(n));
    return taken;
  }
  /// Takes a whole word of letters and underscores.
  std::string_view word() {
    std::size_t n = 0;
    while (n < rest_.size() &&
           (rest_[n] == '_' || (rest_[n] >= 'a' && rest_[n] <= 'z') || (rest_[n] >= 'A' && rest_[n] <= 'Z')))
      ++n;
    const std::string_view taken = rest_.substr(0, n);
    rest_ = trimmed(rest_.substr(n));
    return taken;
  }
  bool starts_with_digit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

 private:
  std::string_view rest_;
};

std::string in_quotes(std::string_view text) {
  return fmt::format("\"{}\"", text.substr(0, 40));
}

// What is wrong with a phrase, if anything is.
struct Wrong {
  std::string text;
  Fault fault = Fault::form;
  explicit operator bool() const { return !text.empty(); }
};

// "80/20", "80/20s", "80% in 20s", "80% within 20s".
Wrong read_classic(Phrase& phrase, Target& target) {
  const std::string_view first = phrase.value("/");
  const bool slash = phrase.take("/");
  if (!slash && !phrase.take_any(phrase_words::within))
    return {"after " + in_quotes(first) + " the threshold is due, such as \"/20\" or \"in 20s\""};
  const bool percent = first.ends_with('%');
  const auto share = parse_percentage(percent ? std::string(first) : std::string(first) + "%");
  if (!share) return {in_quotes(first) + " is not a share in percent"};
  if (*share.value < 0.0 || *share.value > 1.0) return {in_quotes(first) + " is not between 0 and 100 %"};
  const std::string_view second = phrase.value();
  const auto within = parse_duration(second);
  if (!within) return {in_quotes(second) + " is not a duration: " + within.wrong, within.fault};
  target.kpi = models::TargetKpi::service_level;
  target.at_least = *share.value;
  target.service_level.within = *within.value;
  return {};
}

Wrong read_bound(std::string_view text, models::TargetUnit unit, std::optional<double>& bound) {
  if (unit == models::TargetUnit::share) {
    const auto share = parse_share(text);
    if (!share && parse_duration(text) && !parse_number(text))
      return {in_quotes(text) + " is a time, but the measure is a share"};
    if (!share) return {in_quotes(text) + " is not a share: " + share.wrong};
    bound = share.value;
  } else {
    const auto length = parse_duration(text);
    if (!length && text.ends_with('%')) return {in_quotes(text) + " is a share, but the measure is a time"};
    if (!length) return {in_quotes(text) + " is not a duration: " + length.wrong, length.fault};
    bound = static_cast<double>(*length.value) / 1e6;
  }
  return {};
}

Wrong read_comparison(Phrase& phrase, Target& target) {
  std::string name(phrase.word());
  if (name == "service" && phrase.take("level")) name = "service_level";
  const models::TargetKpiRow* row = find_target_kpi(name);
  if (row == nullptr) {
    std::vector<std::string_view> names;
    for (const auto& kpi : models::target_kpis()) names.push_back(kpi.name);
    names.insert(names.end(), {"abandoned", "answered"});
    return {"there is no measure called " + in_quotes(name) + "; " + suggestion(name, names)};
  }
  target.kpi = row->kpi;
  if (phrase.take_any(phrase_words::at_most)) return read_bound(phrase.value(), row->unit, target.at_most);
  if (phrase.take_any(phrase_words::at_least)) return read_bound(phrase.value(), row->unit, target.at_least);
  if (phrase.take("between")) {
    const Wrong low = read_bound(phrase.value(), row->unit, target.at_least);
    if (low) return low;
    if (!phrase.take("and")) return {"after \"between …\" an \"and\" is due"};
    return read_bound(phrase.value(), row->unit, target.at_most);
  }
  if (phrase.take("<") || phrase.take(">") || phrase.take("="))
    return {"bounds count as met, so they are written <= and >="};
  return {"after " + in_quotes(name) + " one of \"<=\", \">=\" or \"between\" is due"};
}

Wrong read_share_of(Phrase& phrase, std::string_view of, std::optional<double>& share) {
  phrase.take("at least");
  const std::string_view text = phrase.value();
  const auto read = parse_share(text);
  if (!read && text.find_first_of("0123456789") == std::string_view::npos) {
    return {"not " + in_quotes(text) + " but a share is due, such as \"90% " + std::string(of) +
            "\": all days are alike"};
  }
  if (!read) return {in_quotes(text) + " is not a share: " + read.wrong};
  if (!phrase.take(of)) return {"after " + in_quotes(text) + " \"" + std::string(of) + "\" is due"};
  share = read.value;
  return {};
}

/// Shares of intervals and of days.
Wrong read_shares(Phrase& phrase, Target& target) {
  Wrong wrong;
  // Each interval by itself, as all days together show it; 100 % of them would mean those of each day.
  const bool every_interval = phrase.take_any(phrase_words::every_interval);
  if (!every_interval && phrase.take("in"))
    wrong = read_share_of(phrase, "of intervals", target.share_of_intervals);
  if (wrong) return wrong;
  if (phrase.take_any(phrase_words::every_day)) {
    target.share_of_days = 1.0;
  } else if (phrase.take("on")) {
    wrong = read_share_of(phrase, "of days", target.share_of_days);
  }
  if (target.share_of_days) target.window = Window::day;
  if (every_interval || target.share_of_intervals) target.window = Window::interval;
  return wrong;
}

Wrong read_window(Phrase& phrase, Target& target) {
  // "In the long run" names no month; everything else a contract may say does.
  if (phrase.take("in the long run"))
    target.long_run = Target::LongRun::horizon;
  else if (phrase.take_any(phrase_words::week))
    target.long_run = Target::LongRun::week;
  else if (phrase.take_any(phrase_words::horizon))
    target.long_run = Target::LongRun::horizon;
  else if (!phrase.take_any(phrase_words::long_run))
    return read_shares(phrase, target);
  return {};
}

}  // namespace

std::span<const WordInfo> target_kpi_synonyms() {
  static constexpr WordInfo table[] = {{"abandoned", "abandonment"}, {"answered", "answered_share"}};
  return table;
}

const models::TargetKpiRow* find_target_kpi(std::string_view name) {
  for (const WordInfo& other : target_kpi_synonyms()) {
    if (name == other.word) name = other.help;
  }
  for (const auto& row : models::target_kpis()) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

Parsed<Target> parse_target(std::string_view text, const models::ServiceLevel& defaults) {
  Phrase phrase(text);
  Target target;
  target.service_level = defaults;
  if (phrase.done()) return {"it is empty", example};
  Wrong wrong = phrase.starts_with_digit() ? read_classic(phrase, target) : read_comparison(phrase, target);
  if (!wrong) wrong = read_window(phrase, target);
  if (!wrong && !phrase.done())
    wrong.text = fmt::format("\"{}\" can't be read as the time over which the target holds", phrase.left());
  // Only of what can be read to its end.
  if (!wrong && target.at_least && target.at_most && *target.at_least > *target.at_most)
    wrong = {"the lower bound is above the upper one", Fault::meaning};
  if (wrong.text.find("\"of ") != std::string::npos || wrong.text.find("\"for ") != std::string::npos)
    return {wrong.text, std::string(example) + "; for one call type {\"calls\": \"NAME\", \"is\": \"80/20\"}",
            wrong.fault};
  if (wrong) return {wrong.text, example, wrong.fault};
  return target;
}

}  // namespace holdtime::scenarios
