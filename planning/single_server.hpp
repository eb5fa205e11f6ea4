// One agent, handle times of any distribution: M/G/1 (F. Pollaczek 1930, A. Khinchine 1932).
//
// Shows what Erlang C leaves out: waits grow with the variance of handle times. Nobody hangs up. Only mean
// and standard deviation enter, so only means come out; percentiles need the whole distribution.
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

}  // namespace holdtime::planning
