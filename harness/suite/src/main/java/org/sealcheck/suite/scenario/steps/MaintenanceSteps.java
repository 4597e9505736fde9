package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Registrations;
import org.sealcheck.suite.scenario.World;

/** What a registered device does as time passes and its one-time prekeys are used up. */
public final class MaintenanceSteps {
    private final World world;
    private final Registrations registrations;

    public MaintenanceSteps(World world, Registrations registrations) {
        this.world = world;
        this.registrations = registrations;
    }

    @Given("the profile {string} is in use")
    public void profileIsInUse(String profile) {
        if (!world.run().profiles().isActive(profile)) {
            throw new NotApplicable("the implementation does not declare the profile " + profile);
        }
    }

    @When("one day less than the rotation time of the profile passes")
    public void almostRotationTimePasses() {
        world.passDays(world.run().constant("signedPreKeyRotationDays") - 1);
    }

    @When("one day more than the rotation time of the profile passes")
    public void rotationTimePasses() {
        world.passDays(world.run().constant("signedPreKeyRotationDays") + 1);
    }

    @When("one day more than the grace period of the profile passes")
    public void gracePeriodPasses() {
        world.passDays(world.run().constant("signedPreKeyGraceDays") + 1);
    }

    @When("{actor}'s device does what is due")
    public void doesWhatIsDue(Actor actor) {
        registrations.maintain(actor.name(), (int) world.run().constant("firstBatch"));
    }

    @When("a year passes and {actor}'s device does what is due only at its end")
    public void yearPasses(Actor actor) {
        world.passDays(365);
        doesWhatIsDue(actor);
    }

    @When("{actor}'s device hears that as many are left as the low-water mark of the profile")
    public void hearsLowWaterMark(Actor actor) {
        registrations.maintain(actor.name(), (int) world.run().constant("lowWaterMark"));
    }

    @When("{actor}'s device hears that one fewer is left than the low-water mark of the profile")
    public void hearsOneFewer(Actor actor) {
        registrations.maintain(actor.name(), (int) world.run().constant("lowWaterMark") - 1);
    }

    @When("{actor}'s device hears that none is left")
    public void hearsNone(Actor actor) {
        registrations.maintain(actor.name(), 0);
    }

    @When("{actor}'s device hears {int} times that none is left")
    public void hearsNoneAgain(Actor actor, int times) {
        for (int i = 0; i < times; i++) {
            hearsNone(actor);
            noneWasUsedBefore();
        }
    }

    @Then("there is no new signed prekey")
    public void noNewSignedPreKey() {
        assertThat(registrations.replacement()).as("the new signed prekey").isNull();
    }

    @Then("there is a new signed prekey with another id and another key")
    public void newSignedPreKey() {
        assertThat(registrations.replacement()).as("the new signed prekey").isNotNull();
        assertThat(registrations.signedPreKeys())
                .extracting(SignedPreKey::id)
                .as("the ids of all signed prekeys so far")
                .doesNotHaveDuplicates();
        assertThat(registrations.signedPreKeys())
                .extracting(SignedPreKey::publicKey)
                .as("all signed prekeys so far")
                .doesNotHaveDuplicates();
    }

    @Then("its signature verifies under the identity key")
    public void verifies() {
        SignedPreKey signed = newest();
        assertThat(world.tools()
                        .verifies(registrations.upload("Bob").identityKey(), signed.publicKey(), signed.signature()))
                .as("the signature of the new signed prekey verifies")
                .isTrue();
    }

    @Then("{actor} no longer holds the signed prekey of the upload")
    public void forgotFirst(Actor actor) {
        assertThat(actor.held().signedPreKeyIds())
                .as("signed prekeys held")
                .doesNotContain(registrations.signedPreKeys().get(0).id());
    }

    @Then("{actor} holds the new signed prekey")
    public void holdsNew(Actor actor) {
        assertThat(actor.held().signedPreKeyIds()).as("signed prekeys held").contains(newest().id());
    }

    @Then("there are no new one-time prekeys")
    public void noNewOneTimePreKeys() {
        assertThat(registrations.added()).as("new one-time prekeys").isEmpty();
    }

    @Then("there are as many new one-time prekeys as a batch of the profile")
    public void newBatch() {
        assertThat((long) registrations.added().size())
                .as("new one-time prekeys")
                .isEqualTo(world.run().constant("batch"));
    }

    @Then("no new one-time prekey has an id or a key that was used before")
    public void noneWasUsedBefore() {
        List<OneTimePreKey> all = new ArrayList<>(registrations.earlier());
        all.addAll(registrations.added());
        assertThat(registrations.added()).as("new one-time prekeys").isNotEmpty();
        assertThat(all)
                .extracting(OneTimePreKey::id)
                .as("the ids of all one-time prekeys so far")
                .doesNotHaveDuplicates();
        assertThat(all)
                .extracting(OneTimePreKey::publicKey)
                .as("all one-time prekeys so far")
                .doesNotHaveDuplicates();
    }

    @Then("{actor} holds every one of the new one-time prekeys")
    public void holdsBatch(Actor actor) {
        Stream<Long> ids = registrations.added().stream().map(OneTimePreKey::id);
        assertThat(actor.held().oneTimePreKeyIds()).as("one-time prekeys held").containsAll(ids.toList());
    }

    private SignedPreKey newest() {
        List<SignedPreKey> all = registrations.signedPreKeys();
        return all.get(all.size() - 1);
    }
}
