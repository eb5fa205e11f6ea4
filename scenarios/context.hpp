// What every part of the reader needs at hand: the document it reads and the problems it finds.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "models/scenario.hpp"
#include "scenarios/document.hpp"
#include "scenarios/problems.hpp"
#include "scenarios/recorder.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {

/// When the center is open and in which intervals it counts. `known` is false where the file's own hours
/// could not be read: checks against them would then only add noise.
struct Hours {
  Microseconds opens = 8 * engine::hour;
  Microseconds closes = 18 * engine::hour;
  Microseconds interval = 30 * engine::minute;
  bool known = false;

  /// Intervals from opening to closing, the last one perhaps cut short.
  std::size_t count() const { return static_cast<std::size_t>((closes - opens + interval - 1) / interval); }
  std::string text() const { return time_text(opens) + "-" + time_text(closes); }
  /// Advice where a list of `numbers` does not fit: their step, if they divide the day evenly.
  std::string own_step(std::size_t numbers, const std::string& list_key) const {
    const auto n = static_cast<Microseconds>(numbers);
    const bool even = n > 0 && (closes - opens) % n == 0 && (closes - opens) / n % engine::minute == 0 &&
                      (closes - opens) / n <= day;
    if (!even)
      return "give one number an interval, or say {\"interval\": …, \"from\": …, \"" + list_key + "\": […]}";
    std::string step = duration_text((closes - opens) / n);
    std::erase(step, ' ');
    return "if they are steps of " + duration_text((closes - opens) / n) + ": {\"interval\": \"" + step +
           "\", \"" + list_key + "\": […]}; else one number an interval";
  }
};

/// A shift by name, for teams to refer to. No value where it could not be read.
struct ShiftTemplate {
  std::string name;
  std::optional<models::Shift> shift;
};

class Context {
 public:
  Context(const Document& read, Problems& found) : document(read), problems(found) {}

  template <class Place>
  void error(const Place& at, std::string what, std::string why, std::string instead) {
    faulty(Fault::meaning, at, std::move(what), std::move(why), std::move(instead));
  }
  /// An error that the JSON schema shows as well.
  template <class Place>
  void form_error(const Place& at, std::string what, std::string why, std::string instead) {
    faulty(Fault::form, at, std::move(what), std::move(why), std::move(instead));
  }
  template <class Place>
  void faulty(Fault fault, const Place& at, std::string what, std::string why, std::string instead) {
    if (problems.full()) return problems.count_only();
    Problem problem = document.problem(Severity::error, at);
    // What stands in a table no schema can see.
    problem.of_form = fault == Fault::form && document.source(at.origin).kind != Source::Kind::table;
    add(std::move(problem), std::move(what), std::move(why), std::move(instead));
  }
  template <class Place>
  void warning(const Place& at, std::string what, std::string why, std::string instead) {
    add(document.problem(Severity::warning, at), std::move(what), std::move(why), std::move(instead));
  }
  template <class Place>
  void note(const Place& at, std::string what, std::string why, std::string instead) {
    add(document.problem(Severity::note, at), std::move(what), std::move(why), std::move(instead));
  }

  // For the account of the reading (see Recorder). `words` is called only where somebody listens.
  template <class Words>
  void read_as(const Node& node, Words words) {
    if (recorder != nullptr) recorder->read_as(node, words());
  }
  std::string words_of(const Node& node) const {
    return recorder != nullptr ? recorder->words_of(node) : std::string();
  }

  const Document& document;
  Problems& problems;
  Recorder* recorder = nullptr;
  Hours hours;
  /// false where a name in some team's "answers" was wrong: then who answers what is not known either.
  bool answers_known = true;
  /// Whether days have dates. Set before anything else is read.
  bool has_horizon = false;
  /// What the center says for the teams that don't say it themselves.
  const Node* shrinkage = nullptr;
  bool shrinkage_refused = false;
  bool shrinkage_used = false;
  std::vector<ShiftTemplate> templates;

  /// The gamma of mean 1 with this standard deviation. It takes a third of a millisecond to make, and a large
  /// center asks for the same one in every call type. Throws DistributionError.
  engine::Distribution factor(double sd) {
    engine::Distribution& known = factors_[sd];
    if (!known) known = engine::gamma(1.0, sd);
    return known;
  }

 private:
  void add(Problem problem, std::string what, std::string why, std::string instead) {
    problem.what = std::move(what);
    problem.why = std::move(why);
    problem.instead = std::move(instead);
    problems.add(std::move(problem));
  }

  std::map<double, engine::Distribution> factors_;
};

}  // namespace holdtime::scenarios
