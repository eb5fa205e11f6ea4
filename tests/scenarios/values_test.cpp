#include "scenarios/values.hpp"

#include <catch2/catch.hpp>

using namespace holdtime::scenarios;
using holdtime::engine::hour;
using holdtime::engine::minute;
using holdtime::engine::second;

TEST_CASE("durations are read as people write them") {
  const std::vector<std::pair<const char*, Microseconds>> table = {
      {"5m", 5 * minute},          {"4m20s", 260 * second}, {"4m 20s", 260 * second},
      {"1h30m", 90 * minute},      {"1.5h", 90 * minute},   {"1h 30 min", 90 * minute},
      {"90s", 90 * second},        {"90", 90 * second},     {"0.5", second / 2},
      {"250ms", second / 4},       {"1s1ms", 1'001'000},    {"2 days", 48 * hour},
      {"20 Seconds", 20 * second}, {" 3 hrs ", 3 * hour},   {"0s", 0},
      {"366d", longest_duration},  {"0.1s", 100'000},       {"0.0000004s", 0},
  };
  for (const auto& [text, length] : table) {
    INFO(text);
    const auto read = parse_duration(text);
    REQUIRE(read);
    CHECK(*read.value == length);
  }
}

TEST_CASE("what is no duration is refused with an explanation") {
  for (const char* text :
       {"",         " ",     "m",    "5x",    "-5m",   "-5",          "5m-3s", "20s4m",
        "5m5m",     "1m30",  "1,5h", "nan",   "inf",   "1e400",       "367d",  "99999999999999999999h",
        "5m later", "1..5h", "+",    "5 m m", "0x10s", "half an hour"}) {
    INFO(text);
    const auto read = parse_duration(text);
    CHECK_FALSE(read);
    CHECK_FALSE(read.wrong.empty());
    CHECK_FALSE(read.instead.empty());
  }
  CHECK(parse_duration("1,5h").wrong.find("point") != std::string::npos);
  CHECK_FALSE(duration_of_seconds(-1.0));
  CHECK_FALSE(duration_of_seconds(1e300));
  CHECK(*duration_of_seconds(0.25).value == second / 4);
}

TEST_CASE("times of day are read, past midnight too") {
  const std::vector<std::pair<const char*, Microseconds>> table = {
      {"08:00", 8 * hour},
      {"8:00", 8 * hour},
      {"08:00:30", 8 * hour + 30 * second},
      {"08:00:01.5", 8 * hour + 1'500'000},
      {"24:00", 24 * hour},
      {"26:30", 26 * hour + 30 * minute},
      {"240:00", 240 * hour},
      {"00:00", 0},
      {" 23:59 ", 24 * hour - minute},
  };
  for (const auto& [text, time] : table) {
    INFO(text);
    const auto read = parse_time_of_day(text);
    REQUIRE(read);
    CHECK(*read.value == time);
  }
  for (const char* text :
       {"", "8", "8:0", "08:60", "08:00:60", "08:00:5", "8pm", "08:00 PM", "-1:00", "08-00",
        "08:00:", "99999:00", "1234567890123:00", "08:000", "08:00:nan", "ab:cd"}) {
    INFO(text);
    CHECK_FALSE(parse_time_of_day(text));
  }
}

TEST_CASE("ranges cross midnight where their end is before their start") {
  const auto day_shift = parse_range("08:00 - 16:30");
  REQUIRE(day_shift);
  CHECK(day_shift.value->from == 8 * hour);
  CHECK(day_shift.value->to == 16 * hour + 30 * minute);
  const auto night = parse_range("22:00-06:00");
  REQUIRE(night);
  CHECK(night.value->from == 22 * hour);
  CHECK(night.value->to == 30 * hour);
  CHECK(
      parse_range("08:00\xE2\x80\x93"
                  "18:00"));  // with an en dash
  CHECK(parse_range("00:00-240:00"));
  for (const char* text :
       {"", "08:00", "08:00-08:00", "26:00-25:00", "08:00-", "-18:00", "08:00-18:00-20:00", "8-18"}) {
    INFO(text);
    CHECK_FALSE(parse_range(text));
  }
}

TEST_CASE("shares are percentages or numbers up to 1") {
  CHECK(*parse_share("10%").value == Approx(0.1));
  CHECK(*parse_share("12.5 %").value == 0.125);
  CHECK(*parse_share("0.25").value == 0.25);
  CHECK(*parse_share("100%").value == 1.0);
  CHECK(*share_of_number(1.0).value == 1.0);
  for (const char* text : {"", "%", "ten%", "101%", "-1%", "-0.1", "10", "1,5%", "nan%", "inf"}) {
    INFO(text);
    CHECK_FALSE(parse_share(text));
  }
  CHECK(share_of_number(10.0).instead.find("\"10%\"") != std::string::npos);
  CHECK(*parse_percentage("+15%").value == 0.15);
  CHECK(*parse_percentage("-5 %").value == -0.05);
}

TEST_CASE("rates name the time they are counted in") {
  const auto rate = parse_rate("48/min");
  REQUIRE(rate);
  CHECK(rate.value->count == 48.0);
  CHECK(rate.value->per == minute);
  CHECK(parse_rate("0.8/s").value->per == second);
  CHECK(parse_rate("400 / h").value->per == hour);
  CHECK(parse_rate("2060/day").value->per == 24 * hour);
  CHECK(parse_rate("48 per minute").value->per == minute);
  for (const char* text : {"", "48", "/min", "48/", "48/fortnight", "-1/h", "1e9/s", "nan/h", "a/h"}) {
    INFO(text);
    CHECK_FALSE(parse_rate(text));
  }
}

TEST_CASE("counts are whole numbers within their limit") {
  CHECK(*parse_count("40", 100).value == 40);
  CHECK(*parse_count("4e1", 100).value == 40);
  CHECK(*parse_count("40.0", 100).value == 40);
  CHECK(*parse_count("18446744073709551615", ~std::uint64_t{0}).value == ~std::uint64_t{0});
  for (const char* text : {"", "12.5", "-1", "101", "1e300", "18446744073709551616", "x", "1 2"}) {
    INFO(text);
    CHECK_FALSE(parse_count(text, 100));
  }
  CHECK(parse_count("12.5", 100).wrong == "it has a fraction");
}

TEST_CASE("values are shown as they would be written") {
  CHECK(duration_text(260 * second) == "4 min 20 s");
  CHECK(duration_text(250'000) == "250 ms");
  CHECK(duration_text(0) == "0 s");
  CHECK(time_text(26 * hour + 30 * minute) == "26:30");
  CHECK(time_text(8 * hour + 1'500'000) == "08:00:01.5");
  CHECK(share_text(0.07) == "7 %");
  CHECK(number_text(2e7) == "20000000");
}
