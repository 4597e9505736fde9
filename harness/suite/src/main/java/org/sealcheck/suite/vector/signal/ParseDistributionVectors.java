package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;

import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A SenderKeyDistributionMessage: what is well-formed and what is not. */
final class ParseDistributionVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/group/distribution";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("SenderKeyDistributionMessage")
                .operation("signal.group-wire.parseDistribution")
                .requirements("GRP-023", "GRP-008")
                .derivation("33 || protobuf { 1: id, 2: iteration, 3: chainKey, 4: signingKey }");
        SenderKey key = SenderKey.named(file, "key", 1_234_567);
        Protobuf good = key.distributionFields(0);
        Fields read = Fields.of("keyId", 1_234_567)
                .with("iteration", 0)
                .with("chainKey", key.chainKey(0))
                .with("signingKey", key.signer().publicKey());
        accepted(file, good, read);
        versions(file, good, read);
        fields(file, good);
        chainKeys(file, good);
        malformed(file, good);
        truncated(file, good);
        BadKeys.refused(
                file, key.signer().publicKey(), "signing_key", bad -> body(good.set(SenderKey.SIGNING_KEY, bad)));
    }

    private static void accepted(FileBuilder file, Protobuf good, Fields read) {
        file.add("good", "a distribution", "known-answer").answers(body(good), read);
        for (long number : new long[] {1, 128, 0x7fff_ffffL, 0xffff_ffffL}) {
            file.add("iteration_" + number, "from message " + number + " on", "boundary")
                    .answers(body(good.set(SenderKey.ITERATION, number)), read.with("iteration", number));
        }
        for (long number : new long[] {0, 0x7fff_ffffL, 0xffff_ffffL}) {
            file.add("id_" + number, "the id " + number, "boundary")
                    .answers(body(good.set(SenderKey.ID, number)), read.with("keyId", number));
        }
        file.add("fields_reversed", "the fields in reverse order", "field-order")
                .requirements("GRP-025")
                .answers(body(good.reverse()), read);
        file.add("iteration_twice", "two iterations: the last one counts", "duplicate-field")
                .requirements("GRP-025")
                .answers(body(good.varint(SenderKey.ITERATION, 9)), read.with("iteration", 9));
        file.add("unknown_varint_5", "a number in field 5", "unknown-field")
                .requirements("GRP-025")
                .answers(body(good.varint(5, 1)), read);
        file.add("unknown_bytes_first", "bytes in field 6, before all others", "unknown-field")
                .requirements("GRP-025")
                .answers(body(good.prepend(Protobuf.empty().bytes(6, Bytes.hex("aabbcc")))), read);
    }

    private static void versions(FileBuilder file, Protobuf good, Fields read) {
        file.add("low_nibble_4", "another low nibble", "low-nibble")
                .requirements("GRP-021")
                .answers(body(ParseSenderKeyMessageVectors.version(3, 4), good), read);
        for (int high : new int[] {0, 1, 2, 4, 5, 15}) {
            String reason = high < 3 ? "legacy-version" : "unknown-version";
            file.add("version_" + high, "version " + high, reason)
                    .requirements("GRP-021")
                    .refuses(body(ParseSenderKeyMessageVectors.version(high, 3), good), VERSION, reason);
        }
    }

    private static void fields(FileBuilder file, Protobuf good) {
        missing(file, "id", good.drop(SenderKey.ID));
        missing(file, "iteration", good.drop(SenderKey.ITERATION));
        missing(file, "chain_key", good.drop(SenderKey.CHAIN_KEY));
        missing(file, "signing_key", good.drop(SenderKey.SIGNING_KEY));
        missing(file, "all", Protobuf.empty());
    }

    private static void chainKeys(FileBuilder file, Protobuf good) {
        Bytes genuine = good.value(SenderKey.CHAIN_KEY);
        for (int length : new int[] {0, 1, 16, 31}) {
            file.add(
                            "chain_key_of_" + length,
                            "a chain key of " + length + " bytes",
                            length == 0 ? "empty-field" : "wrong-length")
                    .requirements("GRP-042")
                    .refuses(
                            body(good.set(SenderKey.CHAIN_KEY, Deviations.truncate(genuine, length))),
                            PARSE,
                            "bad-chain-key");
        }
        for (int extra : new int[] {1, 32}) {
            file.add("chain_key_of_" + (32 + extra), "a chain key of " + (32 + extra) + " bytes", "wrong-length")
                    .requirements("GRP-042")
                    .refuses(
                            body(good.set(SenderKey.CHAIN_KEY, Deviations.append(genuine, "00".repeat(extra)))),
                            PARSE,
                            "bad-chain-key");
        }
    }

    private static void malformed(FileBuilder file, Protobuf good) {
        refused(file, "id_as_bytes", "the id is a byte string", good.set(SenderKey.ID, Bytes.hex("07")));
        refused(file, "chain_key_as_number", "the chain key is a number", good.set(SenderKey.CHAIN_KEY, 5));
        refused(file, "signing_key_as_number", "the signature key is a number", good.set(SenderKey.SIGNING_KEY, 5));
        refused(file, "group_not_ended", "a group that does not end", good.append(Protobuf.raw(Bytes.hex("4b0801"))));
        refused(
                file,
                "iteration_in_11_bytes",
                "the iteration written in 11 bytes: no varint is longer than 10",
                good.overlong(SenderKey.ITERATION, 0, 11));
        for (long length : new long[] {34, 0x7fff_ffffL, 0xffff_ffffL}) {
            refused(
                    file,
                    "signing_key_claims_" + length,
                    "the signature key claims " + length + " bytes and has 33",
                    good.claimLength(SenderKey.SIGNING_KEY, length));
        }
    }

    private static void truncated(FileBuilder file, Protobuf good) {
        Bytes whole = Deviations.concat(Wire.VERSION, good.encode());
        Set<Integer> boundaries = Set.copyOf(good.boundaries());
        file.add("empty", "no bytes at all", "truncated", "empty-field")
                .requirements("GRP-026")
                .refuses(body(Bytes.empty()), PARSE, "bad-message");
        for (int length = 1; length < whole.size(); length += length < 10 ? 1 : 9) {
            boolean wholeFields = length == 1 || boundaries.contains(length - 1);
            file.add("truncated_to_" + length, "the first " + length + " bytes", "truncated")
                    .requirements("GRP-026")
                    .refuses(
                            body(Deviations.truncate(whole, length)),
                            PARSE,
                            wholeFields ? "missing-field" : "bad-message");
        }
    }

    private static void missing(FileBuilder file, String name, Protobuf fields) {
        file.add("missing_" + name, "without " + name.replace('_', ' '), "missing-field")
                .requirements("GRP-024")
                .refuses(body(fields), PARSE, "missing-field");
    }

    private static void refused(FileBuilder file, String id, String comment, Protobuf fields) {
        file.add(id, comment, "wrong-wire-type").requirements("GRP-026").refuses(body(fields), PARSE);
    }

    private static Fields body(Protobuf fields) {
        return body(Wire.VERSION, fields);
    }

    private static Fields body(Bytes version, Protobuf fields) {
        return body(Deviations.concat(version, fields.encode()));
    }

    private static Fields body(Bytes body) {
        return Fields.of("body", body);
    }
}
