// Call types in the canonical form of a scenario.
#include "scenarios/canonical_parts.hpp"

namespace holdtime::scenarios::canonical_parts {
namespace {

using canonical_parts::written;

Json written(const std::vector<models::ExpectedCalls>& pieces) {
  Json list = Json::array();
  for (const auto& piece : pieces) list.push_back({piece.from, piece.to, piece.calls});
  return list;
}

Json written(const models::Arrivals& arrivals) {
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&arrivals)) {
    return {{"poisson", written(poisson->pieces)}};
  }
  Json list = Json::array();
  if (const auto* exact = std::get_if<models::ExactArrivals>(&arrivals)) {
    for (const auto& group : exact->groups) {
      list.push_back({{"count", group.count}, {"profile", written(group.profile)}});
    }
    return {{"exact", std::move(list)}};
  }
  for (const auto& call : std::get<models::TraceArrivals>(arrivals).calls) {
    list.push_back({call.arrival, written(call.talk)});
  }
  return {{"trace", std::move(list)}};
}

Json written(const models::Redial& redial) {
  const auto chance = [](models::Redial::Chance one) { return Json{one.first, one.later}; };
  Json changes = Json::array();
  for (const auto& [type, share] : redial.changes_to) changes.push_back({type, share});
  return {{"after_busy", chance(redial.after_busy)},
          {"after_blocked", chance(redial.after_blocked)},
          {"after_abandoning", chance(redial.after_abandoning)},
          {"after_dropped", chance(redial.after_dropped)},
          {"delay", written(redial.delay)},
          {"most_attempts", written(redial.most_attempts)},
          {"changes_to", std::move(changes)}};
}

Json written(const std::vector<models::QueueStep>& steps) {
  Json list = Json::array();
  for (const auto& step : steps)
    list.push_back({written(step.if_wait_over), written(step.if_position_over), step.value});
  return list;
}

Json written(const models::QueueMessages& messages) {
  Json announcements = Json::array();
  for (const auto& one : messages.announcements) announcements.push_back({one.after, one.leave});
  return {{"balking", written(messages.balking)},
          {"deflects", written(messages.deflects)},
          {"patience", written(messages.patience)},
          {"announcements", std::move(announcements)}};
}

Json written(const models::Callback& offer) {
  return {{"if_wait_over", written(offer.if_wait_over)},
          {"if_position_over", written(offer.if_position_over)},
          {"accept", offer.accept},
          {"last_offer", offer.last_offer},
          {"from_start", offer.from_start},
          {"keeps_place", offer.keeps_place},
          {"keep_free", offer.keep_free},
          {"after", if_any(offer.delay)},
          {"dials", if_any(offer.dials)},
          {"no_reply", offer.no_reply},
          {"retries", offer.retries},
          {"retry_after", if_any(offer.retry_after)},
          {"handle_time", offer.handle_time}};
}

Json written(const ByTime<double>& share) {
  Json list = Json::array();
  for (const auto& piece : share.pieces) list.push_back({piece.from, piece.value});
  return list;
}

Json written(const models::MenuExit& exit) {
  return exit.node ? Json{{"node", *exit.node}} : Json{{"call_type", exit.call_type}};
}

Json written(const models::Menu& menu) {
  Json nodes = Json::array();
  for (const models::MenuNode& node : menu.nodes) {
    Json options = Json::array();
    for (const models::MenuOption& option : node.options) {
      Json wrong;
      if (option.wrong) {
        wrong = {option.wrong->share, option.wrong->call_type, written(option.wrong->noticed_after)};
      }
      options.push_back({{"share", written(option.share)},
                         {"exit", written(option.exit)},
                         {"handle_time", option.handle_time},
                         {"wrong", std::move(wrong)}});
    }
    nodes.push_back({{"name", node.name},
                     {"plays", written(node.plays)},
                     {"hang_up", written(node.hang_up)},
                     {"solves", written(node.solves)},
                     {"bounces", written(node.bounces)},
                     {"delay", written(node.bounce_delay)},
                     {"options", std::move(options)},
                     {"otherwise", written(node.otherwise)}});
  }
  return {{"start", menu.start}, {"nodes", std::move(nodes)}};
}

Json written(const models::Transfer& transfer) {
  return {{"share", transfer.share},
          {"to", transfer.to},
          {"by_team", transfer.by_team},
          {"conference", transfer.conference ? written(*transfer.conference) : Json()},
          {"keeps_wait", transfer.keeps_wait},
          {"keeps_patience", transfer.keeps_patience}};
}

Json written(const models::RepeatCalls& repeat) {
  Json by_team = Json::array();
  for (const auto& [team, chance] : repeat.by_team)
    by_team.push_back({team, chance.share, written(chance.delay)});
  return {{"share", repeat.all.share}, {"delay", written(repeat.all.delay)}, {"by_team", std::move(by_team)}};
}

Json written(const models::CallRouting& routing) {
  const models::CallRouting usual;
  Json json = Json::object();
  if (routing.picks_agent != usual.picks_agent) json["picks_agent"] = routing.picks_agent;
  for (const auto& opening : routing.openings)
    json["openings"].push_back({opening.after, opening.when_waiting});
  if (!routing.keep_free.empty()) json["keep_free"] = routing.keep_free;
  if (routing.score.base != usual.score.base || routing.score.per_second != usual.score.per_second)
    json["score"] = {routing.score.base, routing.score.per_second};
  if (routing.queue_share != usual.queue_share) json["queue_share"] = routing.queue_share;
  if (routing.site) json["site"] = *routing.site;
  if (routing.voicemail) json["voicemail"] = true;
  return json;
}

}  // namespace

Json written(const models::CallType& type) {
  Json classes = Json::array();
  for (const auto& one : type.classes) {
    classes.push_back({{"name", one.name}, {"share", one.share}, {"head_start", one.head_start}});
    if (one.patience != 1.0) classes.back()["patience"] = one.patience;
    if (one.bonus != 0.0) classes.back()["bonus"] = one.bonus;
  }
  Json ivr;
  if (type.ivr) {
    ivr = {{"delay", written(type.ivr->delay)},
           {"contained", type.ivr->contained},
           {"hang_up", type.ivr->hang_up}};
  }
  Json json{
      {"name", type.name},
      {"arrivals", written(type.arrivals)},
      {"ivr", std::move(ivr)},
      {"patience", written(type.patience)},
      {"balking", type.balking},
      {"waiting_places", written(type.waiting_places)},
      {"classes", std::move(classes)},
      {"class_order", type.class_order == models::ClassOrder::strict ? "strict" : "longest wait"},
      {"handling", written(type.handling)},
      {"handling_by", type.handling_moment == models::HandlingMoment::answer ? "answer" : "queue entry"},
      {"goes_to", type.ranks}};
  // Where nobody ever calls again nothing is written, and the hash is that of a file that says nothing of it.
  if (type.redial && type.redial->possible()) json["redial"] = written(*type.redial);
  if (type.batch > 1.0) json["batch"] = type.batch;
  if (Json routing = written(type.routing); !routing.empty()) json["routing"] = std::move(routing);
  // The same of menus, of calls passed on, and of calling again though served.
  if (type.menu) json["menu"] = written(*type.menu);
  if (type.transfer && type.transfer->possible()) json["transfers"] = written(*type.transfer);
  if (type.callback) json["callback"] = written(*type.callback);
  if (type.messages.any()) json["messages"] = written(type.messages);
  if (type.tells_waits())
    json["predicts_wait"] = {static_cast<int>(type.prediction.predictor), type.prediction.of_last,
                             type.predicts};
  if (type.repeat_calls && type.repeat_calls->possible()) json["repeat_calls"] = written(*type.repeat_calls);
  return json;
}

}  // namespace holdtime::scenarios::canonical_parts
