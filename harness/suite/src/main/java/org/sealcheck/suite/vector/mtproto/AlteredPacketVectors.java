package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Packets of version 2 that somebody without the key changed, or sent elsewhere. */
final class AlteredPacketVectors implements VectorSource {
    private static final int[] FLIPPED = {64, 127, 128, 191, 192, 199, 320, 447, 448, 575, 704, 831};
    private static final int[] SHORT = {0, 1, 7, 8, 16, 23, 24, 25, 32, 39};

    @Override
    public String path() {
        return "mtproto/message/decrypt_altered";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("packets of version 2 that were altered on their way")
                .operation("mtproto.message.decrypt")
                .requirements("MT-ENC-009")
                .derivation("a good packet of 60 bytes and 16 of padding, and one visible change");
        Message m = Message.named(file, ChatRole.CREATOR, 60, 16);
        file.add("good", "as it was sent", "known-answer").answers(m.received(m.packet()), m.answer());
        for (int bit : FLIPPED) {
            mac(file, "bit_" + bit, "bit " + bit + " flipped", "bit-flip", m, Deviations.flipBit(m.packet(), bit));
        }
        blocks(file, m);
        lengths(file, m);
        fingerprints(file, m);
        elsewhere(file, m);
    }

    private static void blocks(FileBuilder file, Message m) {
        Bytes packet = m.packet();
        Bytes first = block(packet, 0);
        Bytes second = block(packet, 1);
        Bytes last = block(packet, 4);
        mac(
                file,
                "blocks_swapped",
                "the first two blocks in each other's place",
                "altered-ciphertext",
                m,
                Packets.concat(Packets.slice(packet, 0, 24), second, first, Packets.slice(packet, 56, 104)));
        mac(file, "last_block_missing", "without the last block", "truncated", m, Deviations.truncate(packet, 88));
        mac(file, "last_block_twice", "the last block twice", "trailing-bytes", m, Packets.concat(packet, last));
        mac(
                file,
                "random_block_added",
                "one more random block",
                "trailing-bytes",
                m,
                Packets.concat(packet, file.random().bytes("block", 16)));
        mac(
                file,
                "64_random_blocks_added",
                "64 more random blocks",
                "trailing-bytes",
                m,
                Packets.concat(packet, file.random().bytes("blocks", 1024)));
        mac(file, "one_block_left", "nothing but the first block", "truncated", m, Deviations.truncate(packet, 40));
        mac(
                file,
                "random_ciphertext",
                "another ciphertext",
                "altered-ciphertext",
                m,
                Packets.concat(Packets.slice(packet, 0, 24), file.random().bytes("ciphertext", 80)));
    }

    private static void lengths(FileBuilder file, Message m) {
        for (int length : SHORT) {
            file.add("length_" + length, "cut to " + length + " bytes", "truncated")
                    .requirements("MT-ENC-014")
                    .refuses(m.received(Deviations.truncate(m.packet(), length)), Layer.PARSE, Layer.MAC, Layer.STATE);
        }
        for (int more = 1; more <= 15; more++) {
            file.add("trailing_" + more, more + " bytes follow the last block", "trailing-bytes", "malleability")
                    .requirements("MT-ENC-015")
                    .refuses(m.received(Deviations.append(m.packet(), "ee".repeat(more))), Layer.PARSE, Layer.MAC);
        }
        for (int length : new int[] {41, 55, 56 + 7, 103}) {
            file.add("cut_block_" + length, "cut to " + length + " bytes, in the middle of a block", "truncated")
                    .refuses(m.received(Deviations.truncate(m.packet(), length)), Layer.PARSE, Layer.MAC);
        }
    }

    private static void fingerprints(FileBuilder file, Message m) {
        Bytes rest = Packets.slice(m.packet(), 8, m.packet().size());
        for (int bit : new int[] {0, 7, 31, 32, 63}) {
            unknown(
                    file,
                    "fingerprint_bit_" + bit,
                    "bit " + bit + " of the fingerprint flipped",
                    m,
                    Deviations.flipBit(m.packet(), bit));
        }
        unknown(file, "fingerprint_zeros", "a fingerprint of zeros", m, Packets.concat(Bytes.of(new byte[8]), rest));
        unknown(
                file,
                "fingerprint_reversed",
                "the fingerprint with its bytes in the other order",
                m,
                Packets.concat(reversed(Packets.fingerprint(m.key())), rest));
        unknown(
                file,
                "fingerprint_first_half",
                "the first 8 bytes of the hash in place of the last",
                m,
                Packets.concat(Packets.slice(Packets.sha1(m.key()), 0, 8), rest));
        Bytes other = file.random().bytes("other key", 256);
        unknown(file, "other_key", "a good packet of another chat", m, Packets.seal(other, m.sender(), m.plaintext()));
        mac(
                file,
                "other_key_renamed",
                "a packet of another chat with this chat's fingerprint",
                "wrong-key",
                m,
                Packets.concat(
                        Packets.fingerprint(m.key()),
                        Packets.slice(Packets.seal(other, m.sender(), m.plaintext()), 8, 104)));
    }

    private static void elsewhere(FileBuilder file, Message m) {
        for (ChatRole sender : ChatRole.values()) {
            Message own = Message.named(file, sender, 60, 16);
            file.add(
                            "reflected_" + (sender == ChatRole.CREATOR ? "creator" : "responder"),
                            "its own packet comes back to the sender",
                            "reflection")
                    .requirements("MT-ENC-016")
                    .refuses(own.received(own.packet()).with("receiver", sender), Layer.MAC, "bad-message-key");
        }
        Message legacy = Message.legacy(file, ChatRole.CREATOR, 60, 0);
        file.add("legacy", "a good packet of version 1", "legacy-version")
                .requirements("MT-V1-008")
                .refuses(m.received(legacy.packet()), Layer.MAC, "bad-message-key");
    }

    private static void mac(FileBuilder file, String id, String comment, String flag, Message m, Bytes packet) {
        file.add(id, comment, flag).refuses(m.received(packet), Layer.MAC, "bad-message-key");
    }

    private static void unknown(FileBuilder file, String id, String comment, Message m, Bytes packet) {
        file.add(id, comment, "wrong-key")
                .requirements("MT-ENC-013")
                .refuses(m.received(packet), Layer.STATE, "unknown-key");
    }

    private static Bytes block(Bytes packet, int index) {
        return Packets.slice(packet, 24 + 16 * index, 40 + 16 * index);
    }

    private static Bytes reversed(Bytes value) {
        byte[] bytes = value.toByteArray();
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return Bytes.of(reversed);
    }
}
