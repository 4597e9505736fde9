package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoMessage;
import org.sealcheck.contract.mtproto.MtprotoMessage.ToDecrypt;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.scenario.mtproto.Packets;

/** Packets of version 1. */
final class LegacyMessageProperties {

    @Property(tries = 25)
    @Checks(
            id = "mtproto/legacy/what-is-sent-is-read",
            title = "whatever either party sends, the formulas open, and either party reads, the sender included",
            requirements = {"MT-V1-001", "MT-V1-003", "MT-V1-004", "MT-V1-005"},
            roles = "mtproto.message")
    void whatIsSentIsRead(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        Bytes packet = role().encrypt(message.encrypted(1)).packet();
        Bytes plaintext = Packets.open(message.key(), 1, 0, packet);
        int size = message.body().size();
        assertThat(Packets.bodyLength(plaintext)).isEqualTo(size);
        assertThat(Packets.slice(packet, 8, 24))
                .as("the message key")
                .isEqualTo(Packets.legacyMessageKey(Packets.slice(plaintext, 0, 4 + size)));
        for (ChatRole receiver : ChatRole.values()) {
            assertThat(role().decrypt(new ToDecrypt(1, message.key(), receiver, packet))
                            .body())
                    .isEqualTo(message.body());
        }
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/legacy/padding-in-its-range",
            title = "every packet has the 0 to 15 bytes of padding that fill its last block",
            requirements = "MT-V1-002",
            roles = "mtproto.message")
    void paddingInItsRange(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        Bytes packet = role().encrypt(message.encrypted(1)).packet();
        assertThat(packet.size() - Packets.HEADER)
                .as("bytes of ciphertext of %d of body", message.body().size())
                .isEqualTo((4 + message.body().size() + 15) / 16 * 16);
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/legacy/added-blocks-refused",
            title = "a packet that anybody has appended blocks to is refused",
            requirements = {"MT-V1-006", "MT-V1-007"},
            roles = "mtproto.message")
    void addedBlocksRefused(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message,
            @ForAll @IntRange(min = 1, max = 66) int blocks) {
        Bytes packet = Packets.concat(message.sealed(1, 0), Bytes.of(new byte[16 * blocks]));
        refused(message, packet);
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/legacy/altered-refused",
            title = "a packet with any bit of its message key flipped, or of the blocks before its last, is refused",
            requirements = {"MT-V1-005", "MT-V1-007"},
            roles = "mtproto.message")
    void alteredRefused(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message, @ForAll @IntRange(max = 4000) int bit) {
        Bytes packet = message.sealed(1, 0);
        // The last block may be padding for the most part, which nothing authenticates.
        int bits = 8 * (packet.size() - 16 - 8);
        refused(message, Altered.bit(packet, 64 + bit % bits));
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/legacy/versions-apart",
            title = "a packet of either version is refused where the other one is due",
            requirements = "MT-V1-008",
            roles = "mtproto.message")
    void versionsApart(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        refused(message, message.sealed(2, 12));
        Bytes legacy = message.sealed(1, 0);
        Rejections.expect(() -> role().decrypt(message.received(2, legacy)), Layer.MAC);
    }

    private static void refused(SomeMessage message, Bytes packet) {
        Rejections.expect(() -> role().decrypt(message.received(1, packet)), Layer.MAC);
    }

    private static MtprotoMessage role() {
        return Run.current().subject().role(MtprotoMessage.class);
    }
}
