package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.signal.keys.IdentityKey;

/** Faults of the hashes of device lists, and of signed lists: requirements BACK-016, BACK-017, REG-008, REG-013, VERIFY-009. */
final class DeviceListFaults {
    private static final String HASH = "reference.messenger.devices.DeviceHash";
    private static final String LIST_HASH = "reference.messenger.devices.IdentityListHash";
    private static final String LIST = "reference.messenger.devices.ReceivedIdentityList";
    private static final String CONSISTENCY = "reference.messenger.devices.DeviceConsistency";

    private DeviceListFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "device-hash-of-six-characters",
                        Set.of("BACK-016"),
                        "keeps six characters of base64 instead of six bytes",
                        "Baileys, generateParticipantHashV2",
                        List.of(in(HASH, "encoded", SixCharacters.class))),
                new Fault(
                        "device-hash-for-urls",
                        Set.of("BACK-016"),
                        "writes the hash in the alphabet for URLs",
                        "whatsapp-rust warns of it: one hash in five differs",
                        List.of(in(HASH, "encoded", ForUrls.class))),
                new Fault(
                        "device-hash-unsorted",
                        Set.of("BACK-016"),
                        "hashes the devices in the order in which it has them",
                        "a map whose order happens to be stable",
                        List.of(in(HASH, "sorted", AsGiven.class))),
                new Fault(
                        "device-hash-sorted-by-number",
                        Set.of("BACK-016"),
                        "sorts devices by their numbers, 2 before 10",
                        "devices sorted before they are written",
                        List.of(in(HASH, "sorted", ShorterFirst.class))),
                new Fault(
                        "device-hash-of-version-1",
                        Set.of("BACK-016"),
                        "names the version of its hash 1",
                        "a prefix left over from the hash of accounts",
                        List.of(in(HASH, "prefix", VersionOne.class))),
                new Fault(
                        "device-hash-counts-twice",
                        Set.of("BACK-017"),
                        "counts a device twice that is listed twice",
                        "WhatsApp's web client, whatsmeow and wacore; a mismatch for ever with those that do not",
                        List.of(in(HASH, "distinct", AsListed.class))),
                new Fault(
                        "identity-hash-unsorted",
                        Set.of("REG-013"),
                        "hashes identity keys in the order in which it learned of them",
                        "two devices of one account that never agree",
                        List.of(in(LIST_HASH, "sorted", AsGiven.class))),
                new Fault(
                        "identity-hash-of-any-length",
                        Set.of("REG-013"),
                        "hashes identity keys of any length, type byte and all",
                        "a key passed on with its type byte",
                        List.of(skip(LIST_HASH, "requireLength"))),
                new Fault(
                        "identity-list-signature-unchecked",
                        Set.of("REG-008"),
                        "believes a list whatever its signature says",
                        "mautrix-meta signs such lists and verifies none",
                        List.of(skip(LIST, "requireSignature"))),
                new Fault(
                        "identity-list-signer-unlisted",
                        Set.of("REG-008"),
                        "does not ask whether the signer is in the list",
                        "an index that is used as it came",
                        List.of(skip(LIST, "requireSignerListed"))),
                new Fault(
                        "identity-list-rolled-back",
                        Set.of("REG-008"),
                        "accepts an older list after a newer one",
                        "a sequence number that nobody compares",
                        List.of(skip(LIST, "requireNewer"))),
                new Fault(
                        "consistency-unsorted",
                        Set.of("VERIFY-009"),
                        "commits to the keys in the order in which they are given",
                        "sorting left to the caller",
                        List.of(in(CONSISTENCY, "sorted", KeysAsGiven.class))),
                new Fault(
                        "consistency-generation-ignored",
                        Set.of("VERIFY-009"),
                        "leaves the generation out of the commitment",
                        "a commitment that a server can show again years later",
                        List.of(in(CONSISTENCY, "encoded", Nothing.class))),
                new Fault(
                        "consistency-generation-little-endian",
                        Set.of("VERIFY-009"),
                        "writes the generation with its lowest byte first",
                        "a buffer in the machine's own order",
                        List.of(in(CONSISTENCY, "encoded", LittleEndian.class))),
                new Fault(
                        "consistency-label-zero-terminated",
                        Set.of("VERIFY-009"),
                        "ends the label with a zero byte",
                        "sizeof of a literal, in C",
                        List.of(in(CONSISTENCY, "label", ZeroTerminated.class))));
    }

    static final class SixCharacters {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String encoded) {
            encoded = encoded.substring(0, 6);
        }
    }

    static final class ForUrls {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String encoded) {
            encoded = encoded.replace('+', '-').replace('/', '_');
        }
    }

    static final class AsGiven {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) List<byte[]> given, @Advice.Return(readOnly = false) List<byte[]> sorted) {
            sorted = given;
        }
    }

    static final class ShorterFirst {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) List<byte[]> sorted) {
            List<byte[]> byNumber = new ArrayList<>(sorted);
            for (int i = 1; i < byNumber.size(); i++) {
                for (int j = i; j > 0 && byNumber.get(j).length < byNumber.get(j - 1).length; j--) {
                    byNumber.add(j - 1, byNumber.remove(j));
                }
            }
            sorted = byNumber;
        }
    }

    static final class VersionOne {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String prefix) {
            prefix = "1:";
        }
    }

    static final class AsListed {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Collection<String> listed,
                @Advice.Return(readOnly = false) Collection<String> distinct) {
            distinct = listed;
        }
    }

    static final class KeysAsGiven {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Collection<IdentityKey> given,
                @Advice.Return(readOnly = false) List<IdentityKey> sorted) {
            sorted = List.copyOf(given);
        }
    }

    static final class Nothing {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] encoded) {
            encoded = new byte[0];
        }
    }

    static final class LittleEndian {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] encoded) {
            encoded = new byte[] {encoded[3], encoded[2], encoded[1], encoded[0]};
        }
    }

    static final class ZeroTerminated {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String label) {
            label = label + '\0';
        }
    }
}
