package org.sealcheck.reference.mtproto.tl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.sealcheck.reference.Rejection;

/**
 * What Jazzer runs during {@code mvn verify}, a fixed number of times from a fixed seed: any bytes end in an object that
 * is written with the same bytes, or in a rejection (MT-TL-025).
 *
 * <p>Anything else that is thrown, memory that runs out and a run that does not end are findings of Jazzer's.
 */
public final class TlReaderFuzzer {
    private static final List<Constructor> ALL = Schema.SECRET_CHATS.constructors();

    private TlReaderFuzzer() {}

    /** @param input which constructor (1), a layer (1), and what follows the constructor's id */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        Constructor constructor = ALL.get(Byte.toUnsignedInt(input[0]) % ALL.size());
        int layer = Byte.toUnsignedInt(input[1]);
        byte[] body = ByteBuffer.allocate(Integer.BYTES + input.length - 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(constructor.id())
                .put(input, 2, input.length - 2)
                .array();
        TlObject object;
        try {
            object = TlReader.read(body, constructor.type(), layer);
        } catch (Rejection refused) {
            return;
        }
        if (!Arrays.equals(TlWriter.write(object, layer), body)) {
            throw new AssertionError(object + " is written with other bytes than it was read from");
        }
    }
}
