package org.sealcheck.suite.secretchat;

import static org.sealcheck.suite.secretchat.Hashes.join;
import static org.sealcheck.suite.secretchat.Hashes.part;
import static org.sealcheck.suite.secretchat.Hashes.sha1;
import static org.sealcheck.suite.secretchat.Hashes.sha256;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;

/**
 * A key of a secret chat: what it encrypts and decrypts, in both versions.
 *
 * @param bytes 256 bytes
 */
public record ChatKey(Bytes bytes) {
    private static final int HEADER = 24;

    /** The key that two numbers agree on. */
    public static ChatKey agreed(BigInteger value) {
        byte[] padded = new byte[256];
        byte[] minimal = value.toByteArray();
        int length = Math.min(minimal.length, padded.length);
        System.arraycopy(minimal, minimal.length - length, padded, padded.length - length, length);
        return new ChatKey(Bytes.of(padded));
    }

    /** 8 bytes. */
    public Bytes fingerprint() {
        return Bytes.of(part(sha1(raw()), 12, 8));
    }

    /** 36 bytes, of a chat that began with this key. */
    public Bytes visualisation() {
        return Bytes.of(join(part(sha1(raw()), 0, 16), part(sha256(raw()), 0, 20)));
    }

    /** Version 2.0, with the padding that is needed and {@code extra} blocks more. */
    public Bytes seal(ChatRole sender, Bytes body, Bytes paddingSource) {
        byte[] inner = body.toByteArray();
        int padding = 12 + Math.floorMod(-(4 + inner.length + 12), 16);
        byte[] plain = join(length(inner), inner, part(paddingSource.toByteArray(), 0, padding));
        int x = x(sender);
        byte[] messageKey = part(sha256(part(raw(), 88 + x, 32), plain), 8, 16);
        byte[][] keys = keys2(x, messageKey);
        return Bytes.of(join(fingerprint().toByteArray(), messageKey, Ige.encrypt(keys[0], keys[1], plain)));
    }

    /** Version 1.0. */
    public Bytes sealVersion1(Bytes body, Bytes paddingSource) {
        byte[] inner = body.toByteArray();
        byte[] prefixed = join(length(inner), inner);
        int padding = Math.floorMod(-prefixed.length, 16);
        byte[] messageKey = part(sha1(prefixed), 4, 16);
        byte[][] keys = keys1(messageKey);
        byte[] plain = join(prefixed, part(paddingSource.toByteArray(), 0, padding));
        return Bytes.of(join(fingerprint().toByteArray(), messageKey, Ige.encrypt(keys[0], keys[1], plain)));
    }

    /** What a packet decrypts to; empty if it is of another key, or does not verify in either version. */
    public Optional<Plain> open(ChatRole sender, Bytes packet) {
        byte[] bytes = packet.toByteArray();
        boolean packetLike = bytes.length >= HEADER + 16 && (bytes.length - HEADER) % 16 == 0;
        if (!packetLike || !Bytes.of(part(bytes, 0, 8)).equals(fingerprint())) {
            return Optional.empty();
        }
        byte[] messageKey = part(bytes, 8, 16);
        byte[] ciphertext = Arrays.copyOfRange(bytes, HEADER, bytes.length);
        int x = x(sender);
        byte[][] keys = keys2(x, messageKey);
        byte[] plain = Ige.decrypt(keys[0], keys[1], ciphertext);
        if (Arrays.equals(part(sha256(part(raw(), 88 + x, 32), plain), 8, 16), messageKey)) {
            return body(plain).map(body -> new Plain(2, body));
        }
        byte[][] older = keys1(messageKey);
        byte[] olderPlain = Ige.decrypt(older[0], older[1], ciphertext);
        return body(olderPlain)
                .filter(body ->
                        Arrays.equals(part(sha1(length(body.toByteArray()), body.toByteArray()), 4, 16), messageKey))
                .map(body -> new Plain(1, body));
    }

    private static Optional<Bytes> body(byte[] plain) {
        int length = plain[0] & 0xff | (plain[1] & 0xff) << 8 | (plain[2] & 0xff) << 16 | plain[3] << 24;
        return length < 0 || length > plain.length - 4
                ? Optional.empty()
                : Optional.of(Bytes.of(part(plain, 4, length)));
    }

    private byte[][] keys2(int x, byte[] messageKey) {
        byte[] a = sha256(messageKey, part(raw(), x, 36));
        byte[] b = sha256(part(raw(), 40 + x, 36), messageKey);
        return new byte[][] {
            join(part(a, 0, 8), part(b, 8, 16), part(a, 24, 8)), join(part(b, 0, 8), part(a, 8, 16), part(b, 24, 8))
        };
    }

    private byte[][] keys1(byte[] messageKey) {
        byte[] a = sha1(messageKey, part(raw(), 0, 32));
        byte[] b = sha1(part(raw(), 32, 16), messageKey, part(raw(), 48, 16));
        byte[] c = sha1(part(raw(), 64, 32), messageKey);
        byte[] d = sha1(messageKey, part(raw(), 96, 32));
        return new byte[][] {
            join(part(a, 0, 8), part(b, 8, 12), part(c, 4, 12)),
            join(part(a, 8, 12), part(b, 0, 8), part(c, 16, 4), part(d, 0, 8))
        };
    }

    private static int x(ChatRole sender) {
        return sender == ChatRole.CREATOR ? 0 : 8;
    }

    private static byte[] length(byte[] body) {
        return new byte[] {
            (byte) body.length, (byte) (body.length >> 8), (byte) (body.length >> 16), (byte) (body.length >> 24)
        };
    }

    private byte[] raw() {
        return bytes.toByteArray();
    }

    /**
     * What a packet decrypts to.
     *
     * @param version 1 or 2
     * @param body TL
     */
    public record Plain(int version, Bytes body) {}
}
