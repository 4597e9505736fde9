package org.sealcheck.suite.scenario.messenger.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;

/** Attachments that come piece by piece. */
public final class StreamSteps {
    private final MediaStage stage;
    private final MediaStream stream;

    public StreamSteps(MediaStage stage) {
        this.stage = stage;
        this.stream = new MediaStream(stage.format());
    }

    @Given("{name} has encrypted a file of {int} bytes in pieces of {int}")
    public void encrypted(String sender, int length, int piece) {
        stage.sent(stream.encrypt(stage.random(length), piece));
    }

    @When("{name} receives the blob in pieces of {int} bytes")
    public void receives(String reader, int piece) {
        stream.receive(stage.sent(), piece);
    }

    @When("{name} receives the blob in pieces of {int} bytes, of which the last is altered")
    public void receivesAltered(String reader, int piece) {
        MediaStage.Sent sent = stage.sent();
        stage.sent(sent.withBlob(Deviations.flipBit(sent.blob(), 8 * sent.blob().size() - 1)));
        stream.receive(stage.sent(), piece);
    }

    @When("{name} receives all of the blob but its last {int} bytes")
    public void receivesLess(String reader, int missing) {
        MediaStage.Sent sent = stage.sent();
        stage.sent(sent.withBlob(Deviations.truncate(sent.blob(), sent.blob().size() - missing)));
        stream.receive(stage.sent(), 4096);
    }

    @Then("nothing has been given out before the end of the blob was there")
    public void nothingReleased() {
        assertThat(stream.released().size())
                .as("bytes given out before the blob was verified")
                .isZero();
    }

    @Then("the whole blob verifies, and the file is as it was sent")
    public void verifies() {
        Bytes plaintext = stream.verifyAndRead(4096);
        assertThat(plaintext).isEqualTo(stage.sent().plaintext());
    }

    @Then("the blob does not verify, and nothing of the file was given out")
    public void doesNotVerify() {
        stream.expectUnverified();
        nothingReleased();
    }

    @Then("it is the blob that the file has in one piece")
    public void sameAsInOnePiece() {
        MediaStage.Sent sent = stage.sent();
        MediaFormulas.Keys keys = MediaFormulas.keys(sent.mediaKey(), sent.type());
        assertThat(sent.blob()).isEqualTo(MediaFormulas.blob(stage.format(), keys, sent.plaintext()));
    }
}
