#!/usr/bin/env python3
"""Sealcheck adapter for libtgl: answers the adapter protocol on stdin and stdout."""

import ctypes
import json
import os
import signal
import sys
import traceback
from pathlib import Path

LIBRARY = "target/usr/lib/x86_64-linux-gnu/libtgl-0.0.0.20160623.so.0"
TGL = ctypes.CDLL(str(Path(__file__).resolve().parent / LIBRARY))

# TGLC_aes_key is OpenSSL's AES_KEY: 60 words and the number of rounds.
KEY_SCHEDULE = ctypes.c_uint32 * 61

DECRYPT, ENCRYPT = 0, 1


def octets(params, name):
    return bytes.fromhex(params[name])


def cipher(direction, data, key, iv):
    """Answers the output, and the iv that the library leaves for the part that follows."""
    schedule, output = KEY_SCHEDULE(), ctypes.create_string_buffer(len(data))
    following = ctypes.create_string_buffer(iv, 32)
    set_key = TGL.TGLC_aes_set_encrypt_key if direction == ENCRYPT else TGL.TGLC_aes_set_decrypt_key
    set_key(key, 256, schedule)
    TGL.TGLC_aes_ige_encrypt(data, output, ctypes.c_long(len(data)), schedule, following, direction)
    return output.raw, following.raw


def ige(direction):
    def call(params):
        arguments = direction, octets(params, "data"), octets(params, "key"), octets(params, "iv")
        if len(arguments[1]) % 16:
            try_in_child(*arguments)
        data, following = cipher(*arguments)
        return {"data": data.hex(), "nextIv": following.hex()}

    return call


def try_in_child(*arguments):
    """OpenSSL, which does the work, ends the process when blocks are not whole."""
    child = os.fork()
    if child == 0:
        os.close(2)
        cipher(*arguments)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        raise RuntimeError(f"the library ended the process with {signal.Signals(os.WTERMSIG(status)).name}")


HELLO = {
    "protocol": 1,
    "implementation": {
        "name": "libtgl",
        "version": "2.0.1+git20160323.ffb04cac-3+b2",
        "language": "C",
        "homepage": "https://github.com/vysheng/tgl",
    },
    "roles": ["mtproto.ige"],
    "limits": {"maxInFlight": 64},
}

OPERATIONS = {
    "hello": lambda params: HELLO,
    "reset": lambda params: {},
    "bye": lambda params: {},
    "mtproto.ige.encrypt": ige(ENCRYPT),
    "mtproto.ige.decrypt": ige(DECRYPT),
}


def answer(request):
    operation = OPERATIONS.get(request["method"])
    if operation is None:
        return {"error": {"code": -32601, "message": "not implemented"}}
    try:
        return {"result": operation(request.get("params", {}))}
    except Exception as error:
        traceback.print_exc()
        return {"error": {"code": -32603, "message": repr(error)}}


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer(request)}), flush=True)
    if request["method"] == "bye":
        break
