#include "engine/random/draw.hpp"

#include <Random123/philox.h>

namespace holdtime::engine {

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
  const r123::Philox4x64::key_type key{{day.seed, 0}};
  const r123::Philox4x64::ctr_type counter{
      {(static_cast<std::uint64_t>(purpose) << 32) | block, ordinal, entity, day.replication}};
  const auto words = r123::Philox4x64{}(counter, key);
  return {words[0], words[1], words[2], words[3]};
}

void draw_blocks(DayKey day, std::uint64_t entity, std::uint64_t first_ordinal, std::uint32_t purpose,
                 std::span<Block> blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i] = draw_block(day, entity, first_ordinal + i, purpose, 0);
  }
}

}  // namespace holdtime::engine
