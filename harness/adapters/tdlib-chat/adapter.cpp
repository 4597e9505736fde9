// Sealcheck adapter: mtproto.secret-chat, answered by TDLib's SecretChatActor.
//
// Compiled without access control, because a chat that already has its key can only be made by writing the actor's own
// state to its database, as TDLib itself does after the exchange.
#include "chat.h"

#include "td/telegram/Global.h"
#include "td/telegram/logevent/SecretChatEvent.h"

#include "td/actor/ConcurrentScheduler.h"

#include "td/utils/as.h"
#include "td/utils/JsonBuilder.h"
#include "td/utils/misc.h"
#include "td/utils/Time.h"

#include <iostream>

namespace sealcheck {

using td::int32;
using td::int64;
using td::SecretChatActor;
using td::Slice;

struct Rejected {
  const char *layer;
};
struct NotImplemented {};

constexpr int32 CHAT_ID = 1;
constexpr int32 LAYER = 144;

struct Chat {
  Made made;
  td::ActorOwn<SecretChatActor> actor;
  SecretChatActor *state() {
    return actor.get_actor_unsafe();
  }
};

class Adapter final : public td::Actor {
 public:
  void answer(std::string line) {
    auto parsed = td::json_decode(line);
    auto request = parsed.move_as_ok();
    auto &object = request.get_object();
    auto id = object.get_required_long_field("id").move_as_ok();
    method_ = object.get_required_string_field("method").move_as_ok();
    auto params = object.extract_field("params");
    chat_ = nullptr;
    error_.clear();
    result_ = "{}";
    try_call(params.type() == td::JsonValue::Type::Object ? &params.get_object() : nullptr);
    std::cout << "{\"jsonrpc\":\"2.0\",\"id\":" << id << ",";
    pending_ = true;
  }

  // A chat goes on with a key exchange, and looks at the age of its key, only when something wakes it; in a client that is
  // the next event of any kind.
  void wake() {
    if (pending_ && error_.empty() && chat_ != nullptr && !chat_->actor.empty()) {
      td::send_event(chat_->actor.get(), td::Event::yield());
    }
  }

  // After the scheduler came to rest.
  void finish() {
    if (!pending_) {
      return;
    }
    pending_ = false;
    if (error_.empty() && chat_ != nullptr && after_) {
      after_();
    }
    after_ = nullptr;
    std::cout << (error_.empty() ? "\"result\":" + result_ : "\"error\":" + error_) << "}" << std::endl;
  }

 private:
  std::string method_, result_, error_;
  Chat *chat_ = nullptr;
  bool pending_ = false;
  std::function<void()> after_;
  std::map<std::string, std::unique_ptr<Chat>> chats_;
  int64 now_ms_ = 0;

  void start_up() final {
    set_context(std::make_shared<td::Global>());
  }

  void reject(const char *layer) {
    error_ = std::string("{\"code\":-32000,\"message\":\"refused\",\"data\":{\"layer\":\"") + layer + "\"}}";
  }
  void not_implemented(const char *why) {
    error_ = std::string("{\"code\":-32601,\"message\":\"") + why + "\"}";
  }

  static std::string bytes(const td::JsonObject &params, Slice name) {
    return td::hex_decode(params.get_required_string_field(name).move_as_ok()).move_as_ok();
  }
  static int64 random_id(const td::JsonObject &params) {
    return td::as<int64>(bytes(params, "randomId").c_str());
  }

  void try_call(td::JsonObject *params) {
    if (method_ == "hello") {
      result_ =
          "{\"protocol\":1,\"implementation\":{\"name\":\"tdlib-chat\",\"version\":\"1.8.65\",\"language\":\"C++\","
          "\"homepage\":\"https://core.telegram.org/tdlib\"},\"roles\":[\"mtproto.secret-chat\"],"
          "\"profiles\":[\"mtproto-clients\",\"mtproto-rekey-docs\",\"mtproto-layer-floor-73\","
          "\"mtproto-versions-strict\"],\"errorDetail\":\"none\",\"limits\":{\"maxInFlight\":1}}";
    } else if (method_ == "reset" || method_ == "bye") {
      chats_.clear();
    } else if (method_ == "mtproto.secret-chat.createChat") {
      create(*params);
    } else if (!find(*params)) {
      reject("state");
    } else if (method_ == "mtproto.secret-chat.send") {
      at_time(*params);
      td::send_closure(chat_->actor, &SecretChatActor::send_message,
                       td::secret_api::make_object<td::secret_api::decryptedMessage>(
                           0, false, random_id(*params), 0, params->get_required_string_field("text").move_as_ok(),
                           td::Auto(), td::Auto(), td::Auto(), td::Auto(), 0),
                       nullptr, td::Promise<>());
      after_ = [this] { packets(); };
    } else if (method_ == "mtproto.secret-chat.sendAction") {
      at_time(*params);
      act(*params);
      after_ = [this] { packets(); };
    } else if (method_ == "mtproto.secret-chat.receive") {
      at_time(*params);
      receive(*params);
    } else if (method_ == "mtproto.secret-chat.passTime") {
      at_time(*params);
      after_ = [this] { packets(); };
    } else if (method_ == "mtproto.secret-chat.describe") {
      describe();
    } else {
      not_implemented("TDLib has nothing for this");
    }
  }

  bool find(const td::JsonObject &params) {
    auto found = chats_.find(params.get_required_string_field("chat").move_as_ok());
    if (found == chats_.end() || found->second->made.closed) {
      return false;
    }
    chat_ = found->second.get();
    chat_->made = Made();
    return true;
  }

  // The clock that counts a key's age cannot go back.
  void at_time(const td::JsonObject &params) {
    auto now = params.get_required_long_field("now").move_as_ok();
    if (now_ms_ != 0 && now > now_ms_) {
      td::Time::jump_in_future(td::Time::now() + static_cast<double>(now - now_ms_) / 1000);
    }
    now_ms_ = now;
  }

  void create(const td::JsonObject &params) {
    if (params.get_required_int_field("layer").move_as_ok() != LAYER) {
      return not_implemented("TDLib 1.8.65 understands layer 144, neither more nor less");
    }
    at_time(params);
    auto handle = "chat-" + std::to_string(chats_.size() + 1);
    auto &chat = chats_[handle] = std::make_unique<Chat>();
    chat_ = chat.get();
    auto key = bytes(params, "key");

    SecretChatActor::AuthState auth;
    auth.state = SecretChatActor::State::Ready;
    auth.x = params.get_required_string_field("self").move_as_ok() == "creator" ? 0 : 1;
    auth.id = CHAT_ID;
    auth.user_id = td::UserId(static_cast<int64>(2));
    auth.date = static_cast<int32>(now_ms_ / 1000);
    auth.dh_config.version = 1;
    auth.dh_config.g = params.get_required_int_field("generator").move_as_ok();
    auth.dh_config.prime = bytes(params, "prime");
    SecretChatActor::PfsState pfs;
    auto key_id = static_cast<td::uint64>(td::mtproto::DhHandshake::calc_key_id(key));
    pfs.auth_key = td::mtproto::AuthKey(key_id, std::move(key));
    pfs.last_timestamp = td::Time::now();

    auto context = td::make_unique<ChatContext>(&chat->made, &now_ms_);
    context->secret_chat_db()->set_value(auth);
    context->secret_chat_db()->set_value(pfs);
    chat->actor = td::create_actor<SecretChatActor>("SecretChat", CHAT_ID, std::move(context), true);
    td::send_closure(chat->actor, &SecretChatActor::calc_key_hash);
    td::send_closure(chat->actor, &SecretChatActor::binlog_replay_finish);
    after_ = [this, handle] {
      packets();
      result_ = "{\"chat\":\"" + handle + "\"," + result_.substr(1);
    };
  }

  void act(td::JsonObject &params) {
    auto action = params.extract_field("action");
    auto &fields = action.get_object();
    auto kind = fields.get_required_string_field("kind").move_as_ok();
    std::vector<int64> random_ids;
    auto listed = fields.extract_field("randomIds");
    if (listed.type() == td::JsonValue::Type::Array) {
      for (auto &each : listed.get_array()) {
        random_ids.push_back(td::as<int64>(td::hex_decode(each.get_string()).move_as_ok().c_str()));
      }
    }
    if (kind == "delete-messages") {
      td::send_closure(chat_->actor, &SecretChatActor::delete_messages, std::move(random_ids), td::Promise<>());
    } else if (kind == "flush-history") {
      td::send_closure(chat_->actor, &SecretChatActor::delete_all_messages, td::Promise<>());
    } else if (kind == "set-ttl") {
      td::send_closure(chat_->actor, &SecretChatActor::send_set_ttl_message,
                       fields.get_required_int_field("ttlSeconds").move_as_ok(), random_id(params), td::Promise<>());
    } else if (kind == "read-messages") {
      for (auto each : random_ids) {
        td::send_closure(chat_->actor, &SecretChatActor::send_open_message, each, td::Promise<>());
      }
    } else if (kind == "screenshot-messages") {
      td::send_closure(chat_->actor, &SecretChatActor::notify_screenshot_taken, td::Promise<>());
    } else {
      not_implemented("TDLib tells the server that somebody is typing, not the other side");
    }
  }

  void receive(const td::JsonObject &params) {
    auto taken_before = taken();
    auto event = td::make_unique<td::log_event::InboundSecretMessage>();
    event->chat_id = CHAT_ID;
    event->date = static_cast<int32>(now_ms_ / 1000);
    event->encrypted_message = td::BufferSlice(bytes(params, "data"));
    td::send_closure(chat_->actor, &SecretChatActor::add_inbound_message, std::move(event));
    after_ = [this, taken_before] {
      bool closed = chat_->state() == nullptr || chat_->state()->close_flag_;
      if (!closed && taken() == taken_before) {
        return reject("state");
      }
      packets();
      std::string shown;
      for (auto &message : chat_->made.messages) {
        shown += (shown.empty() ? "" : ",") + message;
      }
      result_ = "{\"messages\":[" + shown + "],\"updateNeeded\":false,\"closed\":" + (closed ? "true," : "false,") +
                result_.substr(1);
      chat_->made.closed = closed;
    };
  }

  // Grows with each packet that becomes part of the chat, in its turn or waiting for it.
  std::pair<int32, size_t> taken() {
    auto *state = chat_->state();
    return {state->seq_no_state_.my_in_seq_no, state->pending_inbound_messages_.size()};
  }

  // The layer it writes for the other side: never below 73, whatever it knows.
  void describe() {
    auto *state = chat_->state();
    result_ = "{\"remoteLayer\":" + std::to_string(state->current_layer()) + ",\"keyFingerprint\":\"" +
              hex_of(static_cast<int64>(state->pfs_state_.auth_key.id())) + "\",\"visualisation\":\"" +
              td::hex_encode(state->auth_state_.key_hash) + "\",\"unacknowledged\":" +
              std::to_string(state->out_seq_no_to_outbound_message_state_token_.size()) + "}";
  }

  void packets() {
    std::string list;
    for (auto &packet : chat_->made.packets) {
      list += (list.empty() ? "" : ",") + ("{\"randomId\":\"" + hex_of(packet.first) + "\",\"data\":\"" +
                                           td::hex_encode(packet.second) + "\"}");
    }
    result_ = "{\"packets\":[" + list + "]}";
  }
};

}  // namespace sealcheck

int main() {
  SET_VERBOSITY_LEVEL(VERBOSITY_NAME(FATAL));
  td::ConcurrentScheduler scheduler(0, 0);
  auto adapter = scheduler.create_actor_unsafe<sealcheck::Adapter>(0, "Adapter");
  scheduler.start();
  std::string line;
  while (std::getline(std::cin, line)) {
    {
      auto guard = scheduler.get_main_guard();
      td::send_closure(adapter, &sealcheck::Adapter::answer, line);
    }
    // Runs until no actor has anything to do. The limit is far away because a call may move TDLib's clock.
    for (auto step : {&sealcheck::Adapter::wake, &sealcheck::Adapter::finish}) {
      auto guard = scheduler.get_main_guard();
      scheduler.schedulers_[0]->run_events(td::Timestamp::in(1e9));
      td::send_closure(adapter, step);
    }
    if (line.find("\"bye\"") != std::string::npos) {
      break;
    }
  }
  std::_Exit(0);
}
