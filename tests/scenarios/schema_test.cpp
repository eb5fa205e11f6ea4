// The JSON schema and the reader say the same about the form of a file: each document grown from the tables,
// and each broken one, is looked at by both.
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "scenarios/reader.hpp"
#include "scenarios/schema.hpp"
#include "tests/places.hpp"
#include "tests/scenarios/folder.hpp"
#include "tests/scenarios/random_documents.hpp"

namespace holdtime::scenarios {
namespace {

using testing::Dice;
using testing::Grower;
using testing::Json;

class Schema {
 public:
  Schema() : document_(nlohmann::json::parse(schema_text())) {
    valijson::adapters::NlohmannJsonAdapter adapter(document_);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, schema_);
  }
  bool accepts(const nlohmann::json& document) {
    valijson::adapters::NlohmannJsonAdapter adapter(document);
    return validator_.validate(schema_, adapter, nullptr);
  }
  std::string objections(const nlohmann::json& document) {
    valijson::adapters::NlohmannJsonAdapter adapter(document);
    valijson::ValidationResults results;
    validator_.validate(schema_, adapter, &results);
    std::string text;
    valijson::ValidationResults::Error error;
    for (int i = 0; i < 8 && results.popError(error); ++i) {
      for (const std::string& step : error.context) text += step;
      text += ": " + error.description + "\n";
    }
    return text;
  }

 private:
  nlohmann::json document_;
  valijson::Schema schema_;
  valijson::Validator validator_;
};

/// 81.0 as 81: an integer by draft-07, but not to the library, which looks at how it is stored.
void make_integers(nlohmann::json& value) {
  if (value.is_structured()) {
    for (auto& one : value) make_integers(one);
  } else if (value.is_number_float() && value == std::floor(value.get<double>()) && value < 1e15) {
    value = static_cast<std::int64_t>(value.get<double>());
  }
}

/// The errors of form the reader finds, as text.
std::string objections_of_form(const Reading& reading) {
  std::string text;
  for (const Problem& problem : reading.problems.sorted()) {
    if (problem.severity == Severity::error && problem.of_form) text += format(problem);
  }
  return text;
}

/// A folder with the table all documents name.
struct Tables : testing::Folder {
  Tables() {
    std::string text = "time,calls,duration,agents\n";
    for (int i = 0; i < 20; ++i)
      text += std::to_string(8 + i / 2) + (i % 2 == 0 ? ":00" : ":30") + ",12,3m,2\n";
    write("numbers.csv", text);
  }
};

struct Tally {
  int accepted = 0;
  int refused = 0;
};

}  // namespace

TEST_CASE("The schema and the reader agree on the form of thousands of documents", "[schema]") {
  Schema schema;
  const Tables tables;
  Grower grower(2026);
  Dice dice(11);
  Tally grown;
  Tally changed;
  int disagreements = 0;
  const auto agree = [&](const Json& document, const Json& before, Tally& tally) {
    const std::string text = document.dump();
    const Reading reading = read_text(text, "random.json", {}, tables.path());
    const std::string by_reader = objections_of_form(reading);
    nlohmann::json plain = nlohmann::json::parse(text);
    make_integers(plain);
    const bool accepted = schema.accepts(plain);
    ++(accepted ? tally.accepted : tally.refused);
    if (accepted == by_reader.empty() || ++disagreements > 5) return;
    FAIL_CHECK("the schema " << (accepted ? "accepts" : "refuses") << " it\n"
                             << schema.objections(plain) << "the reader:\n"
                             << by_reader << "what was changed: " << Json::diff(before, document).dump()
                             << "\n"
                             << text);
  };
  for (int i = 0; i < 900; ++i) {
    const Json document = grower.scenario();
    agree(document, document, grown);
    for (int k = 0; k < 3; ++k) agree(testing::mutated(document, dice), document, changed);
  }
  CHECK(disagreements == 0);
  CHECK(grown.refused == 0);
  CHECK(changed.accepted > 300);
  CHECK(changed.refused > 1000);
  std::cout << "schema and reader: " << grown.accepted << " grown documents accepted by both; of "
            << changed.accepted + changed.refused << " changed ones " << changed.accepted << " accepted and "
            << changed.refused << " refused by both\n";

  for (const std::string& one : testing::all_there_is()) {
    INFO(one);
    CHECK(grower.seen().contains(one));
  }
}

TEST_CASE("The schema in the repository is the one the tables make", "[schema]") {
  std::ifstream in(places::source("schema/scenario.schema.json"), std::ios::binary);
  REQUIRE(in);
  const std::string committed{std::istreambuf_iterator<char>(in), {}};
  INFO("to renew it: build/release/holdtime list schema > schema/scenario.schema.json");
  CHECK((committed == schema_text()));
}

TEST_CASE("Shipped scenarios and those of the documentation are valid by the schema", "[schema]") {
  Schema schema;
  int files = 0;
  const auto valid = [&](const std::string& text, const std::string& name) {
    INFO(name);
    const auto document = nlohmann::json::parse(text, nullptr, false, true);
    REQUIRE_FALSE(document.is_discarded());
    CHECK(schema.objections(document) == "");
    CHECK(schema.accepts(document));
    ++files;
  };
  for (const char* folder : {"scenarios", "tests/theory/scenarios"}) {
    for (const auto& entry : std::filesystem::directory_iterator(places::source(folder))) {
      if (entry.path().extension() != ".json") continue;
      std::ifstream in(entry.path());
      valid({std::istreambuf_iterator<char>(in), {}}, entry.path().string());
    }
  }
  CHECK(files >= 8);
  std::ifstream in(places::source("docs/scenarios.md"));
  std::string block;
  bool inside = false;
  const int before = files;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) {
      if (inside) valid(block, "docs/scenarios.md: " + block);
      inside = line == "```json";
      block.clear();
    } else if (inside) {
      block += line + "\n";
    }
  }
  CHECK(files - before >= 3);
}

TEST_CASE("The difference of two valid scenarios is valid as a file that extends the first", "[schema]") {
  Schema schema;
  Grower grower(5);
  const std::function<Json(const Json&, const Json&)> difference = [&](const Json& from, const Json& to) {
    if (!from.is_object() || !to.is_object()) return to;
    Json patch = Json::object();
    for (const auto& [key, value] : from.items()) {
      if (!to.contains(key)) patch[key] = nullptr;
    }
    for (const auto& [key, value] : to.items()) {
      if (!from.contains(key))
        patch[key] = value;
      else if (from[key] != value)
        patch[key] = difference(from[key], value);
    }
    return patch;
  };
  for (int i = 0; i < 100; ++i) {
    Json patch = difference(grower.scenario(), grower.scenario());
    patch["extends"] = "base.json";
    nlohmann::json plain = nlohmann::json::parse(patch.dump());
    make_integers(plain);
    INFO(patch.dump());
    CHECK(schema.objections(plain) == "");
    plain["calls"]["claims"]["colour"] = "red";
    CHECK_FALSE(schema.accepts(plain));
  }
}

TEST_CASE("Every default the schema offers is one the reader takes", "[schema]") {
  const auto schema = nlohmann::json::parse(schema_text());
  const auto& keys = schema["definitions"]["scenario"]["properties"];
  CHECK(keys["interval"]["default"] == "30m");
  CHECK(keys["wait_from"]["default"] == "queue");
  CHECK(keys["overrun_paid"]["default"] == true);
  CHECK(keys["shrinkage"]["default"] == 0);
  CHECK_FALSE(keys["waiting_places"].contains("default"));
  CHECK(keys["interval"]["description"] ==
        "The length of the periods results are shown in, at most a day. Without it: 30m.");
}

TEST_CASE("Every example the schema shows is valid where it is shown", "[schema]") {
  const auto schema = nlohmann::json::parse(schema_text());
  int checked = 0;
  const std::function<void(const nlohmann::json&, const std::string&)> look = [&](const auto& at,
                                                                                  const std::string& where) {
    if (!at.is_structured()) return;
    if (at.is_object() && at.contains("examples") && at["examples"].is_array()) {
      nlohmann::json alone = at;
      alone["definitions"] = schema["definitions"];
      valijson::Schema one;
      valijson::adapters::NlohmannJsonAdapter adapter(alone);
      valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, one);
      for (const char* key : {"examples", "default"}) {
        if (!at.contains(key)) continue;
        const nlohmann::json value = at[key].is_array() ? at[key][0] : at[key];
        INFO(where << ": " << value.dump());
        valijson::adapters::NlohmannJsonAdapter example(value);
        CHECK(valijson::Validator().validate(one, example, nullptr));
        ++checked;
      }
    }
    for (const auto& [key, value] : at.items()) look(value, where + "/" + key);
  };
  for (const auto& [name, definition] : schema["definitions"].items()) {
    if (!name.ends_with("_changes")) look(definition, name);
  }
  CHECK(checked > 100);
}

}  // namespace holdtime::scenarios
