// How callers behave: in the machine that answers first, while they wait, and which class they belong to.
#include <cmath>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {

std::optional<models::Ivr> read_ivr(Context& context, const Node& node) {
  const ObjectReader object(context, node, ivr_keys, "\"ivr\"");
  if (!object.is_object()) return std::nullopt;
  models::Ivr ivr;
  const Node* delay = object.require(
      "delay", "callers spend this time before they queue, and some leave during it", "\"delay\": \"35s\"");
  ivr.contained = object.share("contained", 0.0);
  ivr.hang_up = object.share("hang_up", 0.0);
  if (ivr.contained + ivr.hang_up > 1.0 + 1e-9) {
    context.error(*object.find("hang_up"),
                  "contained " + share_text(ivr.contained) + " and hang_up " + share_text(ivr.hang_up) +
                      " make more than 100 %",
                  "each caller either is served there, hangs up there, or goes on to the queue",
                  "lower one of them");
  }
  if (delay != nullptr)
    ivr.delay = read_distribution(context, *delay, Bare::constant).value_or(Distribution{});
  return ivr;
}

void read_patience(Context& context, const ObjectReader& object, models::CallType& type) {
  const Node* node = object.find("patience");
  if (node != nullptr) {
    auto patience = read_by_time(context, *node, "patience", Bare::exponential, true);
    if (patience) type.patience = std::move(*patience);
    return;
  }
  type.patience = engine::exponential(360.0);
  object.absent("patience", "6 min on average, exponential",
                R"({"distribution": "exponential", "mean": "6m"})");
  if (!object.is_object()) return;
  context.note(
      object.node(),
      "\"" + type.name +
          "\" has no \"patience\": callers are taken to hang up after 6 min on average (exponential)",
      "how long callers hold on decides both who is lost and how long the others wait",
      "say so with \"patience\": \"6m\", or give your own; \"never\" if nobody hangs up");
}

void read_classes(Context& context, const ObjectReader& object, models::CallType& type) {
  type.class_order = object.choice_or_first("class_order", class_orders);
  const Node* classes = object.find("classes");
  object.absent("classes", "none", "");
  if (classes == nullptr) return object.idle("class_order");
  if (classes->kind != Node::Kind::object || entries(*classes).empty()) {
    wrong_kind(context, *classes, "the classes by name",
               "write { \"gold\": {\"share\": \"30%\"}, \"others\": {\"share\": \"70%\"} }");
    return;
  }
  type.classes.clear();
  double total = 0.0;
  bool complete = true;
  for (const Member* entry : entries(*classes)) {
    const ObjectReader one(context, entry->value, class_keys, "the class \"" + entry->key + "\"");
    models::PriorityClass made;
    made.name = entry->key;
    const Node* share = one.require("share", "somebody has to be in the class", "\"share\": \"30%\"");
    const auto read = share != nullptr ? read_share(context, *share) : std::nullopt;
    complete = complete && read;
    made.share = read.value_or(0.0);
    made.head_start = one.duration("head_start", 0);
    if (const Node* bonus = one.find("bonus"))
      made.bonus = read_number(context, *bonus, most_points, "a number of points").value_or(0.0);
    one.absent("patience", "as long as the others", "1");
    if (const Node* times = one.find("patience")) made.patience = read_patience_factor(context, *times);
    total += made.share;
    context.read_as(entry->value, [&] {
      return share_text(made.share) + " of the callers" +
             (made.head_start == 0 ? ", no head start"
                                   : ", as if waiting " + duration_text(made.head_start) + " longer");
    });
    type.classes.push_back(std::move(made));
  }
  if (complete && std::fabs(total - 1.0) > 1e-6) {
    context.error(*classes, "the shares of the classes make " + share_text(total) + ", not 100 %",
                  "every caller belongs to exactly one class",
                  "change a share, or add a class for the others");
  }
}

}  // namespace holdtime::scenarios
