package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.exchange.Chat;
import org.sealcheck.reference.mtproto.exchange.DhConfig;
import org.sealcheck.reference.mtproto.exchange.ExchangeDevice;
import org.sealcheck.reference.mtproto.exchange.Reaction;
import org.sealcheck.reference.mtproto.message.KeyFingerprint;

/** Faults of how a chat gets its key: the other requirements of MT-DH. */
final class ExchangeFaults {
    private static final String DEVICE = "reference.mtproto.exchange.ExchangeDevice";
    private static final String REACTION = "reference.mtproto.exchange.Reaction";
    private static final String EXPONENT = "reference.mtproto.dh.Exponent";

    private ExchangeFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "mtproto-parameters-asked-once",
                        Set.of("MT-DH-001"),
                        "asks for the parameters once and uses the answer for every chat",
                        "a configuration read at the start of the program",
                        List.of(in(DEVICE, "used", Unused.class))),
                new Fault(
                        "mtproto-version-not-named",
                        Set.of("MT-DH-002"),
                        "names no version when it asks for the parameters",
                        "a cache without its version",
                        List.of(in(DEVICE, "knownVersion", Zero.class))),
                new Fault(
                        "mtproto-not-modified-believed",
                        Set.of("MT-DH-003"),
                        "believes that parameters it never got are not modified",
                        "a default prime for the first start",
                        List.of(skip(DEVICE, "requireKnown"))),
                new Fault(
                        "mtproto-server-random-raw",
                        Set.of("MT-DH-008", "MT-DH-026"),
                        "takes the server's random bytes for its secret",
                        "random read as: the random number to use",
                        List.of(in(EXPONENT, "combined", ServerOnly.class))),
                new Fault(
                        "mtproto-secret-repeated",
                        Set.of("MT-DH-009"),
                        "has the same secret in every chat",
                        "a random generator that was never seeded, as on Android in 2013",
                        List.of(in(EXPONENT, "combined", Same.class))),
                new Fault(
                        "mtproto-secret-short",
                        Set.of("MT-DH-009", "MT-DH-026"),
                        "has a secret of 1024 bits",
                        "bits and hexadecimal digits mixed up",
                        List.of(in(EXPONENT, "combined", Short.class))),
                new Fault(
                        "mtproto-server-random-ignored",
                        Set.of("MT-DH-026"),
                        "does not mix the server's random bytes in",
                        "trust in one's own generator, which is no harm where it is good",
                        List.of(in(EXPONENT, "combined", OursOnly.class))),
                new Fault(
                        "mtproto-latest-parameters",
                        Set.of("MT-DH-024"),
                        "calculates the key with the parameters that it got last",
                        "MadelineProto, telethon-secret-chat and Android keep the parameters once and not with each chat",
                        List.of(in(DEVICE, "parametersOf", Latest.class))),
                new Fault(
                        "mtproto-request-untold",
                        Set.of("MT-DH-017"),
                        "tells its user nothing of a request",
                        "an event that is logged only",
                        List.of(in(REACTION, "ask", Silence.class))),
                new Fault(
                        "mtproto-acceptance-fingerprint-reversed",
                        Set.of("MT-DH-018"),
                        "accepts with the fingerprint in the other byte order",
                        "a long written big-endian",
                        List.of(in(DEVICE, "accept", TurnedFingerprint.class))),
                new Fault(
                        "mtproto-acceptance-of-the-key",
                        Set.of("MT-DH-018"),
                        "accepts without the fingerprint",
                        "a field that the server needs for nothing",
                        List.of(in(DEVICE, "accept", NoFingerprint.class))),
                new Fault(
                        "mtproto-accepted-elsewhere-ignored",
                        Set.of("MT-DH-019"),
                        "keeps a chat that another device has",
                        "encryptedChatDiscarded handled for chats in use only",
                        List.of(in(DEVICE, "over", Kept.class))),
                new Fault(
                        "mtproto-fingerprint-never-matches",
                        Set.of("MT-DH-020"),
                        "ends every chat that is accepted",
                        "fingerprints compared as objects",
                        List.of(no(DEVICE, "isSameKey"))),
                new Fault(
                        "mtproto-fingerprint-not-compared",
                        Set.of("MT-DH-021"),
                        "opens a chat whatever the fingerprint is",
                        "a sanity check left out",
                        List.of(yes(DEVICE, "isSameKey"))),
                new Fault(
                        "mtproto-mismatch-untold",
                        Set.of("MT-DH-021"),
                        "tells its user nothing when the keys differ",
                        "the chat just disappears",
                        List.of(in(REACTION, "keyMismatch", Untold.class))),
                new Fault(
                        "mtproto-mismatch-not-discarded",
                        Set.of("MT-DH-021"),
                        "does not tell the server when the keys differ",
                        "the other party waits for ever",
                        List.of(in(REACTION, "keyMismatch", NotSent.class))),
                new Fault(
                        "mtproto-repeated-request-taken",
                        Set.of("MT-DH-022"),
                        "lets a second request take the place of a chat",
                        "a table of chats by id, overwritten",
                        List.of(skip(DEVICE, "requireUnknown"))),
                new Fault(
                        "mtproto-refusal-forgotten",
                        Set.of("MT-DH-025"),
                        "keeps a request that its user refused",
                        "a call to the server without a change of the own state",
                        List.of(in(DEVICE, "refused", Kept.class))));
    }

    static final class Unused {
        @Advice.OnMethodExit
        static void exit(@Advice.This ExchangeDevice device, @Advice.Return(readOnly = false) ExchangeDevice next) {
            next = device;
        }
    }

    static final class Zero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int version) {
            version = 0;
        }
    }

    static final class ServerOnly {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) byte[] server, @Advice.Return(readOnly = false) byte[] combined) {
            combined = Arrays.copyOf(server, 256);
        }
    }

    static final class Same {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] combined) {
            combined = new byte[256];
            Arrays.fill(combined, (byte) 0x42);
        }
    }

    static final class Short {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] combined) {
            Arrays.fill(combined, 0, 128, (byte) 0);
        }
    }

    static final class OursOnly {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] ours, @Advice.Return(readOnly = false) byte[] combined) {
            combined = ours.clone();
        }
    }

    static final class Latest {
        @Advice.OnMethodExit
        static void exit(@Advice.This ExchangeDevice device, @Advice.Return(readOnly = false) DhParameters parameters) {
            Optional<DhConfig> known = device.known();
            if (known.isPresent()) {
                parameters = known.get().parameters();
            }
        }
    }

    static final class Silence {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Reaction reaction) {
            reaction = new Reaction(false, Optional.empty(), OptionalLong.empty());
        }
    }

    static final class TurnedFingerprint {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) ExchangeDevice.Accepting accepting) {
            accepting = new ExchangeDevice.Accepting(
                    accepting.device(),
                    accepting.gB(),
                    new KeyFingerprint(Long.reverseBytes(accepting.fingerprint().value())));
        }
    }

    static final class NoFingerprint {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) ExchangeDevice.Accepting accepting) {
            accepting = new ExchangeDevice.Accepting(accepting.device(), accepting.gB(), new KeyFingerprint(0));
        }
    }

    static final class Kept {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Chat before, @Advice.Return(readOnly = false) Chat chat) {
            chat = before;
        }
    }

    static final class Untold {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Reaction reaction) {
            reaction = new Reaction(true, Optional.empty(), OptionalLong.empty());
        }
    }

    static final class NotSent {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Reaction reaction) {
            reaction = new Reaction(false, reaction.notice(), OptionalLong.empty());
        }
    }
}
