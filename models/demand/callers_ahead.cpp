#include "models/demand/callers_ahead.hpp"

#include "engine/random/mathematics.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

using Blocks = std::array<engine::Block, CallersAhead::count>;

/// One word of each caller, as lengths where the law is known.
void draw_lengths(const Blocks& blocks, std::size_t word, const engine::Distribution* law,
                  std::array<OwnLength, CallersAhead::count>& lengths) {
  if (law == nullptr) {
    for (std::size_t i = 0; i < blocks.size(); ++i) lengths[i] = OwnLength::drawn_by(blocks[i][word]);
    return;
  }
  std::array<double, CallersAhead::count> seconds;
  for (std::size_t i = 0; i < blocks.size(); ++i) seconds[i] = engine::to_uniform(blocks[i][word]);
  law->quantile_each(seconds);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    lengths[i] = OwnLength::known(engine::from_seconds(seconds[i]));
  }
}

}  // namespace

CallersAhead::CallersAhead(std::uint64_t entity, const FixedLaws& laws, bool gaps, bool choices)
    : entity_(entity), laws_(laws), draws_gaps_(gaps), choices_(choices ? count : 0) {
  after_call_.fill(OwnLength::known(0));
}

void CallersAhead::draw(engine::DayKey day, std::uint64_t first) {
  first_ = first;
  Blocks blocks;
  engine::draw_blocks(day, entity_, first, static_cast<std::uint32_t>(Purpose::caller), blocks);
  if (draws_gaps_) {
    for (std::size_t i = 0; i < count; ++i) gaps_[i] = 1.0 - engine::to_uniform(blocks[i][0]);
    engine::log_each(gaps_);
    for (double& gap : gaps_) gap = -gap;
  }
  draw_lengths(blocks, 1, laws_.patience, patience_);
  draw_lengths(blocks, 2, laws_.talk, talk_);
  if (!laws_.no_after_call) draw_lengths(blocks, 3, laws_.after_call, after_call_);
  if (!choices_.empty()) draw_choices(day);
}

void CallersAhead::draw_choices(engine::DayKey day) {
  Blocks blocks;
  engine::draw_blocks(day, entity_, first_, static_cast<std::uint32_t>(Purpose::caller_choices), blocks);
  std::array<OwnLength, count> delays;
  draw_lengths(blocks, 3, laws_.ivr_delay, delays);
  for (std::size_t i = 0; i < count; ++i) {
    choices_[i] = {engine::to_uniform(blocks[i][0]), engine::to_uniform(blocks[i][1]),
                   engine::to_uniform(blocks[i][2]), delays[i]};
  }
}

}  // namespace holdtime::models
