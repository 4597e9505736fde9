package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.Tree;
import org.sealcheck.contract.mtproto.MtprotoTl;
import org.sealcheck.contract.mtproto.MtprotoTl.Received;
import org.sealcheck.contract.mtproto.MtprotoTl.Writing;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.tl.TlBytes;
import org.sealcheck.suite.tl.TlDeclaration;
import org.sealcheck.suite.tl.TlSamples;
import org.sealcheck.suite.tl.TlSamples.Presence;
import org.sealcheck.suite.tl.TlSchema;

/** Objects of the schema that are as they have to be. */
final class TlProperties {
    private static final int NEWEST = TlSchema.NEWEST_LAYER;

    @Property(tries = 150)
    @Checks(
            id = "mtproto/tl/objects-are-written-as-the-schema-says",
            title = "any object of any layer is written as an independent writer writes it",
            requirements = {"MT-TL-005", "MT-TL-006", "MT-TL-007", "MT-TL-009"},
            roles = "mtproto.tl")
    void objectsAreWritten(@ForAll(supplier = SomeEntropy.class) long seed) {
        int layer = layer(seed, NEWEST);
        ObjectNode object = any(seed, layer);

        assertThat(encode(object, layer)).isEqualTo(TlBytes.of(object));
    }

    @Property(tries = 150)
    @Checks(
            id = "mtproto/tl/objects-read-as-written",
            title = "any object of any layer reads as it was written",
            requirements = {"MT-TL-005", "MT-TL-006", "MT-TL-007", "MT-TL-009"},
            roles = "mtproto.tl")
    void objectsReadAsWritten(@ForAll(supplier = SomeEntropy.class) long seed) {
        int layer = layer(seed, NEWEST);
        ObjectNode object = any(seed, layer);

        assertThat(decode(encode(object, layer), type(object), layer)).isEqualTo(object);
    }

    @Property(tries = 100)
    @Checks(
            id = "mtproto/tl/old-messages-stay-readable",
            title = "any object of an older layer reads in the newest one",
            requirements = "MT-TL-010",
            roles = "mtproto.tl")
    void oldMessagesStayReadable(@ForAll(supplier = SomeEntropy.class) long seed) {
        int layer = layer(seed, NEWEST - 1);
        ObjectNode object = any(seed, layer);

        assertThat(decode(TlBytes.of(object), type(object), NEWEST)).isEqualTo(object);
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/strings-of-any-length",
            title = "a string of any length is written with the shortest length and zeros up to a whole word",
            requirements = {"MT-TL-002", "MT-TL-003", "MT-TL-004"},
            roles = "mtproto.tl")
    void stringsOfAnyLength(@ForAll @IntRange(max = 1500) int length) {
        byte[] text = "z".repeat(length).getBytes(StandardCharsets.UTF_8);
        ObjectNode page = page(new String(text, StandardCharsets.UTF_8));
        Bytes written = encode(page, NEWEST);

        assertThat(written)
                .isEqualTo(TlBytes.empty().id("e50511d8").string(text).bytes());
        assertThat(decode(written, "DecryptedMessageMedia", NEWEST)).isEqualTo(page);
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/any-set-of-fields",
            title = "a message with any set of conditional fields has exactly their flags",
            requirements = {"MT-TL-007", "MT-TL-008"},
            roles = "mtproto.tl")
    void anySetOfFields(@ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(max = 255) int chosen) {
        ObjectNode message =
                new TlSamples(seed, NEWEST, Presence.ALL).object(TlSchema.named("decryptedMessage", NEWEST));
        int flags = 0;
        int index = 0;
        for (var field : TlSchema.named("decryptedMessage", NEWEST).fields()) {
            if (field.conditional()) {
                if ((chosen >> index++ & 1) == 1) {
                    flags |= 1 << field.flag();
                } else {
                    message.remove(field.name());
                }
            }
        }
        String head = TlBytes.empty().id("91cc4674").number(flags).bytes().toHex();

        assertThat(encode(message, NEWEST).toHex()).startsWith(head);
        assertThat(decode(encode(message, NEWEST), "DecryptedMessage", NEWEST)).isEqualTo(message);
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/tl/numbers-of-any-size",
            title = "any int, long and double reads as it was written, the least significant byte first",
            requirements = "MT-TL-001",
            roles = "mtproto.tl")
    void numbersOfAnySize(@ForAll(supplier = SomeEntropy.class) long number) {
        TlBytes timer = TlBytes.empty().id("a1733aec").number((int) number);
        TlBytes abort = TlBytes.empty().id("dd05ec6b").number(number);

        assertThat(decode(timer.bytes(), "DecryptedMessageAction", NEWEST)
                        .path("ttl_seconds")
                        .intValue())
                .isEqualTo((int) number);
        ObjectNode read = decode(abort.bytes(), "DecryptedMessageAction", NEWEST);
        assertThat(read.path("exchange_id").textValue()).isEqualTo(Long.toString(number));
        assertThat(encode(read, NEWEST)).isEqualTo(abort.bytes());
    }

    @Property(tries = 80)
    @Checks(
            id = "mtproto/tl/newer-constructors-neither-written-nor-read",
            title = "a constructor of a later layer is neither written nor read",
            requirements = {"MT-TL-021", "MT-TL-023"},
            roles = "mtproto.tl")
    void newerNeitherWrittenNorRead(
            @ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(max = 1000) int choice) {
        List<TlDeclaration> later = TlSchema.ALL.stream()
                .filter(each -> each.layer() > TlSchema.FIRST_LAYER)
                .toList();
        TlDeclaration declaration = later.get(choice % later.size());
        ObjectNode object = new TlSamples(seed, declaration.layer(), Presence.SOME).object(declaration);
        int older = TlSchema.FIRST_LAYER + choice % (declaration.layer() - TlSchema.FIRST_LAYER);

        expect(() -> encode(object, older), Layer.VERSION);
        expect(() -> decode(TlBytes.of(object), declaration.type(), older), Layer.VERSION);
    }

    /** An object of any constructor; one in four is a message, the one that has most fields. */
    static ObjectNode any(long seed, int layer) {
        List<TlDeclaration> declarations = TlSchema.upTo(layer);
        Random random = new Random(seed);
        TlDeclaration declaration = random.nextInt(4) == 0
                ? TlSchema.named("decryptedMessage", layer)
                : declarations.get(random.nextInt(declarations.size()));
        return new TlSamples(random.nextLong(), layer, Presence.SOME).object(declaration);
    }

    /** Any layer up to this one, each as often as every other. */
    private static int layer(long seed, int newest) {
        return TlSchema.FIRST_LAYER + new Random(~seed).nextInt(newest - TlSchema.FIRST_LAYER + 1);
    }

    static String type(ObjectNode object) {
        return TlSchema.of(object.get("_").textValue()).type();
    }

    static Bytes encode(ObjectNode object, int layer) {
        return tl().encode(new Writing(layer, Tree.of(object))).body();
    }

    static ObjectNode decode(Bytes body, String type, int layer) {
        return tl().decode(new Received(layer, type, body)).object().json();
    }

    private static ObjectNode page(String url) {
        return new TlSamples(0, NEWEST, Presence.NONE)
                .object(TlSchema.of("decryptedMessageMediaWebPage#e50511d8"))
                .put("url", url);
    }

    private static MtprotoTl tl() {
        return Run.current().subject().role(MtprotoTl.class);
    }
}
