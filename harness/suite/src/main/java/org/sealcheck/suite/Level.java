package org.sealcheck.suite;

/** How binding a requirement is, strongest first. */
public enum Level {
    MUST,
    SHOULD,
    MAY
}
