package org.sealcheck.adapter.reference;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.ReceivedSenderKeyMessage;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/** Plays signal.group-wire. */
final class ReferenceGroupWire implements SignalGroupWire {
    @Override
    public Message parseMessage(Received input) {
        return Answer.of(() -> {
            ReceivedSenderKeyMessage message =
                    ReceivedSenderKeyMessage.parse(input.body().toByteArray());
            return new Message(message.keyId(), message.iteration(), Bytes.of(message.ciphertext()));
        });
    }

    @Override
    public Empty verifySignature(SignedMessage input) {
        return Answer.of(() -> {
            ReceivedSenderKeyMessage message =
                    ReceivedSenderKeyMessage.parse(input.body().toByteArray());
            message.authenticate(PublicKey.decode(input.signingKey().toByteArray()));
            return Empty.EMPTY;
        });
    }

    @Override
    public Distribution parseDistribution(Received input) {
        return Answer.of(() -> {
            SenderKeyDistribution distribution =
                    SenderKeyDistribution.parse(input.body().toByteArray());
            return new Distribution(
                    distribution.keyId(),
                    distribution.iteration(),
                    Bytes.of(distribution.chainKey().toByteArray()),
                    Bytes.of(distribution.signingKey().encoded()));
        });
    }
}
