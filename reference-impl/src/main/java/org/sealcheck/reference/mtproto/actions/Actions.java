package org.sealcheck.reference.mtproto.actions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** The steps of a chat's history: a message, a service message, something the user does. */
public final class Actions {
    private Actions() {}

    /**
     * Takes a message or a service message that was said in the chat, by either side.
     *
     * @param message of type DecryptedMessage, of any layer
     * @param now milliseconds since 1970
     * @throws Rejection no-message, chat-closed, duplicate-random-id
     */
    public static History apply(History history, Side by, TlObject message, long now) {
        requireOpen(history);
        requireMessage(message);
        History current = expire(history, now);
        if (message.has("action")) {
            return act(current, by, message.object("action"), now);
        }
        requireNew(current, message.number("random_id"));
        return quiet(current, by).with(stored(current, by, message));
    }

    /**
     * The user opens messages of the peer (MT-ACT-009).
     *
     * @return the history after it; the caller tells the peer by ReadMessages with the same ids
     * @throws Rejection chat-closed, or unknown-message if one is not there or not the peer's
     */
    public static History open(History history, List<Long> randomIds, long now) {
        requireOpen(history);
        History current = expire(history, now);
        for (long id : randomIds) {
            requireFromPeer(current, id);
            current = current.change(id, message -> message.read(now));
        }
        return current;
    }

    /** The server says that the peer has read everything up to a date, seconds since 1970 (MT-ACT-013). */
    public static History readUntil(History history, long date) {
        return date > history.readUntil() ? history.withReadUntil(date) : history;
    }

    /** The chat is discarded, by either side (MT-ACT-014). */
    public static History discard(History history, boolean deleteHistory) {
        return (deleteHistory ? history.cleared() : history).close();
    }

    /** Destroys what is due: its content is gone from the state, not only hidden (MT-ACT-008). */
    public static History expire(History history, long now) {
        List<Long> due = history.messages().values().stream()
                .filter(each -> each.expired(now))
                .map(StoredMessage::randomId)
                .toList();
        return due.isEmpty() ? history : history.without(due);
    }

    private static History act(History history, Side by, TlObject action, long now) {
        return switch (action.constructor().name()) {
            case "decryptedMessageActionDeleteMessages" -> delete(history, action.numbers("random_ids"));
            case "decryptedMessageActionFlushHistory" -> flush(history);
            case "decryptedMessageActionSetMessageTTL" -> setTimer(history, by, action.integer("ttl_seconds"));
            case "decryptedMessageActionReadMessages" -> read(history, by, action.numbers("random_ids"), now);
            case "decryptedMessageActionScreenshotMessages" -> screenshot(history, by);
            case "decryptedMessageActionTyping" -> typing(history, by, action.object("action"));
            default -> nothing(history);
        };
    }

    /** MT-ACT-001, MT-ACT-002. */
    private static History delete(History history, List<Long> randomIds) {
        return history.without(randomIds);
    }

    /** MT-ACT-003, MT-ACT-004. */
    private static History flush(History history) {
        return history.cleared();
    }

    /** MT-ACT-005. */
    private static History setTimer(History history, Side by, int seconds) {
        int timer = timer(seconds);
        return history.withTimer(timer).with(new Notice.TimerSet(by, timer));
    }

    /** MT-ACT-007: only what the other side wrote can be read. */
    private static History read(History history, Side by, List<Long> randomIds, long now) {
        History current = history;
        for (long id : randomIds) {
            current = current.change(id, message -> readable(message, by) ? message.read(now) : message);
        }
        return current;
    }

    private static boolean readable(StoredMessage message, Side reader) {
        return message.by() != reader;
    }

    /** MT-ACT-010. */
    private static History screenshot(History history, Side by) {
        return history.with(new Notice.ScreenshotTaken(by));
    }

    /** MT-ACT-011. */
    private static History typing(History history, Side by, TlObject action) {
        if (by == Side.SELF) {
            return history;
        }
        boolean over = action.is("sendMessageCancelAction");
        return history.withTyping(
                over ? Optional.empty() : Optional.of(action.constructor().name()));
    }

    /** Whoever has sent something is typing no more (MT-ACT-011). */
    private static History quiet(History history, Side by) {
        return by == Side.PEER ? history.withTyping(Optional.empty()) : history;
    }

    /** MT-ACT-012. */
    private static History nothing(History history) {
        return history;
    }

    /** MT-ACT-006. */
    private static int timer(int seconds) {
        return Math.max(0, seconds);
    }

    /** MT-ACT-005: a message's own ttl comes before the chat's, which is for messages of layer 8. */
    private static StoredMessage stored(History history, Side by, TlObject message) {
        int timer = message.has("ttl") ? timer(message.integer("ttl")) : history.timer();
        return new StoredMessage(message.number("random_id"), by, message, timer, OptionalLong.empty());
    }

    private static void requireMessage(TlObject message) {
        if (!message.constructor().type().equals("DecryptedMessage")) {
            throw new Rejection(
                    ActionReason.NO_MESSAGE, "MT-ACT-012", message + " is neither a message nor a service message");
        }
    }

    /** MT-ACT-014. */
    private static void requireOpen(History history) {
        if (history.closed()) {
            throw new Rejection(ActionReason.CHAT_CLOSED, "MT-ACT-014", "the chat was closed; start another one");
        }
    }

    /** MT-ACT-015. */
    private static void requireNew(History history, long randomId) {
        if (history.find(randomId).isPresent()) {
            throw new Rejection(
                    ActionReason.DUPLICATE_RANDOM_ID, "MT-ACT-015", "there is a message with this random_id already");
        }
    }

    /** MT-ACT-009. */
    private static void requireFromPeer(History history, long randomId) {
        if (history.find(randomId).filter(each -> each.by() == Side.PEER).isEmpty()) {
            throw new Rejection(
                    ActionReason.UNKNOWN_MESSAGE, "MT-ACT-009", "the peer has no message with this random_id here");
        }
    }
}
