package org.sealcheck.suite.scenario.messenger.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.vector.kit.Deviations;

/** Attachments that fit into one call. */
public final class MediaSteps {
    private static final int USUAL_LENGTH = 40;

    private final MediaStage stage;
    private final List<Reading> readings = new ArrayList<>();

    public MediaSteps(MediaStage stage) {
        this.stage = stage;
    }

    @Given("{name} has encrypted a(n) {word} of {int} byte(s)")
    public void hasEncrypted(String sender, String type, int length) {
        stage.encrypt(type, stage.random(length));
    }

    @Given("{name} has encrypted a(n) {word}")
    public void hasEncrypted(String sender, String type) {
        stage.encrypt(type, stage.random(USUAL_LENGTH));
    }

    @Given("{name} has encrypted the same file twice")
    public void hasEncryptedTwice(String sender) {
        Bytes file = stage.random(USUAL_LENGTH);
        stage.encrypt("document", file);
        stage.encrypt("document", file);
    }

    @Given("^a dishonest sender has encrypted an image (with .+)$")
    public void dishonestPadding(String words) {
        Bytes text = stage.random(8);
        Bytes padded = switch (words) {
            case "with good padding" -> MediaFormulas.padded(text);
            case "with padding of zeros" -> MediaFormulas.padded(text, 8, 0);
            case "with padding longer than a block" -> MediaFormulas.padded(text, 24, 24);
            case "with padding that claims more than there is" -> MediaFormulas.padded(text, 8, 200);
            case "with padding of which only the last byte is right" ->
                Deviations.concat(text, Bytes.hex("0102030405060708"));
            default -> throw new IllegalArgumentException("no padding is \"" + words + "\"");
        };
        stage.seal(padded, text);
    }

    @When("^the blob store gives the blob (with.+)$")
    public void storeChanges(String defect) {
        MediaStage.Sent sent = stage.sent();
        stage.sent(sent.withBlob(BlobDefect.of(defect).of(sent.blob(), stage.macLength())));
    }

    @When("^the sender puts the blob (with.+) into the blob store and tells its hash$")
    public void senderChanges(String defect) {
        storeChanges(defect);
        stage.sent(stage.sent().rehashed());
    }

    @When("the blob store gives the blob of the other attachment")
    public void storeSwaps() {
        stage.sent(stage.sent().withBlob(stage.other().blob()));
    }

    @When("the message tells the hash of the other blob, and the blob store gives that blob")
    public void senderSwaps() {
        stage.sent(stage.sent().withBlob(stage.other().blob()).rehashed());
    }

    @When("the message tells another hash of the file")
    public void otherPlaintextHash() {
        MediaStage.Sent sent = stage.sent();
        stage.sent(new MediaStage.Sent(
                sent.type(), sent.plaintext(), sent.mediaKey(), sent.blobHash(), stage.random(32), sent.blob()));
    }

    @When("the message tells a media key of {int} bytes")
    public void otherMediaKey(int length) {
        MediaStage.Sent sent = stage.sent();
        stage.sent(new MediaStage.Sent(
                sent.type(), sent.plaintext(), stage.random(length), sent.blobHash(), null, sent.blob()));
    }

    @When("{name} reads the attachment")
    public void reads(String reader) {
        readings.add(stage.read(stage.sent()));
    }

    @When("{name} reads the attachment as a(n) {word}")
    public void readsAs(String reader, String type) {
        MediaStage.Sent sent = stage.sent();
        readings.add(stage.read(sent.withType(MediaStage.type(type))));
    }

    @When("{name} reads {int} blobs with altered endings and wrong authenticators, whose hashes are right")
    public void readsForgeries(String reader, int count) {
        MediaStage.Sent sent = stage.sent();
        int lastByte = sent.blob().size() - stage.macLength() - 17;
        for (int i = 0; i < count; i++) {
            Bytes probe = Deviations.replaceByte(sent.blob(), lastByte, i * 256 / count);
            Bytes spoiled = Deviations.flipBit(probe, 8 * probe.size() - 1);
            readings.add(stage.read(sent.withBlob(spoiled).rehashed()));
        }
    }

    @Then("{name} has the file as it was sent")
    public void hasTheFile(String reader) {
        last().expect(stage.sent().plaintext());
    }

    @Then("{name} refuses the attachment as not the blob that was sent")
    public void refusesBlob(String reader) {
        last().expectRefusal(Set.of(Layer.MAC, Layer.PARSE), Set.of("bad-blob"));
    }

    @Then("{name} refuses the attachment because its padding is wrong")
    public void refusesPadding(String reader) {
        last().expectRefusal(Set.of(Layer.DECRYPT), Set.of("bad-padding"));
    }

    @Then("{name} refuses the attachment because it is not the file that the message tells of")
    public void refusesFile(String reader) {
        last().expectRefusal(Set.of(Layer.MAC), Set.of("bad-plaintext-hash"));
    }

    @Then("{name} refuses the attachment because the media key is malformed")
    public void refusesKey(String reader) {
        last().expectRefusal(Set.of(Layer.PARSE), Set.of("bad-media-key"));
    }

    @Then("every one of them is refused, and all refusals are the same")
    public void refusedAlike() {
        readings.forEach(each -> each.expectRefusal(Set.of(Layer.MAC, Layer.PARSE), Set.of("bad-blob")));
        assertThat(readings.stream().map(Reading::visible).distinct())
                .as("what refusals of %d probes look like", readings.size())
                .hasSize(1);
    }

    @Then("the blob has {int} bytes and its authenticator")
    public void blobSize(int length) {
        assertThat(stage.sent().blob().size()).as("bytes of the blob").isEqualTo(length + stage.macLength());
    }

    @Then("the hash that the message tells is that of the whole blob")
    public void wholeHash() {
        assertThat(stage.sent().blobHash())
                .isEqualTo(MediaFormulas.sha256(stage.sent().blob()));
    }

    @Then("the two attachments have two media keys and two blobs without a block in common")
    public void nothingInCommon() {
        assertThat(stage.sent().mediaKey())
                .as("media key")
                .isNotEqualTo(stage.other().mediaKey());
        Bytes blob = stage.sent().blob();
        List<Bytes> blocks = new ArrayList<>();
        for (int start = 0; start + 16 <= blob.size(); start += 16) {
            blocks.add(Deviations.slice(blob, start, start + 16));
        }
        Search.in(List.of(stage.other().blob()), "the blob").findsNone(blocks, "a block of the other one");
    }

    @Then("nothing of the file and no key is in what the blob store sees")
    public void storeSeesNothing() {
        MediaStage.Sent sent = stage.sent();
        Search store = Search.in(List.of(sent.blob(), sent.blobHash()), "what the blob store sees");
        for (int start = 0; start + 8 <= sent.plaintext().size(); start += 8) {
            store.findsNone(
                    Search.encodings(Deviations.slice(sent.plaintext(), start, start + 8)), "eight bytes of the file");
        }
        store.findsNone(Search.encodings(sent.mediaKey()), "the media key");
    }

    private Reading last() {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("nobody has read an attachment in this scenario");
        }
        return readings.get(readings.size() - 1);
    }
}
