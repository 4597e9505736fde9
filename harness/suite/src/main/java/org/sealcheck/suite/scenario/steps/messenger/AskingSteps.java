package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerRetries.Receipt;
import org.sealcheck.contract.messenger.MessengerRetries.Reception;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;
import org.sealcheck.suite.scenario.messenger.Receipts;

/** The side that cannot read: envelopes that arrive damaged, and the receipts that are written for them. */
public final class AskingSteps {
    private final Mailroom mailroom;
    private final Receipts receipts;
    private final Map<Client, Reception> last = new HashMap<>();

    public AskingSteps(Mailroom mailroom, Receipts receipts) {
        this.mailroom = mailroom;
        this.receipts = receipts;
    }

    @When("{texts} reaches {client}")
    public void reaches(Texts text, Client device) {
        take(device, mailroom.named(text.only()), envelope(text, device));
    }

    @When("{texts} reaches {client} damaged")
    public void reachesDamaged(Texts text, Client device) {
        take(device, mailroom.named(text.only()), damaged(envelope(text, device)));
    }

    @When("{texts} reaches {client} damaged {int} times")
    public void reachesDamagedOften(Texts text, Client device, int times) {
        for (int i = 0; i < times; i++) {
            reachesDamaged(text, device);
        }
    }

    @When("{texts} reaches {client} cut off")
    public void reachesCutOff(Texts text, Client device) {
        Envelope envelope = envelope(text, device);
        take(
                device,
                mailroom.named(text.only()),
                new Envelope(
                        envelope.device(),
                        envelope.type(),
                        Bytes.hex(envelope.body().toHex().substring(0, 20))));
    }

    @When("the envelope of {texts} for {client} reaches {client}")
    public void reachesOther(Texts text, Client device, Client other) {
        take(other, mailroom.named(text.only()), envelope(text, device));
    }

    @When("what was sent again reaches {client} damaged")
    public void resentReachesDamaged(Client device) {
        Post post = mailroom.posts().get(mailroom.posts().size() - 1);
        take(device, post, damaged(receipts.last()));
    }

    @Then("{client} asks the sender for {texts}, for the {ordinal} time")
    public void asks(Client device, Texts text, int count) {
        Receipt receipt = receipt(device);
        assertThat(receipt).as("the retry receipt of %s", device).isNotNull();
        assertThat(receipt.messageId())
                .as("the message that %s asks for", device)
                .isEqualTo(mailroom.named(text.only()).id());
        assertThat(receipt.count()).as("how often %s says it has asked", device).isEqualTo(count);
    }

    @Then("{client} has read it and asks for nothing")
    public void hasRead(Client device) {
        Reception reception = last.get(device);
        assertThat(reception.content()).as("what %s read", device).isNotNull();
        assertThat(reception.retryReceipt())
                .as("the retry receipt of %s", device)
                .isNull();
    }

    @Then("{client} asks for nothing more")
    public void asksNoMore(Client device) {
        assertThat(receipt(device)).as("the retry receipt of %s", device).isNull();
    }

    @Then("the receipt of {client} brings no keys")
    public void bringsNoKeys(Client device) {
        assertThat(receipt(device).bundle()).as("the keys in the receipt").isNull();
    }

    @Then("the receipt of {client} brings its identity key and keys to start a session with")
    public void bringsKeys(Client device) {
        assertThat(receipt(device).bundle()).as("the keys in the receipt").isNotNull();
        assertThat(receipt(device).bundle().identityKey())
                .isEqualTo(device.actor().identityKey());
        assertThat(receipt(device).bundle().oneTimePreKey())
                .as("the one-time prekey in the receipt")
                .isNotNull();
    }

    @When("the receipt of {client} for {texts} reaches the sender")
    public void receiptReaches(Client device, Texts text) {
        Post post = mailroom.named(text.only());
        Receipt receipt = receipt(device);
        receipts.ask(
                device,
                post,
                post.chat(),
                receipt.count(),
                receipt.bundle(),
                mailroom.world().now());
    }

    @Then("{client} refuses {texts} as read before, and asks for nothing")
    public void refusesDuplicate(Client device, Texts text) {
        Post post = mailroom.named(text.only());
        Rejections.expect(
                () -> device.take(post.sender().address(), post.chatOf(device), post.id(), envelope(text, device)),
                Layer.REPLAY,
                "duplicate-message");
    }

    private @Nullable Receipt receipt(Client device) {
        if (!last.containsKey(device)) {
            throw new IllegalArgumentException("nothing has reached " + device + " in this scenario");
        }
        return last.get(device).retryReceipt();
    }

    private void take(Client device, Post post, Envelope envelope) {
        last.put(device, device.take(post.sender().address(), post.chatOf(device), post.id(), envelope));
    }

    private Envelope envelope(Texts text, Client device) {
        return Mailroom.requireEnvelope(mailroom.named(text.only()), device);
    }

    private static Envelope damaged(Envelope envelope) {
        byte[] body = envelope.body().toByteArray();
        body[body.length - 12] ^= 1;
        return new Envelope(envelope.device(), envelope.type(), Bytes.of(body));
    }
}
