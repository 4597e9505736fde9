package org.sealcheck.reference.signal.x3dh;

import java.util.Arrays;
import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.Hkdf;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.Label;
import org.sealcheck.reference.signal.keys.KeyAgreement;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.ratchet.ChainKey;
import org.sealcheck.reference.signal.ratchet.RootKey;

/**
 * The agreements of X3DH and what becomes of them.
 *
 * <pre>{@code
 * DH1 = DH(IKa, SPKb)   DH2 = DH(EKa, IKb)   DH3 = DH(EKa, SPKb)   DH4 = DH(EKa, OPKb), if there is an OPKb
 * master secret = FF^32 || DH1 || DH2 || DH3 [ || DH4 ]
 * RK || CK      = HKDF(master secret, salt = 0^32, "WhisperText", 64)
 * }</pre>
 */
public final class X3dh {
    private static final byte[] DISCONTINUITY = discontinuity();

    private X3dh() {}

    /**
     * The initiator's side (SESS-005).
     *
     * @throws Rejection low-order-key
     */
    public static SessionKeys initiate(Initiator initiator) {
        PrivateKey base = initiator.base();
        return derive(masterSecret(
                KeyAgreement.agree(initiator.identity(), initiator.theirSignedPreKey()),
                KeyAgreement.agree(base, initiator.theirIdentity().publicKey()),
                KeyAgreement.agree(base, initiator.theirSignedPreKey()),
                initiator.theirOneTimePreKey().map(key -> KeyAgreement.agree(base, key))));
    }

    /**
     * The recipient's side (SESS-015).
     *
     * @throws Rejection low-order-key
     */
    public static SessionKeys respond(Recipient recipient) {
        PublicKey base = recipient.theirBase();
        return derive(masterSecret(
                KeyAgreement.agree(
                        recipient.signedPreKey(), recipient.theirIdentity().publicKey()),
                KeyAgreement.agree(recipient.identity(), base),
                KeyAgreement.agree(recipient.signedPreKey(), base),
                recipient.oneTimePreKey().map(key -> KeyAgreement.agree(key, base))));
    }

    /** The secret input (SESS-007): 160 bytes, or 128 where the fourth agreement is left out (SESS-008). */
    private static byte[] masterSecret(byte[] dh1, byte[] dh2, byte[] dh3, Optional<byte[]> dh4) {
        byte[] secret = Concatenation.of(DISCONTINUITY, dh1, dh2, dh3);
        return dh4.map(last -> Concatenation.of(secret, last)).orElse(secret);
    }

    /** Root key first, then chain key (SESS-009, SESS-017). */
    private static SessionKeys derive(byte[] masterSecret) {
        byte[] okm = Hkdf.VERSION_3.derive(masterSecret, Label.SESSION.bytes(), RootKey.LENGTH + ChainKey.LENGTH);
        return new SessionKeys(
                new RootKey(Secret.of(okm, 0, RootKey.LENGTH)),
                new ChainKey(Secret.of(okm, RootKey.LENGTH, ChainKey.LENGTH), 0));
    }

    /** What no u-coordinate begins with: keeps this input apart from those of curves with other encodings. */
    private static byte[] discontinuity() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }
}
