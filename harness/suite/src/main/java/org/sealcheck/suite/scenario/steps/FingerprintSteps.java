package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalFingerprint;
import org.sealcheck.contract.signal.SignalFingerprint.Fingerprint;
import org.sealcheck.contract.signal.SignalFingerprint.Parties;
import org.sealcheck.contract.signal.SignalFingerprint.Scan;
import org.sealcheck.suite.scenario.Answer;
import org.sealcheck.suite.scenario.Inbox;
import org.sealcheck.suite.scenario.Refusal;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** Two people compare fingerprints: read out, or scanned from each other's screen. */
public final class FingerprintSteps {
    private static final int ITERATIONS = 5200;
    private static final int USUAL_VERSION = 1;
    private static final int DIGITS_OF_ONE = 30;

    private final World world;
    private final SignalFingerprint role;
    private final Inbox inbox;
    private final Map<String, Bytes> keys = new HashMap<>();
    private final Map<String, String> identifiers = new HashMap<>();
    private final Map<String, String> imposters = new HashMap<>();
    private final List<Fingerprint> shown = new ArrayList<>();
    private int iterations = ITERATIONS;
    private int version = USUAL_VERSION;
    private @Nullable Bytes scannable;
    private @Nullable Boolean matches;

    public FingerprintSteps(World world) {
        this.world = world;
        this.role = world.run().subject().role(SignalFingerprint.class);
        this.inbox = new Inbox("the app");
    }

    @Given("the identity keys of {name}, {name} and {name}")
    public void identityKeys(String first, String second, String third) {
        for (String name : List.of(first, second, third)) {
            keys.put(name, world.tools().newKeyPair(world.run().random()).publicKey());
            identifiers.put(name, name.toLowerCase(Locale.ROOT));
        }
    }

    @When("{name} looks at her/his fingerprint with {name}")
    public void looks(String name, String other) {
        Fingerprint fingerprint = role.generate(parties(name, other));
        shown.add(fingerprint);
        scannable = fingerprint.scannable();
    }

    @When("the Server puts {name}'s identity key in place of {name}'s")
    public void substitutes(String imposter, String victim) {
        imposters.put(victim, imposter);
    }

    @When("the Server shows the genuine identity key again")
    public void substitutesNoMore() {
        imposters.clear();
    }

    @When("{name} takes another identifier")
    public void renames(String name) {
        identifiers.put(name, identifiers.get(name) + " the second");
    }

    @When("the hash is repeated once more")
    public void repeatsOnceMore() {
        iterations++;
    }

    @When("the scannable form is of another version")
    public void anotherVersion() {
        version = USUAL_VERSION + 1;
    }

    @When("the scannable form is of the usual version again")
    public void usualVersion() {
        version = USUAL_VERSION;
    }

    @When("one bit of its first half is flipped")
    public void flipsFirstHalf() {
        change(bytes -> Tampering.flip(bytes, bytes.size() / 2 - 4));
    }

    @When("one bit of its second half is flipped")
    public void flipsSecondHalf() {
        change(bytes -> Tampering.flip(bytes, bytes.size() - 4));
    }

    @When("one of its two halves is missing")
    public void halfIsMissing() {
        // Version field, then the two halves of equal size: without the last one the rest is still well-formed.
        change(bytes -> Tampering.resized(bytes, 2 + (bytes.size() - 2) / 2));
    }

    @When("it is cut in the middle")
    public void isCut() {
        change(bytes -> Tampering.resized(bytes, bytes.size() / 2));
    }

    @When("{name} scans it")
    public void scans(String name) {
        String other = name.equals("Alice") ? "Bob" : "Alice";
        Bytes scanned = Objects.requireNonNull(scannable, "nobody shows a fingerprint in this scenario");
        inbox.answer("what was scanned", () -> {
            matches = role.compare(new Scan(parties(name, other), scanned)).matches();
            return new Answer.Done("what was scanned, matching: " + matches);
        });
    }

    @Then("it matches")
    public void matches() {
        inbox.expectDone();
        assertThat(matches).as("the scanned fingerprint matches").isTrue();
    }

    @Then("it does not match")
    public void doesNotMatch() {
        inbox.expectDone();
        assertThat(matches).as("the scanned fingerprint matches").isFalse();
    }

    @Then("it is refused")
    public void isRefused() {
        inbox.expectRefusal(Refusal.ANY);
    }

    @Then("it is refused {refusal}")
    public void isRefusedFor(Refusal refusal) {
        inbox.expectRefusal(refusal);
    }

    @Then("it is a number of {int} digits")
    public void hasDigits(int digits) {
        assertThat(shown.get(0).display()).as("what is displayed").matches("[0-9]{" + digits + "}");
    }

    @Then("the two numbers are the same")
    public void same() {
        assertThat(shown.get(1).display())
                .as("the second number")
                .isEqualTo(shown.get(0).display());
    }

    @Then("the two numbers differ")
    public void differ() {
        assertThat(shown.get(1).display())
                .as("the second number")
                .isNotEqualTo(shown.get(0).display());
    }

    @Then("the two numbers have one half in common and differ in the other")
    public void oneHalfInCommon() {
        List<String> first = halves(shown.get(0));
        List<String> second = halves(shown.get(1));
        assertThat(first.stream().filter(second::contains).count())
                .as("halves in common of %s and %s", first, second)
                .isEqualTo(1);
    }

    private static List<String> halves(Fingerprint fingerprint) {
        String digits = fingerprint.display();
        return Arrays.asList(digits.substring(0, DIGITS_OF_ONE), digits.substring(DIGITS_OF_ONE));
    }

    private Parties parties(String name, String other) {
        return new Parties(
                iterations,
                version,
                Texts.bytes(identifiers.get(name)),
                keys.get(name),
                Texts.bytes(identifiers.get(other)),
                keys.get(imposters.getOrDefault(other, other)));
    }

    private void change(UnaryOperator<Bytes> change) {
        scannable = change.apply(Objects.requireNonNull(scannable));
    }
}
