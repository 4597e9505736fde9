package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalGroup;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.group.OwnSenderKey;
import org.sealcheck.reference.signal.group.ReceivedSenderKey;
import org.sealcheck.reference.signal.group.SenderChainKey;
import org.sealcheck.reference.signal.group.SenderKeyRecord;
import org.sealcheck.reference.signal.group.SenderKeys;
import org.sealcheck.reference.signal.group.SenderMessageKey;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/** Faults of sender keys, their chain and their store: requirements GRP-002 to GRP-018, GRP-028 to GRP-044. */
final class SenderKeyFaults {
    private static final String GROUP = "reference.signal.group.";
    private static final String CHAIN = GROUP + "SenderChainKey";
    private static final String CIPHER = GROUP + "GroupCipher";
    private static final String OWN = GROUP + "OwnSenderKey";
    private static final String RECEIVED = GROUP + "ReceivedSenderKey";
    private static final String RECORD = GROUP + "SenderKeyRecord";
    private static final String SESSIONS = GROUP + "GroupSessions";

    private SenderKeyFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "group-plaintext-padded",
                        Set.of("GRP-002"),
                        "adds a byte to the plaintext of a group message before it encrypts it",
                        "the padding of the layer above, added and never taken off",
                        List.of(in(OWN, "ciphertext", ExtraByte.class))),
                new Fault(
                        "group-chain-key-short",
                        Set.of("GRP-006"),
                        "makes chain keys of 16 random bytes and 16 zeros",
                        "a key of the length of an AES-128 key",
                        List.of(in(CHAIN, "generate", HalfZero.class))),
                new Fault(
                        "group-chain-key-constant",
                        Set.of("GRP-006"),
                        "starts every chain from the same key",
                        "a generator that is seeded with a constant",
                        List.of(in(CHAIN, "generate", AllZero.class))),
                new Fault(
                        "group-signature-key-reused",
                        Set.of("GRP-007"),
                        "signs in all groups with one signature key",
                        "a signature key of the device in place of one of the sender key",
                        List.of(in(OWN, "signing", OneKey.class))),
                new Fault(
                        "group-distribution-swaps-key",
                        Set.of("GRP-008"),
                        "distributes the next chain key",
                        "the chain advanced before it is exported",
                        List.of(in(OWN, "distribution", NextChain.class))),
                new Fault(
                        "group-chain-not-advanced",
                        Set.of("GRP-010"),
                        "encrypts every group message with the same key",
                        "the advanced chain key computed but never stored",
                        List.of(in(CIPHER, "sent", Unsent.class))),
                new Fault(
                        "group-chain-key-kept",
                        Set.of("GRP-014"),
                        "keeps the chain key of a message it has sent",
                        "a history of states kept for debugging",
                        List.of(in(CIPHER, "sent", KeepSent.class))),
                new Fault(
                        "group-used-key-kept",
                        Set.of("GRP-014"),
                        "keeps the keys of messages it has read, under numbers that no message has",
                        "a cache of message keys beside the chain",
                        List.of(in(RECEIVED, "with", KeepRead.class))),
                new Fault(
                        "group-skipped-key-kept",
                        Set.of("GRP-033", "GRP-014"),
                        "keeps the key of a late group message, and reads it again",
                        "a look-up in place of a removal",
                        List.of(in(RECEIVED, "forget", SameKey.class))),
                new Fault(
                        "group-skipped-keys-dropped",
                        Set.of("GRP-032"),
                        "forgets the keys of group messages that have not come yet",
                        "a transport believed to be ordered",
                        List.of(in(RECEIVED, "rememberSkipped", Unchanged.class))),
                new Fault(
                        "group-key-before-iv",
                        Set.of("GRP-028"),
                        "takes the cipher key from the first derived bytes and the iv from the last",
                        "the order of pairwise messages",
                        List.of(in(GROUP + "SenderMessageKey", "derived", Rotated.class))),
                new Fault(
                        "group-seed-and-chain-exchanged",
                        Set.of("GRP-028", "GRP-010"),
                        "takes the next chain key as the seed of the message key",
                        "one HMAC saved",
                        List.of(in(CHAIN, "messageSeed", NextKey.class))),
                new Fault(
                        "group-key-by-id-alone",
                        Set.of("GRP-018"),
                        "looks for the key of a group message among the keys of all groups and senders",
                        "a store indexed by the key's id",
                        List.of(in(GROUP + "SenderKeys", "keysOf", Anywhere.class))),
                new Fault(
                        "group-first-chain-key-distributed",
                        Set.of("GRP-030", "GRP-015"),
                        "gives late members the chain key of the first message",
                        "the distribution message kept from when the key was made",
                        List.of(in(SESSIONS, "distribution", Beginning.class), in(CIPHER, "sent", KeepSent.class))),
                new Fault(
                        "group-old-key-forgotten",
                        Set.of("GRP-034"),
                        "forgets the old key when a new one is distributed",
                        "one slot for the key of each sender",
                        List.of(in(RECORD, "dropOldest", OnlyNewest.class))),
                new Fault(
                        "group-keys-unlimited",
                        Set.of("GRP-039"),
                        "keeps every key that a sender ever distributed",
                        "old keys that nothing removes",
                        List.of(in("reference.signal.Limits", "maxSenderKeyStates", LimitFaults.Many.class))),
                new Fault(
                        "group-keys-too-few",
                        Set.of("GRP-039"),
                        "keeps one key of a sender less than it must",
                        "an eviction before the insertion",
                        List.of(in("reference.signal.Limits", "maxSenderKeyStates", LimitFaults.OneLess.class))),
                new Fault(
                        "group-jump-unlimited",
                        Set.of("GRP-037"),
                        "derives a hundred thousand keys if a group message's number asks for them",
                        "no limit at all, cut down so that the check ends",
                        List.of(in("reference.signal.Limits", "maxSenderKeyJump", LimitFaults.HundredThousand.class))),
                new Fault(
                        "group-jump-off-by-one",
                        Set.of("GRP-037"),
                        "refuses a group message exactly as far ahead as is allowed",
                        "a comparison with >= for >",
                        List.of(in("reference.signal.Limits", "maxSenderKeyJump", LimitFaults.OneLess.class))),
                new Fault(
                        "group-skipped-keys-unlimited",
                        Set.of("GRP-038"),
                        "keeps every skipped key of a sender for ever",
                        "memory that grows with each lost message",
                        List.of(in("reference.signal.Limits", "maxSkippedSenderKeys", LimitFaults.Many.class))),
                new Fault(
                        "group-distribution-rewinds",
                        Set.of("GRP-040"),
                        "takes a distribution it has seen for a new key",
                        "signal-protocol-java 2.8.1: a replayed distribution makes old messages readable again",
                        List.of(in(RECORD, "known", Unknown.class))),
                new Fault(
                        "group-conflict-shadows",
                        Set.of("GRP-041"),
                        "takes no notice of another signature key under a known id",
                        "a comparison of ids where keys are meant",
                        List.of(skip(RECORD, "requireSame"))),
                new Fault(
                        "group-own-distribution-taken",
                        Set.of("GRP-044"),
                        "takes a distribution that names itself as its sender",
                        "signal-protocol-java 2.8.1 keeps own and received keys in one record",
                        List.of(skip(SESSIONS, "requireOther"))),
                new Fault(
                        "group-iteration-unlimited",
                        Set.of("GRP-043"),
                        "does not look how large an iteration is",
                        "signal-protocol-java 2.8.1 sees a negative number and calls it a duplicate",
                        List.of(skip(SESSIONS, "requireIteration"), skip(CIPHER, "requireIteration"))),
                new Fault(
                        "group-missing-key-crashes",
                        Set.of("GRP-031", "GRP-035"),
                        "fails with an error of its own where there is no sender key",
                        "signal-protocol-java 2.8.1: an IllegalArgumentException for a key without private half",
                        List.of(in(CIPHER, "find", CrashIfEmpty.class), in(CIPHER, "encrypt", CrashIfNone.class))),
                new Fault(
                        "group-refused-message-clears",
                        Set.of("GRP-036"),
                        "forgets the keys of a sender when one of its messages is refused",
                        "a session reset on every error",
                        List.of(in("adapter.reference.ReferenceGroup", "decrypt", ClearIfRefused.class))),
                new Fault(
                        "group-id-of-32-bits",
                        Set.of("GRP-029"),
                        "uses all 32 random bits as the key's id",
                        "an unsigned random number in place of a signed one",
                        List.of(in(OWN, "id", HighBit.class))));
    }

    static final class ExtraByte {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) byte[] plaintext) {
            plaintext = Arrays.copyOf(plaintext, plaintext.length + 1);
        }
    }

    static final class HalfZero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) SenderChainKey key) {
            byte[] half = Arrays.copyOf(Arrays.copyOf(key.key().toByteArray(), 16), 32);
            key = new SenderChainKey(Secret.of(half), 0);
        }
    }

    static final class AllZero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) SenderChainKey key) {
            key = new SenderChainKey(Secret.of(new byte[32]), 0);
        }
    }

    static final class OneKey {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) KeyPair keys) {
            keys = KeyPair.of(PrivateKey.of(new byte[32]));
        }
    }

    static final class NextChain {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This OwnSenderKey self, @Advice.Return(readOnly = false) SenderKeyDistribution distribution) {
            distribution = new SenderKeyDistribution(
                    distribution.keyId(),
                    distribution.iteration(),
                    self.chainKey().next().key(),
                    distribution.signingKey());
        }
    }

    static final class Unsent {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) SenderKeys before, @Advice.Return(readOnly = false) SenderKeys after) {
            after = before;
        }
    }

    /** Hides the first key of each group under another name. */
    static final class KeepSent {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) String groupId,
                @Advice.Argument(2) OwnSenderKey used,
                @Advice.Return(readOnly = false) SenderKeys after) {
            String hidden = "first of " + groupId;
            if (!after.own().containsKey(hidden)) {
                after = after.withOwn(hidden, used);
            }
        }
    }

    static final class KeepRead {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This ReceivedSenderKey before, @Advice.Return(readOnly = false) ReceivedSenderKey after) {
            SenderChainKey used = before.chainKey();
            if (after.chainKey().iteration() > used.iteration()) {
                SenderMessageKey key = used.messageKey();
                after = new ReceivedSenderKey(
                        after.id(),
                        after.chainKey(),
                        after.signingKey(),
                        after.skipped().plus(-1L - used.iteration(), key));
            }
        }
    }

    static final class SameKey {
        @Advice.OnMethodExit
        static void exit(@Advice.This ReceivedSenderKey self, @Advice.Return(readOnly = false) ReceivedSenderKey key) {
            key = self;
        }
    }

    static final class Unchanged {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) TreePMap<Long, SenderMessageKey> before,
                @Advice.Return(readOnly = false) TreePMap<Long, SenderMessageKey> kept) {
            kept = before;
        }
    }

    static final class Rotated {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] derived) {
            derived = Concatenation.of(Arrays.copyOfRange(derived, 32, 48), Arrays.copyOf(derived, 32));
        }
    }

    static final class NextKey {
        @Advice.OnMethodExit
        static void exit(@Advice.This SenderChainKey self, @Advice.Return(readOnly = false) byte[] seed) {
            seed = HmacSha256.mac(self.key().toByteArray(), new byte[] {2});
        }
    }

    static final class Anywhere {
        @Advice.OnMethodExit
        static void exit(@Advice.This SenderKeys self, @Advice.Return(readOnly = false) SenderKeyRecord found) {
            if (found.keys().isEmpty() && !self.received().isEmpty()) {
                found = self.received().values().iterator().next();
            }
        }
    }

    static final class Beginning {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) OwnSenderKey key,
                @Advice.Return(readOnly = false) SenderKeyDistribution distribution) {
            distribution = new SenderKeyDistribution(
                    key.id(), 0, key.chainKey().key(), key.signing().publicKey());
        }
    }

    static final class OnlyNewest {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) PVector<ReceivedSenderKey> keys) {
            keys = keys.subList(0, 1);
        }
    }

    static final class Unknown {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Optional<ReceivedSenderKey> known) {
            known = Optional.empty();
        }
    }

    static final class CrashIfEmpty {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) SenderKeyRecord sender) {
            if (sender.keys().isEmpty()) {
                throw new IllegalStateException("no key");
            }
        }
    }

    static final class CrashIfNone {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) SenderKeys keys, @Advice.Argument(1) String groupId) {
            if (keys.ownKey(groupId).isEmpty()) {
                throw new IllegalStateException("no key");
            }
        }
    }

    static final class ClearIfRefused {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This SignalGroup self,
                @Advice.Argument(0) SignalGroup.ToDecrypt input,
                @Advice.Thrown Throwable rejected) {
            if (rejected != null) {
                self.clear(new SignalGroup.OfSender(input.member(), input.groupId(), input.sender()));
            }
        }
    }

    static final class HighBit {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long id) {
            id |= 0x8000_0000L;
        }
    }
}
