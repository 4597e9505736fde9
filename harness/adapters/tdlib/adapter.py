#!/usr/bin/env python3
"""Sealcheck adapter for TDLib: mtproto.ige, mtproto.dh and mtproto.message."""

import json
import sys
import traceback

import tdlib


class Rejected(Exception):
    def __init__(self, layer):
        super().__init__(layer)
        self.layer = layer


def refusing(layer, call, *arguments):
    try:
        return call(*arguments)
    except tdlib.Refused:
        raise Rejected(layer) from None


def octets(params, name):
    return bytes.fromhex(params[name])


def ige(operation):
    def call(params):
        # TDLib asserts this, and would end the process: its callers see to whole blocks.
        if len(params["data"]) % 32:
            raise Rejected("parse")
        data, following = tdlib.ige(operation, octets(params, "key"), octets(params, "iv"), octets(params, "data"))
        return {"data": data.hex(), "nextIv": following.hex()}
    return call


def check_parameters(params):
    refusing("policy", tdlib.check_parameters, octets(params, "prime"), params["generator"])
    return {}


def check_public_value(params):
    refusing("policy", tdlib.check_public_value, octets(params, "prime"), octets(params, "value"))
    return {}


def public_value(params):
    generator = bytes([params["generator"]])
    return {"value": tdlib.power(octets(params, "prime"), generator, octets(params, "exponent")).bytes(256).hex()}


def agree(params):
    key = refusing("policy", tdlib.agree, octets(params, "prime"), octets(params, "exponent"), octets(params, "theirs"))
    return {"key": key.hex()}


def derive_keys(params):
    key, iv = tdlib.derive_keys(params["version"], octets(params, "key"), params["x"], octets(params, "messageKey"))
    return {"aesKey": key.hex(), "aesIv": iv.hex()}


def encrypt(params):
    body = octets(params, "body")
    plaintext = len(body).to_bytes(4, "little") + body
    packet = tdlib.encrypt(params["version"], octets(params, "key"), params["sender"] == "creator", plaintext)
    return {"packet": packet.hex()}


def decrypt(params):
    key, packet = octets(params, "key"), octets(params, "packet")
    # TDLib looks for the key of a packet's fingerprint before it reads the packet.
    if packet[:8] != tdlib.fingerprint(key):
        raise Rejected("parse" if len(packet) < 8 else "state")
    plaintext = refusing("mac", tdlib.decrypt, params["version"], key, params["receiver"] == "creator", packet)
    return {"body": plaintext[4:].hex()}


OPERATIONS = {
    "hello": lambda params: {
        "protocol": 1,
        "implementation": {"name": "tdlib", "version": "1.8.65", "language": "C++", "homepage": "https://core.telegram.org/tdlib"},
        "roles": ["mtproto.ige", "mtproto.dh", "mtproto.message"],
        "profiles": ["mtproto-clients"],
        "errorDetail": "layer",
        "limits": {"maxInFlight": 16},
    },
    "reset": lambda params: {},
    "bye": lambda params: {},
    "mtproto.ige.encrypt": ige(tdlib.ige_encrypt),
    "mtproto.ige.decrypt": ige(tdlib.ige_decrypt),
    "mtproto.dh.checkParameters": check_parameters,
    "mtproto.dh.checkPublicValue": check_public_value,
    "mtproto.dh.publicValue": public_value,
    "mtproto.dh.agree": agree,
    "mtproto.dh.fingerprint": lambda params: {"fingerprint": tdlib.fingerprint(octets(params, "key")).hex()},
    "mtproto.message.deriveKeys": derive_keys,
    "mtproto.message.encrypt": encrypt,
    "mtproto.message.decrypt": decrypt,
}


def answer(request):
    operation = OPERATIONS.get(request["method"])
    if operation is None:
        return {"error": {"code": -32601, "message": "TDLib has no function of its own for this"}}
    try:
        return {"result": operation(request.get("params", {}))}
    except Rejected as rejected:
        return {"error": {"code": -32000, "message": "refused", "data": {"layer": rejected.layer}}}
    except (KeyError, TypeError, ValueError) as error:
        return {"error": {"code": -32602, "message": repr(error)}}
    except Exception as error:
        traceback.print_exc()
        return {"error": {"code": -32603, "message": repr(error)}}


tdlib.self_check()
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer(request)}), flush=True)
    if request["method"] == "bye":
        break
