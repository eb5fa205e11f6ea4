// "horizon": dates one after the other, each with what its weekday, month, holiday and events make of it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "engine/random/mathematics.hpp"
#include "scenarios/day_parts.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::HorizonDay;
using std::chrono::sys_days;

constexpr double days_a_year = 365.0;  // for growth: the same date of the next year has all of it

struct Event {
  sys_days from;
  sys_days to;
  DayPart part;
};

class HorizonReader {
 public:
  HorizonReader(Context& context, const Node& node)
      : context_(context), node_(node), object_(context, node, horizon_keys, "\"horizon\"") {}

  std::optional<models::Horizon> read() {
    if (!object_.is_object()) return std::nullopt;
    const auto days = read_span();
    read_words("weekdays", weekday_keys, weekday_words, weekdays_, "the days of the week");
    read_words("season", season_keys, month_words, months_, "a season");
    if (const Node* growth = object_.find("growth")) read_growth(*growth);
    if (const Node* holidays = object_.find("holidays")) read_holidays(*holidays, days);
    if (const Node* events = object_.find("events")) read_events(*events, days);
    if (!days) return std::nullopt;
    models::Horizon horizon;
    horizon.first = first_;
    for (std::size_t i = 0; i < *days; ++i) horizon.days.push_back(day_at(horizon.date(i)));
    return check(horizon) ? std::optional(std::move(horizon)) : std::nullopt;
  }

 private:
  std::optional<std::size_t> read_span() {
    const Node* from = object_.require("from", "it says which dates are played", "\"from\": \"2026-01-01\"");
    const auto first = from != nullptr ? read_date(context_, *from) : std::nullopt;
    if (first) first_ = *first;
    const Node* to = object_.find("to");
    const auto last = to != nullptr ? read_date(context_, *to) : std::nullopt;
    const auto weeks = object_.count("weeks", most_horizon_days / 7, "a number of weeks");
    const auto days = object_.count("days", most_horizon_days, "a number of days");
    constexpr std::string_view ends[] = {"to", "weeks", "days"};
    const Node* end = object_.one_of(ends, true, "it says where the horizon ends",
                                     "\"to\": \"2026-12-31\", \"weeks\": 52 or \"days\": 28");
    if (!first || end == nullptr) return std::nullopt;
    if (end == to) return last ? span_to(*to, *last) : std::nullopt;
    const auto count = weeks ? std::optional(*weeks * 7) : days;
    if (count == std::uint64_t{0}) {
      context_.error(*end, "a horizon without a day", "there would be no result", "\"weeks\": 4");
      return std::nullopt;
    }
    return count;
  }

  std::optional<std::size_t> span_to(const Node& to, sys_days last) {
    const auto days = (last - first_).count() + 1;
    if (days < 1) {
      context_.error(
          to, "the horizon ends on " + date_words(last) + ", before it begins on " + date_words(first_),
          "there would be no day to play", "swap \"from\" and \"to\"");
      return std::nullopt;
    }
    if (days > static_cast<std::int64_t>(most_horizon_days)) {
      context_.error(
          to, fmt::format("a horizon of {} days", days),
          fmt::format("more than {} (ten years) are not planned, and take long to play", most_horizon_days),
          "an earlier \"to\"");
      return std::nullopt;
    }
    return static_cast<std::size_t>(days);
  }

  template <std::size_t n>
  void read_words(std::string_view key, std::span<const KeyInfo> keys, const std::string_view (&words)[n],
                  std::array<DayPart, n>& parts, std::string_view what) {
    const Node* node = object_.find(key);
    if (node == nullptr) return;
    const ObjectReader object(context_, *node, keys, what);
    if (!object.is_object()) return;
    for (std::size_t i = 0; i < n; ++i) {
      if (const Node* value = object.find(words[i])) parts[i] = read_day_part(context_, *value, false);
    }
  }

  void read_growth(const Node& node) {
    if (node.kind != Node::Kind::text)
      return wrong_kind(context_, node, "a growth", "for example \"3%\" or \"-2 %/year\"");
    growth_ = read_settled(context_, node, parse_growth(node.text), "a growth").value_or(0.0);
  }

  bool inside(sys_days date, std::size_t days) const {
    return date >= first_ && date < first_ + std::chrono::days{static_cast<std::int64_t>(days)};
  }
  std::string words_of(std::size_t days) const {
    return date_words(first_) + " to " +
           date_words(first_ + std::chrono::days{static_cast<std::int64_t>(days) - 1});
  }

  void read_holidays(const Node& node, std::optional<std::size_t> days) {
    if (node.unreadable) return;
    if (node.kind != Node::Kind::object)
      return wrong_kind(context_, node, "holidays by date", "write {\"2026-12-25\": \"closed\"}");
    for (const Member& member : node.members) {
      if (member.value.kind == Node::Kind::null) continue;
      const auto date = parse_date(member.key);
      const DayPart part = read_day_part(context_, member.value, true);
      if (!date) {
        context_.faulty(date.fault, member, "\"" + member.key.substr(0, 40) + "\" is not a date", date.wrong,
                        date.instead);
        continue;
      }
      if (days && !inside(*date.value, *days)) {
        context_.warning(
            member, "the holiday " + date_words(*date.value) + " is not in the horizon, " + words_of(*days),
            "it has no effect", "check its year, or the horizon's \"from\" and end");
      }
      if (!holidays_.emplace(*date.value, part).second) {
        context_.error(member, date_words(*date.value) + " stands twice in \"holidays\"",
                       "which of the two counts would be a guess", "remove one of them");
      }
    }
  }

  void read_events(const Node& node, std::optional<std::size_t> days) {
    if (node.kind != Node::Kind::object)
      return wrong_kind(context_, node, "events by name",
                        "write {\"campaign\": {\"from\": \"2026-11-23\", \"calls\": 1.4}}");
    for (const Member& member : node.members) {
      if (member.value.kind != Node::Kind::null) read_event(member, days);
    }
  }

  void read_event(const Member& member, std::optional<std::size_t> days) {
    const Node& node = member.value;
    const ObjectReader object(context_, node, event_keys, "an event");
    if (!object.is_object()) return;
    const Node* from = object.require("from", "it says when it begins", "\"from\": \"2026-11-23\"");
    const auto first = from != nullptr ? read_date(context_, *from) : std::nullopt;
    const Node* to = object.find("to");
    const auto last = to != nullptr ? read_date(context_, *to) : first;
    Event event;
    const Node* calls = object.find("calls");
    const Node* staff = object.find("staff");
    if (calls != nullptr) event.part.calls = read_times(context_, *calls);
    if (staff != nullptr) event.part.staff = read_times(context_, *staff);
    if (calls == nullptr && staff == nullptr) {
      context_.error(node, "the event \"" + member.key + "\" changes neither calls nor staff",
                     "it would have no effect", "add \"calls\": 1.4 or \"staff\": 1.1");
    }
    if (!first || !last) return;
    if (*last < *first) {
      context_.error(*to,
                     "the event ends on " + date_words(*last) + ", before it begins on " + date_words(*first),
                     "it would have no effect", "swap \"from\" and \"to\"");
      return;
    }
    if (days && (*last < first_ || (*first > first_ && !inside(*first, *days)))) {
      context_.warning(member, "the event \"" + member.key + "\" is not in the horizon, " + words_of(*days),
                       "it has no effect", "check its dates, or the horizon's \"from\" and end");
    }
    event.from = *first;
    event.to = *last;
    events_.push_back(event);
  }

  HorizonDay day_at(sys_days date) const {
    HorizonDay made;
    made.roster = models::weekday_of(date);
    const auto holiday = holidays_.find(date);
    if (holiday != holidays_.end() && holiday->second.like) made.roster = *holiday->second.like;
    const bool own_kind = holiday != holidays_.end() && !holiday->second.like;
    const auto apply = [&](const DayPart& part) {
      made.open = made.open && part.open;
      made.calls *= part.calls;
      made.staff *= part.staff;
    };
    apply(own_kind ? holiday->second : weekdays_[made.roster]);
    const std::chrono::year_month_day ymd{date};
    apply(months_[static_cast<unsigned>(ymd.month()) - 1]);
    for (const Event& event : events_) {
      if (date >= event.from && date <= event.to) apply(event.part);
    }
    const auto passed = static_cast<double>((date - first_).count());
    if (growth_ != 0.0) made.calls *= engine::pow(1.0 + growth_, passed / days_a_year);
    if (!made.open) made.calls = made.staff = 0.0;
    return made;
  }

  bool check(const models::Horizon& horizon) {
    if (std::ranges::none_of(horizon.days, [](const HorizonDay& one) { return one.open; })) {
      context_.error(node_, "the center is closed on all days of the horizon", "there is nothing to play",
                     "open on some weekdays");
      return false;
    }
    const auto largest = [](const HorizonDay& one) { return std::max(one.calls, one.staff); };
    const auto most = std::ranges::max_element(horizon.days, {}, largest);
    if (largest(*most) > most_factor) {
      const auto place = static_cast<std::size_t>(most - horizon.days.begin());
      context_.error(
          node_,
          fmt::format("on {} all factors together make {:.6g} times", date_words(horizon.date(place)),
                      largest(*most)),
          "more than " + number_text(most_factor) + " times the day described is taken for a mistake",
          "smaller factors, or a larger day in \"calls\" and \"teams\"");
      return false;
    }
    return true;
  }

  Context& context_;
  const Node& node_;
  ObjectReader object_;
  sys_days first_{};
  std::array<DayPart, 7> weekdays_;
  std::array<DayPart, 12> months_;
  double growth_ = 0.0;
  std::map<sys_days, DayPart> holidays_;
  std::vector<Event> events_;
};

}  // namespace

std::optional<models::Horizon> read_horizon(Context& context, const Node& node) {
  auto horizon = HorizonReader(context, node).read();
  if (horizon) context.read_as(node, [&] { return horizon_text(*horizon); });
  return horizon;
}

}  // namespace holdtime::scenarios
