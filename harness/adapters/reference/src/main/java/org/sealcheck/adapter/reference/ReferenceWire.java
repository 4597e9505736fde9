package org.sealcheck.adapter.reference;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.signal.SignalWire;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.wire.ReceivedMessage;
import org.sealcheck.reference.signal.wire.ReceivedPreKeyMessage;

/** Plays signal.wire. */
final class ReferenceWire implements SignalWire {
    @Override
    public Message parseMessage(Received input) {
        return Answer.of(() -> {
            ReceivedMessage message = ReceivedMessage.parse(input.body().toByteArray());
            return new Message(
                    message.version(),
                    Keys.bytes(message.ratchetKey()),
                    message.counter(),
                    message.previousCounter(),
                    Bytes.of(message.ciphertext()));
        });
    }

    @Override
    public PreKeyMessage parsePreKeyMessage(Received input) {
        return Answer.of(() -> {
            ReceivedPreKeyMessage message =
                    ReceivedPreKeyMessage.parse(input.body().toByteArray());
            return new PreKeyMessage(
                    message.version(),
                    message.registrationId(),
                    message.preKeyId().isPresent() ? message.preKeyId().getAsLong() : null,
                    message.signedPreKeyId(),
                    Keys.bytes(message.baseKey()),
                    Keys.bytes(message.identityKey()),
                    Bytes.of(message.messageBody().toByteArray()));
        });
    }

    @Override
    public Empty verifyMac(MacInput input) {
        return Answer.of(() -> {
            ReceivedMessage.parse(input.body().toByteArray())
                    .authenticate(
                            Keys.receivedIdentity(input.senderIdentity()),
                            Keys.receivedIdentity(input.receiverIdentity()),
                            Secret.of(input.macKey().toByteArray()));
            return Empty.EMPTY;
        });
    }
}
