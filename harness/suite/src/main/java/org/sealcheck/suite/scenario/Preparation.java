package org.sealcheck.suite.scenario;

import org.jspecify.annotations.Nullable;

/**
 * How a device is set up when it first appears in a scenario.
 *
 * @param signedPreKeyId id of its signed prekey
 * @param firstOneTimePreKeyId id of its first one-time prekey; the others follow
 * @param oneTimePreKeys how many it makes; none, and no signed prekey either, if it is to register by itself
 * @param keys keys that are known to an observer; null if the device makes its own
 */
public record Preparation(
        long signedPreKeyId,
        long firstOneTimePreKeyId,
        int oneTimePreKeys,
        @Nullable KnownKeys keys) {

    /** Ids of both kinds differ, so that one taken for the other is noticed. */
    public static final Preparation USUAL = new Preparation(71, 2001, 10, null);

    /** The smallest ids. */
    public static final Preparation IDS_ZERO = new Preparation(0, 0, 10, null);

    /** The largest id that every library treats as an ordinary one: one below 2^24 - 1. */
    public static final Preparation IDS_LARGEST = new Preparation(0xFFFFFE, 0xFFFFFE, 1, null);

    /** An identity only. */
    public static final Preparation BARE = new Preparation(0, 0, 0, null);

    public Preparation knowing(KnownKeys value) {
        return new Preparation(signedPreKeyId, firstOneTimePreKeyId, oneTimePreKeys, value);
    }
}
