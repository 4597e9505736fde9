package org.sealcheck.contract.mtproto;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("mtproto.message")
@Doc("Packets of a secret chat whose key is given. What the body says is not looked at.")
public interface MtprotoMessage {

    @Doc("The keys of one message, from the shared key and the message key.")
    CipherKeys deriveKeys(Derivation input);

    @Doc("Encrypts a body: fingerprint, message key and ciphertext.")
    Packet encrypt(ToEncrypt input);

    @Doc(
            "Decrypts a packet. Rejects (layer state) another key's fingerprint, (layer parse or mac) what is no packet, (layer"
                    + " mac) everything that only the key's holder can tell, with one reason for all of it.")
    Body decrypt(ToDecrypt input);

    record Derivation(
            @Doc("2, or 1 for the legacy version") int version,
            @Doc("256 bytes") Bytes key,

            @Doc("0 or 8: where in the key the derivation begins")
            int x,

            @Doc("16 bytes") Bytes messageKey) {}

    record CipherKeys(
            @Doc("32 bytes") Bytes aesKey, @Doc("32 bytes") Bytes aesIv) {}

    record ToEncrypt(
            @Doc("2, or 1 for the legacy version") int version,
            @Doc("256 bytes") Bytes key,
            @Doc("who we are") ChatRole sender,
            @Doc("whole words of 4 bytes, at least one") Bytes body,

            @Doc("all of the padding: 12 to 1024 bytes in version 2, 0 to 15 in version 1, to whole blocks; only with"
                    + " ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Packet(Bytes packet) {}

    record ToDecrypt(
            @Doc("2, or 1 for the legacy version") int version,
            @Doc("256 bytes") Bytes key,
            @Doc("who we are") ChatRole receiver,
            @Doc("as received, any length") Bytes packet) {}

    record Body(Bytes body) {}
}
