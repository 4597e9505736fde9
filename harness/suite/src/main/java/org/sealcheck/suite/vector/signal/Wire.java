package org.sealcheck.suite.vector.signal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Protobuf;

/** The two message formats as a sender writes them, and the numbers of their fields. */
final class Wire {
    static final int RATCHET_KEY = 1;
    static final int COUNTER = 2;
    static final int PREVIOUS_COUNTER = 3;
    static final int CIPHERTEXT = 4;

    static final int PRE_KEY_ID = 1;
    static final int BASE_KEY = 2;
    static final int IDENTITY_KEY = 3;
    static final int MESSAGE = 4;
    static final int REGISTRATION_ID = 5;
    static final int SIGNED_PRE_KEY_ID = 6;

    static final int MAC_LENGTH = 8;
    static final Bytes VERSION = Bytes.hex("33");

    private Wire() {}

    /** The fields of a SignalMessage. */
    static Protobuf message(Bytes ratchetKey, long counter, long previousCounter, Bytes ciphertext) {
        return Protobuf.empty()
                .bytes(RATCHET_KEY, ratchetKey)
                .varint(COUNTER, counter)
                .varint(PREVIOUS_COUNTER, previousCounter)
                .bytes(CIPHERTEXT, ciphertext);
    }

    /** {@code version || protobuf || mac}. */
    static Bytes framed(Bytes version, Protobuf message, Bytes mac) {
        return Deviations.concat(version, message.encode(), mac);
    }

    /** The first 8 bytes of HMAC-SHA256 over both identities, version and protobuf. */
    static Bytes mac(Bytes macKey, Bytes sender, Bytes receiver, Bytes versioned) {
        return Deviations.truncate(hmac(macKey, sender, receiver, versioned), MAC_LENGTH);
    }

    /** All 32 bytes of it. */
    static Bytes hmac(Bytes macKey, Bytes sender, Bytes receiver, Bytes versioned) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(macKey.toByteArray(), "HmacSHA256"));
            return Bytes.of(
                    hmac.doFinal(Deviations.concat(sender, receiver, versioned).toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** The fields of a PreKeySignalMessage, in the order of their numbers. */
    static Protobuf preKeyMessage(
            long registrationId, long preKeyId, long signedPreKeyId, Bytes baseKey, Bytes identityKey, Bytes message) {
        return Protobuf.empty()
                .varint(PRE_KEY_ID, preKeyId)
                .bytes(BASE_KEY, baseKey)
                .bytes(IDENTITY_KEY, identityKey)
                .bytes(MESSAGE, message)
                .varint(REGISTRATION_ID, registrationId)
                .varint(SIGNED_PRE_KEY_ID, signedPreKeyId);
    }
}
