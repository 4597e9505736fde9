package org.sealcheck.adapter.libsignal;

import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalKeys;
import org.signal.libsignal.protocol.IdentityKey;
import org.signal.libsignal.protocol.IdentityKeyPair;
import org.signal.libsignal.protocol.ecc.Curve;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.ecc.ECPrivateKey;
import org.signal.libsignal.protocol.ecc.ECPublicKey;

/** Curve25519 through the library's {@code Curve}. */
final class Keys implements SignalKeys {
    @Override
    public PublicKey decodePublicKey(EncodedKey input) {
        return new PublicKey(encode(publicKey(input.encoded())));
    }

    @Override
    public PublicKey publicKey(PrivateKey input) {
        return new PublicKey(encode(pair(input.privateKey()).getPublicKey()));
    }

    @Override
    public SharedSecret agree(Agreement input) {
        ECPublicKey theirs = publicKey(input.publicKey());
        return Rejections.answer(
                Layer.POLICY,
                () -> new SharedSecret(Bytes.of(Curve.calculateAgreement(theirs, privateKey(input.privateKey())))));
    }

    @Override
    public Signature sign(ToSign input) {
        return Rejections.answer(() -> new Signature(Bytes.of(Curve.calculateSignature(
                privateKey(input.privateKey()), input.message().toByteArray()))));
    }

    @Override
    public Empty verify(ToVerify input) {
        ECPublicKey signer = publicKey(input.publicKey());
        boolean genuine = Rejections.answer(
                Layer.SIGNATURE,
                () -> Curve.verifySignature(
                        signer, input.message().toByteArray(), input.signature().toByteArray()));
        if (!genuine) {
            throw new RejectedException(Layer.SIGNATURE, null, "verifySignature says false");
        }
        return Empty.EMPTY;
    }

    static ECPublicKey publicKey(Bytes encoded) {
        return Rejections.answer(() -> Curve.decodePoint(encoded.toByteArray(), 0));
    }

    static ECPrivateKey privateKey(Bytes scalar) {
        return Rejections.answer(() -> Curve.decodePrivatePoint(scalar.toByteArray()));
    }

    static Bytes encode(ECPublicKey key) {
        return Bytes.of(key.serialize());
    }

    static IdentityKey identity(Bytes encoded) {
        return new IdentityKey(publicKey(encoded));
    }

    static IdentityKeyPair identityPair(Bytes scalar) {
        ECKeyPair pair = pair(scalar);
        return new IdentityKeyPair(new IdentityKey(pair.getPublicKey()), pair.getPrivateKey());
    }

    static ECKeyPair pair(Bytes scalar) {
        ECPrivateKey privateKey = privateKey(scalar);
        return new ECKeyPair(privateKey.publicKey(), privateKey);
    }
}
