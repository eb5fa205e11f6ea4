#include "results/fact_sums.hpp"

#include <algorithm>
#include <bit>

namespace holdtime::results {
namespace {

/// What days put by may take; a block has at least 4 days all the same.
constexpr std::size_t block_bytes = 4u << 20;

bool same(const auto& a, const auto& b) {
  return std::equal(a.terms.begin(), a.terms.end(), b.terms.begin(), b.terms.end(),
                    [](const auto& x, const auto& y) { return x.fact == y.fact && x.sign == y.sign; });
}

/// Rounds half up; std::floor is a function call on the oldest processors this runs on.
std::int64_t in_steps(double value) {
  const double shifted = value * value_steps + 0.5;
  const auto cut = static_cast<std::int64_t>(shifted);
  return cut - (static_cast<double>(cut) > shifted ? 1 : 0);
}

}  // namespace

template <class Fact, class Cell>
FactSums<Fact, Cell>::FactSums(Formulas<Fact> formulas, std::size_t periods)
    : formulas_(std::move(formulas)), periods_(periods), quotients_(formulas_.ratios.size()) {
  for (std::size_t entity = 0; entity < quotients_.size(); ++entity) {
    for (const Ratio<Fact>& ratio : formulas_.ratios[entity]) {
      const bool of_facts = ratio.per == Per::facts;
      quotients_[entity].push_back(
          {quantity_of(ratio.numerator), of_facts ? quantity_of(ratio.denominator) : 0, of_facts});
    }
  }
  for (const bool kept : formulas_.kept_in_intervals) {
    kept_in_intervals_.push_back(kept ? static_cast<std::ptrdiff_t>(kept_++) : -1);
  }
  today_.resize(quantities_.size());
  nonzero_.resize(today_.size());
  quantity_sums_.resize(cells() * today_.size());
  ratio_sums_.resize(cells() * formulas_.kpis.size());
  values_.resize(quotients_.size() * (periods_ * kept_ + formulas_.kpis.size()));
  block_ = std::clamp<std::size_t>(block_bytes / (cells() * sizeof(Cell)), 4, most_days);
  block_cells_.resize(cells() * block_);
  filled_.resize(cells());
}

template <class Fact, class Cell>
std::size_t FactSums<Fact, Cell>::quantity_of(const Sum<Fact>& sum) {
  for (std::size_t i = 0; i < quantities_.size(); ++i) {
    if (same(quantities_[i], sum)) return i;
  }
  quantities_.push_back(sum);
  return quantities_.size() - 1;
}

template <class Fact, class Cell>
std::ptrdiff_t FactSums<Fact, Cell>::place_of_values(std::size_t i, std::size_t cell) const {
  const std::size_t entity = cell / (periods_ + 1);
  const std::size_t period = cell % (periods_ + 1);
  const auto start =
      static_cast<std::ptrdiff_t>(entity * (periods_ * kept_ + formulas_.kpis.size()) + period * kept_);
  if (period == periods_) return start + static_cast<std::ptrdiff_t>(i);
  return kept_in_intervals_[i] < 0 ? -1 : start + kept_in_intervals_[i];
}

template <class Fact, class Cell>
void FactSums<Fact, Cell>::add(const Cube<Cell>& day) {
  std::size_t place = 0;
  const std::uint32_t bit = std::uint32_t{1} << put_by_;
  for (const Cell& cell : day) {
    // Of a whole day a 0 is a value like any other; of an interval it would change nothing.
    const bool whole_day = place % (periods_ + 1) == periods_;
    if (whole_day || !cell.empty()) {
      block_cells_[place * block_ + put_by_] = cell;
      filled_[place] |= bit;
    }
    ++place;
  }
  if (++put_by_ == block_) settle();
}

template <class Fact, class Cell>
void FactSums<Fact, Cell>::settle() {
  work_off(*this);
  put_by_ = 0;
  std::fill(filled_.begin(), filled_.end(), 0);
}

template <class Fact, class Cell>
FactSums<Fact, Cell>& FactSums<Fact, Cell>::operator+=(const FactSums& other) {
  settle();
  work_off(other);
  for (std::size_t i = 0; i < quantity_sums_.size(); ++i) {
    quantity_sums_[i].sum += other.quantity_sums_[i].sum;
    quantity_sums_[i].square += other.quantity_sums_[i].square;
    quantity_sums_[i].days += other.quantity_sums_[i].days;
  }
  for (std::size_t i = 0; i < ratio_sums_.size(); ++i) {
    ratio_sums_[i].product += other.ratio_sums_[i].product;
    ratio_sums_[i].value += other.ratio_sums_[i].value;
    ratio_sums_[i].value_squared += other.ratio_sums_[i].value_squared;
  }
  for (std::size_t i = 0; i < values_.size(); ++i) values_[i] += other.values_[i];
  return *this;
}

template <class Fact, class Cell>
void FactSums<Fact, Cell>::work_off(const FactSums& from) {
  if (from.put_by_ == 0) return;
  for (std::size_t cell = 0; cell < filled_.size(); ++cell) {
    if (from.filled_[cell] != 0) work_off_cell(from, cell);
  }
}

template <class Fact, class Cell>
void FactSums<Fact, Cell>::work_off_cell(const FactSums& from, std::size_t cell) {
  std::size_t days = 0;
  for (std::uint32_t left = from.filled_[cell]; left != 0; left &= left - 1) {
    const Cell& day =
        from.block_cells_[cell * from.block_ + static_cast<std::size_t>(std::countr_zero(left))];
    for (std::size_t i = 0; i < quantities_.size(); ++i) today_[i][days] = quantities_[i].of(day);
    ++days;
  }
  add_quantities(cell, days);
  for (std::size_t i = 0; i < formulas_.kpis.size(); ++i) add_ratio(i, cell, days);
}

template <class Fact, class Cell>
void FactSums<Fact, Cell>::add_quantities(std::size_t cell, std::size_t days) {
  for (std::size_t quantity = 0; quantity < today_.size(); ++quantity) {
    QuantitySums add;
    for (std::size_t day = 0; day < days; ++day) {
      const std::int64_t value = today_[quantity][day];
      add.sum += value;
      add.square += static_cast<Int128>(value) * value;
      add.days += value != 0;
    }
    nonzero_[quantity] = add.days != 0;
    if (add.days == 0) continue;
    QuantitySums& sums = quantity_sums_[cell * today_.size() + quantity];
    sums.sum += add.sum;
    sums.square += add.square;
    sums.days += add.days;
  }
}

template <class Fact, class Cell>
void FactSums<Fact, Cell>::add_ratio(std::size_t i, std::size_t cell, std::size_t days) {
  const Quotient& quotient = quotients_[cell / (periods_ + 1)][i];
  const std::ptrdiff_t place = place_of_values(i, cell);
  LogHistogram* const values = place < 0 ? nullptr : &values_[static_cast<std::size_t>(place)];
  const Days& n = today_[quotient.n];
  if (!quotient.of_facts) {
    if (values == nullptr) return;
    for (std::size_t day = 0; day < days; ++day) values->add(static_cast<double>(n[day]));
    return;
  }
  const Days& d = today_[quotient.d];
  if (values != nullptr) {
    for (std::size_t day = 0; day < days; ++day) {
      if (d[day] != 0) values->add(static_cast<double>(n[day]) / static_cast<double>(d[day]));
    }
  }
  if (!nonzero_[quotient.n]) return;
  RatioSums add;
  for (std::size_t day = 0; day < days; ++day) {
    if (d[day] == 0) continue;
    const std::int64_t steps = in_steps(static_cast<double>(n[day]) / static_cast<double>(d[day]));
    add.product += static_cast<Int128>(n[day]) * d[day];
    add.value += steps;
    add.value_squared += static_cast<Int128>(steps) * steps;
  }
  RatioSums& sums = ratio_sums_[cell * formulas_.kpis.size() + i];
  sums.product += add.product;
  sums.value += add.value;
  sums.value_squared += add.value_squared;
}

template <class Fact, class Cell>
KpiSums FactSums<Fact, Cell>::of(std::size_t i, std::size_t entity, std::size_t period) const {
  const std::size_t cell = entity * (periods_ + 1) + period;
  const Quotient& quotient = quotients_[entity][i];
  const QuantitySums& n = quantity_sums_[cell * today_.size() + quotient.n];
  const std::ptrdiff_t place = place_of_values(i, cell);
  KpiSums result;
  result.pair.n = n.sum;
  result.pair.nn = n.square;
  result.values = place < 0 ? nullptr : &values_[static_cast<std::size_t>(place)];
  if (!quotient.of_facts) return result;
  const QuantitySums& d = quantity_sums_[cell * today_.size() + quotient.d];
  const RatioSums& ratio = ratio_sums_[cell * formulas_.kpis.size() + i];
  result.pair.d = d.sum;
  result.pair.dd = d.square;
  result.pair.nd = ratio.product;
  result.days = d.days;
  result.value = ratio.value;
  result.value_squared = ratio.value_squared;
  return result;
}

template class FactSums<CallFact, CallFacts>;
template class FactSums<TeamFact, TeamFacts>;
template class FactSums<AttemptFact, AttemptFacts>;
template class FactSums<LineFact, LineFacts>;
template class FactSums<MenuFact, MenuFacts>;

}  // namespace holdtime::results
