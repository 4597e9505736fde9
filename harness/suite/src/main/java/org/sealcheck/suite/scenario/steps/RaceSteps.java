package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Moves;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** Initiators who compete for the one-time prekeys of one device. */
public final class RaceSteps {
    private final World world;
    private final Moves moves;
    private final List<Actor> racers = new ArrayList<>();
    private final List<PreKeyBundle> bundles = new ArrayList<>();

    public RaceSteps(World world) {
        this.world = world;
        this.moves = new Moves(world);
    }

    @Given("the Server has {int} one-time prekey(s) of {actor} left")
    public void hasLeft(int count, Actor actor) {
        world.server().leaveOneTimePreKeys(actor.address(), count);
    }

    @Given("the Server hands the same bundle of {actor} to {actor} and to {actor}")
    public void handsTheSame(Actor owner, Actor first, Actor second) {
        PreKeyBundle bundle = world.server().fetch(owner.address());
        for (Actor initiator : List.of(first, second)) {
            initiator.start(owner.address(), bundle);
            initiator.inbox().expectDone();
        }
    }

    @Given("the Server hands the same bundle of {actor} to {actor} twice")
    public void handsTwice(Actor owner, Actor initiator) {
        bundles.add(world.server().fetch(owner.address()));
        racers.add(initiator);
    }

    @Given("{actor} sends {texts} from the first session and {texts} from the second")
    public void sendsFromBoth(Actor initiator, Texts first, Texts second) {
        Actor owner = world.partnerOf(initiator);
        List<Letter> letters = new ArrayList<>();
        for (Texts text : List.of(first, second)) {
            initiator.start(owner.address(), bundles.get(0));
            initiator.inbox().expectDone();
            letters.add(moves.write(initiator, owner, text.only()));
        }
        world.network().take(letters);
    }

    @When("{actor} and {actor} both fetch {actor}'s bundle")
    public void bothFetch(Actor first, Actor second, Actor owner) {
        for (Actor initiator : List.of(first, second)) {
            racers.add(initiator);
            bundles.add(world.server().fetch(owner.address()));
        }
    }

    @Then("the first bundle has a one-time prekey and the second has none")
    public void onlyTheFirstHasOne() {
        assertThat(bundles.get(0).oneTimePreKey()).isNotNull();
        assertThat(bundles.get(1).oneTimePreKey()).isNull();
    }

    @When("both start their sessions and send {texts}")
    public void bothStart(Texts texts) {
        Actor owner = world.actor("Bob");
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < racers.size(); i++) {
            Actor initiator = racers.get(i);
            initiator.start(owner.address(), bundles.get(i));
            initiator.inbox().expectDone();
            letters.add(moves.write(initiator, owner, texts.all().get(i)));
        }
        world.network().take(letters);
    }

    @When("{actor} is revoked")
    public void isRevoked(Actor device) {
        // From now on it is in Mallory's hands, with everything it holds; nobody sends to it any more.
        world.server().revoke(device.address());
    }
}
