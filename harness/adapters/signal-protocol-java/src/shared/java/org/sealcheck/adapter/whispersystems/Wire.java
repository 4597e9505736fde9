package org.sealcheck.adapter.whispersystems;

import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.SignalWire;
import org.whispersystems.libsignal.IdentityKey;
import org.whispersystems.libsignal.protocol.PreKeySignalMessage;
import org.whispersystems.libsignal.protocol.SignalMessage;

/** The library's two message classes. They do not show previousCounter. */
final class Wire implements SignalWire {
    @Override
    public Message parseMessage(Received input) {
        SignalMessage message =
                Rejections.answer(() -> new SignalMessage(input.body().toByteArray()));
        return new Message(
                message.getMessageVersion(),
                Keys.encode(message.getSenderRatchetKey()),
                Integer.toUnsignedLong(message.getCounter()),
                null,
                Bytes.of(message.getBody()));
    }

    @Override
    public PreKeyMessage parsePreKeyMessage(Received input) {
        return Rejections.answer(() -> {
            PreKeySignalMessage message = new PreKeySignalMessage(input.body().toByteArray());
            Integer preKeyId = message.getPreKeyId().orNull();
            return new PreKeyMessage(
                    message.getMessageVersion(),
                    Integer.toUnsignedLong(message.getRegistrationId()),
                    preKeyId == null ? null : Integer.toUnsignedLong(preKeyId),
                    Integer.toUnsignedLong(message.getSignedPreKeyId()),
                    Keys.encode(message.getBaseKey()),
                    Bytes.of(message.getIdentityKey().serialize()),
                    Bytes.of(message.getWhisperMessage().serialize()));
        });
    }

    @Override
    public Empty verifyMac(MacInput input) {
        SignalMessage message =
                Rejections.answer(() -> new SignalMessage(input.body().toByteArray()));
        IdentityKey sender = Keys.identity(input.senderIdentity());
        IdentityKey receiver = Keys.identity(input.receiverIdentity());
        return Rejections.answer(Layer.MAC, () -> {
            message.verifyMac(sender, receiver, new SecretKeySpec(input.macKey().toByteArray(), "HmacSHA256"));
            return Empty.EMPTY;
        });
    }
}
