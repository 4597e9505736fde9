package org.sealcheck.suite.vector.mtproto;

import static org.sealcheck.contract.Layer.IDENTITY;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseIds;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Files sealed, opened, and taken to the server in parts. */
final class FileVectors {
    private FileVectors() {}

    static final class Seal implements VectorSource {
        @Override
        public String path() {
            return "mtproto/file/seal";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("files sealed under a new key")
                    .operation("mtproto.file.seal")
                    .requirements("MT-FILE-002", "MT-FILE-004")
                    .needs("entropy-injected")
                    .derivation("AES-256-IGE(key, iv, content || filling); entropy = key (32) || iv (32) || filling");
            for (int length : new int[] {1, 2, 15, 16, 17, 31, 32, 33, 1000, 1024}) {
                int filling = -length & 15;
                file.add("content_" + length, "a content of " + length + " bytes", "known-answer", "boundary")
                        .requirements("MT-FILE-002", "MT-FILE-007")
                        .answers(Fields.of("content", file.random().bytes("content " + length, length))
                                .with("entropy", file.random().bytes("entropy " + length, 64 + filling)));
            }
            file.add("content_0", "no content at all", "boundary")
                    .requirements("MT-FILE-011")
                    .refuses(
                            Fields.of("content", "")
                                    .with("entropy", file.random().bytes("entropy 0", 64)),
                            POLICY,
                            "empty-file");
        }
    }

    static final class Open implements VectorSource {
        @Override
        public String path() {
            return "mtproto/file/open";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("files opened with what message and server tell")
                    .operation("mtproto.file.open")
                    .requirements("MT-FILE-002", "MT-FILE-007")
                    .derivation("the first size bytes of AES-256-IGE decryption under key and iv");
            for (int length : new int[] {1, 15, 16, 17, 100, 1024}) {
                good(file, length);
            }
            Fields good = sealed(file, 100);
            for (long size : new long[] {0, -1, 1, 96, 113, 128, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
                String id = CaseIds.of(size);
                file.add("size_" + id, "a size of " + size + " bytes for 112 encrypted ones", "wrong-length")
                        .requirements("MT-FILE-010")
                        .refuses(good.with("size", size), PARSE, "bad-file-size");
            }
            for (int cut : new int[] {1, 8, 15}) {
                file.add("ciphertext_cut_" + cut, "without its last " + cut + " bytes", "truncated")
                        .requirements("MT-FILE-010")
                        .refuses(good.truncate("ciphertext", 112 - cut), PARSE, "bad-file-size");
                file.add("ciphertext_longer_" + cut, cut + " bytes follow the ciphertext", "trailing-bytes")
                        .requirements("MT-FILE-010")
                        .refuses(good.append("ciphertext", "00".repeat(cut)), PARSE, "bad-file-size");
            }
            file.add("ciphertext_cut_block", "without its last block", "truncated")
                    .requirements("MT-FILE-010")
                    .refuses(good.truncate("ciphertext", 96), PARSE, "bad-file-size");
            file.add("ciphertext_longer_block", "a block follows the ciphertext", "trailing-bytes")
                    .requirements("MT-FILE-010")
                    .refuses(good.append("ciphertext", "00".repeat(16)), PARSE, "bad-file-size");
            file.add("ciphertext_empty", "nothing on the server", "truncated")
                    .requirements("MT-FILE-010")
                    .refuses(good.with("ciphertext", ""), PARSE, "bad-file-size");
            for (String field : new String[] {"key", "iv"}) {
                for (int length : new int[] {0, 16, 31}) {
                    file.add(field + "_" + length, "the " + field + " has " + length + " bytes", "wrong-length")
                            .requirements("MT-FILE-008")
                            .refuses(good.truncate(field, length), PARSE, "bad-file-key");
                }
                file.add(field + "_33", "the " + field + " has 33 bytes", "wrong-length")
                        .requirements("MT-FILE-008")
                        .refuses(good.append(field, "00"), PARSE, "bad-file-key");
                for (int bit : new int[] {0, 100, 255}) {
                    file.add(field + "_bit_" + bit, "bit " + bit + " of the " + field + " flipped", "bit-flip")
                            .requirements("MT-FILE-009")
                            .refuses(good.flipBit(field, bit), IDENTITY, "fingerprint-mismatch");
                }
            }
            int fingerprint = Integer.parseInt(good.text("fingerprint"));
            for (int other : new int[] {fingerprint ^ 1, ~fingerprint, Integer.reverseBytes(fingerprint), 0}) {
                file.add("fingerprint_" + Integer.toHexString(other), "another fingerprint", "bit-flip")
                        .requirements("MT-FILE-009")
                        .refuses(good.with("fingerprint", other), IDENTITY, "fingerprint-mismatch");
            }
        }

        private static void good(FileBuilder file, int length) {
            Fields good = sealed(file, length);
            Bytes content = file.random().bytes("content " + length, length);
            file.add("good_" + length, "a file of " + length + " bytes", "known-answer")
                    .answers(good, Fields.of("content", content));
            file.add("good_" + length + "_untold", "the same without a fingerprint from the server", "known-answer")
                    .answers(good.without("fingerprint"), Fields.of("content", content));
        }

        private static Fields sealed(FileBuilder file, int length) {
            return file.ask(
                    "mtproto.file.seal",
                    Fields.of("content", file.random().bytes("content " + length, length))
                            .with("entropy", file.random().bytes("entropy", 64 + (-length & 15))));
        }
    }

    static final class Plan implements VectorSource {
        private static final long BIG = 10L << 20;

        @Override
        public String path() {
            return "mtproto/file/plan";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("an encrypted file on its way to the server")
                    .operation("mtproto.file.planUpload")
                    .requirements("MT-FILE-011")
                    .derivation("parts = ceil(length / partSize); lastPart = length - (parts - 1) partSize");
            for (int size = 1024; size <= 524_288; size *= 2) {
                plan(file, 16, size, "MT-FILE-011");
                plan(file, size, size, "MT-FILE-011");
                plan(file, size + 16L, size, "MT-FILE-011");
            }
            for (long length : new long[] {BIG - 16, BIG, BIG + 16, 1L << 32}) {
                plan(file, length, 524_288, "MT-FILE-012");
            }
            int[] wrong = {
                0,
                -1,
                -1024,
                1,
                16,
                512,
                1000,
                1023,
                1025,
                1536,
                3072,
                5120,
                10_240,
                100_000,
                393_216,
                524_287,
                524_289,
                1_048_576,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE
            };
            for (int size : wrong) {
                file.add("part_" + name(size), "parts of " + size + " bytes", "boundary")
                        .refuses(asked(1 << 20, size), POLICY, "bad-part-size");
            }
            for (long length : new long[] {0, -1, -16, Long.MIN_VALUE}) {
                file.add("length_" + name(length), "a file of " + length + " bytes", "boundary")
                        .refuses(asked(length, 1024), POLICY, "empty-file");
            }
        }

        private static void plan(FileBuilder file, long length, int size, String requirement) {
            long parts = -Math.floorDiv(-length, size);
            file.add("good_" + length + "_in_" + size, length + " bytes in parts of " + size, "boundary")
                    .requirements(requirement)
                    .answers(
                            asked(length, size),
                            Fields.of("parts", parts)
                                    .with("lastPart", length - (parts - 1) * size)
                                    .with("big", length > BIG));
        }

        private static Fields asked(long length, int size) {
            return Fields.of("length", length).with("partSize", size);
        }

        private static String name(long number) {
            return number < 0 ? "minus_" + Long.toString(number).substring(1) : Long.toString(number);
        }
    }
}
