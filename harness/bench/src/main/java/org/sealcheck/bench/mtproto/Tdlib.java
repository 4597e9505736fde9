package org.sealcheck.bench.mtproto;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * TDLib at the work that is measured, in this process. The call from Java is in all its times: well below a microsecond.
 *
 * <p>The layouts of its objects are those that the adapter harness/adapters/tdlib tells of; its constructor here fails if
 * what is encrypted is not read again.
 */
final class Tdlib {
    private static final String FILE =
            "harness/adapters/tdlib/node_modules/@prebuilt-tdlib/linux-x64-glibc/libtdjson.so";
    private static final int END_TO_END = 1;
    private static final int VERSION = 2;
    private static final int BUFFER_BEGIN = 8;
    private static final int BUFFER_END = 16;
    private static final int BUFFER_DATA = 32;
    private static final int MAX_PACKET = 1 << 12;

    private final TdLibrary library;
    private final Memory key = new Memory(SecretChatKey.BYTES.length);
    private final Memory authKey = zeros(64);
    private final Memory creator = info(true);
    private final Memory responder = info(false);
    private final Memory storer = zeros(24);
    private final Memory result = zeros(16);
    private final Memory packet = new Memory(MAX_PACKET);
    private final Memory body = new Memory(MAX_PACKET);

    private Tdlib(TdLibrary library) {
        this.library = library;
        key.write(0, SecretChatKey.BYTES, 0, SecretChatKey.BYTES.length);
        long id = TdLibrary.keyId(address(key), key.size());
        // AuthKey: the id, then a std::string of capacity, size and bytes.
        authKey.setLong(0, id);
        authKey.setLong(8, (key.size() + 8) | 1);
        authKey.setLong(16, key.size());
        authKey.setLong(24, address(key));
        storer.setLong(0, library.sliceStorer());
        storer.setLong(8, address(body));
        byte[] text = new byte[16];
        if (decrypt(encrypt(text)) != Integer.BYTES + text.length) {
            throw new IllegalStateException("TDLib does not read what it wrote: another TDLib than the adapter pins");
        }
    }

    /** Empty if the library was not fetched, or cannot be loaded here. */
    static Optional<Tdlib> find(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Tdlib(new TdLibrary(file)));
        } catch (UnsatisfiedLinkError otherMachine) {
            return Optional.empty();
        }
    }

    /** A packet from the creator of the chat, version 2.0. */
    byte[] encrypt(byte[] text) {
        // What it is given to write begins with the length.
        body.setInt(0, text.length);
        body.write(Integer.BYTES, text, 0, text.length);
        storer.setLong(16, Integer.BYTES + text.length);
        TdLibrary.writeMessage(address(result), address(storer), address(authKey), address(creator), 0, 0);
        Pointer buffer = result.getPointer(0);
        int begin = (int) buffer.getLong(BUFFER_BEGIN);
        int end = (int) buffer.getLong(BUFFER_END);
        byte[] written = buffer.getByteArray(BUFFER_DATA + begin, end - begin);
        TdLibrary.release(Pointer.nativeValue(buffer));
        return written;
    }

    /**
     * Reads a packet of the creator's.
     *
     * @return how long the text is, with its length before it
     */
    int decrypt(byte[] received) {
        packet.write(0, received, 0, received.length);
        result.setLong(0, 0);
        TdLibrary.readMessage(
                address(result), address(packet), received.length, address(authKey), address(responder), address(body));
        if (result.getLong(0) != 0) {
            throw new IllegalStateException("TDLib refused a genuine packet; nothing measured is valid");
        }
        return (int) body.getLong(8);
    }

    /** Checks p and g, with or without the memory that its application gives it. */
    void check(byte[] prime, int generator, boolean remembering) {
        packet.write(0, prime, 0, prime.length);
        body.setLong(0, library.dhCache());
        result.setLong(0, 0);
        long callback = remembering ? address(body) : 0;
        TdLibrary.checkConfig(address(result), generator, address(packet), prime.length, callback);
        if (result.getLong(0) != 0) {
            throw new IllegalStateException("TDLib refused a safe prime; nothing measured is valid");
        }
    }

    /** AES-IGE from one stretch of memory to another. */
    static void ige(boolean encrypt, Memory keyAndIv, Memory in, Memory out) {
        long start = address(keyAndIv);
        if (encrypt) {
            TdLibrary.igeEncrypt(start, 32, start + 32, 32, address(in), in.size(), address(out), out.size());
        } else {
            TdLibrary.igeDecrypt(start, 32, start + 32, 32, address(in), in.size(), address(out), out.size());
        }
    }

    static Memory zeros(int size) {
        Memory memory = new Memory(size);
        memory.clear();
        return memory;
    }

    /** PacketInfo: kind of packet, version, and whether the creator of the chat wrote it. */
    private static Memory info(boolean creator) {
        Memory info = zeros(64);
        info.setInt(0, END_TO_END);
        info.setInt(36, VERSION);
        info.setByte(41, (byte) (creator ? 1 : 0));
        info.setByte(42, (byte) 1);
        return info;
    }

    private static long address(Memory memory) {
        return Pointer.nativeValue(memory);
    }
}
