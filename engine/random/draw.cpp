#include "engine/random/draw.hpp"

#include <Random123/philox.h>

namespace holdtime::engine {

Block philox(const Block& counter, const std::array<std::uint64_t, 2>& key) {
  const r123::Philox4x64::ctr_type input{{counter[0], counter[1], counter[2], counter[3]}};
  const auto words = r123::Philox4x64{}(input, {{key[0], key[1]}});
  return {words[0], words[1], words[2], words[3]};
}

std::uint64_t entity_hash(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char character : name) {
    hash ^= static_cast<unsigned char>(character);
    hash *= 0x100000001b3u;
  }
  // FNV alone leaves short names close together; two multiply-xorshift rounds spread them.
  hash ^= hash >> 32;
  hash *= 0xd6e8feb86659fd93u;
  hash ^= hash >> 32;
  hash *= 0xd6e8feb86659fd93u;
  return hash ^ (hash >> 32);
}

Block draw_block(DayKey day, std::uint64_t entity, std::uint64_t ordinal, std::uint32_t purpose,
                 std::uint32_t block) {
  return philox({(static_cast<std::uint64_t>(purpose) << 32) | block, ordinal, entity, day.replication},
                {day.seed, 0});
}

void draw_blocks(DayKey day, std::uint64_t entity, std::uint64_t first_ordinal, std::uint32_t purpose,
                 std::span<Block> blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i] = draw_block(day, entity, first_ordinal + i, purpose, 0);
  }
}

}  // namespace holdtime::engine
