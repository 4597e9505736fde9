package org.sealcheck.suite.scenario.steps;

import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Moves;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** Limits: exactly reached, and passed by one. Their numbers are constants of the profile in use. */
public final class LimitSteps {
    private final World world;
    private final Moves moves;

    /** Letters that have not arrived, oldest first. */
    private List<Letter> waiting = List.of();

    public LimitSteps(World world) {
        this.world = world;
        this.moves = new Moves(world);
    }

    @When("as many messages of {actor} are lost as the forward limit allows")
    public void lost(Actor actor) {
        lose(actor, world.run().constant("maxForwardJump"));
    }

    @When("one more message of {actor} is lost than the forward limit allows")
    public void oneMoreLost(Actor actor) {
        lose(actor, world.run().constant("maxForwardJump") + 1);
    }

    @When("as many messages of {actor} are skipped as the skipped-key limit allows")
    public void skipped(Actor actor) {
        skip(actor, world.run().constant("maxSkippedKeys"));
    }

    @When("one more message of {actor} is skipped than the skipped-key limit allows")
    public void oneMoreSkipped(Actor actor) {
        skip(actor, world.run().constant("maxSkippedKeys") + 1);
    }

    @When("{actor} holds back a message of each chain, for as many chains as the receiver-chain limit allows")
    public void holdsBack(Actor actor) {
        holdBack(actor, world.run().constant("maxReceiverChains"));
    }

    @When("{actor} holds back a message of each chain, for one chain more than the receiver-chain limit allows")
    public void holdsBackOneMore(Actor actor) {
        holdBack(actor, world.run().constant("maxReceiverChains") + 1);
    }

    @When("{actor} starts as many new sessions as the archived-session limit allows, and {actor} reads a message of"
            + " each")
    public void startsSessions(Actor actor, Actor other) {
        start(actor, other, world.run().constant("maxArchivedSessions"));
    }

    @When("{actor} starts one new session more than the archived-session limit allows, and {actor} reads a message of"
            + " each")
    public void startsOneMoreSession(Actor actor, Actor other) {
        start(actor, other, world.run().constant("maxArchivedSessions") + 1);
    }

    @When("{actor} receives the oldest skipped message")
    public void receivesOldest(Actor actor) {
        actor.receive(waiting.get(0));
    }

    @When("{actor} receives the second oldest skipped message")
    public void receivesSecondOldest(Actor actor) {
        actor.receive(waiting.get(1));
    }

    @When("{actor} receives the newest skipped message")
    public void receivesNewest(Actor actor) {
        actor.receive(waiting.get(waiting.size() - 1));
    }

    @When("{actor} receives the oldest message held back")
    public void receivesOldestHeldBack(Actor actor) {
        receivesOldest(actor);
    }

    @When("{actor} receives the second oldest message held back")
    public void receivesSecondOldestHeldBack(Actor actor) {
        receivesSecondOldest(actor);
    }

    /** Sends without keeping anything: what is lost needs no place. */
    private void lose(Actor actor, long count) {
        Actor other = world.partnerOf(actor);
        for (long i = 0; i < count; i++) {
            actor.encrypt(other.address(), Texts.bytes("lost"));
        }
    }

    /** In two halves, so that neither jump is longer than the forward limit. */
    private void skip(Actor actor, long count) {
        Actor other = world.partnerOf(actor);
        List<Letter> skipped = new ArrayList<>();
        for (long half : List.of(count / 2, count - count / 2)) {
            for (long i = 0; i < half; i++) {
                skipped.add(moves.write(actor, other, "skipped " + skipped.size()));
            }
            moves.sendAndRead(actor, other, "after " + skipped.size() + " skipped");
        }
        waiting = skipped;
    }

    private void holdBack(Actor actor, long chains) {
        Actor other = world.partnerOf(actor);
        List<Letter> heldBack = new ArrayList<>();
        for (long i = 1; i <= chains; i++) {
            heldBack.add(moves.send(actor, other, "held back " + i));
            moves.sendAndRead(actor, other, "read in chain " + i);
            moves.sendAndRead(other, actor, "turn " + i);
        }
        waiting = heldBack;
    }

    private void start(Actor actor, Actor other, long count) {
        for (long i = 1; i <= count; i++) {
            moves.start(actor, other, true);
            moves.sendAndRead(actor, other, "new session " + i);
        }
    }
}
