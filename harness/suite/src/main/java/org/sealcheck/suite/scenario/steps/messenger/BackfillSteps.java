package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerBackfill.AccountList;
import org.sealcheck.contract.messenger.MessengerBackfill.Asking;
import org.sealcheck.contract.messenger.MessengerBackfill.Posted;
import org.sealcheck.contract.messenger.MessengerBackfill.Refreshed;
import org.sealcheck.contract.messenger.MessengerBackfill.Row;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.scenario.messenger.Attempt;
import org.sealcheck.suite.scenario.messenger.Books;
import org.sealcheck.suite.scenario.messenger.DeviceSet;
import org.sealcheck.suite.scenario.messenger.SendingDevice;
import org.sealcheck.suite.scenario.messenger.Withdrawal;

/** Alice's sending device, which the Server tells that its lists are out of date. */
public final class BackfillSteps {
    private final Books books;
    private final SendingDevice sender;
    private @Nullable Attempt<Posted> posted;
    private @Nullable Attempt<Asking> asking;
    private @Nullable Attempt<Refreshed> refreshed;

    public BackfillSteps(Books books, SendingDevice sender) {
        this.books = books;
        this.sender = sender;
    }

    @Given("Alice's device knows the lists of {name} and {name}")
    public void knows(String one, String other) {
        learns(one);
        learns(other);
    }

    @When("Alice's device learns the list of {name}")
    public void learns(String name) {
        sender.learn(list(name)).done();
    }

    @When("Alice withdraws a message to {name}")
    public void withdraws(String name) {
        send(name, Withdrawal.of(Books.account(name), "3EB0AA"));
    }

    @When("Alice writes something to {name}")
    public void writes(String name) {
        send(name, Withdrawal.text("see you at eight"));
    }

    @When("Alice withdraws a message to {name}, with a text in the withdrawal")
    public void withdrawsWithText(String name) {
        send(name, Withdrawal.withText(Books.account(name), "3EB0AA", "see you at eight"));
    }

    @When("Alice sends another message to {name} under the same id")
    public void sendsAgain(String name) {
        posted = sender.sendAgain(List.of(Books.account(name)), Withdrawal.text("again"));
    }

    @Then("the message is refused because its id was used")
    public void refusedId() {
        posted().refused(Layer.REPLAY, "message-exists");
    }

    @Then("the message is refused because there is no list")
    public void refusedAccount() {
        posted().refused(Layer.STATE, "unknown-account");
    }

    @Then("it goes to {name}'s device(s) {numbers} and to {name}'s device(s) {numbers}")
    public void goesToBoth(String one, List<Long> ids, String other, List<Long> otherIds) {
        assertThat(posted().done().destinations())
                .as("destinations")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(devices(one, ids), devices(other, otherIds))
                        .toList());
    }

    @Then("it goes to {name}'s device(s) {numbers} only")
    public void goesTo(String name, List<Long> ids) {
        assertThat(posted().done().destinations())
                .as("destinations")
                .containsExactlyInAnyOrderElementsOf(devices(name, ids).toList());
    }

    @Then("its hash is that of its destinations and of the device that sends it")
    public void hasHash() {
        List<Address> listed = new ArrayList<>(posted().done().destinations());
        listed.add(SendingDevice.SELF);
        assertThat(posted().done().hash()).as("the hash").isEqualTo(DeviceSet.hash(listed));
    }

    @Then("it is sent as a control message")
    public void isControl() {
        assertThat(posted().done().kind()).isEqualTo(MessageKind.CONTROL);
    }

    @Then("it is sent as content")
    public void isContent() {
        assertThat(posted().done().kind()).isEqualTo(MessageKind.CONTENT);
    }

    @When("the Server says that its records are others")
    public void mismatch() {
        asking = sender.mismatch(sender.lastId(), SendingDevice.OTHER_HASH);
    }

    @When("the Server sends back the hash that Alice sent")
    public void noMismatch() {
        asking = sender.mismatch(sender.lastId(), posted().done().hash());
    }

    @When("the Server says that its records are others, about a message that Alice never sent")
    public void mismatchOfNothing() {
        asking = sender.mismatch("no such message", SendingDevice.OTHER_HASH);
    }

    @Then("the notice is refused because there is no such message")
    public void refusedNotice() {
        asking().refused(Layer.STATE, "unknown-message");
    }

    @Then("Alice's device asks for the lists of {name} and {name}")
    public void asksFor(String one, String other) {
        assertThat(asking().done().accounts())
                .as("accounts whose lists are asked for")
                .containsExactlyInAnyOrder(Books.account(one), Books.account(other));
    }

    @Then("Alice's device asks for no list")
    public void asksForNone() {
        assertThat(asking().done().accounts())
                .as("accounts whose lists are asked for")
                .isEmpty();
    }

    @When("the lists of {name} and {name} come")
    public void come(String one, String other) {
        refreshed = sender.refreshed(sender.lastId(), List.of(list(one), list(other)));
    }

    @When("only the list of {name} comes")
    public void comesAlone(String name) {
        refreshed = sender.refreshed(sender.lastId(), List.of(list(name)));
    }

    @When("the Server brings the lists of {name} and {name}, with a ghost device {int} of {name}")
    public void comeWithGhost(String one, String other, int id, String name) {
        List<AccountList> lists = new ArrayList<>();
        for (String each : List.of(one, other)) {
            TreeMap<Integer, Bytes> devices = new TreeMap<>(books.truth(each));
            if (each.equals(name)) {
                devices.put(id, books.newKey());
            }
            lists.add(new AccountList(Books.account(each), Books.list(devices), null));
        }
        refreshed = sender.refreshed(sender.lastId(), lists);
    }

    @Then("the lists are refused because they were not asked for")
    public void refusedLists() {
        refreshed().refused(Layer.STATE, "unexpected-lists");
    }

    @Then("{name}'s device(s) {numbers} get(s) the message now")
    public void getsNow(String name, List<Long> ids) {
        assertThat(refreshed().done().resend())
                .as("devices that get it now")
                .containsExactlyInAnyOrderElementsOf(devices(name, ids).toList());
    }

    @Then("nobody gets the message now")
    public void nobodyGetsIt() {
        assertThat(refreshed().done().resend()).as("devices that get it now").isEmpty();
    }

    @Then("{name}'s device(s) {numbers} is/are gone from its destinations")
    public void areGone(String name, List<Long> ids) {
        assertThat(refreshed().done().removed())
                .as("removed devices")
                .containsExactlyInAnyOrderElementsOf(devices(name, ids).toList());
    }

    @Then("the user can be told of {changes} of {name}")
    public void canBeTold(List<String> changes, String name) {
        assertThat(refreshed().done().changes().stream()
                        .map(each -> "device " + each.device().deviceId() + " "
                                + each.kind().name().toLowerCase(Locale.ROOT)))
                .as("changes of %s", name)
                .isEqualTo(changes);
    }

    @Then("there is nothing the user could be told of")
    public void nothingToTell() {
        assertThat(refreshed().done().changes()).as("changes").isEmpty();
    }

    @Then("the journal of the message has {name}'s device(s) {numbers} only")
    public void journalHas(String name, List<Long> ids) {
        assertThat(sender.journal(sender.lastId()).stream().map(Row::device))
                .as("the journal")
                .containsExactlyInAnyOrderElementsOf(devices(name, ids).toList());
    }

    @Then("the journal has {name}'s device {int} in a later identity version than {name}'s device {int}")
    public void journalHasLater(String name, int later, String other, int earlier) {
        assertThat(version(Books.address(name, later)))
                .as("identity version of device %d", later)
                .isGreaterThan(version(Books.address(other, earlier)));
    }

    @When("{int} second(s) pass(es) before the lists come")
    public void secondsPass(int seconds) {
        sender.pass(seconds * 1000L);
    }

    @When("all but a millisecond of the window passes before the lists come")
    public void almostPasses() {
        sender.pass(window() - 1);
    }

    @When("the window passes before the lists come")
    public void passes() {
        sender.pass(window());
    }

    @When("the clock of Alice's device goes back by a day")
    public void goesBack() {
        sender.pass(-24L * 60 * 60 * 1000);
    }

    private static long window() {
        return 1000 * Run.current().constant("backfillWindowSeconds");
    }

    private int version(Address device) {
        return sender.journal(sender.lastId()).stream()
                .filter(each -> each.device().equals(device))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the journal has no row of " + device))
                .identityVersion();
    }

    private void send(String name, Bytes payload) {
        posted = sender.send(List.of(Books.account(name)), payload);
    }

    private AccountList list(String name) {
        return new AccountList(Books.account(name), Books.list(books.truth(name)), null);
    }

    private static Stream<Address> devices(String name, List<Long> ids) {
        return ids.stream().map(id -> Books.address(name, id.intValue()));
    }

    private Attempt<Posted> posted() {
        return Objects.requireNonNull(posted, "Alice has sent nothing");
    }

    private Attempt<Asking> asking() {
        return Objects.requireNonNull(asking, "the Server has said nothing");
    }

    private Attempt<Refreshed> refreshed() {
        return Objects.requireNonNull(refreshed, "no lists have come");
    }
}
