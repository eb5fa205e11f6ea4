#include "planning/fact_table.hpp"

#include <algorithm>

#include "results/writers/text.hpp"

namespace holdtime::planning {
namespace {

using scenarios::Fact;

struct Place {
  std::string kind;  ///< "" for the center
  std::string name;
  std::string key;
};

std::string unescaped(std::string_view part) {
  std::string text;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool escape = part[i] == '~' && i + 1 < part.size();
    text += escape ? (part[++i] == '0' ? '~' : '/') : part[i];
  }
  return text;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "/calls/motor claims/aht" is the key "aht" of the call type; "/targets/0" is the key "targets".
Place place_of(const std::string& pointer) {
  std::vector<std::string> parts;
  for (std::size_t start = 1; start <= pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', start), pointer.size());
    parts.push_back(unescaped(std::string_view(pointer).substr(start, end - start)));
    start = end + 1;
  }
  Place place;
  std::size_t used = 0;
  const bool named = parts.size() > 2 && (parts[0] == "calls" || parts[0] == "teams" || parts[0] == "shifts");
  if (named && !is_number(parts[1])) {
    place.kind = parts[0];
    place.name = parts[1];
    used = 2;
  }
  for (; used < parts.size(); ++used) {
    if (is_number(parts[used]) && used + 1 == parts.size()) break;
    place.key += (place.key.empty() ? "" : "/") + parts[used];
  }
  return place;
}

FactSection& section_of(std::vector<FactSection>& sections, const std::string& kind) {
  for (FactSection& section : sections) {
    if (section.kind == kind) return section;
  }
  sections.push_back({kind, {}, {}});
  return sections.back();
}

std::string told(const Fact& fact) {
  return fact.from.empty() ? fact.words : fact.words + " (" + fact.from + ")";
}

/// Lines of one key and the same words become one, in the place of the first of its key.
std::vector<FactLine> put_together(std::vector<FactLine> lines, std::size_t names) {
  std::vector<std::string> keys;
  for (const FactLine& line : lines) {
    if (std::ranges::find(keys, line.key) == keys.end()) keys.push_back(line.key);
  }
  std::vector<FactLine> result;
  for (const std::string& key : keys) {
    const std::size_t begin = result.size();
    for (FactLine& line : lines) {
      if (line.key != key) continue;
      const auto same = std::find_if(result.begin() + static_cast<std::ptrdiff_t>(begin), result.end(),
                                     [&](const FactLine& other) { return other.words == line.words; });
      if (same == result.end())
        result.push_back(std::move(line));
      else
        same->names.insert(same->names.end(), line.names.begin(), line.names.end());
    }
  }
  for (FactLine& line : result) line.all = line.names.size() == names;
  return result;
}

}  // namespace

std::vector<FactSection> fact_table(const std::vector<Fact>& all, const std::vector<const Fact*>& wanted) {
  std::vector<FactSection> sections{{"", {}, {}}};
  for (const Fact& fact : all) {
    const Place place = place_of(fact.pointer);
    auto& names = section_of(sections, place.kind).names;
    if (place.kind.empty() || (!names.empty() && names.back() == place.name)) continue;
    if (std::ranges::find(names, place.name) == names.end()) names.push_back(place.name);
  }
  for (const Fact* fact : wanted) {
    const Place place = place_of(fact->pointer);
    auto& lines = section_of(sections, place.kind).lines;
    const std::vector<std::string> whose(place.kind.empty() ? 0 : 1, place.name);
    if (!lines.empty() && lines.back().key == place.key && lines.back().names == whose)
      lines.back().words.push_back(told(*fact));
    else
      lines.push_back({place.key, whose, false, {told(*fact)}});
  }
  for (FactSection& section : sections)
    section.lines = put_together(std::move(section.lines), section.names.size());
  return sections;
}

}  // namespace holdtime::planning
