// The answer in a sentence: does the first target hold, and where is the day weakest?
#pragma once

#include <string>

#include "results/experiment.hpp"

namespace holdtime::results {

/// "80/20 holds on 93.1 % of days (9,312 of 10,000; 92.6–93.6), asked 90 %: met. Weakest: 12:30, four
/// short." In brackets after counts: the 95 % interval. The weakest interval is the one of lowest service
/// level over the long run (by the first target's formula and threshold), among those in which the center is
/// open. Short is how many people are missing
/// there, on the phone, of those the targets take; where no whole person is, or nobody worked it out, the
/// interval's service level stands instead. Without targets: the service level, the wait and the abandonment
/// of the day.
std::string answer(const Experiment& experiment);

/// What a target aims at: "80/20 for claims", "abandonment at most 5 %", "80/20 in every interval".
std::string aim_of(const Experiment& experiment, const models::Target& target);

}  // namespace holdtime::results
