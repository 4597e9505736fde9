package org.sealcheck.suite.property.group;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.suite.Checks;

/** Chats whose members come and go. */
final class ChatProperties {

    @Property(tries = 20)
    @Checks(
            id = "messenger/group-model/exactly-the-members-read",
            title =
                    "whoever joins and leaves, exactly the devices that are in the chat when a message is written read it, and after each removal everybody's next message is under a new key",
            requirements = {
                "GRP-001", "GRP-003", "GRP-004", "GRP-005", "GRP-009", "GRP-013", "GRP-015", "GRP-016", "GRP-017",
                "GRP-045", "GRP-046"
            },
            roles = {"messenger.group", "signal.session", "signal.group-wire"})
    void exactlyTheMembersRead(@ForAll(supplier = ChatScript.Lively.class) ChatScript script) {
        new ChatPlay(script).play();
    }

    @Property(tries = 8)
    @Checks(
            id = "messenger/group-model/refused-changes-nothing",
            title = "what outsiders and readers are handed a second time changes nothing that they store",
            requirements = {"GRP-036", "GRP-049"},
            roles = {"messenger.group", "signal.session", "signal.group-wire"})
    void refusedChangesNothing(@ForAll(supplier = ChatScript.Lively.class) ChatScript script) {
        new ChatPlay(script).comparingStates().play();
    }
}
