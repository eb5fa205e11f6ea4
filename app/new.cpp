// holdtime new: a first scenario to change, from what everybody knows of his center.
#include <cstdio>
#include <iostream>

#include "app/commands.hpp"
#include "app/files.hpp"
#include "planning/starter.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::app {
namespace {

struct NewOptions {
  planning::StarterWords words;
  std::string out;
  bool force = false;
};

void show(const scenarios::Problems& problems) {
  for (const scenarios::Problem& problem : problems.sorted()) {
    std::fprintf(stderr, "%s\n", scenarios::format(problem).c_str());
  }
}

void add_error(scenarios::Problems& problems, std::string at, std::string what, std::string why,
               std::string instead) {
  scenarios::Problem problem;
  problem.file = std::move(at);
  problem.what = std::move(what);
  problem.why = std::move(why);
  problem.instead = std::move(instead);
  problems.add(std::move(problem));
}

/// What is on the command line that the command does not know, and files it must not touch.
void check_line(const CLI::App& command, const NewOptions& options, scenarios::Problems& problems) {
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options()) known.push_back(option->get_name());
  bool its_value = false;  // of an option that is not known: told with it
  for (const std::string& word : command.remaining()) {
    const std::string name = word.substr(0, word.find('='));
    if (name.starts_with("-")) {
      add_error(problems, name, "there is no such option", "what it asks for would go unnoticed",
                scenarios::suggestion(name, known));
    } else if (!its_value) {
      add_error(problems, word, "this word belongs to no option", "what it means would be a guess",
                "put values with blanks in quotes: --target \"80/20 on 90% of days\"");
    }
    its_value = name.starts_with("-") && name == word;
  }
  std::error_code none;
  if (!options.out.empty() && !options.force && std::filesystem::exists(options.out, none)) {
    add_error(problems, "-o", options.out + " is there already", "what stands in it would be lost",
              "another name, or --force to replace it");
  }
}

int make_new(const CLI::App& command, const NewOptions& options) {
  planning::StarterReading reading = planning::read_starter(options.words);
  check_line(command, options, reading.problems);
  show(reading.problems);
  if (reading.problems.any_errors()) return bad_input;
  const std::string text = scenarios::starter_text(*reading.starter);
  const std::string name = options.out.empty() ? "the scenario made of this" : options.out;
  const scenarios::Reading again = scenarios::read_text(text, name);
  for (const scenarios::Problem& problem : again.problems.sorted()) {
    if (problem.severity != scenarios::Severity::note)
      std::fprintf(stderr, "%s\n", scenarios::format(problem).c_str());
  }
  if (!again.scenario) return bad_input;
  if (options.out.empty()) {
    std::cout << text;
    finish_printing();
    return done;
  }
  write_whole(options.out, [&](std::ostream& out) { out << text; });
  std::fprintf(stderr, "%s is written; next: holdtime check %s, then holdtime run %s\n", options.out.c_str(),
               options.out.c_str(), options.out.c_str());
  return done;
}

}  // namespace

void add_new_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<NewOptions>();
  auto& words = options->words;
  CLI::App* command =
      program.add_subcommand("new", "Write a first scenario, with even shifts and comments, to change");
  command->allow_extras();
  command->add_option("--agents", words.agents, "People on the roster in all, such as 40 (needed)");
  command->add_option("--calls", words.calls,
                      "Calls expected: 2060/day while open, or 400/h, 34/min (needed)");
  command->add_option("--aht", words.aht,
                      "Talk and after-call work together, on average, such as 5m (needed)");
  command->add_option("--open", words.open, "When calls come: 08-18, 08:00-18:30, 22-06, 00-24 (needed)");
  command
      ->add_option("--target", words.targets,
                   "What is wanted, such as \"80/20 on 90% of days\" or \"abandoned <= 5%\"; may be given "
                   "again; without it 80/20")
      ->allow_extra_args(false);
  command->add_option("--patience", words.patience,
                      "The wait after which a caller hangs up, on average, or never; without it 6m");
  command->add_option(
      "--shrinkage", words.shrinkage,
      "Share of paid time off the phone, paid breaks included, such as 30%; without it the breaks alone");
  command->add_option("--interval", words.interval, "The step of results and lists; without it 30m");
  command->add_option("--name", words.name, "The center's name");
  command->add_option("-o,--out", options->out,
                      "Write the scenario to this file; without it to standard output");
  command->add_flag("--force", options->force, "Replace the file where there is one");
  command->footer("Example:\n  holdtime new --agents 40 --calls 2060/day --aht 5m --open 08-18 -o mine.json");
  command->callback([command, options, &exit_code] { exit_code = make_new(*command, *options); });
}

}  // namespace holdtime::app
