#include "app/command_line.hpp"

#include <fmt/format.h>

#include <sstream>

#include "results/writers/text.hpp"
#include "scenarios/problems.hpp"
#include "scenarios/values.hpp"

namespace holdtime::app {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t name_columns = 24;

/// CLI11's own help lets lines run on, and shows C++ types and its rules among options; the descriptions say
/// what a planner has to know.
class Help : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool positional) const override {
    return entry(make_option_name(option, positional) + make_option_opts(option), make_option_desc(option));
  }
  std::string make_subcommand(const CLI::App* command) const override {
    return entry(command->get_name(), command->get_description());
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0 || option->get_positional()) return "";
    const std::string type = option->get_type_name();
    return type == "UINT" ? " N" : " " + type;
  }
  std::string make_option_desc(const CLI::Option* option) const override {
    const std::string& usual = option->get_default_str();
    return option->get_description() + (usual.empty() ? "" : "; without it " + usual);
  }
  std::string make_description(const CLI::App* command) const override {
    std::ostringstream out;
    results::write_wrapped(out, "", command->get_description(), columns);
    return out.str();
  }
  /// A paragraph a line; lines that begin with blanks, examples, stay as they are.
  std::string make_footer(const CLI::App* command) const override {
    std::ostringstream out;
    std::istringstream in(command->get_footer());
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with(' ')) {
        out << line << '\n';
      } else {
        results::write_wrapped(out, "", line, columns);
      }
    }
    return out.str();
  }

 private:
  static std::string entry(const std::string& name, const std::string& text) {
    std::ostringstream out;
    std::string head = results::left_aligned("  " + name, name_columns);
    if (results::display_width(head) > name_columns || head.back() != ' ') {
      out << head << '\n';
      head.assign(name_columns, ' ');
    }
    results::write_wrapped(out, head, text, columns);
    return out.str();
  }
};

const CLI::App& chosen(const CLI::App& program) {
  const auto commands = program.get_subcommands();
  return commands.empty() ? program : chosen(*commands.front());
}

std::string full_name(const CLI::App& command) {
  const std::string above = command.get_parent() == nullptr ? "" : full_name(*command.get_parent()) + " ";
  return above + command.get_name();
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& command) {
  std::vector<std::string> names;
  const auto every = [](const CLI::App*) { return true; };
  for (const CLI::App* each : command.get_subcommands(every)) names.push_back(each->get_name());
  return names;
}

/// What nobody expected: a mistyped option or command, or a word too many.
std::string unexpected(const CLI::App& command, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (!word.starts_with("-")) continue;
    const auto near = scenarios::did_you_mean(word.substr(0, word.find('=')), option_names(command));
    return fmt::format("there is no option {}{}", word, near ? "; did you mean " + *near + "?" : "");
  }
  const std::vector<std::string> names = command_names(command);
  if (!names.empty()) {
    return fmt::format("there is no command \"{}\"; {}", words.front(),
                       scenarios::suggestion(words.front(), names));
  }
  return fmt::format("\"{}\" is one word too many", words.front());
}

std::string explained(const CLI::App* program, const CLI::Error& error) {
  const CLI::App& command = chosen(*program);
  const std::vector<std::string> rest = program->remaining(true);
  std::string text = error.what();
  if (!rest.empty()) {
    text = unexpected(command, rest);
  } else if (!command_names(command).empty()) {
    text = "which command? " + scenarios::suggestion("", command_names(command));
  }
  const std::string name = full_name(command);
  return fmt::format("{}: {}\n({} --help explains it)\n", name, text, name);
}

}  // namespace

void explain_in_words(CLI::App& program) {
  const auto help = std::make_shared<Help>();
  help->label("SUBCOMMAND", "COMMAND");
  help->label("Positionals", "What to name");
  program.formatter(help);
  program.group("Commands");
  program.set_help_flag("-h,--help", "Show this help");
  program.failure_message(explained);
}

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
  const auto check = [least, most](std::string& text) -> std::string {
    const auto count = scenarios::parse_count(text, most);
    if (count && *count.value >= least) return "";
    return fmt::format("write a whole number from {} to {}, not \"{}\"", least,
                       results::thousands(static_cast<std::int64_t>(most)), text);
  };
  return {check, ""};
}

CLI::Validator one_of(std::vector<std::string> words) {
  const auto check = [words = std::move(words)](std::string& text) -> std::string {
    if (std::find(words.begin(), words.end(), text) != words.end()) return "";
    return fmt::format("there is no \"{}\"; {}", text, scenarios::suggestion(text, words));
  };
  return {check, ""};
}

}  // namespace holdtime::app
