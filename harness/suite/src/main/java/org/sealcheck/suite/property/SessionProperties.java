package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.play.Play;
import org.sealcheck.suite.property.play.Script;
import org.sealcheck.suite.property.sample.Scripts;
import org.sealcheck.suite.property.watch.OneTimePreKeyWatch;
import org.sealcheck.suite.property.watch.SetUpWatch;

/** Sessions that are started, answered, doubled and lost at any moment. */
final class SessionProperties {
    private static final Bytes LAST_WORD = Bytes.of(new byte[] {1, 2, 3});

    @Property(tries = 20)
    @Checks(
            id = "signal/sessions/set-up-until-the-first-answer",
            title =
                    "an initiator's messages carry the set-up, always the same, until it has read an answer in that session, and none after",
            requirements = {"SESS-014", "SESS-013"},
            roles = "signal.session")
    void setUpUntilTheFirstAnswer(@ForAll(supplier = Scripts.Lossy.class) Script script) {
        Play.ofTwo(script)
                .forgivingRefusals()
                .watchedBy(new SetUpWatch())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/sessions/every-session-is-usable",
            title =
                    "however often either side starts one more session, every message of every session is read when it comes",
            requirements = {"REC-001", "REC-002", "SESS-012"},
            roles = "signal.session")
    void everySessionIsUsable(@ForAll(supplier = Scripts.SeveralSessions.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/sessions/the-session-last-read-is-current",
            title =
                    "a device writes in the session it last read in or started: with set-up if that session is unanswered, else without, and with fresh base keys",
            requirements = {"REC-003", "SESS-014", "SESS-006"},
            roles = "signal.session")
    void theSessionLastReadIsCurrent(@ForAll(supplier = Scripts.SeveralSessions.class) Script script) {
        Play.ofTwo(script)
                .forgivingRefusals()
                .watchedBy(new SetUpWatch())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/sessions/simultaneous-start-converges",
            title =
                    "after both sides start a session at once, everything is read whatever is lost or late, and both write without set-up once each has read the other",
            requirements = "REC-005",
            roles = "signal.session")
    void simultaneousStartConverges(@ForAll(supplier = Scripts.Lossy.class) Script script) {
        Play play = Play.ofTwo(script).startedByEach().play().deliverTheRest();
        Device alice = play.devices().get(0);
        Device bob = play.devices().get(1);
        play.exchange(alice, bob, LAST_WORD);
        play.exchange(bob, alice, LAST_WORD);
        assertThat(List.of(play.exchange(alice, bob, LAST_WORD), play.exchange(bob, alice, LAST_WORD)))
                .as("messages after each side has read the other")
                .noneMatch(mail -> mail.setsUp());
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/sessions/one-time-prekeys-are-used-up-by-reading",
            title =
                    "a device holds exactly the one-time prekeys of sessions in which it has read nothing, however often their messages arrive",
            requirements = {"SESS-016", "SESS-018", "REC-004", "KEY-004"},
            roles = "signal.session")
    void oneTimePreKeysAreUsedUpByReading(@ForAll(supplier = Scripts.SeveralSessionsReplayed.class) Script script) {
        Play.ofTwo(script)
                .forgivingRefusals()
                .watchedBy(new OneTimePreKeyWatch())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/sessions/lost-sessions-stay-lost",
            title =
                    "after a device lost its sessions it reads nothing more of them, writes to nobody, and goes on with the next session",
            requirements = {"REC-008", "REC-009", "KEY-004"},
            roles = "signal.session")
    void lostSessionsStayLost(@ForAll(supplier = Scripts.Forgetful.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/sessions/duplicates-of-any-session-refused",
            title =
                    "a message that was read is refused when it comes again, whichever of several sessions it belongs to",
            requirements = {"MSG-015", "REC-004"},
            roles = "signal.session")
    void duplicatesOfAnySessionRefused(@ForAll(supplier = Scripts.SeveralSessionsReplayed.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().replayAll();
    }
}
