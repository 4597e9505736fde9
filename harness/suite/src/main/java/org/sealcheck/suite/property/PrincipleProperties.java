package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.siege.Siege;
import org.sealcheck.suite.property.siege.SiegeScript;
import org.sealcheck.suite.property.siege.SiegeScripts;
import org.sealcheck.suite.scenario.KnownKeys;
import org.sealcheck.suite.scenario.World;

/** What holds of clients whose server is their adversary, whatever it does. */
final class PrincipleProperties {
    private static final String SESSION = "signal.session";
    private static final String CLIENT = "messenger.client";
    private static final String RETRIES = "messenger.retries";
    private static final String GROUP = "messenger.group";
    private static final String MEDIA = "messenger.media";
    private static final String FRANKING = "messenger.franking.sender";
    private static final String VERIFICATION = "messenger.verification";
    private static final String BACKFILL = "messenger.backfill";

    @Property(tries = 10)
    @Checks(
            id = "messenger/principles/no-content-in-the-servers-view",
            title =
                    "whatever the Server does, nothing that anyone sent is in anything that a client gave it or in any refusal, in no usual encoding",
            requirements = {"PRIN-001", "PRIN-003", "PRIN-019"},
            roles = {SESSION, CLIENT, RETRIES})
    void noContentInTheServersView(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).lay().requireNoContentSeen();
    }

    @Property(tries = 8)
    @Checks(
            id = "messenger/principles/the-view-does-not-depend-on-content",
            title =
                    "what the Server sees without keys, lengths and refusals with their reasons, is the same whatever people write, if it is as long",
            requirements = {"PRIN-001", "PRIN-015"},
            roles = {SESSION, CLIENT, RETRIES})
    void theViewDoesNotDependOnContent(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        Siege one = new Siege(script).lay();
        Siege other = new Siege(script.inAnotherVoice()).lay();
        assertThat(other.outline())
                .as("what the Server can tell when other things are said")
                .isEqualTo(one.outline());
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/principles/only-what-was-sent-is-read",
            title =
                    "whatever the Server does, what a client shows was sent, as it is shown, by the holder of the identity key that it shows for the sender",
            requirements = "PRIN-002",
            roles = {SESSION, CLIENT, RETRIES})
    void onlyWhatWasSentIsRead(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).lay().requireOnlySentRead();
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/principles/every-listed-device-and-no-other",
            title =
                    "a message goes to every device that its sender's client shows for both accounts but itself, or is named as failing; never to one it does not show",
            requirements = {"PRIN-010", "PRIN-011"},
            roles = {SESSION, CLIENT, RETRIES})
    void everyListedDeviceAndNoOther(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).lay().requireExactRecipients();
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/principles/nothing-is-resent-to-newcomers",
            title =
                    "whatever receipts the Server makes up, content goes out again only to a device, with the identity key, that it went to at first",
            requirements = {"PRIN-021", "PRIN-004"},
            roles = {SESSION, CLIENT, RETRIES})
    void nothingIsResentToNewcomers(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).lay().requireNoNewRecipients();
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/principles/no-silent-device",
            title =
                    "a device, slipped in by the Server or not, reads only what was sent while the sender's client showed its identity key",
            requirements = {"PRIN-009", "PRIN-005"},
            roles = {SESSION, CLIENT, RETRIES})
    void noSilentDevice(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).lay().requireReadersShown();
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/principles/what-is-refused-changes-nothing",
            title = "whatever a client refuses, everything it stores is byte for byte what it was before",
            requirements = "PRIN-015",
            roles = {SESSION, CLIENT, RETRIES})
    void whatIsRefusedChangesNothing(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).comparingStates().lay();
    }

    @Property(tries = 8)
    @Checks(
            id = "messenger/principles/private-keys-stay-on-the-device",
            title =
                    "whatever the Server does, none of Alice's private keys is in anything that a client gave it or in any refusal",
            requirements = "PRIN-016",
            roles = {SESSION, CLIENT, RETRIES})
    void privateKeysStayOnTheDevice(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        World world = new World();
        KnownKeys keys = KnownKeys.make(world.tools(), Run.current().random(), 10);
        Siege.knowing(keys, world, script).lay().requireUnseen(keys.privateKeys(), "a private key of Alice's");
    }

    @Property(tries = 6)
    @Checks(
            id = "messenger/principles/nothing-of-anything-in-the-servers-view",
            title =
                    "with groups, attachments and franked messages, too: nothing that anyone sent, no file and no media key is in anything that a client gave the Server or in any refusal",
            requirements = {"PRIN-001", "PRIN-003", "PRIN-019"},
            roles = {SESSION, CLIENT, RETRIES, GROUP, MEDIA, FRANKING, VERIFICATION, BACKFILL})
    void nothingOfAnythingInTheServersView(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).withEverything().lay().requireNoContentSeen();
    }

    @Property(tries = 6)
    @Checks(
            id = "messenger/principles/no-view-of-anything-depends-on-content",
            title =
                    "with groups, attachments and franked messages, too: lengths and refusals are the same whatever people write, if it is as long",
            requirements = {"PRIN-001", "PRIN-015"},
            roles = {SESSION, CLIENT, RETRIES, GROUP, MEDIA, FRANKING, VERIFICATION, BACKFILL})
    void noViewOfAnythingDependsOnContent(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        Siege one = new Siege(script).withEverything().lay();
        Siege other = new Siege(script.inAnotherVoice()).withEverything().lay();
        assertThat(other.outline())
                .as("what the Server can tell when other things are said")
                .isEqualTo(one.outline());
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/principles/no-silent-member",
            title =
                    "in a group, too, a device reads only what was sent, and only while the sender's client showed its identity key",
            requirements = {"PRIN-009", "PRIN-011", "PRIN-002"},
            roles = {SESSION, CLIENT, GROUP})
    void noSilentMember(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        Siege siege = new Siege(script).ofAGroup().lay();
        siege.requireReadersShown();
        siege.requireOnlySentRead();
    }

    @Property(tries = 8)
    @Checks(
            id = "messenger/principles/users-are-told-of-devices",
            title =
                    "with alerts on, users are told of every device that the Server puts on a list or takes off it, and of nothing else",
            requirements = {"PRIN-009", "VERIFY-005", "VERIFY-006"},
            roles = {SESSION, CLIENT, RETRIES, GROUP, MEDIA, FRANKING, VERIFICATION, BACKFILL})
    void usersAreToldOfDevices(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).withEverything().lay();
    }

    @Property(tries = 6)
    @Checks(
            id = "messenger/principles/what-any-part-refuses-changes-nothing",
            title =
                    "in groups, too, everything that a client stores is byte for byte what it was before it refused something",
            requirements = "PRIN-015",
            roles = {SESSION, CLIENT, RETRIES, GROUP, MEDIA, FRANKING, VERIFICATION, BACKFILL})
    void whatAnyPartRefusesChangesNothing(@ForAll(supplier = SiegeScripts.class) SiegeScript script) {
        new Siege(script).withEverything().comparingStates().lay();
    }
}
