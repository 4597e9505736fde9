package org.sealcheck.suite.scenario.steps.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalGroupKdf.ChainStep;
import org.sealcheck.contract.signal.SignalGroupWire.Distribution;
import org.sealcheck.contract.signal.SignalSession.KeyPair;
import org.sealcheck.suite.scenario.Hmac;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.group.GroupMessage;
import org.sealcheck.suite.scenario.group.GroupScene;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Protobuf;

/** What group messages and distributions carry, what stores hold of it, and what Mallory and insiders make of it. */
public final class GroupWireSteps {
    private static final int KEY_BYTES = 32;

    private final GroupScene scene;

    public GroupWireSteps(GroupScene scene) {
        this.scene = scene;
    }

    // What Mallory does.

    @When("Mallory flips a bit of the signature of the group message {texts}")
    public void flipsSignature(Texts text) {
        GroupMessage message = scene.named(text.only());
        int bit = scene.world().run().random().nextInt(8 * GroupMessage.SIGNATURE_LENGTH - 3);
        alter(message, Tampering.flipBit(message.body(), 8 * contentLength(message) + bit));
    }

    @When("Mallory flips a bit of the ciphertext of the group message {texts}")
    public void flipsCiphertext(Texts text) {
        GroupMessage message = scene.named(text.only());
        int bit = scene.world().run().random().nextInt(8 * 16);
        alter(message, Tampering.flipBit(message.body(), 8 * (contentLength(message) - 16) + bit));
    }

    @When("Mallory changes the low half of the version byte of the group message {texts}")
    public void changesLowNibble(Texts text) {
        GroupMessage message = scene.named(text.only());
        alter(message, Tampering.flipBit(message.body(), 2));
    }

    @When("Mallory changes the high half of the version byte of the group message {texts}")
    public void changesVersion(Texts text) {
        GroupMessage message = scene.named(text.only());
        alter(message, Tampering.flipBit(message.body(), 6));
    }

    @When("Mallory puts zeros in place of the signature of the group message {texts}")
    public void zerosSignature(Texts text) {
        GroupMessage message = scene.named(text.only());
        alter(message, Deviations.concat(content(message), Bytes.of(new byte[GroupMessage.SIGNATURE_LENGTH])));
    }

    @When("Mallory takes the signature off the group message {texts}")
    public void stripsSignature(Texts text) {
        alter(scene.named(text.only()), content(scene.named(text.only())));
    }

    @When("Mallory puts the signature of {texts} on the group message {texts}")
    public void exchangesSignature(Texts from, Texts text) {
        GroupMessage other = scene.named(from.only());
        GroupMessage message = scene.named(text.only());
        Bytes signature = Deviations.slice(
                other.body(), contentLength(other), other.body().size());
        alter(message, Deviations.concat(content(message), signature));
    }

    @When("Mallory cuts the group message {texts} down to {int} bytes")
    public void cuts(Texts text, int length) {
        GroupMessage message = scene.named(text.only());
        alter(message, Tampering.resized(message.body(), length));
    }

    @When("Mallory cuts the last byte off the group message {texts}")
    public void cutsLast(Texts text) {
        GroupMessage message = scene.named(text.only());
        alter(message, Tampering.resized(message.body(), message.body().size() - 1));
    }

    @When("Mallory adds a byte at the end of the group message {texts}")
    public void adds(Texts text) {
        GroupMessage message = scene.named(text.only());
        alter(message, Deviations.append(message.body(), "00"));
    }

    @When("Mallory makes {int} copies of the group message {texts}, each with another bit flipped")
    public void copies(int count, Texts text) {
        GroupMessage message = scene.named(text.only());
        for (int i = 0; i < count; i++) {
            // The sign bit is left alone by some libraries where it is superfluous; scenarios name it where they mean
            // it.
            alter(
                    message,
                    Tampering.flipBit(message.body(), i * (8 * message.body().size() - 8) / count));
        }
    }

    /** Every member holds the chain key; only the signature tells the sender from another member. */
    @When("{name} writes {texts} under {name}'s chain key and signs it with a key of his/her own")
    public void impersonates(String name, Texts text, String victim) {
        Distribution key = scene.open(scene.member(victim).distribution());
        KeyPair signing = scene.world().tools().newKeyPair(scene.world().run().random());
        Bytes content = Deviations.concat(
                Bytes.hex("33"),
                Protobuf.empty()
                        .varint(1, key.keyId())
                        .varint(2, key.iteration())
                        .bytes(3, encrypt(scene.step(key.chainKey()), Texts.bytes(text.only())))
                        .encode());
        Bytes signature = scene.world().tools().sign(signing.privateKey(), content);
        alter(new GroupMessage(scene.member(victim), text.only(), content), Deviations.concat(content, signature));
    }

    // What is carried.

    @Then("the group messages {texts} are numbered {numbers}")
    public void areNumbered(Texts texts, List<Long> numbers) {
        assertThat(texts.all().stream()
                        .map(text -> scene.open(scene.named(text)).iteration())
                        .toList())
                .as("the iterations of %s", texts.all())
                .isEqualTo(numbers);
    }

    @Then("the group messages {texts} name the same key")
    public void nameSameKey(Texts texts) {
        assertThat(texts.all().stream()
                        .map(text -> scene.open(scene.named(text)).keyId())
                        .distinct())
                .as("the key ids of %s", texts.all())
                .hasSize(1);
    }

    @Then("no two group messages have the same ciphertext")
    public void differentCiphertexts() {
        assertThat(scene.messages().stream()
                        .map(each -> scene.open(each).ciphertext())
                        .toList())
                .as("the ciphertexts of the group")
                .doesNotHaveDuplicates();
    }

    @Then("the ciphertext of the group message {texts} has {int} bytes")
    public void hasLength(Texts text, int length) {
        assertThat(scene.open(scene.named(text.only())).ciphertext().size())
                .as("bytes of the ciphertext of %s", text.only())
                .isEqualTo(length);
    }

    @Then("{name}'s sender keys have nothing in common")
    public void nothingInCommon(String name) {
        List<Distribution> keys =
                scene.member(name).distributions().stream().map(scene::open).toList();
        assertThat(keys.stream().map(Distribution::chainKey).toList())
                .as("chain keys")
                .doesNotHaveDuplicates();
        assertThat(keys.stream().map(Distribution::signingKey).toList())
                .as("signature keys")
                .doesNotHaveDuplicates();
        assertThat(keys.stream().map(Distribution::keyId).toList()).as("ids").doesNotHaveDuplicates();
    }

    @Then("the sender keys of {name} and {name} have nothing in common")
    public void nothingInCommon(String first, String second) {
        Set<Bytes> keys = new HashSet<>();
        for (String name : List.of(first, second)) {
            Distribution key = scene.open(scene.member(name).distributions().get(0));
            assertThat(keys.add(key.chainKey()))
                    .as("the chain key of %s is fresh", name)
                    .isTrue();
            assertThat(keys.add(key.signingKey()))
                    .as("the signature key of %s is fresh", name)
                    .isTrue();
        }
    }

    @Then("{name}'s sender key has a chain key of 32 bytes, a whole public key and an id of 31 bits")
    public void isWellFormed(String name) {
        Distribution key = scene.open(scene.member(name).distributions().get(0));
        assertThat(key.chainKey().size()).as("bytes of the chain key").isEqualTo(KEY_BYTES);
        assertThat(key.signingKey().size()).as("bytes of the signature key").isEqualTo(1 + KEY_BYTES);
        assertThat(key.keyId()).as("the id").isBetween(0L, (long) Integer.MAX_VALUE);
        assertThat(Arrays.equals(Arrays.copyOfRange(key.chainKey().toByteArray(), 16, 32), new byte[16]))
                .as("the second half of the chain key is zero")
                .isFalse();
    }

    @Then("{name}'s last distribution begins at {long}")
    public void beginsAt(String name, long iteration) {
        List<Bytes> all = scene.member(name).distributions();
        assertThat(scene.open(all.get(all.size() - 1)).iteration())
                .as("the iteration of the last distribution")
                .isEqualTo(iteration);
    }

    // What is stored.

    @Then("nothing that {name} keeps for the group holds the key of {texts}")
    public void keyIsGone(String name, Texts texts) {
        String state = scene.member(name).state().toHex();
        for (String text : texts.all()) {
            GroupMessage message = scene.named(text);
            Distribution first = scene.open(message.from().distributions().get(0));
            Bytes chainKey =
                    scene.chainKey(first.chainKey(), scene.open(message).iteration() - first.iteration());
            ChainStep step = scene.step(chainKey);
            for (Bytes secret : List.of(chainKey, step.cipherKey(), seed(chainKey))) {
                assertThat(state.contains(secret.toHex()))
                        .as("the state of %s holds a key that opens \"%s\"", name, text)
                        .isFalse();
            }
        }
    }

    @Then("what {name} keeps for the group holds the key of {texts}")
    public void keyIsHeld(String name, Texts text) {
        GroupMessage message = scene.named(text.only());
        Distribution first = scene.open(message.from().distributions().get(0));
        Bytes chainKey = scene.chainKey(first.chainKey(), scene.open(message).iteration() - first.iteration());
        assertThat(scene.member(name).state().toHex())
                .as("the state of %s", name)
                .contains(seed(chainKey).toHex());
    }

    private static Bytes seed(Bytes chainKey) {
        return Bytes.of(Hmac.sha256(chainKey, Bytes.of(new byte[] {1})));
    }

    private static Bytes encrypt(ChainStep keys, Bytes plaintext) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(keys.cipherKey().toByteArray(), "AES"),
                    new IvParameterSpec(keys.iv().toByteArray()));
            return Bytes.of(cipher.doFinal(plaintext.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in CBC mode", e);
        }
    }

    private void alter(GroupMessage message, Bytes body) {
        scene.alter(message.withBody(body));
    }

    private static int contentLength(GroupMessage message) {
        return message.body().size() - GroupMessage.SIGNATURE_LENGTH;
    }

    private static Bytes content(GroupMessage message) {
        return Deviations.truncate(message.body(), contentLength(message));
    }
}
