// Queueing models solved exactly, as scenarios: what the simulation has to reproduce.
//
// The figures come from closed forms and from the stationary (Y1: transient) distribution of the models'
// Markov chains: A Erlang A, C Erlang C, K Erlang A with finite room, G general patience (Baccelli &
// Hebuterne 1981; Zeltyn & Mandelbaum 2005), S two skills, X idle agents take breaks, Y a changing day.
#pragma once

#include <string>
#include <vector>

#include "tests/theory/theory.hpp"

namespace holdtime::theory {

struct ExactCase {
  std::string name;
  std::string file;
  std::uint64_t everyday;  ///< replications that catch a bias of some percent, for every day
  std::uint64_t sharp;     ///< replications for half-widths of 0.5 %, for the long suite
  std::vector<Comparison> exact;
};

const std::vector<ExactCase>& exact_cases();

}  // namespace holdtime::theory
