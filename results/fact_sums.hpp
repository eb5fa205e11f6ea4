// Sums over days of one kind of facts, in every cell, and of every KPI that is formed of them.
//
// A KPI is a ratio of two quantities: facts, or facts added up. Many share them (offered divides nine), so
// sums and squares are kept by quantity, and by KPI only what is its own: the product of its two quantities,
// and the day's ratio. Days are put by until a block of them is full and then worked off cell by cell: a
// large center's sums are too many to pass through the processor's cache for each day. All sums are exact, so
// neither the blocks nor the order of merging show.
//
// Cost of a day: a look at each cell, and some ns for each fact and KPI of a cell with anything in it.
// Memory: about 1.5 KB a cell, and a few MB of days put by. Not for two threads at once.
#pragma once

#include <cstdint>
#include <vector>

#include "results/cube.hpp"
#include "results/facts.hpp"
#include "results/kpis.hpp"
#include "results/statistics/exact_sum.hpp"
#include "results/statistics/log_histogram.hpp"

namespace holdtime::results {

/// One KPI in one cell over the days that were added.
struct KpiSums {
  PairSums pair;          ///< `days` and denominators that are no facts are left at 0
  std::int64_t days = 0;  ///< days on which the ratio of facts existed
  Int128 value = 0;       ///< sums of that ratio and its square, in steps of 1 / value_steps
  Int128 value_squared = 0;
  const LogHistogram* values = nullptr;  ///< the day's values; nullptr where they are not kept
};

/// A day's ratio is rounded to this fraction of its unit before it is summed, so that the sum is exact.
inline constexpr double value_steps = 1e6;

/// The KPIs that are formed of a kind of facts, by index in the table, with the ratio of each entity.
template <class Fact>
struct Formulas {
  std::vector<std::size_t> kpis;
  /// By entity ("all" last), then as `kpis`: the service level's formula may differ between call types.
  std::vector<std::vector<Ratio<Fact>>> ratios;
  /// As `kpis`: whether the days' values are kept in every interval and not for whole days alone.
  std::vector<bool> kept_in_intervals;
};

template <class Fact, class Cell>
class FactSums {
 public:
  FactSums(Formulas<Fact> formulas, std::size_t periods);

  /// Adds a closed day.
  void add(const Cube<Cell>& day);
  /// Works off the days put by; asked for before reading.
  void settle();
  /// Settles both sides' days into this one.
  FactSums& operator+=(const FactSums& other);

  const Formulas<Fact>& formulas() const { return formulas_; }
  /// Of the `i`-th KPI of the formulas, over the days settled.
  KpiSums of(std::size_t i, std::size_t entity, std::size_t period) const;

 private:
  static constexpr std::size_t most_days = 32;  // of a block: the bits of a word

  /// Numerator and denominator among the quantities.
  struct Quotient {
    std::size_t n = 0;
    std::size_t d = 0;
    bool of_facts = false;
  };
  struct QuantitySums {
    Int128 sum = 0;
    Int128 square = 0;
    std::int64_t days = 0;  // on which it was not 0
  };
  struct RatioSums {
    Int128 product = 0;
    Int128 value = 0;
    Int128 value_squared = 0;
  };
  using Days = std::array<std::int64_t, most_days>;

  std::size_t quantity_of(const Sum<Fact>& sum);
  std::size_t cells() const { return formulas_.ratios.size() * (periods_ + 1); }
  /// Where the histogram of a KPI in a cell stands; below 0: not kept.
  std::ptrdiff_t place_of_values(std::size_t i, std::size_t cell) const;
  void work_off(const FactSums& from);
  void work_off_cell(const FactSums& from, std::size_t cell);
  void add_quantities(std::size_t cell, std::size_t days);
  void add_ratio(std::size_t i, std::size_t cell, std::size_t days);

  Formulas<Fact> formulas_;
  std::size_t periods_;
  std::vector<Sum<Fact>> quantities_;              // that a KPI is formed of: many facts have none
  std::vector<std::vector<Quotient>> quotients_;   // by entity, then as the formulas
  std::vector<QuantitySums> quantity_sums_;        // by cell, then quantity
  std::vector<RatioSums> ratio_sums_;              // by cell, then as the formulas
  std::vector<LogHistogram> values_;               // see place_of_values
  std::vector<std::ptrdiff_t> kept_in_intervals_;  // as the formulas: rank among those kept, or -1
  std::size_t kept_ = 0;

  std::size_t block_;                  // days put by at most
  std::size_t put_by_ = 0;             // days put by
  std::vector<Cell> block_cells_;      // by cell, then day
  std::vector<std::uint32_t> filled_;  // by cell, a bit for each day with anything in it
  std::vector<Days> today_;            // of the cell in hand: by quantity, its days
  std::vector<bool> nonzero_;          // by quantity, whether any of those is not 0
};

}  // namespace holdtime::results
