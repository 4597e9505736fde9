package org.sealcheck.suite.scenario.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Message;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.Texts;

/** Two parties in a chat, and a Server that delivers as it likes. */
public final class RunningChatSteps {
    private final ChatWorld world;

    public RunningChatSteps(ChatWorld world) {
        this.world = world;
    }

    @ParameterType("Alice|Bob")
    public ChatParty chatter(String name) {
        return world.party(name);
    }

    @Given("Alice and Bob are in a running secret chat")
    public void running() {
        world.begin();
        world.settle();
    }

    @Given("a running secret chat in which Alice understands layer {int} and Bob layer {int}")
    public void runningInLayers(int alice, int bob) {
        world.begin(alice, bob);
    }

    @When("{chatter} writes {texts} in it")
    public void writes(ChatParty party, Texts texts) {
        texts.all().forEach(text -> world.write(party, text));
    }

    @When("{chatter} writes {int} texts in it")
    public void writesMany(ChatParty party, int count) {
        for (int i = 1; i <= count; i++) {
            world.write(party, "text " + i + " of " + party);
        }
    }

    @When("they write each other {int} texts in turn, each delivered at once")
    public void inTurn(int count) {
        for (int i = 1; i <= count; i++) {
            world.write(world.party(i % 2 == 1 ? "Alice" : "Bob"), "turn " + i);
            world.settle();
        }
    }

    @When("the Server delivers all packets in order")
    public void settles() {
        world.settle();
    }

    @When("the Server delivers its next packet")
    public void deliversNext() {
        world.deliver(next());
    }

    private Posted next() {
        assertThat(world.pending()).as("packets that the Server has").isNotEmpty();
        return world.pending().get(0);
    }

    @When("the Server delivers {int} packets and withholds the one after")
    public void deliversThenWithholds(int count) {
        for (int i = 0; i < count; i++) {
            deliversNext();
        }
        world.withhold(next());
    }

    @When("the Server delivers packet by packet, and both clients end after each")
    public void deliversWithRestarts() {
        while (!world.pending().isEmpty()) {
            deliversNext();
            world.party("Alice").restart();
            world.party("Bob").restart();
        }
    }

    @When("the Server delivers the packet of {texts}")
    public void delivers(Texts texts) {
        texts.all().forEach(text -> world.deliver(world.labelled(text)));
    }

    @When("the Server delivers the packet of {texts} once more")
    public void deliversAgain(Texts texts) {
        texts.all().forEach(text -> world.deliver(world.labelled(text)));
    }

    @When("the Server delivers what it has backwards")
    public void deliversBackwards() {
        List<Posted> waiting = world.pending();
        for (int i = waiting.size() - 1; i >= 0; i--) {
            world.deliver(waiting.get(i));
        }
    }

    @When("the Server withholds the packet of {texts}")
    public void withholds(Texts texts) {
        texts.all().forEach(text -> world.withhold(world.labelled(text)));
    }

    @When("the Server withholds packet {int} of those it has")
    public void withholdsNth(int number) {
        List<Posted> waiting = world.pending();
        world.withhold(waiting.get(number - 1));
    }

    @When("the Server throws the packet of {texts} back at {chatter}")
    public void throwsBack(Texts text, ChatParty party) {
        world.give(world.labelled(text.only()), party);
    }

    @When("the Server delivers every packet a second time")
    public void deliversAllAgain() {
        List<Posted> before = world.all();
        for (Posted each : before) {
            world.deliver(each);
        }
    }

    @When("{chatter} deletes {texts} in it")
    public void deletes(ChatParty party, Texts texts) {
        List<Packet> packets = party.delete(
                world.random(8), texts.all().stream().map(world::idOf).toList());
        world.post(party, packets, "the deletion");
    }

    @When("{chatter}'s client ends and starts again")
    public void restarts(ChatParty party) {
        party.restart();
    }

    @When("{int} days go by in the chat")
    public void daysGoBy(int days) {
        world.passDays(days);
    }

    @When("{chatter}'s client runs")
    public void runs(ChatParty party) {
        world.post(party, party.run(), "what is due");
    }

    @When("{chatter}'s client is updated to layer {int}")
    public void isUpdated(ChatParty party, int layer) {
        world.post(party, party.update(layer), "the notice of the update");
    }

    @Then("{chatter} has been shown {texts} and nothing else")
    public void shown(ChatParty party, Texts texts) {
        assertThat(textsOf(party)).as("what %s was shown", party).isEqualTo(texts.all());
    }

    @Then("{chatter} has been shown nothing")
    public void shownNothing(ChatParty party) {
        assertThat(party.shown()).as("what %s was shown", party).isEmpty();
    }

    @Then("{chatter} has been shown all {int} texts in their order")
    public void shownAll(ChatParty party, int count) {
        ChatParty other = world.party(party.toString().equals("Alice") ? "Bob" : "Alice");
        List<String> expected = IntStream.rangeClosed(1, count)
                .mapToObj(i -> "text " + i + " of " + other)
                .toList();
        assertThat(textsOf(party)).as("what %s was shown", party).isEqualTo(expected);
    }

    @Then("{chatter} has been told that {texts} is deleted")
    public void toldOfDeletion(ChatParty party, Texts text) {
        assertThat(party.shown())
                .as("what %s was shown", party)
                .anyMatch(each -> each.action() != null
                        && Objects.requireNonNullElse(each.action().randomIds(), List.of())
                                .contains(world.idOf(text.only())));
    }

    @Then("{chatter} has left the last packet out as a repeat")
    public void leftOutAsRepeat(ChatParty party) {
        requireRefusal(party, Layer.REPLAY, "repeated-message");
    }

    @Then("{chatter} has left the last packet out because its key is unknown")
    public void leftOutUnknownKey(ChatParty party) {
        requireRefusal(party, Layer.STATE, "unknown-key");
    }

    @Then("{chatter} has left the last packet out because it does not verify")
    public void leftOutForged(ChatParty party) {
        requireRefusal(party, Layer.MAC, "bad-message-key");
    }

    @Then("{chatter} has left the last packet out")
    public void leftOut(ChatParty party) {
        assertThat(party.refusal()).as("%s's answer to the last packet", party).isNotNull();
    }

    @Then("{chatter}'s chat goes on")
    public void goesOn(ChatParty party) {
        assertThat(party.closed()).as("whether %s has closed the chat", party).isFalse();
        party.describe();
    }

    @Then("{chatter} has closed the chat")
    public void hasClosed(ChatParty party) {
        assertThat(party.closed()).as("whether %s has closed the chat", party).isTrue();
        Rejections.expect(() -> party.write(world.random(8), "into a closed chat"), Layer.STATE, "chat-closed");
    }

    @Then("both understand each other")
    public void understandEachOther() {
        for (String name : List.of("Alice", "Bob")) {
            world.write(world.party(name), "do you read me, asks " + name);
        }
        world.settle();
        assertThat(textsOf(world.party("Alice"))).as("what Alice was shown").contains("do you read me, asks Bob");
        assertThat(textsOf(world.party("Bob"))).as("what Bob was shown").contains("do you read me, asks Alice");
    }

    @Then("{chatter} keeps {int} messages to send again")
    public void keeps(ChatParty party, int count) {
        Integer kept = party.describe().unacknowledged();
        if (kept != null) {
            assertThat(kept).as("messages that %s keeps", party).isEqualTo(count);
        }
    }

    @Then("{chatter} knows that the other side understands layer {int}")
    public void knowsLayer(ChatParty party, int layer) {
        assertThat(party.describe().remoteLayer())
                .as("the layer %s knows of", party)
                .isEqualTo(layer);
    }

    @Then("nothing that {chatter} keeps of the chat holds the key or a message")
    public void holdsNothing(ChatParty party) {
        Search search = Search.in(List.of(party.state()), "what " + party + " stores");
        search.findsNone(List.of(world.key().bytes()), "the chat's key");
        world.all().forEach(each -> search.findsNone(List.of(each.packet().data()), "a packet that was sent"));
    }

    @Then("nothing that {chatter} keeps of the chat holds {texts}")
    public void holdsNoText(ChatParty party, Texts text) {
        Search.in(List.of(party.state()), "what " + party + " stores")
                .findsNone(Search.encodings(text.only()), "the text \"" + text.only() + '"');
    }

    /** The texts of messages; an action stands as its kind. */
    static List<String> textsOf(ChatParty party) {
        return party.shown().stream().map(RunningChatSteps::textOf).toList();
    }

    private static String textOf(Message message) {
        if (message.text() != null) {
            return message.text();
        }
        return message.action() == null
                ? "something unreadable"
                : message.action().kind().toString();
    }

    private static void requireRefusal(ChatParty party, Layer layer, String reason) {
        Rejections.expect(
                () -> {
                    if (party.refusal() != null) {
                        throw party.refusal();
                    }
                    return "the packet";
                },
                layer,
                reason);
    }
}
