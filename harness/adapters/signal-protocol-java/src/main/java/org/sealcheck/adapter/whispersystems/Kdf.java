package org.sealcheck.adapter.whispersystems;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalKdf;
import org.whispersystems.libsignal.kdf.HKDF;
import org.whispersystems.libsignal.ratchet.MessageKeys;

/** The library's HKDF and chain keys. */
final class Kdf implements SignalKdf {
    static final HKDF V3 = HKDF.createFor(3);

    @Override
    public Okm hkdf(HkdfInput input) {
        HKDF hkdf = HKDF.createFor(input.version());
        byte[] ikm = input.ikm().toByteArray();
        byte[] info = input.info().toByteArray();
        byte[] okm = input.salt() == null
                ? hkdf.deriveSecrets(ikm, info, input.length())
                : hkdf.deriveSecrets(ikm, input.salt().toByteArray(), info, input.length());
        return new Okm(Bytes.of(okm));
    }

    @Override
    public ChainStep chainStep(ChainKey input) {
        org.whispersystems.libsignal.ratchet.ChainKey chainKey = new org.whispersystems.libsignal.ratchet.ChainKey(
                V3, input.chainKey().toByteArray(), 0);
        MessageKeys keys = chainKey.getMessageKeys();
        return new ChainStep(
                Bytes.of(keys.getCipherKey().getEncoded()),
                Bytes.of(keys.getMacKey().getEncoded()),
                Bytes.of(keys.getIv().getIV()),
                Bytes.of(chainKey.getNextChainKey().getKey()));
    }
}
