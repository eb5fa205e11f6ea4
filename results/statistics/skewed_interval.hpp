// Intervals for what cannot be below 0, or must lie between 0 and 1.
//
// Student's interval puts the same length on both sides. That is right for what scatters evenly, and wrong
// for a service level near 100 %, rare abandonment or an ASA of a few seconds: most days are good, a few are
// very bad, and a run that happened to see few bad ones finds too small a mean and too small a spread with
// it. Of 30 days with 99 % answered in time, four in five of its intervals hold the truth, not 95 in 100.
//
// Score intervals mend it: a value r is inside when the estimate R lies within t standard errors of it, the
// error being what it would be if r were true. A share's variance goes with r (1 - r), that of a mean from 0
// up with r. For independent callers this is Wilson's interval (1927), with as many callers as the spread
// between days says they are worth (Kott & Carr 1997; Franco, Little, Louis & Slud 2019). Towards the near
// end of the range that is taken as it is. Away from it the reach is longer, as bad days come in a row of
// callers: the variance goes with [r (1 - r)]^1.5 or r^1.5, which puts the second-order shift of Student's t
// (Johnson 1978; Hall 1992) at a skewness of twice the coefficient of variation, that of gamma-distributed
// days. 1.5 is chosen by measurement: docs/coverage.md has the table. Where days hardly vary all of this is
// Student's interval.
//
// Pure and thread-safe; square roots and bisection only, so the same bytes on any machine. Some 0.3 us.
#pragma once

#include <optional>

namespace holdtime::results {

struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// What values a ratio can take.
enum class Range {
  anything,         ///< differences: Student's interval
  from_zero,        ///< times, numbers a day
  share,            ///< 0 to 1, of time
  share_of_counts,  ///< 0 to 1, of callers or other things counted
};

/// How many standard errors the interval reaches.
struct Reach {
  double t = 0.0;  ///< Student's point for the days there are
  double z =
      0.0;  ///< the normal distribution's, same level: t is only longer as the error is itself estimated
};

/// The interval round `estimate`, whose standard error is `error` >= 0. A share above 1 (utilisation counts
/// unpaid overrun) is treated as a mean from 0 up, one below 0 as anything. Without error the interval is the
/// estimate alone.
Interval skewed_interval(double estimate, double error, const Reach& reach, Range range);

/// Of `counted` > 0 callers all fared the same, none otherwise: the most that the share of the others can be.
/// Wilson's bound for half as many callers, because those who fare badly come in twos and threes.
double most_unseen(double counted, double z);

}  // namespace holdtime::results
