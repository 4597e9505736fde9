package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.DeviceBundle;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerBackfill.AccountList;
import org.sealcheck.contract.messenger.MessengerClient;
import org.sealcheck.contract.messenger.MessengerClient.Content;
import org.sealcheck.contract.messenger.MessengerClient.Sent;
import org.sealcheck.contract.messenger.MessengerClient.ToDevices;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Attempt;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.SendingDevice;
import org.sealcheck.suite.scenario.messenger.Withdrawal;

/** Backfill from the decision to the device that reads what it was sent. */
public final class BackfillDeliverySteps {
    private static final String CHAT = "bob";
    private static final int SESSION_ENTROPY = 64;

    private final World world;
    private final Mailroom mailroom;
    private final SendingDevice sender;
    private final List<Envelope> sent = new ArrayList<>();
    private @Nullable Bytes payload;
    private @Nullable Attempt<Content> opened;
    private boolean withoutOneTimePreKey;
    private MessageKind kind = MessageKind.CONTENT;

    public BackfillDeliverySteps(World world, Mailroom mailroom, SendingDevice sender) {
        this.world = world;
        this.mailroom = mailroom;
        this.sender = sender;
    }

    @Given("Alice's device has sent a withdrawal to Bob's phone only")
    public void hasWithdrawn() {
        first(Withdrawal.of(CHAT, "3EB0AA"));
    }

    @Given("Alice's device has sent a text to Bob's phone only")
    public void hasWritten() {
        first(Withdrawal.text("see you at eight"));
    }

    @Given("the Server has no one-time prekey of Bob's tablet left")
    public void hasNone() {
        withoutOneTimePreKey = true;
    }

    @When("the Server tells Alice's device of Bob's tablet")
    public void tells() {
        mailroom.enlist(tablet());
        sender.mismatch(sender.lastId(), SendingDevice.OTHER_HASH).done();
        List<Address> resend = sender.refreshed(sender.lastId(), List.of(list(alice()), list(phone(), tablet())))
                .done()
                .resend();
        sent.clear();
        if (!resend.isEmpty()) {
            send(sender.lastId(), resend, Objects.requireNonNull(payload));
        }
    }

    @Then("the missed tablet gets the withdrawal as a first message, and reads it")
    public void readsFirst() {
        assertThat(sent).as("what was sent again").extracting(Envelope::device).containsExactly(tablet().address());
        assertThat(sent.get(0).type()).isEqualTo(MessageType.PREKEY);
        assertThat(open(tablet(), sent.get(0)).done().content()).isEqualTo(payload);
    }

    @Then("Bob's phone was sent the withdrawal once")
    public void notAgain() {
        assertThat(sent).extracting(Envelope::device).doesNotContain(phone().address());
    }

    @Then("the next text goes to Bob's phone and to his tablet, and both read it")
    public void nextGoesToBoth() {
        Bytes next = Withdrawal.text("see you at nine");
        List<Address> destinations = sender.send(List.of(CHAT), next).done().destinations();
        kind = MessageKind.CONTENT;
        sent.clear();
        send(sender.lastId(), destinations, next);
        assertThat(sent).extracting(Envelope::device).containsExactlyInAnyOrder(phone().address(), tablet().address());
        for (Envelope envelope : sent) {
            assertThat(open(mailroom.client(envelope.device()), envelope).done().content())
                    .isEqualTo(next);
        }
    }

    @Then("the tablet is sent nothing")
    public void isSentNothing() {
        assertThat(sent).as("what was sent again").isEmpty();
    }

    @When("the Server gives the envelope of Bob's phone to the tablet")
    public void misdelivers() {
        mailroom.enlist(tablet());
        opened = open(tablet(), sent.get(0));
    }

    @Then("the tablet cannot read it")
    public void cannotRead() {
        Objects.requireNonNull(opened).refused(Set.of(Layer.values()), Set.of());
    }

    private void first(Bytes what) {
        payload = what;
        mailroom.enlist(alice());
        mailroom.enlist(phone());
        sender.learn(list(alice())).done();
        sender.learn(list(phone())).done();
        var posted = sender.send(List.of(CHAT), what).done();
        kind = posted.kind();
        send(sender.lastId(), posted.destinations(), what);
        open(phone(), sent.get(0)).done();
    }

    private void send(String id, List<Address> devices, Bytes content) {
        List<DeviceBundle> bundles = devices.stream()
                .map(each -> new DeviceBundle(each, bundle(each)))
                .toList();
        Client client = alice();
        Bytes entropy = world.entropy(client.actor().implementation(), SESSION_ENTROPY * bundles.size());
        Sent answer = client.actor()
                .implementation()
                .role(MessengerClient.class)
                .encryptTo(new ToDevices(
                        client.handle(), id, CHAT, devices, kind, content, bundles, sender.now(), entropy));
        assertThat(answer.failures()).as("devices that get nothing").isEmpty();
        sent.addAll(answer.envelopes());
    }

    private PreKeyBundle bundle(Address device) {
        PreKeyBundle bundle = mailroom.bundle(device);
        return withoutOneTimePreKey
                ? new PreKeyBundle(bundle.registrationId(), bundle.identityKey(), bundle.signedPreKey(), null)
                : bundle;
    }

    private Attempt<Content> open(Client client, Envelope envelope) {
        return Attempt.of(
                "the envelope at " + client, () -> client.receive(alice().address(), alice().account(), envelope));
    }

    private static AccountList list(Client... clients) {
        List<AccountDevice> devices = new ArrayList<>();
        for (Client client : clients) {
            devices.add(new AccountDevice(
                    client.address().deviceId(), client.actor().identityKey()));
        }
        return new AccountList(clients[0].account(), devices, null);
    }

    private Client alice() {
        return mailroom.client("Alice");
    }

    private Client phone() {
        return mailroom.client("Bob");
    }

    private Client tablet() {
        return mailroom.client("Bob's tablet");
    }
}
