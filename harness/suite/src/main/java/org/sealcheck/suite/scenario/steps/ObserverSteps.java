package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Opened;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.wire.WireField;

/** What an observer with a recipient's private keys derives, and where it must not be found. */
public final class ObserverSteps {
    private static final int KEY_LENGTH = 32;

    private final World world;

    public ObserverSteps(World world) {
        this.world = world;
    }

    @Given("an observer who knows {name}'s private keys")
    public void knowsKeys(String name) {
        world.observe(name);
    }

    @Given("{actor}'s random bytes are known to an observer")
    public void knowsRandomBytes(Actor actor) {
        // The harness gives them with every call; asking now skips the scenario for those who do not take them.
        actor.needsInjectedEntropy();
    }

    // What it opens.

    @Then("the observer opens {texts} with four agreements")
    public void opensWithFour(Texts text) {
        assertThat(open(text).agreements())
                .as("agreements in the master secret")
                .isEqualTo(4);
    }

    @Then("the observer opens {texts} with three agreements")
    public void opensWithThree(Texts text) {
        assertThat(open(text).agreements())
                .as("agreements in the master secret")
                .isEqualTo(3);
    }

    @Then("the observer opens {texts}")
    public void opens(Texts texts) {
        texts.all().forEach(text -> open(world.network().named(text)));
    }

    @Then("the observer opens it and finds {int} characters padded to {int} bytes")
    public void findsPadded(int length, int padded) {
        Letter letter = world.network().latest().get(0);
        assertThat(open(letter).plaintext().size()).as("bytes of the plaintext").isEqualTo(length);
        assertThat(letter.message().bytes(WireField.CIPHERTEXT).size())
                .as("bytes of the ciphertext")
                .isEqualTo(padded);
    }

    @Then("the MAC of {texts} is made over {actor}'s identity key, {actor}'s identity key, the version and the message")
    public void macIsOver(Texts text, Actor sender, Actor recipient) {
        Opened opened = open(text);
        assertThat(opened.letter().message().mac())
                .as("the MAC on the wire")
                .isEqualTo(opened.macOver(
                        sender.identityKey(),
                        recipient.identityKey(),
                        opened.letter().message()));
    }

    // What must not be left.

    @Then("nothing that {actor} stores holds the message key of {texts}")
    public void noMessageKey(Actor actor, Texts text) {
        Search.in(actor).findsNone(open(text).messageKey(), "the message key of " + text.all());
    }

    @Then("what {actor} stores holds the message key of {texts}")
    public void messageKey(Actor actor, Texts text) {
        Search.in(actor).findsOneOf(open(text).messageKey(), "the message key of " + text.all());
    }

    @Then("nothing that {actor} stores holds the chain key of {texts}")
    public void noChainKey(Actor actor, Texts text) {
        Search.in(actor).findsNone(List.of(open(text).chainKey()), "the chain key of " + text.all());
    }

    @Then("nothing that {actor} stores holds the first root key of the session")
    public void noFirstRootKey(Actor actor) {
        Opened opened = open(world.network().latest().get(0));
        Search.in(actor).findsNone(List.of(opened.firstRootKey()), "the first root key");
    }

    @Then("nothing that {actor} stores holds the one-time prekey's private key")
    public void noOneTimePreKey(Actor actor) {
        Bytes key = world.observer().oneTimePrivateKey(world.network().latest().get(0));
        Search.in(actor).findsNone(List.of(key), "the private key of the used one-time prekey");
    }

    @Then("nothing that {actor} stores holds the private key of the base key")
    public void noBaseKey(Actor actor) {
        byte[] key = Arrays.copyOf(actor.startEntropy().toByteArray(), KEY_LENGTH);
        Bytes raw = Bytes.of(key);
        key[0] &= (byte) 0xF8;
        key[31] = (byte) (key[31] & 0x7F | 0x40);
        Bytes clamped = Bytes.of(key);
        Letter letter = world.network().latest().get(0);
        assertThat(letter.envelope().bytes(WireField.BASE_KEY))
                .as("the base key that the message carries is that of the injected random bytes")
                .isEqualTo(world.tools().publicKey(clamped));
        Search.in(actor).findsNone(List.of(raw, clamped), "the private key of the base key");
    }

    // What the Server must not have seen.

    @Then("the Server has seen none of {actor}'s private keys")
    public void serverHasNoPrivateKey(Actor actor) {
        Search.onTheWire(world.network()).findsNone(world.observer().privateKeys(), "a private key of " + actor);
    }

    @Then("the Server has seen no key that opens {texts} or {texts}")
    public void serverHasNoSessionKey(Texts first, Texts second) {
        for (Opened opened : List.of(open(first), open(second))) {
            Search wire = Search.onTheWire(world.network());
            wire.findsNone(opened.messageKey(), "a message key");
            wire.findsNone(List.of(opened.chainKey(), opened.firstRootKey()), "a chain or root key");
        }
    }

    @Then("the Server has seen neither text, in no encoding")
    public void serverHasNoText() {
        for (Letter letter : world.network().all()) {
            Search.onTheWire(world.network())
                    .findsNone(Search.encodings(letter.text()), "the text \"" + letter.text() + "\"");
        }
    }

    private Opened open(Texts text) {
        return open(world.network().named(text.only()));
    }

    private Opened open(Letter letter) {
        Opened opened = world.observer().open(letter);
        assertThat(opened.plaintext()).as("what the observer reads").isEqualTo(Texts.bytes(letter.text()));
        return opened;
    }
}
