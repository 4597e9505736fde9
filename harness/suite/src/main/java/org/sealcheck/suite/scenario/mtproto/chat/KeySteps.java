package org.sealcheck.suite.scenario.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.secretchat.ChatKey;

/** Which keys two parties use, and which they have forgotten. */
public final class KeySteps {
    private final ChatWorld world;
    private final List<Bytes> exponents = new ArrayList<>();

    public KeySteps(ChatWorld world) {
        this.world = world;
    }

    @When("{chatter}'s client runs, and its random bytes are known")
    public void runsKnown(ChatParty party) {
        world.post(party, party.run(), "what is due");
        // 8 bytes are the id of the exchange, the next 256 the exponent.
        byte[] entropy = party.lastEntropy().toByteArray();
        exponents.add(Bytes.of(Arrays.copyOfRange(entropy, 8, 264)));
    }

    @Then("both use the first key")
    public void bothFirst() {
        assertThat(fingerprint("Alice")).as("Alice's key").isEqualTo(world.key().fingerprint());
        assertThat(fingerprint("Bob")).as("Bob's key").isEqualTo(world.key().fingerprint());
    }

    @Then("both use the same new key")
    public void bothNew() {
        assertThat(fingerprint("Alice")).as("Alice's key, and Bob's").isEqualTo(fingerprint("Bob"));
        assertThat(fingerprint("Alice"))
                .as("the key in use")
                .isNotEqualTo(world.key().fingerprint());
    }

    @Then("{chatter} uses the first key")
    public void usesFirst(ChatParty party) {
        assertThat(party.describe().keyFingerprint())
                .as("%s's key", party)
                .isEqualTo(world.key().fingerprint());
    }

    @Then("{chatter} uses another key than the first")
    public void usesOther(ChatParty party) {
        assertThat(party.describe().keyFingerprint())
                .as("%s's key", party)
                .isNotEqualTo(world.key().fingerprint());
    }

    @Then("{int} keys or more have been used in the chat")
    public void keysUsed(int count) {
        assertThat(fingerprintsSeen()).as("keys of the packets").hasSizeGreaterThanOrEqualTo(count);
    }

    @Then("only one key has been used in the chat")
    public void oneKeyUsed() {
        assertThat(fingerprintsSeen()).as("keys of the packets").hasSize(1);
    }

    @Then("no key has been used for more than {int} messages")
    public void usesBounded(int most) {
        for (Bytes fingerprint : fingerprintsSeen()) {
            long uses = world.all().stream()
                    .filter(each -> prefix(each).equals(fingerprint))
                    .count();
            assertThat(uses).as("messages under the key %s", fingerprint).isLessThanOrEqualTo(most);
        }
    }

    @Then("nobody has anything to deliver")
    public void nothingPending() {
        assertThat(world.pending()).as("what the clients have sent").isEmpty();
    }

    @Then("{chatter} has sent {int} packet(s) that the Server still has")
    public void hasPending(ChatParty party, int count) {
        assertThat(world.pending().stream().filter(each -> each.from() == party))
                .as("what %s has sent", party)
                .hasSize(count);
    }

    @Then("what {chatter} keeps of the chat holds the first key")
    public void holdsFirst(ChatParty party) {
        Search.in(List.of(party.state()), "what " + party + " stores")
                .findsOneOf(Search.encodings(world.key().bytes()), "the chat's first key");
    }

    @Then("nothing that {chatter} keeps of the chat holds the first key")
    public void holdsFirstNoMore(ChatParty party) {
        Search.in(List.of(party.state()), "what " + party + " stores")
                .findsNone(parts(world.key()), "the chat's first key");
    }

    @Then("nothing that {chatter} keeps of the chat holds the secret of the exchange")
    public void holdsNoExponent(ChatParty party) {
        for (Bytes exponent : exponents) {
            Search.in(List.of(party.state()), "what " + party + " stores")
                    .findsNone(Search.encodings(exponent), "the secret of the exchange");
        }
    }

    @Then("what users compare is still that of the first key for both")
    public void visualisation() {
        Bytes expected = world.key().visualisation();
        assertThat(world.party("Alice").describe().visualisation())
                .as("what Alice sees")
                .isEqualTo(expected);
        assertThat(world.party("Bob").describe().visualisation())
                .as("what Bob sees")
                .isEqualTo(expected);
    }

    /** The key, and each part of it that goes into the keys of messages. */
    private static List<Bytes> parts(ChatKey key) {
        byte[] bytes = key.bytes().toByteArray();
        List<Bytes> all = new ArrayList<>(Search.encodings(key.bytes()));
        for (int start : new int[] {0, 8, 40, 88, 96}) {
            all.add(Bytes.of(Arrays.copyOfRange(bytes, start, start + 32)));
        }
        return all;
    }

    private Set<Bytes> fingerprintsSeen() {
        Set<Bytes> all = new LinkedHashSet<>();
        world.all().forEach(each -> all.add(prefix(each)));
        return all;
    }

    private static Bytes prefix(Posted posted) {
        return Bytes.of(Arrays.copyOf(posted.packet().data().toByteArray(), 8));
    }

    private Bytes fingerprint(String name) {
        return world.party(name).describe().keyFingerprint();
    }
}
