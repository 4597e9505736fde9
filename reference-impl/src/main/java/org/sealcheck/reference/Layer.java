package org.sealcheck.reference;

/** The layer of a protocol that refuses an input: how far the input came. */
public enum Layer {
    PARSE,
    VERSION,
    IDENTITY,
    SIGNATURE,
    MAC,
    DECRYPT,
    REPLAY,
    STATE,
    POLICY,
    LIMIT
}
