package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;
import static org.sealcheck.suite.property.mtproto.TlProperties.any;
import static org.sealcheck.suite.property.mtproto.TlProperties.decode;
import static org.sealcheck.suite.property.mtproto.TlProperties.encode;
import static org.sealcheck.suite.property.mtproto.TlProperties.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.tl.TlBytes;
import org.sealcheck.suite.tl.TlDeclaration;
import org.sealcheck.suite.tl.TlSchema;

/** Bytes that are no object. An internal error, a crash or a hang fails any of these by itself. */
final class TlHostileProperties {
    private static final int NEWEST = TlSchema.NEWEST_LAYER;
    private static final String ACTION = "DecryptedMessageAction";

    @Property(tries = 200)
    @Checks(
            id = "mtproto/tl/any-bytes-are-read-or-refused",
            title = "any bytes behind any constructor's id are read or refused",
            requirements = "MT-TL-025",
            roles = "mtproto.tl")
    void anyBytes(
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes garbage, @ForAll @IntRange(max = 10_000) int choice) {
        TlDeclaration declaration = TlSchema.ALL.get(choice % TlSchema.ALL.size());
        readOrRefused(garbage, declaration.type());
        readOrRefused(TlBytes.empty().id(declaration.id()).raw(garbage.toHex()).bytes(), declaration.type());
    }

    @Property(tries = 200)
    @Checks(
            id = "mtproto/tl/damaged-objects-are-read-or-refused",
            title = "an object with any bit flipped is read or refused",
            requirements = "MT-TL-025",
            roles = "mtproto.tl")
    void damaged(@ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(max = 20_000) int bit) {
        ObjectNode object = any(seed, NEWEST);
        readOrRefused(Altered.bit(TlBytes.of(object), bit), type(object));
    }

    @Property(tries = 200)
    @Checks(
            id = "mtproto/tl/one-encoding-for-each-object",
            title = "a damaged object that is still read is written with exactly the bytes that were read",
            requirements = {"MT-TL-017", "MT-TL-018", "MT-TL-019", "MT-TL-020"},
            roles = "mtproto.tl")
    void oneEncoding(@ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(max = 20_000) int bit) {
        ObjectNode object = any(seed, NEWEST);
        Bytes damaged = Altered.bit(TlBytes.of(object), bit);
        ObjectNode read;
        try {
            read = decode(damaged, type(object), NEWEST);
        } catch (RejectedException refused) {
            return;
        }
        assertThat(encode(read, NEWEST)).isEqualTo(damaged);
    }

    @Property(tries = 100)
    @Checks(
            id = "mtproto/tl/cut-objects-refused",
            title = "an object cut off anywhere is refused",
            requirements = "MT-TL-013",
            roles = "mtproto.tl")
    void cut(@ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(max = 20_000) int length) {
        ObjectNode object = any(seed, NEWEST);
        Bytes body = TlBytes.of(object);
        expect(() -> decode(Tampering.resized(body, length % body.size()), type(object), NEWEST), Layer.PARSE);
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/bytes-behind-an-object-refused",
            title = "an object with anything behind it is refused",
            requirements = "MT-TL-014",
            roles = "mtproto.tl")
    void behind(@ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(min = 1, max = 64) int count) {
        ObjectNode object = any(seed, NEWEST);
        byte[] more = new byte[count];
        new Random(seed).nextBytes(more);
        Bytes longer = Altered.joined(TlBytes.of(object), Bytes.of(more));
        expect(() -> decode(longer, type(object), NEWEST), Layer.PARSE);
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/objects-elsewhere-refused",
            title = "an object is refused wherever another type belongs",
            requirements = "MT-TL-012",
            roles = "mtproto.tl")
    void elsewhere(@ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(max = 1000) int choice) {
        ObjectNode object = any(seed, NEWEST);
        List<String> others = TlSchema.ALL.stream()
                .map(TlDeclaration::type)
                .distinct()
                .filter(each -> !each.equals(type(object)))
                .toList();
        expect(() -> decode(TlBytes.of(object), others.get(choice % others.size()), NEWEST), Layer.PARSE);
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/unknown-ids-refused",
            title = "an id that no layer has is refused, whatever follows it",
            requirements = "MT-TL-011",
            roles = "mtproto.tl")
    void unknownIds(
            @ForAll(supplier = SomeEntropy.class) long seed, @ForAll(supplier = SomeBytes.Garbage.class) Bytes rest) {
        String id = String.format(Locale.ROOT, "%08x", (int) seed);
        if (TlSchema.ALL.stream().noneMatch(each -> each.id().equals(id))) {
            Bytes body = TlBytes.empty().id(id).raw(rest.toHex()).bytes();
            expect(() -> decode(body, ACTION, NEWEST), Layer.PARSE);
        }
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/counts-without-room-refused",
            title = "a vector that claims more elements than there is room for is refused",
            requirements = "MT-TL-015",
            roles = "mtproto.tl")
    void counts(@ForAll @IntRange(max = 20) int there, @ForAll @IntRange(min = 1) int more) {
        int claimed = more > Integer.MAX_VALUE - there ? -more : there + more;
        TlBytes body = TlBytes.empty().id("65614304").vector(claimed);
        for (int i = 0; i < there; i++) {
            body.number((long) i);
        }
        expect(() -> decode(body.bytes(), ACTION, NEWEST), Layer.PARSE);
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/lengths-without-bytes-refused",
            title = "a string that claims more bytes than there are is refused",
            requirements = "MT-TL-016",
            roles = "mtproto.tl")
    void lengths(@ForAll @IntRange(max = 300) int there, @ForAll @IntRange(min = 304, max = 0xff_ffff) int claimed) {
        Bytes body = TlBytes.empty()
                .id("e50511d8")
                .number(0xfe | claimed << 8)
                .raw("61".repeat(there))
                .bytes();
        expect(() -> decode(body, "DecryptedMessageMedia", NEWEST), Layer.PARSE);
    }

    private static void readOrRefused(Bytes body, String type) {
        try {
            decode(body, type, NEWEST);
        } catch (RejectedException refused) {
            assertThat(refused.layer()).isIn(Layer.PARSE, Layer.VERSION);
        }
    }
}
