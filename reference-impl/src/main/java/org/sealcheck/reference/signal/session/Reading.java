package org.sealcheck.reference.signal.session;

import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.ratchet.Ratchet;
import org.sealcheck.reference.signal.session.SessionCipher.Decrypted;
import org.sealcheck.reference.signal.session.SessionState.Established;
import org.sealcheck.reference.signal.wire.ReceivedMessage;
import org.sealcheck.reference.signal.wire.ReceivedPreKeyMessage;
import org.sealcheck.reference.signal.x3dh.Recipient;
import org.sealcheck.reference.signal.x3dh.SessionKeys;
import org.sealcheck.reference.signal.x3dh.X3dh;

/** What a device does with a message it receives. A rejection leaves the device as it was (REC-007). */
public final class Reading {
    private Reading() {}

    /**
     * Decrypts what the transport calls this type.
     *
     * @param remote whom the transport names as sender
     * @param entropy 32 bytes for our next ratchet key, drawn only if an authentic message turns the ratchet
     * @throws Rejection for every input that is not a new, authentic message of a trusted identity
     */
    public static Read decrypt(Device device, Address remote, Ciphertext.Type type, byte[] body, Entropy entropy) {
        return switch (type) {
            case PREKEY -> decrypt(device, remote, ReceivedPreKeyMessage.parse(body), entropy);
            case MESSAGE -> decrypt(device, remote, ReceivedMessage.parse(body), entropy);
        };
    }

    private static Read decrypt(Device device, Address remote, ReceivedMessage message, Entropy entropy) {
        SessionCipher.requireCounter(message);
        return decryptInSessions(device, remote, Sessions.requireSessions(device, remote), message, entropy);
    }

    private static Read decrypt(Device device, Address remote, ReceivedPreKeyMessage message, Entropy entropy) {
        SessionCipher.requireCounter(message.message());
        requireExpectedSender(device, remote, message);
        Trust.requireNotOurs(device, message.identityKey());
        Optional<SessionRecord> known = knownSessions(device, remote, message);
        return known.isPresent()
                ? decryptInSessions(device, remote, known.get(), message.message(), entropy)
                : decryptFirst(device, remote, message, entropy);
    }

    /** ID-002. */
    private static void requireExpectedSender(Device device, Address remote, ReceivedPreKeyMessage message) {
        Trust.requireTrusted(device, remote, message.identityKey());
    }

    /** REC-004: the base key says whether the session was built before. */
    private static Optional<SessionRecord> knownSessions(Device device, Address remote, ReceivedPreKeyMessage message) {
        return device.sessionsWith(remote).filter(sessions -> sessions.knows(message.baseKey()));
    }

    private static Read decryptInSessions(
            Device device, Address remote, SessionRecord sessions, ReceivedMessage message, Entropy entropy) {
        SessionTrials.Success success = SessionTrials.decrypt(sessions, message, entropy);
        Trust.requireTrusted(
                device, remote, success.sessions().current().parties().remote());
        return new Read(device.withSessions(remote, success.sessions()), success.plaintext());
    }

    /** Builds the session and decrypts; only an authentic message leaves anything behind (SESS-018, ID-004). */
    private static Read decryptFirst(Device device, Address remote, ReceivedPreKeyMessage message, Entropy entropy) {
        Decrypted decrypted = SessionCipher.decrypt(respond(device, message), message.message(), entropy);
        Device next = Sessions.add(device, remote, decrypted.session());
        next = pinSender(next, remote, message);
        next = consumeOneTimePreKey(next, message);
        return new Read(next, decrypted.plaintext());
    }

    /** The recipient's session before its first message (SESS-015, SESS-019). */
    private static Established respond(Device device, ReceivedPreKeyMessage message) {
        KeyPair signedPreKey = device.preKeys().requireSigned(message.signedPreKeyId());
        Optional<KeyPair> oneTimePreKey = oneTimePreKey(device.preKeys(), message);
        SessionKeys keys = X3dh.respond(new Recipient(
                device.identity().privateKey(),
                signedPreKey.privateKey(),
                oneTimePreKey.map(KeyPair::privateKey),
                message.identityKey(),
                message.baseKey()));
        return new Established(
                new SessionParties(
                        device.identity().identityKey(),
                        message.identityKey(),
                        device.registrationId(),
                        message.registrationId()),
                message.baseKey(),
                Ratchet.respond(keys.rootKey(), keys.chainKey(), signedPreKey));
    }

    private static Optional<KeyPair> oneTimePreKey(PreKeyStore preKeys, ReceivedPreKeyMessage message) {
        return message.preKeyId().isPresent()
                ? Optional.of(preKeys.requireOneTime(message.preKeyId().getAsLong()))
                : Optional.empty();
    }

    /** ID-001, ID-004. */
    private static Device pinSender(Device device, Address remote, ReceivedPreKeyMessage message) {
        return Trust.pin(device, remote, message.identityKey());
    }

    /** SESS-016. */
    private static Device consumeOneTimePreKey(Device device, ReceivedPreKeyMessage message) {
        return message.preKeyId().isPresent()
                ? device.withPreKeys(
                        device.preKeys().consumeOneTime(message.preKeyId().getAsLong()))
                : device;
    }

    /** The device after a message, and what the message said. */
    public record Read(Device device, byte[] plaintext) {}
}
