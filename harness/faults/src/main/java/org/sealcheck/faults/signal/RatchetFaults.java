package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.pcollections.TreePMap;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.signal.ratchet.ChainKey;
import org.sealcheck.reference.signal.ratchet.MessageKeys;
import org.sealcheck.reference.signal.ratchet.Ratchet;
import org.sealcheck.reference.signal.ratchet.ReceivingChain;
import org.sealcheck.reference.signal.ratchet.RootKey;
import org.sealcheck.reference.signal.ratchet.SendingChain;

/** Faults of the double ratchet: requirements MSG-003 to MSG-015. */
final class RatchetFaults {
    private static final String RATCHET = "reference.signal.ratchet.Ratchet";
    private static final String RECEIVING = "reference.signal.ratchet.ReceivingChain";
    private static final String SENDING = "reference.signal.ratchet.SendingChain";

    private RatchetFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "chain-not-advanced",
                        Set.of("MSG-003", "MSG-005", "MSG-013"),
                        "encrypts every message of a chain with the same key",
                        "the advanced chain key computed but never stored",
                        List.of(in(SENDING, "next", Itself.class))),
                new Fault(
                        "chain-key-kept",
                        Set.of("MSG-007"),
                        "stores the chain keys of messages it has sent",
                        "a history of states kept for debugging",
                        List.of(in(RATCHET, "sent", KeepChainKey.class))),
                new Fault(
                        "message-key-from-next-chain-key",
                        Set.of("MSG-010", "MSG-008"),
                        "takes the next chain key as the seed of the message keys",
                        "one HMAC saved",
                        List.of(in("reference.signal.ratchet.ChainKey", "messageSeed", NextChainKey.class))),
                new Fault(
                        "used-key-kept",
                        Set.of("MSG-004", "MSG-015"),
                        "keeps the key of a message that was read, and reads it again",
                        "keys removed only when a skipped message comes",
                        List.of(in(RATCHET, "withChain", KeepUsedKey.class))),
                new Fault(
                        "used-key-kept-unused",
                        Set.of("MSG-004"),
                        "refuses a duplicate, but stores the key of the message it has read",
                        "a cache of message keys beside the chain",
                        List.of(in(RATCHET, "withChain", HideUsedKey.class))),
                new Fault(
                        "skipped-key-kept",
                        Set.of("MSG-004", "MSG-015"),
                        "keeps the key of a late message, and reads it again",
                        "a look-up in place of a removal",
                        List.of(in(RECEIVING, "forget", SameChain.class))),
                new Fault(
                        "skipped-keys-dropped",
                        Set.of("MSG-014"),
                        "forgets the keys of messages that have not come yet",
                        "a transport believed to be ordered",
                        List.of(in(RECEIVING, "rememberSkipped", Unchanged.class))),
                new Fault(
                        "no-ratchet-on-reply",
                        Set.of("MSG-006"),
                        "answers in its old chain instead of a new one",
                        "a DH ratchet that turns on receipt only",
                        List.of(in(RATCHET, "turned", KeepSendingChain.class))),
                new Fault(
                        "ratchet-root-and-chain-swapped",
                        Set.of("MSG-012"),
                        "takes the chain key from the first half of the derived bytes",
                        "the white paper lists the chain key first",
                        List.of(in("reference.signal.ratchet.RootKey", "derive", SwapHalves.class))));
    }

    static final class Itself {
        @Advice.OnMethodExit
        static void exit(@Advice.This SendingChain self, @Advice.Return(readOnly = false) SendingChain next) {
            next = self;
        }
    }

    static final class KeepChainKey {
        @Advice.OnMethodExit
        static void exit(@Advice.This Ratchet self, @Advice.Return(readOnly = false) Ratchet sent) {
            SendingChain old = self.sending();
            sent = new Ratchet(
                    sent.rootKey(),
                    sent.sending(),
                    sent.receiving()
                            .plus(
                                    0,
                                    new ReceivingChain(old.ratchetKey().publicKey(), old.chainKey(), TreePMap.empty())),
                    sent.previousCounter());
        }
    }

    static final class NextChainKey {
        @Advice.OnMethodExit
        static void exit(@Advice.This ChainKey self, @Advice.Return(readOnly = false) byte[] seed) {
            seed = self.next().key().toByteArray();
        }
    }

    static final class KeepUsedKey {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(0) ReceivingChain before,
                @Advice.Argument(value = 1, readOnly = false) ReceivingChain after) {
            if (after.chainKey().index() > before.chainKey().index()) {
                ChainKey used = before.chainKey();
                while (used.index() < after.chainKey().index() - 1) {
                    used = used.next();
                }
                MessageKeys keys = used.messageKeys();
                after = new ReceivingChain(
                        after.ratchetKey(), after.chainKey(), after.skipped().plus((long) used.index(), keys));
            }
        }
    }

    static final class HideUsedKey {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(0) ReceivingChain before,
                @Advice.Argument(value = 1, readOnly = false) ReceivingChain after) {
            if (after.chainKey().index() > before.chainKey().index()) {
                ChainKey used = before.chainKey();
                while (used.index() < after.chainKey().index() - 1) {
                    used = used.next();
                }
                MessageKeys keys = used.messageKeys();
                after = new ReceivingChain(
                        after.ratchetKey(), after.chainKey(), after.skipped().plus(-1L - used.index(), keys));
            }
        }
    }

    static final class SameChain {
        @Advice.OnMethodExit
        static void exit(@Advice.This ReceivingChain self, @Advice.Return(readOnly = false) ReceivingChain chain) {
            chain = self;
        }
    }

    static final class Unchanged {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) TreePMap<Long, MessageKeys> before,
                @Advice.Return(readOnly = false) TreePMap<Long, MessageKeys> kept) {
            kept = before;
        }
    }

    static final class KeepSendingChain {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This Ratchet self,
                @Advice.Argument(0) RootKey received,
                @Advice.Return(readOnly = false) Ratchet turned) {
            turned = new Ratchet(received, self.sending(), turned.receiving(), self.previousCounter());
        }
    }

    static final class SwapHalves {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) RootKey.RootStep step) {
            step = new RootKey.RootStep(
                    new RootKey(step.chainKey().key()),
                    new ChainKey(step.rootKey().key(), 0));
        }
    }
}
