package org.sealcheck.adapter.reference;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.reference.crypto.Hkdf;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.ratchet.MessageKeys;

/** Plays signal.kdf. */
final class ReferenceKdf implements SignalKdf {
    @Override
    public Okm hkdf(HkdfInput input) {
        return Answer.of(() -> {
            Hkdf hkdf = hkdf(input.version());
            byte[] ikm = input.ikm().toByteArray();
            byte[] info = input.info().toByteArray();
            Bytes salt = input.salt();
            return new Okm(Bytes.of(
                    salt == null
                            ? hkdf.derive(ikm, info, input.length())
                            : hkdf.derive(ikm, salt.toByteArray(), info, input.length())));
        });
    }

    @Override
    public ChainStep chainStep(ChainKey input) {
        return Answer.of(() -> {
            requireLength(input.chainKey());
            var chainKey = new org.sealcheck.reference.signal.ratchet.ChainKey(
                    Secret.of(input.chainKey().toByteArray()), 0);
            MessageKeys keys = chainKey.messageKeys();
            return new ChainStep(
                    bytes(keys.cipherKey()),
                    bytes(keys.macKey()),
                    bytes(keys.iv()),
                    bytes(chainKey.next().key()));
        });
    }

    private static Hkdf hkdf(int version) {
        return switch (version) {
            case 2 -> Hkdf.VERSION_2;
            case 3 -> Hkdf.VERSION_3;
            default -> throw new IllegalArgumentException("HKDF version " + version + "; ask for 2 or 3");
        };
    }

    private static void requireLength(Bytes chainKey) {
        if (chainKey.size() != org.sealcheck.reference.signal.ratchet.ChainKey.LENGTH) {
            throw new IllegalArgumentException("a chain key has 32 bytes, not " + chainKey.size());
        }
    }

    private static Bytes bytes(Secret secret) {
        return Bytes.of(secret.toByteArray());
    }
}
