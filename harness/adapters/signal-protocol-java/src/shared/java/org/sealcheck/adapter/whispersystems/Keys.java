package org.sealcheck.adapter.whispersystems;

import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalKeys;
import org.whispersystems.libsignal.IdentityKey;
import org.whispersystems.libsignal.IdentityKeyPair;
import org.whispersystems.libsignal.InvalidKeyException;
import org.whispersystems.libsignal.ecc.Curve;
import org.whispersystems.libsignal.ecc.ECKeyPair;
import org.whispersystems.libsignal.ecc.ECPrivateKey;
import org.whispersystems.libsignal.ecc.ECPublicKey;

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
        return Curve.decodePrivatePoint(scalar.toByteArray());
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

    /** The key pair of a private key: the library's own agreement with the base point, since it offers no other way. */
    static ECKeyPair pair(Bytes scalar) {
        byte[] encoded = new byte[33];
        encoded[0] = Curve.DJB_TYPE;
        encoded[1] = 9;
        ECPrivateKey privateKey = privateKey(scalar);
        try {
            byte[] u = Curve.calculateAgreement(Curve.decodePoint(encoded, 0), privateKey);
            System.arraycopy(u, 0, encoded, 1, 32);
            return new ECKeyPair(Curve.decodePoint(encoded, 0), privateKey);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the base point is a valid key", e);
        }
    }
}
