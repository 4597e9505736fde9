"""The role mtproto.secret-chat: one manager with one chat for each handle."""

from hashlib import sha1

from telethon.tl.functions.messages import SendEncryptedRequest, SendEncryptedServiceRequest
from telethon_secret_chat.secret_chat_manager import SecretChatManager
from telethon_secret_chat.secret_sechma import secretTL as tl

from account import CHAT_ID, CLOCK, PEER, Client, open_chat, update
from refusal import Refused

CHATS = {}


def forget_all():
    CHATS.clear()
    return {}


def number(octets):
    return int.from_bytes(bytes.fromhex(octets), "little", signed=True)


def octets(integer):
    return integer.to_bytes(8, "little", signed=True).hex()


def sent_by(manager):
    """What went to the server since this was asked last."""
    return [{"randomId": octets(request.random_id), "data": request.data.hex()} for request in manager.client.take_sent()]


def manager_of(params):
    if "now" in params:
        CLOCK.seconds = params["now"] / 1000
    manager = CHATS.get(params["chat"])
    if manager is None:
        raise Refused("state", "no such chat")
    if manager.client.discarded:
        raise Refused("state", "the chat was closed")
    return manager


async def create_chat(params):
    CLOCK.seconds = params["now"] / 1000
    manager = SecretChatManager(Client(bytes.fromhex(params["prime"]), params["generator"]))
    open_chat(manager, bytes.fromhex(params["key"]), params["self"] == "creator")
    # Both finish_secret_chat_creation and accept_secret_chat end with this.
    await manager.notify_layer(CHAT_ID)
    handle = f"chat-{len(CHATS) + 1}"
    CHATS[handle] = manager
    return {"chat": handle, "packets": sent_by(manager)}


async def send(params):
    manager = manager_of(params)
    message = tl.DecryptedMessage(0, params["text"], random_id=number(params["randomId"]))
    data = await manager.encrypt_secret_message(CHAT_ID, message)
    await manager.client(SendEncryptedRequest(PEER, data, random_id=number(params["randomId"])))
    return {"packets": sent_by(manager)}


ID_ACTIONS = {
    "delete-messages": tl.DecryptedMessageActionDeleteMessages,
    "read-messages": tl.DecryptedMessageActionReadMessages,
    "screenshot-messages": tl.DecryptedMessageActionScreenshotMessages,
}


def built(action):
    kind = action["kind"]
    if kind in ID_ACTIONS:
        return ID_ACTIONS[kind]([number(one) for one in action["randomIds"]])
    if kind == "set-ttl":
        return tl.DecryptedMessageActionSetMessageTTL(action["ttlSeconds"])
    if kind == "typing":
        return tl.DecryptedMessageActionTyping(tl.SendMessageTypingAction())
    return tl.DecryptedMessageActionFlushHistory()


def spelled(action):
    for kind, constructor in ID_ACTIONS.items():
        if isinstance(action, constructor):
            return {"kind": kind, "randomIds": [octets(one) for one in action.random_ids]}
    if isinstance(action, tl.DecryptedMessageActionSetMessageTTL):
        return {"kind": "set-ttl", "ttlSeconds": action.ttl_seconds}
    if isinstance(action, tl.DecryptedMessageActionTyping):
        return {"kind": "typing"}
    if isinstance(action, tl.DecryptedMessageActionFlushHistory):
        return {"kind": "flush-history"}
    return None  # An exchange of keys that is aborted, for example: the user is told nothing.


async def send_action(params):
    manager = manager_of(params)
    # The library leaves random_bytes of a service message to its caller at layer 8 only; others have none.
    message = tl.DecryptedMessageService(action=built(params["action"]), random_id=number(params["randomId"]))
    data = await manager.encrypt_secret_message(CHAT_ID, message)
    await manager.client(SendEncryptedServiceRequest(PEER, data, random_id=number(params["randomId"])))
    return {"packets": sent_by(manager)}


def shown(message):
    """What an application gets from the library's event, in the words of the contract."""
    if message is None:
        return []
    answer = {"randomId": octets(message.random_id)}
    action = getattr(message, "action", None)
    if action is None:
        return [{**answer, "text": message.message}]
    spelling = spelled(action)
    return [{**answer, "action": spelling}] if spelling else []


async def receive(params):
    manager = manager_of(params)
    answer = {"messages": [], "updateNeeded": False, "closed": False}
    try:
        message = await manager.handle_encrypted_update(update(bytes.fromhex(params["data"]), number(params["randomId"])))
        answer["messages"] = shown(message)
    except ValueError as error:
        if not manager.client.discarded:
            raise
        answer |= {"closed": True, "why": str(error)}
    return {**answer, "packets": sent_by(manager)}


def describe(params):
    manager = manager_of(params)
    chat = manager.get_secret_chat(CHAT_ID)
    # The library has no visualisation to show.
    return {"remoteLayer": chat.layer, "keyFingerprint": sha1(chat.auth_key).digest()[-8:].hex(), "visualisation": ""}


OPERATIONS = {
    "mtproto.secret-chat.createChat": create_chat,
    "mtproto.secret-chat.send": send,
    "mtproto.secret-chat.sendAction": send_action,
    "mtproto.secret-chat.receive": receive,
    # It has no timer of its own.
    "mtproto.secret-chat.passTime": lambda params: {"packets": sent_by(manager_of(params))},
    "mtproto.secret-chat.describe": describe,
}
