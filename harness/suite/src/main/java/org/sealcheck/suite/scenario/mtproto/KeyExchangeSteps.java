package org.sealcheck.suite.scenario.mtproto;

import io.cucumber.java.After;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Kind;
import org.sealcheck.suite.scenario.Tampering;

/** How two people come to a secret chat, and what the Server does meanwhile. */
public final class KeyExchangeSteps {
    private final ChatServer server;

    public KeyExchangeSteps(ChatServer server) {
        this.server = server;
    }

    @After
    public void lookAtOpenRefusals(Scenario scenario) {
        if (scenario.getStatus() == Status.PASSED) {
            server.close();
        }
    }

    @ParameterType("the prime in use|a prime that is good for 2 to 7|a prime that is good for 3 and 4 only"
            + "|a safe prime of 2047 bits|a safe prime of 2049 bits|a prime that is not safe|a product of two primes"
            + "|an even number|a number whose half alone is prime")
    public Group group(String words) {
        return switch (words) {
            case "the prime in use" -> Group.KNOWN;
            case "a prime that is good for 2 to 7" -> Group.EVERY_RESIDUE;
            case "a prime that is good for 3 and 4 only" -> Group.FEW_RESIDUES;
            case "a safe prime of 2047 bits" -> Group.SHORTER;
            case "a safe prime of 2049 bits" -> Group.LONGER;
            case "a prime that is not safe" -> Group.NOT_SAFE;
            case "a product of two primes" -> Group.PRODUCT;
            case "an even number" -> Group.EVEN;
            default -> Group.ONLY_HALF;
        };
    }

    @ParameterType(
            "nothing|0|1|p minus 2 to the power of 64|p minus 1|p plus 1|p|a number of 300 bytes|2 to the power of 64")
    public BadValue badValue(String words) {
        return BadValue.named(words);
    }

    // The parameters.

    @Given("the Server's parameters are {group} and {int}")
    public void parameters(Group group, int generator) {
        server.offer(group, generator);
    }

    @Given("the Server sends {int} random bytes with its parameters")
    public void sendsRandom(int length) {
        server.sendRandom(length);
    }

    @Given("the Server sends everybody the same random bytes")
    public void repeatsRandom() {
        server.repeatRandom();
    }

    @When("{name} asks the Server for its parameters")
    public void asksForParameters(String name) {
        server.answerConfig(server.device(name));
    }

    @When("the Server tells {name} that the parameters are not modified")
    public void notModified(String name) {
        server.notModified(server.device(name));
    }

    // The exchange.

    @Given("{name} and {name} are both signed in")
    public void signedIn(String first, String second) {
        server.device(first);
        server.device(second);
    }

    @Given("{name} and {name} have a secret chat")
    public void haveChat(String creator, String responder) {
        asks(creator, responder);
        accepts(responder);
        server.confirm(server.device(responder));
    }

    @When("{name} asks {name} for a secret chat")
    public void asks(String creator, String responder) {
        server.device(responder);
        asksWithoutDelivery(creator, responder);
        server.announce();
    }

    @When("{name} asks {name} for a secret chat, which is on its way")
    public void asksWithoutDelivery(String creator, String responder) {
        server.answerConfig(server.device(creator));
        server.take(server.device(creator), responder);
    }

    @When("{name} tries to ask {name} for a secret chat without asking for parameters")
    public void asksWithoutParameters(String creator, String responder) {
        server.take(server.device(creator), responder);
    }

    @When("{name} accepts the secret chat")
    public void accepts(String responder) {
        server.answerConfig(server.device(responder));
        server.takeAcceptance(server.device(responder));
    }

    @When("{name} tries to accept the secret chat without asking for parameters")
    public void acceptsWithoutParameters(String responder) {
        server.takeAcceptance(server.device(responder));
    }

    @When("the Server passes {name}'s acceptance on")
    public void passesOn(String responder) {
        server.confirm(server.device(responder));
    }

    @When("the Server passes the acceptance on to {name}")
    public void passesOnTo(String name) {
        server.tell(server.device(name), Kind.CHAT);
    }

    @When("the Server passes the request on to {name}")
    public void passesRequestOn(String name) {
        server.tell(server.device(name), Kind.REQUESTED);
    }

    @When("the Server tells {name} that the secret chat is over")
    public void tellsOver(String name) {
        server.tell(server.device(name), Kind.DISCARDED);
    }

    @When("the Server tells {name} that another secret chat is over")
    public void tellsAnotherOver(String name) {
        server.tellOfAnotherChat(server.device(name), Kind.DISCARDED);
    }

    @When("the Server tells {name} that another secret chat was accepted")
    public void tellsAnotherAccepted(String name) {
        server.tellOfAnotherChat(server.device(name), Kind.CHAT);
    }

    @When("{name} ends the secret chat")
    public void ends(String name) {
        server.device(name).discard(server.chatId());
    }

    @When("the first of the two secret chats goes on")
    public void first() {
        server.returnToFirst();
    }

    // What the Server changes.

    @When("the Server puts {badValue} in place of g_a")
    public void replacesGa(BadValue value) {
        server.changeGa(old -> value.of(server.group()));
    }

    @When("the Server puts {badValue} in place of g_b")
    public void replacesGb(BadValue value) {
        server.changeGb(old -> value.of(server.group()));
    }

    @When("the Server puts zeros before g_a")
    public void zerosBeforeGa() {
        server.changeGa(old -> Packets.concat(Bytes.of(new byte[3]), old));
    }

    @When("the Server puts zeros before g_b")
    public void zerosBeforeGb() {
        server.changeGb(old -> Packets.concat(Bytes.of(new byte[3]), old));
    }

    @When("the Server writes g_a in 256 bytes")
    public void padsGa() {
        server.changeGa(old -> Numbers.padded(Numbers.read(old)));
    }

    @When("the Server writes g_b in the fewest bytes")
    public void trimsGb() {
        server.changeGb(old -> Numbers.minimal(Numbers.read(old)));
    }

    @When("the Server puts a public value of its own in place of g_a")
    public void ownGa() {
        server.changeGa(old -> own());
    }

    @When("the Server puts a public value of its own in place of g_b")
    public void ownGb() {
        server.changeGb(old -> own());
    }

    @When("the Server flips a bit of the key's fingerprint")
    public void flipsFingerprint() {
        server.changeFingerprint(old -> Tampering.flip(old, 0));
    }

    @When("the Server leaves everything as it is again")
    public void changesNothing() {
        server.changeGa(old -> old);
        server.changeGb(old -> old);
        server.changeFingerprint(old -> old);
    }

    private Bytes own() {
        Group group = server.group();
        return Numbers.padded(group.prime().shiftRight(3));
    }
}
