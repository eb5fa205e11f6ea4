// Erlang's loss formula: callers who find all lines busy hear the busy signal (A. K. Erlang 1917).
//
// Loads are in erlangs (calls per second times mean holding time in seconds). Holds for any distribution of
// the holding time. The number of lines may be fractional: the formula is continued by its integral form
// (D. L. Jagerman, "Some properties of the Erlang loss function", Bell System Technical Journal 53, 1974).
//
// Pure functions, thread-safe, same bits on any machine. Relative error about 1e-13; a blocking below 1e-300
// is 0. Cost: 3 ns a line.
#pragma once

#include <cstdint>
#include <optional>

namespace holdtime::planning {

/// Share of calls blocked, for `lines` >= 0 and `load` >= 0.
double erlang_b(double lines, double load);

/// 1/B - 1: how often the lines are not all busy, against how often they are. Loses no digits where B is near
/// 1, and is infinite where B is below 1e-300.
double erlang_b_odds(double lines, double load);

/// Fewest lines that block at most `blocked` of the calls, whole and fractional. No value: `blocked` is not
/// above 0, or more than 1,000,000 are needed.
struct Lines {
  double fractional = 0.0;
  std::uint64_t lines = 0;
};
std::optional<Lines> lines_for_blocking(double load, double blocked);

/// The largest load of which `lines` > 0 block at most `blocked`, for 0 < `blocked` < 1.
double load_for_blocking(double lines, double blocked);

/// Erlang B where a share of the blocked ring again ("extended Erlang B": J. Jewett, J. Shrago & B. Yomtov,
/// "Designing Optimal Voice Networks", 1980): the attempts are taken for fresh calls, of a load that fits.
struct WithRetries {
  double blocked = 0.0;   ///< of attempts
  double lost = 0.0;      ///< of callers: blocked, and given up ringing
  double attempts = 0.0;  ///< erlangs offered, repeated attempts included
};

/// `retry` in 0..1: the share of blocked attempts that are repeated. No value: everybody rings until he gets
/// in, and the lines can't carry the load.
std::optional<WithRetries> erlang_b_with_retries(double lines, double load, double retry);

}  // namespace holdtime::planning
