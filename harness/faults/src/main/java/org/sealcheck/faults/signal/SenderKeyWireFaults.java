package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.group.SenderMessageKey;

/** Faults of the two messages of sender keys: requirements GRP-011, GRP-012, GRP-018 to GRP-027, GRP-042. */
final class SenderKeyWireFaults {
    private static final String WIRE = "reference.signal.wire.";
    private static final String MESSAGE = WIRE + "ReceivedSenderKeyMessage";
    private static final String OUTGOING = WIRE + "OutgoingSenderKeyMessage";
    private static final String DISTRIBUTION = WIRE + "SenderKeyDistribution";

    private SenderKeyWireFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "group-iv-of-zeros",
                        Set.of("GRP-011"),
                        "encrypts group messages with an iv of zeros",
                        "an iv thought superfluous, since every message has a key of its own",
                        List.of(in("reference.signal.group.OwnSenderKey", "ciphertext", ZeroIv.class))),
                new Fault(
                        "group-signature-unchecked",
                        Set.of("GRP-012", "GRP-018"),
                        "does not verify the signature of a group message",
                        "a reader that trusts whoever has the chain key",
                        List.of(skip(MESSAGE, "requireSigned"))),
                new Fault(
                        "group-signature-without-version",
                        Set.of("GRP-022"),
                        "verifies the signature over a version byte of its own",
                        "a reader that puts the message together again before it verifies it",
                        List.of(in(MESSAGE, "versioned", OwnVersion.class))),
                new Fault(
                        "group-signature-of-ciphertext",
                        Set.of("GRP-012", "GRP-022"),
                        "signs the protobuf without the version byte",
                        "a signature made where the fields are",
                        List.of(in(OUTGOING, "sign", WithoutVersion.class))),
                new Fault(
                        "group-message-with-mac",
                        Set.of("GRP-019", "GRP-027"),
                        "ends a group message with 8 more bytes",
                        "one writer for all formats, and the others have a MAC",
                        List.of(in(OUTGOING, "write", Append8.class))),
                new Fault(
                        "group-message-field-defaulted",
                        Set.of("GRP-020"),
                        "takes the default for a field that is missing in a group message",
                        "proto3, where presence is not tracked",
                        List.of(in(MESSAGE, "requireField", Present.class))),
                new Fault(
                        "group-distribution-field-defaulted",
                        Set.of("GRP-024"),
                        "takes the default for a field that is missing in a distribution",
                        "proto3, where presence is not tracked",
                        List.of(in(DISTRIBUTION, "requireField", Present.class))),
                new Fault(
                        "group-message-version-unchecked",
                        Set.of("GRP-021"),
                        "reads group messages of every version",
                        "a version byte that is skipped",
                        List.of(skip(MESSAGE, "requireVersion"))),
                new Fault(
                        "group-distribution-version-unchecked",
                        Set.of("GRP-021"),
                        "reads distributions of every version",
                        "a version byte that is skipped",
                        List.of(skip(DISTRIBUTION, "requireVersion"))),
                new Fault(
                        "group-iteration-in-16-bits",
                        Set.of("GRP-019"),
                        "reads only the lower 16 bits of an iteration",
                        "a counter kept in the 16-bit type of a packet's sequence number",
                        List.of(in(MESSAGE, "iteration", Lower16.class))),
                new Fault(
                        "group-distribution-iteration-signed",
                        Set.of("GRP-023"),
                        "reads the id of a distribution as a signed number",
                        "Java has no unsigned integers",
                        List.of(in(DISTRIBUTION, "keyId", Signed.class))),
                new Fault(
                        "group-unknown-fields-refused",
                        Set.of("GRP-025"),
                        "refuses group messages and distributions with fields it does not know",
                        "a strict decoder: no later version can add a field",
                        List.of(
                                in(MESSAGE, "fields", RefuseUnknown.class),
                                in(DISTRIBUTION, "fields", RefuseUnknown.class))),
                new Fault(
                        "group-short-message-crashes",
                        Set.of("GRP-026"),
                        "fails with an error of its own on an empty or short message",
                        "signal-protocol-java 2.8.1: ArrayIndexOutOfBoundsException for an empty distribution",
                        List.of(skip(MESSAGE, "requireLength"), skip(DISTRIBUTION, "requireLength"))),
                new Fault(
                        "group-chain-key-of-any-length",
                        Set.of("GRP-042"),
                        "takes chain keys of any length",
                        "signal-protocol-java 2.8.1 does not look",
                        List.of(skip(DISTRIBUTION, "requireChainKey"))));
    }

    static final class ZeroIv {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) SenderMessageKey key,
                @Advice.Argument(1) byte[] plaintext,
                @Advice.Return(readOnly = false) byte[] ciphertext) {
            ciphertext = AesCbc.encrypt(key.cipherKey().toByteArray(), new byte[16], plaintext);
        }
    }

    static final class OwnVersion {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] versioned) {
            versioned[0] = 0x33;
        }
    }

    static final class WithoutVersion {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) byte[] versioned) {
            versioned = Arrays.copyOfRange(versioned, 1, versioned.length);
        }
    }

    static final class Append8 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] message) {
            message = Arrays.copyOf(message, message.length + 8);
        }
    }

    static final class Present {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) boolean present) {
            present = true;
        }
    }

    static final class Lower16 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long iteration) {
            iteration &= 0xffff;
        }
    }

    static final class Signed {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long number) {
            number = (int) number;
        }
    }

    static final class RefuseUnknown {
        @Advice.OnMethodExit
        static void exit(@Advice.Return Message fields) {
            if (!fields.getUnknownFields().asMap().isEmpty()) {
                throw new Rejection(SignalReason.BAD_MESSAGE, "GRP-025", "the message has an unknown field");
            }
        }
    }
}
