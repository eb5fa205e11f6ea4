// The answer of `holdtime erlang a` and `c`: agents needed, and what each number of agents gives.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/erlang.hpp"
#include "app/files.hpp"
#include "planning/erlang_a_trunks.hpp"
#include "results/writers/text.hpp"
#include "scenarios/values.hpp"

namespace holdtime::app {
namespace {

using Json = nlohmann::ordered_json;

/// What the targets come to: one line each, and all of them.
struct Needed {
  std::vector<planning::Requirement> each;
  planning::Requirement all;
};

std::optional<Needed> needed(const QueueQuestion& question) {
  Needed result;
  for (const AgentTarget& target : question.targets) {
    const auto one = planning::required_agents(question.load, target.goals);
    if (!one) {
      std::fprintf(stderr,
                   "holdtime: --target \"%s\": no number of agents up to 1,000,000 reaches it; ask for less "
                   "than perfection\n",
                   target.text.c_str());
      return std::nullopt;
    }
    result.each.push_back(*one);
    result.all.fractional = std::max(result.all.fractional, one->fractional);
    result.all.agents = std::max(result.all.agents, one->agents);
  }
  return result;
}

std::unique_ptr<planning::SteadyQueue> solve(const QueueQuestion& question, std::uint64_t agents) {
  const double count = static_cast<double>(agents);
  if (question.trunks) {
    return std::make_unique<planning::ErlangATrunks>(question.load, count, *question.trunks - agents);
  }
  return std::make_unique<planning::ErlangA>(question.load, count);
}

bool endless(const QueueQuestion& question, std::uint64_t agents) {
  return !question.load.patience_seconds && question.load.erlangs() >= static_cast<double>(agents);
}

/// Without a range: the number needed and a few around it.
WholeRange rows_to_show(const QueueQuestion& question, const planning::Requirement& all) {
  if (question.agents) return *question.agents;
  const std::uint64_t around = 3;
  const std::uint64_t from = all.agents > around ? all.agents - around : 1;
  return {from, std::max<std::uint64_t>(all.agents, 1) + around};
}

/// To two digits, upwards: "25.00" beside 26 agents would look like a mistake.
double hundredths(double fractional) {
  return std::ceil(100.0 * fractional - 1e-6) / 100.0;
}

std::string seconds_text(double seconds) {
  return seconds < 1000.0 ? fmt::format("{:.1f} s", seconds) : fmt::format("{:.0f} s", seconds);
}

std::string percent_text(double share) {
  return fmt::format("{:.1f} %", 100.0 * share);
}

void print_row(const QueueQuestion& question, std::uint64_t agents, bool mark) {
  const std::string head = fmt::format("{}{:>7}", mark ? '>' : ' ', agents);
  if (endless(question, agents)) {
    std::cout << head << "  more work than they can do: the queue grows without end\n";
    return;
  }
  const auto queue = solve(question, agents);
  std::cout << head << fmt::format("{:>9}", percent_text(queue->service_level(question.level)))
            << fmt::format("{:>9}", percent_text(queue->waited()))
            << fmt::format("{:>9}", seconds_text(queue->asa()))
            << fmt::format("{:>9}", seconds_text(queue->answered_wait_percentile(0.9)));
  if (question.load.patience_seconds) std::cout << fmt::format("{:>9}", percent_text(queue->abandoned()));
  if (question.trunks) std::cout << fmt::format("{:>9}", percent_text(queue->blocked()));
  std::cout << fmt::format("{:>9}", percent_text(queue->occupancy()))
            << fmt::format("{:>9.2f}\n", queue->queue_length());
}

void print_table(const QueueQuestion& question, const Needed& need, WholeRange rows) {
  const bool leave = question.load.patience_seconds.has_value();
  std::cout << fmt::format("{} calls of {}: {:.2f} erlangs; ", question.calls_text, question.aht_text,
                           question.load.erlangs());
  std::cout << (leave ? "Erlang A, mean patience " + question.patience_text : "Erlang C, nobody hangs up");
  if (question.trunks) std::cout << fmt::format(", {} trunks", *question.trunks);
  std::cout << '\n';
  std::size_t width = 7;
  for (const AgentTarget& target : question.targets) width = std::max(width, target.text.size());
  const auto line = [&](const std::string& name, const planning::Requirement& one) {
    std::cout << fmt::format("{:<{}}  {} agents ({:.2f} before rounding up)", name, width, one.agents,
                             hundredths(one.fractional));
    if (question.shrinkage > 0.0) {
      const double roster = planning::rostered(static_cast<double>(one.agents), question.shrinkage);
      std::cout << fmt::format("; rostered: {:.0f}", std::ceil(roster - 1e-9));
      std::cout << fmt::format(" ({:.2f})",
                               hundredths(planning::rostered(one.fractional, question.shrinkage)));
    }
    std::cout << '\n';
  };
  for (std::size_t i = 0; i < need.each.size(); ++i) line(question.targets[i].text, need.each[i]);
  if (need.each.size() > 1) line("all", need.all);
  if (question.shrinkage > 0.0 && need.each.empty()) {
    std::cout << fmt::format("rostered: agents / (1 - {}), {:.2f} to {:.2f}\n",
                             scenarios::number_text(question.shrinkage),
                             planning::rostered(static_cast<double>(rows.from), question.shrinkage),
                             planning::rostered(static_cast<double>(rows.to), question.shrinkage));
  }
  std::cout << "level: " << models::name_of(question.level.formula)
            << ", T = " << scenarios::duration_text(question.level.within) << "\n\n";
  std::cout << "  agents    level     wait      ASA      P90" << (leave ? "  hang up" : "")
            << (question.trunks ? "  blocked" : "") << "     occ.    queue\n";
  for (std::uint64_t agents = rows.from; agents <= rows.to; ++agents) {
    print_row(question, agents, !need.each.empty() && agents == need.all.agents);
  }
}

Json json_of(const planning::Requirement& one, double shrinkage) {
  const double roster = planning::rostered(static_cast<double>(one.agents), shrinkage);
  return {{"agents", one.agents},
          {"fractional", one.fractional},
          {"rostered", static_cast<std::uint64_t>(std::ceil(roster - 1e-9))},
          {"rostered_fractional", planning::rostered(one.fractional, shrinkage)}};
}

Json json_row(const QueueQuestion& question, std::uint64_t agents) {
  Json row{{"agents", agents}, {"stable", !endless(question, agents)}};
  if (endless(question, agents)) return row;
  const auto queue = solve(question, agents);
  row["service_level"] = queue->service_level(question.level);
  for (const auto& formula : models::service_level_formulas()) {
    row["service_levels"][std::string(formula.name)] =
        queue->service_level({question.level.within, formula.formula});
  }
  row["p_wait"] = queue->waited();
  row["asa"] = queue->asa();
  row["mean_wait"] = queue->mean_wait();
  for (const int percentile : {50, 80, 90, 95, 99}) {
    row[fmt::format("wait_p{}", percentile)] = queue->answered_wait_percentile(percentile / 100.0);
  }
  row["abandonment"] = queue->abandoned();
  row["mean_time_to_abandon"] = queue->mean_wait_of_abandoned();
  row["blocked"] = queue->blocked();
  row["occupancy"] = queue->occupancy();
  row["mean_queue"] = queue->queue_length();
  return row;
}

void print_json(const QueueQuestion& question, const Needed& need, WholeRange rows) {
  Json json{{"model", question.load.patience_seconds ? "erlang_a" : "erlang_c"},
            {"calls_per_second", question.load.calls_per_second},
            {"aht_seconds", question.load.aht_seconds}};
  if (question.load.patience_seconds) json["patience_seconds"] = *question.load.patience_seconds;
  if (question.trunks) json["trunks"] = *question.trunks;
  json["erlangs"] = question.load.erlangs();
  json["shrinkage"] = question.shrinkage;
  json["within_seconds"] = engine::to_seconds(question.level.within);
  json["formula"] = models::name_of(question.level.formula);
  for (std::size_t i = 0; i < need.each.size(); ++i) {
    Json one{{"target", question.targets[i].text}};
    one.update(json_of(need.each[i], question.shrinkage));
    json["targets"].push_back(one);
  }
  if (!need.each.empty()) json["required"] = json_of(need.all, question.shrinkage);
  json["rows"] = Json::array();
  for (std::uint64_t agents = rows.from; agents <= rows.to; ++agents) {
    json["rows"].push_back(json_row(question, agents));
  }
  std::cout << json.dump(2) << '\n';
}

}  // namespace

int answer(const QueueQuestion& question) {
  const auto need = needed(question);
  if (!need) return bad_input;
  const WholeRange rows = rows_to_show(question, need->all);
  if (question.agents && endless(question, rows.to)) {
    std::fprintf(
        stderr,
        "holdtime: %s calls of %s are %.2f erlangs, so %llu agents can't keep up, and as nobody "
        "hangs up in Erlang C the queue grows without end; it takes %.0f agents at least, or callers "
        "who hang up (holdtime erlang a --patience 2m)\n",
        question.calls_text.c_str(), question.aht_text.c_str(), question.load.erlangs(),
        static_cast<unsigned long long>(rows.to), std::floor(question.load.erlangs()) + 1.0);
    return bad_input;
  }
  question.json ? print_json(question, *need, rows) : print_table(question, *need, rows);
  finish_printing();
  return done;
}

}  // namespace holdtime::app
