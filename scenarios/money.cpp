#include "scenarios/money.hpp"

#include <cmath>

#include "scenarios/day_parts.hpp"
#include "scenarios/units.hpp"

namespace holdtime::scenarios {
namespace {

constexpr const char* example = "write \"21 EUR/h\", or 21";

Parsed<models::Wage> wage_of(double an_hour, std::string currency) {
  if (an_hour > most_wage) {
    return {"more than " + grouped(most_wage) + " an hour is taken for a mistake", "a smaller number",
            Fault::meaning};
  }
  return models::Wage{std::llround(an_hour * static_cast<double>(models::money_steps)), std::move(currency)};
}

}  // namespace

Parsed<models::Wage> parse_wage(std::string_view written) {
  const std::string_view text = trimmed(written);
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {"it does not say per hour", example};
  const Unit* per = find_unit(trimmed(text.substr(slash + 1)));
  if (per == nullptr || per->length != engine::hour) return {"wages are by the hour", example};
  const std::string_view money = trimmed(text.substr(0, slash));
  const std::size_t digits = std::min(money.find_first_not_of("0123456789."), money.size());
  const auto number = parse_decimal(money.substr(0, digits));
  if (!number) return {"it does not begin with a number", example};
  const std::string_view currency = trimmed(money.substr(digits));
  for (const char c : currency) {
    if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) return {"a currency is letters, such as EUR", example};
  }
  if (currency.size() > 8) return {"a currency has eight letters at most", example};
  return wage_of(*number, std::string(currency));
}

std::optional<models::Wage> read_wage(Context& context, const Node& node) {
  std::optional<models::Wage> wage;
  if (node.kind == Node::Kind::number) {
    const auto number = read_number(context, node, most_wage, "a wage");
    if (number) wage = wage_of(*number, "").value;
  } else if (node.kind == Node::Kind::text) {
    wage = read_settled(context, node, parse_wage(node.text), "a wage");
  } else {
    wrong_kind(context, node, "a wage", example);
  }
  if (wage) context.read_as(node, [&] { return wage_text(*wage); });
  return wage;
}

std::string wage_text(const models::Wage& wage) {
  const double an_hour = static_cast<double>(wage.per_paid_hour) / static_cast<double>(models::money_steps);
  return number_text(an_hour) + (wage.currency.empty() ? "" : " " + wage.currency) + "/h";
}

}  // namespace holdtime::scenarios
