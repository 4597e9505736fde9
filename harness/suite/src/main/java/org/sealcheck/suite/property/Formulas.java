package org.sealcheck.suite.property;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Hmac;

/** The derivations as the specification's formulas say them, calculated with nothing but HMAC-SHA256. */
final class Formulas {
    private static final Bytes ZEROS = Bytes.of(new byte[32]);

    private Formulas() {}

    /** KDF-001 with {@code firstBlock} 1, KDF-002 with 0. */
    static Bytes hkdf(int firstBlock, Bytes ikm, Bytes salt, Bytes info, int length) {
        Bytes key = Bytes.of(Hmac.sha256(salt, ikm));
        ByteArrayOutputStream okm = new ByteArrayOutputStream();
        Bytes block = Bytes.empty();
        for (int i = firstBlock; okm.size() < length; i++) {
            block = Bytes.of(Hmac.sha256(key, block, info, oneByte(i)));
            okm.writeBytes(block.toByteArray());
        }
        return Bytes.of(Arrays.copyOf(okm.toByteArray(), length));
    }

    /** MSG-008 and KEY-008: 80 bytes, cipher key, MAC key, IV. */
    static Bytes messageKey(Bytes chainKey) {
        Bytes seed = Bytes.of(Hmac.sha256(chainKey, oneByte(1)));
        return hkdf(1, seed, ZEROS, ascii("WhisperMessageKeys"), 80);
    }

    /** MSG-009. */
    static Bytes nextChainKey(Bytes chainKey) {
        return Bytes.of(Hmac.sha256(chainKey, oneByte(2)));
    }

    /** SESS-009: 64 bytes, root key and chain key, of the agreements in their order. */
    static Bytes firstKeys(Bytes... agreements) {
        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        byte[] prefix = new byte[32];
        Arrays.fill(prefix, (byte) 0xFF);
        secret.writeBytes(prefix);
        for (Bytes each : agreements) {
            secret.writeBytes(each.toByteArray());
        }
        return hkdf(1, Bytes.of(secret.toByteArray()), ZEROS, ascii("WhisperText"), 64);
    }

    /** MSG-012: 64 bytes, root key and chain key. */
    static Bytes ratchetStep(Bytes rootKey, Bytes agreement) {
        return hkdf(1, agreement, rootKey, ascii("WhisperRatchet"), 64);
    }

    private static Bytes oneByte(int value) {
        return Bytes.of(new byte[] {(byte) value});
    }

    private static Bytes ascii(String label) {
        return Bytes.of(label.getBytes(StandardCharsets.US_ASCII));
    }
}
