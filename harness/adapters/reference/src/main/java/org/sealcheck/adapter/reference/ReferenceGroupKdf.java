package org.sealcheck.adapter.reference;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalGroupKdf;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.group.SenderChainKey;
import org.sealcheck.reference.signal.group.SenderMessageKey;

/** Plays signal.group-kdf. */
final class ReferenceGroupKdf implements SignalGroupKdf {
    @Override
    public ChainStep chainStep(ChainKey input) {
        return Answer.of(() -> {
            requireLength(input.chainKey());
            SenderChainKey chainKey =
                    new SenderChainKey(Secret.of(input.chainKey().toByteArray()), 0);
            SenderMessageKey key = chainKey.messageKey();
            return new ChainStep(
                    bytes(key.iv()),
                    bytes(key.cipherKey()),
                    bytes(chainKey.next().key()));
        });
    }

    private static void requireLength(Bytes chainKey) {
        if (chainKey.size() != SenderChainKey.LENGTH) {
            throw new IllegalArgumentException("a chain key has 32 bytes, not " + chainKey.size());
        }
    }

    private static Bytes bytes(Secret secret) {
        return Bytes.of(secret.toByteArray());
    }
}
