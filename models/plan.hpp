// A center's config, worked out once for all replications: names hashed, people numbered, tables resolved.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include "models/config.hpp"
#include "models/demand/callers_ahead.hpp"
#include "models/given/busyness_so_far.hpp"
#include "models/passing_plan.hpp"
#include "models/rare_features.hpp"
#include "models/routing/pick_rules.hpp"
#include "models/routing/routing_plan.hpp"

namespace holdtime::models {

/// Agents of all teams, numbered through in document order: teams, then shifts, then people.
using AgentIndex = std::uint32_t;

/// No agent: what a search for one returns when there is none.
inline constexpr AgentIndex no_agent = ~AgentIndex{0};

/// No line group: calls that need no line.
inline constexpr std::size_t no_line_group = ~std::size_t{0};

struct TeamPlan {
  const Team* team = nullptr;
  std::uint64_t entity = 0;
  AgentIndex first_agent = 0;
  std::uint32_t agents = 0;
  const PickRule* rule = nullptr;
  double absence = 0.0;
  std::optional<UnscheduledSpells> spells;
  /// Whether a call that one of its people takes is more than that: people differ in pace, or somebody wants
  /// to know of it.
  bool watched = false;
  /// Head counts as steps, or nullptr where people have shifts.
  const HeadCounts* head_counts = nullptr;
};

struct AgentPlan {
  std::uint32_t team = 0;
  std::uint32_t number = 0;      ///< within the team
  const Shift* shift = nullptr;  ///< nullptr: comes and goes by head counts
  bool standby = false;          ///< comes only when called in
};

/// A center that can't be played, in words: two names with the same hash, a rule there is none of.
struct PlanError : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// Immutable; shared by all replications and threads. Points into its own copy of the center.
class CenterPlan {
 public:
  /// Throws PlanError. The readers of scenarios refuse everything else beforehand.
  explicit CenterPlan(Center center);
  CenterPlan(const CenterPlan&) = delete;
  CenterPlan& operator=(const CenterPlan&) = delete;

  const Center& center() const { return center_; }
  const std::vector<TeamPlan>& teams() const { return teams_; }
  const std::vector<AgentPlan>& agents() const { return agents_; }
  std::uint64_t call_type_entity(std::size_t type) const { return type_entities_[type]; }
  const Handling& handling(std::size_t call_type, std::size_t team) const {
    return *handling_[call_type * teams_.size() + team];
  }
  /// What may be drawn ahead for callers of the type.
  const FixedLaws& fixed_laws(std::size_t call_type) const { return fixed_laws_[call_type]; }
  /// Whether callers of the type need their second block of words.
  bool has_choices(std::size_t call_type) const { return has_choices_[call_type]; }
  /// The line group whose lines calls of the type hold; `no_line_group` where they need none.
  std::size_t line_group(std::size_t call_type) const { return line_groups_[call_type]; }
  /// Whether callers of the type come to the queue at once, without a line and as all others do.
  bool comes_plain(std::size_t call_type) const { return comes_plain_[call_type] != 0; }
  const RoutingPlan& routing() const { return routing_; }
  bool has_lines() const { return has_lines_; }
  /// Whether any caller may call again.
  bool has_redial() const { return has_redial_; }
  /// Whether more is to be done at the end of a call that was not answered than to tell of it.
  bool looks_at_lost() const { return has_lines_ || has_redial_ || uses_.recent_service; }
  /// Slots of the event list for what is done on the day: one an intervention for its next look, one for what
  /// takes effect, one for the beginning and one for the end of each event.
  std::size_t desk_slots() const {
    return uses_.desk ? 2 * (center_.interventions.size() + center_.events.size()) : 0;
  }
  std::uint64_t intervention_entity(std::size_t intervention) const {
    return intervention_entities_[intervention];
  }
  /// Which of the features that few centers have this one has.
  const RareFeatures& uses() const { return uses_; }

  /// How busy the day is, where it is begun in its middle and the calls so far are told; else nullptr.
  const BusynessSoFar* busyness_so_far() const { return busyness_so_far_ ? &*busyness_so_far_ : nullptr; }
  /// Menus, and calls passed on from one queue to another.
  const PassingPlan& passing() const { return passing_; }
  /// Whether something is to be done when the talk of a call of the type ends, and not with the work after
  /// it.
  bool ends_talk_apart(std::size_t call_type) const {
    return any_talk_apart_ &&
           (line_groups_[call_type] != no_line_group || passing_.may_be_passed_on(call_type));
  }
  bool any_talk_apart() const { return any_talk_apart_; }
  /// Whether an answered call may have a sequel: another leg, or another call.
  bool has_sequels() const { return has_sequels_; }
  /// Whether calls are counted by attempts and callers too (results/attempt_facts.hpp).
  bool counts_attempts() const {
    return has_lines_ || has_redial_ || passing_.has_transfers() || uses_.tells_waits;
  }

  /// The first and last rostered moments and opening hours together: [first, second).
  std::pair<Microseconds, Microseconds> span() const;

 private:
  void number_agents();
  void find_fixed_laws();

  Center center_;
  RoutingPlan routing_;
  std::vector<std::uint64_t> type_entities_;
  std::vector<bool> has_choices_;
  std::vector<std::size_t> line_groups_;   // by call type
  std::vector<std::uint8_t> comes_plain_;  // by call type; not bits, for it is asked for each call
  bool has_lines_ = false;
  bool has_redial_ = false;
  RareFeatures uses_;
  bool has_sequels_ = false;
  bool any_talk_apart_ = false;
  PassingPlan passing_;
  std::vector<FixedLaws> fixed_laws_;
  std::optional<BusynessSoFar> busyness_so_far_;
  std::vector<TeamPlan> teams_;
  std::vector<AgentPlan> agents_;
  std::vector<const Handling*> handling_;  // by call type, then team
  std::vector<std::uint64_t> intervention_entities_;
};

}  // namespace holdtime::models
