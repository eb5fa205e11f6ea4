// One agent, handle times of any distribution: M/G/1 (F. Pollaczek 1930, A. Khinchine 1932).
//
// Shows what Erlang C leaves out: waits grow with the variance of handle times. Nobody hangs up. Only mean
// and standard deviation enter, so only means come out: service level and percentiles hang on the whole
// distribution. Two are solved here or elsewhere: handle times that are all the same (M/D/1, below) and
// exponential ones (erlang_a with one agent and no patience). Of others this file has no service level.
//
// Pure, thread-safe, same bits on any machine.
#pragma once

namespace holdtime::planning {

struct SingleServer {
  double occupancy = 0.0;  ///< also the share of calls that wait
  double mean_wait = 0.0;  ///< seconds, all calls; infinite where the queue grows without end
  double mean_wait_of_waiting = 0.0;
  double queue_length = 0.0;  ///< mean number waiting
};

/// `calls_per_second` >= 0, `aht_seconds` > 0, `sd_seconds` >= 0: the handle times' standard deviation.
SingleServer single_server(double calls_per_second, double aht_seconds, double sd_seconds);

/// Share of all calls that wait at most `seconds` >= 0 where every call takes `aht_seconds`; 0 where the
/// queue grows without end. Erlang's series (1909) of this cancels; here is the sum of positive terms of G.
/// J. Franx (2001), over the numbers present as H. C. Tijms finds them (2003, 9.2). To some 1e-15. Cost: some
/// thirty steps for each `aht_seconds` of `seconds`.
double within_if_constant(double calls_per_second, double aht_seconds, double seconds);

/// The wait that a share of all calls, 0 <= `share` < 1, does not exceed, likewise; seconds, infinite where
/// the queue grows without end. 0 where at least `share` is answered at once.
double wait_percentile_if_constant(double calls_per_second, double aht_seconds, double share);

}  // namespace holdtime::planning
