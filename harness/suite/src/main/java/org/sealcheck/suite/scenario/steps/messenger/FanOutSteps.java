package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;

/** Messages to people: for which devices there are envelopes, and what becomes of them. */
public final class FanOutSteps {
    private final Mailroom mailroom;

    public FanOutSteps(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @Given("there are {clients}")
    public void thereAre(List<Client> clients) {
        clients.forEach(mailroom::enlist);
    }

    @Given("{client} is new and on nobody's list")
    public void isOnNoList(Client client) {
        assertThat(mailroom.clients()).contains(client);
    }

    @When("{client} is added to its account's list")
    public void isAdded(Client client) {
        mailroom.enlist(client);
    }

    @When("{client} is taken off its account's list")
    public void isTakenOff(Client client) {
        mailroom.strike(client);
    }

    @Given("the Server tells {client} that {account} has no devices")
    public void tellsOfNone(Client client, String account) {
        client.setDevices(account, List.of());
    }

    @Given("the Server spoils the signature in the bundle of {client}")
    public void spoilsBundle(Client client) {
        mailroom.tamper(client, BundleDefects::spoiledSignature);
    }

    @Given("the Server puts a key that is too short into the bundle of {client}")
    public void shortensBundle(Client client) {
        mailroom.tamper(client, BundleDefects::shortKey);
    }

    @Given("the Server hands out no bundle of {client}")
    public void withholdsBundle(Client client) {
        mailroom.withhold(client, true);
    }

    @When("the Server hands out genuine bundles of {client} again")
    public void behavesAgain(Client client) {
        mailroom.tamper(client, bundle -> bundle);
        mailroom.withhold(client, false);
    }

    @When("{client} posts {texts} to {account}")
    public void posts(Client client, Texts texts, String account) {
        texts.all().forEach(text -> mailroom.post(client, text, account));
    }

    @When("{client} posts {texts} to {account} as a control message")
    public void postsControl(Client client, Texts text, String account) {
        mailroom.post(client, text.only(), account, MessageKind.CONTROL, Texts.bytes(text.only()));
    }

    @When("{client} posts {texts} to {account} with {int} random bytes in it")
    public void postsBytes(Client client, Texts text, String account, int length) {
        mailroom.post(
                client,
                text.only(),
                account,
                MessageKind.CONTENT,
                mailroom.world().random(length));
    }

    @When("{client} posts {texts} to exactly {clients}")
    public void postsTo(Client client, Texts text, List<Client> receivers) {
        mailroom.postTo(client, text.only(), receivers.get(0).account(), addresses(receivers));
    }

    @Then("{client} refuses to post {texts} to exactly {clients}, {postRefusal}")
    public void refusesToPostTo(Client client, Texts text, List<Client> receivers, PostRefusal refusal) {
        unchangedAfter(
                client,
                () -> Rejections.expect(
                        () -> mailroom.postTo(
                                client, text.only(), receivers.get(0).account(), addresses(receivers)),
                        refusal.layers(),
                        refusal.reasons()));
    }

    @Then("{client} refuses to post {texts} to {account}, {postRefusal}")
    public void refusesToPost(Client client, Texts text, String account, PostRefusal refusal) {
        unchangedAfter(
                client,
                () -> Rejections.expect(
                        () -> mailroom.post(client, text.only(), account), refusal.layers(), refusal.reasons()));
    }

    @Then("{client} refuses to post {texts} to {account} under the id of {texts}, {postRefusal}")
    public void refusesReusedId(Client client, Texts text, String account, Texts used, PostRefusal refusal) {
        String id = mailroom.named(used.only()).id();
        unchangedAfter(
                client,
                () -> Rejections.expect(
                        () -> mailroom.post(
                                client, id, text.only(), account, MessageKind.CONTENT, Texts.bytes(text.only())),
                        refusal.layers(),
                        refusal.reasons()));
    }

    @Then("the envelopes of {texts} are for {clients}")
    public void envelopesAreFor(Texts texts, List<Client> receivers) {
        for (String text : texts.all()) {
            assertThat(mailroom.named(text).envelopes().stream().map(Envelope::device))
                    .as("the devices that have an envelope of \"%s\"", text)
                    .containsExactlyInAnyOrderElementsOf(addresses(receivers));
        }
    }

    @Then("there is no envelope of {texts}")
    public void thereIsNone(Texts text) {
        assertThat(mailroom.named(text.only()).envelopes())
                .as("envelopes of \"%s\"", text.only())
                .isEmpty();
    }

    @Then("{clients} are/is named as left out of {texts}")
    public void areLeftOut(List<Client> clients, Texts text) {
        assertThat(mailroom.named(text.only()).failed())
                .as("the devices that sending \"%s\" failed for", text.only())
                .containsExactlyInAnyOrderElementsOf(addresses(clients));
    }

    @Then("nobody is named as left out of {texts}")
    public void nobodyIsLeftOut(Texts texts) {
        texts.all()
                .forEach(text -> assertThat(mailroom.named(text).failures())
                        .as("the devices that sending \"%s\" failed for", text)
                        .isEmpty());
    }

    @Then("{client} needed bundles of {clients} for {texts}")
    public void neededBundles(Client client, List<Client> others, Texts text) {
        assertThat(mailroom.named(text.only()).fetched())
                .as("the devices whose bundles %s asked for", client)
                .containsExactlyInAnyOrderElementsOf(addresses(others));
    }

    @Then("{client} needed no bundle for {texts}")
    public void neededNoBundle(Client client, Texts texts) {
        texts.all()
                .forEach(text -> assertThat(mailroom.named(text).fetched())
                        .as("the devices whose bundles %s asked for", client)
                        .isEmpty());
    }

    @When("{texts} is/are delivered to {clients}, who read(s) it/them")
    public void isDelivered(Texts texts, List<Client> receivers) {
        for (String text : texts.all()) {
            receivers.forEach(receiver -> mailroom.deliver(mailroom.named(text), receiver));
        }
    }

    @Then("no two envelopes of {texts} are alike, and none is one of another message")
    public void envelopesDiffer(Texts texts) {
        List<String> bodies = texts.all().stream()
                .flatMap(text -> mailroom.named(text).envelopes().stream())
                .map(each -> each.body().toHex())
                .toList();
        assertThat(bodies).as("the bodies of all envelopes").doesNotHaveDuplicates();
    }

    @Then("{client} cannot read the envelope of {texts} for {client}")
    public void cannotRead(Client client, Texts text, Client other) {
        Post post = mailroom.named(text.only());
        Envelope envelope = Mailroom.requireEnvelope(post, other);
        Rejections.expect(() -> client.receive(post.sender().address(), post.chatOf(client), envelope));
    }

    @Then("the envelopes of {texts} for {clients} set a session up")
    public void setUp(Texts text, List<Client> receivers) {
        requireType(text, receivers, MessageType.PREKEY);
    }

    @Then("the envelopes of {texts} for {clients} are ordinary messages")
    public void areOrdinary(Texts text, List<Client> receivers) {
        requireType(text, receivers, MessageType.MESSAGE);
    }

    @Then("{client} drops {texts} when it is delivered in the chat with {account}")
    public void drops(Client client, Texts text, String account) {
        Post post = mailroom.named(text.only());
        Envelope envelope = Mailroom.requireEnvelope(post, client);
        unchangedAfter(
                client,
                () -> Rejections.expect(
                        () -> client.receive(post.sender().address(), account, envelope),
                        Layer.POLICY,
                        "wrong-destination"));
    }

    @Then("{client} finds {texts} in the chat with {account}")
    public void finds(Client client, Texts text, String account) {
        Post post = mailroom.named(text.only());
        Mailroom.requireContent(
                post, client, client.receive(post.sender().address(), account, Mailroom.requireEnvelope(post, client)));
    }

    @Then("{client} knows {int} device(s) of {account}")
    public void knows(Client client, int count, String account) {
        assertThat(client.devices(account))
                .as("the devices that %s knows", client)
                .hasSize(count);
    }

    private void requireType(Texts text, Collection<Client> receivers, MessageType type) {
        Post post = mailroom.named(text.only());
        Set<MessageType> types = receivers.stream()
                .map(receiver -> Mailroom.requireEnvelope(post, receiver).type())
                .collect(Collectors.toSet());
        assertThat(types)
                .as("the types of the envelopes of \"%s\"", text.only())
                .containsExactly(type);
    }

    private static void unchangedAfter(Client client, Runnable refused) {
        Object before = client.stateIfShown();
        refused.run();
        assertThat((Object) client.stateIfShown())
                .as("the state of %s after it refused something", client)
                .isEqualTo(before);
    }

    private static List<Address> addresses(Collection<Client> clients) {
        return clients.stream().map(Client::address).toList();
    }
}
