package org.sealcheck.suite.scenario.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Refusal;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** Messages that arrive, and what their recipients make of them. */
public final class ReceivingSteps {
    private final World world;
    private List<Actor> receivers = List.of();

    public ReceivingSteps(World world) {
        this.world = world;
    }

    // What arrives.

    @When("{actor} receives {texts}")
    public void receives(Actor actor, Texts texts) {
        texts.all().forEach(text -> actor.receive(world.network().named(text)));
    }

    @When("Mallory replays {texts} to {actor}")
    public void replays(Texts texts, Actor actor) {
        receives(actor, texts);
    }

    @When("{actor} receives and reads {texts}")
    public void receivesAndReads(Actor actor, Texts texts) {
        receives(actor, texts);
        actor.inbox().expectRead(texts.all());
    }

    @When("{actor} receives both/his")
    public void receivesBoth(Actor actor) {
        forActor(actor).forEach(actor::receive);
    }

    @When("{actor} receives all of them")
    public void receivesAll(Actor actor) {
        receivesBoth(actor);
    }

    @When("Mallory replays all of them to {actor}")
    public void replaysAll(Actor actor) {
        receivesBoth(actor);
    }

    @When("{actor} receives all of them in random order")
    public void receivesShuffled(Actor actor) {
        List<Letter> letters = new ArrayList<>(forActor(actor));
        Collections.shuffle(letters, world.run().random());
        letters.forEach(actor::receive);
    }

    @When("{actor} receives every second one of them")
    public void receivesEverySecond(Actor actor) {
        List<Letter> letters = forActor(actor);
        for (int i = 1; i < letters.size(); i += 2) {
            actor.receive(letters.get(i));
        }
    }

    @When("{actor} and {actor} receive theirs")
    public void twoReceive(Actor first, Actor second) {
        allReceive(List.of(first, second));
    }

    @When("{actor}, {actor} and {actor} receive theirs")
    public void threeReceive(Actor first, Actor second, Actor third) {
        allReceive(List.of(first, second, third));
    }

    @When("{actor} receives the altered message")
    public void receivesAltered(Actor actor) {
        world.network().altered().forEach(actor::receive);
    }

    @When("{actor} receives the altered copies")
    public void receivesAlteredCopies(Actor actor) {
        receivesAltered(actor);
    }

    @When("{actor} receives the forgeries")
    public void receivesForgeries(Actor actor) {
        receivesAltered(actor);
    }

    @When("the Server delivers {texts} to {actor} as if from {actor}")
    public void misdelivers(Texts text, Actor actor, Actor claimed) {
        Letter letter = world.network().named(text.only());
        actor.receive(new Letter(claimed, actor, letter.text(), letter.type(), letter.body()));
    }

    @When("Mallory delivers {texts} to {actor} as an ordinary message")
    public void deliversAsOrdinary(Texts text, Actor actor) {
        actor.receive(world.network().named(text.only()).as(MessageType.MESSAGE));
    }

    @When("Mallory delivers {texts} to {actor} as a first message")
    public void deliversAsFirst(Texts text, Actor actor) {
        actor.receive(world.network().named(text.only()).as(MessageType.PREKEY));
    }

    // What becomes of it.

    @Then("{actor} reads {texts}")
    public void reads(Actor actor, Texts texts) {
        actor.inbox().expectRead(texts.all());
    }

    @Then("{actor} reads it/both")
    public void readsIt(Actor actor) {
        actor.inbox().expectAllRead();
    }

    @Then("{actor} reads all of them")
    public void readsAll(Actor actor) {
        actor.inbox().expectAllRead();
    }

    @Then("each of them reads {texts}")
    public void eachReads(Texts text) {
        receivers.forEach(actor -> actor.inbox().expectRead(text.all()));
    }

    @Then("{actor} refuses it")
    public void refuses(Actor actor) {
        actor.inbox().expectRefusal(Refusal.ANY);
    }

    @Then("{actor} refuses it {refusal}")
    public void refusesFor(Actor actor, Refusal refusal) {
        actor.inbox().expectRefusal(refusal);
    }

    @Then("{actor} refuses each of them")
    public void refusesEach(Actor actor) {
        actor.inbox().expectRefusals(Refusal.ANY);
    }

    @Then("{actor} refuses each {refusal}")
    public void refusesEachFor(Actor actor, Refusal refusal) {
        actor.inbox().expectRefusals(refusal);
    }

    @Then("{actor} accepts it")
    public void accepts(Actor actor) {
        actor.inbox().expectDone();
    }

    private void allReceive(List<Actor> actors) {
        receivers = actors;
        actors.forEach(this::receivesBoth);
    }

    private List<Letter> forActor(Actor actor) {
        return world.network().latest().stream()
                .filter(letter -> letter.to() == actor)
                .toList();
    }
}
