package org.sealcheck.adapter.whispersystems;

import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.whispersystems.libsignal.ecc.ECPublicKey;
import org.whispersystems.libsignal.protocol.SenderKeyDistributionMessage;
import org.whispersystems.libsignal.protocol.SenderKeyMessage;

/** The library's two classes of group messages. */
final class GroupWire implements SignalGroupWire {
    @Override
    public Message parseMessage(Received input) {
        SenderKeyMessage message =
                Rejections.answer(() -> new SenderKeyMessage(input.body().toByteArray()));
        return new Message(
                Integer.toUnsignedLong(message.getKeyId()),
                Integer.toUnsignedLong(message.getIteration()),
                Bytes.of(message.getCipherText()));
    }

    @Override
    public Empty verifySignature(SignedMessage input) {
        SenderKeyMessage message =
                Rejections.answer(() -> new SenderKeyMessage(input.body().toByteArray()));
        ECPublicKey signer = Keys.publicKey(input.signingKey());
        return Rejections.answer(Layer.SIGNATURE, () -> {
            message.verifySignature(signer);
            return Empty.EMPTY;
        });
    }

    @Override
    public Distribution parseDistribution(Received input) {
        SenderKeyDistributionMessage message = Rejections.answer(
                () -> new SenderKeyDistributionMessage(input.body().toByteArray()));
        return new Distribution(
                Integer.toUnsignedLong(message.getId()),
                Integer.toUnsignedLong(message.getIteration()),
                Bytes.of(message.getChainKey()),
                Keys.encode(message.getSignatureKey()));
    }
}
