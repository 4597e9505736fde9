package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.messenger.FrankingSender;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.franking.FrankedMessage;
import org.sealcheck.reference.messenger.franking.Mailbox;
import org.sealcheck.reference.messenger.franking.Report;
import org.sealcheck.reference.messenger.proto.MessengerContents.MessageApplication;

/** Faults of senders and recipients: requirements FRANK-001 to FRANK-010, FRANK-013 to FRANK-017, FRANK-024 to FRANK-034. */
final class FrankingFaults {
    private static final String MESSAGE = "reference.messenger.franking.FrankedMessage";
    private static final String RECEIVED = "reference.messenger.franking.ReceivedMessage";
    private static final String TAG = "reference.messenger.franking.FrankingTag";
    private static final String MAILBOX = "reference.messenger.franking.Mailbox";

    private FrankingFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "franking-nonce-as-tag",
                        Set.of("FRANK-001", "FRANK-009"),
                        "sends the nonce to the server in the place of the tag",
                        "two byte strings of one length, side by side",
                        List.of(in(MESSAGE, "of", NonceAsTag.class))),
                new Fault(
                        "franking-nonce-reused",
                        Set.of("FRANK-003", "FRANK-006"),
                        "franks every message with one nonce",
                        "a nonce drawn when the program starts",
                        List.of(in(MESSAGE, "newNonce", OneNonce.class))),
                new Fault(
                        "franking-tag-missing",
                        Set.of("FRANK-005"),
                        "sends messages without a tag",
                        "Messenger web: no key or another version, no tag, and the message is sent",
                        List.of(in("adapter.reference.messenger.ReferenceFrankingSender", "frank", WithoutTag.class))),
                new Fault(
                        "franking-missing-tag-accepted",
                        Set.of("FRANK-005"),
                        "shows messages that come without a tag",
                        "Messenger web: dropped only if isFrankingDropOnMissing is set",
                        List.of(skip(MAILBOX, "requireControl"))),
                new Fault(
                        "franking-other-nonce-inside",
                        Set.of("FRANK-007"),
                        "puts another nonce into the message than the one it tags it with",
                        "drawn twice, once where it is used and once where it is written",
                        List.of(in(MESSAGE, "serialized", OtherNonce.class))),
                new Fault(
                        "franking-tag-roles-swapped",
                        Set.of("FRANK-008"),
                        "computes the tag under the message over the nonce",
                        "HMAC(data, key), as some libraries order them",
                        List.of(in(TAG, "compute", SwappedRoles.class))),
                new Fault(
                        "franking-tag-without-key",
                        Set.of("FRANK-021"),
                        "computes the tag under a key of zeros",
                        "a hash of the message taken for a commitment that hides it",
                        List.of(in(TAG, "compute", NoKey.class))),
                new Fault(
                        "franking-stamp-not-kept",
                        Set.of("FRANK-013"),
                        "drops the reporting tag that comes with a message",
                        "a field that only the desktop client reads",
                        List.of(in("adapter.reference.messenger.ReferenceFrankingRecipient", "stamp", NoStamp.class))),
                new Fault(
                        "franking-acknowledgement-ignored",
                        Set.of("FRANK-014", "FRANK-016"),
                        "does not keep the reporting tag of an acknowledgement",
                        "acknowledgements read for their time only",
                        List.of(in(MAILBOX, "acknowledged", Unchanged.class))),
                new Fault(
                        "franking-drop-not-enforced",
                        Set.of("FRANK-015", "FRANK-032"),
                        "shows messages whose tag does not verify",
                        "Messenger web: dropped only if isFrankingDropOnInvalid is set; whatsmeow never verifies",
                        List.of(skip(TAG, "requireEqual"))),
                new Fault(
                        "franking-not-kept",
                        Set.of("FRANK-016"),
                        "keeps nothing of the messages it shows",
                        "a client that stores the text alone",
                        List.of(in(MAILBOX, "receive", NotKept.class))),
                new Fault(
                        "franking-report-of-content",
                        Set.of("FRANK-017"),
                        "reports the content in the place of the whole message",
                        "what users see is what is submitted",
                        List.of(in(MAILBOX, "report", ContentOnly.class))),
                new Fault(
                        "franking-tag-length-unchecked",
                        Set.of("FRANK-024", "FRANK-020"),
                        "takes tags of any length",
                        "an HMAC compared over the bytes that there are",
                        List.of(skip(TAG, "requireTagLength"))),
                new Fault(
                        "franking-nonce-length-unchecked",
                        Set.of("FRANK-024"),
                        "takes nonces of any length",
                        "HMAC takes any key",
                        List.of(skip(TAG, "requireNonceLength"))),
                new Fault(
                        "franking-reserialized",
                        Set.of("FRANK-026"),
                        "verifies the tag over what it would have written itself",
                        "a parser that keeps no raw bytes",
                        List.of(in(RECEIVED, "covered", Reserialized.class))),
                new Fault(
                        "franking-duplicate-nonce-accepted",
                        Set.of("FRANK-027"),
                        "takes one of several nonces",
                        "protobuf: of a field that stands twice the last one counts",
                        List.of(skip(RECEIVED, "requireOne"))),
                new Fault(
                        "franking-unknown-version-accepted",
                        Set.of("FRANK-029"),
                        "takes franking versions it does not know for good",
                        "Messenger web accepts unknown versions as valid",
                        List.of(skip(RECEIVED, "requireVersion"))),
                new Fault(
                        "franking-revocations-refused",
                        Set.of("FRANK-034"),
                        "demands a tag of revocations, too",
                        "one rule for everything that is decrypted",
                        List.of(no(RECEIVED, "isControl"))));
    }

    static final class NonceAsTag {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) FrankedMessage franked) {
            franked = new FrankedMessage(
                    franked.message(), franked.nonce(), franked.nonce().toByteArray());
        }
    }

    static final class OneNonce {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Secret nonce) {
            nonce = Secret.of(new byte[32]);
        }
    }

    static final class WithoutTag {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) FrankingSender.Franked franked) {
            franked = new FrankingSender.Franked(franked.message(), null);
        }
    }

    static final class OtherNonce {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) Secret nonce) {
            nonce = Secret.of(new byte[32]);
        }
    }

    static final class SwappedRoles {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) Secret nonce,
                @Advice.Argument(value = 1, readOnly = false) byte[] message) {
            byte[] key = nonce.toByteArray();
            nonce = Secret.of(message);
            message = key;
        }
    }

    static final class NoKey {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) Secret nonce) {
            nonce = Secret.of(new byte[32]);
        }
    }

    static final class NoStamp {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Optional<Mailbox.Stamp> stamp) {
            stamp = Optional.empty();
        }
    }

    static final class Unchanged {
        @Advice.OnMethodExit
        static void exit(@Advice.This Mailbox before, @Advice.Return(readOnly = false) Mailbox after) {
            after = before;
        }
    }

    static final class NotKept {
        @Advice.OnMethodExit
        static void exit(@Advice.This Mailbox before, @Advice.Return(readOnly = false) Mailbox.Shown shown) {
            shown = new Mailbox.Shown(before, shown.content());
        }
    }

    static final class ContentOnly {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Report report) {
            try {
                byte[] content = MessageApplication.parseFrom(report.message())
                        .getPayload()
                        .toByteArray();
                report = new Report(content, report.nonce(), report.tag(), report.reportingTag(), report.context());
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static final class Reserialized {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] covered) {
            try {
                covered = MessageApplication.parseFrom(covered).toByteArray();
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
