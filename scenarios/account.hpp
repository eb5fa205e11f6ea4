// What a scenario says, how each value was read, and what was taken where it says nothing: the reader's own
// account of a reading, so that nobody has to trust it blindly.
#pragma once

#include <string>
#include <vector>

namespace holdtime::scenarios {

/// One thing the reader read, or took without reading it.
struct Fact {
  enum class Kind {
    given,     ///< a value that stands in the scenario, as it was read
    preset,    ///< what a short form leaves open: the law of a bare duration, the formula behind "80/20"
    inferred,  ///< an absent key whose value follows from the others
    assumed,   ///< an absent key, and what was taken for it
  };
  Kind kind = Kind::given;
  /// RFC 6901: where the value stands, or would stand.
  std::string pointer;
  /// The key, or for a preset what it is about: "lognormal", "exponential", "constant", "formula", "spell".
  std::string topic;
  std::string words;
  /// The value as a scenario file has it (JSON). Put at `pointer` it changes nothing. "" where no value says
  /// the same as the key's absence ("no limit").
  std::string value;
  /// Of a preset: the short form as it was written (JSON).
  std::string written;
  /// Where it comes from, if not from the scenario's own file: another file's name, or "--set".
  std::string from;
  /// false: in this scenario another value would change nothing (an order of classes where there is one).
  bool matters = true;
};

struct Account {
  /// In the order of the document; what is absent behind what is there.
  std::vector<Fact> facts;
  /// The scenario as one file (JSON) with tables, bases, presets and assumptions written out. It reads back
  /// to the same scenario hash.
  std::string complete;
};

}  // namespace holdtime::scenarios
