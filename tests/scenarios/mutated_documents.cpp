#include <algorithm>

#include "tests/scenarios/random_documents.hpp"

namespace holdtime::scenarios::testing {
namespace {

void places(Json& value, std::vector<Json*>& into) {
  into.push_back(&value);
  if (value.is_structured()) {
    for (auto& one : value) places(one, into);
  }
}

/// A place that `fits`, or nullptr.
template <class Fits>
Json* place(Json& document, Dice& dice, Fits fits) {
  std::vector<Json*> all;
  places(document, all);
  std::vector<Json*> good;
  for (Json* one : all) {
    if (one != &document && fits(*one)) good.push_back(one);
  }
  return good.empty() ? nullptr : dice.one_of(good);
}

const std::vector<Json>& strange_values() {
  static const std::vector<Json> values = {
      nullptr,
      true,
      0,
      5,
      -5,
      0.5,
      1e12,
      1.5,
      "",
      "banana",
      "5 parsecs",
      "110%",
      "-1%",
      "25:61",
      "08:00",
      "08:00-18:00",
      "never",
      "80/20",
      "aht +15%",
      "longest wait",
      "10:00 15m",
      "48/min",
      Json::array(),
      Json::object(),
      Json::array({"banana"}),
      Json::array({Json::array()}),
      Json::array({1, 2, 3}),
      Json::object({{"distribution", "gamma"}}),
      Json::object({{"distribution", "gauss"}, {"mean", 1}}),
      Json::object({{"distribution", "gamma"}, {"mean", 1}, {"sd", 0.1}, {"shape", nullptr}}),
      Json::object({{"csv", "numbers.csv"}}),
      Json::object({{"by_time", Json::array()}})};
  return values;
}

void change_letter(std::string& text, Dice& dice) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
  if (!plain) return;  // not within a character of several bytes
  constexpr std::string_view letters = "0123456789:.%+-/ \t<=abdehimnoprstuM\n";
  const std::string letter(1, letters[dice.below(letters.size())]);
  const std::size_t at = dice.below(text.size() + 1);
  const std::size_t how = dice.below(3);
  if (how == 0 || at == text.size())
    text.insert(at, letter);
  else if (how == 1)
    text.erase(at, 1);
  else
    text.replace(at, 1, letter);
}

void rename_key(Json& object, Dice& dice) {
  Json renamed = Json::object();
  const std::size_t which = dice.below(object.size());
  std::size_t i = 0;
  for (const auto& [key, value] : object.items()) {
    std::string name = key;
    if (i++ == which) change_letter(name, dice);
    renamed[name] = value;
  }
  object = std::move(renamed);
}

}  // namespace

Json mutated(Json document, Dice& dice) {
  const auto any = [](const Json&) { return true; };
  const auto filled = [](const Json& value) { return value.is_object() && !value.empty(); };
  const auto text = [](const Json& value) { return value.is_string(); };
  switch (dice.below(7)) {
    case 0:  // an unknown key
      if (Json* at = place(document, dice, filled)) (*at)["colour"] = dice.one_of(strange_values());
      break;
    case 1:
      if (Json* at = place(document, dice, filled)) rename_key(*at, dice);
      break;
    case 2:  // a key too few
      if (Json* at = place(document, dice, filled))
        at->erase(std::next(at->begin(), static_cast<int>(dice.below(at->size()))));
      break;
    case 3:
      if (Json* at = place(document, dice, text)) {
        std::string changed = *at;
        change_letter(changed, dice);
        *at = changed;
      }
      break;
    case 4: {  // something from elsewhere
      const Json* from = place(document, dice, any);
      const Json copy = *from;
      *place(document, dice, any) = copy;
      break;
    }
    case 5:  // an element twice
      if (Json* at =
              place(document, dice, [](const Json& value) { return value.is_array() && !value.empty(); }))
        at->push_back(Json(at->front()));
      break;
    default:
      *place(document, dice, any) = dice.one_of(strange_values());
  }
  return document;
}

}  // namespace holdtime::scenarios::testing
