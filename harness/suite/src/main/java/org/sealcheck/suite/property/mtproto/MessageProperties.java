package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.mtproto.MtprotoMessage;
import org.sealcheck.contract.mtproto.MtprotoMessage.ToDecrypt;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.mtproto.Packets;

/** Packets of version 2. What they look like is calculated from the formulas, with nothing of the implementation's own. */
final class MessageProperties {
    private static final Set<Layer> KEYLESS = Set.of(Layer.MAC, Layer.PARSE, Layer.STATE);

    @Property(tries = 25)
    @Checks(
            id = "mtproto/messages/what-is-sent-is-read",
            title = "whatever either party sends, the other reads",
            requirements = {"MT-ENC-001", "MT-ENC-006", "MT-ENC-009"},
            roles = "mtproto.message")
    void whatIsSentIsRead(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        Bytes packet = role().encrypt(message.encrypted(2)).packet();
        assertThat(role().decrypt(message.received(2, packet)).body()).isEqualTo(message.body());
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/messages/sent-as-the-formulas-say",
            title =
                    "every packet is fingerprint, message key and whole blocks that the formulas open to the body after its length",
            requirements = {"MT-ENC-001", "MT-ENC-004", "MT-ENC-005", "MT-ENC-006", "MT-ENC-007", "MT-ENC-008"},
            roles = "mtproto.message")
    void sentAsTheFormulasSay(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        Bytes packet = role().encrypt(message.encrypted(2)).packet();
        int x = Packets.x(message.sender());
        assertThat((packet.size() - Packets.HEADER) % 16)
                .as("bytes after the last block")
                .isZero();
        assertThat(Packets.slice(packet, 0, 8)).isEqualTo(Packets.fingerprint(message.key()));
        Bytes plaintext = Packets.open(message.key(), 2, x, packet);
        assertThat(Packets.slice(packet, 8, 24)).isEqualTo(Packets.messageKey(message.key(), x, plaintext));
        assertThat(Packets.bodyLength(plaintext)).isEqualTo(message.body().size());
        assertThat(Packets.slice(plaintext, 4, 4 + message.body().size())).isEqualTo(message.body());
    }

    @Property(tries = 40)
    @Checks(
            id = "mtproto/messages/padding-in-its-range",
            title = "every packet has 12 to 1024 bytes of padding",
            requirements = "MT-ENC-002",
            roles = "mtproto.message")
    void paddingInItsRange(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        Bytes packet = role().encrypt(message.encrypted(2)).packet();
        assertThat(packet.size() - Packets.HEADER - 4 - message.body().size())
                .as("bytes of padding after %d of body", message.body().size())
                .isBetween(12, 1024);
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/messages/no-two-packets-alike",
            title = "one body sent four times gives four packets without a common block, and no padding is of zeros",
            requirements = "MT-ENC-003",
            roles = "mtproto.message")
    void noTwoPacketsAlike(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        Set<Bytes> blocks = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            Bytes packet = role().encrypt(message.encrypted(2)).packet();
            for (int at = 8; at < packet.size(); at += 16) {
                assertThat(blocks.add(Packets.slice(packet, at, at + 16)))
                        .as("a block that no packet had before")
                        .isTrue();
            }
        }
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/messages/any-padding-is-read",
            title = "a packet with any number of padding bytes from 12 to 1024 is read",
            requirements = {"MT-ENC-009", "MT-ENC-011"},
            roles = "mtproto.message")
    void anyPaddingIsRead(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message,
            @ForAll @IntRange(min = 12, max = 1009) int least) {
        Bytes packet = message.sealed(2, least);
        assertThat(role().decrypt(message.received(2, packet)).body()).isEqualTo(message.body());
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/messages/too-much-padding-refused",
            title = "a packet with more than 1024 bytes of padding is refused",
            requirements = {"MT-ENC-011", "MT-ENC-012"},
            roles = "mtproto.message")
    void tooMuchPaddingRefused(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message,
            @ForAll @IntRange(min = 1025, max = 5000) int least) {
        expect(message.received(2, message.sealed(2, least)), Layer.MAC);
    }

    @Property(tries = 40)
    @Checks(
            id = "mtproto/messages/altered-refused",
            title = "a packet with any bit flipped is refused",
            requirements = {"MT-ENC-009", "MT-ENC-013"},
            roles = "mtproto.message")
    void alteredRefused(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message, @ForAll @IntRange(max = 4000) int bit) {
        Bytes packet = message.sealed(2, 12);
        expect(message.received(2, Altered.bit(packet, bit)), Layer.MAC, Layer.STATE);
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/messages/other-length-refused",
            title = "a packet with blocks missing at its end or added to it is refused",
            requirements = {"MT-ENC-009", "MT-ENC-014"},
            roles = "mtproto.message")
    void otherLengthRefused(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message,
            @ForAll @IntRange(min = -20, max = 70) int blocks) {
        Bytes packet = message.sealed(2, 12);
        int length = Math.max(8, packet.size() + 16 * (blocks >= 0 ? blocks + 1 : blocks));
        Bytes resized = length < packet.size()
                ? Packets.slice(packet, 0, length)
                : Packets.concat(packet, Bytes.of(new byte[length - packet.size()]));
        expect(message.received(2, resized), Layer.MAC, Layer.PARSE);
    }

    @Property(tries = 40)
    @Checks(
            id = "mtproto/messages/wrong-length-refused",
            title = "a packet whose body is not as long as it claims is refused, whatever it claims",
            requirements = {"MT-ENC-010", "MT-ENC-011", "MT-ENC-012"},
            roles = "mtproto.message")
    void wrongLengthRefused(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message, @ForAll int claimed) {
        Bytes plaintext = message.plaintext(claimed, 12);
        int padding = plaintext.size() - 4 - claimed;
        boolean good = claimed >= 0 && claimed % 4 == 0 && claimed <= plaintext.size() - 4 && padding >= 12;
        if (!good) {
            expect(message.received(2, Packets.seal(message.key(), message.sender(), plaintext)), Layer.MAC);
        }
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/messages/one-rejection-for-all",
            title = "a wrong message key, a wrong length and a wrong padding get the very same rejection",
            requirements = "MT-ENC-012",
            roles = "mtproto.message")
    void oneRejectionForAll(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message, @ForAll @IntRange(max = 127) int bit) {
        Bytes length = Packets.seal(message.key(), message.sender(), message.plaintext(-4, 12));
        RejectedException first = expect(message.received(2, Altered.bit(message.sealed(2, 12), 64 + bit)), Layer.MAC);
        RejectedException second = expect(message.received(2, length), Layer.MAC);
        RejectedException third = expect(message.received(2, message.sealed(2, 1025)), Layer.MAC);
        assertThat(told(second)).as("what a wrong length is told").isEqualTo(told(first));
        assertThat(told(third)).as("what a wrong padding is told").isEqualTo(told(first));
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/messages/reflections-refused",
            title = "nobody reads a packet of their own",
            requirements = {"MT-ENC-016", "MT-ENC-006"},
            roles = "mtproto.message")
    void reflectionsRefused(@ForAll(supplier = SomeMessage.Any.class) SomeMessage message) {
        Bytes packet = role().encrypt(message.encrypted(2)).packet();
        expect(new ToDecrypt(2, message.key(), message.sender(), packet), Layer.MAC);
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/messages/second-half-of-the-key-unused",
            title = "with any byte of the key from 128 on changed a packet is read under the changed key's fingerprint",
            requirements = {"MT-ENC-005", "MT-ENC-004"},
            roles = "mtproto.message")
    void secondHalfOfTheKeyUnused(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message,
            @ForAll @IntRange(min = 1024, max = 2047) int bit) {
        SomeMessage other = new SomeMessage(Altered.bit(message.key(), bit), message.sender(), message.body());
        Bytes sealed = message.sealed(2, 12);
        Bytes renamed = Packets.concat(Packets.fingerprint(other.key()), Packets.slice(sealed, 8, sealed.size()));
        assertThat(role().decrypt(other.received(2, renamed)).body()).isEqualTo(message.body());
    }

    @Property(tries = 30)
    @Checks(
            id = "mtproto/messages/garbage-refused",
            title = "no bytes whatever are a packet by chance, and none lead to anything but a refusal",
            requirements = {"MT-ENC-013", "MT-ENC-014", "MT-ENC-009"},
            roles = "mtproto.message")
    void garbageRefused(
            @ForAll(supplier = SomeMessage.Any.class) SomeMessage message,
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes garbage,
            @ForAll boolean named) {
        Bytes packet = named ? Packets.concat(Packets.fingerprint(message.key()), garbage) : garbage;
        expect(message.received(2, packet), KEYLESS.toArray(Layer[]::new));
    }

    private static String told(RejectedException rejected) {
        return rejected.layer() + " " + rejected.reason();
    }

    private static RejectedException expect(ToDecrypt call, Layer... layers) {
        return Rejections.expect(() -> role().decrypt(call), layers);
    }

    private static MtprotoMessage role() {
        return Run.current().subject().role(MtprotoMessage.class);
    }
}
