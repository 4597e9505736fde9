package org.sealcheck.reference.mtproto.chat;

/**
 * A message of theirs that was authenticated and has its place in the order, but was not processed yet.
 *
 * @param inWire its in_seq_no, looked at when it is processed
 * @param layer its layer
 * @param legacy whether it came in version 1.0
 * @param epoch of the key it came under
 * @param body the inner message as TL
 * @param done whether its request was carried out already (MT-SEQ-022)
 */
public record Waiting(int inWire, int layer, boolean legacy, int epoch, byte[] body, boolean done) {
    Waiting carriedOut() {
        return new Waiting(inWire, layer, legacy, epoch, body, true);
    }
}
