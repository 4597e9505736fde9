package org.sealcheck.reference.mtproto.actions;

import java.util.OptionalLong;
import org.sealcheck.reference.mtproto.tl.TlObject;

/**
 * A message that the chat shows.
 *
 * @param by who sent it
 * @param content a decryptedMessage of any layer
 * @param timer seconds from being read to being destroyed; 0: it stays
 * @param destroyedAt milliseconds since 1970, once it was read and has a timer
 */
public record StoredMessage(long randomId, Side by, TlObject content, int timer, OptionalLong destroyedAt) {
    static final long SECOND = 1000;

    boolean ticking() {
        return destroyedAt.isPresent();
    }

    /** Read: from now on the timer runs, if there is one (MT-ACT-007, MT-ACT-009). */
    StoredMessage read(long now) {
        if (timer == 0 || ticking()) {
            return this;
        }
        return new StoredMessage(randomId, by, content, timer, OptionalLong.of(now + timer * SECOND));
    }

    /** MT-ACT-008. */
    boolean expired(long now) {
        return destroyedAt.isPresent() && now >= destroyedAt.getAsLong();
    }

    /** Who and which, and nothing of what was said. */
    @Override
    public String toString() {
        return "message " + randomId + " by " + by;
    }
}
