package org.sealcheck.reference.mtproto.chat;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.tl.TlObject;
import org.sealcheck.reference.mtproto.tl.TlReader;

/**
 * The header of a decryptedMessageLayer, read before what it is around: that may be of a layer nobody here knows.
 *
 * <pre>{@code #1be31789 random_bytes:bytes layer:int in_seq_no:int out_seq_no:int message:DecryptedMessage}</pre>
 *
 * @param randomBytes how many there are
 * @param message the rest, not read yet
 */
record LayeredMessage(int randomBytes, int layer, int inWire, int outWire, byte[] message) {
    static final int ID = 0x1be31789;

    private static final int LONG_FORM = 254;

    /** Whether these bytes begin as a layered message does. */
    static boolean isOne(byte[] body) {
        return ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt() == ID;
    }

    /** @throws Rejection bad-header */
    static LayeredMessage parse(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).position(Integer.BYTES);
        try {
            int randomBytes = skipString(in);
            int layer = in.getInt();
            int inWire = in.getInt();
            int outWire = in.getInt();
            byte[] rest = new byte[in.remaining()];
            in.get(rest);
            return new LayeredMessage(randomBytes, layer, inWire, outWire, rest);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new Rejection(ChatReason.BAD_HEADER, "MT-SEQ-030", "the message ends within its header");
        }
    }

    /** The length of a TL string, which is skipped. */
    private static int skipString(ByteBuffer in) {
        int start = in.position();
        int first = Byte.toUnsignedInt(in.get());
        int length = first;
        if (first >= LONG_FORM) {
            length = Byte.toUnsignedInt(in.get())
                    | Byte.toUnsignedInt(in.get()) << 8
                    | Byte.toUnsignedInt(in.get()) << 16;
        }
        int taken = in.position() - start + length;
        in.position(start + taken + Math.floorMod(-taken, Integer.BYTES));
        return length;
    }

    /** MT-SEQ-031. */
    void requireRandomBytes() {
        if (randomBytes < ChatLimits.minRandomBytes()) {
            throw new Rejection(
                    ChatReason.SHORT_RANDOM_BYTES,
                    "MT-SEQ-031",
                    "a message has at least 15 random bytes, this one " + randomBytes);
        }
    }

    /**
     * What it is around; empty if it comes in a layer above ours and is not known here (MT-LAYER-013).
     *
     * @throws Rejection of TL, if the layer is one that we know
     */
    static Optional<TlObject> read(byte[] message, int layer, Layers layers) {
        try {
            return Optional.of(TlReader.read(message, "DecryptedMessage", Math.min(layer, layers.own())));
        } catch (Rejection unreadable) {
            if (mayBePassedOver(layer, layers)) {
                return Optional.empty();
            }
            throw unreadable;
        }
    }

    /** MT-LAYER-013. */
    private static boolean mayBePassedOver(int layer, Layers layers) {
        return layers.isTooNew(layer);
    }
}
