"""The role mtproto.tl: the generated classes of telethon-secret-chat, and Telethon's reader. They know no layers."""

import re
import struct
from datetime import datetime, timezone
from pathlib import Path

from telethon.extensions import BinaryReader
from telethon.tl.alltlobjects import tlobjects

import account  # It makes the classes known to the reader.
from refusal import Refused

# Names the fields, and tells a long from an int: the classes say int of both.
SCHEMA = Path(__file__).resolve().parents[3] / "spec/mtproto/secret_chats.tl"
CONSTRUCTOR = re.compile(r"(\w+)#([0-9a-f]{8}) (.*)= \w+;")


def constructors():
    for line in SCHEMA.read_text().splitlines():
        if found := CONSTRUCTOR.match(line):
            name, digits, fields = found.groups()
            pairs = [field.split(":", 1) for field in fields.split() if not field.endswith(":#")]
            yield int(digits, 16), (f"{name}#{digits}", {field: kind.split("?")[-1] for field, kind in pairs})


CONSTRUCTORS = dict(constructors())


def built(object):
    digits = object["_"].split("#")[1]
    cls = tlobjects.get(int(digits, 16))
    if cls is None:
        raise Refused("parse", f"the library has no constructor {digits}")
    _, fields = CONSTRUCTORS[int(digits, 16)]
    given = {field: value(kind, object[field]) for field, kind in fields.items() if field in object}
    missing = [field for field in fields if field not in object]
    try:
        return cls(**given)
    except TypeError:
        # Not all conditional fields have a default.
        return cls(**given, **dict.fromkeys(missing))


def value(kind, spelled):
    if kind.startswith("Vector"):
        return [value(kind[7:-1], each) for each in spelled]
    if kind in ("int", "string", "true"):
        return spelled
    if kind == "long":
        return int(spelled)
    if kind == "bytes":
        return bytes.fromhex(spelled)
    if kind == "double":
        return struct.unpack("<d", bytes.fromhex(spelled))[0]
    return built(spelled)


def tree(object):
    if getattr(object, "CONSTRUCTOR_ID", None) not in CONSTRUCTORS:
        # Read, although it is of another schema.
        return {"_": f"{object!r:.40}#{getattr(object, 'CONSTRUCTOR_ID', 0):08x}"}
    spelling, fields = CONSTRUCTORS[object.CONSTRUCTOR_ID]
    answer = {"_": spelling}
    for field, kind in fields.items():
        read = getattr(object, field, None)
        if read is not None and read is not False:
            answer[field] = spelled(kind, read)
    return answer


def spelled(kind, read):
    if kind.startswith("Vector"):
        return [spelled(kind[7:-1], each) for each in read]
    if isinstance(read, datetime):
        return int(read.replace(tzinfo=timezone.utc).timestamp())
    if kind in ("int", "string", "true"):
        return read
    if kind == "long":
        return str(read)
    if kind == "bytes":
        return read.hex()
    if kind == "double":
        return struct.pack("<d", read).hex()
    return tree(read)


def encode(params):
    return {"body": bytes(built(params["object"])).hex()}


def decode(params):
    return {"object": tree(BinaryReader(bytes.fromhex(params["body"])).tgread_object())}


OPERATIONS = {"mtproto.tl.encode": encode, "mtproto.tl.decode": decode}
