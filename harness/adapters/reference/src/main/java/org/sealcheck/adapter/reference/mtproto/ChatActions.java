package org.sealcheck.adapter.reference.mtproto;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Action;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.ActionKind;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** Service messages of the user's, in the words of the contract and as TL. */
final class ChatActions {
    private static final String PREFIX = "decryptedMessageAction";

    private ChatActions() {}

    static TlObject object(Action action, int layer) {
        TlObject object = TlObject.of(PREFIX + name(action.kind()), layer);
        return switch (action.kind()) {
            case DELETE_MESSAGES, READ_MESSAGES, SCREENSHOT_MESSAGES -> object.with("random_ids", ids(action));
            case SET_TTL -> object.with("ttl_seconds", Objects.requireNonNull(action.ttlSeconds()));
            case TYPING -> object.with("action", TlObject.of("sendMessageTypingAction", layer));
            case FLUSH_HISTORY -> object;
        };
    }

    /** Null for an action that the contract has no word for. */
    static @Nullable Action action(TlObject object) {
        for (ActionKind kind : ActionKind.values()) {
            if (object.is(PREFIX + name(kind))) {
                return new Action(
                        kind,
                        object.has("random_ids")
                                ? object.numbers("random_ids").stream()
                                        .map(Longs::bytes)
                                        .toList()
                                : null,
                        object.has("ttl_seconds") ? object.integer("ttl_seconds") : null);
            }
        }
        return null;
    }

    private static List<Long> ids(Action action) {
        List<Bytes> ids = Objects.requireNonNull(action.randomIds());
        return Longs.of(ids);
    }

    private static String name(ActionKind kind) {
        return switch (kind) {
            case DELETE_MESSAGES -> "DeleteMessages";
            case FLUSH_HISTORY -> "FlushHistory";
            case SET_TTL -> "SetMessageTTL";
            case READ_MESSAGES -> "ReadMessages";
            case SCREENSHOT_MESSAGES -> "ScreenshotMessages";
            case TYPING -> "Typing";
        };
    }
}
