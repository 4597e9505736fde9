package org.sealcheck.reference.signal.group;

import java.nio.ByteBuffer;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.wire.OutgoingSenderKeyMessage;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/**
 * The key this device sends with in one group.
 *
 * @param id 31 random bits (GRP-029)
 * @param chainKey before the next message
 * @param signing signs every message of this key (GRP-012)
 */
public record OwnSenderKey(long id, SenderChainKey chainKey, KeyPair signing) {
    /** Bytes of entropy that a new key takes: 4 for the id, 32 for the chain key, 32 for the private signature key. */
    public static final int ENTROPY_LENGTH = Integer.BYTES + 2 * SenderChainKey.LENGTH;

    /** A new key (GRP-006, GRP-007, GRP-029). */
    public static OwnSenderKey generate(Entropy entropy) {
        return new OwnSenderKey(id(entropy), SenderChainKey.generate(entropy), signing(entropy));
    }

    /** What a member is given to read the messages from the next one on, and none before (GRP-008, GRP-030). */
    public SenderKeyDistribution distribution() {
        return new SenderKeyDistribution(id, chainKey.iteration(), chainKey.key(), signing.publicKey());
    }

    /**
     * The next message (GRP-002, GRP-010 to GRP-012). Its key is not in {@link #next()} any more.
     *
     * @param entropy for the signature's nonce, 64 bytes
     * @throws Rejection counter-too-large after 2^31 messages
     */
    public byte[] encrypt(byte[] plaintext, Entropy entropy) {
        requireRoom();
        return new OutgoingSenderKeyMessage(id, chainKey.iteration(), ciphertext(chainKey.messageKey(), plaintext))
                .write(signing.privateKey(), entropy);
    }

    /** This key after the message (GRP-010). */
    public OwnSenderKey next() {
        return new OwnSenderKey(id, chainKey.next(), signing);
    }

    private static byte[] ciphertext(SenderMessageKey key, byte[] plaintext) {
        return AesCbc.encrypt(key.cipherKey().toByteArray(), key.iv().toByteArray(), plaintext);
    }

    /** {@code source mod 2^31}, the source big-endian. */
    private static long id(Entropy entropy) {
        return ByteBuffer.wrap(entropy.bytes(Integer.BYTES)).getInt() & Integer.MAX_VALUE;
    }

    private static KeyPair signing(Entropy entropy) {
        return KeyPair.generate(entropy);
    }

    private void requireRoom() {
        if (chainKey.iteration() > Limits.maxCounter()) {
            throw new Rejection(
                    SignalReason.COUNTER_TOO_LARGE, "GRP-043", "the sender key is used up; clear it to make a new one");
        }
    }
}
