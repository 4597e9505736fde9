package org.sealcheck.reference.signal.session;

import java.util.OptionalLong;

/**
 * What the recipient needs besides the keys of the header to build the session: which of its prekeys were used (SESS-014).
 *
 * @param oneTimePreKeyId empty if the bundle had none
 */
public record SetUp(OptionalLong oneTimePreKeyId, long signedPreKeyId) {}
