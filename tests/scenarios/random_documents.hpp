// Scenario files grown at random from the tables of keys and kinds, and changes to them that may break them.
#pragma once

#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "scenarios/keys.hpp"

namespace holdtime::scenarios::testing {

using Json = nlohmann::ordered_json;

/// The same numbers on any machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool chance(unsigned percent) { return below(100) < percent; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937_64 engine_;
};

/// A text of the kind in one of the many ways of writing it.
std::string random_text(Dice& dice, const ValueKind& kind);

/// Grows documents whose values all have the right form. What they mean is often nonsense, but everything in
/// them is read.
class Grower {
 public:
  explicit Grower(std::uint64_t seed) : dice_(seed) {}

  Json scenario();
  /// What has turned up so far: keys, words, alternatives, sets of parameters.
  const std::set<std::string>& seen() const { return seen_; }

 private:
  Json value(const ValueKind& kind, const std::string& key);
  Json scalar(const ValueKind& kind, const std::string& key);
  Json object(const ValueKind& kind);
  Json named(const ValueKind& kind);
  Json distribution(const ValueKind& kind);
  Json answers();
  std::vector<std::string> chosen_keys(const ValueKind& kind);
  std::string name_for(const std::string& key);

  Dice dice_;
  std::set<std::string> seen_;
  std::vector<std::string> settled_;  ///< keys of the object at hand that others exclude
  bool plain_agents_ = false;         ///< "agents" stands beside "shift" or "roster"
};

/// Everything that can turn up in a document, by the tables.
std::set<std::string> all_there_is();

/// The document with one thing changed at random: a key, a value, a letter, a place.
Json mutated(Json document, Dice& dice);

}  // namespace holdtime::scenarios::testing
