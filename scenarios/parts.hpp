// The readers of the parts of a scenario, one .cpp each. They fill the structs of models/ and add problems;
// where a value is wrong they go on with a stand-in, so that all problems of a file are found in one reading.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "models/routing/agent_rules.hpp"
#include "models/scenario.hpp"
#include "scenarios/context.hpp"
#include "scenarios/object_reader.hpp"

namespace holdtime::scenarios {

using engine::Distribution;
using models::ByTime;

/// The members of an object of named things that are not null: entry i is the i-th call type or team.
std::vector<const Member*> entries(const Node& object);
std::vector<std::string> names_of(const std::vector<models::CallType>& types);
std::vector<std::string> names_of(const std::vector<models::Team>& teams);
/// The place of `name` among `names`; where it is not among them, an error at `at` with the nearest.
std::optional<std::size_t> look_up(Context& context, const Node& at, const std::vector<std::string>& names,
                                   std::string_view what);

// ---- read_distribution.cpp: what a bare duration stands for is a matter of where it stands
enum class Bare { lognormal, exponential, constant };
std::optional<Distribution> read_distribution(Context& context, const Node& node, Bare bare);
/// A factor with mean 1. Holds no distribution where nothing varies ("0%").
/// Where its mean is another, `why` says what that would change and `instead` what to do.
std::optional<Distribution> read_factor(
    Context& context, const Node& node,
    const char* why =
        "it multiplies the expected calls, so another mean would change the volume behind your back",
    const char* instead = "scale it to mean 1 and change the volume where the volume is given");
/// A distribution, or {"by_time": [{"from": …, KEY: …}, …]}. "never" gives a piece that holds none.
std::optional<ByTime<Distribution>> read_by_time(Context& context, const Node& node, std::string_view key,
                                                 Bare bare, bool never_allowed);

// ---- read_handling.cpp
/// The keys aht, or talk and acw. Without any of them no value, and an error where `needed`.
std::optional<models::Handling> read_handling(Context& context, const ObjectReader& object, bool needed);
/// What stands behind a name in "answers": "aht +15%", or an object of its own.
void read_skill_handling(Context& context, const Node& node, const models::CallType& type,
                         models::Skill& into);

// ---- read_volume.cpp, read_callers.cpp, read_calls.cpp, read_day_to_day.cpp
/// `needed`: an error where nothing says how many calls come.
models::Arrivals read_volume(Context& context, const ObjectReader& type, bool needed);
std::optional<models::Ivr> read_ivr(Context& context, const Node& node);
/// A menu with its ways on; `own` is the type to whose queue a way leads that names none.
std::optional<models::Menu> read_menu(Context& context, const Node& node,
                                      const std::vector<std::string>& types, std::size_t own);
/// Whether the "ivr" that stands here is a menu.
bool is_menu(const Node& ivr);
/// Names of the call types to whose queues some menu or transfer leads; perhaps of types there are none of.
std::set<std::string, std::less<>> types_led_to(const Node& root);
/// A share, or shares by the time of day.
ByTime<double> read_changing_share(Context& context, const Node& node);
/// How many times as long some callers hold on.
double read_patience_factor(Context& context, const Node& node);
void read_patience(Context& context, const ObjectReader& object, models::CallType& type);
/// What callers are told when they join the queue and while they wait; before the callbacks.
void read_messages(Context& context, const ObjectReader& object, models::CallType& type);
void read_callbacks(Context& context, const ObjectReader& object, models::CallType& type);
void read_classes(Context& context, const ObjectReader& object, models::CallType& type);
void read_calls(Context& context, const Node& calls, models::Center& center, models::Goals& goals);
/// After the teams: which of them a call tries.
void read_goes_to(Context& context, const Node& calls, const Node* routing, models::Center& center);
/// read_lines.cpp, read_redial.cpp: of the center and of its call types; lines first.
void read_lines(Context& context, const Node& root, const Node& calls, models::Center& center);
void read_redial(Context& context, const Node& root, const Node& calls, models::Center& center);
/// read_transfers.cpp, after the lines: calls passed on, and calling again though served.
void read_transfers(Context& context, const Node& calls, models::Center& center);
void read_repeat_calls(Context& context, const Node& calls, models::Center& center);
/// A call passed on, by a menu or an agent, keeps its line: both types have to be in one group.
void check_passing(Context& context, const Node& calls, const models::Center& center);
void read_day_to_day(Context& context, const Node& root, const Node& calls, models::Center& center);

// ---- read_teams.cpp, read_head_counts.cpp, read_shifts.cpp, read_shrinkage.cpp
void read_teams(Context& context, const Node& teams, models::Center& center);
models::HeadCounts read_head_counts(Context& context, const Node& node);
models::Roster read_shifts(Context& context, const Node& node);
/// "lunch" and "breaks" of `object`, in the order of time.
void read_breaks(Context& context, const Node& object, models::Shift& shift);
/// The form of these alone, where the hours of the shift are not known.
void check_breaks(Context& context, const Node& object);
/// How long the unpaid ones of them are together, as far as they can be read.
Microseconds unpaid_breaks(const Node& object);
/// Puts a shift that is read into the roster, and its part of the night before. `time` is where it says when.
void add_shift(Context& context, const Node& time, models::Shift shift, models::Roster& roster);

// ---- read_activities.cpp: breaks written in parts, and activities
std::optional<models::Break> read_break_parts(Context& context, const Node& node, bool paid);
std::optional<models::Break> read_activity(Context& context, const Node& node);
/// "meeting"; "" for a break.
std::string_view word_of(models::Activity activity);

// ---- read_people.cpp: after the team's staffing
void read_people(Context& context, const ObjectReader& object, models::Team& team);
/// All wages in one currency; after all teams.
void check_wages(Context& context, const Node& teams, const models::Center& center);

// ---- read_day_events.cpp, read_day_factors.cpp: after calls and teams
/// The places of the names at `node`, each once; of all where there is none.
std::vector<std::size_t> read_places(Context& context, const Node* node,
                                     const std::vector<std::string>& names, std::string_view what);
void read_events(Context& context, const Node& events, models::Center& center);
/// "lines" and "self_service" of events, after the lines.
void read_lines_of_events(Context& context, const Node& events, models::Center& center);
void read_batch(Context& context, const ObjectReader& object, models::CallType& type);
void read_interval_factors(Context& context, const Node& node, models::Center& center);
void read_absence_factors(Context& context, const Node& node, models::Center& center);

// ---- read_interventions.cpp
/// "also_answer" and "stop_answering".
models::AnsweringChange read_answering(Context& context, const ObjectReader& object,
                                       const models::Center& center);
/// After calls, teams and events.
void read_interventions(Context& context, const Node& node, models::Center& center,
                        const models::Goals& goals);
/// After the team's staffing.
void read_standby(Context& context, const ObjectReader& object, models::Team& team);

// ---- read_shift_templates.cpp
void read_shift_templates(Context& context, const Node& node);
/// The people counted at `staffing`, all on the shift called `name`. `rostered`: they are "agents".
models::Roster read_named_shift(Context& context, const Node& name, const Node& staffing, bool rostered);

// ---- read_shared.cpp: what the center says for all its call types and teams
void read_center_ivr(Context& context, const Node& node, const Node& calls, models::Center& center);
void read_routing(Context& context, const Node& node, const Node& teams, models::Center& center);
/// Entries that are for the reader of the file only.
void note_without_effect(Context& context, const Node& root);
/// After the team's staffing, against which the budget is checked.
void read_shrinkage(Context& context, const Node& node, models::Team& team);
void read_off_phone(Context& context, const Node& node, models::Team& team);

// ---- read_routing.cpp
/// The keys of a call type that say who gets its calls and what becomes of those who find no place.
void read_type_routing(Context& context, const ObjectReader& object, models::CallType& type,
                       const models::ServiceLevel& service_level);
/// The teams of a rank of "goes_to", and into `routing` when the rank opens.
const Node* read_rank(Context& context, const Node& node, models::CallRouting& routing, std::size_t rank,
                      std::uint32_t& keep_free);
/// After "goes_to".
void read_keep_free(Context& context, const Node& routing, models::Center& center);
/// After the teams.
void check_routing(Context& context, const Node& calls, const models::Center& center);

// ---- read_sites.cpp
/// After call types and teams.
void read_sites(Context& context, const Node& root, const Node& calls, const Node& teams,
                models::Center& center);
std::optional<Microseconds> read_own_site_first(Context& context, const Node* routing,
                                                const models::Center& center);
/// Parts the one rank of a type without "goes_to".
void put_own_site_first(const models::Center& center, Microseconds after, models::CallType& type);

// ---- read_places.cpp
/// Of a call type: a number, or by agents present.
void read_type_places(Context& context, const ObjectReader& object, models::Center& center,
                      models::CallType& type);
/// Of the center: a number, or groups of call types.
void read_center_places(Context& context, const ObjectReader& root, models::Center& center);

// ---- read_service_level.cpp
std::optional<models::ServiceLevel> read_service_level(Context& context, const Node& node,
                                                       models::ServiceLevel defaults);
/// The formula called as `node` says.
std::optional<models::ServiceLevelFormula> read_formula(Context& context, const Node& node);
/// The service level as a scenario file has it in full.
std::string service_level_json(const models::ServiceLevel& level);

// ---- read_targets.cpp
void read_targets(Context& context, const Node& node, const models::Center& center, models::Goals& goals);

// ---- read_horizon.cpp, check_horizon.cpp
std::optional<models::Horizon> read_horizon(Context& context, const Node& node);
/// "mon-fri", or a list of such.
models::Weekdays read_weekdays(Context& context, const Node& node);
/// After calls and teams.
void check_horizon(Context& context, const Node& node, const models::Center& center,
                   const models::Horizon& horizon);

// ---- read_start.cpp: after calls, teams and lines
void read_start(Context& context, const Node& node, models::Center& center);

// ---- check_load.cpp
/// Warns where calls ask for more agents than are on the phone. Only for a center without errors.
void check_load(Context& context, const Node& calls, const models::Center& center);

// ---- checks.cpp: what can be said only when everything is read
void check_whole(Context& context, const Node& root, const models::Center& center);

}  // namespace holdtime::scenarios
