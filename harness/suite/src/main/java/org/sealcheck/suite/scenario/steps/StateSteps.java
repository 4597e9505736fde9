package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Preparation;
import org.sealcheck.suite.scenario.World;

/** What devices hold: prekeys, and their state as a whole. */
public final class StateSteps {
    private final World world;
    private final Map<Actor, Bytes> copies = new HashMap<>();

    public StateSteps(World world) {
        this.world = world;
    }

    @Then("{actor} still holds that one-time prekey")
    public void holdsThatOneTimePreKey(Actor actor) {
        assertThat(actor.held().oneTimePreKeyIds())
                .as("the one-time prekeys that %s holds", actor)
                .contains(world.server().handedOut(actor.address()).id());
    }

    @Then("{actor} no longer holds that one-time prekey")
    public void holdsThatOneTimePreKeyNoLonger(Actor actor) {
        assertThat(actor.held().oneTimePreKeyIds())
                .as("the one-time prekeys that %s holds", actor)
                .doesNotContain(world.server().handedOut(actor.address()).id());
    }

    @Then("{actor} holds {int} one-time prekeys")
    public void holdsOneTimePreKeys(Actor actor, int count) {
        assertThat(actor.held().oneTimePreKeyIds())
                .as("the one-time prekeys that %s holds", actor)
                .hasSize(count);
    }

    @Then("{actor} still holds the signed prekey")
    public void holdsSignedPreKey(Actor actor) {
        assertThat(actor.held().signedPreKeyIds())
                .as("the signed prekeys that %s holds", actor)
                .contains(world.server().signedPreKey(actor.address()).id());
    }

    @When("{actor} forgets that signed prekey")
    public void forgetsSignedPreKey(Actor actor) {
        actor.forgetSignedPreKey(world.server().signedPreKey(actor.address()).id());
    }

    @When("{actor} adds a new signed prekey")
    public void addsSignedPreKey(Actor actor) {
        SignedPreKey signed = actor.addSignedPreKey(Preparation.USUAL.signedPreKeyId() + 1, null);
        world.server().replace(actor.address(), signed);
    }

    @When("{actor} adds {int} one-time prekeys and the Server stores them")
    public void addsOneTimePreKeys(Actor actor, int count) {
        long firstId = Preparation.USUAL.firstOneTimePreKeyId() + Preparation.USUAL.oneTimePreKeys();
        List<OneTimePreKey> added = actor.addOneTimePreKeys(firstId, count);
        world.server().add(actor.address(), added);
    }

    @Then("nothing that {actor} stores has changed")
    public void nothingHasChanged(Actor actor) {
        assertThat(actor.state())
                .as("the state of %s after it refused something", actor)
                .isEqualTo(actor.stateBefore());
    }

    @When("{actor}'s state is copied")
    public void isCopied(Actor actor) {
        copies.put(actor, actor.state());
    }

    @When("{actor}'s copied state is put back")
    public void isPutBack(Actor actor) {
        actor.restore(copies.get(actor));
    }

    @When("{int} days pass")
    public void daysPass(int days) {
        world.passDays(days);
    }
}
