package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.MtprotoDh;
import org.sealcheck.contract.mtproto.MtprotoDh.Agreement;
import org.sealcheck.contract.mtproto.MtprotoDh.Exponent;
import org.sealcheck.contract.mtproto.MtprotoDh.Key;
import org.sealcheck.contract.mtproto.MtprotoDh.Parameters;
import org.sealcheck.contract.mtproto.MtprotoDh.Received;
import org.sealcheck.contract.mtproto.MtprotoDh.Visualised;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Samples;
import org.sealcheck.suite.scenario.mtproto.Group;
import org.sealcheck.suite.scenario.mtproto.Numbers;
import org.sealcheck.suite.scenario.mtproto.Packets;

/** The numbers of the key exchange, calculated again with big numbers alone. */
final class KeyAgreementProperties {
    private static final BigInteger PRIME = Group.KNOWN.prime();

    /** 256 random bytes: a secret, or a key. */
    public static final class Secret extends Samples<Bytes> {
        @Override
        protected Bytes draw(Random random) {
            byte[] bytes = new byte[256];
            random.nextBytes(bytes);
            return Bytes.of(bytes);
        }
    }

    @Property(tries = 4)
    @Checks(
            id = "mtproto/keys/both-agree",
            title = "both parties come to g^(ab), in 256 bytes, whatever their secrets are",
            requirements = {"MT-DH-009", "MT-DH-012", "MT-DH-014"},
            roles = "mtproto.dh")
    void bothAgree(@ForAll(supplier = Secret.class) Bytes a, @ForAll(supplier = Secret.class) Bytes b) {
        Bytes prime = Group.KNOWN.bytes();
        Bytes gA = role().publicValue(new Exponent(prime, 3, a)).value();
        Bytes gB = role().publicValue(new Exponent(prime, 3, b)).value();
        assertThat(gA).isEqualTo(Numbers.padded(BigInteger.valueOf(3).modPow(Numbers.read(a), PRIME)));
        Bytes key = role().agree(new Agreement(prime, a, gB)).key();
        assertThat(key).isEqualTo(Numbers.key(gB, a, PRIME));
        assertThat(role().agree(new Agreement(prime, b, gA)).key()).isEqualTo(key);
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/keys/values-in-range",
            title = "a public value well inside its range is taken, with any number of zeros before it",
            requirements = {"MT-DH-010", "MT-DH-011", "MT-DH-023"},
            roles = "mtproto.dh")
    void valuesInRange(@ForAll(supplier = Secret.class) Bytes number, @ForAll @IntRange(max = 8) int zeros) {
        BigInteger value = Numbers.read(number).mod(PRIME.shiftRight(1)).setBit(2000);
        Bytes spelled = Packets.concat(Bytes.of(new byte[zeros]), Numbers.minimal(value));
        role().checkPublicValue(new Received(Group.KNOWN.bytes(), spelled));
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/keys/values-out-of-range",
            title =
                    "a public value of p or more is refused, however it is spelled, and what is below p - 1 and above 1 is not for its"
                            + " remainder",
            requirements = "MT-DH-010",
            roles = "mtproto.dh")
    void valuesOutOfRange(
            @ForAll(supplier = Secret.class) Bytes number, @ForAll @IntRange(min = 1, max = 5) int times) {
        BigInteger value = Numbers.read(number).mod(PRIME).add(PRIME.multiply(BigInteger.valueOf(times)));
        Rejections.expect(
                () -> role().checkPublicValue(new Received(Group.KNOWN.bytes(), Numbers.minimal(value))), Layer.POLICY);
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/keys/fingerprint",
            title = "the fingerprint and what users compare are what the hashes of the keys give",
            requirements = {"MT-DH-013", "MT-DH-015", "MT-DH-016"},
            roles = "mtproto.dh")
    void fingerprint(@ForAll(supplier = Secret.class) Bytes key, @ForAll(supplier = Secret.class) Bytes later) {
        assertThat(role().fingerprint(new Key(key)).fingerprint()).isEqualTo(Packets.fingerprint(key));
        Bytes first = Packets.slice(Packets.sha1(key), 0, 16);
        assertThat(role().visualise(new Visualised(key, null)).visualisation()).isEqualTo(first);
        assertThat(role().visualise(new Visualised(key, later)).visualisation())
                .isEqualTo(Packets.concat(first, Packets.slice(Packets.sha256(later), 0, 20)));
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/keys/random-numbers-are-no-primes",
            title = "an odd number of 2048 bits that somebody drew by chance is refused as a prime",
            requirements = "MT-DH-005",
            roles = "mtproto.dh")
    void randomNumbersAreNoPrimes(@ForAll(supplier = Secret.class) Bytes number) {
        BigInteger odd = Numbers.read(number).setBit(2047).setBit(1).setBit(0);
        Rejections.expect(() -> role().checkParameters(new Parameters(Numbers.minimal(odd), 4)), Layer.POLICY);
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/keys/no-prime-of-another-size",
            title = "a number of any other length than 2048 bits is refused as a prime",
            requirements = "MT-DH-004",
            roles = "mtproto.dh")
    void noPrimeOfAnotherSize(
            @ForAll(supplier = Secret.class) Bytes number, @ForAll @IntRange(min = 1, max = 2046) int shorter) {
        BigInteger odd = Numbers.read(number).shiftRight(shorter).clearBit(2047).setBit(0);
        Rejections.expect(() -> role().checkParameters(new Parameters(Numbers.minimal(odd), 4)), Layer.POLICY);
    }

    private static MtprotoDh role() {
        return Run.current().subject().role(MtprotoDh.class);
    }
}
