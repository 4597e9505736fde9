package org.sealcheck.suite;

/** How binding a requirement is, in the sense of RFC 2119; strongest first. */
public enum Level {
    /** A deviation breaks conformance. */
    MUST,
    /** A deviation is a warning, unless the run asks for level SHOULD. */
    SHOULD,
    /** Allowed, checked only for what must hold if it is done. */
    MAY
}
