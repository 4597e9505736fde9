package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.chat.ChatKey;
import org.sealcheck.reference.mtproto.chat.ClosedChat;
import org.sealcheck.reference.mtproto.chat.Closing;
import org.sealcheck.reference.mtproto.chat.Exchange;
import org.sealcheck.reference.mtproto.chat.OpenChat;
import org.sealcheck.reference.mtproto.chat.Outcome;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.dh.Exponent;
import org.sealcheck.reference.mtproto.dh.KeyVisualisation;
import org.sealcheck.reference.mtproto.message.KeyFingerprint;
import org.sealcheck.reference.mtproto.message.MessageReason;

/** Faults of the replacement of a key: requirements MT-PFS. */
final class RekeyingFaults {
    private static final String CHAT = "reference.mtproto.chat.";

    private RekeyingFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "rekey-never-by-use",
                        Set.of("MT-PFS-001"),
                        "uses a key for any number of messages",
                        "a counter that nobody compares",
                        List.of(no(CHAT + "ChatKey", "isWorn"))),
                new Fault(
                        "rekey-never-by-age",
                        Set.of("MT-PFS-002"),
                        "uses a key for any time",
                        "the iOS client counts messages only",
                        List.of(no(CHAT + "ChatKey", "isStale"))),
                new Fault(
                        "rekey-unused-key",
                        Set.of("MT-PFS-003"),
                        "replaces a key that has encrypted nothing",
                        "the condition left out: idle clients exchange keys for ever",
                        List.of(yes(CHAT + "ChatKey", "hasEncrypted"))),
                new Fault(
                        "rekey-asks-while-asking",
                        Set.of("MT-PFS-004"),
                        "asks again while its request is under way",
                        "the state not looked at before the timer",
                        List.of(yes(CHAT + "Rekeying", "isIdle"))),
                new Fault(
                        "rekey-with-newest-numbers",
                        Set.of("MT-PFS-005"),
                        "takes the generator that the server hands out by now",
                        "Android, MadelineProto and telethon-secret-chat take the newest numbers",
                        List.of(in(CHAT + "Rekeying", "numbers", OtherGenerator.class))),
                new Fault(
                        "rekey-same-secret",
                        Set.of("MT-PFS-006"),
                        "takes the same secret for every exchange",
                        "a secret that is drawn once: whoever has one key has them all",
                        List.of(in(CHAT + "Rekeying", "newExponent", Fixed.class))),
                new Fault(
                        "rekey-same-id",
                        Set.of("MT-PFS-006"),
                        "takes the same id for every exchange",
                        "an id that counts from one",
                        List.of(in(CHAT + "Rekeying", "newId", One.class))),
                new Fault(
                        "rekey-wrong-fingerprint",
                        Set.of("MT-PFS-007"),
                        "announces the fingerprint byte by byte reversed",
                        "the number written in the other byte order",
                        List.of(in(CHAT + "Rekeying", "announced", Reversed.class))),
                new Fault(
                        "rekey-values-unchecked",
                        Set.of("MT-PFS-008", "MT-PFS-012"),
                        "takes any number for g_a and g_b",
                        "telethon-secret-chat and others check the first exchange only",
                        List.of(
                                skip("reference.mtproto.dh.PublicValue", "requireProper"),
                                skip("reference.mtproto.dh.PublicValue", "requireMiddle"))),
                new Fault(
                        "rekey-ids-unchecked",
                        Set.of("MT-PFS-009", "MT-PFS-025"),
                        "takes an answer to any exchange for one to its own",
                        "an id that is only copied",
                        List.of(yes(CHAT + "Rekeying", "isMine"))),
                new Fault(
                        "rekey-fingerprint-unchecked",
                        Set.of("MT-PFS-010", "MT-PFS-023"),
                        "takes a key whatever its fingerprint",
                        "the iOS client compares in debug builds only",
                        List.of(yes(CHAT + "Rekeying", "agrees"))),
                new Fault(
                        "rekey-over-too-early",
                        Set.of("MT-PFS-011"),
                        "goes over to the new key with the next packet of any key",
                        "the acceptance taken for the commitment",
                        List.of(yes(CHAT + "Rekeying", "isOf"))),
                new Fault(
                        "rekey-initiator-stays",
                        Set.of("MT-PFS-013"),
                        "goes on with the old key after its own CommitKey",
                        "a responder that is to speak first under the new key",
                        List.of(in(CHAT + "Rekeying", "goOver", InitiatorStays.class))),
                new Fault(
                        "rekey-waits-for-commit",
                        Set.of("MT-PFS-014"),
                        "goes over on CommitKey only",
                        "TDLib",
                        List.of(no(CHAT + "Rekeying", "isOf"))),
                new Fault(
                        "rekey-never-confirms",
                        Set.of("MT-PFS-014"),
                        "says nothing after it has gone over",
                        "TDLib sends no Noop",
                        List.of(no(CHAT + "Rekeying", "owesAnswer"))),
                new Fault(
                        "rekey-old-key-kept",
                        Set.of("MT-PFS-015"),
                        "keeps the old key when it is not needed any more",
                        "MadelineProto keeps it for good",
                        List.of(no(CHAT + "Rekeying", "isSettling"))),
                new Fault(
                        "rekey-old-key-dropped-early",
                        Set.of("MT-PFS-016"),
                        "forgets the old key when it goes over",
                        "gaps that cannot be closed any more",
                        List.of(in(CHAT + "Rekeying", "goOver", Forget.class))),
                new Fault(
                        "rekey-back-to-old-key",
                        Set.of("MT-PFS-017"),
                        "reads the old key after the new one",
                        "an order that only the numbers have",
                        List.of(skip(CHAT + "Rekeying", "requireNotBack"))),
                new Fault(
                        "rekey-unknown-key-closes",
                        Set.of("MT-PFS-018"),
                        "closes the chat on a packet under an unknown key",
                        "MadelineProto: the server can end any chat",
                        List.of(in(CHAT + "SecretChats", "receive", CloseOnUnknownKey.class))),
                new Fault(
                        "rekey-zeros-name-no-key",
                        Set.of("MT-PFS-018"),
                        "breaks down over a packet whose fingerprint is zeros",
                        "TDLib 1.8.65, where 0 stands for the second key that is not there: the whole process ends",
                        List.of(in(CHAT + "OpenChat", "keyOf", UseMissingKey.class))),
                new Fault(
                        "rekey-smaller-goes-on",
                        Set.of("MT-PFS-019"),
                        "lets the smaller exchange go on",
                        "the iOS client and libtgl",
                        List.of(in(CHAT + "Rekeying", "yieldsTo", ToSmaller.class))),
                new Fault(
                        "rekey-unsigned-ids",
                        Set.of("MT-PFS-019"),
                        "compares the ids of exchanges as unsigned numbers",
                        "a language without signed 64-bit integers",
                        List.of(in(CHAT + "Rekeying", "yieldsTo", ToLargerUnsigned.class))),
                new Fault(
                        "rekey-always-yields",
                        Set.of("MT-PFS-019", "MT-PFS-026"),
                        "lets the other side go first whenever both have asked",
                        "two polite clients",
                        List.of(yes(CHAT + "Rekeying", "yieldsTo"))),
                new Fault(
                        "rekey-equal-ids-go-on",
                        Set.of("MT-PFS-020"),
                        "goes on with its own exchange if both have one id",
                        "a comparison with <= on one side",
                        List.of(no(CHAT + "Rekeying", "isSame"))),
                new Fault(
                        "rekey-visualisation-follows",
                        Set.of("MT-PFS-021"),
                        "shows the users the key in use",
                        "MadelineProto",
                        List.of(in(CHAT + "OpenChat", "visualisation", OfCurrentKey.class))),
                new Fault(
                        "rekey-accepts-while-busy",
                        Set.of("MT-PFS-022"),
                        "accepts a request while an exchange is under way",
                        "every request costs two exponentiations, and the first exchange is lost",
                        List.of(yes(CHAT + "Rekeying", "mayAccept"))),
                new Fault(
                        "rekey-commit-unchecked",
                        Set.of("MT-PFS-023"),
                        "takes a CommitKey whatever it names",
                        "a commit that is only a signal",
                        List.of(skip(CHAT + "Rekeying", "requireFitting"))),
                new Fault(
                        "rekey-abort-ignored",
                        Set.of("MT-PFS-024"),
                        "leaves AbortKey without effect",
                        "MadelineProto: the exchange stays stuck",
                        List.of(no(CHAT + "Rekeying", "isAbortable"))));
    }

    static final class OtherGenerator {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) DhParameters answer) {
            answer = DhParameters.check(answer.prime().toByteArray(), 4);
        }
    }

    static final class Fixed {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Exponent answer) {
            answer = new Exponent(Secret.of(BigInteger.ONE.shiftLeft(2046).toByteArray()));
        }
    }

    static final class One {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long answer) {
            answer = 1;
        }
    }

    static final class Reversed {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long answer) {
            answer = Long.reverseBytes(answer);
        }
    }

    static final class InitiatorStays {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) OpenChat chat,
                @Advice.Argument(1) long id,
                @Advice.Argument(2) ChatKey next,
                @Advice.Return(readOnly = false) OpenChat answer) {
            if (chat.exchange() instanceof Exchange.Requested) {
                answer = new OpenChat(
                        chat.parameters(),
                        chat.sequence(),
                        chat.outbox(),
                        chat.waiting(),
                        chat.key(),
                        new Exchange.Accepted(id, next),
                        chat.epoch(),
                        chat.layers(),
                        chat.versions());
            }
        }
    }

    static final class Forget {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) OpenChat chat) {
            chat = new OpenChat(
                    chat.parameters(),
                    chat.sequence(),
                    chat.outbox(),
                    chat.waiting(),
                    chat.key(),
                    Exchange.IDLE,
                    chat.epoch(),
                    chat.layers(),
                    chat.versions());
        }
    }

    static final class CloseOnUnknownKey {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(
                @Advice.Thrown(readOnly = false) Throwable thrown, @Advice.Return(readOnly = false) Outcome answer) {
            if (thrown instanceof Rejection && ((Rejection) thrown).reason() == MessageReason.UNKNOWN_KEY) {
                thrown = null;
                answer = new Outcome(
                        new ClosedChat(Closing.BROKEN_EXCHANGE),
                        List.of(),
                        List.of(),
                        false,
                        Optional.of(Closing.BROKEN_EXCHANGE));
            }
        }
    }

    static final class UseMissingKey {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) KeyFingerprint fingerprint) {
            if (fingerprint.toString().matches("0+")) {
                throw new IllegalStateException("no second key");
            }
        }
    }

    static final class ToSmaller {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) long mine,
                @Advice.Argument(1) long theirs,
                @Advice.Return(readOnly = false) boolean answer) {
            answer = theirs < mine;
        }
    }

    static final class ToLargerUnsigned {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) long mine,
                @Advice.Argument(1) long theirs,
                @Advice.Return(readOnly = false) boolean answer) {
            answer = Long.compareUnsigned(mine, theirs) < 0;
        }
    }

    static final class OfCurrentKey {
        @Advice.OnMethodExit
        static void exit(@Advice.This OpenChat chat, @Advice.Return(readOnly = false) byte[] answer) {
            answer = KeyVisualisation.fromLayer46(chat.key().key(), chat.key().key());
        }
    }
}
