// Callbacks, and how waits are predicted.
#include "models/callbacks/callback.hpp"

#include "scenarios/day_parts.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Callback;
using models::CallType;

void read_prediction(Context& context, const Node& node, models::WaitPrediction& prediction) {
  std::vector<std::string_view> names;
  for (const auto& word : wait_predictors) {
    if (node.kind == Node::Kind::text && node.text == word.word) {
      prediction.predictor = word.value;
      return;
    }
    names.push_back(word.word);
  }
  if (node.kind == Node::Kind::text) {
    context.form_error(node, "there is no predictor called \"" + node.text + "\"",
                       "a wait can be predicted in these ways only", suggestion(node.text, names));
    return;
  }
  const ObjectReader object(context, node, prediction_keys, "\"predicts_wait\"");
  if (!object.is_object()) return;
  prediction.predictor = object.choice_or_first("by", wait_predictors);
  object.absent("of_last", "10", "10");
  const auto of_last = object.count("of_last", most_looked_back_on, "a number of answers");
  if (of_last) prediction.of_last = static_cast<std::uint32_t>(*of_last);
  if (of_last && *of_last == 0) {
    context.form_error(*object.find("of_last"), "a prediction that looks back on nobody",
                       "it is made of the waits of those who were answered last", "1 or more");
    prediction.of_last = 1;
  }
}

Distribution read_time(Context& context, const ObjectReader& object, std::string_view key) {
  const Node* node = object.find(key);
  if (node == nullptr) return {};
  return read_distribution(context, *node, Bare::constant).value_or(Distribution{});
}

/// `misspelt`: one of the keys may have been meant by another that is there.
void read_condition(Context& context, const ObjectReader& object, bool misspelt, Callback& offer) {
  offer.if_wait_over = object.duration("if_wait_over");
  if (const auto position = object.count("if_position_over", most_agents, "a number of callers"))
    offer.if_position_over = static_cast<std::uint32_t>(*position);
  const bool either = object.find("if_wait_over") != nullptr || object.find("if_position_over") != nullptr;
  if (!either && !misspelt) {
    context.error(object.node(), "neither \"if_wait_over\" nor \"if_position_over\"",
                  "it has to be known who is offered to be rung back",
                  "\"if_wait_over\": \"3m\", or \"if_wait_over\": 0 for everybody whose wait is predicted");
  }
  object.absent("if_wait_over", "only by \"if_position_over\"", "");
  object.absent("if_position_over", "only by \"if_wait_over\"", "");
}

void read_retries(Context& context, const ObjectReader& object, Callback& offer) {
  object.absent("retries", "0", "0");
  if (const auto retries = object.count("retries", most_retries, "a number of tries"))
    offer.retries = static_cast<std::uint32_t>(*retries);
  offer.retry_after = read_time(context, object, "retry_after");
  if (offer.retries == 0) return object.unused("retry_after");
  if (object.find("retry_after") == nullptr) {
    context.error(object.node(), "\"retries\" without \"retry_after\"",
                  "who has not picked up is rung again after this time", "\"retry_after\": \"10m\"");
  }
  if (!offer.retry_after) offer.retries = 0;
}

std::optional<Callback> read_callback(Context& context, const Node& node) {
  const std::size_t errors = context.problems.count(Severity::error);
  const ObjectReader object(context, node, callback_keys, "\"callback\"");
  if (!object.is_object()) return std::nullopt;
  Callback offer;
  read_condition(context, object, context.problems.count(Severity::error) > errors, offer);
  const Node* accept =
      object.require("accept", "it says how many want to be rung back", "\"accept\": \"40%\"");
  offer.accept = accept != nullptr ? read_share(context, *accept).value_or(0.0) : 0.0;
  offer.from_start = object.yes_no("from_start", true);
  object.absent("last_offer", "closing", "");
  offer.last_offer = object.time("last_offer").value_or(engine::never);
  offer.keeps_place = object.yes_no("keeps_place", true);
  object.absent("keep_free", "0", "0", Fact::Kind::assumed, !offer.keeps_place);
  if (const auto free = object.count("keep_free", most_agents, "a number of people"))
    offer.keep_free = static_cast<std::uint32_t>(*free);
  if (offer.keeps_place && offer.keep_free > 0) {
    context.warning(*object.find("keep_free"), "\"keep_free\" has no effect",
                    "who keeps his place is rung back in his turn, however few are idle",
                    "\"keeps_place\": false beside it");
  }
  object.absent("after", "at once", "");
  offer.delay = read_time(context, object, "after");
  object.absent("dials", "no time", "\"0s\"");
  offer.dials = read_time(context, object, "dials");
  offer.no_reply = object.share("no_reply", 0.0);
  read_retries(context, object, offer);
  object.absent("handle_time", "as long as without a callback", "1");
  if (const Node* times = object.find("handle_time")) {
    offer.handle_time = read_times(context, *times);
    if (!(offer.handle_time > 0.0 && offer.handle_time <= most_handle_time)) {
      context.error(*times, "handling times become " + number_text(offer.handle_time) + " times as long",
                    "they have to stay above 0, and beyond a hundredfold it is a slip",
                    "\"90%\", if who is rung back is served a tenth faster");
      offer.handle_time = 1.0;
    }
  }
  if (!offer.possible()) return std::nullopt;
  return offer;
}

}  // namespace

void read_callbacks(Context& context, const ObjectReader& object, CallType& type) {
  object.absent("callback", "nobody is rung back", "");
  if (const Node* node = object.find("callback")) type.callback = read_callback(context, *node);
  const Node* prediction = object.find("predicts_wait");
  const bool used = type.callback || type.messages.any();
  object.absent("predicts_wait", used ? "last served" : "not predicted", "", Fact::Kind::assumed, used);
  if (prediction != nullptr) {
    read_prediction(context, *prediction, type.prediction);
    type.predicts = true;
  }
}

}  // namespace holdtime::scenarios
