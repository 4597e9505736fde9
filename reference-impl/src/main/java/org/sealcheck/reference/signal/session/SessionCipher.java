package org.sealcheck.reference.signal.session;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.ratchet.MessageKeys;
import org.sealcheck.reference.signal.ratchet.Ratchet;
import org.sealcheck.reference.signal.ratchet.Reception;
import org.sealcheck.reference.signal.session.SessionState.Established;
import org.sealcheck.reference.signal.session.SessionState.Unacknowledged;
import org.sealcheck.reference.signal.wire.OutgoingMessage;
import org.sealcheck.reference.signal.wire.OutgoingPreKeyMessage;
import org.sealcheck.reference.signal.wire.ReceivedMessage;

/** One message in one session. Which session, and whether its identity is trusted, is decided elsewhere. */
final class SessionCipher {
    private SessionCipher() {}

    /** The ciphertext of the session's next message. */
    static Ciphertext encrypt(SessionState session, byte[] plaintext) {
        byte[] message = signalMessage(session.parties(), session.ratchet(), plaintext);
        return session instanceof Unacknowledged unacknowledged
                ? withSetUp(unacknowledged, message)
                : new Ciphertext(Ciphertext.Type.MESSAGE, message);
    }

    /**
     * The plaintext, and the session after it.
     *
     * @throws Rejection duplicate-message, too-far-ahead, low-order-key, bad-mac or bad-padding
     */
    static Decrypted decrypt(SessionState session, ReceivedMessage message, Entropy entropy) {
        Reception reception = session.ratchet().receive(message.ratchetKey(), message.counter());
        MessageKeys keys = reception.keys();
        byte[] plaintext = message.authenticate(
                        session.parties().remote(), session.parties().local(), keys.macKey())
                .decrypt(keys.cipherKey(), keys.iv());
        return new Decrypted(session.received(reception.accept(entropy)), plaintext);
    }

    /**
     * Passes for counters that every library can count to (WIRE-012), before any work is done for the message.
     *
     * @throws Rejection counter-too-large
     */
    static void requireCounter(ReceivedMessage message) {
        if (message.counter() > Limits.maxCounter()) {
            throw new Rejection(
                    SignalReason.COUNTER_TOO_LARGE,
                    "WIRE-012",
                    "the counter " + message.counter() + " is above 2^31 - 1");
        }
    }

    private static byte[] signalMessage(SessionParties parties, Ratchet ratchet, byte[] plaintext) {
        MessageKeys keys = ratchet.sending().messageKeys();
        return new OutgoingMessage(
                        ratchet.sending().ratchetKey().publicKey(),
                        keys.index(),
                        ratchet.previousCounter(),
                        OutgoingMessage.encrypt(keys.cipherKey(), keys.iv(), plaintext))
                .write(parties.local(), parties.remote(), keys.macKey());
    }

    private static Ciphertext withSetUp(Unacknowledged session, byte[] message) {
        OutgoingPreKeyMessage whole = new OutgoingPreKeyMessage(
                session.parties().localRegistrationId(),
                session.setUp().oneTimePreKeyId(),
                session.setUp().signedPreKeyId(),
                session.baseKey(),
                session.parties().local(),
                message);
        return new Ciphertext(Ciphertext.Type.PREKEY, whole.write());
    }

    /** What decryption yields. */
    record Decrypted(Established session, byte[] plaintext) {}
}
