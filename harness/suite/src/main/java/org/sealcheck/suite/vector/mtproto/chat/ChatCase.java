package org.sealcheck.suite.vector.mtproto.chat;

import java.util.Arrays;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.secretchat.Layered;
import org.sealcheck.suite.secretchat.Said;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.StepBuilder;

/** One case: the insider writes, and the chat that is checked receives. */
final class ChatCase {
    static final long NOW = 1_700_000_000_000L;

    private static final String ROLE = "mtproto.secret-chat.";
    private static final Fields NOTHING =
            Fields.of("messages", List.of()).with("updateNeeded", false).with("closed", false);

    final Insider insider;
    private final CaseBuilder builder;
    private long now = NOW;

    ChatCase(CaseBuilder builder, Insider insider) {
        this.builder = builder;
        this.insider = insider;
    }

    ChatCase requirements(String... ids) {
        builder.requirements(ids);
        return this;
    }

    ChatCase profile(String name) {
        builder.profile(name);
        return this;
    }

    ChatCase given(StepBuilder... steps) {
        builder.given(steps);
        return this;
    }

    ChatCase later(long ms) {
        now += ms;
        return this;
    }

    // What the insider writes.

    Mail text(String text) {
        return mail(insider.next(insider.text(text)));
    }

    Mail service(Act act) {
        return mail(insider.next(insider.service(act)));
    }

    /** With this number of its own, and its next number stays what it is. */
    Mail textAt(int raw, String text) {
        return mail(insider.at(raw, insider.text(text)));
    }

    Mail mail(Layered message) {
        return new Mail(message, insider.seal(message));
    }

    Mail version1(Layered message) {
        return new Mail(message, insider.sealVersion1(message));
    }

    // What must come of it.

    /** The packet is taken, and these messages are shown. */
    ChatCase shows(Mail mail, Mail... shown) {
        return step(receive(mail.packet()).answers(showing(shown)));
    }

    /** The packet is taken, and nothing is shown. */
    ChatCase takes(Mail mail) {
        return shows(mail);
    }

    /** The message is shown, and the user is told to update. */
    ChatCase tellsToUpdate(Mail mail, Fields shown) {
        return step(receive(mail.packet())
                .answers(NOTHING.with("messages", List.of(shown)).with("updateNeeded", true)));
    }

    ChatCase refuses(Mail mail, Layer layer, String reason) {
        return refuses(mail.packet(), layer, reason);
    }

    ChatCase refuses(Packet packet, Layer layer, String reason) {
        return step(receive(packet).refuses(layer, reason));
    }

    /** Refused by one of these layers. */
    ChatCase refuses(Packet packet, Layer... layers) {
        return step(receive(packet).refuses(layers));
    }

    /** The chat is closed, and stays closed. */
    ChatCase closes(Mail mail) {
        return step(receive(mail.packet())
                        .answers(Fields.of("messages", List.of()).with("closed", true)))
                .step(send("after the end").refuses(Layer.STATE, "chat-closed"))
                .step(receive(mail.packet()).refuses(Layer.STATE, "chat-closed"));
    }

    ChatCase knowsLayer(int remoteLayer) {
        return step(describe().answers(Fields.of("remoteLayer", remoteLayer)));
    }

    ChatCase encryptsWith(ChatKey key) {
        return step(describe().answers(Fields.of("keyFingerprint", key.fingerprint())));
    }

    ChatCase keeps(int unacknowledged) {
        return step(describe().answers(Fields.of("unacknowledged", unacknowledged)));
    }

    /** The chat that is checked sends a text. */
    ChatCase sends(String text) {
        return step(send(text));
    }

    ChatCase step(StepBuilder step) {
        builder.step(step);
        return this;
    }

    StepBuilder receive(Packet packet) {
        return StepBuilder.call(ROLE + "receive", receiveInput(packet));
    }

    Fields receiveInput(Packet packet) {
        return Fields.of("chat", "$chat")
                .with("randomId", packet.randomId())
                .with("data", packet.data())
                .with("now", now);
    }

    StepBuilder send(String text) {
        return StepBuilder.call(ROLE + "send", sendInput(Insider.id(insider.randomId()), text));
    }

    Fields sendInput(Bytes randomId, String text) {
        return Fields.of("chat", "$chat")
                .with("randomId", randomId)
                .with("text", text)
                .with("now", now);
    }

    private static StepBuilder describe() {
        return StepBuilder.call(ROLE + "describe", Fields.of("chat", "$chat"));
    }

    static Fields showing(Mail... shown) {
        return NOTHING.with("messages", Arrays.stream(shown).map(Mail::shown).toList());
    }

    Said raw(Bytes tl) {
        return new Said.Raw(insider.randomId(), tl);
    }
}
