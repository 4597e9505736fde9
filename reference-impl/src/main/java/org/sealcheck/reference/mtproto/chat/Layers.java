package org.sealcheck.reference.mtproto.chat;

/**
 * The newest layers that either side is known to understand.
 *
 * @param own ours
 * @param remote theirs, as far as they said (MT-LAYER-001)
 */
public record Layers(int own, int remote) {
    /** The layer in which everybody is spoken to at first (MT-LAYER-002). */
    static final int INITIAL_REMOTE = 46;

    /** The first layer in which everything is encrypted with version 2.0 (MT-V1-101). */
    static final int VERSION_2 = 73;

    static Layers start(int own) {
        return new Layers(own, initialRemote());
    }

    /** MT-LAYER-002. */
    private static int initialRemote() {
        return INITIAL_REMOTE;
    }

    /** What they are known to understand after this was said of it: more, or what it was (MT-LAYER-003 to 006). */
    Layers heard(int layer) {
        return isNews(layer) ? new Layers(own, layer) : this;
    }

    /** MT-LAYER-005, MT-LAYER-006. */
    private boolean isNews(int layer) {
        return layer > remote;
    }

    Layers withOwn(int layer) {
        return new Layers(layer, remote);
    }

    /** What we write in: what both sides understand (MT-LAYER-010). */
    int outgoing() {
        return Math.min(own, remote);
    }

    /** MT-LAYER-012. */
    boolean isTooNew(int layer) {
        return layer > own;
    }
}
