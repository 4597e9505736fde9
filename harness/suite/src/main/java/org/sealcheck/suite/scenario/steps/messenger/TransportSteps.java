package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.vector.kit.Protobuf;

/** What an insider encrypts who does not keep to the form of a message. */
public final class TransportSteps {
    private static final Protobuf BODY = Protobuf.empty()
            .bytes(
                    1,
                    Protobuf.empty()
                            .bytes(
                                    1,
                                    Protobuf.empty()
                                            .bytes(1, Texts.bytes("hello"))
                                            .encode())
                            .encode());

    @Then("{client} drops a message of {client} that names the chat with {account}")
    public void dropsNamed(Client receiver, Client sender, String account) {
        Bytes destination = Protobuf.empty().bytes(1, Texts.bytes(account)).encode();
        Bytes integral = Protobuf.empty().bytes(2, destination).encode();
        Protobuf message = BODY.bytes(2, Protobuf.empty().bytes(1, integral).encode());
        refuses(receiver, sender, sender.account(), message.encode(), Layer.POLICY, "wrong-destination");
    }

    @Then("{client} drops a message of {client} that names no chat, delivered in the chat with {account}")
    public void dropsUnnamed(Client receiver, Client sender, String account) {
        refuses(receiver, sender, account, BODY.encode(), Layer.POLICY, "wrong-destination");
    }

    @Then("{client} refuses a message of {client} that holds nothing")
    public void refusesEmpty(Client receiver, Client sender) {
        refuses(receiver, sender, sender.account(), Bytes.empty(), Layer.PARSE, "bad-transport");
    }

    @Then("{client} refuses a message of {client} that is no message")
    public void refusesGarbage(Client receiver, Client sender) {
        refuses(receiver, sender, sender.account(), Texts.bytes("plain text"), Layer.PARSE, "bad-transport");
    }

    private static void refuses(
            Client receiver, Client sender, String chat, Bytes plaintext, Layer layer, String reason) {
        Ciphertext ciphertext = sender.actor().encrypt(receiver.address(), plaintext);
        Envelope envelope = new Envelope(receiver.address(), ciphertext.type(), ciphertext.body());
        Object before = receiver.stateIfShown();
        Rejections.expect(() -> receiver.receive(sender.address(), chat, envelope), layer, reason);
        assertThat((Object) receiver.stateIfShown())
                .as("the state of %s after it refused a message", receiver)
                .isEqualTo(before);
    }
}
