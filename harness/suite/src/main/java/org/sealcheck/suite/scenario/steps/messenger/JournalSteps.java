package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerRetries.Row;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;

/** What the sender remembers: the journal's rows, delivery receipts, identity changes, deleted messages, restarts. */
public final class JournalSteps {
    private final Mailroom mailroom;
    private final Map<Client, Bytes> stored = new HashMap<>();

    public JournalSteps(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @When("{client} confirms delivery of {texts}")
    public void confirms(Client device, Texts texts) {
        Post first = mailroom.named(texts.all().get(0));
        List<String> ids =
                texts.all().stream().map(text -> mailroom.named(text).id()).toList();
        first.sender().delivered(device.address(), first.chat(), ids, now());
    }

    @When("{client} confirms delivery of {texts} and of a message that was never sent")
    public void confirmsMore(Client device, Texts text) {
        Post post = mailroom.named(text.only());
        post.sender().delivered(device.address(), post.chat(), List.of("id of nothing", post.id()), now());
    }

    @When("{client} confirms delivery of {texts} in the chat with {account}")
    public void confirmsElsewhere(Client device, Texts text, String account) {
        Post post = mailroom.named(text.only());
        post.sender().delivered(device.address(), account, List.of(post.id()), now());
    }

    @When("{client} processes a new identity key of {client}")
    public void processesNew(Client client, Client device) {
        World world = mailroom.world();
        client.processIdentity(
                device.address(), world.tools().newKeyPair(world.run().random()).publicKey());
    }

    @When("{client} processes the first identity key of {client} again")
    public void processesFirst(Client client, Client device) {
        client.processIdentity(device.address(), device.actor().firstIdentityKey());
    }

    @When("{client} processes the identity key that {client} has now")
    public void processesPresent(Client client, Client device) {
        client.processIdentity(device.address(), device.actor().identityKey());
    }

    @When("{client} posts {int} more messages to {account}")
    public void postsMore(Client client, int count, String account) {
        for (int i = 1; i <= count; i++) {
            mailroom.post(client, "more " + i, account);
        }
    }

    @Then("{client} stores {texts} somewhere")
    public void storesSomewhere(Client client, Texts text) {
        assertThat(client.state().toHex())
                .as("what %s stores", client)
                .contains(Texts.bytes(text.only()).toHex());
    }

    @Then("{client} stores {texts} nowhere")
    public void storesNowhere(Client client, Texts text) {
        assertThat(client.state().toHex())
                .as("what %s stores", client)
                .doesNotContain(Texts.bytes(text.only()).toHex());
    }

    @When("{client} deletes {texts}")
    public void deletes(Client client, Texts text) {
        client.delete(mailroom.named(text.only()).id());
    }

    @When("{client} withdraws {texts}")
    public void withdraws(Client client, Texts text) {
        Post post = mailroom.named(text.only());
        String revocation = "withdrawal of " + post.text();
        mailroom.post(client, revocation, post.chat(), MessageKind.CONTROL, Texts.bytes(revocation));
        client.delete(post.id());
    }

    @When("{client} restarts with all that it stored")
    public void restarts(Client client) {
        client.restart(client.state());
    }

    @When("{client} stores its state")
    public void stores(Client client) {
        stored.put(client, client.state());
    }

    @When("{client} crashes and starts with the state it stored")
    public void crashes(Client client) {
        client.restart(Objects.requireNonNull(stored.get(client), "no state of " + client + " was stored"));
    }

    @Then("the journal of {client} has rows of {texts} for {clients}")
    public void hasRows(Client client, Texts texts, List<Client> devices) {
        for (String text : texts.all()) {
            assertThat(rows(client, text).stream().map(Row::device))
                    .as("the devices with a row of \"%s\"", text)
                    .containsExactlyInAnyOrderElementsOf(addresses(devices));
        }
    }

    @Then("the journal of {client} has no row of {texts}")
    public void hasNone(Client client, Texts texts) {
        texts.all()
                .forEach(text -> assertThat(rows(client, text))
                        .as("rows of \"%s\"", text)
                        .isEmpty());
    }

    @Then("the journal of {client} has rows of {texts} {age} after it was sent")
    public void hasRowsAt(Client client, Texts text, Age age) {
        assertThat(rowsAt(client, text, age)).as("rows of \"%s\"", text.only()).isNotEmpty();
    }

    @Then("the journal of {client} has no row of {texts} {age} after it was sent")
    public void hasNoneAt(Client client, Texts text, Age age) {
        assertThat(rowsAt(client, text, age)).as("rows of \"%s\"", text.only()).isEmpty();
    }

    @Then("the row of {texts} for {client} counts {int} honoured retries/retry")
    public void counts(Texts text, Client device, int count) {
        assertThat(row(text.only(), device).honoured())
                .as("honoured retries of \"%s\" for %s", text.only(), device)
                .isEqualTo(count);
    }

    @Then("all rows of {texts} have the time when it was sent")
    public void haveTime(Texts texts) {
        for (String text : texts.all()) {
            Post post = mailroom.named(text);
            assertThat(rows(post.sender(), text).stream().map(Row::sentAt).distinct())
                    .as("the times in the rows of \"%s\"", text)
                    .containsExactly(post.sentAt());
        }
    }

    @Then("the identity version of {client} is {int} higher in the row of {texts} than in that of {texts}")
    public void isHigher(Client device, int difference, Texts later, Texts earlier) {
        int before = row(earlier.only(), device).identityVersion();
        assertThat(row(later.only(), device).identityVersion() - before)
                .as("how many identity changes of %s were counted between the two messages", device)
                .isEqualTo(difference);
    }

    private Row row(String text, Client device) {
        List<Row> rows = rows(mailroom.named(text).sender(), text).stream()
                .filter(row -> row.device().equals(device.address()))
                .toList();
        assertThat(rows).as("the rows of \"%s\" for %s", text, device).hasSize(1);
        return rows.get(0);
    }

    private List<Row> rows(Client client, String text) {
        return of(client.journal(now()), text);
    }

    private List<Row> rowsAt(Client client, Texts text, Age age) {
        return of(client.journal(mailroom.named(text.only()).sentAt() + age.ms()), text.only());
    }

    private List<Row> of(List<Row> rows, String text) {
        String id = mailroom.named(text).id();
        return rows.stream().filter(row -> row.messageId().equals(id)).toList();
    }

    private long now() {
        return mailroom.world().now();
    }

    private static List<Address> addresses(Collection<Client> clients) {
        return clients.stream().map(Client::address).toList();
    }
}
