package org.sealcheck.reference.signal.session;

import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * Whom a session is between: fixed when it is set up.
 *
 * @param localRegistrationId 1 to 16380
 * @param remoteRegistrationId as the other side says, unsigned 32 bits; bound by nothing
 */
public record SessionParties(
        IdentityKey local, IdentityKey remote, int localRegistrationId, long remoteRegistrationId) {}
