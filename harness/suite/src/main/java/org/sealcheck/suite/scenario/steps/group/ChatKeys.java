package org.sealcheck.suite.scenario.steps.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.cucumber.java.en.Then;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.sealcheck.contract.signal.SignalGroupWire.Distribution;
import org.sealcheck.contract.signal.SignalGroupWire.Received;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.contract.signal.SignalSession.ToDecrypt;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.group.Chat;
import org.sealcheck.suite.scenario.group.ChatClient;
import org.sealcheck.suite.scenario.group.ChatMessage;

/** The sender keys of chats: what pairwise messages carry of them, and what the Server sees. */
public final class ChatKeys {
    private static final int PROTOCOL = 2;
    private static final int ANCILLARY = 2;
    private static final int SENDER_KEY_DISTRIBUTION = 2;
    private static final int GROUP_ID = 1;
    private static final int MESSAGE = 2;

    private final Chat chat;

    public ChatKeys(Chat chat) {
        this.chat = chat;
    }

    static long keyId(Chat chat, ChatMessage message) {
        return chat.world()
                .tools()
                .role(SignalGroupWire.class)
                .parseMessage(new Received(message.sent().message()))
                .keyId();
    }

    @Then("what {texts} brought to {name} is an ordinary message with {name}'s sender key in it")
    public void isOrdinary(Texts text, String to, String from) {
        Distribution key = open(text.only(), to);
        assertThat(key.chainKey().size()).as("bytes of the chain key").isEqualTo(32);
        assertThat(key.keyId()).as("the key's id").isEqualTo(keyId(chat, chat.named(text.only())));
        assertThat(chat.named(text.only()).from()).isEqualTo(chat.client(from));
    }

    @Then("{name} cannot open what {texts} brought to {name}")
    public void cannotOpen(String name, Texts text, String to) {
        ChatMessage message = chat.named(text.only());
        Rejections.expect(() -> decrypt(chat.client(name), message.from(), envelope(message, chat.client(to))));
    }

    @Then("the Server has seen neither the text nor the sender key of {texts}, which {name} was given")
    public void notSeen(Texts text, String to) {
        Distribution key = open(text.only(), to);
        Search.in(chat.serverView(), "what the Server was handed")
                .findsNone(
                        List.of(key.chainKey(), key.signingKey(), Texts.bytes(text.only())),
                        "the text or the sender key of \"" + text.only() + "\"");
    }

    /** The recipient opens it in the pairwise session, as it opens every message. */
    private Distribution open(String text, String to) {
        ChatMessage message = chat.named(text);
        Bytes plaintext = decrypt(chat.client(to), message.from(), envelope(message, chat.client(to)));
        try {
            UnknownFieldSet content = inner(
                    inner(inner(UnknownFieldSet.parseFrom(plaintext.toByteArray()), PROTOCOL), ANCILLARY),
                    SENDER_KEY_DISTRIBUTION);
            assertThat(bytes(content, GROUP_ID))
                    .as("the group that the key is for")
                    .isEqualTo(Bytes.of(ChatClient.CHAT.getBytes(StandardCharsets.UTF_8)));
            return chat.world()
                    .tools()
                    .role(SignalGroupWire.class)
                    .parseDistribution(new Received(bytes(content, MESSAGE)));
        } catch (InvalidProtocolBufferException e) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE, "the plaintext is no transport message: " + e.getMessage());
        }
    }

    private static UnknownFieldSet inner(UnknownFieldSet fields, int number) throws InvalidProtocolBufferException {
        return UnknownFieldSet.parseFrom(bytes(fields, number).toByteArray());
    }

    private static Bytes bytes(UnknownFieldSet fields, int number) {
        var values = fields.getField(number).getLengthDelimitedList();
        if (values.size() != 1) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE, "the transport message has " + values.size() + " fields " + number);
        }
        return Bytes.of(values.get(0).toByteArray());
    }

    private Bytes decrypt(ChatClient to, ChatClient from, Envelope envelope) {
        Bytes entropy = chat.world().entropy(to.actor().implementation(), 32);
        return to.actor()
                .implementation()
                .role(SignalSession.class)
                .decrypt(new ToDecrypt(
                        to.actor().handle(),
                        from.address(),
                        envelope.type(),
                        envelope.body(),
                        chat.world().now(),
                        entropy))
                .plaintext();
    }

    private static Envelope envelope(ChatMessage message, ChatClient to) {
        return message.sent().distributions().stream()
                .filter(each -> each.device().equals(to.address()))
                .findFirst()
                .orElseThrow(() -> new CheckFailure(
                        FailureLayer.WRONG_VALUE, "\"" + message.text() + "\" brought no sender key to " + to));
    }
}
