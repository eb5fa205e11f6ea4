// The reference of the scenario format leaves no key out.
#include <catch2/catch.hpp>
#include <fstream>
#include <span>
#include <sstream>
#include <string>

#include "scenarios/keys.hpp"
#include "tests/places.hpp"

namespace holdtime::scenarios {

TEST_CASE("every key of the scenario format stands in docs/scenarios.md", "[docs]") {
  std::ifstream in(places::source("docs/scenarios.md"));
  std::ostringstream document;
  document << in.rdbuf();
  const std::string text = document.str();
  const std::span<const KeyInfo> tables[] = {shrinkage_keys,
                                             scenario_keys,
                                             day_to_day_keys,
                                             group_keys,
                                             service_level_keys,
                                             closing_keys,
                                             measure_keys,
                                             run_keys,
                                             call_type_keys,
                                             profile_keys,
                                             per_interval_keys,
                                             ivr_keys,
                                             class_keys,
                                             team_keys,
                                             skill_keys,
                                             shift_keys,
                                             off_phone_keys,
                                             target_keys,
                                             table_keys,
                                             roster_table_keys,
                                             trace_table_keys,
                                             roster_columns,
                                             center_ivr_keys,
                                             routing_keys,
                                             shift_template_keys,
                                             head_count_keys,
                                             redial_keys,
                                             chance_keys,
                                             line_group_keys,
                                             horizon_keys,
                                             event_keys,
                                             day_parts_keys,
                                             start_keys,
                                             team_now_keys,
                                             break_keys,
                                             activity_keys,
                                             speed_keys,
                                             learning_keys,
                                             adherence_keys,
                                             overtime_keys,
                                             fatigue_keys,
                                             hurry_keys,
                                             day_event_keys,
                                             intervention_keys,
                                             trigger_keys,
                                             absence_keys,
                                             absence_group_keys,
                                             interval_factor_keys,
                                             interval_to_interval_keys,
                                             menu_keys,
                                             menu_node_keys,
                                             menu_option_keys,
                                             menu_exit_keys,
                                             bounce_keys,
                                             wrong_choice_keys,
                                             share_by_time_keys,
                                             share_piece_keys,
                                             transfer_keys,
                                             repeat_keys,
                                             repeat_team_keys};
  for (const auto& table : tables) {
    for (const KeyInfo& key : table) {
      const std::string name(key.name);
      INFO(name);
      CHECK((text.find("`" + name + "`") != std::string::npos ||
             text.find("\"" + name + "\"") != std::string::npos));
    }
  }
}

}  // namespace holdtime::scenarios
