// The only file that reads JSON: nlohmann's parser reports what it meets, a cursor follows it in the text to
// know where it is.
#include <charconv>
#include <numeric>
#include <utility>

#include <nlohmann/json.hpp>

#include "scenarios/cursor.hpp"
#include "scenarios/document.hpp"
#include "scenarios/syntax_error.hpp"

namespace holdtime::scenarios {
namespace {

/// Builds the tree. Handlers return false to stop the parser, after a problem was added.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, const std::string& name, std::uint32_t origin, Node& root,
              Problems& problems)
      : text_(text), name_(name), origin_(origin), root_(root), problems_(problems), cursor_(text) {}

  bool null() override {
    return word([](Node&) {}, Node::Kind::null);
  }
  bool boolean(bool value) override {
    return word([&](Node& node) { node.boolean = value; }, Node::Kind::boolean);
  }
  // The number is read again from the text: the parser's own way there asks the locale for its decimal point.
  bool number_integer(number_integer_t) override { return number(); }
  bool number_unsigned(number_unsigned_t) override { return number(); }
  bool number_float(number_float_t, const string_t&) override { return number(); }
  bool binary(binary_t&) override { return false; }

  bool string(string_t& value) override {
    Node* node = place(Node::Kind::text);
    if (node == nullptr) return false;
    node->text = std::move(value);
    cursor_.skip_string();
    return true;
  }
  bool start_object(std::size_t) override { return open(Node::Kind::object); }
  bool start_array(std::size_t) override { return open(Node::Kind::list); }
  bool end_array() override { return close(); }
  bool end_object() override {
    refuse_duplicates(*open_.back());
    return close();
  }
  bool key(string_t& value) override {
    cursor_.skip_between();
    Member member;
    member.key = std::move(value);
    member.origin = origin_;
    member.line = cursor_.line();
    member.column = cursor_.column();
    open_.back()->members.push_back(std::move(member));
    cursor_.skip_string();
    so_far_ = ReadSoFar::key;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    const char within = open_.empty() ? '\0' : open_.back()->kind == Node::Kind::list ? '[' : '{';
    // In "5m" the parser has taken the 5 for a number and stumbles over the m, inside the word just passed.
    const bool within_word = position <= cursor_.offset() && so_far_ != ReadSoFar::nothing;
    if (within_word) cursor_ = last_value_;
    Problem problem =
        within_word ? explain_value(cursor_) : explain_syntax(cursor_, last_value_, so_far_, within);
    problem.pointer = pointer_here();
    add(std::move(problem), cursor_.line(), cursor_.column());
    return false;
  }

 private:
  void add(Problem problem, std::uint32_t line, std::uint32_t column) {
    // Finding a place takes as long as the text is: not for a million of them.
    if (problems_.full()) return problems_.count_only();
    problem.file = name_;
    problem.source = origin_;
    point_into(problem, text_, line, column);
    problems_.add(std::move(problem));
  }

  // The next value's place in the tree and in the text; nullptr where there are too many.
  Node* place(Node::Kind kind) {
    cursor_.skip_between();
    Problem problem;
    if (++values_ > Document::most_values) {
      problem.what = "more than " + std::to_string(Document::most_values) + " values in one file";
      problem.why = "the scenario would not fit into memory";
      problem.instead = "shorten the recorded calls to the days that are simulated";
      add(std::move(problem), cursor_.line(), cursor_.column());
      return nullptr;
    }
    last_value_ = cursor_;
    Node* node = &root_;
    if (!open_.empty() && open_.back()->kind == Node::Kind::list) {
      node = &open_.back()->elements.emplace_back();
    } else if (!open_.empty()) {
      node = &open_.back()->members.back().value;
    }
    node->kind = kind;
    node->origin = origin_;
    node->line = cursor_.line();
    node->column = cursor_.column();
    so_far_ = open_.empty() ? ReadSoFar::everything : ReadSoFar::value;
    return node;
  }

  template <class Fill>
  bool word(Fill fill, Node::Kind kind) {
    Node* node = place(kind);
    if (node == nullptr) return false;
    const std::size_t start = cursor_.offset();
    cursor_.skip_word();
    node->text = text_.substr(start, cursor_.offset() - start);
    fill(*node);
    return true;
  }
  bool number() {
    return word(
        [](Node& node) {
          std::from_chars(node.text.data(), node.text.data() + node.text.size(), node.number);
        },
        Node::Kind::number);
  }

  bool open(Node::Kind kind) {
    Node* node = place(kind);
    if (node == nullptr) return false;
    if (open_.size() >= Document::deepest) {
      Problem problem;
      problem.what = "brackets nested more than " + std::to_string(Document::deepest) + " deep";
      problem.why = "no scenario needs that; the file is probably damaged or something else";
      problem.instead = "check that this is the scenario file";
      add(std::move(problem), cursor_.line(), cursor_.column());
      return false;
    }
    cursor_.advance();
    open_.push_back(node);
    so_far_ = ReadSoFar::open_bracket;
    return true;
  }
  bool close() {
    cursor_.skip_between();
    cursor_.advance();
    open_.pop_back();
    so_far_ = open_.empty() ? ReadSoFar::everything : ReadSoFar::value;
    return true;
  }

  // Sorting keeps this quick for objects of a million members too.
  void refuse_duplicates(const Node& object) {
    std::vector<std::size_t> order(object.members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto name = [&](std::size_t i) -> const std::string& { return object.members[i].key; };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(std::string_view(name(a)), a) < std::pair(std::string_view(name(b)), b);
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (name(order[i]) != name(order[i - 1])) continue;
      const Member& first = object.members[order[i - 1]];
      const Member& second = object.members[order[i]];
      Problem problem;
      problem.what = "the key \"" + second.key + "\" stands here a second time; the first is at " + name_ +
                     ":" + std::to_string(first.line) + ":" + std::to_string(first.column);
      problem.why = "only one of the two could count, and which one would be a guess";
      problem.instead = "remove one of them, or give it another name";
      problem.pointer = pointer_to(second.key);
      add(std::move(problem), second.line, second.column);
    }
  }
  // Of the last value met in the first `count` open containers.
  std::string pointer_within(std::size_t count) const {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
      const Node& node = *open_[i];
      const bool list = node.kind == Node::Kind::list;
      if (list ? node.elements.empty() : node.members.empty()) break;
      result += '/';
      result += list ? std::to_string(node.elements.size() - 1) : escaped(node.members.back().key);
    }
    return result;
  }
  std::string pointer_to(const std::string& key) const {
    return pointer_within(open_.size() - 1) + "/" + escaped(key);
  }
  /// Of the value that is being read or that the cursor was sent back to; behind a value, of what it stands
  /// in.
  std::string pointer_here() const {
    const bool value = so_far_ == ReadSoFar::key || cursor_.offset() == last_value_.offset();
    return open_.empty() ? "" : pointer_within(value ? open_.size() : open_.size() - 1);
  }

  std::string_view text_;
  const std::string& name_;
  std::uint32_t origin_;
  Node& root_;
  Problems& problems_;
  Cursor cursor_;
  Cursor last_value_ = cursor_;  ///< the start of the value last met
  /// The containers around the cursor. Each is the last value of the one before, so no pointer goes stale:
  /// a list grows only when its last element is complete.
  std::vector<Node*> open_;
  std::size_t values_ = 0;
  ReadSoFar so_far_ = ReadSoFar::nothing;
};

Cursor cursor_at(std::string_view text, std::size_t offset) {
  Cursor cursor(text);
  cursor.advance(offset);
  return cursor;
}

}  // namespace

bool parse_value(std::string_view text, const std::string& name, std::uint32_t origin, Node& into,
                 Problems& problems) {
  // The parser takes a zero byte for the end of the text and would not read on.
  if (text.find('\0') != std::string_view::npos) {
    const Cursor zero = cursor_at(text, text.find('\0'));
    Problem problem;
    problem.file = name;
    problem.source = origin;
    problem.what = "this is not a text file in UTF-8 (it holds zero bytes)";
    problem.why = "Windows programs write such files as \"Unicode\" (UTF-16), and workbooks are none at all";
    problem.instead = "save the scenario as plain text in the encoding UTF-8";
    point_into(problem, text, zero.line(), zero.column());
    problems.add(std::move(problem));
    return false;
  }
  TreeBuilder builder(text, name, origin, into, problems);
  return nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder,
                                   nlohmann::json::input_format_t::json, true, true);
}

bool parse_source(Document& document, std::string_view text, std::string name, std::filesystem::path folder,
                  Node& into, Problems& problems) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.size() > Document::largest_bytes) {
    Problem problem;
    problem.file = name;
    problem.line = problem.column = 1;
    problem.what = "the file is larger than " + std::to_string(Document::largest_bytes >> 20U) + " MB";
    problem.why = "it would not fit into memory once read, and no scenario needs that much";
    problem.instead = "shorten the recorded calls to the days that are simulated";
    problems.add(std::move(problem));
    return false;
  }
  const std::uint32_t origin =
      document.add_source({std::move(name), std::string(text), std::move(folder), Source::Kind::scenario});
  const Source& source = document.source(origin);
  return parse_value(source.text, source.name, origin, into, problems);
}

std::unique_ptr<Document> parse_document(std::string_view text, std::string name, Problems& problems,
                                         std::filesystem::path folder) {
  auto document = std::make_unique<Document>();
  if (!parse_source(*document, text, std::move(name), std::move(folder), document->tree(), problems))
    return nullptr;
  document->link();
  return document;
}

}  // namespace holdtime::scenarios
