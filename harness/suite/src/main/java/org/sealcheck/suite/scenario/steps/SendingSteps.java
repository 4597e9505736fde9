package org.sealcheck.suite.scenario.steps;

import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Answer;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Moves;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** Messages on their way: who sends what to whom. Nothing arrives by itself. */
public final class SendingSteps {
    private final World world;
    private final Moves moves;

    public SendingSteps(World world) {
        this.world = world;
        this.moves = new Moves(world);
    }

    @When("{actor} sends {texts}")
    public void sends(Actor actor, Texts texts) {
        sendsTo(actor, texts, world.partnerOf(actor));
    }

    @When("{actor} sends {texts} to {actor}")
    public void sendsTo(Actor actor, Texts texts, Actor other) {
        moves.send(actor, other, texts.all());
    }

    @When("{actor} sends {texts} while {actor} is offline")
    public void sendsWhileOffline(Actor actor, Texts texts, Actor other) {
        moves.send(actor, other, texts.all());
    }

    @When("{actor} sends {int} messages")
    public void sendsMany(Actor actor, int count) {
        moves.sendNumbered(actor, world.partnerOf(actor), count);
    }

    @When("{actor} sends a message of {int} characters")
    public void sendsLong(Actor actor, int length) {
        moves.send(actor, world.partnerOf(actor), letters(length));
    }

    @When("{actor} sends a message of {int} characters, all alike")
    public void sendsMonotonous(Actor actor, int length) {
        moves.send(actor, world.partnerOf(actor), "a".repeat(length));
    }

    @When("{actor} sends an empty message and one of {int} characters")
    public void sendsEmptyAndLong(Actor actor, int length) {
        moves.send(actor, world.partnerOf(actor), List.of("", letters(length)));
    }

    @When("{actor} sends the text {texts} {int} times")
    public void sendsSame(Actor actor, Texts text, int times) {
        moves.send(actor, world.partnerOf(actor), Collections.nCopies(times, text.only()));
    }

    @When("{actor} sends the text {texts} to {actor} and to {actor}")
    public void sendsToTwo(Actor actor, Texts text, Actor first, Actor second) {
        sendToEach(actor, text.only(), List.of(first, second));
    }

    @When("{actor} sends the text {texts} to {actor}, to {actor} and to {actor}")
    public void sendsToThree(Actor actor, Texts text, Actor first, Actor second, Actor third) {
        sendToEach(actor, text.only(), List.of(first, second, third));
    }

    @When("{actor} tries to send {texts}")
    public void triesToSend(Actor actor, Texts text) {
        triesToSendTo(actor, text, world.partnerOf(actor));
    }

    @When("{actor} tries to send {texts} to {actor}")
    public void triesToSendTo(Actor actor, Texts text, Actor other) {
        actor.inbox().answer("to send \"" + text.only() + "\"", () -> {
            Letter letter = moves.send(actor, other, text.only());
            return new Answer.Done("to send \"" + letter.text() + "\" as " + letter.body());
        });
    }

    @When("{actor} and {actor} send each other {int} messages in turn, each read at once")
    public void sendInTurn(Actor first, Actor second, int count) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            boolean odd = i % 2 == 1;
            letters.add(moves.sendAndRead(odd ? first : second, odd ? second : first, "turn " + i));
        }
        world.network().point(letters);
    }

    private void sendToEach(Actor actor, String text, List<Actor> others) {
        List<Letter> letters = new ArrayList<>();
        others.forEach(other -> letters.add(moves.write(actor, other, text)));
        world.network().take(letters);
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + world.run().random().nextInt(26)));
        }
        return text.toString();
    }
}
