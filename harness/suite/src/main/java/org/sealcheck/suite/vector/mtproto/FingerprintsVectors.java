package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What follows from a key: its fingerprint, and what users compare. */
final class FingerprintsVectors {
    private FingerprintsVectors() {}

    static final class Fingerprints implements VectorSource {
        @Override
        public String path() {
            return "mtproto/dh/fingerprint";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("fingerprints of keys")
                    .operation("mtproto.dh.fingerprint")
                    .requirements("MT-DH-013")
                    .derivation("fingerprint = SHA-1(key)[12..20)");
            for (int i = 0; i < 4; i++) {
                add(file, "random_" + i, "a random key", file.random().bytes("key " + i, 256));
            }
            Bytes zero = Packets.concat(Bytes.hex("00"), file.random().bytes("short key", 255));
            add(file, "leading_zero", "a key that begins with a zero byte", zero);
            add(file, "last_bit", "the same key with its last bit flipped", flipped(zero));
            add(file, "zeros", "zeros", Bytes.of(new byte[256]));
        }

        private static void add(FileBuilder file, String id, String comment, Bytes key) {
            file.add(id, comment, "known-answer")
                    .answers(Fields.of("key", key), Fields.of("fingerprint", Packets.fingerprint(key)));
        }

        private static Bytes flipped(Bytes key) {
            return Fields.of("key", key).flipBit("key", 8 * 255).bytes("key");
        }
    }

    static final class Visualisations implements VectorSource {
        @Override
        public String path() {
            return "mtproto/dh/visualise";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("what users compare")
                    .operation("mtproto.dh.visualise")
                    .requirements("MT-DH-015")
                    .derivation(
                            "below layer 46: SHA-1(original)[0..16); from there: followed by SHA-256(atLayer46)[0..20)");
            Bytes first = file.random().bytes("first key", 256);
            Bytes second = file.random().bytes("second key", 256);
            Bytes zero = Packets.concat(Bytes.hex("00"), file.random().bytes("short key", 255));
            both(file, "one_key", "a chat that began at layer 46 or above", first, first);
            both(file, "two_keys", "a chat whose key was changed before it came to layer 46", first, second);
            both(file, "two_keys_swapped", "the two keys in each other's place: something else", second, first);
            both(file, "leading_zero", "a key that begins with a zero byte", zero, zero);
            old(file, "below_46", "a chat below layer 46", first);
            old(file, "below_46_other", "another key", second);
            old(file, "below_46_leading_zero", "a key that begins with a zero byte", zero);
        }

        private static void both(FileBuilder file, String id, String comment, Bytes original, Bytes atLayer46) {
            file.add(id, comment, "known-answer")
                    .answers(
                            Fields.of("original", original).with("atLayer46", atLayer46),
                            Fields.of(
                                    "visualisation",
                                    Packets.concat(
                                            Packets.slice(Packets.sha1(original), 0, 16),
                                            Packets.slice(Packets.sha256(atLayer46), 0, 20))));
        }

        private static void old(FileBuilder file, String id, String comment, Bytes original) {
            file.add(id, comment, "known-answer")
                    .requirements("MT-DH-016")
                    .answers(
                            Fields.of("original", original),
                            Fields.of("visualisation", Packets.slice(Packets.sha1(original), 0, 16)));
        }
    }
}
