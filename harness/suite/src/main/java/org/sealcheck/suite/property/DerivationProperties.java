package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKdf.ChainKey;
import org.sealcheck.contract.signal.SignalKdf.ChainStep;
import org.sealcheck.contract.signal.SignalKdf.HkdfInput;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.Tampering;

/** HKDF and the symmetric-key ratchet. Not covered: their values, and a salt of no bytes, which has vectors. */
final class DerivationProperties {
    private static final int RFC_5869 = 3;
    private static final int FROM_ZERO = 2;

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/shorter-output-is-a-prefix",
            title = "HKDF's output of any length begins with its output of every smaller length",
            requirements = "KDF-001",
            roles = "signal.kdf")
    void shorterOutputIsAPrefix(
            @ForAll(supplier = SomeBytes.Short.class) Bytes ikm,
            @ForAll(supplier = SomeBytes.Text.class) Bytes salt,
            @ForAll @IntRange(min = 1, max = 300) int length,
            @ForAll @IntRange(max = 300) int more) {
        requirePrefix(RFC_5869, ikm, salt, length, more);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/shorter-output-is-a-prefix-in-version-2",
            title =
                    "the HKDF of message version 2 gives output of any length, each beginning with the smaller ones, and other than version 3",
            requirements = "KDF-002",
            roles = "signal.kdf")
    void shorterOutputIsAPrefixInVersion2(
            @ForAll(supplier = SomeBytes.Short.class) Bytes ikm,
            @ForAll(supplier = SomeBytes.Text.class) Bytes salt,
            @ForAll @IntRange(min = 16, max = 300) int length,
            @ForAll @IntRange(max = 300) int more) {
        requirePrefix(FROM_ZERO, ikm, salt, length, more);
        assertThat(hkdf(FROM_ZERO, ikm, salt, Bytes.empty(), length))
                .isNotEqualTo(hkdf(RFC_5869, ikm, salt, Bytes.empty(), length));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/input-key-material-matters",
            title = "HKDF with any bit of its input key material flipped gives another output",
            requirements = "KDF-001",
            roles = "signal.kdf")
    void inputKeyMaterialMatters(
            @ForAll(supplier = SomeBytes.Text.class) Bytes ikm,
            @ForAll(supplier = SomeBytes.Text.class) Bytes salt,
            @ForAll @IntRange(max = 319) int bit) {
        assertThat(hkdf(RFC_5869, Altered.bit(ikm, bit), salt, Bytes.empty(), 64))
                .isNotEqualTo(hkdf(RFC_5869, ikm, salt, Bytes.empty(), 64));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/salt-matters",
            title = "HKDF with any bit of its salt flipped gives another output",
            requirements = "KDF-001",
            roles = "signal.kdf")
    void saltMatters(
            @ForAll(supplier = SomeBytes.Short.class) Bytes ikm,
            @ForAll(supplier = SomeBytes.Text.class) Bytes salt,
            @ForAll @IntRange(max = 319) int bit) {
        assertThat(hkdf(RFC_5869, ikm, Altered.bit(salt, bit), Bytes.empty(), 64))
                .isNotEqualTo(hkdf(RFC_5869, ikm, salt, Bytes.empty(), 64));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/info-matters",
            title = "HKDF with another info, be it only a zero byte longer, gives another output",
            requirements = "KDF-001",
            roles = "signal.kdf")
    void infoMatters(
            @ForAll(supplier = SomeBytes.Short.class) Bytes ikm,
            @ForAll(supplier = SomeBytes.Text.class) Bytes info,
            @ForAll @IntRange(max = 319) int bit) {
        Bytes okm = hkdf(RFC_5869, ikm, null, info, 64);
        assertThat(hkdf(RFC_5869, ikm, null, Altered.bit(info, bit), 64)).isNotEqualTo(okm);
        assertThat(hkdf(RFC_5869, ikm, null, Tampering.resized(info, info.size() + 1), 64))
                .isNotEqualTo(okm);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/no-salt-is-zeros",
            title = "HKDF without a salt is HKDF with 32 zero bytes for a salt",
            requirements = "KDF-001",
            roles = "signal.kdf")
    void noSaltIsZeros(
            @ForAll(supplier = SomeBytes.Short.class) Bytes ikm, @ForAll(supplier = SomeBytes.Short.class) Bytes info) {
        assertThat(hkdf(RFC_5869, ikm, null, info, 80))
                .isEqualTo(hkdf(RFC_5869, ikm, Bytes.of(new byte[32]), info, 80));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/chain-never-repeats",
            title = "along any chain no chain key, cipher key or MAC key comes twice, and none is another's",
            requirements = {"MSG-008", "MSG-009", "MSG-010", "KEY-007", "KEY-008"},
            roles = "signal.kdf")
    void chainNeverRepeats(
            @ForAll(supplier = SomeBytes.Key.class) Bytes chainKey, @ForAll @IntRange(min = 1, max = 40) int steps) {
        List<Bytes> seen = new ArrayList<>(List.of(chainKey));
        Bytes next = chainKey;
        for (int i = 0; i < steps; i++) {
            ChainStep step = kdf().chainStep(new ChainKey(next));
            assertThat(step.iv().size()).isEqualTo(16);
            next = step.nextChainKey();
            seen.addAll(List.of(step.cipherKey(), step.macKey(), next));
        }
        assertThat(seen).allMatch(each -> each.size() == 32, "32 bytes").doesNotHaveDuplicates();
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/derivations/chains-do-not-meet",
            title = "two chains that begin one bit apart share no key in any of their first steps",
            requirements = {"MSG-003", "MSG-009"},
            roles = "signal.kdf")
    void chainsDoNotMeet(
            @ForAll(supplier = SomeBytes.Key.class) Bytes chainKey,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(min = 1, max = 20) int steps) {
        assertThat(keysOf(chainKey, steps)).doesNotContainAnyElementsOf(keysOf(Altered.bit(chainKey, bit), steps));
    }

    private static List<Bytes> keysOf(Bytes chainKey, int steps) {
        List<Bytes> all = new ArrayList<>();
        Bytes next = chainKey;
        for (int i = 0; i < steps; i++) {
            ChainStep step = kdf().chainStep(new ChainKey(next));
            next = step.nextChainKey();
            all.addAll(List.of(step.cipherKey(), step.macKey(), step.iv(), next));
        }
        return all;
    }

    private static void requirePrefix(int version, Bytes ikm, Bytes salt, int length, int more) {
        Bytes whole = hkdf(version, ikm, salt, Bytes.empty(), length + more);
        assertThat(whole.size()).isEqualTo(length + more);
        assertThat(hkdf(version, ikm, salt, Bytes.empty(), length)).isEqualTo(Tampering.resized(whole, length));
    }

    private static Bytes hkdf(int version, Bytes ikm, @Nullable Bytes salt, Bytes info, int length) {
        return kdf().hkdf(new HkdfInput(version, ikm, salt, info, length)).okm();
    }

    private static SignalKdf kdf() {
        return Run.current().subject().role(SignalKdf.class);
    }
}
