package org.sealcheck.reference.signal.x3dh;

import java.util.Optional;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * What the recipient knows.
 *
 * @param identity IKb, ours
 * @param signedPreKey SPKb, ours
 * @param oneTimePreKey OPKb, ours, if the initiator used one
 * @param theirIdentity IKa
 * @param theirBase EKa
 */
public record Recipient(
        PrivateKey identity,
        PrivateKey signedPreKey,
        Optional<PrivateKey> oneTimePreKey,
        IdentityKey theirIdentity,
        PublicKey theirBase) {}
