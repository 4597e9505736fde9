package org.sealcheck.suite.trace;

/** What a requirement stands on; the first word of its {@code Source:} line tells. */
public enum Basis {
    /** A sentence of one of the source documents: the ledger has a row for it. */
    DOCUMENT,
    /** What the library does that the source names, where the source itself is silent. */
    LIBRARY,
    /** A public standard that the source names or builds on. */
    STANDARD,
    /** A proposal of this project. */
    PROPOSAL;

    static Basis of(String source) {
        if (source.startsWith("library ")) {
            return LIBRARY;
        }
        if (source.startsWith("standard ")) {
            return STANDARD;
        }
        return source.startsWith("proposal;") ? PROPOSAL : DOCUMENT;
    }
}
