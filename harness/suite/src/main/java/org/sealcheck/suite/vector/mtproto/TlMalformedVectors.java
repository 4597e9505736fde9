package org.sealcheck.suite.vector.mtproto;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.sealcheck.suite.tl.TlBytes;
import org.sealcheck.suite.tl.TlDeclaration;
import org.sealcheck.suite.tl.TlSamples.Presence;
import org.sealcheck.suite.tl.TlSchema;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Strings, vectors, flags, numbers and ids at their boundaries, and what is none. */
final class TlMalformedVectors implements VectorSource {
    private static final String PAGE = "decryptedMessageMediaWebPage#e50511d8";
    private static final String MEDIA = "DecryptedMessageMedia";
    private static final String DELETE = "decryptedMessageActionDeleteMessages#65614304";
    private static final String ACTION = "DecryptedMessageAction";
    private static final int LAYER = TlSchema.NEWEST_LAYER;

    @Override
    public String path() {
        return "mtproto/tl/malformed";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("TL at its boundaries")
                .operation("mtproto.tl.decode")
                .requirements("MT-TL-013")
                .derivation("a web page is e50511d8 || string; a deletion 65614304 || 1cb5c415 || count || longs");
        lengths(file);
        malformedStrings(file);
        text(file);
        vectors(file);
        flags(file);
        numbers(file);
        ids(file);
        layers(file);
        layered(file);
    }

    private static void lengths(FileBuilder file) {
        for (int length : new int[] {0, 1, 2, 3, 4, 5, 252, 253, 254, 255, 256, 257, 258, 4095, 4096}) {
            byte[] text = "a".repeat(length).getBytes(StandardCharsets.UTF_8);
            file.add("string_" + length, "a string of " + length + " bytes", "boundary")
                    .requirements("MT-TL-004", length < 254 ? "MT-TL-002" : "MT-TL-003")
                    .answers(page(TlBytes.empty().string(text)), url("a".repeat(length)));
            file.add(
                            "string_" + length + "_cut",
                            "a string of " + length + " bytes, its last 1 to 4 not there",
                            "truncated")
                    .requirements("MT-TL-013", "MT-TL-016")
                    .refuses(page(cut(TlBytes.empty().string(text))), PARSE, "truncated");
        }
    }

    private static void malformedStrings(FileBuilder file) {
        for (int length : new int[] {0, 1, 3, 100, 252, 253}) {
            byte[] text = "a".repeat(length).getBytes(StandardCharsets.UTF_8);
            file.add("string_" + length + "_long_form", length + " bytes with a length of 4 bytes", "overlong-length")
                    .requirements("MT-TL-017")
                    .refuses(page(TlBytes.empty().string(text, false, "00")), PARSE, "bad-length");
        }
        for (int length : new int[] {0, 1, 2, 252, 254, 255, 257}) {
            byte[] text = "a".repeat(length).getBytes(StandardCharsets.UTF_8);
            file.add("string_" + length + "_filled_with_ff", length + " bytes, filled up with ff", "nonzero-filling")
                    .requirements("MT-TL-018")
                    .refuses(page(TlBytes.empty().string(text, length < 254, "ff")), PARSE, "nonzero-filling");
        }
        String[] heads = {"ff000000", "ff01000000000000", "ffffffffffffffff"};
        for (int i = 0; i < heads.length; i++) {
            file.add("length_ff_" + i, "a length that begins with ff", "wrong-length")
                    .requirements("MT-TL-017")
                    .refuses(page(TlBytes.empty().raw(heads[i] + "00".repeat(16))), PARSE, "bad-length");
        }
        for (int claimed : new int[] {8, 100, 253}) {
            file.add("claims_" + claimed, "a string that claims " + claimed + " bytes and has 7", "large-length")
                    .requirements("MT-TL-016")
                    .refuses(
                            page(TlBytes.empty().raw(String.format(Locale.ROOT, "%02x", claimed) + "61".repeat(7))),
                            PARSE,
                            "truncated");
        }
        for (int claimed : new int[] {254, 65_536, 0x7f_ffff, 0xff_ffff}) {
            file.add("claims_" + claimed, "a string that claims " + claimed + " bytes and has 8", "large-length")
                    .requirements("MT-TL-016")
                    .refuses(page(TlBytes.empty().number(0xfe | claimed << 8).raw("61".repeat(8))), PARSE, "truncated");
        }
        for (String head : new String[] {"fe", "fe00", "fe0001"}) {
            file.add("length_cut_to_" + head.length() / 2, "the bytes end inside a length", "truncated")
                    .refuses(page(TlBytes.empty().raw(head)), PARSE, "truncated");
        }
        file.add("string_unfilled", "a string of 1 byte that ends without its zeros", "truncated")
                .refuses(page(TlBytes.empty().raw("0161")), PARSE, "truncated");
    }

    private static void text(FileBuilder file) {
        for (String good : new String[] {"é", "€", "🙂", "\u0000", "\ufffd", "\u202e"}) {
            String id =
                    good.codePoints().mapToObj(Integer::toHexString).findFirst().orElseThrow();
            file.add("text_" + id, "the character U+" + id, "text")
                    .requirements("MT-TL-020")
                    .answers(page(TlBytes.empty().string(good.getBytes(StandardCharsets.UTF_8))), url(good));
        }
        String[] bad = {"80", "c3", "c328", "c0af", "e28228", "eda080", "f4908080", "f5808080", "ff", "61c3a962fe"};
        for (String hex : bad) {
            file.add("text_bytes_" + hex, "a text of the bytes " + hex, "text")
                    .requirements("MT-TL-020")
                    .refuses(page(TlBytes.empty().string(HexFormat.of().parseHex(hex))), PARSE, "bad-text");
        }
    }

    private static void vectors(FileBuilder file) {
        for (int count : new int[] {0, 1, 2, 100}) {
            TlBytes body = TlBytes.empty().vector(count);
            Object[] ids = new Object[count];
            for (int i = 0; i < count; i++) {
                body.number(0x0102030405060708L + i);
                ids[i] = Long.toString(0x0102030405060708L + i);
            }
            file.add("vector_" + count, count + " messages to delete", "boundary")
                    .requirements("MT-TL-006")
                    .answers(
                            delete(body),
                            Fields.of("object", Fields.of("_", DELETE).with("random_ids", ids)));
        }
        for (int count : new int[] {2, 3, 255, 65_536, 1 << 24, 1 << 28, (1 << 29) + 1, Integer.MAX_VALUE}) {
            file.add("vector_claims_" + count, "a vector that claims " + count + " longs and has 1", "large-count")
                    .requirements("MT-TL-015")
                    .refuses(delete(TlBytes.empty().vector(count).number(5L)), PARSE, "bad-vector");
        }
        for (int count : new int[] {-1, -2, Integer.MIN_VALUE}) {
            file.add("vector_minus_" + -(long) count, "a vector of " + count, "large-count")
                    .requirements("MT-TL-015")
                    .refuses(delete(TlBytes.empty().vector(count).number(5L)), PARSE, "bad-vector");
        }
        file.add("vector_half_a_long", "a vector of 1 long that has 4 bytes", "truncated")
                .requirements("MT-TL-015")
                .refuses(delete(TlBytes.empty().vector(1).number(5)), PARSE, "bad-vector");
        for (String id : new String[] {"15c4b51c", "00000000", "1cb5c414", "65614304", "ffffffff"}) {
            file.add("vector_id_" + id, "a vector that begins with the id " + id, "wrong-constructor")
                    .requirements("MT-TL-006")
                    .refuses(delete(TlBytes.empty().id(id).number(1).number(5L)), PARSE, "bad-vector");
        }
        file.add("vector_bare", "a vector without its id", "wrong-constructor")
                .requirements("MT-TL-006")
                .refuses(delete(TlBytes.empty().number(1).number(5L)), PARSE, "bad-vector");
        file.add("vector_ids_before_longs", "longs with an id before each", "wrong-constructor")
                .requirements("MT-TL-014")
                .refuses(delete(TlBytes.empty().vector(1).id("22076cba").number(5L)), PARSE);
    }

    private static void flags(FileBuilder file) {
        TlDeclaration message = TlSchema.named("decryptedMessage", LAYER);
        ObjectNode none = TlKit.sample(file, message, LAYER, Presence.NONE);
        String rest = TlBytes.of(none).toHex().substring(16);
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            int flag = bit;
            if (message.fields().stream().noneMatch(field -> field.flag() == flag)) {
                file.add(
                                "flag_" + bit + "_unknown",
                                "a message with flag " + bit + ", which stands for no field",
                                "flags")
                        .requirements("MT-TL-019")
                        .refuses(
                                TlKit.received(
                                        LAYER,
                                        message.type(),
                                        TlBytes.empty()
                                                .id(message.id())
                                                .number(1 << bit)
                                                .raw(rest)),
                                PARSE,
                                "unknown-flag");
            }
        }
        for (String field : new String[] {"media", "entities", "via_bot_name", "reply_to_random_id", "grouped_id"}) {
            int bit = message.fields().stream()
                    .filter(each -> each.name().equals(field))
                    .findFirst()
                    .orElseThrow()
                    .flag();
            file.add("flag_" + bit + "_alone", "a message with the flag of " + field + " and without it", "flags")
                    .requirements("MT-TL-007")
                    .refuses(
                            TlKit.received(
                                    LAYER,
                                    message.type(),
                                    TlBytes.empty()
                                            .id(message.id())
                                            .number(1 << bit)
                                            .raw(rest)),
                            PARSE);
        }
        for (int bit : new int[] {1, 5}) {
            String field = bit == 1 ? "no_webpage" : "silent";
            file.add("flag_" + bit + "_no_bytes", "a message that is " + field, "flags")
                    .requirements("MT-TL-008")
                    .answers(
                            TlKit.received(
                                    LAYER,
                                    message.type(),
                                    TlBytes.empty()
                                            .id(message.id())
                                            .number(1 << bit)
                                            .raw(rest)),
                            Fields.of("object", none.deepCopy().put(field, true)));
        }
    }

    private static void numbers(FileBuilder file) {
        for (int value : new int[] {0, 1, -1, 0x01020304, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            file.add("int_" + name(value), "the int " + value, "boundary")
                    .requirements("MT-TL-001")
                    .answers(
                            TlKit.received(
                                    LAYER,
                                    ACTION,
                                    TlBytes.empty().id("a1733aec").number(value)),
                            Fields.of(
                                    "object",
                                    Fields.of("_", "decryptedMessageActionSetMessageTTL#a1733aec")
                                            .with("ttl_seconds", value)));
        }
        for (long value : new long[] {0, 1, -1, 0x0102030405060708L, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            file.add("long_" + name(value), "the long " + value, "boundary")
                    .requirements("MT-TL-001")
                    .answers(
                            TlKit.received(
                                    LAYER,
                                    ACTION,
                                    TlBytes.empty().id("dd05ec6b").number(value)),
                            Fields.of(
                                    "object",
                                    Fields.of("_", "decryptedMessageActionAbortKey#dd05ec6b")
                                            .with("exchange_id", Long.toString(value))));
        }
        String[] doubles = {
            "0000000000000000",
            "0000000000000080",
            "000000000000f03f",
            "182d4454fb210940",
            "000000000000f07f",
            "0100000000000000"
        };
        for (String hex : doubles) {
            file.add("double_" + hex, "the double whose bytes are " + hex, "boundary")
                    .requirements("MT-TL-001")
                    .answers(
                            TlKit.received(
                                    LAYER, MEDIA, TlBytes.empty().id("35480a59").raw(hex + hex)),
                            Fields.of(
                                    "object",
                                    Fields.of("_", "decryptedMessageMediaGeoPoint#35480a59")
                                            .with("lat", hex)
                                            .with("long", hex)));
        }
    }

    private static void ids(FileBuilder file) {
        for (String id : new String[] {
            "00000000", "ffffffff", "59cc4674", "3072cfa1", "3fedd339", "bc799737", "997275b5", "73f1f8dc", "56730bcc"
        }) {
            file.add("id_" + id, "the id " + id + ", which no layer has", "unknown-constructor")
                    .requirements("MT-TL-011", "MT-TL-025")
                    .refuses(
                            TlKit.received(LAYER, MEDIA, TlBytes.empty().id(id).raw("00".repeat(12))),
                            PARSE,
                            "unknown-constructor");
        }
        file.add(
                        "id_checksum_of_document",
                        "the checksum of the newest document in the place of its id",
                        "unknown-constructor")
                .requirements("MT-TL-005", "MT-TL-011")
                .refuses(
                        TlKit.received(
                                LAYER,
                                MEDIA,
                                TlBytes.empty()
                                        .id("8e4c064c")
                                        .raw(TlBytes.of(TlKit.sample(
                                                        file,
                                                        TlSchema.of("decryptedMessageMediaDocument#6abd9782"),
                                                        LAYER,
                                                        Presence.ALL))
                                                .toHex()
                                                .substring(8))),
                        PARSE,
                        "unknown-constructor");
        file.add("id_big_endian", "an id with its most significant byte first", "unknown-constructor")
                .requirements("MT-TL-005", "MT-TL-011")
                .refuses(TlKit.received(LAYER, ACTION, TlBytes.empty().raw("6719e45c")), PARSE, "unknown-constructor");
        for (int length = 0; length < 4; length++) {
            file.add("id_cut_to_" + length, "the first " + length + " bytes of an id", "truncated")
                    .refuses(
                            TlKit.received(LAYER, ACTION, TlBytes.empty().raw("5ce41967".substring(0, 2 * length))),
                            PARSE,
                            "truncated");
        }
    }

    private static void layers(FileBuilder file) {
        for (int layer : new int[] {-1, 0, 7, 145, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            file.add("layer_" + name(layer), "layer " + layer + ", which is not spoken", "unknown-layer")
                    .requirements("MT-TL-026")
                    .refuses(TlKit.received(layer, ACTION, TlBytes.empty().id("6719e45c")), VERSION, "unknown-layer");
        }
    }

    /** Within a decryptedMessageLayer its own layer field rules. */
    private static void layered(FileBuilder file) {
        ObjectNode old = TlKit.sample(file, TlSchema.of("decryptedMessage#204d3878"), 17, Presence.ALL);
        ObjectNode recent = TlKit.sample(file, TlSchema.named("decryptedMessage", LAYER), LAYER, Presence.NONE);
        for (int layer : new int[] {17, 23, 46, 73, 143, 144, 145, 10_000}) {
            file.add("layered_old_in_" + layer, "a message of layer 17 announced as layer " + layer, "known-answer")
                    .requirements("MT-TL-010", "MT-TL-022")
                    .answers(layered(layer, old), Fields.of("object", object(layer, old)));
        }
        for (int layer : new int[] {73, 101, 144, 145, Integer.MAX_VALUE}) {
            file.add("layered_recent_in_" + layer, "a message of layer 73 announced as layer " + layer, "known-answer")
                    .requirements("MT-TL-022")
                    .answers(layered(layer, recent), Fields.of("object", object(layer, recent)));
        }
        for (int layer : new int[] {72, 46, 17, 8, 0, -1, Integer.MIN_VALUE}) {
            file.add(
                            "layered_recent_in_" + name(layer),
                            "a message of layer 73 announced as layer " + layer,
                            "newer-than-layer")
                    .requirements("MT-TL-022")
                    .refuses(layered(layer, recent), VERSION, "newer-than-layer");
        }
        for (int own : new int[] {46, 72}) {
            file.add(
                            "layered_own_" + own,
                            "a message of layer 73 announced as layer 144 to a reader of layer " + own,
                            "newer-than-layer")
                    .requirements("MT-TL-022")
                    .refuses(
                            TlKit.received(
                                    own,
                                    "DecryptedMessageLayer",
                                    head(TlBytes.empty(), LAYER).object(recent)),
                            VERSION,
                            "newer-than-layer");
        }
        TlBytes nested = TlBytes.empty();
        for (int i = 0; i < 2000; i++) {
            head(nested, LAYER);
        }
        file.add("layered_in_itself", "2,000 wrappers, each in the place of another's message", "nesting")
                .requirements("MT-TL-012", "MT-TL-025")
                .refuses(TlKit.received(LAYER, "DecryptedMessageLayer", nested), PARSE, "wrong-type");
    }

    private static Fields layered(int layer, ObjectNode message) {
        TlBytes body = head(TlBytes.empty(), layer).object(message);
        return TlKit.received(LAYER, "DecryptedMessageLayer", body);
    }

    private static TlBytes head(TlBytes body, int layer) {
        return body.id("1be31789").string(new byte[15]).number(layer).number(0).number(1);
    }

    private static Fields object(int layer, ObjectNode message) {
        return Fields.of("_", "decryptedMessageLayer#1be31789")
                .with("random_bytes", "00".repeat(15))
                .with("layer", layer)
                .with("in_seq_no", 0)
                .with("out_seq_no", 1)
                .with("message", message);
    }

    private static TlBytes cut(TlBytes whole) {
        String hex = whole.bytes().toHex();
        return TlBytes.empty().raw(hex.substring(0, hex.length() - 8));
    }

    private static Fields page(TlBytes url) {
        return TlKit.received(
                LAYER, MEDIA, TlBytes.empty().id("e50511d8").raw(url.bytes().toHex()));
    }

    private static Fields url(String url) {
        return Fields.of("object", Fields.of("_", PAGE).with("url", url));
    }

    private static Fields delete(TlBytes vector) {
        return TlKit.received(
                LAYER, ACTION, TlBytes.empty().id("65614304").raw(vector.bytes().toHex()));
    }

    private static String name(long number) {
        return number < 0 ? "minus_" + Long.toString(number).substring(1) : Long.toString(number);
    }
}
