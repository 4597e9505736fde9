package org.sealcheck.adapter.reference.mtproto;

import java.util.List;
import java.util.function.Function;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat;
import org.sealcheck.reference.mtproto.chat.ChatStorage;
import org.sealcheck.reference.mtproto.chat.Delivered;
import org.sealcheck.reference.mtproto.chat.OpenChat;
import org.sealcheck.reference.mtproto.chat.Outcome;
import org.sealcheck.reference.mtproto.chat.OutgoingPacket;
import org.sealcheck.reference.mtproto.chat.SecretChat;
import org.sealcheck.reference.mtproto.chat.SecretChats;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;
import org.sealcheck.reference.mtproto.tl.Schema;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** Plays mtproto.secret-chat. */
final class ReferenceSecretChat implements MtprotoSecretChat {
    private final Handles<SecretChat> chats = new Handles<>("chat");

    @Override
    public NewChat createChat(ToCreate input) {
        return Answer.of(() -> {
            Outcome created = SecretChats.create(
                    new org.sealcheck.reference.mtproto.chat.NewChat(
                            input.self() == ChatRole.CREATOR ? Role.CREATOR : Role.RESPONDER,
                            SharedKey.of(input.key().toByteArray()),
                            DhParameters.check(input.prime().toByteArray(), input.generator())),
                    input.layer(),
                    input.now(),
                    Keys.entropy(input.entropy()));
            return new NewChat(chats.create(created.chat()), packets(created));
        });
    }

    @Override
    public Sent send(ToSend input) {
        return sent(
                input.chat(),
                chat -> SecretChats.sendText(
                        chat, Longs.of(input.randomId()), input.text(), 0, input.now(), Keys.entropy(input.entropy())));
    }

    @Override
    public Sent sendAction(ToAct input) {
        return sent(
                input.chat(),
                chat -> SecretChats.sendAction(
                        chat,
                        Longs.of(input.randomId()),
                        ChatActions.object(input.action(), Schema.NEWEST_LAYER),
                        input.now(),
                        Keys.entropy(input.entropy())));
    }

    @Override
    public Received receive(ToReceive input) {
        return step(input.chat(), chat -> {
            Outcome outcome = SecretChats.receive(
                    chat,
                    Longs.of(input.randomId()),
                    input.data().toByteArray(),
                    input.now(),
                    Keys.entropy(input.entropy()));
            return new Step<>(outcome.chat(), received(outcome));
        });
    }

    @Override
    public Sent passTime(AtTime input) {
        return sent(input.chat(), chat -> SecretChats.passTime(chat, input.now(), Keys.entropy(input.entropy())));
    }

    @Override
    public Sent updateLayer(NewLayer input) {
        return sent(input.chat(), chat -> SecretChats.updateLayer(chat, input.layer(), Keys.entropy(input.entropy())));
    }

    @Override
    public Description describe(OfChat input) {
        return Answer.of(() -> {
            OpenChat chat = chats.get(input.chat()).requireOpen();
            return new Description(
                    chat.remoteLayer(),
                    Bytes.of(chat.fingerprint().toByteArray()),
                    Bytes.of(chat.visualisation()),
                    chat.unacknowledged());
        });
    }

    @Override
    public State exportState(OfChat input) {
        return new State(Bytes.of(ChatStorage.write(chats.get(input.chat()))));
    }

    @Override
    public Empty restoreState(StateOf input) {
        return step(
                input.chat(), chat -> new Step<>(ChatStorage.read(input.state().toByteArray()), Empty.EMPTY));
    }

    private Sent sent(String chat, Function<SecretChat, Outcome> step) {
        return step(chat, state -> {
            Outcome outcome = step.apply(state);
            return new Step<>(outcome.chat(), new Sent(packets(outcome)));
        });
    }

    private <A> A step(String chat, Function<SecretChat, Step<SecretChat, A>> step) {
        return Answer.of(() -> chats.step(chat, step));
    }

    private static Received received(Outcome outcome) {
        String why = outcome.closing().map(Enum::toString).orElse(null);
        return new Received(
                outcome.delivered().stream().map(ReferenceSecretChat::message).toList(),
                packets(outcome),
                outcome.tooNew(),
                why != null,
                why);
    }

    private static Message message(Delivered delivered) {
        if (delivered.message().isEmpty()) {
            return new Message(null, null, null);
        }
        TlObject message = delivered.message().get();
        Bytes randomId = Longs.bytes(delivered.randomId());
        return message.is("decryptedMessage")
                ? new Message(randomId, message.text("message"), null)
                : new Message(randomId, null, ChatActions.action(message.object("action")));
    }

    private static List<Packet> packets(Outcome outcome) {
        return outcome.packets().stream().map(ReferenceSecretChat::packet).toList();
    }

    private static Packet packet(OutgoingPacket packet) {
        return new Packet(Longs.bytes(packet.randomId()), Bytes.of(packet.bytes()));
    }
}
