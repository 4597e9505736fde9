package org.sealcheck.reference.signal.ratchet;

import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * The double ratchet of one session.
 *
 * @param rootKey of the last step
 * @param sending the chain of our next message
 * @param receiving the chains of the other party, oldest first
 * @param previousCounter what our messages say of our previous sending chain (WIRE-011)
 */
public record Ratchet(RootKey rootKey, SendingChain sending, PVector<ReceivingChain> receiving, long previousCounter) {

    /**
     * The initiator's ratchet, one step after X3DH (SESS-009): the recipient's signed prekey is the first ratchet key.
     *
     * @param rootKey of X3DH
     * @param chainKey of X3DH: the chain of the recipient's signed prekey
     * @param ratchetKey fresh
     */
    public static Ratchet initiate(
            RootKey rootKey, ChainKey chainKey, KeyPair ratchetKey, PublicKey theirSignedPreKey) {
        RootKey.RootStep step = rootKey.step(ratchetKey.privateKey(), theirSignedPreKey);
        return new Ratchet(
                step.rootKey(),
                new SendingChain(ratchetKey, step.chainKey()),
                TreePVector.singleton(ReceivingChain.starting(theirSignedPreKey, chainKey)),
                0);
    }

    /** The recipient's ratchet: it takes its first step when the first message comes (SESS-017). */
    public static Ratchet respond(RootKey rootKey, ChainKey chainKey, KeyPair signedPreKey) {
        return new Ratchet(rootKey, new SendingChain(signedPreKey, chainKey), TreePVector.empty(), 0);
    }

    /** This ratchet after its next message was sent. */
    public Ratchet sent() {
        return new Ratchet(rootKey, sending.next(), receiving, previousCounter);
    }

    /**
     * What a message that claims this ratchet key and counter would do. Nothing of it happens before {@link
     * Reception#accept}.
     *
     * @throws Rejection duplicate-message, too-far-ahead or low-order-key
     */
    public Reception receive(PublicKey theirRatchetKey, long counter) {
        Optional<ReceivingChain> known = chainOf(theirRatchetKey);
        return known.isPresent()
                ? new Reception.InChain(this, known.get(), known.get().take(counter))
                : turn(theirRatchetKey, counter);
    }

    private Reception turn(PublicKey theirRatchetKey, long counter) {
        RootKey.RootStep step = rootKey.step(sending.ratchetKey().privateKey(), theirRatchetKey);
        return new Reception.Turning(
                this,
                step.rootKey(),
                ReceivingChain.starting(theirRatchetKey, step.chainKey()).take(counter));
    }

    /** This ratchet with {@code after} in the place of {@code before}. */
    Ratchet withChain(ReceivingChain before, ReceivingChain after) {
        return new Ratchet(rootKey, sending, receiving.with(receiving.indexOf(before), after), previousCounter);
    }

    /**
     * This ratchet after the other party turned it: a chain of theirs more, and a new one of ours (MSG-006).
     *
     * @param received the root key of their chain
     */
    Ratchet turned(RootKey received, ReceivingChain theirs, Entropy entropy) {
        KeyPair ratchetKey = KeyPair.generate(entropy);
        RootKey.RootStep step = received.step(ratchetKey.privateKey(), theirs.ratchetKey());
        return new Ratchet(
                step.rootKey(),
                new SendingChain(ratchetKey, step.chainKey()),
                evictOldest(receiving.plus(theirs)),
                sending.nextPreviousCounter());
    }

    private Optional<ReceivingChain> chainOf(PublicKey theirRatchetKey) {
        for (ReceivingChain chain : receiving) {
            if (chain.ratchetKey().equals(theirRatchetKey)) {
                return Optional.of(chain);
            }
        }
        return Optional.empty();
    }

    /** LIM-003. */
    private static PVector<ReceivingChain> evictOldest(PVector<ReceivingChain> chains) {
        return chains.size() > Limits.maxReceiverChains() ? chains.minus(0) : chains;
    }
}
