package org.sealcheck.suite.vector.mtproto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.scenario.mtproto.Group;
import org.sealcheck.suite.scenario.mtproto.Numbers;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Public values of named secrets, and the keys that two of them agree on, the one with a zero before it among them. */
final class AgreementVectors {
    private static final BigInteger PRIME = Group.KNOWN.prime();
    private static final String SECRETS = "the secret of a name is SHA-256(name || 00) || ... || SHA-256(name || 07); ";

    /** With a's value, b743 is the first of its row whose key has 2040 bits only. */
    private static final String[] NAMES = {"mtproto-kat-a", "mtproto-kat-b0", "mtproto-kat-b1", "mtproto-kat-b743"};

    private AgreementVectors() {}

    static final class Values implements VectorSource {
        @Override
        public String path() {
            return "mtproto/dh/public_value";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("public values of secrets")
                    .operation("mtproto.dh.publicValue")
                    .requirements("MT-DH-009")
                    .derivation(SECRETS + "value = g^secret mod p");
            for (String name : NAMES) {
                for (int generator : new int[] {3, 4, 7}) {
                    Bytes value = value(name, generator);
                    file.add(id(name) + "_" + generator, "g = " + generator, "known-answer")
                            .answers(input(name, generator), Fields.of("value", value));
                }
            }
        }

        private static Fields input(String name, int generator) {
            return Fields.of("prime", Group.KNOWN.bytes())
                    .with("generator", generator)
                    .with("exponent", secret(name));
        }
    }

    static final class Keys implements VectorSource {
        @Override
        public String path() {
            return "mtproto/dh/agree";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("shared keys")
                    .operation("mtproto.dh.agree")
                    .requirements("MT-DH-014", "MT-DH-012")
                    .derivation(SECRETS + "key = theirs^exponent mod p, in 256 bytes; theirs = 3^secret mod p");
            for (int i = 1; i < NAMES.length; i++) {
                agreed(file, "mtproto-kat-a", NAMES[i]);
                agreed(file, NAMES[i], "mtproto-kat-a");
            }
            spellings(file);
            refused(file, "0", BigInteger.ZERO);
            refused(file, "1", BigInteger.ONE);
            refused(file, "p_minus_1", PRIME.subtract(BigInteger.ONE));
            refused(file, "p", PRIME);
            refused(file, "p_plus_1", PRIME.add(BigInteger.ONE));
            refused(file, "p_plus_theirs", PRIME.add(Numbers.read(value("mtproto-kat-b0", 3))));
            refused(file, "power_2_2048", BigInteger.TWO.pow(2048));
            file.add("bad_empty", "no bytes", "public-value")
                    .requirements("MT-DH-010")
                    .refuses(input("mtproto-kat-a", Bytes.empty()), Layer.POLICY, "bad-public-value");
        }

        private static void agreed(FileBuilder file, String ours, String theirs) {
            Bytes value = value(theirs, 3);
            boolean zero = (ours + theirs).contains("b743");
            file.add(
                            id(ours) + "_with_" + id(theirs),
                            zero ? "the key begins with a zero byte" : "two secrets",
                            zero ? "leading-zero" : "known-answer")
                    .answers(input(ours, value), Fields.of("key", Numbers.key(value, secret(ours), PRIME)));
        }

        private static void spellings(FileBuilder file) {
            BigInteger small = BigInteger.TWO.pow(2000).add(BigInteger.TEN);
            Fields answer = Fields.of("key", Numbers.key(Numbers.minimal(small), secret("mtproto-kat-a"), PRIME));
            spelled(file, "minimal", "theirs in 251 bytes", Numbers.minimal(small), answer);
            spelled(file, "padded", "theirs in 256 bytes", Numbers.padded(small), answer);
            spelled(file, "257", "theirs in 257 bytes", Packets.concat(Bytes.hex("00"), Numbers.padded(small)), answer);
        }

        private static void spelled(FileBuilder file, String id, String comment, Bytes theirs, Fields answer) {
            file.add("spelled_" + id, comment + ": the same key", "leading-zero")
                    .requirements("MT-DH-023")
                    .answers(input("mtproto-kat-a", theirs), answer);
        }

        private static void refused(FileBuilder file, String id, BigInteger theirs) {
            file.add("bad_" + id, "a public value that makes a bad key", "public-value")
                    .requirements("MT-DH-010")
                    .refuses(input("mtproto-kat-a", Numbers.minimal(theirs)), Layer.POLICY, "bad-public-value");
        }

        private static Fields input(String ours, Bytes theirs) {
            return Fields.of("prime", Group.KNOWN.bytes())
                    .with("exponent", secret(ours))
                    .with("theirs", theirs);
        }
    }

    private static Bytes value(String name, int generator) {
        return Numbers.padded(BigInteger.valueOf(generator).modPow(Numbers.read(secret(name)), PRIME));
    }

    private static Bytes secret(String name) {
        Bytes secret = Bytes.empty();
        Bytes ascii = Bytes.of(name.getBytes(StandardCharsets.US_ASCII));
        for (byte i = 0; i < 8; i++) {
            secret = Packets.concat(secret, Packets.sha256(ascii, Bytes.of(new byte[] {i})));
        }
        return secret;
    }

    private static String id(String name) {
        return name.substring("mtproto-kat-".length());
    }
}
