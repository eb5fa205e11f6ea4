// The texts values.cpp and its neighbours accept, as regular expressions (ECMAScript) for editors. What only
// arithmetic can tell, such as a duration beyond a year, they let pass.
#pragma once

#include <string>

namespace holdtime::scenarios::patterns {

std::string duration();
std::string time_of_day();
std::string range();
std::string share();
std::string rate();
std::string pause();            ///< "10:00 15m unpaid"
std::string wage();             ///< "21 EUR/h"
std::string handling_change();  ///< "aht +15%"
std::string shrinkage_part();   ///< "8% already off the roster"
std::string service_level();    ///< "80/20"
std::string target();           ///< "80/20 on 90% of days"
std::string file();             ///< not empty
std::string never();
std::string date();          ///< "2026-03-02"
std::string growth();        ///< "3 %/year"
std::string times();         ///< "115%"
std::string closed();        ///< "closed"
std::string like_weekday();  ///< "like sun"
std::string weekday_span();  ///< "mon-fri"

}  // namespace holdtime::scenarios::patterns
