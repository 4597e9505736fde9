package org.sealcheck.suite.property;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.play.Play;
import org.sealcheck.suite.property.play.Script;
import org.sealcheck.suite.property.sample.Scripts;

/** One session between two devices, and a network that does as it likes. */
final class ConversationProperties {

    @Property(tries = 20)
    @Checks(
            id = "signal/conversation/any-schedule-decrypts",
            title =
                    "whatever order the messages of a conversation arrive in, and whichever are lost, all that arrive are read as they were written",
            requirements = {"MSG-014", "MSG-005"},
            roles = "signal.session")
    void anyScheduleDecrypts(@ForAll(supplier = Scripts.Lossy.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/conversation/restarts-lose-nothing",
            title =
                    "devices that end and start again from what they stored, at any moment, read everything that arrives",
            requirements = {"MSG-014", "MSG-005"},
            roles = "signal.session")
    void restartsLoseNothing(@ForAll(supplier = Scripts.Restarted.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/conversation/duplicates-refused",
            title = "a message that was read is refused as a duplicate, at once and at any later moment",
            requirements = "MSG-015",
            roles = "signal.session")
    void duplicatesRefused(@ForAll(supplier = Scripts.Replayed.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().deliverTheRest().replayAll();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/conversation/attacks-cost-nothing",
            title =
                    "altered, cut, reflected and made-up messages are refused, and every genuine message is read all the same",
            requirements = {"MSG-002", "REC-006", "SESS-018", "WIRE-008"},
            roles = "signal.session")
    void attacksCostNothing(@ForAll(supplier = Scripts.Attacked.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/conversation/what-is-refused-changes-nothing",
            title = "whatever a device refuses, everything it stores is byte for byte what it was before",
            requirements = {"REC-007", "LIM-005"},
            roles = "signal.session")
    void whatIsRefusedChangesNothing(@ForAll(supplier = Scripts.AttackedAnywhere.class) Script script) {
        Play.ofTwo(script).comparingStates().startedByTheFirst().play().deliverTheRest();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/conversation/nothing-reads-otherwise",
            title =
                    "a message with any bit flipped is refused; one that sets a session up may be read, but only as it was written",
            requirements = {"MSG-002", "WIRE-004"},
            roles = "signal.session")
    void nothingReadsOtherwise(
            @ForAll(supplier = Scripts.Lossy.class) Script script, @ForAll @IntRange(max = 2400) int bit) {
        Play.ofTwo(script).startedByTheFirst().play().deliverTheRestAltered(bit);
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/conversation/reflections-refused",
            title = "a message that comes back to its own sender is refused at any moment of a conversation",
            requirements = "MSG-013",
            roles = "signal.session")
    void reflectionsRefused(@ForAll(supplier = Scripts.Reflected.class) Script script) {
        Play.ofTwo(script).startedByTheFirst().play().reflectAll();
    }
}
