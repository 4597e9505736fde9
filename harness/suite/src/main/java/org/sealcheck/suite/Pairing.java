package org.sealcheck.suite;

import java.util.Locale;

/** Which actors of a two-party scenario the implementation under check plays; the peer plays all others. */
public enum Pairing {
    ALICE,
    BOB,
    /** It plays everyone: the check says whether the implementation agrees with itself. */
    BOTH;

    /** What a check id ends with in this pairing: {@code @alice}, {@code @bob}, or nothing for both. */
    public String idSuffix() {
        return this == BOTH ? "" : "@" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the implementation under check plays the actor of this name in this pairing. */
    public boolean subjectPlays(String actor) {
        return this == BOTH || name().equalsIgnoreCase(actor);
    }
}
