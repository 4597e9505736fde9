#!/usr/bin/env python3
"""Sealcheck adapter for Telethon and telethon-secret-chat: answers the adapter protocol on stdin and stdout."""

import asyncio
import json
import sys
import traceback
from importlib.metadata import version

from telethon.errors import SecurityError, TypeNotFoundError

import chat
import packets
import tl
from containment import ProcessEnded
from refusal import Refused

HELLO = {
    "protocol": 1,
    "implementation": {
        "name": "telethon-secret-chat",
        "version": f"{version('telethon-secret-chat')} on Telethon {version('telethon')}",
        "language": "Python",
        "homepage": "https://github.com/painor/telethon-secret-chat",
    },
    "roles": ["mtproto.ige", "mtproto.message", "mtproto.secret-chat", "mtproto.tl"],
    "errorDetail": "none",
    "limits": {"maxInFlight": 64},
}

OPERATIONS = {
    "hello": lambda params: HELLO,
    "reset": lambda params: chat.forget_all(),
    "bye": lambda params: {},
    **packets.OPERATIONS,
    **chat.OPERATIONS,
    **tl.OPERATIONS,
}

# What these libraries raise on purpose. Any other exception is a bug of theirs.
LAYERS = {SecurityError: "mac", TypeNotFoundError: "parse", BufferError: "parse"}


async def call(operation, params):
    result = operation(params)
    return await result if asyncio.iscoroutine(result) else result


def rejection(layer, error):
    return {"error": {"code": -32000, "message": str(error), "data": {"layer": layer}}}


async def answer(request):
    operation = OPERATIONS.get(request["method"])
    if operation is None:
        return {"error": {"code": -32601, "message": "not implemented"}}
    try:
        return {"result": await call(operation, request.get("params", {}))}
    except Refused as refused:
        return rejection(refused.layer, refused)
    except tuple(LAYERS) as refused:
        return rejection(next(LAYERS[kind] for kind in LAYERS if isinstance(refused, kind)), refused)
    except (Exception, ProcessEnded) as error:
        traceback.print_exc()
        return {"error": {"code": -32603, "message": repr(error)}}


async def main():
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **await answer(request)}), flush=True)
        if request["method"] == "bye":
            break


asyncio.run(main())
