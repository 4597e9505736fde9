package org.sealcheck.suite.vector.mtproto;

import java.math.BigInteger;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.scenario.mtproto.Group;
import org.sealcheck.suite.scenario.mtproto.Numbers;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Primes and generators, good ones and bad ones. */
final class ParameterVectors implements VectorSource {
    private static final int[] OTHER = {Integer.MIN_VALUE, -7, -1, 0, 1, 8, 9, 16, 65_537, Integer.MAX_VALUE};

    @Override
    public String path() {
        return "mtproto/dh/parameters_checked";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("primes and generators")
                .operation("mtproto.dh.checkParameters")
                .requirements("MT-DH-007")
                .derivation(
                        "p and (p - 1) / 2 prime, 2^2047 < p < 2^2048; g = 2: p mod 8 = 7; 3: p mod 3 = 2; 4: always; 5: p mod"
                                + " 5 in {1, 4}; 6: p mod 24 in {19, 23}; 7: p mod 7 in {3, 5, 6}");
        for (Group group : new Group[] {Group.EVERY_RESIDUE, Group.FEW_RESIDUES, Group.KNOWN}) {
            for (int generator = 2; generator <= 7; generator++) {
                residue(file, group, generator);
            }
        }
        for (int generator : OTHER) {
            file.add(
                            "generator_" + (generator < 0 ? "minus_" : "") + Math.abs((long) generator),
                            "a generator that is not 2 to 7",
                            "bad-group")
                    .requirements("MT-DH-006")
                    .refuses(of(Group.EVERY_RESIDUE, generator), Layer.POLICY, "bad-generator");
        }
        badPrimes(file);
    }

    private static void residue(FileBuilder file, Group group, int generator) {
        var added = file.add(
                name(group) + "_" + generator,
                "g = " + generator + ", p mod 840 = " + group.prime().mod(BigInteger.valueOf(840)),
                isResidue(group, generator) ? "known-answer" : "bad-group");
        if (isResidue(group, generator)) {
            added.requirements("MT-DH-004", "MT-DH-005", "MT-DH-006", "MT-DH-007")
                    .answers(of(group, generator), Fields.none());
        } else {
            added.refuses(of(group, generator), Layer.POLICY, "bad-generator");
        }
    }

    /** By Euler's criterion, not by the table that is checked. */
    private static boolean isResidue(Group group, int generator) {
        return BigInteger.valueOf(generator)
                .modPow(group.prime().shiftRight(1), group.prime())
                .equals(BigInteger.ONE);
    }

    private static void badPrimes(FileBuilder file) {
        bad(file, "not_safe", "a prime whose half is none", "MT-DH-005", Group.NOT_SAFE.bytes());
        bad(file, "only_half_prime", "no prime, but its half is one", "MT-DH-005", Group.ONLY_HALF.bytes());
        bad(file, "product", "the product of two primes of 1024 bits", "MT-DH-005", Group.PRODUCT.bytes());
        bad(file, "even", "an even number", "MT-DH-005", Group.EVEN.bytes());
        bad(
                file,
                "known_plus_2",
                "the prime in use, plus 2",
                "MT-DH-005",
                Numbers.minimal(Group.KNOWN.prime().add(BigInteger.TWO)));
        for (int bit : new int[] {1, 2, 64, 1024, 2046}) {
            bad(
                    file,
                    "known_bit_" + bit,
                    "the prime in use with bit " + bit + " flipped",
                    "MT-DH-005",
                    Numbers.minimal(Group.KNOWN.prime().flipBit(bit)));
        }
        bad(
                file,
                "square",
                "a square of 2048 bits",
                "MT-DH-005",
                Numbers.minimal(
                        BigInteger.TWO.pow(1024).subtract(BigInteger.ONE).pow(2)));
        bad(file, "bits_2047", "a safe prime of 2047 bits", "MT-DH-004", Group.SHORTER.bytes());
        bad(file, "bits_2049", "a safe prime of 2049 bits", "MT-DH-004", Group.LONGER.bytes());
        bad(
                file,
                "bits_2040",
                "the prime in use without its last byte",
                "MT-DH-004",
                Deviations.truncate(Group.KNOWN.bytes(), 255));
        bad(
                file,
                "bits_2056",
                "the prime in use and one more byte",
                "MT-DH-004",
                Deviations.append(Group.KNOWN.bytes(), "3b"));
        bad(
                file,
                "half",
                "the half of the prime in use, a prime",
                "MT-DH-004",
                Numbers.minimal(Group.KNOWN.prime().shiftRight(1)));
        bad(file, "power_2_2047", "2^2047", "MT-DH-004", Numbers.minimal(BigInteger.TWO.pow(2047)));
        bad(file, "power_2_2048", "2^2048", "MT-DH-004", Numbers.minimal(BigInteger.TWO.pow(2048)));
        for (int small : new int[] {0, 1, 2, 5, 7, 23, 83}) {
            bad(
                    file,
                    "number_" + small,
                    "the number " + small,
                    "MT-DH-004",
                    Numbers.minimal(BigInteger.valueOf(small)));
        }
        bad(file, "zeros", "256 bytes of zero", "MT-DH-004", Bytes.of(new byte[256]));
        bad(file, "ones", "256 bytes of ff: 2^2048 - 1, divisible by 3", "MT-DH-005", Bytes.hex("ff".repeat(256)));
    }

    private static void bad(FileBuilder file, String id, String comment, String requirement, Bytes prime) {
        file.add("prime_" + id, comment, "bad-group")
                .requirements(requirement)
                .refuses(Fields.of("prime", prime).with("generator", 4), Layer.POLICY, "bad-prime");
    }

    private static String name(Group group) {
        return switch (group) {
            case EVERY_RESIDUE -> "every_residue";
            case FEW_RESIDUES -> "few_residues";
            default -> "known_prime";
        };
    }

    private static Fields of(Group group, int generator) {
        return Fields.of("prime", group.bytes()).with("generator", generator);
    }
}
