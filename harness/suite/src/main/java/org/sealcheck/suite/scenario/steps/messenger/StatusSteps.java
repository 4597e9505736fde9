package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.MessengerStatus;
import org.sealcheck.contract.messenger.MessengerStatus.Asked;
import org.sealcheck.contract.messenger.MessengerStatus.Details;
import org.sealcheck.contract.messenger.MessengerStatus.Meeting;
import org.sealcheck.contract.messenger.MessengerStatus.Member;
import org.sealcheck.contract.messenger.MessengerStatus.MemberDevice;
import org.sealcheck.contract.messenger.MessengerStatus.NewChat;
import org.sealcheck.contract.messenger.MessengerStatus.OfChat;
import org.sealcheck.contract.messenger.MessengerStatus.Participant;
import org.sealcheck.contract.messenger.MessengerStatus.Sent;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Attempt;
import org.sealcheck.suite.scenario.messenger.Books;

/** A chat or call as Alice's client shows it. */
public final class StatusSteps {
    private static final String OWNER = "Alice";

    private final MessengerStatus role;
    private final Books books;
    private final List<String> chats = new ArrayList<>();
    private @Nullable Attempt<Meeting> meeting;
    private @Nullable Attempt<Empty> asked;

    public StatusSteps(World world, Books books) {
        this.role = world.run().subject().role(MessengerStatus.class);
        this.books = books;
    }

    @Given("a chat of {name} and {name}")
    @When("another chat of {name} and {name}")
    public void chatOfTwo(String one, String other) {
        open(one, other);
    }

    @Given("a chat of {name}, {name} and {name}")
    public void chatOfThree(String one, String two, String three) {
        open(one, two, three);
    }

    @Given("the Server has no key of {name}'s device {int}")
    public void hasNoKey(String name, int id) {
        List<AccountDevice> list = new ArrayList<>(Books.list(books.truth(name)));
        list.removeIf(each -> each.deviceId() == id);
        list.add(new AccountDevice(id, null));
        books.tell(OWNER, name, null, list).done();
    }

    @Given("the Server lists no device of {name}")
    public void listsNone(String name) {
        books.tell(OWNER, name, null, List.of()).done();
    }

    @When("{name} joins the chat")
    public void joins(String name) {
        role.join(new Member(chat(), Books.account(name)));
    }

    @When("{name} leaves the chat")
    public void leaves(String name) {
        role.leave(new Member(chat(), Books.account(name)));
    }

    @When("something goes out in the chat, end-to-end encrypted")
    public void goesOut() {
        role.sent(new Sent(chat(), true));
    }

    @When("something goes out in the chat without end-to-end encryption")
    public void goesOutPlain() {
        role.sent(new Sent(chat(), false));
    }

    @When("the Server asks to send without end-to-end encryption")
    public void asksForLess() {
        asked = Attempt.of("a downgrade", () -> role.asked(new Asked(chat(), false)));
    }

    @When("the Server asks to send end-to-end encrypted")
    public void asksForMore() {
        Attempt.of("no downgrade", () -> role.asked(new Asked(chat(), true))).done();
    }

    @Then("that is refused as a downgrade")
    public void refusedDowngrade() {
        Objects.requireNonNull(asked).refused(Layer.POLICY, "downgrade");
    }

    @Then("the chat is called end-to-end encrypted")
    public void isEncrypted() {
        assertThat(details().endToEndEncrypted()).as("end-to-end encrypted").isTrue();
    }

    @Then("the chat is not called end-to-end encrypted")
    public void isNotEncrypted() {
        assertThat(details().endToEndEncrypted()).as("end-to-end encrypted").isFalse();
    }

    @Then("its details have the devices of {name} and {name} with their keys, and no other")
    public void detailsOfTwo(String one, String other) {
        requireDetails(one, other);
    }

    @Then("its details have the devices of {name}, {name} and {name} with their keys, and no other")
    public void detailsOfThree(String one, String two, String three) {
        requireDetails(one, two, three);
    }

    @Then("its details show {name}'s device(s) {numbers} as verified, and no other")
    public void detailsVerified(String name, List<Long> ids) {
        assertThat(details().devices().stream().filter(MemberDevice::verified).map(MemberDevice::device))
                .as("verified devices")
                .containsExactlyElementsOf(ids.stream()
                        .map(id -> Books.address(name, id.intValue()))
                        .toList());
    }

    @When("{name} takes part in the call with her/his device {int}")
    public void takesPart(String name, int id) {
        meeting = meet(name, id, books.key(name, id));
    }

    @When("somebody takes part in the call as {name}'s device {int} with another key")
    public void takesPartWithOther(String name, int id) {
        meeting = meet(name, id, books.newKey());
    }

    @Then("the user is told that this device is there for the first time")
    public void isFirst() {
        assertThat(meeting().done().firstTime()).as("first time").isTrue();
    }

    @Then("the user is not told that this device is there for the first time")
    public void isNotFirst() {
        assertThat(meeting().done().firstTime()).as("first time").isFalse();
    }

    @Then("it does not take part because the device is unknown")
    public void refusedUnknown() {
        meeting().refused(Layer.STATE, "unknown-device");
    }

    @Then("it does not take part because it is no member")
    public void refusedMember() {
        meeting().refused(Layer.STATE, "not-a-member");
    }

    @Then("it does not take part because the key is another")
    public void refusedKey() {
        meeting().refused(Layer.IDENTITY, "identity-changed");
    }

    private void open(String... names) {
        List<String> members = Arrays.stream(names).map(Books::account).toList();
        chats.add(role.createChat(new NewChat(books.book(OWNER), members)).chat());
    }

    private Attempt<Meeting> meet(String name, int id, Bytes key) {
        return Attempt.of(
                "device " + id + " of " + name, () -> role.meet(new Participant(chat(), Books.address(name, id), key)));
    }

    private void requireDetails(String... names) {
        List<Object> expected = Stream.of(names)
                .flatMap(name -> books.truth(name).entrySet().stream()
                        .<Object>map(each -> List.of(Books.address(name, each.getKey()), each.getValue())))
                .toList();
        List<Object> shown = details().devices().stream()
                .<Object>map(each -> List.of(each.device(), Objects.requireNonNull(each.identityKey())))
                .toList();
        assertThat(shown).as("the devices of the details").isEqualTo(expected);
    }

    private Details details() {
        return role.details(new OfChat(chat()));
    }

    private String chat() {
        return chats.get(chats.size() - 1);
    }

    private Attempt<Meeting> meeting() {
        return Objects.requireNonNull(meeting, "nobody took part in a call");
    }
}
