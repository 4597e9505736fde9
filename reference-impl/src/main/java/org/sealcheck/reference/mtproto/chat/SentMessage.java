package org.sealcheck.reference.mtproto.chat;

/**
 * A message of ours that is not acknowledged yet.
 *
 * <p>What is kept is the packet, not what it says: it is sent again byte for byte (MT-SEQ-024), and once its key is gone
 * nobody can read it here.
 *
 * @param randomId inside the message, and told to the server
 * @param inWire its in_seq_no
 * @param packet as it was sent
 * @param resent whether it was sent a second time (MT-SEQ-025)
 */
public record SentMessage(long randomId, int inWire, byte[] packet, boolean resent) {
    SentMessage sentAgain() {
        return new SentMessage(randomId, inWire, packet, true);
    }

    SentMessage replacedBy(byte[] otherPacket) {
        return new SentMessage(randomId, inWire, otherPacket, resent);
    }
}
