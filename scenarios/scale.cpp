#include "scenarios/scale.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "scenarios/in_proportion.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {
namespace {

using Counts = std::vector<std::uint64_t>;

Node* member(Node& node, std::string_view key) {
  for (Member& one : node.members) {
    if (one.key == key) return one.value.kind == Node::Kind::null ? nullptr : &one.value;
  }
  return nullptr;
}

void put(Node& number, double value) {
  number.text = number_text(value);
  number.number = parse_number(number.text).value_or(value);
}

std::uint64_t sum(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

void complain(const Document& document, const Node& at, Problems& problems, std::string what, std::string why,
              std::string instead) {
  Problem problem = document.problem(Severity::error, at);
  problem.what = std::move(what);
  problem.why = std::move(why);
  problem.instead = std::move(instead);
  problems.add(std::move(problem));
}

// ---- people
// ------------------------------------------------------------------------------------------------

/// The people of one shift, or of one team's head counts: numbers that grow and shrink together. The largest
/// is how many people it takes.
struct Post {
  std::vector<Node*> numbers;
  Counts counts;

  std::uint64_t peak() const { return counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end()); }
};

struct TeamPosts {
  std::vector<Post> posts;
  Node* total = nullptr;  // a number that says once more what the roster adds up to

  Counts peaks() const {
    Counts result;
    for (const Post& post : posts) result.push_back(post.peak());
    return result;
  }
};

/// false: one of the numbers is none.
bool add_number(Post& post, Node& node) {
  const auto count =
      node.kind == Node::Kind::number ? parse_count(node.text, most_agents) : Parsed<std::uint64_t>("", "");
  if (!count) return false;
  post.numbers.push_back(&node);
  post.counts.push_back(*count.value);
  return true;
}

bool head_counts(Post& post, Node& node) {
  if (node.kind == Node::Kind::number) return add_number(post, node);
  Node* people = node.kind == Node::Kind::object ? member(node, "people") : nullptr;
  Node& numbers = people != nullptr ? *people : node;
  const auto number = [&](Node& one) { return add_number(post, one); };
  const bool all = std::all_of(numbers.elements.begin(), numbers.elements.end(), number) &&
                   std::all_of(numbers.members.begin(), numbers.members.end(),
                               [&](Member& one) { return number(one.value); });
  return all && !post.numbers.empty();
}

bool posts_of(Node& team, TeamPosts& result) {
  Node* roster = member(team, "shifts") != nullptr ? member(team, "shifts") : member(team, "roster");
  Node* heads = member(team, "agents") != nullptr ? member(team, "agents") : member(team, "on_phone");
  if (roster == nullptr) return heads != nullptr && head_counts(result.posts.emplace_back(), *heads);
  result.total = heads;
  return !roster->elements.empty() &&
         std::all_of(roster->elements.begin(), roster->elements.end(), [&](Node& shift) {
           Node* agents = member(shift, "agents");
           return agents != nullptr && add_number(result.posts.emplace_back(), *agents);
         });
}

void share_out(std::uint64_t people, TeamPosts& team) {
  const Counts parts = in_proportion(people, team.peaks());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Post& post = team.posts[i];
    const std::uint64_t peak = post.peak();
    for (std::size_t n = 0; n < post.numbers.size(); ++n) {
      const std::uint64_t share = peak == 0 ? 0 : (2 * post.counts[n] * parts[i] + peak) / (2 * peak);
      put(*post.numbers[n], static_cast<double>(share));
    }
  }
  if (team.total != nullptr) put(*team.total, static_cast<double>(people));
}

void scale_agents(Document& document, std::uint64_t agents, Problems& problems) {
  Node* teams = member(document.tree(), "teams");
  if (teams == nullptr) return;
  std::vector<TeamPosts> all;
  Counts people;
  for (Member& team : teams->members) {
    if (team.value.kind == Node::Kind::null) continue;
    if (!posts_of(team.value, all.emplace_back())) return;
    people.push_back(sum(all.back().peaks()));
  }
  if (sum(people) == 0) {
    complain(document, *teams, problems, "nobody works here, so people can't be shared out in proportion",
             "where they go would be a guess", "put numbers of people into the scenario");
    return;
  }
  const Counts parts = in_proportion(agents, people);
  for (std::size_t i = 0; i < all.size(); ++i) share_out(parts[i], all[i]);
}

// ---- calls
// -------------------------------------------------------------------------------------------------

void scale_numbers(Node& node, double factor, bool whole) {
  if (node.kind == Node::Kind::number) {
    const double scaled = node.number * factor;
    put(node, whole ? std::round(scaled) : scaled);
    return;
  }
  Node* calls = node.kind == Node::Kind::object ? member(node, "calls") : nullptr;
  for (Node& element : (calls != nullptr ? *calls : node).elements) {
    if (element.kind == Node::Kind::number) scale_numbers(element, factor, whole);
  }
}

/// "48/min": the number in front, what follows stays.
void scale_rate(Node& node, double factor) {
  const auto rate = parse_rate(node.text);
  if (node.kind != Node::Kind::text || !rate) return;
  const std::size_t unit = std::min(node.text.find('/'), node.text.find(" per "));
  node.text = number_text(rate.value->count * factor) + node.text.substr(unit);
}

void scale_volume(Document& document, double factor, Problems& problems) {
  Node* calls = member(document.tree(), "calls");
  if (calls == nullptr) return;
  for (Member& type : calls->members) {
    const Node* exact = type.value.find("exact");
    for (const char* key : {"per_day", "per_interval", "forecast"}) {
      Node* numbers = member(type.value, key);
      if (numbers != nullptr) scale_numbers(*numbers, factor, exact != nullptr && exact->boolean);
    }
    if (Node* rate = member(type.value, "rate")) scale_rate(*rate, factor);
    if (const Node* trace = member(type.value, "trace")) {
      complain(document, *trace, problems,
               "the recorded calls of \"" + type.key + "\" can't become more or fewer",
               "they are the very calls of one day",
               "a volume in numbers (per_day, per_interval), or leave --volume out");
    }
  }
}

}  // namespace

void scale(Document& document, const Scale& scale, Problems& problems) {
  if (scale.agents) scale_agents(document, *scale.agents, problems);
  if (scale.volume) scale_volume(document, *scale.volume, problems);
}

}  // namespace holdtime::scenarios
