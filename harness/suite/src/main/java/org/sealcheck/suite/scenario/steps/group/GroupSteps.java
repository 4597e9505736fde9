package org.sealcheck.suite.scenario.steps.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.group.GroupMember;
import org.sealcheck.suite.scenario.group.GroupMessage;
import org.sealcheck.suite.scenario.group.GroupRefusal;
import org.sealcheck.suite.scenario.group.GroupScene;

/** Sender keys that are given, and messages to a group and from it. Nothing arrives by itself. */
public final class GroupSteps {
    private final GroupScene scene;

    public GroupSteps(GroupScene scene) {
        this.scene = scene;
    }

    @ParameterType(
            "as read before|for its signature or its form|for its signature|for its version byte|for its form"
                    + "|for want of a key of its sender|for want of its key|for want of a key that fits"
                    + "|as a second key of one id|as from outside|as of a chat that nobody told it of|as a message without a sender key|as a key of its own")
    public GroupRefusal groupRefusal(String words) {
        return GroupRefusal.of(words);
    }

    @After
    public void lookAtOpenAnswers(Scenario scenario) {
        if (scenario.getStatus() == Status.PASSED) {
            scene.close();
        }
    }

    // Keys.

    @Given("{name} and {name} are in a group")
    public void twoAreInAGroup(String first, String second) {
        areInAGroup(List.of(first, second));
    }

    @Given("{name}, {name} and {name} are in a group")
    public void threeAreInAGroup(String first, String second, String third) {
        areInAGroup(List.of(first, second, third));
    }

    private void areInAGroup(List<String> names) {
        for (String from : names) {
            names.stream().filter(to -> !to.equals(from)).forEach(to -> gives(from, to));
        }
    }

    @When("{name} gives his/her sender key to {name}")
    public void gives(String from, String to) {
        scene.member(to).take(scene.member(from), scene.member(from).distribution());
    }

    @When("{name} gives his/her sender key to {name} and to {name}")
    public void givesTwo(String from, String first, String second) {
        gives(from, first);
        gives(from, second);
    }

    @When("{name} gives his/her sender key of another group to {name}")
    public void givesOfOtherGroup(String from, String to) {
        Bytes distribution = scene.member(from).distribution(GroupMember.OTHER_GROUP);
        scene.member(to).take(GroupMember.OTHER_GROUP, scene.member(from), distribution);
    }

    @When("{name} makes a sender key")
    public void makes(String name) {
        scene.member(name).distribution();
    }

    @When("{name} makes a new sender key")
    public void makesNew(String name) {
        scene.member(name).clear(scene.member(name));
        scene.member(name).distribution();
    }

    @When("{name} makes a new sender key and gives it to {name}")
    public void makesNewAndGives(String name, String to) {
        scene.member(name).clear(scene.member(name));
        gives(name, to);
    }

    @When("{name} clears his/her sender key")
    public void clears(String name) {
        scene.member(name).clear(scene.member(name));
    }

    @When("{name} clears {name}'s sender keys")
    public void clearsOther(String name, String of) {
        scene.member(name).clear(scene.member(of));
    }

    @When("{name} is given {name}'s first sender key again")
    public void isGivenAgain(String to, String from) {
        scene.member(to)
                .offer(scene.member(from), scene.member(from).distributions().get(0));
    }

    @When("{name} is given {name}'s sender key as {name}'s")
    public void isGivenAs(String to, String from, String claimed) {
        scene.member(to).offer(scene.member(claimed), scene.member(from).distribution());
    }

    // Messages.

    @When("{name} sends {texts} to the group")
    public void sends(String name, Texts texts) {
        texts.all().forEach(text -> scene.messages().add(scene.member(name).send(text)));
    }

    @When("{name} sends {texts} to another group")
    public void sendsElsewhere(String name, Texts texts) {
        texts.all().forEach(text -> scene.messages().add(scene.member(name).send(GroupMember.OTHER_GROUP, text)));
    }

    @When("{name} sends {int} texts to the group")
    public void sendsMany(String name, int count) {
        for (int i = 1; i <= count; i++) {
            scene.messages().add(scene.member(name).send(name + "'s text " + i));
        }
    }

    @When("{name} tries to send {texts} to the group")
    public void triesToSend(String name, Texts texts) {
        GroupMember member = scene.member(name);
        member.inbox().ask(texts.only(), () -> scene.messages().add(member.send(texts.only())));
    }

    @When("{name} gets {texts} from the group")
    public void gets(String name, Texts texts) {
        texts.all().forEach(text -> scene.member(name).get(scene.named(text)));
    }

    @When("{name} gets and reads {texts} from the group")
    public void getsAndReads(String name, Texts texts) {
        gets(name, texts);
        reads(name, texts);
    }

    @When("{name} gets all group messages of others in random order")
    public void getsShuffled(String name) {
        List<GroupMessage> all = new ArrayList<>(scene.messages());
        all.removeIf(each -> each.from() == scene.member(name));
        Collections.shuffle(all, scene.world().run().random());
        all.forEach(scene.member(name)::get);
    }

    @When("{name} gets every second group message")
    public void getsEverySecond(String name) {
        for (int i = 1; i < scene.messages().size(); i += 2) {
            scene.member(name).get(scene.messages().get(i));
        }
    }

    @When("the Server delivers {texts} to {name} as a message of {name} to the group")
    public void deliversAs(Texts text, String to, String claimed) {
        scene.member(to).get(GroupMember.GROUP, scene.member(claimed), scene.named(text.only()));
    }

    @When("the Server delivers {texts} to {name} as a message to another group")
    public void deliversElsewhere(Texts text, String to) {
        GroupMessage message = scene.named(text.only());
        scene.member(to).get(GroupMember.OTHER_GROUP, message.from(), message);
    }

    @When("{name} gets the altered group message(s)")
    public void getsAltered(String name) {
        scene.takeAltered().forEach(scene.member(name)::get);
    }

    @When("{name} is ended and started again")
    public void restarts(String name) {
        scene.member(name).restart();
    }

    // What becomes of them.

    @Then("{name} reads {texts} from the group")
    public void reads(String name, Texts texts) {
        scene.member(name).inbox().expectRead(texts.all());
    }

    @Then("{name} reads all that came from the group")
    public void readsAll(String name) {
        scene.member(name).inbox().expectAllRead();
    }

    @Then("{name} refuses what came from the group")
    public void refuses(String name) {
        scene.member(name).inbox().expectRefusals(null);
    }

    @Then("{name} refuses what came from the group {groupRefusal}")
    public void refusesFor(String name, GroupRefusal refusal) {
        scene.member(name).inbox().expectRefusals(refusal);
    }

    @Then("{name} cannot send it for want of a sender key")
    public void cannotSend(String name) {
        scene.member(name).inbox().expectRefusals(GroupRefusal.NO_KEY);
    }

    @Then("{name} refuses the sender key {groupRefusal}")
    public void refusesKey(String name, GroupRefusal refusal) {
        scene.member(name).inbox().expectRefusals(refusal);
    }

    @Then("nothing that {name} keeps for the group has changed")
    public void nothingHasChanged(String name) {
        assertThat(scene.member(name).state())
                .as("the sender keys of %s after something was refused", name)
                .isEqualTo(scene.member(name).stateBefore());
    }
}
