package org.sealcheck.suite.scenario.steps.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.group.Chat;
import org.sealcheck.suite.scenario.group.ChatClient;
import org.sealcheck.suite.scenario.group.ChatMessage;
import org.sealcheck.suite.scenario.group.GroupRefusal;

/** Chats: who is in them, what is written, and who reads it. The Server fans out when a scenario says so. */
public final class ChatSteps {
    private final Chat chat;

    public ChatSteps(Chat chat) {
        this.chat = chat;
    }

    @ParameterType(
            "(?:Alice|Bob|Carol|Mallory)(?:'s tablet)?(?:(?:, | and )(?:Alice|Bob|Carol|Mallory)(?:'s tablet)?)*")
    public List<String> people(String sentence) {
        return List.of(sentence.split(", | and "));
    }

    @After
    public void lookAtOpenAnswers(Scenario scenario) {
        if (scenario.getStatus() == Status.PASSED) {
            chat.close();
        }
    }

    // Members.

    @Given("a group chat of {people}")
    public void chatOf(List<String> names) {
        chat.join(names);
    }

    @When("{people} join(s) the group chat")
    public void join(List<String> names) {
        chat.join(names);
    }

    @When("{people} leave(s) the group chat")
    public void leave(List<String> names) {
        chat.leave(names);
    }

    @When("{name} is removed from the group chat, and told so")
    public void removed(String name) {
        chat.leave(List.of(name));
        chat.tell(chat.client(name));
    }

    @When("{name} takes a new installation into the group chat")
    public void reinstalls(String name) {
        chat.reinstall(name);
    }

    @Given("{name} has no way to {name}")
    public void hasNoWay(String from, String to) {
        chat.keepApart(from, to);
    }

    @When("{name} has a way to {name} again")
    public void hasAWay(String from, String to) {
        chat.letMeet(from, to);
    }

    @When("{name}'s client is ended and started again")
    public void restarts(String name) {
        chat.client(name).restart();
    }

    // Messages.

    @When("{name} writes {texts} to the group chat")
    public void writes(String name, Texts texts) {
        texts.all().forEach(text -> chat.write(name, text));
    }

    @Then("{name} cannot write {texts} to the group chat")
    public void cannotWrite(String name, Texts text) {
        Rejections.expect(() -> chat.write(name, text.only()), Set.of(Layer.POLICY), Set.of("not-a-member"));
    }

    @When("the Server fans out {texts} to {people}")
    public void fansOut(Texts texts, List<String> names) {
        for (String text : texts.all()) {
            names.forEach(name -> chat.deliver(chat.named(text), chat.client(name)));
        }
    }

    @When("the Server delivers the message {texts} without its keys to {name}")
    public void deliversAlone(Texts text, String name) {
        ChatMessage message = chat.named(text.only());
        chat.client(name).get(ChatClient.CHAT, message.from(), message);
    }

    @When("the Server delivers the keys of {texts} to {name}")
    public void deliversKeys(Texts text, String name) {
        chat.deliverKeys(chat.named(text.only()), chat.client(name));
    }

    @When("the Server delivers {texts} to {name} as one of {name} to the group chat")
    public void deliversAs(Texts text, String to, String claimed) {
        chat.client(to).get(ChatClient.CHAT, chat.client(claimed), chat.named(text.only()));
    }

    @When("the Server delivers {texts} to {name} in a chat that she does not know")
    public void deliversElsewhere(Texts text, String to) {
        ChatMessage message = chat.named(text.only());
        chat.client(to).get("no chat at all", message.from(), message);
    }

    @When("{name} gives {name} the ordinary message {texts} as if a sender key were in it")
    public void givesOrdinary(String from, String to, Texts text) {
        ChatClient sender = chat.client(from);
        SignalSession.Ciphertext ordinary =
                sender.actor().encrypt(chat.client(to).address(), Texts.bytes(text.only()));
        chat.client(to).getKey(sender, new Envelope(chat.client(to).address(), ordinary.type(), ordinary.body()));
    }

    // What becomes of them.

    @Then("{people} read(s) {texts} in the group chat")
    public void read(List<String> names, Texts texts) {
        names.forEach(name -> chat.client(name).inbox().expectRead(texts.all()));
    }

    @Then("{people} refuse(s) what came from the group chat")
    public void refuse(List<String> names) {
        names.forEach(name -> chat.client(name).inbox().expectRefusals(null));
    }

    @Then("{name} refuses what came from the group chat {groupRefusal}")
    public void refusesFor(String name, GroupRefusal refusal) {
        chat.client(name).inbox().expectRefusals(refusal);
    }

    @Then("nothing that {name} keeps for the group chat has changed")
    public void nothingHasChanged(String name) {
        assertThat(chat.client(name).state())
                .as("what %s stores after a refusal", name)
                .isEqualTo(chat.client(name).stateBefore());
    }

    // What the Server was handed.

    @Then("{texts} brings/bring a sender key to {people}")
    public void broughtKeyTo(Texts text, List<String> names) {
        ChatMessage message = chat.named(text.only());
        assertThat(message.sent().distributions().stream().map(each -> each.device()))
                .as("who is given a sender key with \"%s\"", text.only())
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> chat.client(name).address()).toList());
    }

    @Then("{texts} brings/bring no sender key")
    public void broughtNoKey(Texts texts) {
        texts.all()
                .forEach(text -> assertThat(chat.named(text).sent().distributions())
                        .as("who is given a sender key with \"%s\"", text)
                        .isEmpty());
    }

    @Then("{texts} did not reach {people}")
    public void unreached(Texts text, List<String> names) {
        assertThat(chat.named(text.only()).sent().unreached())
                .as("who is not reached by \"%s\"", text.only())
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> chat.client(name).address()).toList());
    }

    /** Two messages of one person: the key id is in the message. */
    @Then("{texts} went out under {int} sender key(s)")
    public void underKeys(Texts texts, int count) {
        long found = texts.all().stream()
                .map(text -> ChatKeys.keyId(chat, chat.named(text)))
                .distinct()
                .count();
        if (found != count) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE, texts.all() + " are under " + found + " sender keys, not " + count);
        }
    }
}
