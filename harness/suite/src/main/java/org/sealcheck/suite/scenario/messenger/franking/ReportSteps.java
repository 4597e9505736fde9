package org.sealcheck.suite.scenario.messenger.franking;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.contract.messenger.FrankingModerator.Judgement;
import org.sealcheck.contract.messenger.FrankingModerator.Verdict;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.scenario.messenger.franking.FrankingStage.Passed;
import org.sealcheck.suite.scenario.messenger.media.AttachmentMessage;
import org.sealcheck.suite.vector.kit.Deviations;

/** Reports and their verdicts. */
public final class ReportSteps {
    private final FrankingStage stage;
    private final Bytes commonBlobHash = FrankingStage.random(32);
    private @Nullable Judgement judgement;

    public ReportSteps(FrankingStage stage) {
        this.stage = stage;
    }

    @Given("{name} has sent {string}, an attachment with a media key of its own for a blob that is always the same")
    public void attachment(String sender, String text) {
        Bytes content = AttachmentMessage.content(
                MediaType.IMAGE, AttachmentMessage.integral(FrankingStage.random(32), commonBlobHash, "/v/one"));
        stage.send(sender, "bob", text, content);
    }

    @When("the Server takes a new franking key")
    public void rotates() {
        stage.rotate();
    }

    @When("{int} days pass at the service")
    public void pass(int days) {
        stage.pass(days);
    }

    @When("{name} reports the franked message {string}")
    public void reports(String recipient, String text) {
        Passed message = stage.message(text);
        stage.deliver(recipient, message);
        judge(stage.device(recipient).report(message.id()));
    }

    @When("{name} reports {string} from what the sender keeps")
    public void senderReports(String sender, String text) {
        judge(stage.device(sender).kept(stage.message(text).id()));
    }

    @When("^Mallory reports \"([^\"]*)\" (with [^\"]+)$")
    public void forges(String text, String words) {
        FrankingReport genuine = genuine(text);
        judge(
                switch (words) {
                    case "with another text in it" -> otherText(genuine, "something else");
                    case "with another text and a tag that fits it" -> retagged(genuine, "something else");
                    case "with a bit of the server's tag flipped" ->
                        with(genuine, null, null, null, Deviations.flipBit(genuine.reportingTag(), 1), null);
                    case "with a nonce that is not the one in the message" ->
                        with(genuine, null, FrankingStage.random(32), null, null, null);
                    case "with the last byte of its tag moved into the context" ->
                        with(
                                genuine,
                                null,
                                null,
                                Deviations.slice(genuine.frankingTag(), 0, 31),
                                null,
                                Deviations.concat(Deviations.slice(genuine.frankingTag(), 31, 32), genuine.context()));
                    case "with a zero byte behind the nonce" ->
                        with(genuine, null, Deviations.append(genuine.nonce(), "00"), null, null, null);
                    case "with tags made without the service" ->
                        with(retagged(genuine, "made up"), null, null, null, FrankingStage.random(32), null);
                    default -> throw new IllegalArgumentException("nobody reports " + words);
                });
    }

    @When("Mallory reports {string} with the server's tag of {string}")
    public void swapsTags(String text, String other) {
        FrankingReport genuine = genuine(text);
        FrankingReport donor = genuine(other);
        judge(with(genuine, null, null, null, donor.reportingTag(), donor.context()));
    }

    @When("Mallory reports {string} with both tags of {string}")
    public void swapsBothTags(String text, String other) {
        FrankingReport genuine = genuine(text);
        FrankingReport donor = genuine(other);
        judge(with(genuine, null, null, donor.frankingTag(), donor.reportingTag(), donor.context()));
    }

    @When("Mallory reports {string} in the context of {string}")
    public void swapsContext(String text, String other) {
        judge(with(genuine(text), null, null, null, null, genuine(other).context()));
    }

    @When("Mallory has the Server stamp a tag of her own, and reports a message of {name} with it")
    public void stampsOwn(String sender) {
        FrankingReport made = retagged(genuineOf(sender), "made up");
        var stamped = stage.stamp("message-of-mallory", "Mallory", "bob", made.frankingTag());
        Passed any = stage.send(sender, "bob", "anything", FrankingFormulas.text("anything"));
        judge(with(made, null, null, null, stamped.reportingTag(), any.stamped().context()));
    }

    @Then("the report is valid")
    public void valid() {
        assertThat(judgement().verdict())
                .as("verdict, reason %s", judgement().reason())
                .isEqualTo(Verdict.VALID);
    }

    @Then("the report is valid, and says that {name} sent {string}")
    public void validFrom(String sender, String text) {
        valid();
        Passed message = stage.message(text);
        FrankingContext context = judgement().context();
        assertThat(context).isNotNull();
        assertThat(context.senderId()).isEqualTo(sender);
        assertThat(context.threadId()).isEqualTo(message.thread());
        assertThat(context.messageId()).isEqualTo(message.id());
    }

    @Then("the report is not valid")
    public void invalid() {
        assertThat(judgement().verdict()).as("verdict").isEqualTo(Verdict.INVALID);
    }

    @Then("nobody can tell whether the report is true")
    public void unverifiable() {
        assertThat(judgement().verdict()).as("verdict").isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Then("the attachment has not been reported before")
    public void unknownAttachment() {
        valid();
        if (judgement().attachmentKnown() != null) {
            assertThat(judgement().attachmentKnown()).as("known before").isFalse();
        }
    }

    @Then("the attachment has been reported before")
    public void knownAttachment() {
        valid();
        if (judgement().attachmentKnown() != null) {
            assertThat(judgement().attachmentKnown()).as("known before").isTrue();
        }
    }

    private FrankingReport genuine(String text) {
        Passed message = stage.message(text);
        return stage.device(message.sender()).kept(message.id());
    }

    private FrankingReport genuineOf(String sender) {
        Passed message = stage.send(sender, "bob", "genuine", FrankingFormulas.text("genuine"));
        return stage.device(sender).kept(message.id());
    }

    private static FrankingReport otherText(FrankingReport genuine, String text) {
        Bytes message = FrankingFormulas.message(FrankingFormulas.text(text), genuine.nonce())
                .encode();
        return with(genuine, message, null, null, null, null);
    }

    private static FrankingReport retagged(FrankingReport genuine, String text) {
        FrankingReport other = otherText(genuine, text);
        return with(other, null, null, FrankingFormulas.frankingTag(other.nonce(), other.message()), null, null);
    }

    private static FrankingReport with(
            FrankingReport old,
            @Nullable Bytes message,
            @Nullable Bytes nonce,
            @Nullable Bytes tag,
            @Nullable Bytes reportingTag,
            @Nullable Bytes context) {
        return new FrankingReport(
                message == null ? old.message() : message,
                nonce == null ? old.nonce() : nonce,
                tag == null ? old.frankingTag() : tag,
                reportingTag == null ? old.reportingTag() : reportingTag,
                context == null ? old.context() : context);
    }

    private void judge(FrankingReport report) {
        judgement = stage.service().judge(report, stage.now());
    }

    private Judgement judgement() {
        if (judgement == null) {
            throw new IllegalArgumentException("nobody has reported anything in this scenario");
        }
        return judgement;
    }
}
