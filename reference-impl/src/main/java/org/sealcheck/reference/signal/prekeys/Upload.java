package org.sealcheck.reference.signal.prekeys;

import java.util.List;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * What a device gives to the server when it registers (REG-001): public keys only (REG-002).
 *
 * @param registrationId 1 to 16380
 */
public record Upload(
        long registrationId,
        IdentityKey identityKey,
        PublicSignedPreKey signedPreKey,
        List<PublicOneTimePreKey> oneTimePreKeys) {

    public Upload {
        oneTimePreKeys = List.copyOf(oneTimePreKeys);
    }
}
