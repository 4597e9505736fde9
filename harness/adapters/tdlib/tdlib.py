"""TDLib's own functions, called in the shared library by their C++ names.

The library exports every symbol, but no C interface to these. Names and layouts are those of the one version that
package.json pins, built with libc++ on 64-bit Linux: a Slice is {pointer, length} by value; a std::string is
{capacity | 1, size, pointer}; a Status or a BigNum comes back through a hidden first pointer and is one pointer, and a
Status of 0 is success. The layouts are not written down anywhere else; self_check() tells at start whether they hold.
"""

import ctypes
import pathlib

FOLDER = pathlib.Path(__file__).parent / "node_modules" / "@prebuilt-tdlib"
CREATOR_READS, RESPONDER_READS = True, False

# BufferRaw: size, begin, end, a count and two flags, then the bytes.
BUFFER_BEGIN, BUFFER_END, BUFFER_DATA = 8, 16, 32
# DhHandshake: string prime, BigNum prime, BigNum g, int g, BigNum b, BigNum g_b, …
HANDSHAKE_BYTES, HANDSHAKE_B, HANDSHAKE_G_B = 512, 48, 56


class Refused(Exception):
    """A Status that is not success."""


class Slice(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t)]


class String(ctypes.Structure):
    _fields_ = [("capacity", ctypes.c_size_t), ("size", ctypes.c_size_t), ("data", ctypes.c_void_p)]


class AuthKey(ctypes.Structure):
    # What follows the string is only looked at for cloud chats.
    _fields_ = [("id", ctypes.c_uint64), ("key", String), ("rest", ctypes.c_uint8 * 32)]


class PacketInfo(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("ack", ctypes.c_uint32), ("salt", ctypes.c_uint64),
                ("session", ctypes.c_uint64), ("message", ctypes.c_uint64), ("seq_no", ctypes.c_int32),
                ("version", ctypes.c_int32), ("no_crypto", ctypes.c_bool), ("is_creator", ctypes.c_bool),
                ("check_mod4", ctypes.c_bool), ("random_padding", ctypes.c_bool)]


END_TO_END = 1
library = ctypes.CDLL(str(next(FOLDER.glob("*/libtdjson.so"))))
# It would log every refused number in full.
library.td_set_log_verbosity_level(0)
SIZE = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_void_p)
STORE = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p)


class Memory:
    """Bytes that C++ may read and write."""

    def __init__(self, data):
        self.buffer = ctypes.create_string_buffer(bytes(data), max(len(data), 1))
        self.slice = Slice(ctypes.addressof(self.buffer), len(data))
        # A slice is often all that is left of a temporary Memory while the call runs.
        self.slice.keep = self.buffer

    def bytes(self):
        return self.buffer.raw[:self.slice.size]


def function(name, result, *arguments):
    found = getattr(library, name)
    found.restype, found.argtypes = result, arguments
    return found


POINTER, INT = ctypes.c_void_p, ctypes.c_int
ige_encrypt = function("_ZN2td15aes_ige_encryptENS_5SliceENS_12MutableSliceES0_S1_", None, Slice, Slice, Slice, Slice)
ige_decrypt = function("_ZN2td15aes_ige_decryptENS_5SliceENS_12MutableSliceES0_S1_", None, Slice, Slice, Slice, Slice)
kdf_1 = function("_ZN2td7mtproto3KDFENS_5SliceERKNS_4UIntILm128EEEiPNS2_ILm256EEES7_",
                 None, Slice, POINTER, INT, POINTER, POINTER)
kdf_2 = function("_ZN2td7mtproto4KDF2ENS_5SliceERKNS_4UIntILm128EEEiPNS2_ILm256EEES7_",
                 None, Slice, POINTER, INT, POINTER, POINTER)
read_e2e = function("_ZN2td7mtproto9Transport15read_e2e_cryptoENS_12MutableSliceERKNS0_7AuthKeyEPNS0_10PacketInfoEPS2_",
                    None, POINTER, Slice, POINTER, POINTER, POINTER)
write_e2e = function("_ZN2td7mtproto9Transport16write_e2e_cryptoERKNS_6StorerERKNS0_7AuthKeyEPNS0_10PacketInfoEmm",
                     None, POINTER, POINTER, POINTER, POINTER, ctypes.c_size_t, ctypes.c_size_t)
calc_key_id = function("_ZN2td7mtproto11DhHandshake11calc_key_idENS_5SliceE", ctypes.c_int64, Slice)
check_config = function("_ZN2td7mtproto11DhHandshake12check_configEiNS_5SliceEPNS0_10DhCallbackE",
                        None, POINTER, INT, Slice, POINTER)
dh_check = function("_ZN2td7mtproto11DhHandshake8dh_checkERKNS_6BigNumES4_S4_", None, POINTER, POINTER, POINTER, POINTER)
new_handshake = function("_ZN2td7mtproto11DhHandshakeC2Ev", None, POINTER)
set_config = function("_ZN2td7mtproto11DhHandshake10set_configEiNS_5SliceE", None, POINTER, INT, Slice)
set_g_a = function("_ZN2td7mtproto11DhHandshake7set_g_aENS_5SliceE", None, POINTER, Slice)
run_checks = function("_ZN2td7mtproto11DhHandshake10run_checksEbPNS0_10DhCallbackE",
                      None, POINTER, POINTER, ctypes.c_bool, POINTER)
get_g_ab = function("_ZN2td7mtproto11DhHandshake8get_g_abEv", None, POINTER, POINTER)
from_binary = function("_ZN2td6BigNum11from_binaryENS_5SliceE", None, POINTER, Slice)
to_binary = function("_ZNK2td6BigNum9to_binaryEi", None, POINTER, POINTER, INT)
new_big_num = function("_ZN2td6BigNumC1Ev", None, POINTER)
new_context = function("_ZN2td13BigNumContextC1Ev", None, POINTER)
mod_exp = function("_ZN2td6BigNum7mod_expERS0_RKS0_S3_S3_RNS_13BigNumContextE",
                   None, POINTER, POINTER, POINTER, POINTER, POINTER)
new_file_key = function("_ZN2td17FileEncryptionKeyC1ENS_5SliceES1_", None, POINTER, Slice, Slice)
file_fingerprint = function("_ZNK2td17FileEncryptionKey16calc_fingerprintEv", ctypes.c_int32, POINTER)


def checked(call, *arguments):
    status = ctypes.c_void_p(0)
    call(ctypes.byref(status), *arguments)
    if status.value:
        raise Refused()


def ige(operation, key, iv, data):
    """The output, and the iv as the next part takes it."""
    state, output = Memory(iv), Memory(bytes(len(data)))
    operation(Memory(key).slice, state.slice, Memory(data).slice, output.slice)
    return output.bytes(), state.bytes()


def derive_keys(version, key, x, message_key):
    aes_key, aes_iv = Memory(bytes(32)), Memory(bytes(32))
    kdf = kdf_1 if version == 1 else kdf_2
    kdf(Memory(key).slice, Memory(message_key).buffer, x, aes_key.buffer, aes_iv.buffer)
    return aes_key.bytes(), aes_iv.bytes()


def fingerprint(key):
    return calc_key_id(Memory(key).slice).to_bytes(8, "little", signed=True)


def auth_key(key):
    memory = Memory(key)
    made = AuthKey(int.from_bytes(fingerprint(key), "little"), String(264 | 1, len(key), memory.slice.data))
    made.keep = memory
    return made


def decrypt(version, key, is_creator, packet):
    """The plaintext with its length before it and its padding cut off."""
    shared, received, found = auth_key(key), Memory(packet), Slice()
    info = PacketInfo(type=END_TO_END, version=version, is_creator=is_creator, check_mod4=True)
    checked(read_e2e, received.slice, ctypes.byref(shared), ctypes.byref(info), ctypes.byref(found))
    return ctypes.string_at(found.data, found.size)


def encrypt(version, key, is_creator, plaintext):
    shared = auth_key(key)
    info = PacketInfo(type=END_TO_END, version=version, is_creator=is_creator, check_mod4=True)

    def store(_, target):
        ctypes.memmove(target, plaintext, len(plaintext))
        return len(plaintext)

    # A Storer: two destructors that nobody calls, size() and store().
    size_entry, store_entry = SIZE(lambda _: len(plaintext)), STORE(store)
    table = (POINTER * 4)(0, 0, ctypes.cast(size_entry, POINTER).value, ctypes.cast(store_entry, POINTER).value)
    storer, written = (POINTER * 1)(ctypes.addressof(table)), ctypes.c_void_p(0)
    write_e2e(ctypes.byref(written), storer, ctypes.byref(shared), ctypes.byref(info), 0, 0)
    begin, end = (ctypes.c_size_t.from_address(written.value + at).value for at in (BUFFER_BEGIN, BUFFER_END))
    return ctypes.string_at(written.value + BUFFER_DATA + begin, end - begin)


class BigNum:
    def __init__(self, data=None):
        self.pointer = ctypes.c_void_p(0)
        if data is None:
            new_big_num(self.reference())
        else:
            from_binary(self.reference(), Memory(data).slice)

    def reference(self):
        return ctypes.byref(self.pointer)

    def bytes(self, length):
        text = String()
        to_binary(ctypes.byref(text), self.reference(), length)
        return ctypes.string_at(text.data, text.size)


def check_parameters(prime, generator):
    checked(check_config, generator, Memory(prime).slice, None)


def check_public_value(prime, value):
    received = BigNum(value)
    checked(dh_check, BigNum(prime).reference(), received.reference(), received.reference())


def power(prime, base, exponent):
    context, result = Memory(bytes(64)), BigNum()
    new_context(context.buffer)
    mod_exp(result.reference(), BigNum(base).reference(), BigNum(exponent).reference(), BigNum(prime).reference(),
            context.buffer)
    return result


def agree(prime, exponent, theirs):
    """As a party of a chat does, with the exponent it would have drawn replaced by ours."""
    handshake = Memory(bytes(HANDSHAKE_BYTES))
    new_handshake(handshake.buffer)
    set_config(handshake.buffer, 3, Memory(prime).slice)
    for at, number in ((HANDSHAKE_B, BigNum(exponent)), (HANDSHAKE_G_B, power(prime, b"\x03", exponent))):
        ctypes.c_void_p.from_buffer(handshake.buffer, at).value = number.pointer.value
    set_g_a(handshake.buffer, Memory(theirs).slice)
    checked(run_checks, handshake.buffer, True, None)
    shared = BigNum(b"")
    get_g_ab(shared.reference(), handshake.buffer)
    return shared.bytes(256)


def key_fingerprint_of_file(key, iv):
    made = Memory(bytes(64))
    new_file_key(made.buffer, Memory(key).slice, Memory(iv).slice)
    return file_fingerprint(made.buffer)


def self_check():
    """A known answer through every layout; raises when the library is another one than this file was written for."""
    key, body = bytes(range(256)), bytes(range(16))
    plaintext = len(body).to_bytes(4, "little") + body
    for version in (1, 2):
        if decrypt(version, key, RESPONDER_READS, encrypt(version, key, True, plaintext)) != plaintext:
            raise SystemExit(f"what TDLib encrypts in version {version} it does not read: another TDLib than 1.8.65")
    if fingerprint(key).hex() != "32d1586ea457dfc8":
        raise SystemExit("the fingerprint of a known key is wrong: another TDLib than 1.8.65")
