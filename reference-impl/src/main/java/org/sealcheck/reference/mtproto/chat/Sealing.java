package org.sealcheck.reference.mtproto.chat;

import com.google.protobuf.ByteString;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.message.MessageCipher;
import org.sealcheck.reference.mtproto.tl.TlObject;
import org.sealcheck.reference.mtproto.tl.TlWriter;

/** Makes the packet of a message that has its numbers. */
final class Sealing {
    private Sealing() {}

    /** A service message around an action, as the layer has it. */
    static TlObject service(long randomId, TlObject action, int layer) {
        return TlObject.of("decryptedMessageService", layer)
                .with("random_id", randomId)
                .with("action", action);
    }

    /**
     * Writes and encrypts under the key in use, always with version 2.0 (MT-V1-101).
     *
     * @param entropy 15 bytes for random_bytes (MT-SEQ-031), then what the cipher takes
     */
    static byte[] seal(OpenChat chat, int inWire, int outWire, TlObject message, Entropy entropy) {
        int layer = chat.layers().outgoing();
        TlObject layered = TlObject.of("decryptedMessageLayer", layer)
                .with("random_bytes", ByteString.copyFrom(entropy.bytes(ChatLimits.minRandomBytes())))
                .with("layer", layer)
                .with("in_seq_no", inWire)
                .with("out_seq_no", outWire)
                .with("message", message);
        return encrypt(chat, TlWriter.write(layered, layer), entropy);
    }

    private static byte[] encrypt(OpenChat chat, byte[] body, Entropy entropy) {
        return MessageCipher.encrypt(chat.key().key(), chat.self(), body, entropy);
    }
}
