package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What one party scans from the other's screen. */
final class CompareVectors implements VectorSource {
    private static final int VERSION_FIELD = 1;
    private static final int LOCAL = 2;
    private static final int REMOTE = 3;

    @Override
    public String path() {
        return "signal/fingerprint/compare";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("comparison with a scanned fingerprint")
                .operation("signal.fingerprint.compare")
                .requirements("FPR-005")
                .derivation("scanned = protobuf { 1: version, 2: { 1: the scanned party's hash }, 3: { 1: ours } }, 32"
                        + " bytes each; it matches if both halves do, swapped");
        Fields ours = FingerprintVectors.parties(file, 1024, 2);
        Fields theirs = FingerprintVectors.swapped(ours);
        Bytes code = file.ask("signal.fingerprint.generate", theirs).bytes("scannable");
        Sample good = new Sample(ours, half(code, 0), half(code, 1));
        matches(file, good, code);
        differs(file, good);
        refused(file, good, code);
    }

    /** What the other party shows: its own half first. */
    private record Sample(Fields ours, Bytes shown, Bytes scanner) {
        Protobuf code(int version, Bytes first, Bytes second) {
            return Protobuf.empty()
                    .varint(VERSION_FIELD, version)
                    .bytes(LOCAL, content(first))
                    .bytes(REMOTE, content(second));
        }

        Protobuf code() {
            return code(2, shown, scanner);
        }

        Fields scan(Protobuf scanned) {
            return scan(scanned.encode());
        }

        Fields scan(Bytes scanned) {
            return Fields.of("parties", ours).with("scanned", scanned);
        }

        static Bytes content(Bytes hash) {
            return Protobuf.empty().bytes(1, hash).encode();
        }
    }

    private static void matches(FileBuilder file, Sample good, Bytes code) {
        file.add("good", "the other party's code", "known-answer").answers(good.scan(code), matches(true));
        file.add("good_fields_reversed", "the same fields in reverse order", "field-order")
                .answers(good.scan(good.code().reverse()), matches(true));
        file.add("good_unknown_field", "a field nobody knows", "unknown-field")
                .answers(good.scan(good.code().varint(99, 1)), matches(true));
    }

    private static void differs(FileBuilder file, Sample good) {
        no(
                file,
                "own_code",
                "our own code, as if our screen were scanned",
                good.scan(good.code(2, good.scanner(), good.shown())));
        no(
                file,
                "shown_twice",
                "the other party's half in both places",
                good.scan(good.code(2, good.shown(), good.shown())));
        no(file, "ours_twice", "our half in both places", good.scan(good.code(2, good.scanner(), good.scanner())));
        for (int bit : new int[] {0, 127, 255}) {
            no(
                    file,
                    "shown_bit_" + bit,
                    "bit " + bit + " of the other party's half is flipped",
                    good.scan(good.code(2, Deviations.flipBit(good.shown(), bit), good.scanner())));
            no(
                    file,
                    "scanner_bit_" + bit,
                    "bit " + bit + " of our half is flipped",
                    good.scan(good.code(2, good.shown(), Deviations.flipBit(good.scanner(), bit))));
        }
        no(
                file,
                "halves_of_zeros",
                "both halves are zeros",
                good.scan(good.code(2, Bytes.of(new byte[32]), Bytes.of(new byte[32]))));
        no(
                file,
                "shown_short",
                "the other party's half lacks its last byte",
                good.scan(good.code(2, Deviations.truncate(good.shown(), 31), good.scanner())));
        no(
                file,
                "shown_long",
                "a byte follows the other party's half",
                good.scan(good.code(2, Deviations.append(good.shown(), "00"), good.scanner())));
        no(file, "halves_empty", "both halves are empty", good.scan(good.code(2, Bytes.empty(), Bytes.empty())));
        Fields stranger = good.ours()
                .with("remoteIdentity", KeyPair.named(file, "stranger").publicKey());
        no(
                file,
                "other_identity",
                "the other party has another identity key than we know",
                Fields.of("parties", stranger).with("scanned", good.code().encode()));
        no(
                file,
                "other_identifier",
                "the other party has another identifier than we know",
                Fields.of("parties", good.ours().append("remoteId", "30"))
                        .with("scanned", good.code().encode()));
        no(
                file,
                "other_iterations",
                "hashed with another number of iterations",
                Fields.of("parties", good.ours().with("iterations", 1023))
                        .with("scanned", good.code().encode()));
    }

    private static void refused(FileBuilder file, Sample good, Bytes code) {
        for (int version : new int[] {0, 1, 3, 255}) {
            file.add("version_" + version, "scannable version " + version + " instead of 2", "unknown-version")
                    .requirements("FPR-006")
                    .refuses(good.scan(good.code(version, good.shown(), good.scanner())), VERSION, "version-mismatch");
        }
        malformed(file, "missing_version", "no version", good.scan(good.code().drop(VERSION_FIELD)), "missing-field");
        malformed(
                file,
                "missing_local",
                "no half of the other party",
                good.scan(good.code().drop(LOCAL)),
                "missing-field");
        malformed(
                file, "missing_remote", "no half of ours", good.scan(good.code().drop(REMOTE)), "missing-field");
        malformed(
                file,
                "missing_content",
                "a half without content",
                good.scan(good.code().set(LOCAL, Bytes.empty())),
                "missing-field");
        malformed(file, "empty", "no bytes at all", good.scan(Bytes.empty()), "truncated", "empty-field");
        for (int length : new int[] {1, 2, 3, 37, 38, 39, 73}) {
            malformed(
                    file,
                    "truncated_to_" + length,
                    "the first " + length + " bytes",
                    good.scan(Deviations.truncate(code, length)),
                    "truncated");
        }
        malformed(
                file,
                "zero_byte_after",
                "a zero byte follows",
                good.scan(Deviations.append(code, "00")),
                "trailing-bytes");
        malformed(
                file,
                "text",
                "text instead of a fingerprint",
                good.scan(HkdfVectors.ascii("not a fingerprint")),
                "wrong-wire-type");
    }

    private static void no(FileBuilder file, String id, String comment, Fields scan) {
        file.add("no_match_" + id, comment, "fingerprint-mismatch").answers(scan, matches(false));
    }

    /** The library names missing fields a version mismatch, so both layers are right. */
    private static void malformed(FileBuilder file, String id, String comment, Fields scan, String... flags) {
        file.add(id, comment, flags).requirements("FPR-006").refuses(scan, PARSE, VERSION);
    }

    private static Fields matches(boolean value) {
        return Fields.of("matches", value);
    }

    private static Bytes half(Bytes code, int index) {
        int start = 6 + 36 * index;
        return Deviations.slice(code, start, start + 32);
    }
}
