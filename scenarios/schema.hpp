// The scenario format as a JSON schema (draft-07), made of the tables the reader itself uses, for editors:
// they complete keys and words, show what each means and underline what can't be read.
//
// It says what the form of a file may be. What depends on more than one value (names, sums, hours, what goes
// with what) only the reader sees; Problem::of_form tells the two apart. A file that extends another is held
// to a looser set of rules, as it says only what is different.
#pragma once

#include <string>

namespace holdtime::scenarios {

/// The schema as it stands in schema/scenario.schema.json, to the byte. Pure.
std::string schema_text();

}  // namespace holdtime::scenarios
