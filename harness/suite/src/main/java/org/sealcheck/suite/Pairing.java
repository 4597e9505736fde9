package org.sealcheck.suite;

/** Which actors of a two-party scenario the implementation under check plays; the peer plays all others. */
public enum Pairing {
    ALICE("@alice"),
    BOB("@bob"),
    /** It plays everyone: the check says whether the implementation agrees with itself. */
    BOTH("");

    private final String idSuffix;

    Pairing(String idSuffix) {
        this.idSuffix = idSuffix;
    }

    /** What a check id ends with in this pairing: {@code @alice}, {@code @bob}, or nothing for both. */
    public String idSuffix() {
        return idSuffix;
    }

    /** Whether the implementation under check plays the actor of this name in this pairing. */
    public boolean subjectPlays(String actor) {
        return this == BOTH || name().equalsIgnoreCase(actor);
    }
}
