package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.play.ServerMove;
import org.sealcheck.suite.property.play.ServerPlay;
import org.sealcheck.suite.property.play.ServerPlay.Handed;
import org.sealcheck.suite.property.sample.ServerScripts;
import org.sealcheck.suite.scenario.ServerUnderCheck;
import org.sealcheck.suite.scenario.ServerUnderCheck.Uploaded;

/** A server's store of prekeys under any sequence of requests, one after the other. */
final class ServerProperties {

    @Property(tries = 15)
    @Checks(
            id = "signal/server/one-time-prekeys-come-once",
            title =
                    "no one-time prekey is in two bundles, however uploads, requests and new registrations follow each other",
            requirements = {"REG-006", "SESS-003"},
            roles = "signal.prekey-server")
    void oneTimePreKeysComeOnce(@ForAll(supplier = ServerScripts.Honest.class) List<ServerMove> moves) {
        List<Bytes> keys = new ServerPlay()
                .play(moves).stream()
                        .map(each -> each.bundle().oneTimePreKey())
                        .filter(Objects::nonNull)
                        .map(OneTimePreKey::publicKey)
                        .toList();
        assertThat(keys).as("one-time prekeys of all bundles").doesNotHaveDuplicates();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/server/bundles-are-what-was-uploaded",
            title =
                    "every bundle has exactly what its device uploaded: identity, newest signed prekey with id and signature, a one-time prekey of its own",
            requirements = {"SESS-002", "REG-003", "SESS-001"},
            roles = "signal.prekey-server")
    void bundlesAreWhatWasUploaded(@ForAll(supplier = ServerScripts.Honest.class) List<ServerMove> moves) {
        for (Handed each : new ServerPlay().play(moves)) {
            requireFrom(each.uploaded(), each.bundle());
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/server/one-less-with-each-bundle",
            title = "every bundle has a one-time prekey as long as one is left, none after, and the count says so",
            requirements = {"SESS-002", "SESS-003", "SESS-004"},
            roles = "signal.prekey-server")
    void oneLessWithEachBundle(@ForAll(supplier = ServerScripts.Honest.class) List<ServerMove> moves) {
        for (Handed each : new ServerPlay().play(moves)) {
            assertThat(each.leftBefore()).as("one-time prekeys left").isEqualTo(each.expectedBefore());
            assertThat(each.bundle().oneTimePreKey() != null)
                    .as("whether a bundle has a one-time prekey with %d left", each.expectedBefore())
                    .isEqualTo(each.expectedBefore() > 0);
            assertThat(each.leftAfter()).isEqualTo(Math.max(each.expectedBefore() - 1, 0));
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/server/replaced-registrations-are-gone",
            title = "after a device registers again no key of its earlier registrations is in any bundle",
            requirements = "REG-007",
            roles = "signal.prekey-server")
    void replacedRegistrationsAreGone(@ForAll(supplier = ServerScripts.Honest.class) List<ServerMove> moves) {
        for (Handed each : new ServerPlay().play(moves)) {
            assertThat(ServerUnderCheck.keys(each.bundle()))
                    .as(
                            "keys of a bundle, after %d keys were replaced",
                            each.replaced().size())
                    .noneMatch(each.replaced()::contains, "was replaced");
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/server/bad-signatures-change-nothing",
            title = "an upload with a bad signature is refused, and bundles go on with what was uploaded before",
            requirements = "REG-005",
            roles = "signal.prekey-server")
    void badSignaturesChangeNothing(@ForAll(supplier = ServerScripts.WithBadSignatures.class) List<ServerMove> moves) {
        for (Handed each : new ServerPlay().play(moves)) {
            requireFrom(each.uploaded(), each.bundle());
        }
    }

    private static void requireFrom(Uploaded uploaded, PreKeyBundle bundle) {
        assertThat(bundle.registrationId()).isEqualTo(uploaded.registrationId());
        assertThat(bundle.identityKey()).isEqualTo(uploaded.identityKey());
        assertThat(bundle.signedPreKey()).isEqualTo(uploaded.signedPreKey());
        if (bundle.oneTimePreKey() != null) {
            assertThat(uploaded.oneTimePreKeys()).contains(bundle.oneTimePreKey());
        }
    }
}
