// The rules in the table of models/routing/pick_rules.cpp, one file each in this folder.
#pragma once

#include "models/routing/picking.hpp"

namespace holdtime::models::rules {

engine::Slot in_order(const Picking& picking);
engine::Slot longest_wait(const Picking& picking);
engine::Slot longest_queue(const Picking& picking);
engine::Slot wait_to_target(const Picking& picking);
engine::Slot weighted_score(const Picking& picking);
engine::Slot queue_ratio(const Picking& picking);

}  // namespace holdtime::models::rules
