package org.sealcheck.suite.scenario.messenger.franking;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.contract.messenger.FrankingServer.Stamped;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.messenger.franking.FrankingStage.Passed;
import org.sealcheck.suite.scenario.messenger.media.Reading;
import org.sealcheck.suite.vector.kit.Deviations;

/** Franked messages from sender to recipient. */
public final class FrankingSteps {
    private final FrankingStage stage;
    private @Nullable Reading reading;

    public FrankingSteps(FrankingStage stage) {
        this.stage = stage;
    }

    @Given("{name} has sent the franked message {string}")
    public void hasSent(String sender, String text) {
        stage.send(sender, "bob", text, FrankingFormulas.text(text));
    }

    @Given("{name} has sent the franked message {string} to the group")
    public void hasSentToGroup(String sender, String text) {
        stage.send(sender, "group", text, FrankingFormulas.text(text));
    }

    @When("{name} is given the franked message {string}")
    public void isGiven(String recipient, String text) {
        read(recipient, stage.message(text));
    }

    @When("{name} is given the franked message {string} with the tag of {string}")
    public void isGivenOtherTag(String recipient, String text, String other) {
        read(
                recipient,
                FrankingStage.with(
                        stage.message(text), null, stage.message(other).frankingTag(), null));
    }

    @When("^(Bob|Carol) is given the franked message \"([^\"]*)\" (with [^\"]+|without [^\"]+)$")
    public void isGivenAltered(String recipient, String text, String words) {
        Passed sent = stage.message(text);
        Bytes tag = sent.frankingTag();
        Bytes message = sent.message();
        switch (words) {
            case "without its tag" -> withoutTag(recipient, sent);
            case "with a bit of its tag flipped" ->
                read(recipient, FrankingStage.with(sent, null, Deviations.flipBit(tag, 200), null));
            case "with a tag one byte short" ->
                read(recipient, FrankingStage.with(sent, null, Deviations.truncate(tag, 31), null));
            case "with a tag one byte long" ->
                read(recipient, FrankingStage.with(sent, null, Deviations.append(tag, "00"), null));
            case "with a field appended that nobody knows" ->
                read(recipient, FrankingStage.with(sent, Deviations.append(message, "980601"), null, null));
            case "with a second nonce" -> secondNonce(recipient, sent);
            case "with another franking version" -> otherVersion(recipient, sent);
            default -> throw new IllegalArgumentException("no message comes " + words);
        }
    }

    @When("{name} is given a revocation without a tag")
    public void revocation(String recipient) {
        Bytes message = FrankingFormulas.message(FrankingFormulas.revocation(), FrankingStage.random(32))
                .encode();
        reading = Reading.of(() -> stage.device(recipient).receive("revocation", message, null, null, null));
    }

    @When("{name} is given a revocation with a text beside it, without a tag")
    public void revocationWithText(String recipient) {
        Bytes content = FrankingFormulas.revocationWithText("beside");
        Bytes message =
                FrankingFormulas.message(content, FrankingStage.random(32)).encode();
        reading = Reading.of(() -> stage.device(recipient).receive("revocation", message, null, null, null));
    }

    @When("somebody makes up a message {string} from {name}, with tags of their own")
    public void fabricated(String text, String sender) {
        Bytes nonce = FrankingStage.random(32);
        Bytes message =
                FrankingFormulas.message(FrankingFormulas.text(text), nonce).encode();
        Passed genuine = stage.send(sender, "bob", text, FrankingFormulas.text(text));
        var stamped = new Stamped(FrankingStage.random(32), genuine.stamped().context());
        Passed made = FrankingStage.with(genuine, message, FrankingFormulas.frankingTag(nonce, message), stamped);
        read("Bob", made);
    }

    @Then("{name} is shown {string}")
    public void isShown(String recipient, String text) {
        reading().expect(FrankingFormulas.text(text));
    }

    @Then("{name} takes the revocation")
    public void takesRevocation(String recipient) {
        reading().expect(FrankingFormulas.revocation());
    }

    @Then("^(Bob|Carol) is shown nothing, because (.+)$")
    public void isShownNothing(String recipient, String words) {
        switch (words) {
            case "the tag is not that of the message" -> refused(Layer.MAC, "franking-tag-mismatch");
            case "there is no tag" -> refused(Layer.POLICY, "missing-franking-tag");
            case "the tag has not 32 bytes" -> refused(Layer.PARSE, "bad-tag-length");
            case "there are two nonces" -> refused(Layer.PARSE, "duplicate-nonce");
            case "the franking version is unknown" -> refused(Layer.VERSION, "unknown-franking-version");
            default -> throw new IllegalArgumentException("nothing is refused because " + words);
        }
    }

    @Then("{name} has nothing to report of {string}")
    public void nothingToReport(String recipient, String text) {
        Reading.of(() ->
                        stage.device(recipient).report(stage.message(text).id()).message())
                .expectRefusal(Set.of(Layer.STATE), Set.of("unknown-message"));
    }

    @Then("{name} keeps of {string} what the server saw and answered")
    public void keeps(String sender, String text) {
        Passed sent = stage.message(text);
        FrankingReport kept = stage.device(sender).kept(sent.id());
        assertThat(kept.message()).as("M").isEqualTo(sent.message());
        assertThat(kept.frankingTag()).as("T_F").isEqualTo(sent.frankingTag());
        assertThat(kept.reportingTag()).as("R_F").isEqualTo(sent.stamped().reportingTag());
        assertThat(kept.context()).as("context").isEqualTo(sent.stamped().context());
        assertThat(FrankingFormulas.frankingTag(kept.nonce(), kept.message()))
                .as("T_F under the nonce kept")
                .isEqualTo(sent.frankingTag());
    }

    @Then("the nonce of {string} stands in the message, and in nothing that the server got")
    public void nonceInside(String text) {
        Passed sent = stage.message(text);
        Bytes nonce = stage.device(sent.sender()).kept(sent.id()).nonce();
        assertThat(nonce.size()).as("bytes of the nonce").isEqualTo(32);
        assertThat(sent.message().toHex()).as("M").contains(nonce.toHex());
        Search.in(stage.serverView(), "what the server got").findsNone(Search.encodings(nonce), "the nonce");
        Search.in(stage.serverView(), "what the server got")
                .findsNone(Search.encodings(FrankingFormulas.text(text)), "the content");
    }

    @Then("the tags of {string} and {string} have nothing to do with each other")
    public void unrelated(String first, String second) {
        assertThat(stage.message(first).frankingTag())
                .isNotEqualTo(stage.message(second).frankingTag());
        assertThat(stage.device("Alice").kept(stage.message(first).id()).nonce())
                .as("nonce")
                .isNotEqualTo(
                        stage.device("Alice").kept(stage.message(second).id()).nonce());
    }

    private void withoutTag(String recipient, Passed sent) {
        reading = Reading.of(() -> stage.device(recipient).receive(sent.id(), sent.message(), null, null, null));
    }

    private void secondNonce(String recipient, Passed sent) {
        Bytes first = FrankingStage.random(32);
        Bytes message = FrankingFormulas.message(
                        sent.content(),
                        FrankingFormulas.metadata(first).bytes(FrankingFormulas.NONCE, FrankingStage.random(32)))
                .encode();
        read(recipient, FrankingStage.with(sent, message, FrankingFormulas.frankingTag(first, message), null));
    }

    private void otherVersion(String recipient, Passed sent) {
        Bytes nonce = FrankingStage.random(32);
        Bytes message = FrankingFormulas.message(
                        sent.content(), FrankingFormulas.metadata(nonce).set(FrankingFormulas.VERSION, 1))
                .encode();
        read(recipient, FrankingStage.with(sent, message, FrankingFormulas.frankingTag(nonce, message), null));
    }

    private void read(String recipient, Passed message) {
        reading = Reading.of(() -> stage.deliver(recipient, message));
    }

    private void refused(Layer layer, String reason) {
        reading().expectRefusal(Set.of(layer), Set.of(reason));
    }

    private Reading reading() {
        if (reading == null) {
            throw new IllegalArgumentException("nobody was given a message in this scenario");
        }
        return reading;
    }
}
