package org.sealcheck.reference.signal.ratchet;

import org.sealcheck.reference.Entropy;

/**
 * A message on its way through the ratchet: its keys are known, but nobody knows yet whether it is genuine.
 *
 * <p>A forgery ends here, and the ratchet it would have changed was never touched (REC-006, LIM-005).
 */
public sealed interface Reception {
    /** The keys the message must have been made with. */
    MessageKeys keys();

    /**
     * The ratchet after the message, which was found authentic.
     *
     * @param entropy for our next ratchet key, 32 bytes, drawn only if the message turns the ratchet
     */
    Ratchet accept(Entropy entropy);

    /** A message of a chain that is known. */
    record InChain(Ratchet before, ReceivingChain chain, ReceivingChain.Taken taken) implements Reception {
        @Override
        public MessageKeys keys() {
            return taken.keys();
        }

        @Override
        public Ratchet accept(Entropy entropy) {
            return before.withChain(chain, taken.chain());
        }
    }

    /** A message of a chain that would begin with it. */
    record Turning(Ratchet before, RootKey rootKey, ReceivingChain.Taken taken) implements Reception {
        @Override
        public MessageKeys keys() {
            return taken.keys();
        }

        @Override
        public Ratchet accept(Entropy entropy) {
            return before.turned(rootKey, taken.chain(), entropy);
        }
    }
}
