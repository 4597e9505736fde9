package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.play.Play;
import org.sealcheck.suite.property.play.Script;
import org.sealcheck.suite.property.sample.Scripts;
import org.sealcheck.suite.property.watch.SetUpWatch;

/** More than two devices: what one has and does is no other's. */
final class DeviceProperties {

    @Property(tries = 20)
    @Checks(
            id = "signal/devices/conversations-are-independent",
            title =
                    "a device that talks to three others, two of them one person's, is read by each, and no message by any but its recipient",
            requirements = {"GEN-002", "GEN-003", "SESS-005"},
            roles = "signal.session")
    void conversationsAreIndependent(@ForAll(supplier = Scripts.Misdelivered.class) Script script) {
        Play.ofFour(script).startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/devices/sessions-share-nothing",
            title =
                    "the sessions of one device with three others begin with base keys of their own, and each keeps its own set-up",
            requirements = {"SESS-005", "SESS-006", "SESS-014"},
            roles = "signal.session")
    void sessionsShareNothing(@ForAll(supplier = Scripts.Misdelivered.class) Script script) {
        Play.ofFour(script)
                .forgivingRefusals()
                .watchedBy(new SetUpWatch())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/devices/losing-one-leaves-the-others",
            title = "devices that lose their sessions with one other, and start new ones, go on with all the rest",
            requirements = "GEN-002",
            roles = "signal.session")
    void losingOneLeavesTheOthers(@ForAll(supplier = Scripts.Losing.class) Script script) {
        Play.ofFour(script).startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/devices/keys-of-their-own",
            title =
                    "no two devices, also of one account, have any identity key, signed prekey or one-time prekey in common",
            requirements = {"GEN-002", "KEY-001"},
            roles = "signal.session")
    void keysOfTheirOwn(
            @ForAll(supplier = Scripts.Misdelivered.class) Script script,
            @ForAll @IntRange(min = 1, max = 5) int oneTimePreKeys) {
        List<Bytes> keys = new ArrayList<>();
        for (Device device : Play.ofFour(script).devices()) {
            keys.add(device.identityKey());
            keys.add(device.bundle(false).signedPreKey().publicKey());
            device.addOneTimePreKeys(oneTimePreKeys).stream()
                    .map(OneTimePreKey::publicKey)
                    .forEach(keys::add);
        }
        assertThat(keys).as("the public keys of four devices").doesNotHaveDuplicates();
    }
}
