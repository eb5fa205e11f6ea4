// The rules in the table of models/routing/pick_rules.cpp, one file each in this folder.
#pragma once

#include "models/config.hpp"
#include "models/queueing/waiting_room.hpp"

namespace holdtime::models::rules {

engine::Slot in_order(const Team& team, const WaitingRoom& room);
engine::Slot longest_wait(const Team& team, const WaitingRoom& room);

}  // namespace holdtime::models::rules
