package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;

import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Short hashes of identity keys. */
final class IdentityListHashVectors implements VectorSource {
    private static final Bytes ONE = Bytes.hex("01".repeat(32));
    private static final Bytes TWO = Bytes.hex("02".repeat(32));
    private static final Bytes THREE = Bytes.hex("03".repeat(32));

    @Override
    public String path() {
        return "messenger/identity-list/hash";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("short hashes of the identity keys of an account")
                .operation("messenger.identity-list.hash")
                .requirements("REG-013")
                .derivation("hash = SHA-256(sorted identities of 32 bytes)[0..10)");
        add(file, "three", "three identity keys", "known-answer", THREE, ONE, TWO);
        add(file, "three_sorted", "the same, sorted", "list-order", ONE, TWO, THREE);
        add(file, "three_reversed", "the same in reverse order", "list-order", THREE, TWO, ONE);
        add(file, "one", "one identity key", "boundary", ONE);
        add(file, "none", "no identity key", "boundary");
        add(
                file,
                "high_bytes",
                "keys whose first bytes differ above 7f",
                "list-order",
                Bytes.hex("ff".repeat(32)),
                ONE);
        add(file, "last_byte", "keys that differ in their last byte", "list-order", Deviations.flipBit(ONE, 255), ONE);
        add(file, "ghost", "a fourth key", "ghost-device", THREE, ONE, TWO, Bytes.hex("04".repeat(32)));
        add(file, "missing", "one of the three is missing", "device-set", THREE, ONE);
        add(file, "bit_flipped", "one bit of one key is flipped", "bit-flip", THREE, ONE, Deviations.flipBit(TWO, 77));
        refused(file, "key_short", "a key without its last byte", Deviations.truncate(TWO, 31));
        refused(file, "key_long", "a key with a byte more", Deviations.append(TWO, "00"));
        refused(file, "key_typed", "a key with its type byte", Deviations.concat(Bytes.hex("05"), TWO));
        refused(file, "key_empty", "a key of no bytes", Bytes.empty());
        refused(file, "two_keys_in_one", "two keys run together", Deviations.concat(TWO, THREE));
    }

    private static void add(FileBuilder file, String id, String comment, String flag, Bytes... identities) {
        file.add(id, comment, flag).answers(Fields.of("identities", List.of(identities)));
    }

    private static void refused(FileBuilder file, String id, String comment, Bytes bad) {
        file.add(id, comment, "wrong-length")
                .refuses(Fields.of("identities", List.of(ONE, bad)), PARSE, "bad-key-length");
    }
}
