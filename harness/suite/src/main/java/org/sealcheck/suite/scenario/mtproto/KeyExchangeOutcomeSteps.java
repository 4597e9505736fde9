package org.sealcheck.suite.scenario.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.math.BigInteger;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Chat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Notice;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Reaction;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.State;
import org.sealcheck.suite.NotApplicable;

/** What has to be the case after a key exchange, or in the middle of one. */
public final class KeyExchangeOutcomeSteps {
    private static final int SECRET = 256;

    private final ChatServer server;

    public KeyExchangeOutcomeSteps(ChatServer server) {
        this.server = server;
    }

    @ParameterType("somebody asks for a secret chat|the secret chat is ready|the keys differ|the secret chat is over")
    public Notice notice(String words) {
        return switch (words) {
            case "somebody asks for a secret chat" -> Notice.REQUEST;
            case "the secret chat is ready" -> Notice.READY;
            case "the keys differ" -> Notice.KEY_MISMATCH;
            default -> Notice.CLOSED;
        };
    }

    // The chat.

    @Then("{name} has the secret chat as its creator")
    public void isCreator(String name) {
        requireReady(name, ChatRole.CREATOR);
    }

    @Then("{name} has the secret chat as its responder")
    public void isResponder(String name) {
        requireReady(name, ChatRole.RESPONDER);
    }

    @Then("{name} has no key for the secret chat")
    public void noKey(String name) {
        Chat chat = chat(name);
        assertThat(chat.state()).as("the chat on the device of %s", name).isNotEqualTo(State.READY);
        assertThat(chat.keyFingerprint()).as("a key's fingerprint").isNull();
        assertThat(chat.visualisation()).as("a key's visualisation").isNull();
    }

    @Then("the secret chat is over for {name}")
    public void isOver(String name) {
        assertThat(chat(name).state()).as("the chat on the device of %s", name).isEqualTo(State.DISCARDED);
        noKey(name);
    }

    @Then("the secret chat waits for {name}'s consent")
    public void waits(String name) {
        assertThat(chat(name).state()).as("the chat on the device of %s", name).isEqualTo(State.REQUESTED);
        noKey(name);
    }

    @Then("{name} knows nothing of the secret chat")
    public void knowsNothing(String name) {
        assertThat(chat(name).state()).as("the chat on the device of %s", name).isEqualTo(State.NONE);
    }

    @Then("{name} and {name} have the same key")
    public void sameKey(String first, String second) {
        assertThat(chat(first).keyFingerprint())
                .as("the fingerprint of %s's key", first)
                .isNotNull()
                .isEqualTo(chat(second).keyFingerprint());
    }

    @Then("{name} and {name} compare the same 36 bytes")
    public void samePicture(String first, String second) {
        Bytes picture = chat(first).visualisation();
        assertThat(picture).as("what %s compares", first).isNotNull();
        assertThat(picture.size()).as("bytes to compare").isEqualTo(36);
        assertThat(picture).isEqualTo(chat(second).visualisation());
    }

    @Then("the fingerprint in {name}'s acceptance is that of the key")
    public void acceptanceFingerprint(String name) {
        assertThat(server.acceptance().keyFingerprint())
                .as("the fingerprint that %s sends", name)
                .isEqualTo(chat(name).keyFingerprint());
    }

    @Then("the two secret chats have different keys")
    public void differentKeys() {
        int last = server.chatId();
        int first = server.requests().get(0).chatId();
        ChatDevice device = server.device("Alice");
        assertThat(device.chat(first).keyFingerprint())
                .as("the fingerprint of the first key")
                .isNotNull()
                .isNotEqualTo(device.chat(last).keyFingerprint());
        assertThat(device.chat(first).visualisation())
                .as("what is compared of the first key")
                .isNotEqualTo(device.chat(last).visualisation());
    }

    // What a device tells and sends.

    @Then("{name} is told that {notice}")
    public void isTold(String name, Notice notice) {
        assertThat(reaction(name).notice()).as("what the user is told").isEqualTo(notice);
    }

    @Then("{name} is told that it is {name} who asks")
    public void isToldWho(String name, String other) {
        assertThat(reaction(name).from()).as("the user who asks").isEqualTo(ChatServer.user(other));
    }

    @Then("{name} tells the Server that the secret chat is over")
    public void discards(String name) {
        assertThat(reaction(name).discards()).as("messages.discardEncryption").isTrue();
    }

    @Then("{name} names version {int} of the parameters")
    public void namesVersion(String name, int version) {
        assertThat(server.device(name).namedVersion())
                .as("the version in getDhConfig")
                .isEqualTo(version);
    }

    @Then("{name} names the version that the Server gave")
    public void namesGivenVersion(String name) {
        namesVersion(name, server.version());
    }

    // What a device refuses.

    @Then("{name} refuses the parameters")
    public void refusesParameters(String name) {
        server.device(name).expectRefusal(Set.of(Layer.POLICY), Set.of("bad-prime", "bad-generator"));
    }

    @Then("{name} refuses the public value")
    public void refusesValue(String name) {
        server.device(name).expectRefusal(Set.of(Layer.POLICY), Set.of("bad-public-value"));
    }

    @Then("{name} refuses for lack of parameters")
    public void refusesForLack(String name) {
        server.device(name).expectRefusal(Set.of(Layer.STATE), Set.of("no-dh-config"));
    }

    @Then("{name} refuses what does not fit the secret chat")
    public void refusesChat(String name) {
        server.device(name).expectRefusal(Set.of(Layer.STATE), Set.of("unexpected-chat"));
    }

    // The secrets.

    @Then("the public values of all requests differ")
    public void valuesDiffer() {
        assertThat(server.requests())
                .extracting(request -> Numbers.read(request.gA()))
                .doesNotHaveDuplicates();
    }

    @Then("no public value is made of the Server's random bytes alone")
    public void valueOfServer() {
        assertThat(Numbers.read(server.request().gA()))
                .as("g_a")
                .isNotEqualTo(power(Numbers.read(server.lastRandom())));
    }

    @Then("g_a is made of {name}'s random bytes XOR those of the Server")
    public void valueOfBoth(String name) {
        Bytes entropy = server.device(name).entropy();
        if (entropy == null) {
            throw new NotApplicable(name + "'s implementation does not declare entropy-injected");
        }
        byte[] secret = Packets.slice(entropy, 0, SECRET).toByteArray();
        byte[] random = server.lastRandom().toByteArray();
        for (int i = 0; i < Math.min(secret.length, random.length); i++) {
            secret[i] ^= random[i];
        }
        assertThat(Numbers.read(server.request().gA())).as("g_a").isEqualTo(power(new BigInteger(1, secret)));
    }

    private BigInteger power(BigInteger exponent) {
        return BigInteger.valueOf(server.generator())
                .modPow(exponent, server.group().prime());
    }

    private void requireReady(String name, ChatRole role) {
        Chat chat = chat(name);
        assertThat(chat.state()).as("the chat on the device of %s", name).isEqualTo(State.READY);
        assertThat(chat.role()).as("the part of %s", name).isEqualTo(role);
    }

    private Chat chat(String name) {
        server.device(name).settle();
        return server.device(name).chat(server.chatId());
    }

    private Reaction reaction(String name) {
        return server.device(name).reaction();
    }
}
