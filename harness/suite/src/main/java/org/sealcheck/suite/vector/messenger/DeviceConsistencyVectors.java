package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Commitments to the identity keys of an account. */
final class DeviceConsistencyVectors implements VectorSource {
    @Override
    public String path() {
        return "messenger/device-consistency/commitment";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("commitments to all identity keys of an account")
                .operation("messenger.device-consistency.commitment")
                .requirements("VERIFY-009")
                .derivation(
                        "commitment = SHA-512(\"DeviceConsistencyCommitment_V0\" || generation as 4 bytes, big-endian"
                                + " || sorted keys of 33 bytes)");
        List<Bytes> keys = keys(file, 4);
        add(file, "three_devices", "three devices", "known-answer", 1, keys.subList(0, 3));
        add(file, "one_device", "one device", "boundary", 1, keys.subList(0, 1));
        add(file, "no_device", "no device at all", "boundary", 1, List.of());
        for (long generation : new long[] {0, 2, 255, 256, 65536, 0x7fffffffL, 0x80000000L, 0xffffffffL}) {
            add(
                    file,
                    "generation_" + generation,
                    "generation " + generation,
                    "boundary",
                    generation,
                    keys.subList(0, 3));
        }
        List<Bytes> reversed = new ArrayList<>(keys.subList(0, 3));
        Collections.reverse(reversed);
        add(file, "order_reversed", "the same three in reverse order", "list-order", 1, reversed);
        add(
                file,
                "order_rotated",
                "the same three, the first one last",
                "list-order",
                1,
                List.of(keys.get(1), keys.get(2), keys.get(0)));
        add(
                file,
                "sign_of_bytes",
                "keys whose first bytes differ above 7f",
                "list-order",
                1,
                List.of(Bytes.hex("05ff" + "00".repeat(31)), Bytes.hex("0501" + "00".repeat(31))));
        add(file, "ghost_added", "a fourth device", "ghost-device", 1, keys);
        add(file, "device_missing", "one device is left out", "device-set", 1, keys.subList(0, 2));
        add(
                file,
                "key_exchanged",
                "one identity key is another",
                "changed-identity",
                1,
                List.of(keys.get(0), keys.get(1), keys.get(3)));
        add(
                file,
                "key_bit_flipped",
                "one bit of one identity key is flipped",
                "bit-flip",
                1,
                List.of(keys.get(0), keys.get(1), Deviations.flipBit(keys.get(2), 8 * 20)));
        refused(file, "key_short", "an identity key without its last byte", Deviations.truncate(keys.get(0), 32), keys);
        refused(
                file,
                "key_untyped",
                "an identity key without its type byte",
                Deviations.slice(keys.get(0), 1, 33),
                keys);
        refused(
                file,
                "key_of_other_type",
                "an identity key of another type",
                Deviations.replaceByte(keys.get(0), 0, 6),
                keys);
        refused(file, "key_empty", "an identity key of no bytes", Bytes.empty(), keys);
    }

    static List<Bytes> keys(FileBuilder file, int count) {
        List<Bytes> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Bytes privateKey = file.random().privateKey("device " + i);
            keys.add(file.ask("signal.keys.publicKey", Fields.of("privateKey", privateKey))
                    .bytes("publicKey"));
        }
        return keys;
    }

    private static void add(
            FileBuilder file, String id, String comment, String flag, long generation, List<Bytes> identities) {
        file.add(id, comment, flag).answers(input(generation, identities));
    }

    private static void refused(FileBuilder file, String id, String comment, Bytes bad, List<Bytes> keys) {
        file.add(id, comment, "wrong-length").refuses(input(1, List.of(keys.get(1), bad)), PARSE);
    }

    private static Fields input(long generation, List<Bytes> identities) {
        return Fields.of("generation", generation).with("identities", identities);
    }
}
