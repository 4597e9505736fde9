package org.sealcheck.reference.signal.prekeys;

import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * The public half of a one-time prekey as it travels (KEY-004).
 *
 * @param id unsigned 32 bits on the wire, 24 bits if it is genuine
 */
public record PublicOneTimePreKey(long id, PublicKey publicKey) {}
