// The keys of menus, of calls passed on, and of calling again though served.
#pragma once

#include "scenarios/keys_lines.hpp"

namespace holdtime::scenarios {

inline constexpr double most_handle_time = 100.0;  ///< times as long; beyond it is a slip

namespace kinds {

inline constexpr ValueKind handle_time{.name = "factor or percentage",
                                       .example = R"("70%")",
                                       .numbers = {true, 0.0, most_factor},
                                       .texts = true,
                                       .pattern = patterns::times};

}  // namespace kinds

inline constexpr KeyInfo share_piece_keys[] = {
    {"from", &kinds::time_of_day, "from when it holds", mandatory},
    {"share", &kinds::share, "the share that holds from then on", mandatory}};

namespace kinds {

inline constexpr ValueKind share_piece{
    .name = "piece of a share by time of day", .shape = Shape::object, .keys = share_piece_keys};
inline constexpr ValueKind share_pieces{
    .name = "list of pieces", .shape = Shape::list, .of = these<share_piece>, .least = 1};

}  // namespace kinds

inline constexpr KeyInfo share_by_time_keys[] = {
    {"by_time", &kinds::share_pieces, "pieces, in the order of time; each holds until the next one's time",
     mandatory, R"([{"from": "08:00", "share": "20%"}, {"from": "12:00", "share": "30%"}])"}};

namespace kinds {

inline constexpr ValueKind share_by_time{
    .name = "share by time of day", .shape = Shape::object, .keys = share_by_time_keys};
inline constexpr ValueKind changing_share{.name = "share or by_time",
                                          .example = R"("30%")",
                                          .shape = Shape::any_of,
                                          .of = these<share, share_by_time>};

}  // namespace kinds

inline constexpr KeyInfo wrong_choice_keys[] = {
    {"share", &kinds::share, "of those who take this way", mandatory, R"("5%")"},
    {"should_be", &kinds::name, "the call type whose queue they should have come to", mandatory},
    {"noticed_after", &kinds::distribution,
     "the talk after which the agent passes them on; a bare duration is always the same", mandatory,
     R"("40s")"},
};
inline constexpr KeyInfo bounce_keys[] = {
    {"share", &kinds::changing_share, "callers who are told to call again later", mandatory},
    {"delay", &kinds::distribution,
     "after how long they call again; a bare duration is the mean of an exponential", mandatory, R"("1h")"},
};
inline constexpr KeyInfo menu_exit_keys[] = {
    {"menu", &kinds::name, "on to this node of the menu", "to a queue", R"("balance")"},
    {"calls", &kinds::name, "on to the queue of this call type", "the caller's own"},
};

namespace kinds {

inline constexpr ValueKind wrong_choice{
    .name = "wrong choice",
    .example = R"({"share": "5%", "should_be": "service", "noticed_after": "40s"})",
    .shape = Shape::object,
    .keys = wrong_choice_keys};
inline constexpr ValueKind bounce{.name = "share told to call again later",
                                  .example = R"({"share": "5%", "delay": "1h"})",
                                  .shape = Shape::object,
                                  .keys = bounce_keys};
inline constexpr ValueKind menu_exit{.name = "way on from a menu",
                                     .example = R"({"calls": "service"})",
                                     .shape = Shape::object,
                                     .keys = menu_exit_keys};

}  // namespace kinds

inline constexpr KeyInfo menu_option_keys[] = {
    {"share", &kinds::changing_share, "of all callers who come to the node", mandatory},
    {"menu", &kinds::name, "on to this node of the menu", "to a queue", R"("balance")"},
    {"calls", &kinds::name, "on to the queue of this call type", "the caller's own"},
    {"handle_time", &kinds::handle_time,
     "talk and after-call work of these callers, times what they would be", "1"},
    {"wrong", &kinds::wrong_choice, "those of them who are wrong here", "nobody"},
};

namespace kinds {

inline constexpr ValueKind menu_option{.name = "option of a menu",
                                       .example = R"({"share": "30%", "calls": "cards"})",
                                       .shape = Shape::object,
                                       .keys = menu_option_keys};
inline constexpr ValueKind menu_options{
    .name = "options by name",
    .example =
        R"({"1 cards": {"share": "30%", "calls": "cards"}, "2 balance": {"share": "50%", "menu": "balance"}})",
    .shape = Shape::by_name,
    .of = these<menu_option>,
    .least = 1};

}  // namespace kinds

inline constexpr KeyInfo menu_node_keys[] = {
    {"plays", &kinds::distribution, "time spent at the node; a bare duration is always the same", mandatory,
     R"("20s")"},
    {"hang_up", &kinds::changing_share, "callers who hang up here", "0", R"("3%")"},
    {"solves", &kinds::changing_share, "callers who are served here, by self-service or by a bot", "0",
     R"("60%")"},
    {"bounces", &kinds::bounce, "callers who are not served here and told to call again later", "nobody"},
    {"options", &kinds::menu_options, "ways on that callers take, or for which a bot hands over", "none"},
    {"otherwise", &kinds::menu_exit, "the way of all others", "the queue of the caller's own type"},
};

namespace kinds {

inline constexpr ValueKind menu_node{.name = "node of a menu",
                                     .example = R"({"plays": "20s", "hang_up": "3%", "solves": "60%"})",
                                     .shape = Shape::object,
                                     .keys = menu_node_keys};
inline constexpr ValueKind menu_nodes{.name = "nodes of a menu by name",
                                      .example = R"({"main": {"plays": "20s", "hang_up": "3%"}})",
                                      .shape = Shape::by_name,
                                      .of = these<menu_node>,
                                      .least = 1};

}  // namespace kinds

inline constexpr KeyInfo menu_keys[] = {
    {"menus", &kinds::menu_nodes, "the nodes of the menu by name", mandatory},
    {"start", &kinds::name, "the node to which callers come first", "the first one listed", R"("main")"},
};
namespace kinds {

inline constexpr ValueKind shares_by_team{.name = "shares by team",
                                          .example = R"({"juniors": "20%"})",
                                          .shape = Shape::by_name,
                                          .of = these<share>};
inline constexpr ValueKind transfer_targets{.name = "call type or shares by call type",
                                            .example = R"("claims")",
                                            .shape = Shape::any_of,
                                            .of = these<name, shares_by_type>};

}  // namespace kinds

inline constexpr KeyInfo transfer_keys[] = {
    {"share", &kinds::share, "of the answered calls of this type", mandatory, R"("10%")"},
    {"to", &kinds::transfer_targets, "the call type whose queue they come to, or several with their shares",
     mandatory},
    {"by_team", &kinds::shares_by_team, "teams with a share of their own", "none"},
    {"conference", &kinds::distribution,
     "warm: the agent stays until somebody answers, and then for this time; a bare duration is always the "
     "same",
     "cold", R"("30s")"},
    {"keeps_wait", &kinds::yes_no, "whether it is their turn as if they had waited since they first queued",
     "false"},
    {"keeps_patience", &kinds::yes_no, "whether what is left of their patience goes on, or a new one begins",
     "false"},
};

inline constexpr KeyInfo repeat_team_keys[] = {
    {"share", &kinds::share, "of the calls the team answers", mandatory, R"("20%")"},
    {"delay", &kinds::distribution, "as \"delay\" for all", "that of all teams", R"("30m")"},
};

namespace kinds {

inline constexpr ValueKind repeat_of_team{.name = "calling again though a team served",
                                          .example = R"({"share": "20%", "delay": "30m"})",
                                          .shape = Shape::object,
                                          .keys = repeat_team_keys};
inline constexpr ValueKind repeat_by_team{.name = "calling again though served, by team",
                                          .example = R"({"juniors": {"share": "20%"}})",
                                          .shape = Shape::by_name,
                                          .of = these<repeat_of_team>};

}  // namespace kinds

inline constexpr KeyInfo repeat_keys[] = {
    {"share", &kinds::share, "of the calls that are answered and not passed on", mandatory, R"("14%")"},
    {"delay", &kinds::distribution,
     "from the end of the talk to the next call; a bare duration is the mean of an exponential", mandatory,
     R"("1h")"},
    {"by_team", &kinds::repeat_by_team, "teams with a share of their own", "none"},
};

namespace kinds {

inline constexpr ValueKind menu{.name = "menu",
                                .example = R"({"menus": {"main": {"plays": "20s", "hang_up": "3%"}}})",
                                .shape = Shape::object,
                                .keys = menu_keys};
inline constexpr ValueKind transfers{.name = "calls passed on",
                                     .example = R"({"share": "10%", "to": "claims"})",
                                     .shape = Shape::object,
                                     .keys = transfer_keys};
inline constexpr ValueKind repeat_calls{.name = "calling again though served",
                                        .example = R"({"share": "14%", "delay": "1h"})",
                                        .shape = Shape::object,
                                        .keys = repeat_keys};

}  // namespace kinds
}  // namespace holdtime::scenarios
