package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.play.RegisteredDevice;
import org.sealcheck.suite.property.sample.Visits;
import org.sealcheck.suite.property.sample.Visits.Visit;
import org.sealcheck.suite.scenario.Letter;

/** What a registered device does for its prekeys, under a clock that may jump and run backwards. */
final class MaintenanceProperties {

    @Property(tries = 8)
    @Checks(
            id = "signal/maintenance/rotation-under-any-clock",
            title =
                    "a new signed prekey is made exactly when the newest is old enough, also when the clock was set back in between",
            requirements = "KEY-003",
            roles = {"signal.registration", "signal.session"})
    void rotationUnderAnyClock(@ForAll(supplier = Visits.AnyClock.class) List<Visit> visits) {
        RegisteredDevice device = new RegisteredDevice();
        for (Visit visit : visits) {
            boolean due = device.visit(visit);
            assertThat(device.replacement() != null)
                    .as("whether a new signed prekey was made after %s", visit)
                    .isEqualTo(due);
        }
    }

    @Property(tries = 8)
    @Checks(
            id = "signal/maintenance/grace-under-any-clock",
            title =
                    "a replaced signed prekey is held for the grace period and then gone for good, also when the clock is set back",
            requirements = "KEY-003",
            roles = {"signal.registration", "signal.session"})
    void graceUnderAnyClock(@ForAll(supplier = Visits.AnyClock.class) List<Visit> visits) {
        RegisteredDevice device = new RegisteredDevice();
        for (Visit visit : visits) {
            device.visit(visit);
            assertThat(device.held()).as("signed prekeys held after %s", visit).isEqualTo(device.expected());
        }
    }

    @Property(tries = 8)
    @Checks(
            id = "signal/maintenance/late-first-messages",
            title =
                    "a first message to a signed prekey of long ago is read within its grace period and refused after it",
            requirements = {"KEY-003", "SESS-019", "REG-004"},
            roles = {"signal.registration", "signal.session"})
    void lateFirstMessages(@ForAll(supplier = Visits.AnyClock.class) List<Visit> visits) {
        RegisteredDevice device = new RegisteredDevice();
        SignedPreKey old = device.upload().signedPreKey();
        Letter[] letters = new Letter[visits.size()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = device.firstLetter(old);
        }
        for (int i = 0; i < letters.length; i++) {
            device.visit(visits.get(i));
            device.receive(letters[i], old.id());
        }
    }

    @Property(tries = 8)
    @Checks(
            id = "signal/maintenance/replenished-when-few-are-left",
            title =
                    "registration makes a first batch of one-time prekeys, and each look at the server one more batch exactly when few are left there",
            requirements = {"KEY-005", "REG-001"},
            roles = {"signal.registration", "signal.session"})
    void replenishedWhenFewAreLeft(@ForAll(supplier = Visits.AnyClock.class) List<Visit> visits) {
        Run run = Run.current();
        RegisteredDevice device = new RegisteredDevice();
        assertThat(device.upload().oneTimePreKeys()).hasSize((int) run.constant("firstBatch"));
        for (Visit visit : visits) {
            device.visit(visit);
            long due = visit.leftOnServer() < run.constant("lowWaterMark") ? run.constant("batch") : 0;
            assertThat(device.added())
                    .as("one-time prekeys made with %d left", visit.leftOnServer())
                    .hasSize((int) due);
        }
    }

    @Property(tries = 8)
    @Checks(
            id = "signal/maintenance/ids-and-keys-are-new",
            title = "no prekey that a device ever makes has the id or the public key of another of its kind",
            requirements = {"KEY-004", "KEY-005"},
            roles = {"signal.registration", "signal.session"})
    void idsAndKeysAreNew(@ForAll(supplier = Visits.AnyClock.class) List<Visit> visits) {
        RegisteredDevice device = new RegisteredDevice();
        List<OneTimePreKey> made = new ArrayList<>(device.upload().oneTimePreKeys());
        for (Visit visit : visits) {
            device.visit(visit);
            made.addAll(device.added());
        }
        assertThat(made)
                .extracting(OneTimePreKey::id)
                .as("ids of one-time prekeys")
                .doesNotHaveDuplicates();
        assertThat(device.signedPreKeys())
                .extracting(SignedPreKey::id)
                .as("ids of signed prekeys")
                .doesNotHaveDuplicates();
        assertThat(Stream.concat(
                        made.stream().map(OneTimePreKey::publicKey),
                        device.signedPreKeys().stream().map(SignedPreKey::publicKey)))
                .as("public prekeys")
                .doesNotHaveDuplicates();
    }

    @Property(tries = 8)
    @Checks(
            id = "signal/maintenance/every-signed-prekey-is-signed",
            title = "every signed prekey that a device ever uploads is signed by its identity, over the key's 33 bytes",
            requirements = {"KEY-002", "REG-001"},
            roles = {"signal.registration", "signal.session"})
    void everySignedPreKeyIsSigned(@ForAll(supplier = Visits.AnyClock.class) List<Visit> visits) {
        RegisteredDevice device = new RegisteredDevice();
        visits.forEach(device::visit);
        Bytes identity = device.upload().identityKey();
        for (SignedPreKey each : device.signedPreKeys()) {
            assertThat(device.world().tools().verifies(identity, each.publicKey(), each.signature()))
                    .as("whether the signature of signed prekey %d verifies", each.id())
                    .isTrue();
        }
    }
}
