package org.sealcheck.suite.scenario.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerGroup;
import org.sealcheck.contract.messenger.MessengerGroup.DeviceList;
import org.sealcheck.contract.messenger.MessengerGroup.NewClient;
import org.sealcheck.contract.messenger.MessengerGroup.OfClient;
import org.sealcheck.contract.messenger.MessengerGroup.Received;
import org.sealcheck.contract.messenger.MessengerGroup.ReceivedDistribution;
import org.sealcheck.contract.messenger.MessengerGroup.Sent;
import org.sealcheck.contract.messenger.MessengerGroup.StateOf;
import org.sealcheck.contract.messenger.MessengerGroup.ToSend;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** One device in a chat: its calls of role {@code messenger.group}, and the answers still to be looked at. */
public final class ChatClient {
    /** The chat of every scenario. */
    public static final String CHAT = "the family";

    private static final int KEY_AND_NONCE = 68 + 64;

    private final World world;
    private final Actor actor;
    private final MessengerGroup role;
    private final GroupInbox inbox;
    private String handle;
    private @Nullable Bytes stateBefore;

    ChatClient(World world, Actor actor) {
        this.world = world;
        this.actor = actor;
        this.role = actor.implementation().role(MessengerGroup.class);
        this.inbox = new GroupInbox(actor.name());
        this.handle = role.createClient(new NewClient(actor.handle())).groupClient();
    }

    public Actor actor() {
        return actor;
    }

    public Address address() {
        return actor.address();
    }

    public GroupInbox inbox() {
        return inbox;
    }

    /** A new installation under the same address. */
    void reinstall() {
        actor.reinstall();
        handle = role.createClient(new NewClient(actor.handle())).groupClient();
    }

    void tell(String chat, List<Address> devices) {
        role.setDevices(new DeviceList(handle, chat, devices));
    }

    Sent send(String chat, String text) {
        Bytes entropy = world.entropy(actor.implementation(), KEY_AND_NONCE);
        return role.send(new ToSend(handle, chat, Texts.bytes(text), world.now(), entropy));
    }

    /** Is given a pairwise message with a sender key and keeps a refusal. */
    public void getKey(ChatClient from, Envelope envelope) {
        noteState();
        inbox.ask("the sender key of " + from, () -> takeKey(from, envelope));
    }

    void takeKey(ChatClient from, Envelope envelope) {
        Bytes entropy = world.entropy(actor.implementation(), 32);
        role.receiveDistribution(new ReceivedDistribution(
                handle, from.address(), envelope.type(), envelope.body(), world.now(), entropy));
    }

    /** Is given a message and keeps the answer. */
    public void get(String chat, ChatClient from, ChatMessage message) {
        noteState();
        inbox.read(
                message.text(),
                () -> role.receive(new Received(
                                handle, chat, from.address(), message.sent().message()))
                        .plaintext());
    }

    public Bytes state() {
        need(Ability.STATE_EXPORT, "state-export");
        return role.exportState(new OfClient(handle)).state();
    }

    public void restart() {
        need(Ability.SNAPSHOT, "snapshot");
        role.restoreState(new StateOf(handle, state()));
    }

    public Bytes stateBefore() {
        if (stateBefore == null) {
            throw new IllegalArgumentException(actor + " was given nothing in this scenario");
        }
        return stateBefore;
    }

    private void noteState() {
        if (actor.implementation().can(Ability.STATE_EXPORT)) {
            stateBefore = state();
        }
    }

    private void need(Ability ability, String spelling) {
        if (!actor.implementation().can(ability)) {
            throw new NotApplicable(actor + "'s implementation does not declare " + spelling);
        }
    }

    @Override
    public String toString() {
        return actor.name();
    }
}
