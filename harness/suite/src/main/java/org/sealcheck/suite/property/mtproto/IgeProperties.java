package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.MtprotoIge;
import org.sealcheck.contract.mtproto.MtprotoIge.Input;
import org.sealcheck.contract.mtproto.MtprotoIge.Output;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.mtproto.Ige;
import org.sealcheck.suite.scenario.mtproto.Packets;

/** The cipher mode of secret chats. */
final class IgeProperties {

    @Property(tries = 25)
    @Checks(
            id = "mtproto/ige/as-defined",
            title = "whole blocks of any number are encrypted as the definition reads, and decrypted to what they were",
            requirements = "MT-ENC-007",
            roles = "mtproto.ige")
    void asDefined(
            @ForAll(supplier = SomeBytes.Key.class) Bytes key,
            @ForAll(supplier = SomeBytes.Key.class) Bytes iv,
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes data) {
        Bytes blocks = whole(data);
        Bytes ciphertext = role().encrypt(new Input(key, iv, blocks)).data();
        assertThat(ciphertext).isEqualTo(Ige.encrypt(key, iv, blocks));
        assertThat(role().decrypt(new Input(key, iv, ciphertext)).data()).isEqualTo(blocks);
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/ige/in-parts",
            title = "cut anywhere between two blocks, both parts give what the whole gives, in either direction",
            requirements = "MT-ENC-018",
            roles = "mtproto.ige")
    void inParts(
            @ForAll(supplier = SomeBytes.Key.class) Bytes key,
            @ForAll(supplier = SomeBytes.Key.class) Bytes iv,
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes data,
            @ForAll @IntRange(max = 20) int cut) {
        Bytes blocks = whole(data);
        int at = 16 * (cut % (blocks.size() / 16 + 1));
        Output first = role().encrypt(new Input(key, iv, Packets.slice(blocks, 0, at)));
        if (first.nextIv() == null) {
            throw new NotApplicable("the library does not go on with a part");
        }
        Output second = role().encrypt(new Input(key, first.nextIv(), Packets.slice(blocks, at, blocks.size())));
        Bytes whole = Ige.encrypt(key, iv, blocks);
        assertThat(Packets.concat(first.data(), second.data())).isEqualTo(whole);
        Output opened = role().decrypt(new Input(key, iv, Packets.slice(whole, 0, at)));
        assertThat(opened.nextIv()).isEqualTo(first.nextIv());
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/ige/partial-blocks-refused",
            title = "what is not whole blocks is refused in both directions, and nothing is added to it",
            requirements = "MT-ENC-019",
            roles = "mtproto.ige")
    void partialBlocksRefused(
            @ForAll(supplier = SomeBytes.Key.class) Bytes key,
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes data,
            @ForAll @IntRange(min = 1, max = 15) int more) {
        Input input = new Input(key, key, Packets.concat(whole(data), Bytes.of(new byte[more])));
        Rejections.expect(() -> role().encrypt(input), Layer.PARSE);
        Rejections.expect(() -> role().decrypt(input), Layer.PARSE);
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/ige/garbles-all-that-follows",
            title = "with any bit of the plaintext flipped every block from there on is another one, and none before",
            requirements = "MT-ENC-007",
            roles = "mtproto.ige")
    void garblesAllThatFollows(
            @ForAll(supplier = SomeBytes.Key.class) Bytes key,
            @ForAll(supplier = SomeBytes.Key.class) Bytes iv,
            @ForAll @IntRange(max = 128 * 8 - 1) int bit) {
        Bytes plain = Packets.concat(key, iv, key, iv);
        Bytes one = role().encrypt(new Input(key, iv, plain)).data();
        Bytes other =
                role().encrypt(new Input(key, iv, Altered.bit(plain, bit))).data();
        for (int block = 0; block < 8; block++) {
            boolean same = Packets.slice(one, 16 * block, 16 * block + 16)
                    .equals(Packets.slice(other, 16 * block, 16 * block + 16));
            assertThat(same).as("block %d is the same", block).isEqualTo(block < bit / 128);
        }
    }

    private static Bytes whole(Bytes data) {
        return Packets.slice(data, 0, data.size() / 16 * 16);
    }

    private static MtprotoIge role() {
        return Run.current().subject().role(MtprotoIge.class);
    }
}
