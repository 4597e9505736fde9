package org.sealcheck.suite.scenario.steps.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.Tree;
import org.sealcheck.contract.mtproto.MtprotoActions;
import org.sealcheck.contract.mtproto.MtprotoActions.At;
import org.sealcheck.contract.mtproto.MtprotoActions.By;
import org.sealcheck.contract.mtproto.MtprotoActions.Discarded;
import org.sealcheck.contract.mtproto.MtprotoActions.Message;
import org.sealcheck.contract.mtproto.MtprotoActions.Notice;
import org.sealcheck.contract.mtproto.MtprotoActions.NoticeKind;
import org.sealcheck.contract.mtproto.MtprotoActions.Opened;
import org.sealcheck.contract.mtproto.MtprotoActions.Said;
import org.sealcheck.contract.mtproto.MtprotoActions.Shown;
import org.sealcheck.contract.mtproto.MtprotoActions.Until;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.tl.TlTalk;

/** Alice's end of a secret chat with Bob: what is said there, and what she sees. */
public final class HistorySteps {
    private static final long START = 1_767_225_600_000L;
    private static final long SECOND = 1000;
    private static final String UNKNOWN = "-4611686018427387904";

    private final MtprotoActions actions;
    private final String chat;
    private final Map<String, String> randomIds = new HashMap<>();
    private long now = START;
    private @Nullable Tree told;
    private @Nullable Callable<?> last;

    public HistorySteps(World world) {
        this.actions = world.run().subject().role(MtprotoActions.class);
        this.chat = actions.createChat(Empty.EMPTY).chat();
    }

    @Given("{name} has said {texts} in the secret chat")
    public void said(String name, Texts texts) {
        texts.all().forEach(text -> say(name, TlTalk.message(newId(text), text, 0)));
    }

    @Given("{name} has said {string} in the secret chat, with a timer of {int} second(s)")
    public void saidWithTimer(String name, String text, int seconds) {
        say(name, TlTalk.message(newId(text), text, seconds));
    }

    @Given("{name} has said {string} in the secret chat, as layer 8 does")
    public void saidAsLayer8(String name, String text) {
        say(name, TlTalk.messageOfLayer8(newId(text), text));
    }

    @When("{name} says something else under the random_id of {string}")
    public void saysAgain(String name, String text) {
        last = () -> say(name, TlTalk.message(id(text), "something else", 0));
    }

    @When("{name} deletes {texts} from the secret chat")
    public void deletes(String name, Texts texts) {
        say(name, TlTalk.deletion(texts.all().stream().map(this::id).toArray(String[]::new)));
    }

    @When("{name} deletes a message that nobody knows from the secret chat")
    public void deletesUnknown(String name) {
        say(name, TlTalk.deletion(UNKNOWN));
    }

    @When("{name} flushes the history")
    public void flushes(String name) {
        say(name, TlTalk.flush());
    }

    @When("{name} has set the chat's timer to {int} seconds")
    public void setsTimer(String name, int seconds) {
        say(name, TlTalk.timer(seconds));
    }

    @When("{name} has read {string} in the secret chat")
    public void reads(String name, String text) {
        say(name, TlTalk.reading(id(text)));
    }

    @When("{name} has taken a screenshot of the secret chat")
    public void screenshot(String name) {
        say(name, TlTalk.screenshot());
    }

    @When("{name} is typing in the secret chat")
    public void types(String name) {
        say(name, TlTalk.typing("sendMessageTypingAction"));
    }

    @When("{name} stops typing in the secret chat")
    public void stopsTyping(String name) {
        say(name, TlTalk.typing("sendMessageCancelAction"));
    }

    @When("{name} sends an empty service action in the secret chat")
    public void noop(String name) {
        say(name, TlTalk.service("decryptedMessageActionNoop"));
    }

    @When("Alice opens {string} in the secret chat")
    public void opens(String text) {
        told = actions.open(new Opened(chat, List.of(id(text)), now)).action();
    }

    @When("Alice tries to open {string} in the secret chat")
    public void triesToOpen(String text) {
        last = () -> actions.open(new Opened(chat, List.of(id(text)), now));
    }

    @When("{int} second(s) pass(es) in the secret chat")
    public void pass(int seconds) {
        now += SECOND * seconds;
    }

    @When("the server says that Bob has read up to {long} seconds")
    public void readUntil(long date) {
        actions.readUntil(new Until(chat, date));
    }

    @When("{name} discards the secret chat and its history")
    public void discardsHistory(String name) {
        actions.discard(new Discarded(chat, true));
    }

    @When("{name} discards the secret chat")
    public void discards(String name) {
        actions.discard(new Discarded(chat, false));
    }

    @Then("the history shows {texts}")
    public void shows(Texts texts) {
        assertThat(view().messages().stream().map(Message::text).toList()).isEqualTo(texts.all());
    }

    @Then("the history is empty")
    public void isEmpty() {
        assertThat(view().messages()).isEmpty();
        assertThat(view().notices()).isEmpty();
    }

    @Then("no message is left in the history")
    public void noMessage() {
        assertThat(view().messages()).isEmpty();
    }

    @Then("it shows no notices")
    public void noNotices() {
        assertThat(view().notices()).isEmpty();
    }

    @Then("the chat's timer is {int} seconds")
    public void timer(int seconds) {
        assertThat(view().timer()).isEqualTo(seconds);
    }

    @Then("the history shows that {name} set the timer to {int} and to {int} seconds")
    public void timerNotices(String name, int first, int second) {
        assertThat(view().notices())
                .containsExactly(
                        new Notice(NoticeKind.TIMER, by(name), first), new Notice(NoticeKind.TIMER, by(name), second));
    }

    @Then("the history shows that {name} took a screenshot")
    public void screenshotNotice(String name) {
        assertThat(view().notices()).containsExactly(new Notice(NoticeKind.SCREENSHOT, by(name), null));
    }

    @Then("Alice sees that Bob is busy")
    public void busy() {
        assertThat(view().typing()).isEqualTo("sendMessageTypingAction");
    }

    @Then("Alice sees nobody busy")
    public void nobodyBusy() {
        assertThat(view().typing()).isNull();
    }

    @Then("Bob is told that {string} was read")
    public void toldBob(String text) {
        JsonNode ids = told == null ? null : told.json().path("random_ids");
        assertThat(ids).isNotNull();
        assertThat(StreamSupport.stream(ids.spliterator(), false).map(JsonNode::textValue))
                .containsExactly(id(text));
    }

    @Then("the read mark stands at {long} seconds")
    public void readMark(long date) {
        assertThat(view().readUntil()).isEqualTo(date);
    }

    @Then("nothing can be said in the secret chat any more")
    public void closed() {
        assertThat(view().closed()).isTrue();
        for (String name : List.of("Alice", "Bob")) {
            ObjectNode message = TlTalk.message(newId("too late for " + name), "too late", 0);
            Rejections.expect(() -> say(name, message), Layer.STATE, "chat-closed");
        }
    }

    @Then("it is refused because Bob has no such message there")
    public void refusedUnknown() {
        Rejections.expect(requireLast(), Layer.STATE, "unknown-message");
    }

    @Then("it is refused as a second message of that random_id")
    public void refusedDuplicate() {
        Rejections.expect(requireLast(), Layer.REPLAY, "duplicate-random-id");
    }

    private Empty say(String name, ObjectNode message) {
        return actions.apply(new Said(chat, by(name), Tree.of(message), now));
    }

    private Shown view() {
        return actions.view(new At(chat, now));
    }

    private String newId(String text) {
        return randomIds.computeIfAbsent(text, unused -> Long.toString((randomIds.size() + 1) * 1_000_000_007L));
    }

    private String id(String text) {
        String id = randomIds.get(text);
        if (id == null) {
            throw new IllegalArgumentException("nobody has said \"" + text + "\" in this scenario");
        }
        return id;
    }

    private Callable<?> requireLast() {
        if (last == null) {
            throw new IllegalArgumentException("nothing was tried in this scenario");
        }
        return last;
    }

    private static By by(String name) {
        return name.equals("Alice") ? By.SELF : By.PEER;
    }
}
