// What only some centers have, in words, and which of them have it.
#include <algorithm>

#include "results/kpis.hpp"

namespace holdtime::results {

std::string_view words_for(Needs needs) {
  switch (needs) {
    case Needs::voicemail:
      return "callers may leave a message";
    case Needs::sites:
      return "there are sites";
    case Needs::outsourcers:
      return "there are outsourcers";
    case Needs::adherence:
      return "people don't keep to their shifts";
    case Needs::activities:
      return "there are any";
    case Needs::overtime:
      return "people may stay on after their shift";
    case Needs::wages:
      return "wages are given";
    case Needs::interventions:
      return "there are interventions";
    case Needs::lines_or_redial:
      return "calls need lines or callers may call again";
    case Needs::several_calls:
      return "callers may call again or calls are passed on";
    case Needs::transfers:
      return "calls are passed on";
    case Needs::menus:
      return "there are menus";
    case Needs::callbacks:
      return "callers may be rung back";
    case Needs::predictions:
      return "waits are predicted";
    case Needs::deflection:
      return "a message leads callers elsewhere";
    default:
      return "";
  }
}

bool applies(const Kpi& kpi, const models::CenterPlan& plan) {
  const models::Center& center = plan.center();
  switch (kpi.needs) {
    case Needs::voicemail:
      return std::any_of(center.call_types.begin(), center.call_types.end(),
                         [](const auto& type) { return type.routing.voicemail; });
    case Needs::sites:
      return !center.sites.empty();
    case Needs::outsourcers:
      return std::any_of(center.teams.begin(), center.teams.end(),
                         [](const auto& team) { return team.price_a_call.has_value(); });
    case Needs::adherence:
      return plan.uses().adherence;
    case Needs::activities:
      return plan.uses().activities;
    case Needs::overtime:
      return plan.uses().overtime;
    case Needs::interventions:
      return !center.interventions.empty();
    case Needs::wages:
      return plan.uses().wages;
    case Needs::lines_or_redial:
      return plan.has_lines() || plan.has_redial();
    case Needs::several_calls:
      return plan.has_redial() || plan.passing().has_transfers();
    case Needs::transfers:
      return plan.passing().has_transfers();
    case Needs::menus:
      return plan.passing().has_menus();
    case Needs::callbacks:
      return plan.uses().callbacks;
    case Needs::predictions:
      return std::any_of(center.call_types.begin(), center.call_types.end(),
                         [](const auto& type) { return type.predicts || type.callback; });
    case Needs::deflection:
      return std::any_of(center.call_types.begin(), center.call_types.end(),
                         [](const auto& type) { return !type.messages.deflects.empty(); });
    default:
      return true;
  }
}

}  // namespace holdtime::results
