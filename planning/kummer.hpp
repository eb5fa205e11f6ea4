// The sums behind Erlang A. With t(0) = 1 and t(m) = x^m / ((y+1)...(y+m)), the chances of m callers waiting
// are proportional to t(m), and sum t = 1F1(1; y+1; x), Kummer's function.
//
// x: calls per mean patience, y: services per mean patience while all agents are busy; both above 0. Pure
// functions, same bits on any machine. Cost: series of some 10 roots of y terms at most (37 / (1 - x/y) if
// less); the incomplete gamma function where x exceeds y.
#pragma once

namespace holdtime::planning {

struct KummerSums {
  double inverse;  ///< 1 / sum t
  double beyond;   ///< share of sum t that is not t(0)
  double mean;     ///< sum m t / sum t
};

KummerSums kummer_sums(double y, double x);

/// Sums of t(m) over m >= 1, weighted by how long who finds m - 1 waiting has to wait, in mean patiences, and
/// divided by sum t: with the wait if he stays, sum of 1/(y+l) for l = 1..m, and with that of all before he
/// gives up, sum of l/(y+l).
struct KummerWaits {
  double stays;
  double gives_up;
};

KummerWaits kummer_waits(double y, double x);

/// Given that somebody waits, the chance that the wait offered him exceeds `u` mean patiences.
double kummer_exceeds(double y, double x, double u);

}  // namespace holdtime::planning
