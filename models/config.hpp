// A call center as plain data: what a scenario file says, with every phrase already read.
//
// Moments are counted since midnight of the first date; a day may go on past 24:00. Lists stand in the order
// of the document, which is the order of priority and of ties. Read-only once made and shared by every
// replication and thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/random/distribution.hpp"
#include "engine/sim_time.hpp"
#include "models/by_time.hpp"
#include "models/callbacks/callback.hpp"
#include "models/callbacks/queue_messages.hpp"
#include "models/day_events.hpp"
#include "models/demand/repeat_calls.hpp"
#include "models/given/given_state.hpp"
#include "models/interventions.hpp"
#include "models/ivr/menu.hpp"
#include "models/people.hpp"
#include "models/routing/routing_config.hpp"
#include "models/staffing.hpp"
#include "models/transfers/transfer.hpp"

namespace holdtime::models {

using engine::Distribution;
using engine::Microseconds;

// ---- demand ----------------------------------------------------------------------------------------------

/// Calls expected in [from, to), spread evenly over it.
struct ExpectedCalls {
  Microseconds from = 0;
  Microseconds to = 0;
  double calls = 0.0;
};

/// A Poisson process with a rate that is constant in each piece. Pieces are in time order and don't overlap.
struct PoissonArrivals {
  std::vector<ExpectedCalls> pieces;
};

/// A number of calls that is not random; their times are: independent, from the profile (`calls` of each
/// piece is its weight), sorted.
struct ExactArrivals {
  struct Group {
    std::uint64_t count = 0;
    std::vector<ExpectedCalls> profile;
  };
  std::vector<Group> groups;
};

/// Calls that were recorded, each at its moment, in time order; `talk` where it was recorded too.
struct TraceArrivals {
  struct Call {
    Microseconds arrival = 0;
    std::optional<Microseconds> talk;
  };
  std::vector<Call> calls;
};

using Arrivals = std::variant<PoissonArrivals, ExactArrivals, TraceArrivals>;

/// A factor drawn once a day that multiplies the expected calls of the types it is shared by. Mean 1.
struct Busyness {
  std::string name;
  Distribution factor;
  std::vector<std::size_t> call_types;
};

// ---- callers ---------------------------------------------------------------------------------------------

/// The machine that answers first. Of the callers who end their `delay` in it, the share `contained` has been
/// served there, the share `hang_up` leaves, the others go on to the queue.
struct Ivr {
  Distribution delay;
  double contained = 0.0;
  double hang_up = 0.0;
};

/// Whether and when callers call again. A caller's attempts are numbered from 1; what decides about the next
/// one is how the last one ended, and whether it was his first.
struct Redial {
  struct Chance {
    double first = 0.0;  ///< after the first attempt
    double later = 0.0;  ///< after each later one
  };
  Chance after_busy;        ///< heard the busy tone: no line
  Chance after_blocked;     ///< found no place to wait
  Chance after_abandoning;  ///< hung up while waiting, or balked
  Chance after_dropped;     ///< was sent away
  /// From the end of one attempt to the next. An attempt that would come at or after closing is not made.
  Distribution delay;
  /// Attempts of a caller in all, the first included. No value: no limit.
  std::optional<std::uint32_t> most_attempts;
  /// Those who call again as another type: the share of each type. From then on that type's rules hold.
  std::vector<std::pair<std::size_t, double>> changes_to;

  /// Whether anybody ever calls again.
  bool possible() const {
    const auto any = [](Chance chance) { return chance.first > 0.0 || chance.later > 0.0; };
    return (!most_attempts || *most_attempts > 1) &&
           (any(after_busy) || any(after_blocked) || any(after_abandoning) || any(after_dropped));
  }
};

/// A class of callers within a call type, with its share of them. In the order of who has waited longest,
/// a caller counts as having waited `head_start` longer than he has.
struct PriorityClass {
  std::string name;
  double share = 1.0;
  Microseconds head_start = 0;
  double bonus = 0.0;     ///< points beside the type's score
  double patience = 1.0;  ///< times that of the type
};

enum class ClassOrder { strict, longest_wait };

/// Which moment picks the piece of a handling time that changes over the day.
enum class HandlingMoment { queue_entry, answer };

struct CallType {
  std::string name;
  Arrivals arrivals;
  std::optional<Ivr> ivr;
  /// Answers first in the place of an `ivr`, which there is none of then.
  std::optional<Menu> menu;
  /// false: nobody ever comes to the queue of this type, whose menu leads all callers elsewhere.
  bool has_queue = true;
  /// A piece that holds no distribution: nobody hangs up.
  ByTime<Distribution> patience;
  /// The share of callers who leave at once when not answered at once.
  double balking = 0.0;
  /// Callers of this type who may wait at a time; one more is blocked. No value: no limit.
  std::optional<std::uint32_t> waiting_places;
  /// No value: nobody calls again.
  std::optional<Redial> redial;
  /// No value: nobody who was served calls again.
  std::optional<RepeatCalls> repeat_calls;
  /// No value: nobody is rung back.
  std::optional<Callback> callback;
  QueueMessages messages;
  /// How waits are predicted, where they are (for callbacks, messages, or for `predicts`).
  WaitPrediction prediction;
  bool predicts = false;  ///< waits are predicted, and results tell how well

  /// Whether something becomes of a caller who joins the queue but that he waits for as long as he will.
  bool tells_waits() const {
    bool classes_differ = false;
    for (const PriorityClass& each : classes) classes_differ = classes_differ || each.patience != 1.0;
    return predicts || callback || messages.any() || classes_differ;
  }
  /// No value: nobody is passed on to another queue.
  std::optional<Transfer> transfer;
  /// Never empty: a type without classes has one, unnamed.
  std::vector<PriorityClass> classes{PriorityClass{}};
  ClassOrder class_order = ClassOrder::longest_wait;
  Handling handling;
  HandlingMoment handling_moment = HandlingMoment::queue_entry;
  /// The teams an arriving call tries, by rank: within a rank the agent idle longest over all its teams.
  std::vector<std::vector<std::size_t>> ranks;
  /// Poisson arrivals: one event brings that many calls in the mean, all in its moment. The number is
  /// geometric; 1: each call comes by itself.
  double batch = 1.0;
  CallRouting routing;
};

/// Lines (trunks) that calls of some types share. A call holds one from its arrival through the IVR, the
/// queue and the talk; it is free again when the talk ends, before after-call work. Who finds all taken hears
/// the busy tone.
struct LineGroup {
  std::string name;
  std::uint32_t lines = 0;
  std::vector<std::size_t> call_types;
};

// ---- the whole -------------------------------------------------------------------------------------------

/// What happens at closing to those who wait, and to the staff whose time ends at or after closing.
struct Closing {
  enum class Waiting { served_out, dropped };
  enum class Staff { held_over, as_scheduled };
  Waiting waiting = Waiting::served_out;
  Staff staff = Staff::held_over;
};

struct Center {
  std::string name;
  /// Calls arrive in [opens, closes).
  Microseconds opens = 0;
  Microseconds closes = 0;
  /// The length of the periods in which results are shown, counted from midnight.
  Microseconds interval = 30 * engine::minute;
  std::vector<CallType> call_types;
  std::vector<Team> teams;
  std::vector<Busyness> busyness;
  std::vector<IntervalFactor> interval_factors;
  std::vector<AbsenceFactor> absence_factors;
  std::vector<DayEvent> events;
  /// What is done on the day about the day, in the order in which it is thought of in the same moment.
  std::vector<Intervention> interventions;
  /// A type is in one group at most; calls of one in none need no line.
  std::vector<LineGroup> line_groups;
  std::vector<Site> sites;
  /// Callers of all types who may wait at a time. No value: no limit.
  std::optional<std::uint32_t> waiting_places;
  /// Limits of their own for groups of types, or by agents present.
  std::vector<WaitingLimit> waiting_limits;
  Closing closing;
  /// Callers count who enter the queue in [measure_from, measure_to), and agents' time in the same window.
  /// No value: the whole day, from the first agent's coming to the last one's going.
  std::optional<std::pair<Microseconds, Microseconds>> measure;
  /// The day is known up to a moment: records begin there, with what was seen. No value: the day is played
  /// from its beginning. Not together with `measure`.
  std::optional<GivenState> given;

  /// Where the part of the opening hours begins that results are told of.
  Microseconds counted_from() const { return given ? given->at : opens; }
};

}  // namespace holdtime::models
