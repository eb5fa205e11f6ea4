// Random numbers that are a pure function of (seed, replication, purpose, entity, ordinal).
//
// No generator carries state from one caller to the next: what a caller draws is decided by who the caller
// is, so adding a call type, an agent or a thread moves nobody else's luck. Philox4x64-10 (Salmon, Moraes,
// Dror & Shaw 2011; Random123) turns each key into four 64-bit words; one such block costs about 15 ns and
// serves up to four draws of one entity.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace holdtime::engine {

/// Four independent 64-bit words.
using Block = std::array<std::uint64_t, 4>;

/// The generator itself, of any counter and key. Pure; thread-safe.
Block philox(const Block& counter, const std::array<std::uint64_t, 2>& key);

/// What a run of draws belongs to. `seed` and `replication` are the same for a whole simulated day.
struct DayKey {
  std::uint64_t seed = 1;
  std::uint64_t replication = 0;
};

/// The entity's 64-bit name: a hash (FNV-1a, Fowler, Noll & Vo 1991, then a 64-bit finalizer), so that
/// entities are told apart by what they are called and not by where they stand in a file.
std::uint64_t entity_hash(std::string_view name);

/// Block number `block` for the `ordinal`-th individual of `entity`, for one `purpose`. Pure; thread-safe.
/// `purpose` and `block` are below 2^32.
Block draw_block(DayKey day, std::uint64_t entity, std::uint64_t ordinal, std::uint32_t purpose,
                 std::uint32_t block = 0);

/// The first block of each of `blocks.size()` individuals, the first of them `first_ordinal`. The same words
/// as one by one at less than half the cost: the processor works on several at a time.
void draw_blocks(DayKey day, std::uint64_t entity, std::uint64_t first_ordinal, std::uint32_t purpose,
                 std::span<Block> blocks);

/// A word as a number strictly between 0 and 1: one of 2^52 equally spaced midpoints. Exact arithmetic.
constexpr double to_uniform(std::uint64_t word) {
  return (static_cast<double>(word >> 12) + 0.5) * 0x1p-52;
}

/// The words of one key one after the other, block upon block: a UniformRandomBitGenerator, as Boost.Random
/// and the standard library ask for. For draws of which nobody knows beforehand how many there will be.
class KeyedGenerator {
 public:
  using result_type = std::uint64_t;

  KeyedGenerator(DayKey day, std::uint64_t entity, std::uint64_t ordinal, std::uint32_t purpose)
      : day_(day), entity_(entity), ordinal_(ordinal), purpose_(purpose) {}

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  result_type operator()() {
    if (used_ == words_.size()) {
      words_ = draw_block(day_, entity_, ordinal_, purpose_, next_block_++);
      used_ = 0;
    }
    return words_[used_++];
  }

  double uniform() { return to_uniform((*this)()); }

 private:
  DayKey day_;
  std::uint64_t entity_;
  std::uint64_t ordinal_;
  std::uint32_t purpose_;
  std::uint32_t next_block_ = 0;
  Block words_{};
  std::size_t used_ = 4;
};

}  // namespace holdtime::engine
