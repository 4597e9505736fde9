package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerClient.Content;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;
import org.sealcheck.suite.scenario.messenger.Receipts;
import org.sealcheck.suite.scenario.messenger.RetryRefusal;

/** Retry receipts that reach the sender, genuine and forged, and what it sends for them. */
public final class RetrySteps {
    private final Mailroom mailroom;
    private final Receipts receipts;

    public RetrySteps(Mailroom mailroom, Receipts receipts) {
        this.mailroom = mailroom;
        this.receipts = receipts;
    }

    @When("{client} asks for {texts} again")
    public void asks(Client device, Texts texts) {
        texts.all().forEach(text -> receipts.ask(device, mailroom.named(text), now()));
    }

    @When("{client} asks for {texts} again {int} times")
    public void asksOften(Client device, Texts text, int times) {
        for (int i = 0; i < times; i++) {
            receipts.ask(device, mailroom.named(text.only()), now());
        }
    }

    @When("{client} asks for {texts} again {age} after it was sent")
    public void asksLater(Client device, Texts text, Age age) {
        Post post = mailroom.named(text.only());
        receipts.ask(device, post, post.sentAt() + age.ms());
    }

    @When("{client} asks for {texts} again while the sender's clock is {age} before the sending")
    public void asksEarlier(Client device, Texts text, Age age) {
        Post post = mailroom.named(text.only());
        receipts.ask(device, post, post.sentAt() - age.ms());
    }

    @When("{client} asks for {texts} again with new keys")
    public void asksWithKeys(Client device, Texts text) {
        asksWith(device, text, mailroom.bundle(device.address()));
    }

    @When("the Server asks for {texts} again in the name of {client}")
    public void serverAsks(Texts texts, Client device) {
        asks(device, texts);
    }

    @When("the Server asks for {texts} again in the name of {client}, {int} times and always as the first time")
    public void serverAsksAsFirst(Texts text, Client device, int times) {
        Post post = mailroom.named(text.only());
        for (int i = 0; i < times; i++) {
            receipts.ask(device, post, post.chat(), 1, null, now());
        }
    }

    @When("the Server asks for {texts} again in the name of {client}, claiming it was {int} times")
    public void serverAsksClaiming(Texts text, Client device, int count) {
        Post post = mailroom.named(text.only());
        receipts.ask(device, post, post.chat(), count, null, now());
    }

    @When("the Server asks for {texts} again in the name of {client}, with keys of {client}")
    public void serverAsksWithForeignKeys(Texts text, Client device, Client other) {
        asksWith(device, text, mailroom.bundle(other.address()));
    }

    @When("the Server asks for {texts} again in the name of {client}, with its identity and the other keys of {client}")
    public void serverAsksWithMixedKeys(Texts text, Client device, Client other) {
        PreKeyBundle foreign = mailroom.bundle(other.address());
        asksWith(
                device,
                text,
                new PreKeyBundle(
                        device.actor().registrationId(),
                        device.actor().identityKey(),
                        foreign.signedPreKey(),
                        foreign.oneTimePreKey()));
    }

    @When("the Server asks for {texts} again in the name of {client}, in the chat with {account}")
    public void serverAsksInChat(Texts text, Client device, String account) {
        Post post = mailroom.named(text.only());
        receipts.ask(device, post, account, 1, mailroom.bundle(device.address()), now());
    }

    @When("the Server asks {client} for a message that was never sent, in the name of {client}")
    public void serverAsksForNothing(Client sender, Client device) {
        String chat = device.account();
        Post never = new Post(
                sender,
                "id of nothing",
                "a message that was never sent",
                chat,
                MessageKind.CONTENT,
                Texts.bytes(""),
                now(),
                List.of(),
                List.of(),
                List.of());
        receipts.ask(device, never, chat, 1, mailroom.bundle(device.address()), now());
    }

    @Then("the retry is honoured")
    public void isHonoured() {
        receipts.expectHonoured();
    }

    @Then("all retries are honoured")
    public void allAreHonoured() {
        receipts.expectHonoured();
    }

    @Then("{int} retries are honoured and the rest refused")
    public void someAreHonoured(int count) {
        assertThat(receipts.honoured()).as("retries that were honoured").isEqualTo(count);
    }

    @Then("the retry is refused {retryRefusal}")
    public void isRefused(RetryRefusal refusal) {
        receipts.expectRefused(refusal);
    }

    @Then("all retries are refused {retryRefusal}")
    public void allAreRefused(RetryRefusal refusal) {
        receipts.expectRefused(refusal);
    }

    @Then("{client} reads {texts} from what was sent again")
    public void readsAgain(Client device, Texts text) {
        Post post = mailroom.named(text.only());
        Content read = device.receive(post.sender().address(), post.chatOf(device), receipts.last());
        Mailroom.requireContent(post, device, read);
    }

    @Then("nothing that was sent again is like an envelope that was sent before")
    public void isNewlyEncrypted() {
        Stream<Envelope> first = mailroom.posts().stream().flatMap(post -> post.envelopes().stream());
        assertThat(Stream.concat(first, receipts.resent().stream())
                        .map(each -> each.body().toHex()))
                .as("the bodies of everything that was sent")
                .doesNotHaveDuplicates();
    }

    private void asksWith(Client device, Texts text, PreKeyBundle bundle) {
        Post post = mailroom.named(text.only());
        receipts.ask(device, post, post.chat(), receipts.nextCount(device, post), bundle, now());
    }

    private long now() {
        return mailroom.world().now();
    }
}
