// What only some centers have, in words; which of them have it says results/formulas.
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
    default:
      return "";
  }
}

}  // namespace holdtime::results
