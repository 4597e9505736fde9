package org.sealcheck.bench.session;

import java.util.Arrays;

/** Alice, who starts, and Bob, whose bundle she has. */
record Pair<B>(Party<B> alice, Party<B> bob, B bundle) {
    static final byte[] PLAINTEXT = "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    Pair(Party<B> alice, Party<B> bob) {
        this(alice, bob, bob.bundle());
    }

    /** Alice processes Bob's bundle. */
    void initiate() {
        alice.process(bundle);
    }

    /** A session that both have confirmed: no set-up travels any more. */
    void establish() {
        initiate();
        turn(alice, bob);
        turn(bob, alice);
        turn(alice, bob);
    }

    /** One message there. */
    static void turn(Party<?> from, Party<?> to) {
        byte[] read = to.decrypt(from.encrypt(PLAINTEXT));
        if (!Arrays.equals(read, PLAINTEXT)) {
            throw new IllegalStateException("the message was not read as it was written; nothing measured is valid");
        }
    }
}
