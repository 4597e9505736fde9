package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoMessage.CipherKeys;
import org.sealcheck.suite.scenario.mtproto.Ige;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Packets of version 2 that somebody with the key made, to the rules and against them. */
final class DecryptVectors implements VectorSource {
    private static final String REASON = "bad-message-key";

    @Override
    public String path() {
        return "mtproto/message/decrypt";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("packets of version 2 from somebody who has the key")
                .operation("mtproto.message.decrypt")
                .requirements("MT-ENC-009")
                .derivation(
                        "fingerprint || msg_key || AES-256-IGE(plaintext) as the formulas of README.md make them of a plaintext that"
                                + " is right or wrong");
        good(file);
        for (ChatRole sender : ChatRole.values()) {
            Who who = new Who(file, sender);
            who.paddings();
            who.lengths();
            who.messageKeys();
            who.derivations();
        }
    }

    private static void good(FileBuilder file) {
        int[][] sizes = {
            {4, 24},
            {8, 20},
            {12, 16},
            {16, 12},
            {20, 24},
            {60, 16},
            {60, 32},
            {60, 272},
            {60, 1008},
            {60, 1024},
            {16, 1020},
            {1024, 12}
        };
        for (int[] size : sizes) {
            for (ChatRole sender : ChatRole.values()) {
                Message message = Message.named(file, sender, size[0], size[1]);
                file.add(
                                "good_" + name(sender) + "_" + size[0] + "_" + size[1],
                                size[0] + " bytes with " + size[1] + " of padding",
                                "known-answer")
                        .requirements("MT-ENC-001", "MT-ENC-006", "MT-ENC-009", "MT-ENC-010", "MT-ENC-011")
                        .answers(message.received(message.packet()), message.answer());
            }
        }
    }

    private static String name(ChatRole sender) {
        return sender == ChatRole.CREATOR ? "creator" : "responder";
    }

    /** The bad packets of one sender. */
    private record Who(FileBuilder file, ChatRole sender) {
        private Message message() {
            return Message.named(file, sender, 60, 16);
        }

        void paddings() {
            int[][] sizes = {
                {4, 8},
                {8, 4},
                {12, 0},
                {28, 0},
                {60, 0},
                {60, 1040},
                {16, 1036},
                {12, 1040},
                {8, 1028},
                {4, 1032},
                {60, 2048},
                {60, 4096}
            };
            for (int[] size : sizes) {
                Message bad = Message.named(file, sender, size[0], size[1]);
                refused(
                        "padding_" + size[0] + "_" + size[1],
                        size[0] + " bytes with " + size[1] + " of padding",
                        "padding",
                        "MT-ENC-011",
                        bad,
                        bad.packet());
            }
        }

        void lengths() {
            int[] lengths = {
                -1,
                -4,
                -16,
                -60,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                0x7FFFFFFC,
                76,
                77,
                80,
                1 << 16,
                57,
                58,
                59,
                61,
                62,
                63
            };
            for (int length : lengths) {
                length(length, "claims a body of " + length + " bytes where there are 60");
            }
            length(Integer.reverseBytes(60), "the length with its highest byte first");
            Message empty = message();
            file.add(name(sender) + "_length_0", "claims a body of no bytes", "body-length")
                    .requirements("MT-ENC-017")
                    .refuses(empty.received(empty.sealed(empty.claiming(0))), Layer.MAC, REASON);
        }

        private void length(int length, String comment) {
            Message message = message();
            refused(
                    "length_" + (length < 0 ? "minus_" : "") + Math.abs((long) length),
                    comment,
                    "body-length",
                    "MT-ENC-010",
                    message,
                    message.sealed(message.claiming(length)));
        }

        void messageKeys() {
            Message m = message();
            int x = Packets.x(sender);
            Bytes plaintext = m.plaintext();
            Bytes unpadded = Packets.slice(plaintext, 0, 64);
            Bytes large = Packets.sha256(Packets.slice(m.key(), 88 + x, 120 + x), plaintext);
            keyed(
                    "without_padding",
                    "the message key leaves the padding out",
                    Packets.messageKey(m.key(), x, unpadded));
            keyed("legacy", "the message key is that of version 1", Packets.legacyMessageKey(unpadded));
            keyed(
                    "first_half",
                    "the first 16 bytes of the hash in place of the middle ones",
                    Packets.slice(large, 0, 16));
            keyed("last_half", "the last 16 bytes of the hash", Packets.slice(large, 16, 32));
            keyed(
                    "other_direction",
                    "the message key is made with the other x",
                    Packets.messageKey(m.key(), 8 - x, plaintext));
            keyed(
                    "without_key",
                    "no part of the key in the message key",
                    Packets.slice(Packets.sha256(plaintext), 8, 24));
            keyed(
                    "without_length",
                    "the length is not covered",
                    Packets.messageKey(m.key(), x, Packets.slice(plaintext, 4, 80)));
            keyed("zeros", "a message key of zeros", Bytes.of(new byte[16]));
        }

        /** The packet is encrypted with what this message key gives, so that only the comparison can refuse it. */
        private void keyed(String id, String comment, Bytes messageKey) {
            Message m = message();
            refused(
                    "message_key_" + id,
                    comment,
                    "altered-mac",
                    "MT-ENC-009",
                    m,
                    Packets.seal(m.key(), 2, Packets.x(sender), messageKey, m.plaintext()));
        }

        void derivations() {
            Message m = message();
            int x = Packets.x(sender);
            Bytes messageKey = Packets.messageKey(m.key(), x, m.plaintext());
            CipherKeys keys = Packets.cipherKeys(2, m.key(), x, messageKey);
            Bytes iv = keys.aesIv();
            Bytes swapped = Packets.concat(Packets.slice(iv, 16, 32), Packets.slice(iv, 0, 16));
            derived(
                    "other_direction",
                    "the AES key of the other direction",
                    Packets.cipherKeys(2, m.key(), 8 - x, messageKey));
            derived("legacy", "the AES key of version 1", Packets.cipherKeys(1, m.key(), 0, messageKey));
            derived("iv_halves", "the halves of the iv swapped", new CipherKeys(keys.aesKey(), swapped));
            derived("key_and_iv", "key and iv swapped", new CipherKeys(keys.aesIv(), keys.aesKey()));
        }

        private void derived(String id, String comment, CipherKeys keys) {
            Message m = message();
            Bytes messageKey = Packets.messageKey(m.key(), Packets.x(sender), m.plaintext());
            refused(
                    "derivation_" + id,
                    comment,
                    "wrong-derivation",
                    "MT-ENC-005",
                    m,
                    Packets.concat(
                            Packets.fingerprint(m.key()),
                            messageKey,
                            Ige.encrypt(keys.aesKey(), keys.aesIv(), m.plaintext())));
        }

        private void refused(
                String id, String comment, String flag, String requirement, Message message, Bytes packet) {
            file.add(name(sender) + "_" + id, comment, flag)
                    .requirements(requirement, "MT-ENC-012")
                    .refuses(message.received(packet), Layer.MAC, REASON);
        }
    }
}
