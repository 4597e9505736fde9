package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.franking.Context;
import org.sealcheck.reference.messenger.media.Attachment;

/** Faults of the server and the moderator: requirements FRANK-002 to FRANK-004, FRANK-010 to FRANK-012, FRANK-018 to FRANK-035. */
final class ReportFaults {
    private static final String KEYS = "reference.messenger.franking.FrankingKeys";
    private static final String ENCODING = "reference.messenger.franking.ContextEncoding";
    private static final String MODERATOR = "reference.messenger.franking.Moderator";
    private static final String LIMITS = "reference.messenger.franking.FrankingLimits";

    private ReportFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "franking-reporting-tag-unchecked",
                        Set.of("FRANK-002", "FRANK-004", "FRANK-018"),
                        "believes every report whose tag is that of its message",
                        "the commitment taken for a signature",
                        List.of(skip(KEYS, "requireEqual"))),
                new Fault(
                        "franking-tag-not-recomputed",
                        Set.of("FRANK-018", "FRANK-020"),
                        "does not recompute the franking tag of a report",
                        "the server's own tag is right, so the rest is believed",
                        List.of(skip(MODERATOR, "requireTag"))),
                new Fault(
                        "franking-other-tag-stamped",
                        Set.of("FRANK-010"),
                        "stamps a tag in which the last byte is lost",
                        "a column one byte too short",
                        List.of(in(KEYS, "stamp", LastByteLost.class))),
                new Fault(
                        "franking-context-first",
                        Set.of("FRANK-011"),
                        "computes the reporting tag over the context and then the franking tag",
                        "the formula of the overview read from right to left",
                        List.of(in(KEYS, "reportingTag", ContextFirst.class))),
                new Fault(
                        "franking-context-not-covered",
                        Set.of("FRANK-012", "FRANK-033"),
                        "computes the reporting tag over the franking tag alone",
                        "a server that looks the context up when a report comes",
                        List.of(in(KEYS, "reportingTag", NoContext.class))),
                new Fault(
                        "franking-context-without-time",
                        Set.of("FRANK-012"),
                        "leaves the time out of the context",
                        "the time is in the envelope anyway",
                        List.of(in(ENCODING, "encode", NoTime.class))),
                new Fault(
                        "franking-context-without-device",
                        Set.of("FRANK-012"),
                        "leaves the sending device out of the context",
                        "accounts taken for devices",
                        List.of(in(ENCODING, "encode", NoDevice.class))),
                new Fault(
                        "franking-key-as-tag",
                        Set.of("FRANK-022"),
                        "answers with its key in the place of the reporting tag",
                        "an HMAC function that returns its first argument when it has not been initialised",
                        List.of(in(KEYS, "reportingTag", KeyAsTag.class))),
                new Fault(
                        "franking-key-not-rotated",
                        Set.of("FRANK-023"),
                        "counts epochs and keeps its key",
                        "a rotation that was never switched on",
                        List.of(in(KEYS, "rotate", SameKey.class))),
                new Fault(
                        "franking-context-ambiguous",
                        Set.of("FRANK-025"),
                        "writes ids one after the other without their lengths",
                        "sender || recipient || time, as the overview seems to say",
                        List.of(in(ENCODING, "writeString", NoLength.class))),
                new Fault(
                        "franking-context-with-more-behind",
                        Set.of("FRANK-025"),
                        "reads a context and does not ask what follows it",
                        "a reader that stops when it has what it needs",
                        List.of(skip(ENCODING, "requireEnd"))),
                new Fault(
                        "franking-nonce-beside-unchecked",
                        Set.of("FRANK-028"),
                        "does not compare the nonce submitted with the one in the message",
                        "the overview submits it twice and says nothing of comparing",
                        List.of(skip(MODERATOR, "requireSameNonce"))),
                new Fault(
                        "franking-attachment-known-by-blob",
                        Set.of("FRANK-030"),
                        "knows attachments by their blob alone",
                        "the attack of Dodis, Grubbs, Ristenpart and Woodage on reported attachments",
                        List.of(in(MODERATOR + "$AttachmentName", "of", AnyKey.class))),
                new Fault(
                        "franking-window-closed",
                        Set.of("FRANK-035"),
                        "erases a key when it is replaced",
                        "no overlap",
                        List.of(in(LIMITS, "reportWindowMs", Closed.class))),
                new Fault(
                        "franking-window-open",
                        Set.of("FRANK-035"),
                        "keeps replaced keys forever",
                        "nobody deletes",
                        List.of(in(LIMITS, "reportWindowMs", Open.class))));
    }

    static final class LastByteLost {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] tag) {
            tag = tag.clone();
            if (tag.length == 32) {
                tag[31] = 0;
            }
        }
    }

    static final class ContextFirst {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 1, readOnly = false) byte[] tag,
                @Advice.Argument(value = 2, readOnly = false) byte[] context) {
            byte[] first = tag;
            tag = context;
            context = first;
        }
    }

    static final class NoContext {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) byte[] context) {
            context = new byte[0];
        }
    }

    static final class NoTime {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) Context context) {
            context = new Context(
                    context.senderId(),
                    context.senderDevice(),
                    context.threadId(),
                    context.messageId(),
                    0,
                    context.epoch());
        }
    }

    static final class NoDevice {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) Context context) {
            context = new Context(
                    context.senderId(),
                    0,
                    context.threadId(),
                    context.messageId(),
                    context.timestamp(),
                    context.epoch());
        }
    }

    static final class KeyAsTag {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Secret key, @Advice.Return(readOnly = false) byte[] tag) {
            tag = key.toByteArray();
        }
    }

    static final class SameKey {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.FieldValue("key") Secret key, @Advice.Argument(value = 1, readOnly = false) Entropy entropy) {
            entropy = Entropy.of(key.toByteArray());
        }
    }

    static final class NoLength {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(@Advice.Argument(0) DataOutputStream out, @Advice.Argument(1) String text)
                throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        }
    }

    static final class AnyKey {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) Attachment attachment) {
            attachment = new Attachment(
                    attachment.type(),
                    Secret.of(new byte[32]),
                    attachment.blobHash(),
                    attachment.plaintextHash(),
                    attachment.pointer());
        }
    }

    static final class Closed {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long window) {
            window = 0;
        }
    }

    static final class Open {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long window) {
            window = Long.MAX_VALUE;
        }
    }
}
