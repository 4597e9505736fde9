package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Moves;
import org.sealcheck.suite.scenario.Preparation;
import org.sealcheck.suite.scenario.World;

/** Sessions: started, had, lost. */
public final class SessionSteps {
    private final World world;
    private final Moves moves;

    public SessionSteps(World world) {
        this.world = world;
        this.moves = new Moves(world);
    }

    @Given("{actor} has started a session from a bundle {with} a one-time prekey")
    public void hasStarted(Actor actor, boolean oneTime) {
        moves.start(actor, world.partnerOf(actor), oneTime);
    }

    @Given("{actor} has started a session with {actor} from a bundle {with} a one-time prekey")
    public void hasStartedWith(Actor actor, Actor other, boolean oneTime) {
        moves.start(actor, other, oneTime);
    }

    @Given("{actor} and {actor} are in conversation")
    public void areInConversation(Actor first, Actor second) {
        moves.converse(first, second);
    }

    @Given("{actor} and {actor} have each started a session with the other")
    public void haveEachStarted(Actor one, Actor other) {
        moves.start(one, other, true);
        moves.start(other, one, true);
    }

    @Given("{actor} and {actor} have each started a session with the other {int} times, and each time one message of"
            + " both has crossed")
    public void haveEachStartedAgainAndAgain(Actor one, Actor other, int times) {
        for (int i = 1; i <= times; i++) {
            haveEachStarted(one, other);
            Letter there = moves.send(one, other, "crossing " + i + " from " + one);
            Letter back = moves.send(other, one, "crossing " + i + " from " + other);
            moves.deliverAndRead(there);
            moves.deliverAndRead(back);
        }
    }

    @When("{actor} starts a/another session with {actor}")
    public void starts(Actor actor, Actor other) {
        moves.tryStart(actor, other, true);
    }

    @When("{actor} starts a session with {actor}, with {actor} and with {actor}")
    public void startsWithThree(Actor actor, Actor first, Actor second, Actor third) {
        List.of(first, second, third).forEach(other -> moves.start(actor, other, true));
    }

    @When("{actor} starts {int} sessions with {actor}, one after the other, and sends a message in each")
    public void startsSeveral(Actor actor, int count, Actor other) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            moves.start(actor, other, true);
            letters.add(moves.write(actor, other, "session " + i));
        }
        world.network().take(letters);
    }

    @When("{actor} loses his/her sessions with {actor}")
    public void losesSessions(Actor actor, Actor other) {
        actor.loseSessions(other.address());
    }

    @When("{actor} reinstalls")
    public void reinstalls(Actor actor) {
        actor.reinstall();
    }

    @Given("Bob's signed prekey and his one-time prekey have the id 0")
    public void idsAreZero() {
        world.prepare("Bob", Preparation.IDS_ZERO);
    }

    @Given("Bob's signed prekey and his one-time prekey have the largest id")
    public void idsAreLargest() {
        world.prepare("Bob", Preparation.IDS_LARGEST);
    }

    @Then("{actor} has a session with {actor}")
    public void hasSession(Actor actor, Actor other) {
        assertThat(actor.hasSession(other.address()))
                .as("%s has a session with %s", actor, other)
                .isTrue();
    }

    @Then("{actor} has a session with {actor}, with {actor} and with {actor}")
    public void hasSessionWithThree(Actor actor, Actor first, Actor second, Actor third) {
        List.of(first, second, third).forEach(other -> hasSession(actor, other));
    }

    @Then("{actor} has no session with {actor}")
    public void hasNoSession(Actor actor, Actor other) {
        assertThat(actor.hasSession(other.address()))
                .as("%s has a session with %s", actor, other)
                .isFalse();
    }
}
