// What is counted of menus, beside the facts of facts.hpp. Only for centers that have any.
#pragma once

#include "results/facts.hpp"

namespace holdtime::results {

/// Facts about calls in a menu (by the call type whose menu it is) or at one node of it, by the interval in
/// which the call came.
enum class MenuFact : std::uint8_t {
  entered,  ///< calls; of a node, visits, of which a call makes one at most
  solved,
  hung_up,
  bounced,
  to_queue,
  time,  ///< spent there, us
  count,
};

using MenuFacts = Facts<MenuFact, MenuFact::count>;

}  // namespace holdtime::results
