package org.sealcheck.reference.messenger.backfill;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.sealcheck.reference.messenger.backfill.proto.ControlMessages.ConsumerApplication;
import org.sealcheck.reference.messenger.backfill.proto.ControlMessages.MessageKey;

/**
 * Tells control messages from content (BACK-002): a control message names another message, and there is no room in it
 * for anything else.
 */
public final class ControlMessage {
    private ControlMessage() {}

    /** @param application the application payload, before it is padded and encrypted; any bytes */
    public static boolean isControl(byte[] application) {
        try {
            ConsumerApplication parsed = ConsumerApplication.parseFrom(application);
            MessageKey key =
                    parsed.getPayload().getApplicationData().getRevoke().getKey();
            return key.hasId() && isNothingElse(parsed, application) && isShort(key);
        } catch (InvalidProtocolBufferException e) {
            return false; // whatever it is, it may hold content
        }
    }

    /** No field but those of a message's key: not in metadata, not in unknown fields, not under another one. */
    static boolean isNothingElse(ConsumerApplication parsed, byte[] application) {
        MessageKey key = parsed.getPayload().getApplicationData().getRevoke().getKey();
        ConsumerApplication.Builder alone = ConsumerApplication.newBuilder();
        MessageKey.Builder copy = alone.getPayloadBuilder()
                .getApplicationDataBuilder()
                .getRevokeBuilder()
                .getKeyBuilder();
        if (key.hasRemoteJid()) {
            copy.setRemoteJid(key.getRemoteJid());
        }
        if (key.hasFromMe()) {
            copy.setFromMe(key.getFromMe());
        }
        copy.setId(key.getId());
        if (key.hasParticipant()) {
            copy.setParticipant(key.getParticipant());
        }
        return Arrays.equals(alone.build().toByteArray(), application);
    }

    /** What names a message is short; a text in its place is not. */
    static boolean isShort(MessageKey key) {
        return Stream.of(key.getRemoteJid(), key.getId(), key.getParticipant())
                .allMatch(each -> each.getBytes(StandardCharsets.UTF_8).length <= longestName());
    }

    /** In bytes. */
    static int longestName() {
        return 64;
    }
}
