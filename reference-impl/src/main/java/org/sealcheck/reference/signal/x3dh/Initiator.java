package org.sealcheck.reference.signal.x3dh;

import java.util.Optional;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * What the initiator knows.
 *
 * @param identity IKa, ours
 * @param base EKa, ours, made for this session (SESS-006)
 * @param theirIdentity IKb
 * @param theirSignedPreKey SPKb
 * @param theirOneTimePreKey OPKb, if the bundle had one
 */
public record Initiator(
        PrivateKey identity,
        PrivateKey base,
        IdentityKey theirIdentity,
        PublicKey theirSignedPreKey,
        Optional<PublicKey> theirOneTimePreKey) {}
