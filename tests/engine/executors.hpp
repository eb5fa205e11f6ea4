// The executors a build can be tested with.
#pragma once

#include "engine/replications.hpp"

namespace holdtime::engine {

/// Both; under the thread sanitizer the one whose synchronisation it sees, twice.
inline Executor first_executor() {
  return default_executor();
}
inline Executor second_executor() {
  return Executor::threads;
}

}  // namespace holdtime::engine
