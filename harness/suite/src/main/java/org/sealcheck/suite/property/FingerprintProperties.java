package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalFingerprint;
import org.sealcheck.contract.signal.SignalFingerprint.Fingerprint;
import org.sealcheck.contract.signal.SignalFingerprint.Parties;
import org.sealcheck.contract.signal.SignalFingerprint.Scan;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.FingerprintParties;
import org.sealcheck.suite.property.sample.SomeBytes;

/** What two users compare. Few iterations, because their number is a known answer's affair. */
final class FingerprintProperties {

    @Property(tries = 25)
    @Checks(
            id = "signal/fingerprints/both-show-the-same-digits",
            title = "both parties show the same sixty digits, whoever they are",
            requirements = {"FPR-002", "FPR-003"},
            roles = "signal.fingerprint")
    void bothShowTheSameDigits(@ForAll(supplier = FingerprintParties.class) Parties parties) {
        String mine = fingerprint(parties).display();
        assertThat(mine).matches("[0-9]{60}");
        assertThat(fingerprint(FingerprintParties.swapped(parties)).display()).isEqualTo(mine);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/fingerprints/another-key-shows-other-digits",
            title = "with any bit of either identity key changed the digits are others",
            requirements = "FPR-003",
            roles = "signal.fingerprint")
    void anotherKeyShowsOtherDigits(
            @ForAll(supplier = FingerprintParties.class) Parties parties,
            @ForAll boolean local,
            @ForAll @IntRange(max = 253) int bit) {
        Parties other = FingerprintParties.withIdentityBit(parties, local, 8 + bit);
        assertThat(fingerprint(other).display())
                .isNotEqualTo(fingerprint(parties).display());
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/fingerprints/version-leaves-the-digits-alone",
            title = "the digits do not depend on the version of the scannable form",
            requirements = "FPR-002",
            roles = "signal.fingerprint")
    void versionLeavesTheDigitsAlone(
            @ForAll(supplier = FingerprintParties.class) Parties parties,
            @ForAll @IntRange(min = 1, max = 127) int version) {
        assertThat(fingerprint(FingerprintParties.withVersion(parties, version)).display())
                .isEqualTo(fingerprint(parties).display());
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/fingerprints/right-scan-matches",
            title = "what either party scans from the other matches",
            requirements = {"FPR-004", "FPR-005"},
            roles = "signal.fingerprint")
    void rightScanMatches(@ForAll(supplier = FingerprintParties.class) Parties parties) {
        Parties other = FingerprintParties.swapped(parties);
        assertThat(matches(parties, fingerprint(other).scannable())).isTrue();
        assertThat(matches(other, fingerprint(parties).scannable())).isTrue();
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/fingerprints/own-scan-does-not-match",
            title = "one's own scannable form never matches",
            requirements = "FPR-005",
            roles = "signal.fingerprint")
    void ownScanDoesNotMatch(@ForAll(supplier = FingerprintParties.class) Parties parties) {
        Assume.that(!parties.equals(FingerprintParties.swapped(parties)));
        assertThat(matches(parties, fingerprint(parties).scannable())).isFalse();
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/fingerprints/altered-scan-does-not-match",
            title = "a scan with any bit flipped is refused or does not match",
            requirements = {"FPR-005", "FPR-006"},
            roles = "signal.fingerprint")
    void alteredScanDoesNotMatch(
            @ForAll(supplier = FingerprintParties.class) Parties parties, @ForAll @IntRange(max = 74 * 8 - 1) int bit) {
        Bytes scan = fingerprint(FingerprintParties.swapped(parties)).scannable();
        requireNoMatch(parties, Altered.bit(scan, bit));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/fingerprints/any-bytes-do-not-match",
            title = "no bytes whatever match by chance, and none lead to anything but a refusal or a no",
            requirements = {"FPR-005", "FPR-006"},
            roles = "signal.fingerprint")
    void anyBytesDoNotMatch(
            @ForAll(supplier = FingerprintParties.class) Parties parties,
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes scan) {
        requireNoMatch(parties, scan);
    }

    private static void requireNoMatch(Parties parties, Bytes scan) {
        try {
            if (matches(parties, scan)) {
                throw new CheckFailure(
                        FailureLayer.WRONGLY_ACCEPTED,
                        "the scan " + scan + " matches, and is not the one that the other party shows");
            }
        } catch (RejectedException refused) {
            // As good an answer as "does not match".
        }
    }

    private static Fingerprint fingerprint(Parties parties) {
        return role().generate(parties);
    }

    private static boolean matches(Parties parties, Bytes scan) {
        return role().compare(new Scan(parties, scan)).matches();
    }

    private static SignalFingerprint role() {
        return Run.current().subject().role(SignalFingerprint.class);
    }
}
