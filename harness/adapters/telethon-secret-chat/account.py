"""What a SecretChatManager needs, without Telegram: the server is a list of what was sent to it, and time is set by the caller."""

import logging
from types import SimpleNamespace

from telethon.tl.functions import messages as calls
from telethon.tl.types import EncryptedMessage, InputEncryptedChat
from telethon.tl.types.messages import DhConfig, DhConfigNotModified
from telethon_secret_chat import secret_methods
from telethon_secret_chat.secret_chat_manager import patch_tlobjects
from telethon_secret_chat.secret_methods import SecretChat

CHAT_ID = 1
PEER = InputEncryptedChat(CHAT_ID, 0)

# Makes the constructors of secret chats known to Telethon's reader, which the manager does at its first update.
patch_tlobjects()
logging.disable(logging.CRITICAL)


class Clock:
    """Stands for the function time() that the library imported by name."""

    seconds = 0.0

    def __call__(self):
        return self.seconds


CLOCK = Clock()
secret_methods.time = CLOCK


class Client:
    """What the manager asks of a TelegramClient."""

    def __init__(self, prime, generator):
        self._log = {"secret_chat": logging.getLogger("secret_chat")}
        self.parameters = prime, generator
        self.sent = []
        self.discarded = False

    def add_event_handler(self, handler):
        pass

    async def __call__(self, request):
        if isinstance(request, calls.GetDhConfigRequest):
            if request.version:
                return DhConfigNotModified(random=b"")
            prime, generator = self.parameters
            return DhConfig(g=generator, p=prime, version=1, random=b"")
        if isinstance(request, calls.DiscardEncryptionRequest):
            self.discarded = True
            return True
        self.sent.append(request)
        return None

    def take_sent(self):
        sent, self.sent = self.sent, []
        return sent


def open_chat(manager, key, creator, **settings):
    """The chat as the manager saves it when the key was agreed on, but created now and not when Python started."""
    chat = SecretChat(CHAT_ID, 0, key, creator, 0, PEER, created=CLOCK(), updated=CLOCK(), **settings)
    manager.session.save_chat(chat, False)
    return chat


def update(data, random_id=0):
    """updateNewEncryptedMessage as it comes from the server."""
    message = EncryptedMessage(chat_id=CHAT_ID, date=None, bytes=data, file=None, random_id=random_id)
    return SimpleNamespace(message=message)
