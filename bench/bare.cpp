#include "bench/bare.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <limits>
#include <memory>
#include <stdexcept>
#include <vector>

namespace holdtime::bench {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t batch = 512;

/// Exponential numbers of mean 1, many at a time. The logarithm is that of the mantissa by the series of
/// artanh to the 13th power, good to 1e-10, and the compiler forms several at a time; where the processor has
/// wider registers it uses them.
__attribute__((target_clones("arch=x86-64-v3", "default"))) void fill_exponential(double* out,
                                                                                  std::uint64_t counter) {
  std::array<std::uint64_t, batch> bits;
  for (std::size_t i = 0; i < batch; ++i) {
    std::uint64_t z = (counter + i) * 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    bits[i] = (z >> 12) | 0x3ff0000000000000u;  // 1 up to 2
  }
  for (std::size_t i = 0; i < batch; ++i) {
    const double uniform = std::bit_cast<double>(bits[i]) - (1.0 - 0x1p-53);
    const auto whole = std::bit_cast<std::uint64_t>(uniform);
    // Into sqrt(1/2) up to sqrt(2): adding what is missing to that carries into the exponent.
    const std::uint64_t moved = whole + (0x3ff0000000000000u - 0x3fe6a09e667f3bcdu);
    const double exponent = std::bit_cast<double>((moved >> 52) | 0x4330000000000000u) - (0x1p52 + 1023.0);
    const double mantissa = std::bit_cast<double>((moved & 0x000fffffffffffffu) + 0x3fe6a09e667f3bcdu);
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double z = s * s;
    const double series =
        1.0 + z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z * (1.0 / 13))))));
    out[i] = -(exponent * 0.6931471805599453 + 2.0 * s * series);
  }
}

/// A stream of exponential times in microseconds.
class Draws {
 public:
  Draws(double mean_seconds, std::uint64_t seed) : mean_(mean_seconds * 1e6), counter_(seed << 44) {}

  std::int64_t next() {
    if (used_ == batch) {
      fill_exponential(numbers_.data(), counter_);
      counter_ += batch;
      used_ = 0;
    }
    return static_cast<std::int64_t>(numbers_[used_++] * mean_) + 1;
  }

 private:
  double mean_;
  std::uint64_t counter_;
  std::size_t used_ = batch;
  std::array<double, batch> numbers_;
};

/// The earliest of 2^depth times. A slot's number stands in the bits below its time's microseconds, so a node
/// is one word and its winner a minimum; nothing is cut off the time, which has room for 17 years.
template <int depth>
class Tree {
 public:
  Tree() { nodes_.fill(never); }

  std::int64_t time() const { return nodes_[1] >> depth; }
  std::uint32_t slot() const { return static_cast<std::uint32_t>(nodes_[1]) & (slots - 1); }

  void set(std::uint32_t slot, std::int64_t time) {
    std::uint32_t place = slots + slot;
    std::int64_t winner = (time << depth) | slot;
    nodes_[place] = winner;
#pragma GCC unroll 16
    for (int level = 0; level < depth; ++level) {
      winner = std::min(winner, nodes_[place ^ 1]);
      place >>= 1;
      nodes_[place] = winner;
    }
  }
  void cancel(std::uint32_t slot) {
    set(slot, never >> depth);
  }

 private:
  static constexpr std::uint32_t slots = std::uint32_t{1} << depth;
  std::array<std::int64_t, 2 * slots> nodes_;
};

/// Waits in whole quarter seconds, the last bucket being "longer".
class Waits {
 public:
  void record(std::int64_t wait) {
    ++counts_[std::min<std::size_t>(static_cast<std::size_t>(wait >> 18), counts_.size() - 1)];
    sum_ += wait;
  }
  std::int64_t sum() const { return sum_; }

 private:
  std::array<std::uint32_t, 8192> counts_{};
  std::int64_t sum_ = 0;
};

/// `agent_depth` and `queue_depth`: room for 2^depth agents, and for that many callers between the first and
/// the last in the queue.
template <int agent_depth, int queue_depth>
class Loop {
 public:
  Loop(const BareCenter& center, std::uint64_t seed)
      : gaps_(center.talk_seconds / (center.load * center.agents), 3 * seed),
        talks_(center.talk_seconds, 3 * seed + 1),
        patiences_(center.patience_seconds, 3 * seed + 2) {
    for (std::uint32_t agent = center.agents; agent-- > 0;) idle_.push_back(agent);
  }

  BareResult play(std::uint64_t calls) {
    BareResult result;
    std::int64_t arrival = gaps_.next();
    while (true) {
      const std::int64_t end = talks_in_hand_.time();
      const std::int64_t loss = patience_left_.time();
      if (arrival < std::min(end, loss)) {
        if (result.calls == calls) break;
        ++result.calls;
        const std::int64_t now = arrival;
        arrival += gaps_.next();
        if (!idle_.empty()) {
          const std::uint32_t agent = idle_.back();
          idle_.pop_back();
          talks_in_hand_.set(agent, now + talks_.next());
          waits_.record(0);
        } else {
          ++result.waited;
          join(now);
        }
      } else if (end <= loss) {
        if (first_ == next_) {
          idle_.push_back(talks_in_hand_.slot());
          talks_in_hand_.cancel(idle_.back());
        } else {
          talks_in_hand_.set(talks_in_hand_.slot(), end + talks_.next());
          leave(first_ & mask, end);
        }
      } else {
        ++result.abandoned;
        leave(patience_left_.slot(), loss);
      }
    }
    result.wait_seconds = static_cast<double>(waits_.sum()) * 1e-6;
    return result;
  }

 private:
  static constexpr std::uint64_t mask = (std::uint64_t{1} << queue_depth) - 1;

  void join(std::int64_t now) {
    if (next_ - first_ > mask) throw std::length_error("the queue outgrows the bare loop's tree");
    const std::uint64_t place = next_++ & mask;
    since_[place] = now;
    patience_left_.set(static_cast<std::uint32_t>(place), now + patiences_.next());
  }

  /// Whoever has left keeps his place until those before him have left too.
  void leave(std::uint64_t place, std::int64_t now) {
    waits_.record(now - since_[place]);
    since_[place] = never;
    patience_left_.cancel(static_cast<std::uint32_t>(place));
    while (first_ != next_ && since_[first_ & mask] == never) ++first_;
  }

  Draws gaps_, talks_, patiences_;
  Tree<agent_depth> talks_in_hand_;
  Tree<queue_depth> patience_left_;
  std::vector<std::uint32_t> idle_;
  std::array<std::int64_t, mask + 1> since_{};
  std::uint64_t first_ = 0;  // in the queue
  std::uint64_t next_ = 0;   // to join it
  Waits waits_;
};

template <int agent_depth, int queue_depth>
BareResult play(const BareCenter& center, std::uint64_t calls, std::uint64_t seed) {
  return std::make_unique<Loop<agent_depth, queue_depth>>(center, seed)->play(calls);
}

}  // namespace

BareResult play_bare(const BareCenter& center, std::uint64_t calls, std::uint64_t seed) {
  switch (center.agents) {
    case 100:
      return play<7, 8>(center, calls, seed);
    case 1000:
      return play<10, 9>(center, calls, seed);
    case 10000:
      return play<14, 12>(center, calls, seed);
    default:
      throw std::invalid_argument("the bare loop is compiled for 100, 1,000 and 10,000 agents");
  }
}

}  // namespace holdtime::bench
