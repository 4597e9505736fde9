package org.sealcheck.adapter.reference.mtproto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.sealcheck.contract.Bytes;

/** Ids of messages, which the contract has as the 8 bytes that stand in them. */
final class Longs {
    private Longs() {}

    /** @throws IllegalArgumentException if there are not 8 bytes */
    static long of(Bytes bytes) {
        if (bytes.size() != Long.BYTES) {
            throw new IllegalArgumentException("a random_id has 8 bytes, not " + bytes.size());
        }
        return ByteBuffer.wrap(bytes.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }

    static List<Long> of(List<Bytes> all) {
        return all.stream().map(Longs::of).toList();
    }

    static Bytes bytes(long value) {
        return Bytes.of(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }
}
