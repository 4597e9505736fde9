package org.sealcheck.suite.scenario.mtproto.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Action;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.ActionKind;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.AtTime;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Description;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Message;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.NewChat;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.NewLayer;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.OfChat;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Received;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.StateOf;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.ToAct;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.ToCreate;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.ToReceive;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.ToSend;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Group;

/** One side of a running chat: the calls of role {@code mtproto.secret-chat} for it, and what came of them. */
public final class ChatParty {
    private static final int ENTROPY = 2048;

    private final ChatWorld world;
    private final String name;
    private final ChatRole role;
    private final Implementation implementation;
    private final MtprotoSecretChat chats;
    private final List<Message> shown = new ArrayList<>();
    private final String handle;
    private final List<Packet> first;
    private boolean closed;
    private boolean toldToUpdate;
    private @Nullable RejectedException refusal;
    private @Nullable Bytes lastEntropy;

    ChatParty(ChatWorld world, String name, ChatRole role, Implementation implementation, ChatKey key, int layer) {
        this.world = world;
        this.name = name;
        this.role = role;
        this.implementation = implementation;
        this.chats = implementation.role(MtprotoSecretChat.class);
        NewChat chat = chats.createChat(
                new ToCreate(role, key.bytes(), Group.PRIME, Group.GENERATOR, layer, world.now(), entropy()));
        this.handle = chat.chat();
        this.first = chat.packets();
    }

    public ChatRole role() {
        return role;
    }

    /** What it sent when the chat began. */
    public List<Packet> first() {
        return first;
    }

    // What it does.

    public List<Packet> write(Bytes randomId, String text) {
        return chats.send(new ToSend(handle, randomId, text, world.now(), entropy()))
                .packets();
    }

    public List<Packet> delete(Bytes randomId, List<Bytes> randomIds) {
        Action action = new Action(ActionKind.DELETE_MESSAGES, randomIds, null);
        return chats.sendAction(new ToAct(handle, randomId, action, world.now(), entropy()))
                .packets();
    }

    public List<Packet> run() {
        return chats.passTime(new AtTime(handle, world.now(), entropy())).packets();
    }

    public List<Packet> update(int layer) {
        return chats.updateLayer(new NewLayer(handle, layer, world.now(), entropy()))
                .packets();
    }

    /** Takes a packet, or leaves it out; what it sends for it is the answer. */
    public List<Packet> take(Packet packet) {
        refusal = null;
        try {
            Received received =
                    chats.receive(new ToReceive(handle, packet.randomId(), packet.data(), world.now(), entropy()));
            shown.addAll(received.messages());
            toldToUpdate |= received.updateNeeded();
            closed |= received.closed();
            return received.packets();
        } catch (RejectedException rejected) {
            refusal = rejected;
            return List.of();
        }
    }

    public void restart() {
        restore(state());
    }

    public Bytes state() {
        need(Ability.STATE_EXPORT, "state-export");
        return chats.exportState(new OfChat(handle)).state();
    }

    public void restore(Bytes state) {
        need(Ability.SNAPSHOT, "snapshot");
        chats.restoreState(new StateOf(handle, state));
    }

    // What is seen of it.

    /** Everything it has shown its user. */
    public List<Message> shown() {
        return List.copyOf(shown);
    }

    public boolean closed() {
        return closed;
    }

    public boolean toldToUpdate() {
        return toldToUpdate;
    }

    /** Why it left out the last packet; null if it took it. */
    public @Nullable RejectedException refusal() {
        return refusal;
    }

    public Description describe() {
        return chats.describe(new OfChat(handle));
    }

    /**
     * The random bytes of its last call.
     *
     * @throws NotApplicable if its implementation draws its own
     */
    public Bytes lastEntropy() {
        need(Ability.ENTROPY_INJECTED, "entropy-injected");
        return Objects.requireNonNull(lastEntropy);
    }

    private @Nullable Bytes entropy() {
        lastEntropy = implementation.can(Ability.ENTROPY_INJECTED) ? world.random(ENTROPY) : null;
        return lastEntropy;
    }

    private void need(Ability ability, String spelling) {
        if (!implementation.can(ability)) {
            throw new NotApplicable(name + "'s implementation does not declare " + spelling);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
