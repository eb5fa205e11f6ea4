#include "scenarios/starter_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace holdtime::scenarios {
namespace {

using models::Break;
using models::Shift;

/// With quotes, whatever is in it; bytes that are no UTF-8 become question marks.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string comment(std::string_view indent, std::initializer_list<std::string_view> lines) {
  std::string text;
  for (const std::string_view line : lines) text += fmt::format("{}// {}\n", indent, line);
  return text;
}

std::string head() {
  return comment(
      "",
      {"A first scenario, made by holdtime new. What stands behind // is for you; the program reads past",
       "it. Put in what you know of your center, then (NAME being the name of this file)",
       "    holdtime check NAME   says whether it can be read, and what is assumed",
       "    holdtime run NAME     plays the day many times and judges the targets",
       "Results hang most on four values that only you know: \"profile\", \"day_to_day\", \"patience\" and",
       "\"shrinkage\". Lines with // straight before a value are switched off: delete the // and they "
       "count."});
}

/// One number an interval, in lines that are switched off; of hours where the intervals are too many.
std::string flat_profile(const Starter& starter) {
  constexpr Microseconds most_numbers = 100;
  constexpr Microseconds a_line = 16;
  const Microseconds open = starter.closes - starter.opens;
  const bool own_step = (open + starter.interval - 1) / starter.interval > most_numbers;
  const Microseconds step = own_step ? engine::hour : starter.interval;
  const Microseconds count = (open + step - 1) / step;
  std::string text = "      //\"profile\": ";
  if (own_step)
    text += fmt::format("{{\"interval\": \"1h\", \"from\": \"{}\", \"weights\": ", time_text(starter.opens));
  for (Microseconds i = 0; i < count; ++i) {
    text += i == 0 ? "[10" : i % a_line == 0 ? ",\n      //            10" : ", 10";
  }
  return text + (own_step ? "]},\n" : "],\n");
}

std::string volume(const Starter& starter) {
  if (starter.calls.per != day) {
    const std::string unit = starter.calls.per == engine::hour     ? "h"
                             : starter.calls.per == engine::minute ? "min"
                             : starter.calls.per == engine::second ? "s"
                                                                   : "ms";
    return fmt::format("      \"rate\": \"{}/{}\",  // calls expected, the same all day\n",
                       starter.calls.count, unit) +
           comment("      ", {"If you know the calls of each interval, write instead of the rate",
                              "\"per_interval\": [12, 30, …], one number an interval from opening on."});
  }
  return fmt::format("      \"per_day\": {},  // calls expected in a day; chance makes them more or fewer\n",
                     starter.calls.count) +
         comment("      ",
                 {"How they spread over the day: one number an interval from opening on, of any size; an",
                  "interval with 20 has twice the calls of one with 10. Without it they spread evenly,",
                  "which no real day does; take it from your ACD's report of a usual week."}) +
         flat_profile(starter);
}

std::string calls(const Starter& starter) {
  std::string text =
      "  \"calls\": {\n    \"inbound\": {  // one kind of call, of the name you like; others may stand "
      "beside it\n";
  text += volume(starter);
  text += comment("      ",
                  {"Real days differ by more than chance, and forecasts err: how far does a day's volume lie",
                   "from its forecast, usually? Large centers say 5 to 10 %, small ones up to 25 %. Without",
                   "it a target \"on 90% of days\" looks easier than it is."});
  text += "      //\"day_to_day\": \"10%\",\n";
  text += fmt::format("      \"aht\": \"{}\",  // talk and after-call work together, on average\n",
                      written_duration(starter.aht));
  if (starter.patience_assumed) {
    text +=
        comment("      ",
                {"The wait after which a caller hangs up, on average. 6 minutes is assumed, not known. Yours",
                 "is about: the waiting time of all callers added up, divided by the calls abandoned."});
  }
  text += fmt::format("      \"patience\": \"{}\"{}\n    }}\n  }},\n",
                      starter.patience ? written_duration(*starter.patience) : "never",
                      starter.patience_assumed ? ""
                      : starter.patience       ? "  // the wait after which a caller hangs up, on average"
                                               : "  // nobody hangs up, however long he waits");
  return text;
}

/// Moments after midnight as a clock shows them, where the reader takes them for that.
std::string clock(Microseconds time, Microseconds shift_from) {
  return time_text(time >= day && shift_from < day && time - day < shift_from ? time - day : time);
}

std::string shift_line(const Shift& shift) {
  std::string lunch;
  std::string breaks;
  for (const Break& pause : shift.breaks) {
    const std::string one =
        fmt::format("\"{} {}\"", clock(pause.start, shift.from), written_duration(pause.length));
    if (pause.paid) {
      breaks += (breaks.empty() ? "" : ", ") + one;
    } else {
      lunch = ", \"lunch\": " + one;
    }
  }
  if (!breaks.empty()) breaks = ", \"breaks\": [" + breaks + "]";
  return fmt::format("        {{\"agents\": {}, \"time\": \"{}-{}\"{}{}}}", shift.agents,
                     time_text(shift.from), clock(shift.to, shift.from), lunch, breaks);
}

std::string shift_lines(const Starter& starter) {
  const std::vector<Shift>& shifts = starter.shifts;
  std::uint64_t all = 0;
  bool night_before = false;
  for (const Shift& shift : shifts) {
    all += shift.agents;
    night_before = night_before || (shift.from < day && shift.to > day && starter.opens < shift.to - day);
  }
  std::string text = comment(
      "      ", {fmt::format("{} {} on the roster, spread over the day as evenly as the calls are.", all,
                             all == 1 ? "person is" : "people are"),
                 "Lunch is unpaid, breaks are paid; each group takes them when most of the others are there.",
                 "With a profile of your own move people and breaks to where they are needed."});
  if (starter.long_shifts) {
    text += comment(
        "      ", {"These shifts are longer than shifts should be: with so few people nobody would be there",
                   "for a part of the day otherwise."});
  }
  if (night_before) {
    text += comment("      ",
                    {"Early in the morning those of the last shift are there who came the evening before."});
  }
  text += "      \"shifts\": [\n";
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    if (i == 0 || shifts[i].from != shifts[i - 1].from) {
      std::uint64_t people = 0;
      for (const Shift& shift : shifts) people += shift.from == shifts[i].from ? shift.agents : 0;
      text += fmt::format("        // from {}: {} {}\n", time_text(shifts[i].from), people,
                          people == 1 ? "person" : "people");
    }
    text += shift_line(shifts[i]) + (i + 1 < shifts.size() ? ",\n" : "\n");
  }
  return text + "      ]\n";
}

std::string teams(const Starter& starter) {
  std::string text = "  \"teams\": {\n    \"desk\": {\n      \"answers\": [\"inbound\"],\n";
  if (starter.shrinkage) {
    text += fmt::format(
        "      \"shrinkage\": \"{}\",  // of paid time not spent on the phone, paid breaks included\n",
        number_text(*starter.shrinkage * 100.0) + "%");
  } else {
    text += comment("      ",
                    {"Of 100 paid hours, how many are not spent on the phone: illness, vacation, training,",
                     "meetings, the paid breaks too? Half of all centers say 26 to 35. Without it everybody",
                     "on the roster comes, and is on the phone but for lunch and breaks."});
    text += "      //\"shrinkage\": \"30%\",\n";
  }
  return text + shift_lines(starter) + "    }\n  },\n";
}

std::string goals(const Starter& starter) {
  std::string text = fmt::format(
      "  \"service_level\": \"{}\",  // the wait by which results count a call as answered in time\n",
      written_duration(starter.threshold));
  if (starter.targets.empty()) {
    text += comment(
        "  ", {"80 % of callers answered within 20 seconds over all days together: the usual target of the",
               "trade, put here because none was given. \"80/20 on 90% of days\" asks more: that 9 days of",
               "10 make it. \"abandoned <= 5%\" may stand beside it."});
  } else {
    text += comment("  ", {"What you want of the day; each target gets its verdict."});
  }
  text += "  \"targets\": [";
  for (std::size_t i = 0; i < starter.targets.size(); ++i)
    text += (i > 0 ? ", " : "") + quoted(starter.targets[i]);
  return text + (starter.targets.empty() ? "\"80/20\"]\n" : "]\n");
}

}  // namespace

std::string written_duration(Microseconds length) {
  if (length == 0) return "0s";
  std::string text;
  if (length >= engine::hour) text += fmt::format("{}h", length / engine::hour);
  if (length % engine::hour >= engine::minute)
    text += fmt::format("{}m", length % engine::hour / engine::minute);
  const Microseconds rest = length % engine::minute;
  if (rest > 0) text += number_text(engine::to_seconds(rest)) + "s";
  return text;
}

std::string starter_text(const Starter& starter) {
  const std::string open = time_text(starter.opens) + "-" + time_text(starter.closes);
  return head() + "{\n" + fmt::format("  \"center\": {},\n", quoted(starter.center)) +
         fmt::format("  \"open\": \"{}\",  // when calls come{}\n", open,
                     starter.closes > day ? "; hours beyond 24 are those after midnight" : "") +
         fmt::format("  \"interval\": \"{}\",  // the step of results and of lists\n",
                     written_duration(starter.interval)) +
         calls(starter) + teams(starter) + goals(starter) + "}\n";
}

}  // namespace holdtime::scenarios
