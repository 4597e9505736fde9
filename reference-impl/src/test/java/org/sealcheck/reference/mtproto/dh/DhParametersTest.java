package org.sealcheck.reference.mtproto.dh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;
import static org.sealcheck.reference.mtproto.dh.TestNumbers.PRIME;
import static org.sealcheck.reference.mtproto.dh.TestNumbers.exponent;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.mtproto.crypto.Hash;
import org.sealcheck.reference.mtproto.message.BigEndian;
import org.sealcheck.reference.mtproto.message.SharedKey;

class DhParametersTest {
    private static final byte[] PRIME_BYTES = BigEndian.minimal(PRIME);

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7})
    void acceptsTheResiduesOfTheKnownPrime(int generator) {
        assertThat(DhParameters.check(PRIME_BYTES, generator).prime()).isEqualTo(PRIME);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1, 2, 5, 6, 8, 9})
    void refusesAllOtherGenerators(int generator) {
        assertRejected(DhReason.BAD_GENERATOR, () -> DhParameters.check(PRIME_BYTES, generator));
    }

    @Test
    void refusesOtherPrimes() {
        BigInteger half = PRIME.shiftRight(1);
        BigInteger composite = PRIME.add(BigInteger.valueOf(12));
        for (BigInteger bad : new BigInteger[] {half, composite, PRIME.shiftLeft(1), BigInteger.ZERO}) {
            assertRejected(DhReason.BAD_PRIME, () -> DhParameters.check(BigEndian.minimal(bad), 4));
        }
    }

    @Test
    void bothPartiesAgree() {
        DhParameters parameters = DhParameters.check(PRIME_BYTES, 3);
        Exponent a = exponent("mtproto-kat-a");
        Exponent b = exponent("mtproto-kat-b0");
        PublicValue ga = parameters.publicValue(a);
        PublicValue gb = parameters.publicValue(b);
        assertThat(sha256(ga.toPaddedByteArray()))
                .isEqualTo("a1f625af645dc18448978f64028f8c9a651e07527764ed06b56ee1ba00b94eda");
        assertThat(sha256(gb.toPaddedByteArray()))
                .isEqualTo("c8e3941b98fe90ccec09f80742cc31f178463f8cea9e0a7f1ac5a0f865f9bc39");
        SharedKey key = parameters.agree(a, PublicValue.receive(gb.toByteArray(), PRIME));
        assertThat(parameters.agree(b, PublicValue.receive(ga.toPaddedByteArray(), PRIME)))
                .isEqualTo(key);
        assertThat(sha256(key.key().toByteArray()))
                .isEqualTo("a9b9c46aafd5cf137b2e5f04465722e5c63cf932fb308b76ab33651beacd1e67");
        assertThat(Hex.of(key.fingerprint().toByteArray())).isEqualTo("7af577555b406d54");
    }

    @Test
    void aKeyThatBeginsWithZeroIsPadded() {
        DhParameters parameters = DhParameters.check(PRIME_BYTES, 3);
        PublicValue gb = parameters.publicValue(exponent("mtproto-kat-b743"));
        SharedKey key = parameters.agree(exponent("mtproto-kat-a"), gb);
        assertThat(key.key().toByteArray()).startsWith(0).hasSize(256);
        assertThat(sha256(key.key().toByteArray()))
                .isEqualTo("8878022f9b2b59ff2a7da37679cf9cbc5c31ead89cec3a1a2fdfcbd08009c491");
        assertThat(Hex.of(key.fingerprint().toByteArray())).isEqualTo("a54ba21abe30b3aa");
    }

    @Test
    void refusesPublicValuesAtTheEnds() {
        BigInteger margin = BigInteger.TWO.pow(1980);
        for (BigInteger bad : new BigInteger[] {
            BigInteger.ZERO,
            BigInteger.ONE,
            PRIME.subtract(BigInteger.ONE),
            PRIME,
            PRIME.add(BigInteger.TWO.pow(2000)),
            margin,
            PRIME.subtract(margin)
        }) {
            assertRejected(DhReason.BAD_PUBLIC_VALUE, () -> PublicValue.receive(BigEndian.minimal(bad), PRIME));
        }
    }

    private static String sha256(byte[] bytes) {
        return Hex.of(Hash.SHA256.of(bytes));
    }
}
