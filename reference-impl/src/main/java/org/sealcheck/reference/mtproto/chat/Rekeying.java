package org.sealcheck.reference.mtproto.chat;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.dh.Exponent;
import org.sealcheck.reference.mtproto.dh.PublicValue;
import org.sealcheck.reference.mtproto.message.SharedKey;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** The steps by which a chat gets its next key. */
final class Rekeying {
    static final String REQUEST = "decryptedMessageActionRequestKey";
    static final String ACCEPT = "decryptedMessageActionAcceptKey";
    static final String COMMIT = "decryptedMessageActionCommitKey";
    static final String ABORT = "decryptedMessageActionAbortKey";
    static final String NOOP = "decryptedMessageActionNoop";

    private static final String EXCHANGE_ID = "exchange_id";
    private static final String FINGERPRINT = "key_fingerprint";

    private Rekeying() {}

    // Our own requests.

    /** Asks for a new key if it is time (MT-PFS-001 to MT-PFS-004). */
    static Turn startIfDue(Turn turn, long now, Entropy entropy) {
        OpenChat chat = turn.chat();
        boolean due = chat.key().isDueForReplacement(now) && isIdle(chat);
        return due ? start(turn, entropy) : turn;
    }

    /** MT-PFS-004. */
    private static boolean isIdle(OpenChat chat) {
        return chat.exchange() instanceof Exchange.Idle;
    }

    /** MT-PFS-005, MT-PFS-006: 8 bytes of entropy for the id, 256 for the exponent. */
    private static Turn start(Turn turn, Entropy entropy) {
        long id = newId(entropy);
        Exponent exponent = newExponent(entropy);
        PublicValue ours = numbers(turn).publicValue(exponent);
        TlObject action = Sending.action(turn, REQUEST)
                .with(EXCHANGE_ID, id)
                .with("g_a", ByteString.copyFrom(ours.toByteArray()));
        Turn asked = Sending.service(turn, action, entropy);
        return asked.with(asked.chat().withExchange(new Exchange.Requested(id, exponent)));
    }

    /** MT-PFS-006. */
    private static long newId(Entropy entropy) {
        return Sending.randomLong(entropy);
    }

    /** MT-PFS-006. */
    private static Exponent newExponent(Entropy entropy) {
        return Exponent.draw(entropy);
    }

    // Their requests.

    static Turn requested(Turn turn, TlObject action, long now, Entropy entropy) {
        long id = action.number(EXCHANGE_ID);
        Exchange exchange = turn.chat().exchange();
        if (exchange instanceof Exchange.Requested mine) {
            return concurrent(turn, mine, action, now, entropy);
        }
        return mayAccept(exchange) ? accept(turn, action, now, entropy) : refuse(turn, id, entropy);
    }

    /** MT-PFS-022. */
    private static boolean mayAccept(Exchange exchange) {
        return exchange instanceof Exchange.Idle;
    }

    /** Both have asked: one of the two exchanges goes on (MT-PFS-019, MT-PFS-020). */
    private static Turn concurrent(Turn turn, Exchange.Requested mine, TlObject action, long now, Entropy entropy) {
        long theirs = action.number(EXCHANGE_ID);
        if (yieldsTo(mine.id(), theirs)) {
            return accept(turn.with(turn.chat().withExchange(Exchange.IDLE)), action, now, entropy);
        }
        return isSame(mine.id(), theirs) ? turn.with(turn.chat().withExchange(Exchange.IDLE)) : turn;
    }

    /** Profile mtproto-rekey-docs: the larger id goes on, as signed numbers (MT-PFS-019). */
    private static boolean yieldsTo(long mine, long theirs) {
        return mine < theirs;
    }

    /** MT-PFS-020. */
    private static boolean isSame(long mine, long theirs) {
        return mine == theirs;
    }

    /** MT-PFS-007, MT-PFS-008: 256 bytes of entropy for the exponent, then those of a message. */
    private static Turn accept(Turn turn, TlObject action, long now, Entropy entropy) {
        long id = action.number(EXCHANGE_ID);
        Optional<PublicValue> theirs = check(numbers(turn), action.bytes("g_a"));
        if (theirs.isEmpty()) {
            return refuse(turn, id, entropy);
        }
        Exponent exponent = newExponent(entropy);
        ChatKey next = next(turn.chat(), exponent, theirs.get(), now);
        TlObject answer = Sending.action(turn, ACCEPT)
                .with(EXCHANGE_ID, id)
                .with(
                        "g_b",
                        ByteString.copyFrom(numbers(turn).publicValue(exponent).toByteArray()))
                .with(FINGERPRINT, announced(next));
        Turn answered = Sending.service(turn, answer, entropy);
        return answered.with(answered.chat().withExchange(new Exchange.Accepted(id, next)));
    }

    /** MT-PFS-007. */
    private static long announced(ChatKey next) {
        return next.fingerprint().value();
    }

    /** MT-PFS-008, MT-PFS-022. */
    private static Turn refuse(Turn turn, long id, Entropy entropy) {
        return Sending.service(turn, Sending.action(turn, ABORT).with(EXCHANGE_ID, id), entropy);
    }

    // Answers.

    /** MT-PFS-009 to MT-PFS-013. */
    static Turn accepted(Turn turn, TlObject action, long now, Entropy entropy) {
        long id = action.number(EXCHANGE_ID);
        if (!(turn.chat().exchange() instanceof Exchange.Requested mine) || !isMine(mine.id(), id)) {
            return turn;
        }
        Optional<PublicValue> theirs = check(numbers(turn), action.bytes("g_b"));
        if (theirs.isEmpty()) {
            return giveUp(turn, id, entropy);
        }
        ChatKey next = next(turn.chat(), mine.exponent(), theirs.get(), now);
        if (!agrees(next, action)) {
            return giveUp(turn, id, entropy);
        }
        TlObject commit = Sending.action(turn, COMMIT)
                .with(EXCHANGE_ID, id)
                .with(FINGERPRINT, next.fingerprint().value());
        Turn committed = Sending.service(turn, commit, entropy);
        return committed.with(goOver(committed.chat(), id, next, false, now));
    }

    /** MT-PFS-009. */
    private static boolean isMine(long mine, long theirs) {
        return mine == theirs;
    }

    /** MT-PFS-010. */
    private static boolean agrees(ChatKey next, TlObject action) {
        return next.fingerprint().value() == action.number(FINGERPRINT);
    }

    private static Turn giveUp(Turn turn, long id, Entropy entropy) {
        return refuse(turn.with(turn.chat().withExchange(Exchange.IDLE)), id, entropy);
    }

    /** MT-PFS-014, MT-PFS-017, MT-PFS-023. */
    static Turn committed(Turn turn, TlObject action, long now) {
        OpenChat chat = turn.chat();
        long id = action.number(EXCHANGE_ID);
        if (chat.exchange() instanceof Exchange.Accepted accepted) {
            requireFitting(accepted.id(), accepted.next(), id, action);
            Turn over = turn.with(goOver(chat, id, accepted.next(), false, now)).afterSwitch();
            return forgetOld(over);
        }
        if (chat.exchange() instanceof Exchange.Settling settling && settling.awaitsCommit()) {
            requireFitting(settling.id(), chat.key(), id, action);
            return forgetOld(turn);
        }
        throw new Violation(Closing.BROKEN_EXCHANGE, "CommitKey for an exchange that was not accepted");
    }

    /** MT-PFS-023. */
    private static void requireFitting(long id, ChatKey next, long theirId, TlObject action) {
        if (id != theirId || !agrees(next, action)) {
            throw new Violation(Closing.BROKEN_EXCHANGE, "CommitKey for another exchange or another key");
        }
    }

    /** MT-PFS-024, MT-PFS-025. */
    static Turn aborted(Turn turn, TlObject action) {
        OpenChat chat = turn.chat();
        return isAbortable(chat.exchange(), action.number(EXCHANGE_ID))
                ? turn.with(chat.withExchange(Exchange.IDLE))
                : turn;
    }

    /** Until the initiator has committed either side may be the one that gives up (MT-PFS-024). */
    private static boolean isAbortable(Exchange exchange, long id) {
        if (exchange instanceof Exchange.Requested requested) {
            return isMine(requested.id(), id);
        }
        return exchange instanceof Exchange.Accepted accepted && isMine(accepted.id(), id);
    }

    // The keys.

    /** A packet came under this key: if it is the one to come, they have gone over to it, and so do we (MT-PFS-014). */
    static Turn heard(Turn turn, ChatKey key, long now) {
        OpenChat chat = turn.chat();
        if (chat.exchange() instanceof Exchange.Accepted accepted
                && isOf(accepted.next().epoch(), key.epoch())) {
            return turn.with(goOver(chat, accepted.id(), accepted.next(), true, now))
                    .afterSwitch();
        }
        return turn;
    }

    private static boolean isOf(int epoch, int other) {
        return epoch == other;
    }

    /** We send under the new key from now on; the old one is kept for what is still missing (MT-PFS-013, MT-PFS-015). */
    private static OpenChat goOver(OpenChat chat, long id, ChatKey next, boolean awaitsCommit, long now) {
        return chat.withExchange(new Exchange.Settling(id, chat.key(), awaitsCommit))
                .withKey(next.inUse(now));
    }

    /** A message under this key was processed in its turn (MT-PFS-015, MT-PFS-017). */
    static Turn settle(Turn turn, int epoch) {
        OpenChat chat = turn.chat();
        requireNotBack(chat, epoch);
        if (epoch != chat.key().epoch()) {
            return turn;
        }
        Turn counted = turn.with(chat.withKey(chat.key().afterDecrypting()).withEpoch(epoch));
        return isSettling(chat) ? forgetOld(counted) : counted;
    }

    private static boolean isSettling(OpenChat chat) {
        return chat.exchange() instanceof Exchange.Settling;
    }

    /** MT-PFS-017. */
    private static void requireNotBack(OpenChat chat, int epoch) {
        if (epoch < chat.epoch()) {
            throw new Violation(Closing.WENT_BACK_TO_OLD_KEY, "a message under an old key follows one under a newer");
        }
    }

    /** MT-PFS-015: nothing under the old key can come any more. */
    private static Turn forgetOld(Turn turn) {
        OpenChat chat = turn.chat();
        return turn.with(chat.withExchange(Exchange.IDLE).withEpoch(chat.key().epoch()));
    }

    /** If we went over because they did, and have nothing to say: so that they can forget the old key (MT-PFS-014). */
    static Turn confirm(Turn turn, Entropy entropy) {
        return owesAnswer(turn) ? Sending.service(turn, Sending.action(turn, NOOP), entropy) : turn;
    }

    private static boolean owesAnswer(Turn turn) {
        return turn.switched() && turn.packets().isEmpty();
    }

    /** MT-PFS-008, MT-PFS-012. */
    private static Optional<PublicValue> check(DhParameters numbers, ByteString value) {
        try {
            return Optional.of(PublicValue.receive(value.toByteArray(), numbers.prime()));
        } catch (Rejection outOfRange) {
            return Optional.empty();
        }
    }

    private static ChatKey next(OpenChat chat, Exponent ours, PublicValue theirs, long now) {
        SharedKey agreed = chat.parameters().numbers().agree(ours, theirs);
        return ChatKey.fresh(agreed, chat.key().epoch() + 1, now);
    }

    /** MT-PFS-005. */
    private static DhParameters numbers(Turn turn) {
        return turn.chat().parameters().numbers();
    }
}
