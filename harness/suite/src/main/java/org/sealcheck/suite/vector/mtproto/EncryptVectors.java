package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Exactly these bytes, given the padding. */
final class EncryptVectors implements VectorSource {
    private static final int[] BODIES = {4, 8, 12, 16, 60, 256, 1024};

    private final int version;

    /** @param version 2 or 1 */
    EncryptVectors(int version) {
        this.version = version;
    }

    @Override
    public String path() {
        return version == 2 ? "mtproto/message/encrypt" : "mtproto/message/encrypt_legacy";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("packets of version " + version + " as they are sent")
                .operation("mtproto.message.encrypt")
                .requirements(requirements())
                .needs("entropy-injected")
                .derivation("fingerprint || msg_key || AES-256-IGE(length || body || padding); see README.md");
        for (ChatRole sender : ChatRole.values()) {
            String who = sender == ChatRole.CREATOR ? "creator" : "responder";
            for (int body : BODIES) {
                int padding = Packets.paddingLength(body, version == 2 ? 12 : 0);
                add(
                        file,
                        who + "_body_" + body,
                        body + " bytes with " + padding + " of padding",
                        sender,
                        body,
                        padding);
            }
            if (version == 2) {
                add(
                        file,
                        who + "_padding_1020",
                        "as much padding as there may be with these 16 bytes",
                        sender,
                        16,
                        1020);
                add(file, who + "_padding_1024", "as much padding as there may be", sender, 12, 1024);
                unusedKeyBytes(file, who, sender);
            }
        }
    }

    private void unusedKeyBytes(FileBuilder file, String who, ChatRole sender) {
        Message message = Message.named(file, sender, 60, 16);
        Message other =
                new Message(2, Deviations.flipBit(message.key(), 8 * 200), sender, message.body(), message.padding());
        file.add(
                        who + "_unused_key_byte",
                        "byte 200 of the key flipped: another fingerprint, and all the rest as with 60 bytes",
                        "sender-bytes")
                .requirements("MT-ENC-005", "MT-ENC-008")
                .answers(input(other), Fields.of("packet", other.packet()));
    }

    private void add(FileBuilder file, String id, String comment, ChatRole sender, int body, int padding) {
        Message message =
                version == 2 ? Message.named(file, sender, body, padding) : Message.legacy(file, sender, body, padding);
        file.add(id, comment, "sender-bytes").answers(input(message), Fields.of("packet", message.packet()));
    }

    private String[] requirements() {
        return version == 2
                ? new String[] {"MT-ENC-001", "MT-ENC-004", "MT-ENC-006", "MT-ENC-007", "MT-ENC-008"}
                : new String[] {"MT-V1-001", "MT-V1-002", "MT-V1-003", "MT-V1-004"};
    }

    private static Fields input(Message message) {
        return Fields.of("version", message.version())
                .with("key", message.key())
                .with("sender", message.sender())
                .with("body", message.body())
                .with("entropy", message.padding());
    }
}
