package org.sealcheck.reference.signal.wire;

import com.google.protobuf.UnsafeByteOperations;
import java.util.OptionalLong;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.proto.SignalMessages.PreKeySignalMessageFields;

/**
 * A PreKeySignalMessage before it is written (WIRE-005, WIRE-009, SESS-014).
 *
 * @param registrationId of the sender
 * @param preKeyId the one-time prekey used, if the bundle had one
 * @param signedPreKeyId the signed prekey used
 * @param baseKey the ephemeral of X3DH
 * @param identityKey of the sender
 * @param message a whole SignalMessage
 */
public record OutgoingPreKeyMessage(
        int registrationId,
        OptionalLong preKeyId,
        long signedPreKeyId,
        PublicKey baseKey,
        IdentityKey identityKey,
        byte[] message) {

    /** The whole message: version byte and protobuf. */
    public byte[] write() {
        PreKeySignalMessageFields.Builder fields = PreKeySignalMessageFields.newBuilder()
                .setRegistrationId(registrationId)
                .setSignedPreKeyId((int) signedPreKeyId)
                .setBaseKey(UnsafeByteOperations.unsafeWrap(baseKey.encoded()))
                .setIdentityKey(UnsafeByteOperations.unsafeWrap(identityKey.encoded()))
                .setMessage(UnsafeByteOperations.unsafeWrap(message));
        preKeyId.ifPresent(id -> fields.setPreKeyId((int) id));
        return Concatenation.of(new byte[] {MessageVersion.BYTE}, fields.build().toByteArray());
    }
}
