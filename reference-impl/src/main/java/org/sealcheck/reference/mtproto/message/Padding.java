package org.sealcheck.reference.mtproto.message;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.crypto.AesIge;

/** Draws the padding of a message. */
final class Padding {
    private static final int PREFIX = 4;

    /** More blocks than needed, 0 to 15, so that the packet does not tell the length of its body. */
    private static final int EXTRA_BLOCKS = 16;

    private Padding() {}

    /** 12 to 267 random bytes (MT-ENC-002, MT-ENC-003): one byte of entropy says how many blocks more than needed. */
    static byte[] draw(int bodyLength, Entropy entropy) {
        int extra = Math.floorMod(entropy.bytes(1)[0], EXTRA_BLOCKS) * AesIge.BLOCK_LENGTH;
        return entropy.bytes(least(bodyLength) + extra);
    }

    /** 0 to 15 random bytes (MT-V1-002). */
    static byte[] drawLegacy(int bodyLength, Entropy entropy) {
        return entropy.bytes(toWholeBlocks(bodyLength));
    }

    private static int least(int bodyLength) {
        int least = MessageLimits.minPadding();
        return least + toWholeBlocks(bodyLength + least);
    }

    private static int toWholeBlocks(int length) {
        return Math.floorMod(-(PREFIX + length), AesIge.BLOCK_LENGTH);
    }
}
