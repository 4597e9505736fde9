package org.sealcheck.suite.property;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.play.Play;
import org.sealcheck.suite.property.play.Script;
import org.sealcheck.suite.property.sample.Scripts;
import org.sealcheck.suite.property.watch.ChainWatch;
import org.sealcheck.suite.property.watch.FormWatch;
import org.sealcheck.suite.property.watch.NeverTwice;
import org.sealcheck.suite.property.watch.PreviousCounterWatch;

/** What the messages of any conversation show of the two ratchets on the wire. */
final class RatchetProperties {

    @Property(tries = 20)
    @Checks(
            id = "signal/ratchet/new-chain-after-each-answer",
            title =
                    "a message has a ratchet key never seen before and counter 0 if an answer with a new ratchet key came since the last one, and else the last one's key and the next counter",
            requirements = {"MSG-006", "MSG-011", "MSG-005"},
            roles = "signal.session")
    void newChainAfterEachAnswer(@ForAll(supplier = Scripts.Lossy.class) Script script) {
        Play.ofTwo(script)
                .forgivingRefusals()
                .watchedBy(new ChainWatch())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/ratchet/no-message-key-twice",
            title =
                    "no two messages of any sessions, in either direction, have the same ratchet key and counter, or the same ciphertext for the same text",
            requirements = {"MSG-003", "MSG-013"},
            roles = "signal.session")
    void noMessageKeyTwice(@ForAll(supplier = Scripts.SeveralSessions.class) Script script) {
        Play.ofTwo(script.sayingTheSame())
                .forgivingRefusals()
                .watchedBy(new NeverTwice())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/ratchet/no-message-key-twice-after-restarts",
            title = "no restart from stored state makes a device use a ratchet key and counter again",
            requirements = {"MSG-003", "MSG-005"},
            roles = "signal.session")
    void noMessageKeyTwiceAfterRestarts(@ForAll(supplier = Scripts.Restarted.class) Script script) {
        Play.ofTwo(script.sayingTheSame())
                .forgivingRefusals()
                .watchedBy(new NeverTwice())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/ratchet/previous-counter",
            title =
                    "every message says the index of the last message of the sender's previous chain, 0 if there was none",
            requirements = "WIRE-011",
            roles = "signal.session")
    void previousCounter(@ForAll(supplier = Scripts.Lossy.class) Script script) {
        Play.ofTwo(script)
                .forgivingRefusals()
                .watchedBy(new PreviousCounterWatch())
                .startedByTheFirst()
                .play();
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/ratchet/every-message-is-complete",
            title =
                    "every message of any sessions has version 3, every field, keys of 33 bytes, and a ciphertext of the padded length",
            requirements = {"WIRE-009", "MSG-001", "MSG-011"},
            roles = "signal.session")
    void everyMessageIsComplete(@ForAll(supplier = Scripts.SeveralSessions.class) Script script) {
        Play.ofTwo(script)
                .forgivingRefusals()
                .watchedBy(new FormWatch())
                .startedByTheFirst()
                .play();
    }
}
