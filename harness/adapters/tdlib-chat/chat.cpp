#include "chat.h"

#include "td/telegram/Global.h"

#include "td/utils/as.h"
#include "td/utils/JsonBuilder.h"
#include "td/utils/misc.h"
#include "td/utils/Random.h"

// The library asks for the user's own id whenever it makes a query, and has no options where there is no client. This
// definition comes before the library's.
td::int64 td::Global::get_option_integer(td::Slice, td::int64 default_value) const {
  return default_value;
}

// Of two exchanges that were asked for at once the one with the greater id goes on. With ids above most others that is
// TDLib's in every run; which of them it is would change from run to run otherwise. Comes before the library's, too.
td::int64 td::Random::secure_int64() {
  td::int64 low = 0;
  td::Random::secure_bytes(reinterpret_cast<unsigned char *>(&low), 7);
  return (td::int64{0x7f} << 56) | low;
}

namespace sealcheck {

std::string hex_of(td::int64 random_id) {
  return td::hex_encode(td::Slice(reinterpret_cast<const char *>(&random_id), sizeof(random_id)));
}

void ChatContext::send_net_query(td::NetQueryPtr query, td::ActorShared<td::NetQueryCallback> callback, bool) {
  auto body = query->query().clone();
  if (query->gzip_flag() == td::NetQuery::GzipFlag::On) {
    body = td::gzdecode(body.as_slice());
  }
  td::TlBufferParser parser(&body);
  auto constructor = parser.fetch_int();
  namespace api = td::telegram_api;
  bool is_service = constructor == api::messages_sendEncryptedService::ID;
  if (!is_service && constructor != api::messages_sendEncrypted::ID &&
      constructor != api::messages_sendEncryptedFile::ID) {
    made_->closed |= constructor == api::messages_discardEncryption::ID;
    query->clear();
    return;
  }
  if (!is_service) {
    parser.fetch_int();  // flags
  }
  parser.fetch_int();   // inputEncryptedChat
  parser.fetch_int();   // chat_id
  parser.fetch_long();  // access_hash
  auto random_id = parser.fetch_long();
  made_->packets.emplace_back(random_id, parser.fetch_string<td::BufferSlice>().as_slice().str());

  td::BufferSlice answer(8);
  answer.as_mutable_slice().fill(0);
  td::as<td::int32>(answer.as_mutable_slice().begin()) = api::messages_sentEncryptedMessage::ID;
  query->set_ok(std::move(answer));
  td::send_closure(std::move(callback), &td::NetQueryCallback::on_result, std::move(query));
}

void ChatContext::on_inbound_message(td::UserId, td::MessageId, td::int32, td::unique_ptr<td::EncryptedFile>,
                                     td::tl_object_ptr<td::secret_api::decryptedMessage> message,
                                     td::Promise<> promise) {
  show("{\"randomId\":\"" + hex_of(message->random_id_) +
           "\",\"text\":" + td::json_encode<std::string>(td::JsonString(message->message_)) + "}",
       std::move(promise));
}

void ChatContext::show_action(const char *kind, const std::vector<td::int64> &random_ids, td::Promise<> promise) {
  std::string list;
  for (auto random_id : random_ids) {
    list += (list.empty() ? "\"" : ",\"") + hex_of(random_id) + "\"";
  }
  show(std::string("{\"action\":{\"kind\":\"") + kind + "\",\"randomIds\":[" + list + "]}}", std::move(promise));
}

}  // namespace sealcheck
