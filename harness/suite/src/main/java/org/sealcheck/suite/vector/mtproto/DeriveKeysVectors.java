package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoMessage.CipherKeys;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** The AES key and iv of a message, in both versions and from both places of the key. */
final class DeriveKeysVectors implements VectorSource {
    /** Bytes whose change changes the keys, or must not. */
    private static final int[] PLACES = {0, 8, 35, 43, 44, 47, 48, 75, 83, 84, 95, 127, 128, 135, 136, 255};

    @Override
    public String path() {
        return "mtproto/message/derive_keys";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("keys of a message")
                .operation("mtproto.message.deriveKeys")
                .requirements("MT-ENC-005")
                .derivation(
                        "version 2: SHA-256 of msg_key || key[x..+36) and of key[40 + x..+36) || msg_key, woven; version 1: four"
                                + " SHA-1; see README.md");
        for (int version : new int[] {2, 1}) {
            for (int x : new int[] {0, 8}) {
                for (int i = 0; i < 2; i++) {
                    add(
                            file,
                            "version_" + version + "_x_" + x + "_" + i,
                            "a random key, x = " + x,
                            good(file, version, x, i));
                }
            }
            for (int place : PLACES) {
                add(
                        file,
                        "version_" + version + "_byte_" + place,
                        "byte " + place + " of the key flipped",
                        good(file, version, 0, 0).flipBit("key", 8 * place));
            }
            add(
                    file,
                    "version_" + version + "_message_key",
                    "one bit of the message key flipped",
                    good(file, version, 0, 0).flipBit("messageKey", 127));
        }
    }

    private static void add(FileBuilder file, String id, String comment, Fields input) {
        int version = Integer.parseInt(input.text("version"));
        CipherKeys keys = Packets.cipherKeys(
                version, input.bytes("key"), Integer.parseInt(input.text("x")), input.bytes("messageKey"));
        file.add(id, comment, "known-answer")
                .requirements(version == 2 ? "MT-ENC-005" : "MT-V1-003")
                .answers(input, Fields.of("aesKey", keys.aesKey()).with("aesIv", keys.aesIv()));
    }

    private static Fields good(FileBuilder file, int version, int x, int set) {
        Bytes key = file.random().bytes("key " + set, 256);
        return Fields.of("version", version)
                .with("key", key)
                .with("x", x)
                .with("messageKey", file.random().bytes("message key " + set, 16));
    }
}
