// One secret chat of TDLib's own SecretChatActor, with a binlog, a database and a network that live in memory.
#pragma once

#include "td/telegram/SecretChatActor.h"

#include "td/telegram/DhConfig.h"
#include "td/telegram/net/NetQueryCreator.h"
#include "td/telegram/secret_api.h"
#include "td/telegram/SecretChatDb.h"
#include "td/telegram/telegram_api.h"

#include "td/db/binlog/BinlogInterface.h"
#include "td/db/KeyValueSyncInterface.h"

#include "td/utils/Gzip.h"
#include "td/utils/tl_parsers.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sealcheck {

// What one call made: packets for the server, and what the user is shown, as JSON.
struct Made {
  std::vector<std::pair<td::int64, std::string>> packets;
  std::vector<std::string> messages;
  bool closed = false;
};

// Everything is durable at once: crashes are not what is checked here.
class MemoryBinlog final : public td::BinlogInterface {
 public:
  void force_sync(td::Promise<> promise, const char *) final {
    promise.set_value(td::Unit());
  }
  void force_flush() final {
  }
  void change_key(td::DbKey, td::Promise<> promise) final {
    promise.set_value(td::Unit());
  }
  td::uint64 next_event_id() final {
    return next_++;
  }
  td::uint64 next_event_id(td::int32 shift) final {
    auto result = next_;
    next_ += shift;
    return result;
  }

 protected:
  void close_impl(td::Promise<> promise) final {
    promise.set_value(td::Unit());
  }
  void close_and_destroy_impl(td::Promise<> promise) final {
    promise.set_value(td::Unit());
  }
  void add_raw_event_impl(td::uint64, td::BufferSlice &&, td::Promise<> promise, td::BinlogDebugInfo) final {
    promise.set_value(td::Unit());
  }

 private:
  td::uint64 next_ = 1;
};

class MemoryDatabase final : public td::KeyValueSyncInterface {
 public:
  SeqNo set(td::string key, td::string value) final {
    values_[std::move(key)] = std::move(value);
    return 0;
  }
  bool isset(const td::string &key) final {
    return values_.count(key) != 0;
  }
  td::string get(const td::string &key) final {
    auto found = values_.find(key);
    return found == values_.end() ? td::string() : found->second;
  }
  SeqNo erase(const td::string &key) final {
    values_.erase(key);
    return 0;
  }
  // SecretChatDb asks for nothing else.
  void for_each(std::function<void(td::Slice, td::Slice)>) final {
  }
  std::unordered_map<td::string, td::string, td::Hash<td::string>> prefix_get(td::Slice) final {
    return {};
  }
  td::FlatHashMap<td::string, td::string> get_all() final {
    return {};
  }
  SeqNo erase_batch(td::vector<td::string>) final {
    return 0;
  }
  void erase_by_prefix(td::Slice) final {
  }
  void force_sync(td::Promise<> &&promise, const char *) final {
    promise.set_value(td::Unit());
  }
  void close(td::Promise<> promise) final {
    promise.set_value(td::Unit());
  }

 private:
  std::map<td::string, td::string> values_;
};

class PrimeCache final : public td::mtproto::DhCallback {
 public:
  int is_good_prime(td::Slice prime) const final {
    auto found = known_.find(prime.str());
    return found == known_.end() ? -1 : found->second;
  }
  void add_good_prime(td::Slice prime) const final {
    known_[prime.str()] = 1;
  }
  void add_bad_prime(td::Slice prime) const final {
    known_[prime.str()] = 0;
  }

 private:
  mutable std::map<td::string, int> known_;
};

std::string hex_of(td::int64 random_id);

// The parts of the client that a chat talks to. Answers of the server come at once.
class ChatContext final : public td::SecretChatActor::Context {
 public:
  ChatContext(Made *made, const td::int64 *now_ms) : made_(made), now_ms_(now_ms), creator_(nullptr) {
    database_ = std::make_shared<MemoryDatabase>();
    db_ = std::make_shared<td::SecretChatDb>(database_, 1);
    creator_.stop_check();
  }
  td::mtproto::DhCallback *dh_callback() final {
    static PrimeCache cache;
    return &cache;
  }
  td::BinlogInterface *binlog() final {
    return &binlog_;
  }
  td::SecretChatDb *secret_chat_db() final {
    return db_.get();
  }
  td::NetQueryCreator &net_query_creator() final {
    return creator_;
  }
  std::shared_ptr<td::DhConfig> dh_config() final {
    return nullptr;
  }
  void set_dh_config(std::shared_ptr<td::DhConfig>) final {
  }
  bool get_config_option_boolean(const td::string &) const final {
    return false;
  }
  td::int32 unix_time() final {
    return static_cast<td::int32>(*now_ms_ / 1000);
  }
  bool close_flag() final {
    return false;
  }
  void send_net_query(td::NetQueryPtr query, td::ActorShared<td::NetQueryCallback> callback, bool) final;
  void on_update_secret_chat(td::int64, td::UserId, td::SecretChatState, bool, td::int32, td::int32, td::string,
                             td::int32, td::FolderId) final {
  }
  void on_inbound_message(td::UserId, td::MessageId, td::int32, td::unique_ptr<td::EncryptedFile>,
                          td::tl_object_ptr<td::secret_api::decryptedMessage> message, td::Promise<> promise) final;
  void on_delete_messages(std::vector<td::int64> random_ids, td::Promise<> promise) final {
    show_action("delete-messages", random_ids, std::move(promise));
  }
  void on_flush_history(bool, td::MessageId, td::Promise<> promise) final {
    show("{\"action\":{\"kind\":\"flush-history\"}}", std::move(promise));
  }
  void on_read_message(td::int64 random_id, td::Promise<> promise) final {
    show_action("read-messages", {random_id}, std::move(promise));
  }
  void on_screenshot_taken(td::UserId, td::MessageId, td::int32, td::int64 random_id, td::Promise<> promise) final {
    show("{\"randomId\":\"" + hex_of(random_id) + "\",\"action\":{\"kind\":\"screenshot-messages\"}}",
         std::move(promise));
  }
  void on_set_ttl(td::UserId, td::MessageId, td::int32, td::int32 ttl, td::int64 random_id,
                  td::Promise<> promise) final {
    show("{\"randomId\":\"" + hex_of(random_id) + "\",\"action\":{\"kind\":\"set-ttl\",\"ttlSeconds\":" +
             std::to_string(ttl) + "}}",
         std::move(promise));
  }
  void on_send_message_ack(td::int64) final {
  }
  void on_send_message_ok(td::int64, td::MessageId, td::int32, td::unique_ptr<td::EncryptedFile>,
                          td::Promise<> promise) final {
    promise.set_value(td::Unit());
  }
  void on_send_message_error(td::int64, td::Status, td::Promise<> promise) final {
    promise.set_value(td::Unit());
  }

 private:
  void show(std::string message, td::Promise<> promise) {
    made_->messages.push_back(std::move(message));
    promise.set_value(td::Unit());
  }
  void show_action(const char *kind, const std::vector<td::int64> &random_ids, td::Promise<> promise);

  Made *made_;
  const td::int64 *now_ms_;
  MemoryBinlog binlog_;
  std::shared_ptr<MemoryDatabase> database_;
  std::shared_ptr<td::SecretChatDb> db_;
  td::NetQueryCreator creator_;
};

}  // namespace sealcheck
