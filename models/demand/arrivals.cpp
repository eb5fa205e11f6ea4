#include "models/demand/arrivals.hpp"

#include <algorithm>
#include <boost/random/uniform_01.hpp>

#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

/// The moment at which `used` of the piece's expected calls have come.
Microseconds moment_within(const ExpectedCalls& piece, double used) {
  if (piece.calls <= 0.0) return piece.from;
  const auto length = static_cast<double>(piece.to - piece.from);
  const auto offset = static_cast<Microseconds>(used / piece.calls * length);
  return std::min(piece.from + offset, piece.to - 1);
}

}  // namespace

void ArrivalStream::begin(engine::DayKey day, double factor) {
  day_ = day;
  factor_ = factor;
  ordinal_ = 0;
  piece_ = 0;
  used_ = 0.0;
  if (const auto* exact = std::get_if<ExactArrivals>(arrivals_)) draw_exact_times(*exact);
  fetch();
}

void ArrivalStream::step() {
  ++ordinal_;
  fetch();
}

void ArrivalStream::fetch() {
  if (ordinal_ % CallersAhead::count == 0) ahead_.draw(day_, ordinal_);
  if (const auto* poisson = std::get_if<PoissonArrivals>(arrivals_)) {
    arrival_ = next_poisson(poisson->pieces);
  } else if (const auto* trace = std::get_if<TraceArrivals>(arrivals_)) {
    const bool any = ordinal_ < trace->calls.size();
    arrival_ = any ? trace->calls[ordinal_].arrival : engine::never;
    const bool recorded = any && trace->calls[ordinal_].talk.has_value();
    recorded_talk_ = recorded ? OwnLength::known(*trace->calls[ordinal_].talk) : OwnLength::drawn_by(0);
  } else {
    arrival_ = ordinal_ < exact_times_.size() ? exact_times_[ordinal_] : engine::never;
  }
}

Microseconds ArrivalStream::next_poisson(const std::vector<ExpectedCalls>& pieces) {
  if (factor_ <= 0.0) return engine::never;
  used_ += ahead_.gap(ordinal_) / factor_;
  while (piece_ < pieces.size() && used_ >= pieces[piece_].calls) {
    used_ -= pieces[piece_].calls;
    ++piece_;
  }
  return piece_ < pieces.size() ? moment_within(pieces[piece_], used_) : engine::never;
}

void ArrivalStream::draw_exact_times(const ExactArrivals& exact) {
  exact_times_.clear();
  for (std::size_t g = 0; g < exact.groups.size(); ++g) {
    const ExactArrivals::Group& group = exact.groups[g];
    engine::KeyedGenerator generator(day_, entity_, g, static_cast<std::uint32_t>(Purpose::arrival_time));
    boost::random::uniform_01<double> uniform;
    double weight = 0.0;
    for (const ExpectedCalls& piece : group.profile) weight += piece.calls;
    for (std::uint64_t i = 0; i < group.count; ++i) {
      double used = uniform(generator) * weight;
      std::size_t piece = 0;
      while (piece + 1 < group.profile.size() && used >= group.profile[piece].calls) {
        used -= group.profile[piece].calls;
        ++piece;
      }
      exact_times_.push_back(moment_within(group.profile[piece], used));
    }
  }
  std::sort(exact_times_.begin(), exact_times_.end());
}

}  // namespace holdtime::models
