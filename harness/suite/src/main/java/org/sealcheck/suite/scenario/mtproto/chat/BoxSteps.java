package org.sealcheck.suite.scenario.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.Arrival;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.Event;
import org.sealcheck.suite.Rejections;

/** A phone, and the queue that the Server keeps for it. Events are numbered from 1. */
public final class BoxSteps {
    private final BoxWorld world;
    private @Nullable Arrival arrival;
    private @Nullable RejectedException refusal;

    public BoxSteps(BoxWorld world) {
        this.world = world;
    }

    @Given("Bob's phone is signed in")
    public void signedIn() {
        world.signIn();
    }

    @When("Bob's phone is signed in anew")
    public void signedInAnew() {
        world.signIn();
    }

    @Given("Bob's tablet is signed in beside it")
    public void tabletSignedIn() {
        world.signInTablet();
    }

    @When("the Server pushes {int} events to the phone")
    public void pushes(int count) {
        for (int i = 0; i < count; i++) {
            arrival = world.push(world.post());
        }
    }

    @When("the Server pushes the last event once more")
    public void pushesAgain() {
        arrival = world.push(world.last());
    }

    @When("{int} pushes to the phone are lost")
    public void lost(int count) {
        for (int i = 0; i < count; i++) {
            world.post();
        }
    }

    @When("{int} days go by for the Server")
    public void daysGoBy(int days) {
        world.passDays(days);
    }

    @When("the phone stores and acknowledges what it has")
    public void storesAndAcknowledges() {
        world.store();
        world.acknowledge();
    }

    @When("the phone acknowledges what it has without storing it")
    public void acknowledges() {
        world.acknowledge();
    }

    @When("the phone crashes")
    public void crashes() {
        world.crash();
    }

    @When("the phone asks for the difference")
    public void asksForDifference() {
        world.catchUp(false);
    }

    @When("the phone asks for the difference, and the answer is lost")
    public void asksForDifferenceInVain() {
        world.catchUp(true);
    }

    @When("the phone is signed out")
    public void signedOut() {
        world.signOut();
    }

    @When("somebody acknowledges {int} events more than there are for the phone")
    public void acknowledgesTooMuch(int more) {
        refusal = Rejections.expect(() -> world.acknowledgeBeyond(more), Layer.STATE, "bad-qts");
    }

    @Then("the phone has events {int} to {int}")
    public void has(int first, int last) {
        List<Event> expected = new ArrayList<>();
        IntStream.rangeClosed(first, last).forEach(number -> expected.add(world.event(number)));
        assertThat(world.held()).as("what the phone has").isEqualTo(expected);
    }

    @Then("the Server has no event left for the phone")
    public void nothingLeft() {
        assertThat(world.left()).as("what the Server has").isEmpty();
    }

    @Then("the Server has {int} events left for the phone")
    public void left(int count) {
        assertThat(world.left()).as("what the Server has").hasSize(count);
    }

    @Then("the Server has nothing for the tablet")
    public void nothingForTablet() {
        assertThat(world.leftForTablet())
                .as("what the Server has for the tablet")
                .isEmpty();
    }

    @Then("the numbers of the phone have gone up by {int}")
    public void numbersWentUp(int count) {
        assertThat(world.last().qts() - world.first())
                .as("how far the numbers went")
                .isEqualTo(count);
    }

    @Then("the phone's first number is above 0")
    public void firstNumber() {
        assertThat(world.first()).as("the first qts").isPositive();
    }

    @Then("the phone notices that something is missing")
    public void noticesHole() {
        assertThat(arrival).as("what the phone makes of the event").isEqualTo(Arrival.HOLE);
    }

    @Then("the phone takes it for a repeat")
    public void takesForRepeat() {
        assertThat(arrival).as("what the phone makes of the event").isEqualTo(Arrival.REPEATED);
    }

    @Then("the Server refuses it")
    public void refusedByServer() {
        assertThat(refusal).as("the Server's answer").isNotNull();
    }

    @Then("the Server refuses to keep anything for the phone")
    public void refusesToKeep() {
        Rejections.expect(world::post, Layer.STATE, "signed-out");
    }

    @Then("the phone takes nothing more and has nothing left")
    public void takesNothing() {
        Rejections.expect(() -> world.push(world.last()), Layer.STATE, "signed-out");
        assertThat(world.held()).as("what the phone has").isEmpty();
    }
}
