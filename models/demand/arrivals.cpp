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

ArrivalStream::ArrivalStream(const Arrivals& arrivals, std::uint64_t entity, const FixedLaws& laws,
                             bool has_choices, double batch)
    : arrivals_(&arrivals),
      entity_(entity),
      batch_(batch),
      ahead_(entity, laws, std::holds_alternative<PoissonArrivals>(arrivals), has_choices) {
  if (std::holds_alternative<TraceArrivals>(arrivals)) recorded_talks_.resize(CallersAhead::count);
}

void ArrivalStream::begin(engine::DayKey day, double factor) {
  day_ = day;
  factor_ = factor;
  ordinal_ = 0;
  piece_ = 0;
  used_ = 0.0;
  if (const auto* exact = std::get_if<ExactArrivals>(arrivals_)) draw_exact_times(*exact);
  look_ahead();
}

void ArrivalStream::look_ahead() {
  ahead_.draw(day_, ordinal_);
  if (const auto* poisson = std::get_if<PoissonArrivals>(arrivals_))
    return place_poisson(pieces_of_day_.empty() ? poisson->pieces : pieces_of_day_);
  const auto* trace = std::get_if<TraceArrivals>(arrivals_);
  for (std::size_t i = 0; i < CallersAhead::count; ++i) {
    const std::size_t number = ordinal_ + i;
    if (trace == nullptr) {
      arrivals_ahead_[i] = number < exact_times_.size() ? exact_times_[number] : engine::never;
      continue;
    }
    const bool any = number < trace->calls.size();
    arrivals_ahead_[i] = any ? trace->calls[number].arrival : engine::never;
    const bool recorded = any && trace->calls[number].talk.has_value();
    recorded_talks_[i] = recorded ? OwnLength::known(*trace->calls[number].talk) : OwnLength::drawn_by(0);
  }
}

void ArrivalStream::place_poisson(const std::vector<ExpectedCalls>& pieces) {
  if (factor_ <= 0.0) return arrivals_ahead_.fill(engine::never);
  const auto gaps = batch_ > 1.0 ? batch_gaps() : ahead_.gaps();
  for (std::size_t i = 0; i < CallersAhead::count; ++i) {
    used_ += gaps[i] / factor_;
    while (piece_ < pieces.size() && used_ >= pieces[piece_].calls) {
      used_ -= pieces[piece_].calls;
      ++piece_;
    }
    arrivals_ahead_[i] = piece_ < pieces.size() ? moment_within(pieces[piece_], used_) : engine::never;
  }
}

std::array<double, CallersAhead::count> ArrivalStream::batch_gaps() const {
  std::array<engine::Block, CallersAhead::count> blocks;
  engine::draw_blocks(day_, entity_, ordinal_, static_cast<std::uint32_t>(Purpose::batch), blocks);
  auto gaps = ahead_.gaps();
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    // Whoever comes with the one before him has no gap; events are as much rarer as they bring more calls.
    const bool first = ordinal_ + i == 0 || engine::to_uniform(blocks[i][0]) * batch_ < 1.0;
    gaps[i] = first ? gaps[i] * batch_ : 0.0;
  }
  return gaps;
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
