// Texts in all the ways they may be written.
#include "models/goals.hpp"
#include "scenarios/dates.hpp"
#include "scenarios/phrase_words.hpp"
#include "scenarios/units.hpp"
#include "tests/scenarios/random_documents.hpp"

namespace holdtime::scenarios::testing {
namespace {

std::string digits(Dice& dice, std::size_t below) {
  std::string text = std::to_string(dice.below(below));
  if (dice.chance(20)) text += "." + std::to_string(dice.below(100));
  if (dice.chance(5)) text = "0" + text;
  if (dice.chance(3)) text += text.find('.') == std::string::npos ? "." : "";
  return text;
}

std::string blanks(Dice& dice) {
  return dice.chance(15) ? (dice.chance(50) ? " " : "\t ") : "";
}

std::string gap(Dice& dice) {
  return dice.chance(90) ? " " : "  ";
}

std::string unit_name(Dice& dice, const Unit& unit) {
  std::string name(unit.name);
  if (name.size() > 1 && dice.chance(20)) name += "s";
  if (dice.chance(10)) name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string duration(Dice& dice, bool compact) {
  if (dice.chance(15)) return digits(dice, 900);
  std::string text;
  engine::Microseconds smallest = 0;
  for (std::size_t n = 1 + dice.below(2); n > 0; --n) {
    const Unit& unit = dice.one_of(units());
    if (smallest != 0 && unit.length >= smallest) continue;
    smallest = unit.length;
    if (!text.empty() && !compact && dice.chance(30)) text += " ";
    text += digits(dice, 60) + (compact ? "" : dice.chance(20) ? " " : "") + unit_name(dice, unit);
  }
  return text;
}

std::string clock(Dice& dice) {
  const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  std::string text = dice.chance(10) ? std::to_string(dice.below(30)) : two(dice.below(26));
  text += ":" + two(dice.below(60));
  if (dice.chance(20)) text += ":" + two(dice.below(60)) + (dice.chance(30) ? ".5" : "");
  return text;
}

std::string percent(Dice& dice, bool sign) {
  return (sign && dice.chance(10) ? "+" : "") + digits(dice, 100) + (dice.chance(10) ? " %" : "%");
}

std::string share(Dice& dice) {
  if (dice.chance(20)) return dice.chance(50) ? "0." + std::to_string(dice.below(100)) : "1";
  return dice.chance(5) ? "100%" : percent(dice, false);
}

template <class Words>
std::string word(Dice& dice, const Words& words) {
  return std::string(dice.one_of(words));
}

std::string classic(Dice& dice, bool words) {
  std::string text = std::to_string(dice.below(101)) + (dice.chance(30) ? "%" : "");
  if (words && dice.chance(30))
    text += gap(dice) + word(dice, phrase_words::within) + gap(dice);
  else
    text += dice.chance(10) ? " / " : "/";
  return text + duration(dice, true);
}

std::string window(Dice& dice) {
  if (dice.chance(30)) {
    const std::size_t one = dice.below(4);
    return one == 0   ? word(dice, phrase_words::week)
           : one == 1 ? word(dice, phrase_words::horizon)
                      : word(dice, phrase_words::long_run);
  }
  std::string text;
  const bool at_least = dice.chance(50);
  if (dice.chance(50)) {
    text = dice.chance(50)
               ? word(dice, phrase_words::every_interval)
               : std::string("in ") + (at_least ? "at least " : "") + share(dice) + " of intervals";
    if (dice.chance(50)) return text;
    text += gap(dice);
  }
  if (dice.chance(50)) return text + word(dice, phrase_words::every_day);
  return text + "on " + (at_least ? "at least " : "") + share(dice) + " of days";
}

std::string comparison(Dice& dice) {
  const auto kpi = dice.one_of(models::target_kpis());
  std::string name(kpi.name);
  if (name == "service_level" && dice.chance(50)) name = "service level";
  if (name == "abandonment" && dice.chance(50)) name = "abandoned";
  const auto value = [&] {
    return kpi.unit == models::TargetUnit::share ? share(dice) : duration(dice, true);
  };
  if (dice.chance(20)) return name + " between " + value() + gap(dice) + "and " + value();
  const std::string sign =
      dice.chance(50) ? word(dice, phrase_words::at_most) : word(dice, phrase_words::at_least);
  return name + " " + sign + gap(dice) + value();
}

std::string target(Dice& dice) {
  const std::string text = dice.chance(50) ? classic(dice, true) : comparison(dice);
  return dice.chance(50) ? text : text + gap(dice) + window(dice);
}

std::string part(Dice& dice) {
  if (dice.chance(20)) return share(dice);
  const auto phrases = dice.chance(50) ? std::span<const std::string_view>(phrase_words::off_roster)
                                       : std::span<const std::string_view>(phrase_words::idle_only);
  return percent(dice, true) + (dice.chance(80) ? " " : "") + word(dice, phrases);
}

std::string pause(Dice& dice) {
  std::string text = clock(dice) + gap(dice) + duration(dice, false);
  if (dice.chance(40)) text += dice.chance(50) ? " paid" : " unpaid";
  return text;
}

std::string change(Dice& dice) {
  constexpr const char* words[] = {"aht", "talk", "acw"};
  return dice.one_of(words) + std::string(dice.chance(80) ? " " : "") + (dice.chance(50) ? "+" : "-") +
         digits(dice, 90) + "%";
}

std::string date(Dice& dice) {
  constexpr const char* days[] = {"-01-05", "-02-28", "-12-31", "-06-15"};
  return std::to_string(2024 + dice.below(3)) + dice.one_of(days);
}

std::string growth(Dice& dice) {
  constexpr const char* signs[] = {"", "+", "-"};
  constexpr const char* ends[] = {"", "/year", " / year", " per year", " a year"};
  return dice.one_of(signs) + digits(dice, 90) + (dice.chance(20) ? " %" : "%") + dice.one_of(ends);
}

}  // namespace

std::string random_text(Dice& dice, const ValueKind& kind) {
  const auto around = [&](const std::string& text) { return blanks(dice) + text + blanks(dice); };
  const auto is = [&](auto* pattern) { return kind.pattern == pattern; };
  if (is(patterns::duration)) return around(duration(dice, false));
  if (is(patterns::time_of_day)) return around(clock(dice));
  if (is(patterns::range)) {
    constexpr const char* dashes[] = {"-", " - ", "\xE2\x80\x93"};
    return around(clock(dice) + dice.one_of(dashes) + clock(dice));
  }
  if (is(patterns::share)) return around(share(dice));
  if (is(patterns::rate)) {
    const std::string unit = unit_name(dice, dice.one_of(units()));
    return around(digits(dice, 50) + (dice.chance(20) ? " per " : "/") + unit);
  }
  if (is(patterns::pause)) return around(pause(dice));
  if (is(patterns::wage)) {
    constexpr const char* money[] = {"", "EUR", " EUR ", " usd"};
    constexpr const char* hours[] = {"h", "hour", " h"};
    return around(digits(dice, 50) + dice.one_of(money) + "/" + dice.one_of(hours));
  }
  if (is(patterns::handling_change)) return around(change(dice));
  if (is(patterns::shrinkage_part)) return around(part(dice));
  if (is(patterns::date)) return around(date(dice));
  if (is(patterns::growth)) return around(growth(dice));
  if (is(patterns::times)) return around(digits(dice, 300) + (dice.chance(20) ? " %" : "%"));
  if (is(patterns::closed)) return around("closed");
  if (is(patterns::like_weekday)) return around("like" + gap(dice) + word(dice, weekday_words));
  if (is(patterns::weekday_span)) {
    const std::string first = word(dice, weekday_words);
    return around(dice.chance(50) ? first
                                  : first + (dice.chance(20) ? " - " : "-") + word(dice, weekday_words));
  }
  if (is(patterns::service_level)) return around(classic(dice, false));
  if (is(patterns::target)) return around(target(dice));
  if (is(patterns::never)) return "never";
  return "some text";
}

}  // namespace holdtime::scenarios::testing
