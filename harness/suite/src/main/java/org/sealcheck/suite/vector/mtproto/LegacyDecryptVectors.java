package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Packets of version 1, to its rules and against them. */
final class LegacyDecryptVectors implements VectorSource {
    private static final int[] FLIPPED = {64, 191, 192, 320, 447};

    @Override
    public String path() {
        return "mtproto/message/decrypt_legacy";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("packets of version 1")
                .operation("mtproto.message.decrypt")
                .requirements("MT-V1-005")
                .derivation(
                        "fingerprint || msg_key || AES-256-IGE(length || body || padding), msg_key = SHA-1(length || body)[4..20)");
        good(file);
        paddings(file);
        lengths(file);
        messageKeys(file);
        altered(file);
    }

    private static void good(FileBuilder file) {
        int[][] sizes = {{4, 8}, {8, 4}, {12, 0}, {16, 12}, {60, 0}, {256, 12}, {1020, 0}};
        for (int[] size : sizes) {
            for (ChatRole sender : ChatRole.values()) {
                Message m = Message.legacy(file, sender, size[0], size[1]);
                String id = (sender == ChatRole.CREATOR ? "creator" : "responder") + "_" + size[0] + "_" + size[1];
                file.add("good_" + id, size[0] + " bytes with " + size[1] + " of padding", "known-answer")
                        .requirements("MT-V1-001", "MT-V1-002", "MT-V1-003", "MT-V1-004")
                        .answers(m.received(m.packet()), m.answer());
            }
        }
    }

    private static void paddings(FileBuilder file) {
        int[][] sizes = {{12, 16}, {60, 16}, {60, 32}, {16, 28}, {4, 24}, {60, 1024}, {60, 4096}};
        for (int[] size : sizes) {
            Message m = Message.legacy(file, ChatRole.CREATOR, size[0], size[1]);
            refused(
                    file,
                    "padding_" + size[0] + "_" + size[1],
                    size[0] + " bytes with " + size[1] + " of padding",
                    "padding",
                    m,
                    m.packet(),
                    "MT-V1-006");
        }
        Message m = message(file);
        for (int blocks : new int[] {1, 2, 64}) {
            refused(
                    file,
                    "blocks_added_" + blocks,
                    blocks + " random blocks after a good packet",
                    "trailing-bytes",
                    m,
                    Packets.concat(m.packet(), file.random().bytes("blocks " + blocks, 16 * blocks)),
                    "MT-V1-006");
        }
    }

    private static void lengths(FileBuilder file) {
        Message m = message(file);
        for (int length :
                new int[] {-4, -1, -60, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7FFFFFFC, 64, 128, 57, 58, 59}) {
            Bytes plaintext = m.claiming(length);
            int covered = length < 0 || length > 60 ? 64 : 4 + length;
            refused(
                    file,
                    "length_" + (length < 0 ? "minus_" : "") + Math.abs((long) length),
                    "claims a body of " + length + " bytes where there are 60",
                    "body-length",
                    m,
                    Packets.sealLegacy(m.key(), plaintext, covered),
                    "MT-V1-006");
        }
    }

    private static void messageKeys(FileBuilder file) {
        Message m = Message.legacy(file, ChatRole.RESPONDER, 52, 8);
        Bytes plaintext = m.plaintext();
        refused(
                file,
                "message_key_with_padding",
                "the message key covers the padding",
                "altered-mac",
                m,
                Packets.sealLegacy(m.key(), plaintext, 64),
                "MT-V1-005");
        refused(
                file,
                "message_key_first_half",
                "the first 16 bytes of the hash in place of the last",
                "altered-mac",
                m,
                Packets.seal(
                        m.key(), 1, 0, Packets.slice(Packets.sha1(Packets.slice(plaintext, 0, 56)), 0, 16), plaintext),
                "MT-V1-005");
        refused(
                file,
                "message_key_version_2",
                "the message key of version 2",
                "altered-mac",
                m,
                Packets.seal(m.key(), 1, 0, Packets.messageKey(m.key(), 8, plaintext), plaintext),
                "MT-V1-005");
        refused(
                file,
                "x_8",
                "the keys begin at 8, because it is the responder who sends",
                "wrong-derivation",
                m,
                Packets.seal(m.key(), 1, 8, Packets.legacyMessageKey(Packets.slice(plaintext, 0, 56)), plaintext),
                "MT-V1-004");
        refused(
                file,
                "version_2",
                "a good packet of version 2",
                "unknown-version",
                m,
                Message.named(file, ChatRole.RESPONDER, 60, 16).packet(),
                "MT-V1-008");
    }

    private static void altered(FileBuilder file) {
        Message m = message(file);
        for (int bit : FLIPPED) {
            refused(
                    file,
                    "bit_" + bit,
                    "bit " + bit + " flipped",
                    "bit-flip",
                    m,
                    Deviations.flipBit(m.packet(), bit),
                    "MT-V1-005");
        }
        file.add("fingerprint_flipped", "one bit of the fingerprint flipped", "wrong-key")
                .requirements("MT-ENC-013")
                .refuses(m.received(Deviations.flipBit(m.packet(), 3)), Layer.STATE, "unknown-key");
        for (int length : new int[] {0, 8, 24, 39}) {
            file.add("cut_" + length, "cut to " + length + " bytes", "truncated")
                    .requirements("MT-ENC-014")
                    .refuses(m.received(Deviations.truncate(m.packet(), length)), Layer.PARSE, Layer.MAC, Layer.STATE);
        }
    }

    private static void refused(
            FileBuilder file, String id, String comment, String flag, Message m, Bytes packet, String requirement) {
        file.add(id, comment, flag)
                .requirements(requirement, "MT-V1-007")
                .refuses(m.received(packet), Layer.MAC, "bad-message-key");
    }

    private static Message message(FileBuilder file) {
        return Message.legacy(file, ChatRole.CREATOR, 60, 0);
    }
}
