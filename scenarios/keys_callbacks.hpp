// The keys of callbacks and of predicted waits.
#pragma once

#include "scenarios/keys_passing.hpp"

namespace holdtime::scenarios {

inline constexpr std::uint64_t most_looked_back_on = 1000;
inline constexpr std::uint64_t most_retries = models::most_callback_tries - 2;

inline constexpr Word<models::WaitPredictor> wait_predictors[] = {
    {"last served", models::WaitPredictor::last_served,
     "the wait of whoever of the type was answered last (last to enter service, Ibrahim & Whitt 2009)"},
    {"head of line", models::WaitPredictor::head_of_line,
     "how long who of the type comes next has waited by then (the same)"},
    {"mean of last", models::WaitPredictor::mean_of_last,
     "the mean wait of those of the type who were answered last"},
    {"queue over throughput", models::WaitPredictor::queue_over_throughput,
     "callers of the type who wait, times the mean time between its last answers"},
};

namespace kinds {

inline constexpr ValueKind wait_predictor{
    .name = "word", .example = R"("last served")", .shape = Shape::word, .words = words_of<wait_predictors>};
inline constexpr ValueKind looked_back_on{
    .name = "count", .example = "10", .numbers = {true, 1.0, static_cast<double>(most_looked_back_on), true}};
inline constexpr ValueKind retries{
    .name = "count", .example = "2", .numbers = {true, 0.0, static_cast<double>(most_retries), true}};

}  // namespace kinds

inline constexpr KeyInfo prediction_keys[] = {
    {"by", &kinds::wait_predictor, "what is taken for the wait of whoever joins the queue", "last served"},
    {"of_last", &kinds::looked_back_on,
     "answers looked back on, by \"mean of last\" and \"queue over throughput\"", "10"},
};

namespace kinds {

inline constexpr ValueKind prediction_parts{.name = "predictor",
                                            .example = R"({"by": "mean of last", "of_last": 20})",
                                            .shape = Shape::object,
                                            .keys = prediction_keys};
inline constexpr ValueKind prediction{.name = "word or predictor",
                                      .example = R"("last served")",
                                      .shape = Shape::any_of,
                                      .of = these<wait_predictor, prediction_parts>};

}  // namespace kinds

inline constexpr KeyInfo callback_keys[] = {
    {"if_wait_over", &kinds::duration, "offered where the wait predicted is longer", "if_position_over",
     R"("3m")"},
    {"if_position_over", &kinds::people, "offered where more of the type wait, the caller included",
     "if_wait_over", "10"},
    {"accept", &kinds::share, "those of them who hang up and are rung back", mandatory, R"("40%")"},
    {"from_start", &kinds::yes_no, "whether it is offered before an intervention says so", "true"},
    {"last_offer", &kinds::time_of_day, "from then on it is offered no more", "closing", R"("19:15")"},
    {"keeps_place", &kinds::yes_no,
     "whether the caller's place in the queue is kept; if not, he is rung back when nobody waits", "true"},
    {"keep_free", &kinds::people,
     "without a place kept: he is rung back only while more agents of the team than these are idle", "0",
     "2"},
    {"after", &kinds::distribution,
     "how long after the offer he may be rung back; a bare duration is always the same", "at once",
     R"("1h")"},
    {"dials", &kinds::distribution,
     "the agent's time until the caller is there, or has not picked up; a bare duration is always the same",
     "0", R"("20s")"},
    {"no_reply", &kinds::share, "tries on which he doesn't pick up", "0", R"("7%")"},
    {"retries", &kinds::retries, "further tries after the first", "0"},
    {"retry_after", &kinds::distribution, "from one try to the next; a bare duration is always the same",
     "mandatory with \"retries\"", R"("10m")"},
    {"handle_time", &kinds::handle_time, "talk and after-call work, times what they would be", "1"},
};

namespace kinds {

inline constexpr ValueKind callback{.name = "callback",
                                    .example = R"({"if_wait_over": "3m", "accept": "40%"})",
                                    .shape = Shape::object,
                                    .keys = callback_keys};

}  // namespace kinds

inline constexpr KeyInfo share_step_keys[] = {
    {"if_wait_over", &kinds::duration, "of callers whose wait is predicted to be longer", "all", R"("2m")"},
    {"if_position_over", &kinds::people, "of callers with whom more of the type wait, they included", "all",
     "5"},
    {"share", &kinds::share, "their share; the last entry that holds for a caller counts", mandatory},
};
inline constexpr KeyInfo patience_step_keys[] = {
    {"if_wait_over", &kinds::duration, "of callers whose wait is predicted to be longer", "all", R"("2m")"},
    {"if_position_over", &kinds::people, "of callers with whom more of the type wait, they included", "all",
     "5"},
    {"times", &kinds::handle_time,
     "how many times as long they hold on; the last entry that holds for a caller counts", mandatory,
     R"("60%")"},
};
inline constexpr KeyInfo announcement_keys[] = {
    {"after", &kinds::duration, "how long a caller has waited when he hears it", mandatory, R"("30s")"},
    {"leave", &kinds::share, "those who hang up at it, of all who hear it", mandatory, R"("5%")"},
};

namespace kinds {

inline constexpr ValueKind share_step{.name = "share by the queue",
                                      .example = R"({"if_position_over": 5, "share": "20%"})",
                                      .shape = Shape::object,
                                      .keys = share_step_keys};
inline constexpr ValueKind share_steps{.name = "list of shares by the queue",
                                       .example = R"([{"if_position_over": 5, "share": "20%"}])",
                                       .shape = Shape::list,
                                       .of = these<share_step>,
                                       .least = 1};
inline constexpr ValueKind balking{.name = "share or list of shares by the queue",
                                   .example = R"("5%")",
                                   .shape = Shape::any_of,
                                   .of = these<share, share_steps>};
inline constexpr ValueKind patience_step{.name = "patience by the queue",
                                         .example = R"({"if_wait_over": "5m", "times": "60%"})",
                                         .shape = Shape::object,
                                         .keys = patience_step_keys};
inline constexpr ValueKind patience_steps{.name = "list of factors by the queue",
                                          .example = R"([{"if_wait_over": "5m", "times": "60%"}])",
                                          .shape = Shape::list,
                                          .of = these<patience_step>,
                                          .least = 1};
inline constexpr ValueKind announcement{.name = "announcement",
                                        .example = R"({"after": "30s", "leave": "5%"})",
                                        .shape = Shape::object,
                                        .keys = announcement_keys};
inline constexpr ValueKind announcements{.name = "list of announcements",
                                         .example = R"([{"after": "30s", "leave": "5%"}])",
                                         .shape = Shape::list,
                                         .of = these<announcement>,
                                         .least = 1};

}  // namespace kinds
}  // namespace holdtime::scenarios
