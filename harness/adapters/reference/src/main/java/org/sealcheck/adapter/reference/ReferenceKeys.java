package org.sealcheck.adapter.reference;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.signal.SignalKeys;
import org.sealcheck.reference.signal.keys.KeyAgreement;

/** Plays signal.keys. */
final class ReferenceKeys implements SignalKeys {
    @Override
    public PublicKey decodePublicKey(EncodedKey input) {
        return Answer.of(() -> new PublicKey(Keys.bytes(Keys.received(input.encoded()))));
    }

    @Override
    public PublicKey publicKey(PrivateKey input) {
        return Answer.of(() ->
                new PublicKey(Keys.bytes(Keys.privateKey(input.privateKey()).publicKey())));
    }

    /** Takes any coordinate, as RFC 7748's own vectors do; what is refused is an agreement on nothing. */
    @Override
    public SharedSecret agree(Agreement input) {
        return Answer.of(() -> new SharedSecret(
                Bytes.of(KeyAgreement.agree(Keys.privateKey(input.privateKey()), decoded(input.publicKey())))));
    }

    @Override
    public Signature sign(ToSign input) {
        return Answer.of(() -> new Signature(Bytes.of(Keys.privateKey(input.privateKey())
                .sign(input.message().toByteArray(), Keys.entropy(input.entropy()))
                .toByteArray())));
    }

    @Override
    public Empty verify(ToVerify input) {
        return Answer.of(() -> {
            new org.sealcheck.reference.signal.keys.Signature(input.signature().toByteArray())
                    .requireValid(decoded(input.publicKey()), input.message().toByteArray());
            return Empty.EMPTY;
        });
    }

    private static org.sealcheck.reference.signal.keys.PublicKey decoded(Bytes bytes) {
        return org.sealcheck.reference.signal.keys.PublicKey.decode(bytes.toByteArray());
    }
}
