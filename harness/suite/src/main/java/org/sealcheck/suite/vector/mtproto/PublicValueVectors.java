package org.sealcheck.suite.vector.mtproto;

import java.math.BigInteger;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.scenario.mtproto.Group;
import org.sealcheck.suite.scenario.mtproto.Numbers;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Public values alone: in the middle of their range, at its ends, beyond. */
final class PublicValueVectors implements VectorSource {
    private static final BigInteger PRIME = Group.KNOWN.prime();
    private static final BigInteger MARGIN = BigInteger.TWO.pow(1984);

    @Override
    public String path() {
        return "mtproto/dh/public_values";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("public values and their range")
                .operation("mtproto.dh.checkPublicValue")
                .requirements("MT-DH-010")
                .derivation(
                        "1 < value < p - 1; recommended: 2^1984 <= value <= p - 2^1984, of which no case stands at the ends");
        good(file, "power_2_2000", "2^2000", BigInteger.TWO.pow(2000));
        good(file, "power_2_1985", "2^1985, above the recommended minimum", MARGIN.shiftLeft(1));
        good(file, "minus_power_2_2000", "p - 2^2000", PRIME.subtract(BigInteger.TWO.pow(2000)));
        good(
                file,
                "minus_power_2_1985",
                "p - 2^1985, below the recommended maximum",
                PRIME.subtract(MARGIN.shiftLeft(1)));
        good(file, "half", "(p - 1) / 2", PRIME.shiftRight(1));
        for (int i = 0; i < 3; i++) {
            BigInteger random = Numbers.read(file.random().bytes("value " + i, 255));
            good(file, "random_" + i, "a random number", random);
        }
        leadingZeros(file, BigInteger.TWO.pow(2000).add(BigInteger.TEN));
        improper(file);
        tooClose(file);
    }

    private static void leadingZeros(FileBuilder file, BigInteger value) {
        spelled(file, "minimal", "in the fewest bytes, 251", Numbers.minimal(value));
        spelled(file, "padded", "in 256 bytes", Numbers.padded(value));
        spelled(
                file,
                "one_zero",
                "with one zero byte before it",
                Packets.concat(Bytes.hex("00"), Numbers.minimal(value)));
        spelled(
                file,
                "padded_257",
                "in 257 bytes, with a zero for the sign",
                Packets.concat(Bytes.hex("00"), Numbers.padded(value)));
    }

    private static void improper(FileBuilder file) {
        refused(file, "empty", "no bytes", "MT-DH-010", Bytes.empty());
        refused(file, "zeros_256", "256 bytes of zero", "MT-DH-010", Bytes.of(new byte[256]));
        refused(file, "one_padded", "1 in 256 bytes", "MT-DH-010", Numbers.padded(BigInteger.ONE));
        number(file, "0", "MT-DH-010", BigInteger.ZERO);
        number(file, "1", "MT-DH-010", BigInteger.ONE);
        number(file, "p_minus_1", "MT-DH-010", PRIME.subtract(BigInteger.ONE));
        number(file, "p", "MT-DH-010", PRIME);
        number(file, "p_plus_1", "MT-DH-010", PRIME.add(BigInteger.ONE));
        number(file, "p_plus_2", "MT-DH-010", PRIME.add(BigInteger.TWO));
        number(file, "p_plus_power_2_2000", "MT-DH-010", PRIME.add(BigInteger.TWO.pow(2000)));
        number(
                file,
                "power_2_2048_minus_1",
                "MT-DH-010",
                BigInteger.TWO.pow(2048).subtract(BigInteger.ONE));
        number(file, "power_2_2048", "MT-DH-010", BigInteger.TWO.pow(2048));
        number(file, "2_p_minus_1", "MT-DH-010", PRIME.shiftLeft(1).subtract(BigInteger.ONE));
        number(file, "p_times_p", "MT-DH-010", PRIME.multiply(PRIME));
        refused(file, "ff_257", "257 bytes of ff", "MT-DH-010", Bytes.hex("ff".repeat(257)));
        refused(file, "ff_4096", "4096 bytes of ff", "MT-DH-010", Bytes.hex("ff".repeat(4096)));
    }

    private static void tooClose(FileBuilder file) {
        for (int bits : new int[] {1, 2, 8, 32, 64, 1024, 1980, 1982}) {
            BigInteger power = BigInteger.TWO.pow(bits);
            number(file, "power_2_" + bits, "MT-DH-011", power);
            number(file, "p_minus_power_2_" + bits, "MT-DH-011", PRIME.subtract(power));
        }
        number(file, "3", "MT-DH-011", BigInteger.valueOf(3));
        number(file, "p_minus_2", "MT-DH-011", PRIME.subtract(BigInteger.valueOf(2)));
    }

    private static void good(FileBuilder file, String id, String comment, BigInteger value) {
        file.add("good_" + id, comment, "boundary")
                .requirements("MT-DH-010", "MT-DH-011")
                .answers(of(Numbers.padded(value)), Fields.none());
    }

    private static void spelled(FileBuilder file, String id, String comment, Bytes value) {
        file.add("spelled_" + id, comment, "leading-zero")
                .requirements("MT-DH-023")
                .answers(of(value), Fields.none());
    }

    private static void number(FileBuilder file, String id, String requirement, BigInteger value) {
        refused(
                file,
                id,
                "the number "
                        + id.replace("power_2_", "2^")
                                .replace("_minus_", " - ")
                                .replace("_plus_", " + ")
                                .replace("_times_", " * ")
                                .replace("2_p", "2p"),
                requirement,
                Numbers.minimal(value));
    }

    private static void refused(FileBuilder file, String id, String comment, String requirement, Bytes value) {
        file.add("bad_" + id, comment, "public-value")
                .requirements(requirement)
                .refuses(of(value), Layer.POLICY, "bad-public-value");
    }

    private static Fields of(Bytes value) {
        return Fields.of("prime", Group.KNOWN.bytes()).with("value", value);
    }
}
