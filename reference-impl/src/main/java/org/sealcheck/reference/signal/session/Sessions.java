package org.sealcheck.reference.signal.session;

import java.util.Optional;
import java.util.OptionalLong;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.prekeys.PublicOneTimePreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.prekeys.VerifiedBundle;
import org.sealcheck.reference.signal.ratchet.Ratchet;
import org.sealcheck.reference.signal.session.SessionState.Unacknowledged;
import org.sealcheck.reference.signal.x3dh.Initiator;
import org.sealcheck.reference.signal.x3dh.SessionKeys;
import org.sealcheck.reference.signal.x3dh.X3dh;

/** What a device starts: sessions and messages. */
public final class Sessions {
    private Sessions() {}

    /**
     * The device with a session from this bundle, ready to send while the other device is offline (SESS-005, SESS-013).
     *
     * @param entropy 32 bytes for the base key, then 32 for the first ratchet key (SESS-006)
     * @throws Rejection bad-signature, low-order-key, non-canonical-key, identity-changed or own-identity
     */
    public static Device processBundle(Device device, Address remote, UnverifiedBundle bundle, Entropy entropy) {
        VerifiedBundle verified = bundle.verify();
        requireExpectedIdentity(device, remote, verified);
        Trust.requireNotOurs(device, verified.identityKey());
        Unacknowledged session = initiate(device, verified, entropy);
        return Trust.pin(add(device, remote, session), remote, verified.identityKey());
    }

    /**
     * The next message for a device.
     *
     * @throws Rejection no-session (REC-008), identity-changed
     */
    public static Encrypted encrypt(Device device, Address remote, byte[] plaintext) {
        SessionRecord sessions = requireSessions(device, remote);
        SessionState current = sessions.current();
        Trust.requireTrusted(device, remote, current.parties().remote());
        Ciphertext ciphertext = SessionCipher.encrypt(current, plaintext);
        return new Encrypted(device.withSessions(remote, sessions.withCurrent(current.sent())), ciphertext);
    }

    /** Whether {@link #encrypt} would find a session whose identity is trusted. */
    public static boolean canEncrypt(Device device, Address remote) {
        return device.sessionsWith(remote)
                .filter(sessions -> Trust.isTrusted(
                        device, remote, sessions.current().parties().remote()))
                .isPresent();
    }

    /** The device with this session as the current one, and an earlier one archived (REC-001). */
    static Device add(Device device, Address remote, SessionState session) {
        SessionRecord sessions = device.sessionsWith(remote)
                .map(existing -> existing.archiveCurrent(session))
                .orElseGet(() -> SessionRecord.of(session));
        return device.withSessions(remote, sessions);
    }

    /** @throws Rejection no-session */
    static SessionRecord requireSessions(Device device, Address remote) {
        return device.sessionsWith(remote)
                .orElseThrow(
                        () -> new Rejection(SignalReason.NO_SESSION, "REC-008", "there is no session with " + remote));
    }

    /** SESS-011, ID-003. */
    private static void requireExpectedIdentity(Device device, Address remote, VerifiedBundle bundle) {
        Trust.requireTrusted(device, remote, bundle.identityKey());
    }

    private static Unacknowledged initiate(Device device, VerifiedBundle bundle, Entropy entropy) {
        KeyPair base = KeyPair.generate(entropy);
        KeyPair ratchetKey = KeyPair.generate(entropy);
        Optional<PublicOneTimePreKey> oneTime = bundle.oneTimePreKey();
        SessionKeys keys = X3dh.initiate(new Initiator(
                device.identity().privateKey(),
                base.privateKey(),
                bundle.identityKey(),
                bundle.signedPreKey(),
                oneTime.map(PublicOneTimePreKey::publicKey)));
        return new Unacknowledged(
                new SessionParties(
                        device.identity().identityKey(),
                        bundle.identityKey(),
                        device.registrationId(),
                        bundle.registrationId()),
                base.publicKey(),
                Ratchet.initiate(keys.rootKey(), keys.chainKey(), ratchetKey, bundle.signedPreKey()),
                new SetUp(
                        oneTime.map(key -> OptionalLong.of(key.id())).orElse(OptionalLong.empty()),
                        bundle.signedPreKeyId()));
    }

    /** The device after a message, and the message. */
    public record Encrypted(Device device, Ciphertext ciphertext) {}
}
