package org.sealcheck.suite.vector.messenger;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;

/** Messages that somebody with the nonce can make, each with a tag that fits: what a recipient and a moderator think of them. */
final class FrankedDeviations {
    private static final String TEXT = "hello";

    /**
     * @param reason why it is refused; empty if it is not
     * @param tag T_F, computed over the message under one of its nonces
     */
    record Deviation(
            String id,
            String comment,
            String flag,
            String requirement,
            String layer,
            String reason,
            Bytes message,
            Bytes tag) {}

    private final FileBuilder file;
    private final Bytes content = FrankingFormulas.text(TEXT);
    private final List<Deviation> all = new ArrayList<>();
    private final Bytes nonce;

    private FrankedDeviations(FileBuilder file, Bytes nonce) {
        this.file = file;
        this.nonce = nonce;
    }

    /** @param nonce of the good message that they deviate from */
    static List<Deviation> of(FileBuilder file, Bytes nonce) {
        FrankedDeviations made = new FrankedDeviations(file, nonce);
        made.harmless();
        made.nonces();
        made.malformed();
        return List.copyOf(made.all);
    }

    private void harmless() {
        Protobuf metadata = FrankingFormulas.metadata(nonce);
        Protobuf good = FrankingFormulas.message(content, metadata);
        add(
                "unknown_field",
                "a field nobody knows",
                "unknown-field",
                "FRANK-026",
                "",
                "",
                good.varint(99, 1).encode());
        add(
                "unknown_metadata",
                "a metadata field nobody knows",
                "unknown-field",
                "FRANK-026",
                "",
                "",
                FrankingFormulas.message(content, metadata.varint(77, 1)).encode());
        add(
                "fields_reversed",
                "metadata before payload",
                "field-order",
                "FRANK-026",
                "",
                "",
                good.reverse().encode());
        add(
                "metadata_reversed",
                "the version before the nonce",
                "field-order",
                "FRANK-026",
                "",
                "",
                FrankingFormulas.message(content, metadata.reverse()).encode());
        add(
                "overlong_length",
                "the length of the metadata in 3 bytes",
                "overlong-varint",
                "FRANK-026",
                "",
                "",
                good.overlongLength(FrankingFormulas.METADATA, 3).encode());
        add(
                "overlong_version",
                "the version in 5 bytes",
                "overlong-varint",
                "FRANK-026",
                "",
                "",
                FrankingFormulas.message(content, metadata.overlong(FrankingFormulas.VERSION, 0, 5))
                        .encode());
        add(
                "version_absent",
                "no franking version, which means 0",
                "missing-field",
                "FRANK-029",
                "",
                "",
                FrankingFormulas.message(content, metadata.drop(FrankingFormulas.VERSION))
                        .encode());
    }

    private void nonces() {
        Bytes second = file.random().bytes("second nonce", 32);
        Protobuf one = FrankingFormulas.metadata(nonce);
        Protobuf two = one.bytes(FrankingFormulas.NONCE, second);
        Bytes twice = FrankingFormulas.message(content, two).encode();
        duplicate("nonce_twice_first", "two nonces, tag under the first", twice, nonce);
        duplicate("nonce_twice_last", "two nonces, tag under the last", twice, second);
        duplicate(
                "nonce_twice_equal",
                "the same nonce twice",
                FrankingFormulas.message(content, one.bytes(FrankingFormulas.NONCE, nonce))
                        .encode(),
                nonce);
        Bytes apart = FrankingFormulas.message(content, one)
                .bytes(
                        FrankingFormulas.METADATA,
                        FrankingFormulas.metadata(second).encode())
                .encode();
        duplicate("metadata_twice_first", "two metadata with a nonce each, tag under the first", apart, nonce);
        duplicate("metadata_twice_last", "two metadata with a nonce each, tag under the last", apart, second);
        length("nonce_empty", "a nonce of no bytes", Bytes.empty(), "empty-field");
        length("nonce_31", "a nonce of 31 bytes", Deviations.slice(nonce, 0, 31), "wrong-length");
        length(
                "nonce_padded",
                "the nonce with a zero byte behind it",
                Deviations.append(nonce, "00"),
                "hmac-key-padding");
        length(
                "nonce_padded_to_block",
                "the nonce with zeros up to 64 bytes",
                Deviations.concat(nonce, Bytes.of(new byte[32])),
                "hmac-key-padding");
        length(
                "nonce_65",
                "a nonce of 65 bytes, which HMAC hashes first",
                file.random().bytes("long nonce", 65),
                "hmac-key-padding");
    }

    private void malformed() {
        Protobuf metadata = FrankingFormulas.metadata(nonce);
        for (long version : new long[] {1, 2, 255}) {
            add(
                    "version_" + version,
                    "franking version " + version,
                    "unknown-version",
                    "FRANK-029",
                    "version",
                    "unknown-franking-version",
                    FrankingFormulas.message(content, metadata.set(FrankingFormulas.VERSION, version))
                            .encode());
        }
        add(
                "nonce_missing",
                "no nonce inside",
                "missing-field",
                "FRANK-007",
                "parse",
                "missing-field",
                FrankingFormulas.message(content, metadata.drop(FrankingFormulas.NONCE))
                        .encode());
        add(
                "metadata_missing",
                "no metadata at all",
                "missing-field",
                "FRANK-007",
                "parse",
                "missing-field",
                FrankingFormulas.message(content, metadata)
                        .drop(FrankingFormulas.METADATA)
                        .encode());
        add(
                "no_protobuf",
                "bytes that are no protobuf",
                "truncated",
                "FRANK-015",
                "parse",
                "bad-message",
                Bytes.hex("0aff01"));
        add(
                "payload_missing",
                "no payload",
                "missing-field",
                "FRANK-015",
                "parse",
                "missing-field",
                FrankingFormulas.message(content, metadata)
                        .drop(FrankingFormulas.PAYLOAD)
                        .encode());
        add("empty", "no bytes at all", "empty-field", "FRANK-015", "parse", "missing-field", Bytes.empty());
        Bytes good = FrankingFormulas.message(content, metadata).encode();
        add(
                "cut_off",
                "the last byte is missing",
                "truncated",
                "FRANK-015",
                "parse",
                "bad-message",
                Deviations.truncate(good, good.size() - 1));
    }

    private void duplicate(String id, String comment, Bytes message, Bytes under) {
        all.add(new Deviation(
                id,
                comment,
                "duplicate-field",
                "FRANK-027",
                "parse",
                "duplicate-nonce",
                message,
                FrankingFormulas.frankingTag(under, message)));
    }

    private void length(String id, String comment, Bytes wrong, String flag) {
        Bytes message = FrankingFormulas.message(content, FrankingFormulas.metadata(wrong))
                .encode();
        Bytes key = wrong.size() == 0 ? Bytes.of(new byte[32]) : wrong;
        all.add(new Deviation(
                id,
                comment,
                flag,
                "FRANK-024",
                "parse",
                "bad-nonce-length",
                message,
                FrankingFormulas.frankingTag(key, message)));
    }

    private void add(
            String id, String comment, String flag, String requirement, String layer, String reason, Bytes message) {
        all.add(new Deviation(
                id, comment, flag, requirement, layer, reason, message, FrankingFormulas.frankingTag(nonce, message)));
    }
}
