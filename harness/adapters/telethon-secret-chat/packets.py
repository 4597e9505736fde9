"""The roles mtproto.ige and mtproto.message: AES-IGE and the keys of Telethon, packets of telethon-secret-chat."""

from telethon.errors import SecurityError
from telethon.network.mtprotostate import MTProtoState
from telethon_secret_chat import secret_methods
from telethon_secret_chat.secret_chat_manager import SecretChatManager

from account import Client, open_chat, update
from containment import AES
from refusal import Refused


def octets(params, name):
    return bytes.fromhex(params[name])


def ige(function):
    return lambda params: {"data": function(octets(params, "data"), octets(params, "key"), octets(params, "iv")).hex()}


def derive_keys(params):
    first = params["x"] == 0
    derive = {1: secret_methods._old_calc_key, 2: MTProtoState._calc_key}[params["version"]]
    key, iv = derive(octets(params, "key"), octets(params, "messageKey"), first)
    return {"aesKey": key.hex(), "aesIv": iv.hex()}


class Body(bytes):
    """Bytes in place of an object that has bytes."""


class OneVersion(SecretChatManager):
    """Reads packets of one version, and gives out their bodies unread."""

    version = 2

    def decrypt_mtproto1(self, *packet):
        return self.only(1, super().decrypt_mtproto1, packet)

    def decrypt_mtproto2(self, *packet):
        return self.only(2, super().decrypt_mtproto2, packet)

    def only(self, version, decrypt, packet):
        if version != self.version:
            raise SecurityError("not of the version that was asked for")
        try:
            return decrypt(*packet)
        except Exception as error:
            self.failure = error
            raise

    async def handle_decrypted_message(self, decrypted_message, peer, file):
        return decrypted_message


class BodyReader:
    """In place of the reader of TL objects."""

    def __init__(self, data):
        self.data = data

    def tgread_object(self):
        return Body(self.data)


def manager(params, ours):
    made = OneVersion(Client(b"", 0))
    made.version = params["version"]
    # At layer 8 the library puts no decryptedMessageLayer around a body.
    return made, open_chat(made, octets(params, "key"), params[ours] == "creator", layer=8, mtproto=params["version"])


async def encrypt(params):
    made, chat = manager(params, "sender")
    return {"packet": (await made.encrypt_secret_message(chat, Body(octets(params, "body")))).hex()}


async def decrypt(params):
    made, chat = manager(params, "receiver")
    reader, secret_methods.BinaryReader = secret_methods.BinaryReader, BodyReader
    try:
        return {"body": (await made.handle_encrypted_update(update(octets(params, "packet")))).hex()}
    except Exception as error:
        if made.client.discarded:
            raise Refused("state", error) from error
        raise getattr(made, "failure", error) from None
    finally:
        secret_methods.BinaryReader = reader


OPERATIONS = {
    "mtproto.ige.encrypt": ige(AES.encrypt_ige),
    "mtproto.ige.decrypt": ige(AES.decrypt_ige),
    "mtproto.message.deriveKeys": derive_keys,
    "mtproto.message.encrypt": encrypt,
    "mtproto.message.decrypt": decrypt,
}
