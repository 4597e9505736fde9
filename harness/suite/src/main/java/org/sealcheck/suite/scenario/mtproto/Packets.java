package org.sealcheck.suite.scenario.mtproto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoMessage.CipherKeys;

/** Packets as the formulas of the specification make them, for everybody who has the key and keeps to no rule. */
public final class Packets {
    /** Bytes before the ciphertext: fingerprint and message key. */
    public static final int HEADER = 24;

    private static final int PREFIX = 4;
    private static final int BLOCK = 16;

    private Packets() {}

    /** MT-ENC-006. */
    public static int x(ChatRole sender) {
        return sender == ChatRole.CREATOR ? 0 : 8;
    }

    public static ChatRole other(ChatRole role) {
        return role == ChatRole.CREATOR ? ChatRole.RESPONDER : ChatRole.CREATOR;
    }

    /** MT-ENC-001: 4 bytes for a length that may be any number, then the rest. */
    public static Bytes plaintext(int length, Bytes body, Bytes padding) {
        byte[] prefix = ByteBuffer.allocate(PREFIX)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array();
        return concat(Bytes.of(prefix), body, padding);
    }

    /** A packet of version 2 around this plaintext, whatever it is, as long as it is whole blocks. */
    public static Bytes seal(Bytes key, ChatRole sender, Bytes plaintext) {
        return seal(key, 2, x(sender), messageKey(key, x(sender), plaintext), plaintext);
    }

    /** A packet of version 1, whose message key is made of the first {@code covered} bytes of the plaintext. */
    public static Bytes sealLegacy(Bytes key, Bytes plaintext, int covered) {
        return seal(key, 1, 0, legacyMessageKey(slice(plaintext, 0, covered)), plaintext);
    }

    /** A packet with this message key, right or wrong. */
    public static Bytes seal(Bytes key, int version, int x, Bytes messageKey, Bytes plaintext) {
        CipherKeys keys = cipherKeys(version, key, x, messageKey);
        return concat(fingerprint(key), messageKey, Ige.encrypt(keys.aesKey(), keys.aesIv(), plaintext));
    }

    /** What is in a packet, read with this key, nothing of it checked. */
    public static Bytes open(Bytes key, int version, int x, Bytes packet) {
        CipherKeys keys = cipherKeys(version, key, x, slice(packet, 8, HEADER));
        return Ige.decrypt(keys.aesKey(), keys.aesIv(), slice(packet, HEADER, packet.size()));
    }

    /** The length that a plaintext claims for its body. */
    public static int bodyLength(Bytes plaintext) {
        return ByteBuffer.wrap(plaintext.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    /** Bytes of padding that fill the last block after a body, {@code least} or more. */
    public static int paddingLength(int bodyLength, int least) {
        return least + Math.floorMod(-(PREFIX + bodyLength + least), BLOCK);
    }

    /** MT-DH-013. */
    public static Bytes fingerprint(Bytes key) {
        return slice(sha1(key), 12, 20);
    }

    /** MT-ENC-004. */
    public static Bytes messageKey(Bytes key, int x, Bytes plaintext) {
        return slice(sha256(slice(key, 88 + x, 120 + x), plaintext), 8, 24);
    }

    /** MT-V1-001. */
    public static Bytes legacyMessageKey(Bytes lengthAndBody) {
        return slice(sha1(lengthAndBody), 4, 20);
    }

    /** MT-ENC-005, MT-V1-003. */
    public static CipherKeys cipherKeys(int version, Bytes key, int x, Bytes messageKey) {
        if (version == 2) {
            Bytes a = sha256(messageKey, slice(key, x, x + 36));
            Bytes b = sha256(slice(key, 40 + x, 76 + x), messageKey);
            return new CipherKeys(
                    concat(slice(a, 0, 8), slice(b, 8, 24), slice(a, 24, 32)),
                    concat(slice(b, 0, 8), slice(a, 8, 24), slice(b, 24, 32)));
        }
        Bytes a = sha1(messageKey, slice(key, x, 32 + x));
        Bytes b = sha1(slice(key, 32 + x, 48 + x), messageKey, slice(key, 48 + x, 64 + x));
        Bytes c = sha1(slice(key, 64 + x, 96 + x), messageKey);
        Bytes d = sha1(messageKey, slice(key, 96 + x, 128 + x));
        return new CipherKeys(
                concat(slice(a, 0, 8), slice(b, 8, 20), slice(c, 4, 16)),
                concat(slice(a, 8, 20), slice(b, 0, 8), slice(c, 16, 20), slice(d, 0, 8)));
    }

    public static Bytes sha1(Bytes... parts) {
        return hash("SHA-1", parts);
    }

    public static Bytes sha256(Bytes... parts) {
        return hash("SHA-256", parts);
    }

    /** Bytes {@code from} (inclusive) to {@code to} (exclusive). */
    public static Bytes slice(Bytes value, int from, int to) {
        return Bytes.of(Arrays.copyOfRange(value.toByteArray(), from, to));
    }

    public static Bytes concat(Bytes... parts) {
        ByteBuffer whole =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(Bytes::size).sum());
        for (Bytes part : parts) {
            whole.put(part.toByteArray());
        }
        return Bytes.of(whole.array());
    }

    private static Bytes hash(String algorithm, Bytes... parts) {
        try {
            return Bytes.of(
                    MessageDigest.getInstance(algorithm).digest(concat(parts).toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
