// What standard output is: a terminal, how wide, and whether colours are welcome.
#pragma once

#include <cstddef>

namespace holdtime::app {

struct Screen {
  std::size_t columns = 100;  ///< of the terminal; 100 where output goes to a file or a pipe
  bool colour = false;        ///< a terminal, and NO_COLOR (no-color.org) is not set
};

/// Standard output as it is now.
Screen screen();

}  // namespace holdtime::app
