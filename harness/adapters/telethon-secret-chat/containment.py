"""Telethon's AES, for which this process survives.

OpenSSL asserts that IGE is given whole blocks, and ends the process if not. Such a call is made in a child.
"""

import os
import signal

from telethon.crypto import AES


class ProcessEnded(BaseException):
    """The library would have ended the process: no handler of its own runs after that, so this is no Exception."""


def contained(function):
    def call(data, key, iv):
        if len(data) % 16:
            try_in_child(function, data, key, iv)
        return function(data, key, iv)

    return call


def try_in_child(function, *arguments):
    child = os.fork()
    if child == 0:
        os.close(2)
        function(*arguments)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        raise ProcessEnded(f"the library ended the process with {signal.Signals(os.WTERMSIG(status)).name}")


AES.decrypt_ige = staticmethod(contained(AES.decrypt_ige))
AES.encrypt_ige = staticmethod(contained(AES.encrypt_ige))
