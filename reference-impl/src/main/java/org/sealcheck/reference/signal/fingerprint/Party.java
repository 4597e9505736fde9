package org.sealcheck.reference.signal.fingerprint;

import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * One of the two parties.
 *
 * @param stableId UTF-8 of an identifier that both users know, such as a telephone number
 */
public record Party(byte[] stableId, IdentityKey identityKey) {}
