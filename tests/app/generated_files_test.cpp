// The files that are made of the program's tables are the ones in the repository.
#include "tests/app/program.hpp"
#include "tests/places.hpp"

namespace holdtime::app {

TEST_CASE("The schema and the reference in the repository are what the program lists", "[schema]") {
  const Printed schema = holdtime("list schema");
  CHECK(schema.exit_code == 0);
  INFO("to renew them: holdtime list schema > schema/scenario.schema.json");
  CHECK((schema.out == bytes_of(places::source("schema/scenario.schema.json"))));

  const Printed reference = holdtime("list reference");
  CHECK(reference.exit_code == 0);
  INFO("and: holdtime list reference > docs/reference.md");
  CHECK((reference.out == bytes_of(places::source("docs/reference.md"))));
}

TEST_CASE("The reference has every key, distribution, formula and measure", "[schema]") {
  const std::string page = holdtime("list reference").out;
  for (const char* text :
       {"| `per_day` |", "| `wait_from` |", "| `head_start` |", "| `by_time` |", "| `gamma` |",
        "| `(answered_in_T+short_abandons)/offered` |", "| `occupancy` |", "`\"longest wait\"`",
        "### Call type\n", "### Shrinkage in parts\n", "`already off the roster`", "| `asa` |"}) {
    INFO(text);
    CHECK(contains(page, text));
  }
}

}  // namespace holdtime::app
