// The laws of the house that a machine can hold. Each function looks at one file and lists what breaks the
// law.
#pragma once

#include <string_view>
#include <vector>

#include "tests/architecture/source_tree.hpp"

namespace holdtime::architecture {

/// A top folder of the program and how high it stands. A file may include its own folder and any folder that
/// stands lower; folders of the same height do not know each other.
struct Floor {
  std::string_view name;
  int height;
};

const std::vector<Floor>& floors();

/// Includes that go up or sideways, or into a folder that is no floor (tests, docs).
Complaints wrong_way_includes(const SourceFile& file);

/// JSON belongs to scenarios and what stands beside or above it; the command line's parser to app alone.
Complaints misplaced_libraries(const SourceFile& file);

/// Functions of the C and C++ libraries whose last bit changes with the processor or the library, and the
/// standard's distributions, whose draws do. Their like is in engine/random/mathematics.hpp.
Complaints unrepeatable_mathematics(const SourceFile& file);

/// Files longer than a reader takes in at one sitting.
Complaints too_long(const SourceFile& file);

}  // namespace holdtime::architecture
