package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.World;

/** Identity keys: pinned, changed, confirmed; and the keys that different devices must not share. */
public final class IdentitySteps {
    private final World world;
    private @Nullable PreKeyBundle before;
    private List<PreKeyBundle> fetched = List.of();

    public IdentitySteps(World world) {
        this.world = world;
    }

    @Then("{actor} has {actor}'s identity key pinned")
    public void hasPinned(Actor actor, Actor other) {
        assertThat(actor.pinned(other.address()))
                .as("the identity key that %s has pinned for %s", actor, other)
                .isEqualTo(other.identityKey());
    }

    @Then("{actor} still has {actor}'s first identity key pinned")
    public void hasFirstPinned(Actor actor, Actor other) {
        assertThat(actor.pinned(other.address()))
                .as("the identity key that %s has pinned for %s", actor, other)
                .isEqualTo(other.firstIdentityKey());
    }

    @Then("{actor} has no identity key pinned for {actor}")
    public void hasNonePinned(Actor actor, Actor other) {
        assertThat(actor.pinned(other.address()))
                .as("the identity key that %s has pinned for %s", actor, other)
                .isNull();
    }

    @When("{actor}'s user confirms {actor}'s new identity key")
    public void confirms(Actor actor, Actor other) {
        actor.trust(other.address(), other.identityKey());
    }

    @Given("{actor}'s bundle was fetched")
    public void bundleWasFetched(Actor actor) {
        before = world.server().fetch(actor.address());
    }

    @Then("{actor}'s identity key is another than before")
    public void identityIsAnother(Actor actor) {
        assertThat(actor.identityKey())
                .as("the identity key of %s after reinstalling", actor)
                .isNotEqualTo(actor.firstIdentityKey());
    }

    @Then("no key of {actor}'s new bundle was in the old one")
    public void noKeyWasInTheOldBundle(Actor actor) {
        assertThat(keys(world.server().fetch(actor.address())))
                .as("the keys of the new bundle")
                .doesNotContainAnyElementsOf(keys(before));
    }

    @When("the bundles of {actor} and of {actor} are fetched")
    public void bundlesAreFetched(Actor first, Actor second) {
        fetched = List.of(world.server().fetch(first.address()), world.server().fetch(second.address()));
    }

    @Then("they have no key in common")
    public void haveNoKeyInCommon() {
        assertThat(keys(fetched.get(0))).as("the keys of one device").doesNotContainAnyElementsOf(keys(fetched.get(1)));
    }

    private static List<Bytes> keys(PreKeyBundle bundle) {
        return Stream.of(
                        bundle.identityKey(),
                        bundle.signedPreKey().publicKey(),
                        bundle.oneTimePreKey().publicKey())
                .toList();
    }
}
