package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.PublicKeys;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.wire.WireField;

/** What messages carry on the wire, for everyone to see. */
public final class CarriedSteps {
    private final World world;

    public CarriedSteps(World world) {
        this.world = world;
    }

    @Then("{texts} carry/carries the session set-up")
    public void carrySetUp(Texts texts) {
        for (Letter letter : letters(texts)) {
            assertThat(letter.setsUp())
                    .as("\"%s\" is a prekey message", letter.text())
                    .isTrue();
            assertThat(letter.envelope().has(WireField.BASE_KEY))
                    .as("\"%s\" has a base key", letter.text())
                    .isTrue();
        }
    }

    @Then("{texts} carry/carries no session set-up")
    public void carryNoSetUp(Texts texts) {
        assertThat(letters(texts))
                .allSatisfy(letter -> assertThat(letter.setsUp())
                        .as("\"%s\" is a prekey message", letter.text())
                        .isFalse());
    }

    @Then("{texts} carry/carries {actor}'s identity key")
    public void carryIdentity(Texts texts, Actor actor) {
        assertThat(values(texts, WireField.IDENTITY_KEY)).containsOnly(actor.identityKey());
    }

    @Then("{texts} carry/carries {actor}'s registration id")
    public void carryRegistrationId(Texts texts, Actor actor) {
        assertThat(numbers(texts, WireField.REGISTRATION_ID)).containsOnly(actor.registrationId());
    }

    @Then("{texts} carry/carries the one-time prekey's id")
    public void carryOneTimePreKeyId(Texts texts) {
        for (Letter letter : letters(texts)) {
            assertThat(letter.envelope().number(WireField.ONE_TIME_PREKEY_ID))
                    .as("the one-time prekey id that \"%s\" carries", letter.text())
                    .isEqualTo(world.server().handedOut(letter.to().address()).id());
        }
    }

    @Then("{texts} carry/carries no one-time prekey's id")
    public void carryNoOneTimePreKeyId(Texts texts) {
        assertThat(letters(texts))
                .allSatisfy(letter -> assertThat(letter.envelope().has(WireField.ONE_TIME_PREKEY_ID))
                        .as("\"%s\" carries a one-time prekey id", letter.text())
                        .isFalse());
    }

    @Then("{texts} carry/carries the signed prekey's id")
    public void carrySignedPreKeyId(Texts texts) {
        for (Letter letter : letters(texts)) {
            assertThat(letter.envelope().number(WireField.SIGNED_PREKEY_ID))
                    .as("the signed prekey id that \"%s\" carries", letter.text())
                    .isEqualTo(
                            world.server().signedPreKey(letter.to().address()).id());
        }
    }

    @Then("{texts} carry the same {field}")
    public void carryTheSame(Texts texts, WireField field) {
        List<Bytes> values = values(texts, field);
        assertThat(values).as("the %ss of %s", field, texts.all()).containsOnly(values.get(0));
    }

    @Then("{texts} carry different {field}s")
    public void carryDifferent(Texts texts, WireField field) {
        assertThat(values(texts, field)).as("the %ss of %s", field, texts.all()).doesNotHaveDuplicates();
    }

    @Then("the base key of {texts} is not its ratchet key")
    public void baseKeyIsNotRatchetKey(Texts text) {
        assertThat(values(text, WireField.BASE_KEY))
                .as("the base key")
                .isNotEqualTo(values(text, WireField.RATCHET_KEY));
    }

    @Then("the ratchet key of {texts} is not {actor}'s signed prekey")
    public void ratchetKeyIsNotSignedPreKey(Texts text, Actor actor) {
        assertThat(values(text, WireField.RATCHET_KEY))
                .as("the ratchet key")
                .doesNotContain(world.server().signedPreKey(actor.address()).publicKey());
    }

    @Then("{texts} carries a ratchet key that no message before carried")
    public void carriesNewRatchetKey(Texts texts) {
        letters(texts).forEach(this::assertNewRatchetKey);
    }

    @Then("each of them carries a ratchet key that no message before carried")
    public void eachCarriesNewRatchetKey() {
        world.network().latest().forEach(this::assertNewRatchetKey);
    }

    @Then("no ratchet key was carried by messages of both")
    public void noRatchetKeyOfBoth() {
        List<Letter> all = world.network().all();
        Actor one = all.get(0).from();
        assertThat(ratchetKeys(
                        all.stream().filter(letter -> letter.from() == one).toList()))
                .as("the ratchet keys of %s's messages", one)
                .doesNotContainAnyElementsOf(ratchetKeys(
                        all.stream().filter(letter -> letter.from() != one).toList()));
    }

    @Then("no two of these messages carry the same ciphertext")
    public void ciphertextsDiffer() {
        assertThat(world.network().latest())
                .extracting(letter -> letter.message().bytes(WireField.CIPHERTEXT))
                .as("the ciphertexts")
                .doesNotHaveDuplicates();
    }

    @Then("{texts} is/are numbered {numbers}")
    public void areNumbered(Texts texts, List<Long> expected) {
        assertThat(numbers(texts, WireField.COUNTER))
                .as("the counters of %s", texts.all())
                .isEqualTo(expected);
    }

    @Then("these messages are numbered {numbers}")
    public void theseAreNumbered(List<Long> expected) {
        assertThat(world.network().latest())
                .extracting(letter -> letter.message().number(WireField.COUNTER))
                .as("the counters")
                .isEqualTo(expected);
    }

    @Then("{texts} tell/tells {long} as the last number of the chain before")
    public void tellPreviousCounter(Texts texts, long expected) {
        assertThat(numbers(texts, WireField.PREVIOUS_COUNTER))
                .as("the previous counters of %s", texts.all())
                .containsOnly(expected);
    }

    @Then("the ratchet key of {texts} is a whole public key")
    public void ratchetKeyIsWhole(Texts text) {
        assertWhole(text, WireField.RATCHET_KEY);
    }

    @Then("the base key and the identity key of {texts} are whole public keys")
    public void envelopeKeysAreWhole(Texts text) {
        assertWhole(text, WireField.BASE_KEY);
        assertWhole(text, WireField.IDENTITY_KEY);
    }

    private void assertWhole(Texts text, WireField field) {
        assertThat(values(text, field))
                .allSatisfy(key -> assertThat(PublicKeys.isWhole(key))
                        .as("%s %s is 05 and 32 bytes", field, key)
                        .isTrue());
    }

    private void assertNewRatchetKey(Letter letter) {
        assertThat(letter.message().bytes(WireField.RATCHET_KEY))
                .as("the ratchet key of \"%s\"", letter.text())
                .isNotIn(world.network().ratchetKeysBefore(letter));
    }

    private static List<Bytes> ratchetKeys(List<Letter> letters) {
        return letters.stream()
                .map(letter -> letter.message().bytes(WireField.RATCHET_KEY))
                .toList();
    }

    private List<Letter> letters(Texts texts) {
        return texts.all().stream().map(world.network()::named).toList();
    }

    private List<Bytes> values(Texts texts, WireField field) {
        return letters(texts).stream()
                .map(letter -> letter.packetOf(field).bytes(field))
                .toList();
    }

    private List<Long> numbers(Texts texts, WireField field) {
        return letters(texts).stream()
                .map(letter -> letter.packetOf(field).number(field))
                .toList();
    }
}
