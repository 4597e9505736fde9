package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.tl.Constructor;
import org.sealcheck.reference.mtproto.tl.Field;
import org.sealcheck.reference.mtproto.tl.Schema;
import org.sealcheck.reference.mtproto.tl.TlObject;
import org.sealcheck.reference.mtproto.tl.TlReason;

/** Faults of the TL codec: requirements MT-TL. */
final class TlFaults {
    private static final String READER = "reference.mtproto.tl.TlReader";
    private static final String WRITER = "reference.mtproto.tl.TlWriter";
    private static final String STRINGS = "reference.mtproto.tl.TlStrings";
    private static final String SCHEMA = "reference.mtproto.tl.Schema";

    private TlFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(writing());
        all.addAll(reading());
        return all;
    }

    private static List<Fault> writing() {
        return List.of(
                new Fault(
                        "tl-big-endian",
                        Set.of("MT-TL-001"),
                        "reads and writes an int with its most significant byte first",
                        "network byte order, as nearly every other protocol has it",
                        List.of(in(WRITER, "integer", Reverse.class), in(READER, "integer", ReverseRead.class))),
                new Fault(
                        "tl-255-bytes-in-short-form",
                        Set.of("MT-TL-003"),
                        "writes the lengths 254 and 255 in one byte",
                        "an off-by-two where the form of a length is chosen",
                        List.of(in(WRITER, "longestShort", UpTo255.class))),
                new Fault(
                        "tl-short-form-to-252",
                        Set.of("MT-TL-002"),
                        "writes the length 253 in four bytes",
                        "a comparison with < in place of <=",
                        List.of(in(WRITER, "longestShort", UpTo252.class))),
                new Fault(
                        "tl-filling-without-length",
                        Set.of("MT-TL-004"),
                        "fills a string up as if its length took no bytes",
                        "the length byte forgotten in the sum; right for one length of four",
                        List.of(in(STRINGS, "filling", WithoutLength.class))),
                new Fault(
                        "tl-ids-computed",
                        Set.of("MT-TL-005"),
                        "computes every id from its declaration",
                        "a generator that does not know of the one id that is no CRC-32 of its text",
                        List.of(in("reference.mtproto.tl.Constructor", "parse", Computed.class))),
                new Fault(
                        "tl-vector-without-id",
                        Set.of("MT-TL-006"),
                        "does not look at the id of a vector",
                        "readers that skip four bytes there",
                        List.of(skip(READER, "requireVector"))),
                new Fault(
                        "tl-flags-all-set",
                        Set.of("MT-TL-007"),
                        "sets the flag of every conditional field, there or not",
                        "flags computed from the declaration",
                        List.of(in(WRITER, "flags", AllSet.class))),
                new Fault(
                        "tl-true-takes-a-word",
                        Set.of("MT-TL-008"),
                        "writes the constructor of true where the flag says it all",
                        "true treated as any other boxed type",
                        List.of(in(WRITER, "plain", TrueAsWord.class))),
                new Fault(
                        "tl-layer-143-missing",
                        Set.of("MT-TL-009"),
                        "knows no constructor of layer 143 and 144",
                        "clients stay at layer 101 for years",
                        List.of(in(SCHEMA, "received", OnlyTo101.class))),
                new Fault(
                        "tl-newer-written",
                        Set.of("MT-TL-023"),
                        "writes constructors that the layer does not have",
                        "generated codecs, which know one layer",
                        List.of(skip(WRITER, "requireWritable"))),
                new Fault(
                        "tl-missing-field-skipped",
                        Set.of("MT-TL-024"),
                        "leaves a field out that must be there",
                        "a null that the writer passes over",
                        List.of(skip(WRITER, "requireConditional"))));
    }

    private static List<Fault> reading() {
        return List.of(
                new Fault(
                        "tl-old-names-forgotten",
                        Set.of("MT-TL-010"),
                        "reads only the newest constructor of each name",
                        "a table by name, in which the last one wins",
                        List.of(in(SCHEMA, "received", OnlyNewest.class))),
                new Fault(
                        "tl-unknown-as-empty",
                        Set.of("MT-TL-011"),
                        "takes an unknown constructor for an empty medium",
                        "a default branch",
                        List.of(in(SCHEMA, "received", UnknownAsEmpty.class))),
                new Fault(
                        "tl-type-unchecked",
                        Set.of("MT-TL-012"),
                        "reads any constructor anywhere",
                        "one table of constructors for all types: wrappers nest until the stack is used up",
                        List.of(skip(READER, "requireType"))),
                new Fault(
                        "tl-end-unchecked",
                        Set.of("MT-TL-013", "MT-TL-016"),
                        "reads past the end",
                        "length checks left to the language",
                        List.of(skip(READER, "requireLeft"))),
                new Fault(
                        "tl-trailing-bytes-ignored",
                        Set.of("MT-TL-014"),
                        "ignores what follows the object",
                        "gotd's decoder leaves the rest in its buffer",
                        List.of(skip(READER, "requireEnd"))),
                new Fault(
                        "tl-count-trusted",
                        Set.of("MT-TL-015"),
                        "takes memory for as many elements as a vector claims",
                        "make([]T, 0, n) with n from the wire; here up to a million, so that the checks end",
                        List.of(in(READER, "requireRoom", UpToAMillion.class))),
                new Fault(
                        "tl-long-form-for-short",
                        Set.of("MT-TL-017"),
                        "accepts a length of four bytes where one would do",
                        "TDLib, gotd and Telethon do",
                        List.of(skip(READER, "requireShortest"))),
                new Fault(
                        "tl-filling-unchecked",
                        Set.of("MT-TL-018"),
                        "does not look at the bytes that fill up a string",
                        "every known reader",
                        List.of(skip(READER, "requireZero"))),
                new Fault(
                        "tl-unknown-flags-ignored",
                        Set.of("MT-TL-019"),
                        "ignores flags that stand for no field",
                        "every known reader",
                        List.of(skip(READER, "requireKnownFlags"))),
                new Fault(
                        "tl-text-replaced",
                        Set.of("MT-TL-020"),
                        "replaces what is no UTF-8 by question marks",
                        "new String(bytes, UTF_8) in Java",
                        List.of(in(STRINGS, "text", Replacing.class))),
                new Fault(
                        "tl-newer-read",
                        Set.of("MT-TL-021"),
                        "reads constructors that the layer does not have",
                        "TDLib and gotd read whatever they know",
                        List.of(skip(SCHEMA, "requireNotNewer"))),
                new Fault(
                        "tl-layer-field-ignored",
                        Set.of("MT-TL-022"),
                        "does not hold a message against the layer it announces",
                        "the layer is looked at after parsing, if at all",
                        List.of(in(READER, "inner", Outer.class))),
                new Fault(
                        "tl-announced-layer-trusted",
                        Set.of("MT-TL-022"),
                        "takes a message's own word for the layer it may use",
                        "the field overwrites what was negotiated",
                        List.of(in(READER, "inner", Announced.class))),
                new Fault(
                        "tl-any-bytes-crash",
                        Set.of("MT-TL-025"),
                        "fails with an error of its own on an id that it does not know",
                        "a lookup that answers null",
                        List.of(in(SCHEMA, "received", NullPointer.class))),
                new Fault(
                        "tl-any-layer",
                        Set.of("MT-TL-026"),
                        "takes any number for a layer",
                        "a comparison with the highest layer only, or none",
                        List.of(skip(SCHEMA, "requireKnownLayer"))));
    }

    static final class Reverse {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) int value) {
            value = Integer.reverseBytes(value);
        }
    }

    static final class ReverseRead {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int value) {
            value = Integer.reverseBytes(value);
        }
    }

    static final class UpTo255 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int longest) {
            longest = 255;
        }
    }

    static final class UpTo252 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int longest) {
            longest = 252;
        }
    }

    static final class WithoutLength {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int written, @Advice.Return(readOnly = false) int filling) {
            filling = -(written - 1) & 3;
        }
    }

    static final class Computed {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Constructor constructor) {
            if (constructor.id() == 0x6abd9782) {
                constructor = new Constructor(
                        constructor.name(), 0x8e4c064c, constructor.fields(), constructor.type(), constructor.layer());
            }
        }
    }

    static final class AllSet {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) TlObject object, @Advice.Return(readOnly = false) int flags) {
            for (Field field : object.constructor().fields()) {
                if (field.conditional()) {
                    flags |= 1 << field.flag();
                }
            }
        }
    }

    static final class TrueAsWord {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) Object value, @Advice.FieldValue("out") ByteArrayOutputStream out) {
            if (Boolean.TRUE.equals(value)) {
                out.writeBytes(new byte[] {0x39, (byte) 0xd3, (byte) 0xed, 0x3f});
            }
        }
    }

    static final class OnlyTo101 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return Constructor constructor) {
            if (constructor.layer() > 101) {
                throw new Rejection(TlReason.UNKNOWN_CONSTRUCTOR, "MT-TL-009", "nothing above layer 101");
            }
        }
    }

    static final class OnlyNewest {
        @Advice.OnMethodExit
        static void exit(@Advice.Return Constructor constructor) {
            if (Schema.SECRET_CHATS.named(constructor.name(), 144) != constructor) {
                throw new Rejection(TlReason.UNKNOWN_CONSTRUCTOR, "MT-TL-010", "an old constructor");
            }
        }
    }

    static final class UnknownAsEmpty {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) int id) {
            if (Schema.SECRET_CHATS.find(id).isEmpty()) {
                id = 0x089f5c4a;
            }
        }
    }

    static final class Replacing {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] utf8) {
            utf8 = new String(utf8, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        }
    }

    static final class Outer {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int outer, @Advice.Return(readOnly = false) int layer) {
            layer = outer;
        }
    }

    static final class Announced {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) int announced, @Advice.Return(readOnly = false) int layer) {
            layer = announced;
        }
    }

    static final class NullPointer {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) int id) {
            if (Schema.SECRET_CHATS.find(id).isEmpty()) {
                throw new NullPointerException("constructor");
            }
        }
    }

    static final class UpToAMillion {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(@Advice.Argument(0) int count) {
            return count <= 1_000_000;
        }
    }
}
