// The options of `holdtime erlang`, from text to numbers; every mistake is said in the planner's words.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "app/erlang.hpp"
#include "scenarios/target_phrase.hpp"
#include "scenarios/values.hpp"

namespace holdtime::app {
namespace {

constexpr std::uint64_t most_agents = 100'000;
constexpr std::uint64_t most_rows = 1'000;

/// Reads one option after the other and remembers whether one was wrong.
class Reader {
 public:
  bool good() const { return good_; }

  void wrong(const std::string& text) {
    std::fprintf(stderr, "holdtime: %s\n", text.c_str());
    good_ = false;
  }

  /// The value of an option, or of none given the default.
  template <class T, class Parse>
  std::optional<T> read(const char* name, const std::string& text, Parse parse) {
    if (text.empty()) return std::nullopt;
    const scenarios::Parsed<T> parsed = parse(text);
    if (parsed) return parsed.value;
    wrong(fmt::format("{} \"{}\": {}; {}", name, text, parsed.wrong, parsed.instead));
    return std::nullopt;
  }

  std::optional<double> seconds(const char* name, const std::string& text) {
    const auto length = read<engine::Microseconds>(name, text, scenarios::parse_duration);
    return length ? std::optional(engine::to_seconds(*length)) : std::nullopt;
  }

  std::optional<double> seconds_above_0(const char* name, const std::string& text, const char* why) {
    const auto value = seconds(name, text);
    if (value && !(*value > 0.0)) wrong(fmt::format("{} \"{}\" must be above 0: {}", name, text, why));
    return value;
  }

  std::optional<double> share(const char* name, const std::string& text) {
    return read<double>(name, text, scenarios::parse_share);
  }

  double calls_per_second(const std::string& text) {
    const auto rate = read<scenarios::Rate>("--calls", text, scenarios::parse_rate);
    return rate ? rate->count / engine::to_seconds(rate->per) : 0.0;
  }

  std::optional<std::uint64_t> count(const char* name, const std::string& text, std::uint64_t most) {
    return read<std::uint64_t>(name, text,
                               [&](const std::string& one) { return scenarios::parse_count(one, most); });
  }

  std::optional<WholeRange> range(const char* name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::size_t dots = text.find("..");
    if (dots != std::string::npos && (dots == 0 || dots + 2 == text.size())) {
      wrong(fmt::format("{} \"{}\" lacks an end; write for example 24 or 20..30", name, text));
      return std::nullopt;
    }
    const auto from = count(name, text.substr(0, dots), most_agents);
    const auto to = dots == std::string::npos ? from : count(name, text.substr(dots + 2), most_agents);
    if (!from || !to) return std::nullopt;
    if (*from == 0) {
      wrong(fmt::format("{} \"{}\" begins with 0, and then nobody is answered; begin with 1", name, text));
    } else if (*to < *from) {
      wrong(fmt::format("{} \"{}\" runs backwards; write {}..{}", name, text, *to, *from));
    } else if (*to - *from >= most_rows) {
      wrong(fmt::format("{} \"{}\" is more than {} lines; narrow it", name, text, most_rows));
    }
    return WholeRange{*from, *to};
  }

 private:
  bool good_ = true;
};

models::ServiceLevel default_level(const ErlangOptions& options) {
  models::ServiceLevel level;
  for (const auto& row : models::service_level_formulas()) {
    if (row.name == options.formula) level.formula = row.formula;
  }
  return level;
}

void read_targets(Reader& reader, const ErlangOptions& options, QueueQuestion& question) {
  bool threshold_known = !options.within.empty();
  for (const std::string& text : options.targets) {
    const auto parsed = scenarios::parse_target(text, question.level);
    if (!parsed) {
      reader.wrong(fmt::format("--target \"{}\": {}; {}", text, parsed.wrong, parsed.instead));
      continue;
    }
    AgentTarget target{text, {}};
    const std::string why_not = planning::add_goal(*parsed.value, target.goals);
    if (!why_not.empty()) {
      reader.wrong(fmt::format("--target \"{}\": {}", text, why_not));
      continue;
    }
    if (target.goals.service_level && !threshold_known) {
      question.level = target.goals.service_level->level;
      threshold_known = true;
    }
    question.targets.push_back(target);
  }
}

}  // namespace

std::optional<QueueQuestion> read_queue_question(const ErlangOptions& options, bool with_patience) {
  Reader reader;
  QueueQuestion question;
  question.json = options.format == "json";
  question.calls_text = options.calls;
  question.aht_text = options.aht;
  question.patience_text = options.patience;
  question.load.calls_per_second = reader.calls_per_second(options.calls);
  question.load.aht_seconds =
      reader.seconds_above_0("--aht", options.aht, "calls that take no time need nobody").value_or(1.0);
  if (with_patience) {
    question.load.patience_seconds = reader.seconds_above_0(
        "--patience", options.patience, "callers who never wait have no queue, which is holdtime erlang b");
    question.trunks = reader.count("--trunks", options.trunks, scenarios::most_agents);
  }
  question.level = default_level(options);
  if (const auto within = reader.seconds("--within", options.within)) {
    question.level.within = engine::from_seconds(*within);
  }
  question.agents = reader.range("--agents", options.agents);
  question.shrinkage = reader.share("--shrinkage", options.shrinkage).value_or(0.0);
  if (question.shrinkage >= 1.0) reader.wrong("--shrinkage of 100 %: nobody would ever be there");
  read_targets(reader, options, question);
  if (reader.good() && !question.agents && question.targets.empty()) {
    reader.wrong("say how many agents there are (--agents 24, or 20..30) or what to reach (--target 80/20)");
  }
  if (question.trunks && !question.targets.empty()) {
    reader.wrong("--target reckons with room for every caller; leave out --trunks, or try --agents 20..30");
  }
  if (question.trunks && question.agents && *question.trunks < question.agents->to) {
    reader.wrong(
        fmt::format("--trunks {} are fewer than the {} agents, some of whom could never take a call; "
                    "give at least as many trunks",
                    *question.trunks, question.agents->to));
  }
  return reader.good() ? std::optional(question) : std::nullopt;
}

std::optional<LinesQuestion> read_lines_question(const ErlangOptions& options) {
  Reader reader;
  LinesQuestion question;
  question.json = options.format == "json";
  const bool as_calls = !options.calls.empty() && !options.aht.empty();
  if (as_calls == !options.erlangs.empty() || options.calls.empty() != options.aht.empty()) {
    reader.wrong("give the load either as --calls 400/h --aht 180s or as --erlangs 20");
    return std::nullopt;
  }
  if (as_calls) {
    const auto holding = reader.seconds_above_0("--aht", options.aht, "calls that take no time need no line");
    question.erlangs = reader.calls_per_second(options.calls) * holding.value_or(1.0);
  } else if (const auto erlangs = scenarios::parse_number(options.erlangs); erlangs && *erlangs >= 0.0) {
    question.erlangs = *erlangs;
  } else {
    reader.wrong(
        fmt::format("--erlangs \"{}\" is not a number from 0 on; write for example 20", options.erlangs));
  }
  question.lines = reader.range("--lines", options.lines);
  question.blocked = reader.share("--blocked", options.blocked);
  if (question.blocked && (*question.blocked <= 0.0 || *question.blocked >= 1.0)) {
    reader.wrong("--blocked must lie between 0 and 100 %: no number of lines blocks nobody for ever");
  }
  question.retry = reader.share("--retry", options.retry).value_or(0.0);
  if (question.retry > 0.0 && question.blocked) {
    reader.wrong(
        "--blocked reckons without callers who ring again; leave out --retry, or try --lines 20..30");
  }
  if (reader.good() && !question.lines && !question.blocked) {
    reader.wrong(
        "say how many lines there are (--lines 30, or 20..30) or how many calls may be blocked "
        "(--blocked 1%)");
  }
  return reader.good() ? std::optional(question) : std::nullopt;
}

}  // namespace holdtime::app
