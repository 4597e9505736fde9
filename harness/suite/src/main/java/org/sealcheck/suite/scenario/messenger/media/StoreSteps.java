package org.sealcheck.suite.scenario.messenger.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.contract.messenger.MessengerAttachment;
import org.sealcheck.contract.messenger.MessengerAttachment.Attachment;
import org.sealcheck.contract.messenger.MessengerAttachment.Content;
import org.sealcheck.contract.messenger.MessengerAttachment.Fetched;
import org.sealcheck.contract.messenger.MessengerAttachment.StoreAnswer;
import org.sealcheck.contract.messenger.MessengerAttachment.ToFetch;
import org.sealcheck.contract.messenger.MessengerAttachment.ToUpload;
import org.sealcheck.suite.Run;

/** The blob store, and messages that point to it. */
public final class StoreSteps {
    private static final String STORE = "https://blobs.example";

    private final MediaStage stage;
    private final List<StoreAnswer> answers = new ArrayList<>();
    private final Bytes mediaKey;
    private final Bytes file;
    private final Bytes blob;
    private String pointer = "/v/t62/one";
    private @Nullable Reading reading;
    private List<String> requests = List.of();

    public StoreSteps(MediaStage stage) {
        this.stage = stage;
        this.mediaKey = stage.random(32);
        this.file = stage.random(40);
        this.blob = MediaFormulas.blob(stage.format(), MediaFormulas.keys(mediaKey, MediaType.VIDEO), file);
    }

    @Given("a message that points to a video in the blob store")
    public void message() {
        answers.clear();
    }

    @Given("^a message whose pointer is (.+)$")
    public void pointer(String words) {
        pointer = switch (words) {
            case "the address of another store" -> "https://evil.example/v/t62/one";
            case "another store without a scheme" -> "//evil.example/v/t62/one";
            case "the end of another store's name" -> ".evil.example/v/t62/one";
            case "a path that climbs out of the store" -> "/v/../../admin";
            case "empty" -> "";
            default -> throw new IllegalArgumentException("no pointer is " + words);
        };
    }

    @When("the blob store answers with status {int}")
    public void status(int status) {
        answers.add(new StoreAnswer(status, null, blob));
    }

    @When("the blob store answers with another person's blob")
    public void otherBlob() {
        Bytes others = MediaFormulas.blob(
                stage.format(), MediaFormulas.keys(stage.random(32), MediaType.VIDEO), stage.random(40));
        answers.add(new StoreAnswer(200, null, others));
    }

    @When("^the blob store sends the reader to (.+)$")
    public void redirect(String words) {
        String location = switch (words) {
            case "another path of its own" -> STORE + "/moved";
            case "another host" -> "https://evil.example/v/t62/one";
            case "itself without TLS" -> "http://blobs.example/v/t62/one";
            case "the reader's own machine" -> "https://127.0.0.1/v/t62/one";
            default -> throw new IllegalArgumentException("there is no " + words);
        };
        answers.add(new StoreAnswer(302, location, null));
    }

    @When("{name} fetches it")
    public void fetches(String reader) {
        answers.add(new StoreAnswer(200, null, blob));
        Bytes content = AttachmentMessage.content(
                MediaType.VIDEO, AttachmentMessage.integral(mediaKey, MediaFormulas.sha256(blob), pointer));
        reading = Reading.of(() -> {
            Fetched fetched = role().fetch(new ToFetch(STORE, stage.format(), content, answers));
            requests = fetched.requests();
            return fetched.plaintext();
        });
    }

    @When("{name} uploads a blob to a store that is reached over HTTPS")
    public void uploads(String sender) {
        upload(STORE);
    }

    @When("{name} uploads a blob to a store that is reached without TLS")
    public void uploadsInClear(String sender) {
        upload("http://blobs.example");
    }

    @Then("{name} has the video, and every address asked began with the store's")
    public void hasTheVideo(String reader) {
        reading().expect(file);
        assertThat(requests).as("addresses asked").isNotEmpty().allMatch(each -> each.startsWith(STORE + "/"));
    }

    @Then("the address asked is the store's, over HTTPS")
    public void addressOfStore() {
        assertThat(requests).allMatch(each -> each.startsWith(STORE + "/"));
        reading().expect(Bytes.empty());
    }

    @Then("^(?:Alice|Bob) turns it down because (.+)$")
    public void refuses(String words) {
        String reason = switch (words) {
            case "the store is not reached over HTTPS" -> "insecure-store";
            case "the pointer leads elsewhere" -> "bad-pointer";
            case "the store leads elsewhere" -> "foreign-redirect";
            default -> throw new IllegalArgumentException("there is no refusal because " + words);
        };
        reading().expectRefusal(Set.of(Layer.POLICY), Set.of(reason));
    }

    @Then("{name} gets an error of the store, and no file")
    public void unavailable(String reader) {
        reading().expectRefusal(Set.of(Layer.STATE), Set.of("blob-unavailable"));
    }

    @Then("{name} takes it for a wrong blob, and gets no file")
    public void wrongBlob(String reader) {
        reading().expectRefusal(Set.of(Layer.MAC), Set.of("bad-blob"));
    }

    @Then("a message about a(n) {word} tells its reader media key, hash and pointer as they were")
    public void roundTrip(String type) {
        Attachment told = new Attachment(
                MediaStage.type(type), stage.random(32), stage.random(32), stage.random(32), "/v/t62/two");
        Content content = role().describe(told);
        assertThat(role().read(content)).isEqualTo(told);
    }

    private void upload(String store) {
        reading = Reading.of(() -> {
            requests = List.of(
                    role().upload(new ToUpload(store, MediaType.VIDEO, blob, MediaFormulas.sha256(blob), pointer))
                            .request());
            return Bytes.empty();
        });
    }

    private Reading reading() {
        if (reading == null) {
            throw new IllegalArgumentException("nobody has asked the blob store in this scenario");
        }
        return reading;
    }

    private static MessengerAttachment role() {
        return Run.current().subject().role(MessengerAttachment.class);
    }
}
