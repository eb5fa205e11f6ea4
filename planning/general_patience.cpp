#include "planning/general_patience.hpp"

#include <algorithm>
#include <cmath>

#include "engine/random/mathematics.hpp"
#include "planning/erlang_b.hpp"
#include "planning/legendre.hpp"

namespace holdtime::planning {
namespace {

constexpr double tolerance = 1e-13;
constexpr double most_of_exponent = 20.0;  // a panel within which e^x changes more is halved untried

}  // namespace

GeneralPatience::GeneralPatience(double calls_per_second, double aht_seconds, engine::Distribution patience,
                                 double agents)
    : calls_(calls_per_second), aht_(aht_seconds), law_(std::move(patience)), agents_(agents) {
  integrate();
  const double busy = agents_ / aht_ * whole_.all;  // against the chance of all busy and nobody waiting
  waited_ = 1.0 / (1.0 + erlang_b_odds(agents_, calls_ * aht_) / busy * engine::exp(-peak_));
}

void GeneralPatience::add(Sums& sums, const Sums& more, double factor) {
  sums.all += factor * more.all;
  sums.answered += factor * more.answered;
  sums.wait_answered += factor * more.wait_answered;
  sums.wait_abandoned += factor * more.wait_abandoned;
}

GeneralPatience::Panel GeneralPatience::panel(double from, double to, double patience) const {
  const Legendre& rule = Legendre::rule();
  const double half = 0.5 * (to - from);
  Legendre::Values stays{};
  for (std::size_t i = 0; i < stays.size(); ++i) {
    stays[i] = 1.0 - law_.cdf(from + half * (1.0 + rule.at()[i]));
  }
  const Legendre::Values up_to = rule.integrals(stays);
  Panel panel;
  panel.from = from;
  panel.to = to;
  panel.patience = patience;
  panel.patience_end = patience + half * rule.integral(stays);
  panel.exponent = calls_ * patience - agents_ / aht_ * from;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    const double ahead = half * (1.0 + rule.at()[i]);
    const double x = from + ahead;
    const double weight =
        half * rule.weights()[i] * engine::exp(calls_ * half * up_to[i] - agents_ / aht_ * ahead);
    const double gave_up = std::fmax(patience + half * up_to[i] - x * stays[i], 0.0);
    add(panel.sums, {1.0, stays[i], x * stays[i], gave_up}, weight);
  }
  return panel;
}

void GeneralPatience::integrate() {
  const double services = agents_ / aht_;
  Panel last;  // of no width, at 0
  double step = std::fmin(1.0 / (calls_ + services), 1.0);
  for (;;) {
    const double from = last.to;
    const double middle = from + 0.5 * step;
    const double to = from + step;
    const double steepest = std::fmax(services, calls_ * (1.0 - law_.cdf(from))) * step;
    const bool least = step < 1e-14 * (to + 1.0 / services);
    if (steepest > most_of_exponent && !least) {
      step *= 0.5;
      continue;
    }
    const Panel whole = panel(from, to, last.patience_end);
    const Panel first = panel(from, middle, last.patience_end);
    const Panel second = panel(middle, to, first.patience_end);
    Sums halves = first.sums;
    add(halves, second.sums, engine::exp(second.exponent - first.exponent));
    const double factor = engine::exp(first.exponent - peak_);
    const auto agree = [&](double one, double two, double total) {
      return std::fabs(one - two) * factor <= tolerance * (total + factor * two);
    };
    const bool good = std::fabs(whole.patience_end - second.patience_end) * calls_ <= tolerance &&
                      agree(whole.sums.all, halves.all, whole_.all) &&
                      agree(whole.sums.answered, halves.answered, whole_.all) &&
                      agree(whole.sums.wait_answered, halves.wait_answered, whole_.wait_answered) &&
                      agree(whole.sums.wait_abandoned, halves.wait_abandoned, whole_.wait_answered);
    if (!good && !least) {
      step *= 0.5;
      continue;
    }
    panels_.push_back(first);
    panels_.push_back(second);
    const double peak = std::max({peak_, first.exponent, second.exponent});
    Sums scaled;
    add(scaled, whole_, engine::exp(peak_ - peak));
    add(scaled, halves, engine::exp(first.exponent - peak));
    whole_ = scaled;
    peak_ = peak;
    last = second;
    step *= 2.0;
    // The exponent is concave: what is left is less than that of its tangent.
    const double fall = services - calls_ * (1.0 - law_.cdf(to));
    if (!(fall > 0.0)) continue;
    const double end = engine::exp(calls_ * last.patience_end - services * to - peak_) / fall;
    const double waits = whole_.wait_answered + whole_.wait_abandoned;
    if (end < 1e-17 * whole_.all && end * (to + 1.0 / fall) < 1e-17 * waits) break;
  }
  Sums rest;
  for (std::size_t i = panels_.size(); i-- > 0;) {
    add(rest, panels_[i].sums, engine::exp(panels_[i].exponent - peak_));
    panels_[i].from_here = rest;
  }
  whole_ = rest;
}

SteadyQueue::Later GeneralPatience::later_than(double seconds) const {
  const auto after = std::upper_bound(panels_.begin(), panels_.end(), seconds,
                                      [](double t, const Panel& panel) { return t < panel.to; });
  if (after == panels_.end()) return {};
  const Legendre& rule = Legendre::rule();
  const double half = 0.5 * (after->to - seconds);
  Legendre::Values stays{};
  for (std::size_t i = 0; i < stays.size(); ++i) {
    stays[i] = 1.0 - law_.cdf(seconds + half * (1.0 + rule.at()[i]));
  }
  const Panel part = panel(seconds, after->to, after->patience_end - half * rule.integral(stays));
  Sums left = after + 1 == panels_.end() ? Sums{} : (after + 1)->from_here;
  add(left, part.sums, engine::exp(part.exponent - peak_));
  const double scale = waited_ / whole_.all;
  const double waiting = scale * left.all * (1.0 - law_.cdf(seconds));
  const double answered = scale * left.answered;
  return {answered, std::fmax(waiting - answered, 0.0)};
}

double GeneralPatience::mean_wait() const {
  return waited_ * ((whole_.wait_answered + whole_.wait_abandoned) / whole_.all);
}

double GeneralPatience::mean_wait_of_abandoned() const {
  const double gone = abandoned();
  return gone > 0.0 ? waited_ * (whole_.wait_abandoned / whole_.all) / gone : 0.0;
}

}  // namespace holdtime::planning
