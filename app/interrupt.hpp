// Ctrl-C asks for an orderly end: what is finished is kept. A second Ctrl-C ends at once.
#pragma once

#include <atomic>

namespace holdtime::app {

/// From now on SIGINT and SIGTERM set the returned flag.
const std::atomic<bool>& watch_for_interrupt();

}  // namespace holdtime::app
