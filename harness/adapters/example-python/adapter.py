#!/usr/bin/env python3
"""A worked example of a Sealcheck adapter: the role signal.kdf, with nothing but Python's standard library.

It reads one JSON-RPC request a line from stdin and writes one answer a line to stdout; spec/contract/README.md has the
protocol. The upper half is the implementation that is being checked, the lower half is the adapter. Try it:

    echo '{"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":[1]}}' | python3 adapter.py
"""

import hmac
import json
import sys
import traceback


class Rejected(Exception):
    """The input is refused: an answer like any other."""

    def __init__(self, layer, reason):
        super().__init__(f"{layer}/{reason}")
        self.data = {"layer": layer, "reason": reason}


def hmac_sha256(key, data):
    return hmac.digest(key, data, "sha256")


def derive(version, ikm, salt, info, length):
    """HKDF-SHA256: RFC 5869 in message version 3; version 2 counts its blocks from 0."""
    prk = hmac_sha256(salt, ikm)
    block, okm, counter = b"", b"", {2: 0, 3: 1}[version]
    while len(okm) < length:
        block = hmac_sha256(prk, block + info + bytes([counter]))
        okm, counter = okm + block, counter + 1
    return okm[:length]


def hkdf(params):
    version, length = int(params["version"]), int(params["length"])
    ikm, info = bytes.fromhex(params["ikm"]), bytes.fromhex(params["info"])
    salt = bytes.fromhex(params.get("salt", "00" * 32))
    if version not in (2, 3):
        raise Rejected("version", "legacy-version" if version < 2 else "unknown-version")
    if not 1 <= length <= 255 * 32:
        raise ValueError(f"length {length} is not from 1 to {255 * 32}")
    return {"okm": derive(version, ikm, salt, info, length).hex()}


def chain_step(params):
    chain_key = bytes.fromhex(params["chainKey"])
    if len(chain_key) != 32:
        raise ValueError(f"a chain key has 32 bytes, not {len(chain_key)}")
    keys = derive(3, hmac_sha256(chain_key, b"\x01"), bytes(32), b"WhisperMessageKeys", 80)
    next_chain_key = hmac_sha256(chain_key, b"\x02")
    return {"cipherKey": keys[:32].hex(), "macKey": keys[32:64].hex(), "iv": keys[64:].hex(),
            "nextChainKey": next_chain_key.hex()}


HELLO = {
    "protocol": 1,
    "implementation": {"name": "example-python", "version": "1", "language": "Python"},
    "roles": ["signal.kdf"],
    "profiles": ["signal-v3", "signal-hkdf-v2"],
    "errorDetail": "reason",
    # It answers in order and keeps reading, so any number of requests may wait in the pipe.
    "limits": {"maxInFlight": 64},
}

OPERATIONS = {
    "hello": lambda params: HELLO,
    "reset": lambda params: {},  # It keeps nothing between calls.
    "bye": lambda params: {},
    "signal.kdf.hkdf": hkdf,
    "signal.kdf.chainStep": chain_step,
}


def answer(request):
    operation = OPERATIONS.get(request["method"])
    if operation is None:
        return {"error": {"code": -32601, "message": "not implemented"}}
    try:
        return {"result": operation(request.get("params", {}))}
    except Rejected as rejected:
        return {"error": {"code": -32000, "message": str(rejected), "data": rejected.data}}
    except (KeyError, TypeError, ValueError) as error:  # Not what the contract promises to send.
        return {"error": {"code": -32602, "message": repr(error)}}
    except Exception as error:  # A bug: the harness reports it as such, stderr has the trace.
        traceback.print_exc()
        return {"error": {"code": -32603, "message": repr(error)}}


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer(request)}), flush=True)
    if request["method"] == "bye":
        break
