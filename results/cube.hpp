// Numbers by entity (call type or team) and period, with the margins "all" of both.
#pragma once

#include <cstddef>
#include <cstring>
#include <type_traits>
#include <vector>

namespace holdtime::results {

/// (entities + 1) x (periods + 1) cells of T; index `entities` means all entities, `periods` the whole day.
template <class T>
class Cube {
 public:
  Cube(std::size_t entities, std::size_t periods)
      : entities_(entities), periods_(periods), row_(periods + 1), cells_((entities + 1) * row_) {}

  std::size_t entities() const { return entities_; }
  std::size_t periods() const { return periods_; }
  std::size_t size() const { return cells_.size(); }

  T& operator()(std::size_t entity, std::size_t period) { return cells_[entity * row_ + period]; }
  const T& operator()(std::size_t entity, std::size_t period) const { return cells_[entity * row_ + period]; }

  auto begin() { return cells_.begin(); }
  auto end() { return cells_.end(); }
  auto begin() const { return cells_.begin(); }
  auto end() const { return cells_.end(); }

  /// Every cell as it was made, where that is zeros: one pass over the memory.
  void clear() {
    static_assert(std::is_trivially_copyable_v<T>);
    std::memset(static_cast<void*>(cells_.data()), 0, cells_.size() * sizeof(T));
  }

  /// Adds every cell of the inner cube to its three margins, with `add(margin, cell)`.
  template <class Add>
  void roll_up(Add&& add) {
    for (std::size_t entity = 0; entity < entities_; ++entity) {
      for (std::size_t period = 0; period < periods_; ++period) {
        add((*this)(entity, periods_), (*this)(entity, period));
        add((*this)(entities_, period), (*this)(entity, period));
      }
    }
    // What lies outside all periods stands in the entities' margin already.
    for (std::size_t entity = 0; entity < entities_; ++entity) {
      add((*this)(entities_, periods_), (*this)(entity, periods_));
    }
  }

  Cube& operator+=(const Cube& other) {
    for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i] += other.cells_[i];
    return *this;
  }

 private:
  std::size_t entities_;
  std::size_t periods_;
  std::size_t row_;  // cells of an entity
  std::vector<T> cells_;
};

}  // namespace holdtime::results
