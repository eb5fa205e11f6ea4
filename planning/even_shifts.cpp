#include "planning/even_shifts.hpp"

#include <algorithm>

#include "scenarios/in_proportion.hpp"

namespace holdtime::planning {
namespace {

using models::Break;
using models::Shift;

constexpr Microseconds quarter = 15 * engine::minute;
constexpr Microseconds day = 24 * engine::hour;
constexpr Microseconds lunch_length = 30 * engine::minute;
// Of one shift's people; the more there are, the fewer are away at a time, and the more lines there are to
// read.
constexpr std::uint64_t few_groups = 4;
constexpr std::uint64_t most_groups = 5;

Microseconds rounded_down(Microseconds time) {
  return time / quarter * quarter;
}

struct Hours {
  Microseconds from = 0;
  Microseconds to = 0;
};

/// The hours of the shifts, one after the other, which together cover the day.
std::vector<Hours> hours_of_shifts(std::uint32_t agents, Microseconds opens, Microseconds closes) {
  const Microseconds open = closes - opens;
  if (open <= longest_shift || agents == 1) return {{opens, closes}};
  // Starts are on the quarter of an hour; the last shift makes up for what that leaves at the end.
  const Microseconds longest = open % quarter == 0 ? longest_shift : longest_shift - quarter;
  const Microseconds needed = (open + longest - 1) / longest;
  const Microseconds starts = std::min<Microseconds>(needed, agents);
  const Microseconds tile = rounded_down((open + starts - 1) / starts + quarter - 1);
  const bool overlap = starts == needed && tile < longest_shift - 4 * quarter;
  const Microseconds length = overlap ? longest : tile;
  // From midnight to midnight shifts turn over at 6, 14 and 22 o'clock, and one goes across midnight.
  const Microseconds first = opens == 0 && open == day ? 6 * engine::hour : opens;
  std::vector<Hours> result;
  for (Microseconds i = 0; i < starts; ++i) {
    const Microseconds from = first + rounded_down(i * (open - length) / (starts - 1));
    result.push_back({from, i + 1 < starts ? from + length : first + open});
  }
  return result;
}

/// People of the lines made so far who are on the phone at `time`.
std::uint32_t present(const std::vector<Shift>& shifts, Microseconds time) {
  std::uint32_t people = 0;
  for (const Shift& shift : shifts) {
    if (time < shift.from || time >= shift.to) continue;
    const bool away = std::any_of(shift.breaks.begin(), shift.breaks.end(), [&](const Break& pause) {
      return time >= pause.start && time < pause.start + pause.length;
    });
    if (!away) people += shift.agents;
  }
  return people;
}

/// The fewest people present in [from, to).
std::uint32_t fewest(const std::vector<Shift>& shifts, Microseconds from, Microseconds to) {
  std::uint32_t least = present(shifts, from);
  const auto look = [&](Microseconds time) {
    if (time > from && time < to) least = std::min(least, present(shifts, time));
  };
  for (const Shift& shift : shifts) {
    look(shift.from);
    look(shift.to);
    for (const Break& pause : shift.breaks) look(pause.start);
  }
  return least;
}

/// Gives the shift a break between `from` and `to`, when most people are there, else nearest to the middle.
void give_break(std::vector<Shift>& shifts, std::size_t line, Hours between, Microseconds length, bool paid) {
  const Microseconds start = shifts[line].from;
  const Microseconds middle = start + rounded_down((between.from + between.to - length) / 2 - start);
  Microseconds best = middle;
  std::uint32_t most = 0;
  for (Microseconds away = 0; middle - away >= between.from; away += quarter) {
    for (const Microseconds at : {middle - away, middle + away}) {
      if (at + length > between.to) continue;
      const std::uint32_t people = fewest(shifts, at, at + length);
      if (people <= most) continue;
      most = people;
      best = at;
    }
  }
  auto& breaks = shifts[line].breaks;
  const auto before =
      std::find_if(breaks.begin(), breaks.end(), [&](const Break& b) { return b.start > best; });
  breaks.insert(before, Break{best, length, paid});
}

/// [from, to) less what is too near to either end for a break, and at most `most` around its middle.
Hours inner(Microseconds from, Microseconds to, Microseconds most) {
  const Microseconds edge = std::min(2 * quarter, (to - from) / 4);
  const Microseconds cut = std::max(edge, (to - from - most) / 2);
  return {from + cut, to - cut};
}

void give_lunch(std::vector<Shift>& shifts, std::size_t line) {
  const Shift& shift = shifts[line];
  if (shift.to - shift.from <= 6 * engine::hour) return;
  give_break(shifts, line, inner(shift.from, shift.to, 12 * quarter), lunch_length, false);
}

void give_short_breaks(std::vector<Shift>& shifts, std::size_t line) {
  const Microseconds from = shifts[line].from;
  const Microseconds to = shifts[line].to;
  if (to - from < 3 * engine::hour) return;
  std::vector<Hours> parts = {{from, to}};
  if (!shifts[line].breaks.empty()) {
    const Break lunch = shifts[line].breaks.front();
    parts = {{from, lunch.start}, {lunch.start + lunch.length, to}};
  } else if (to - from >= 9 * engine::hour / 2) {
    parts = {{from, from + (to - from) / 2}, {from + (to - from) / 2, to}};
  }
  for (const Hours& part : parts)
    give_break(shifts, line, inner(part.from, part.to, 8 * quarter), quarter, true);
}

}  // namespace

std::vector<Shift> even_shifts(std::uint32_t agents, Microseconds opens, Microseconds closes) {
  const std::vector<Hours> hours = hours_of_shifts(agents, opens, closes);
  const auto people = scenarios::in_proportion(agents, std::vector<std::uint64_t>(hours.size(), 1));
  std::vector<Shift> shifts;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    const std::uint64_t groups = std::clamp(people[i] / 2, std::min(people[i], few_groups), most_groups);
    for (const std::uint64_t group :
         scenarios::in_proportion(people[i], std::vector<std::uint64_t>(groups, 1))) {
      shifts.push_back({static_cast<std::uint32_t>(group), hours[i].from, hours[i].to, {}});
    }
  }
  for (std::size_t line = 0; line < shifts.size(); ++line) give_lunch(shifts, line);
  for (std::size_t line = 0; line < shifts.size(); ++line) give_short_breaks(shifts, line);
  return shifts;
}

}  // namespace holdtime::planning
