package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.prekeys.SignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.SessionState;
import org.sealcheck.reference.signal.wire.ReceivedPreKeyMessage;

/** Faults of session set-up and of what messages carry: requirements SESS, GEN, MSG-001, MSG-011. */
final class SessionFaults {
    private static final String BUNDLE = "reference.signal.prekeys.UnverifiedBundle";
    private static final String OUTGOING = "reference.signal.wire.OutgoingMessage";
    private static final String PREKEYS = "reference.signal.prekeys.PreKeyStore";
    private static final String READING = "reference.signal.session.Reading";

    private SessionFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "bundle-signature-unchecked",
                        Set.of("SESS-010"),
                        "starts a session from a bundle whatever its signature says",
                        "npm libsignal 6.0.0; home-grown X3DH that checks the length only",
                        List.of(skip(BUNDLE, "requireValidSignature"))),
                new Fault(
                        "bundle-without-one-time-prekey-refused",
                        Set.of("SESS-004", "SESS-008", "SESS-012"),
                        "refuses a bundle that has no one-time prekey",
                        "the optional part taken for a required one",
                        List.of(in(BUNDLE, "verify", DemandOneTime.class))),
                new Fault(
                        "base-key-reused",
                        Set.of("SESS-006"),
                        "starts every session with the same ephemeral key",
                        "a random generator with a fixed seed",
                        List.of(in("reference.signal.session.Sessions", "initiate", FixedEntropy.class))),
                new Fault(
                        "header-in-first-message-only",
                        Set.of("SESS-014"),
                        "sends the set-up information with the first message only",
                        "the first message believed to arrive",
                        List.of(in("reference.signal.session.SessionCipher", "encrypt", PlainAfterFirst.class))),
                new Fault(
                        "one-time-prekey-kept",
                        Set.of("SESS-016", "KEY-004", "REC-009"),
                        "keeps the private half of a one-time prekey that was used",
                        "a deletion that fails silently",
                        List.of(in(PREKEYS, "consumeOneTime", SameStore.class))),
                new Fault(
                        "one-time-prekey-spent-by-forgery",
                        Set.of("SESS-018"),
                        "gives up a one-time prekey for a message that does not authenticate",
                        "the deletion before the decryption",
                        List.of(in("adapter.reference.ReferenceSession", "decrypt", SpendOnForgery.class))),
                new Fault(
                        "unknown-one-time-prekey-ignored",
                        Set.of("SESS-019"),
                        "goes on without the one-time prekey that a message names but the device has not",
                        "an absent key treated as no key",
                        List.of(in(READING, "oneTimePreKey", IgnoreUnknown.class))),
                new Fault(
                        "unknown-signed-prekey-replaced",
                        Set.of("SESS-019"),
                        "takes another signed prekey where the named one is unknown",
                        "one signed prekey stored, its id not compared",
                        List.of(in(PREKEYS, "requireSigned", AnySigned.class))),
                new Fault(
                        "sending-waits-for-reply",
                        Set.of("SESS-013"),
                        "refuses to send before the other party has answered",
                        "a handshake believed to be interactive",
                        List.of(in("reference.signal.session.Sessions", "encrypt", WaitForReply.class))),
                new Fault(
                        "devices-share-session",
                        Set.of("SESS-001", "GEN-002"),
                        "keeps one session for all devices of an account",
                        "a session table keyed by the account",
                        List.of(
                                in("reference.signal.session.Device", "sessionsWith", FirstDevice.class),
                                in("reference.signal.session.Device", "withSessions", FirstDevice.class))),
                new Fault(
                        "keys-predictable",
                        Set.of("GEN-003", "SESS-006", "MSG-006"),
                        "generates the same key every time, on every device",
                        "a random generator with a fixed seed",
                        List.of(in("reference.signal.keys.PrivateKey", "generate", SameKey.class))),
                new Fault(
                        "plaintext-sent",
                        Set.of("GEN-001", "MSG-001", "PRIN-001", "PRIN-003"),
                        "sends the plaintext in place of the ciphertext",
                        "a debugging switch left on",
                        List.of(in(OUTGOING, "encrypt", SendPlaintext.class))),
                new Fault(
                        "iv-constant",
                        Set.of("MSG-001", "KEY-008"),
                        "encrypts with an initialisation vector of zeros",
                        "48 derived bytes believed to be enough",
                        List.of(
                                in("reference.crypto.AesCbc", "encrypt", ZeroIv.class),
                                in("reference.crypto.AesCbc", "decrypt", ZeroIv.class))),
                new Fault(
                        "ratchet-key-not-sent",
                        Set.of("MSG-011", "WIRE-009"),
                        "leaves the ratchet key out of its messages",
                        "a field left out because the receiver has it already",
                        List.of(in(OUTGOING, "versioned", CutRatchetKey.class))),
                new Fault(
                        "devices-share-identity",
                        Set.of("GEN-002", "KEY-001"),
                        "gives every device the same identity key",
                        "an identity restored from the account's backup",
                        List.of(in("reference.signal.session.Device", "create", FixedIdentity.class))),
                new Fault(
                        "signature-over-bare-key",
                        Set.of("KEY-002"),
                        "signs the 32 bytes of the signed prekey without the type byte",
                        "the X3DH document leaves Encode(PK) open",
                        List.of(in(PREKEYS, "sign", SignBareKey.class))));
    }

    static final class WaitForReply {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) Device device, @Advice.Argument(1) Address remote) {
            if (device.sessionsWith(remote).isPresent()
                    && device.sessionsWith(remote).get().current() instanceof SessionState.Unacknowledged) {
                throw new Rejection(SignalReason.NO_SESSION, "SESS-013", "the other party has not answered yet");
            }
        }
    }

    static final class FirstDevice {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) Address remote) {
            remote = new Address(remote.name(), 1);
        }
    }

    static final class SameKey {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) Entropy entropy) {
            entropy = Entropy.of(new byte[32]);
        }
    }

    static final class DemandOneTime {
        @Advice.OnMethodEnter
        static void enter(@Advice.This UnverifiedBundle self) {
            if (self.oneTimePreKey().isEmpty()) {
                throw new Rejection(
                        SignalReason.UNKNOWN_ONE_TIME_PREKEY, "SESS-004", "the bundle has no one-time prekey");
            }
        }
    }

    static final class FixedEntropy {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) Entropy entropy) {
            entropy = Entropy.of(new byte[64]);
        }
    }

    static final class PlainAfterFirst {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) SessionState session, @Advice.Return(readOnly = false) Ciphertext ciphertext) {
            if (ciphertext.type() == Ciphertext.Type.PREKEY
                    && session.ratchet().sending().chainKey().index() > 0) {
                ciphertext = new Ciphertext(
                        Ciphertext.Type.MESSAGE,
                        ReceivedPreKeyMessage.parse(ciphertext.body())
                                .messageBody()
                                .toByteArray());
            }
        }
    }

    static final class SameStore {
        @Advice.OnMethodExit
        static void exit(@Advice.This PreKeyStore self, @Advice.Return(readOnly = false) PreKeyStore store) {
            store = self;
        }
    }

    static final class SpendOnForgery {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This SignalSession self,
                @Advice.Argument(0) SignalSession.ToDecrypt input,
                @Advice.Thrown Throwable thrown) {
            if (input.type() == MessageType.PREKEY
                    && thrown instanceof RejectedException
                    && ((RejectedException) thrown).layer() == Layer.MAC) {
                ReceivedPreKeyMessage message =
                        ReceivedPreKeyMessage.parse(input.body().toByteArray());
                if (message.preKeyId().isPresent()) {
                    self.addOneTimePreKeys(new SignalSession.NewOneTimePreKeys(
                            input.party(), message.preKeyId().getAsLong(), 1, null));
                }
            }
        }
    }

    static final class IgnoreUnknown {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(
                @Advice.Return(readOnly = false) Optional<KeyPair> key,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            if (thrown != null) {
                thrown = null;
                key = Optional.empty();
            }
        }
    }

    static final class AnySigned {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(
                @Advice.This PreKeyStore self,
                @Advice.Return(readOnly = false) KeyPair keys,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            if (thrown != null && !self.signed().isEmpty()) {
                thrown = null;
                keys = self.signed().values().iterator().next().keys();
            }
        }
    }

    static final class SendPlaintext {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(2) byte[] plaintext, @Advice.Return(readOnly = false) byte[] ciphertext) {
            ciphertext = plaintext;
        }
    }

    static final class ZeroIv {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) byte[] iv) {
            iv = new byte[16];
        }
    }

    static final class CutRatchetKey {
        /** The ratchet key is the first field: tag, length 33, and 33 bytes after the version byte. */
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] versioned) {
            byte[] cut = new byte[versioned.length - 35];
            cut[0] = versioned[0];
            System.arraycopy(versioned, 36, cut, 1, cut.length - 1);
            versioned = cut;
        }
    }

    static final class FixedIdentity {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) Entropy entropy) {
            entropy = Entropy.of(new byte[36]);
        }
    }

    static final class SignBareKey {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) org.sealcheck.reference.signal.keys.IdentityKeyPair identity,
                @Advice.Return(readOnly = false) SignedPreKey preKey) {
            preKey = new SignedPreKey(
                    preKey.id(),
                    preKey.keys(),
                    identity.privateKey().sign(preKey.keys().publicKey().coordinate(), Entropy.system()),
                    preKey.createdAt());
        }
    }
}
