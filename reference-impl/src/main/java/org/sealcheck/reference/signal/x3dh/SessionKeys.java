package org.sealcheck.reference.signal.x3dh;

import org.sealcheck.reference.signal.ratchet.ChainKey;
import org.sealcheck.reference.signal.ratchet.RootKey;

/** What both sides of X3DH arrive at, before any ratchet step. */
public record SessionKeys(RootKey rootKey, ChainKey chainKey) {}
