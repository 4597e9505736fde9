package org.sealcheck.reference.signal.group;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.wire.ReceivedSenderKeyMessage;

/** Messages of a group, each one ciphertext for all its members (GRP-002, GRP-013). */
public final class GroupCipher {
    private GroupCipher() {}

    /**
     * Encrypts for a group.
     *
     * @param entropy for the signature's nonce, 64 bytes
     * @throws Rejection no-sender-key if this device has made no key for the group (GRP-035)
     */
    public static Encrypted encrypt(SenderKeys keys, String groupId, byte[] plaintext, Entropy entropy) {
        OwnSenderKey key = keys.ownKey(groupId)
                .orElseThrow(() -> new Rejection(
                        SignalReason.NO_SENDER_KEY,
                        "GRP-035",
                        "this device has no sender key for " + groupId + "; create and distribute one first"));
        byte[] message = key.encrypt(plaintext, entropy);
        return new Encrypted(sent(keys, groupId, key), message);
    }

    /**
     * Decrypts a message that the transport says is from {@code name.sender()} in {@code name.groupId()}: well-formed
     * first, then the key, then the signature, and only then anything that costs work or changes (GRP-018).
     *
     * @throws Rejection why the message is not read; nothing has changed then (GRP-036)
     */
    public static Decrypted decrypt(SenderKeys keys, SenderKeyName name, byte[] body) {
        ReceivedSenderKeyMessage message = ReceivedSenderKeyMessage.parse(body);
        SenderKeyRecord sender = keys.keysOf(name);
        ReceivedSenderKey key = find(sender, name, message);
        var authentic = message.authenticate(key.signingKey());
        requireIteration(message);
        ReceivedSenderKey.Taken taken = key.take(message.iteration());
        byte[] plaintext =
                authentic.decrypt(taken.key().cipherKey(), taken.key().iv());
        return new Decrypted(keys.with(name, sender.replace(key, taken.rest())), plaintext);
    }

    /** GRP-010. */
    private static SenderKeys sent(SenderKeys keys, String groupId, OwnSenderKey key) {
        return keys.withOwn(groupId, key.next());
    }

    private static ReceivedSenderKey find(
            SenderKeyRecord sender, SenderKeyName name, ReceivedSenderKeyMessage message) {
        if (sender.keys().isEmpty()) {
            throw new Rejection(
                    SignalReason.NO_SENDER_KEY,
                    "GRP-031",
                    name.sender() + " has distributed no sender key for " + name.groupId());
        }
        return sender.find(message.keyId())
                .orElseThrow(() -> new Rejection(
                        SignalReason.UNKNOWN_SENDER_KEY,
                        "GRP-031",
                        name.sender() + " has distributed no sender key " + message.keyId() + ", or it was dropped"));
    }

    private static void requireIteration(ReceivedSenderKeyMessage message) {
        if (message.iteration() > Limits.maxCounter()) {
            throw new Rejection(
                    SignalReason.COUNTER_TOO_LARGE,
                    "GRP-043",
                    "the iteration " + message.iteration() + " is above 2^31 - 1");
        }
    }

    /** The message, and the keys after it. */
    public record Encrypted(SenderKeys keys, byte[] message) {}

    /** The plaintext, and the keys after it. */
    public record Decrypted(SenderKeys keys, byte[] plaintext) {}
}
