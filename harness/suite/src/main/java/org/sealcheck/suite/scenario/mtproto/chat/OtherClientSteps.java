package org.sealcheck.suite.scenario.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.secretchat.Insider.Read;
import org.sealcheck.suite.secretchat.Layered;
import org.sealcheck.suite.secretchat.Said;

/** Bob and another client, which keeps to the rules as far as it is told to. Its messages are numbered from 1. */
public final class OtherClientSteps {
    private static final int LAYER = 144;

    private final ChatWorld world;
    private List<Read> answers = new ArrayList<>();
    private final List<Read> written = new ArrayList<>();

    public OtherClientSteps(ChatWorld world) {
        this.world = world;
    }

    @ParameterType("creator|responder")
    public ChatRole chatRole(String word) {
        return word.equals("creator") ? ChatRole.CREATOR : ChatRole.RESPONDER;
    }

    @Given("Bob is the {chatRole} of a secret chat with another client")
    public void withOther(ChatRole bob) {
        begin(bob, LAYER);
    }

    @Given("Bob, who understands layer {int}, is the {chatRole} of a secret chat with another client")
    public void withOtherInLayer(int layer, ChatRole bob) {
        begin(bob, layer);
    }

    private void begin(ChatRole bob, int layer) {
        world.beginWithOther(bob, layer);
        world.pending().forEach(each -> answers.add(world.other().read(each.packet())));
    }

    // What the other client sends.

    @When("the other client sends its message {int}")
    public void sends(int number) {
        answers = world.otherSends(packet(textAt(number)));
    }

    @When("the other client sends its messages {numbers}")
    public void sendsSome(List<Long> numbers) {
        answers = new ArrayList<>();
        numbers.forEach(number -> answers.addAll(world.otherSends(packet(textAt(number.intValue())))));
    }

    @When("the other client sends its message {int} with {wrongNumber}")
    public void sendsWrong(int number, WrongNumber wrong) {
        answers = world.otherSends(packet(wrong.apply(world.other(), textAt(number))));
    }

    @ParameterType("an out_seq_no of the other parity|an in_seq_no of the other parity|both numbers of the other parity"
            + "|a negative out_seq_no|a negative in_seq_no")
    public WrongNumber wrongNumber(String words) {
        return WrongNumber.of(words);
    }

    @When("the other client sends its message {int}, acknowledging {int} of Bob's")
    public void sendsAcknowledging(int number, int count) {
        world.other().acknowledge(count);
        answers = world.otherSends(packet(textAt(number)));
    }

    @When("the other client sends its message {int} in layer {int}")
    public void sendsInLayer(int number, int layer) {
        world.other().speak(layer);
        answers = world.otherSends(packet(textAt(number)));
    }

    @When("the other client sends its message {int} in version 1.0 and layer {int}")
    public void sendsVersion1(int number, int layer) {
        world.other().speak(layer);
        answers = world.otherSends(world.other().sealVersion1(textAt(number)));
    }

    @When("the other client sends its message {int} with {int} random bytes")
    public void sendsRandomBytes(int number, int count) {
        answers = world.otherSends(packet(textAt(number).withRandomBytes(world.random(count))));
    }

    @When("the other client sends its message {int} under another random_id than the Server names")
    public void sendsOtherId(int number) {
        Packet packet = packet(textAt(number));
        answers = world.otherSends(new Packet(world.random(8), packet.data()));
    }

    @When("the other client says as its message {int} that it understands layer {int}")
    public void notifies(int number, int layer) {
        answers = world.otherSends(packet(serviceAt(number, new Act.NotifyLayer(layer))));
    }

    @When("the other client asks as its message {int} for Bob's messages {int} to {int}")
    public void asksFor(int number, int first, int last) {
        Insider other = world.other();
        Act.Resend resend = new Act.Resend(other.theirOut(first - 1), other.theirOut(last - 1));
        answers = world.otherSends(packet(serviceAt(number, resend)));
    }

    @When("the Server delivers {int} bytes that nobody wrote")
    public void deliversGarbage(int count) {
        answers = world.otherSends(new Packet(world.random(8), world.random(count)));
    }

    @When("the Server delivers message {int} of the other client with one bit flipped")
    public void deliversAltered(int number) {
        Packet packet = packet(textAt(number));
        byte[] bytes = packet.data().toByteArray();
        bytes[8 + world.run().random().nextInt(bytes.length - 8)] ^= 1;
        answers = world.otherSends(new Packet(packet.randomId(), Bytes.of(bytes)));
    }

    // What Bob does.

    @When("Bob writes {texts} to the other client")
    public void bobWrites(Texts texts) {
        for (String text : texts.all()) {
            world.write(world.bob(), text);
        }
        answers = new ArrayList<>();
        List<Posted> pending = world.pending();
        for (Posted each : pending.subList(pending.size() - texts.all().size(), pending.size())) {
            Read read = world.other().read(each.packet());
            answers.add(read);
            written.add(read);
        }
    }

    @When("Bob writes {int} texts to the other client")
    public void bobWritesMany(int count) {
        for (int i = 1; i <= count; i++) {
            world.write(world.bob(), "text " + i);
        }
    }

    @When("Bob deletes {texts} in the chat with the other client")
    public void bobDeletes(Texts texts) {
        List<Packet> packets = world.bob()
                .delete(world.random(8), texts.all().stream().map(world::idOf).toList());
        answers = packets.stream().map(world.other()::read).toList();
    }

    // What comes of it.

    @Then("Bob has been shown messages {numbers} of the other client")
    public void bobShown(List<Long> numbers) {
        assertThat(RunningChatSteps.textsOf(world.bob()))
                .as("what Bob was shown")
                .isEqualTo(numbers.stream().map(OtherClientSteps::text).toList());
    }

    @Then("Bob sends nothing for it")
    public void sendsNothing() {
        assertThat(answers).as("what Bob sends").isEmpty();
    }

    @Then("Bob asks for the other client's messages {int} to {int}, and for nothing else")
    public void asks(int first, int last) {
        Insider other = world.other();
        assertThat(answers.stream().map(Read::act))
                .as("what Bob asks for")
                .containsExactly(new Act.Resend(other.out(first - 1), other.out(last - 1)));
    }

    @Then("Bob sends his messages {int} to {int} again, as they were")
    public void sendsAgain(int first, int last) {
        List<Layered> expected = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            expected.add(written.get(number - 2).message());
        }
        List<Layered> found = answers.stream().map(Read::message).toList();
        assertThat(found.stream().map(OtherClientSteps::meaning))
                .as("what Bob sends again")
                .isEqualTo(expected.stream().map(OtherClientSteps::meaning).toList());
    }

    @Then("what Bob sends in place of {texts} says only that it is deleted, under the same numbers")
    public void sendsStub(Texts text) {
        Read original = written.stream()
                .filter(each ->
                        each.said() instanceof Said.Text said && said.text().equals(text.only()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no packet of Bob's carries " + text.only()));
        long id = original.said().randomId();
        Layered expected = original.message().saying(new Said.Service(id, new Act.Delete(List.of(id))));
        assertThat(answers.stream().map(each -> meaning(each.message())))
                .as("what Bob sends in its place")
                .containsExactly(meaning(expected));
    }

    @Then("Bob announces a deletion under his next number")
    public void announces() {
        assertThat(answers).as("what Bob sends").hasSize(1);
        assertThat(answers.get(0).act()).as("what Bob sends").isInstanceOf(Act.Delete.class);
        assertThat(answers.get(0).message().out())
                .as("its number")
                .isEqualTo(world.other().theirOut(written.size() + 1));
    }

    @Then("what Bob sends has the numbers {int} to {int}, and acknowledges {int} messages")
    public void numbers(int first, int last, int acknowledged) {
        Insider other = world.other();
        List<Integer> outs = answers.stream().map(each -> each.message().out()).toList();
        List<Integer> expected = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            expected.add(other.theirOut(number - 1));
        }
        assertThat(outs).as("out_seq_no").isEqualTo(expected);
        int in = 2 * acknowledged + (world.bob().role() == ChatRole.CREATOR ? 0 : 1);
        assertThat(answers).as("in_seq_no").allMatch(each -> each.message().in() == in);
    }

    @Then("what Bob sends is written in layer {int}")
    public void layer(int layer) {
        assertThat(answers).as("what Bob sends").isNotEmpty();
        assertThat(answers).as("its layer").allMatch(each -> each.message().layer() == layer);
    }

    @Then("what Bob sends is encrypted with version 2.0")
    public void version2() {
        assertThat(answers).as("what Bob sends").isNotEmpty();
        assertThat(answers).as("its version").allMatch(each -> each.version() == 2);
    }

    @Then("what Bob sends has 15 random bytes or more")
    public void randomBytes() {
        assertThat(answers)
                .as("its random bytes")
                .allMatch(each -> each.message().randomBytes().size() >= 15);
    }

    @Then("Bob's first message tells that he understands layer {int}")
    public void notice(int layer) {
        assertThat(answers.get(0).act()).as("Bob's first message").isEqualTo(new Act.NotifyLayer(layer));
    }

    @Then("Bob tells the user to update")
    public void toldToUpdate() {
        assertThat(world.bob().toldToUpdate()).as("whether the user is told").isTrue();
    }

    @Then("Bob tells nobody to update")
    public void notToldToUpdate() {
        assertThat(world.bob().toldToUpdate()).as("whether the user is told").isFalse();
    }

    // How it is said.

    private Layered textAt(int number) {
        return world.other().at(number - 1, world.other().text(text((long) number)));
    }

    private Layered serviceAt(int number, Act act) {
        return world.other().at(number - 1, world.other().service(act));
    }

    private Packet packet(Layered message) {
        return world.other().seal(message);
    }

    private static String text(Long number) {
        return "message " + number + " of the other client";
    }

    /** All of a message but its random bytes, which may be drawn anew when it is sent again. */
    private static Layered meaning(Layered message) {
        return message.withRandomBytes(Bytes.of(new byte[0])).withLayer(0);
    }
}
