package org.sealcheck.bench.mtproto;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;

/**
 * TDLib's own functions, by the names that the C++ compiler gave them in the one version that the adapter pins.
 *
 * <p>A slice, which is {pointer, length} by value, is passed as the two numbers that it is made of: on x86-64 that is the
 * same. What returns an object takes the address for it first.
 */
final class TdLibrary {
    private static final Map<String, String> SYMBOLS = Map.of(
            "igeEncrypt", "_ZN2td15aes_ige_encryptENS_5SliceENS_12MutableSliceES0_S1_",
            "igeDecrypt", "_ZN2td15aes_ige_decryptENS_5SliceENS_12MutableSliceES0_S1_",
            "writeMessage",
                    "_ZN2td7mtproto9Transport16write_e2e_cryptoERKNS_6StorerERKNS0_7AuthKeyEPNS0_10PacketInfoEmm",
            "readMessage",
                    "_ZN2td7mtproto9Transport15read_e2e_cryptoENS_12MutableSliceERKNS0_7AuthKeyEPNS0_10PacketInfoEPS2_",
            "keyId", "_ZN2td7mtproto11DhHandshake11calc_key_idENS_5SliceE",
            "checkConfig", "_ZN2td7mtproto11DhHandshake12check_configEiNS_5SliceEPNS0_10DhCallbackE",
            "release", "_ZN2td15BufferAllocator11dec_ref_cntEPNS_9BufferRawE",
            "logVerbosity", "td_set_log_verbosity_level");

    private static final String SLICE_STORER = "_ZTVN2td11SliceStorerE";
    private static final String DH_CACHE = "_ZTVN2td7DhCacheE";
    /** Before the first function of a table of virtual functions: the offset to the top, the type. */
    private static final int TABLE_HEAD = 16;

    private final NativeLibrary library;

    /** @throws UnsatisfiedLinkError if it is another library than this was written for */
    TdLibrary(Path file) {
        library = NativeLibrary.getInstance(
                file.toString(),
                Map.of(Library.OPTION_FUNCTION_MAPPER, (com.sun.jna.FunctionMapper) (from, method) -> symbol(method)));
        Native.register(TdLibrary.class, library);
        // It would log every refused number in full.
        logVerbosity(0);
    }

    private static String symbol(Method method) {
        return SYMBOLS.get(method.getName());
    }

    /** What an object of a class that writes one slice begins with. */
    long sliceStorer() {
        return address(SLICE_STORER) + TABLE_HEAD;
    }

    /** What an object of the class that remembers primes begins with. */
    long dhCache() {
        return address(DH_CACHE) + TABLE_HEAD;
    }

    private long address(String symbol) {
        return com.sun.jna.Pointer.nativeValue(library.getGlobalVariableAddress(symbol));
    }

    static native void igeEncrypt(
            long key, long keyLength, long iv, long ivLength, long in, long inLength, long out, long outLength);

    static native void igeDecrypt(
            long key, long keyLength, long iv, long ivLength, long in, long inLength, long out, long outLength);

    static native void writeMessage(long written, long storer, long authKey, long info, long before, long after);

    static native void readMessage(long status, long packet, long length, long authKey, long info, long found);

    static native long keyId(long key, long length);

    static native void checkConfig(long status, int generator, long prime, long length, long callback);

    static native void release(long buffer);

    static native void logVerbosity(int level);
}
