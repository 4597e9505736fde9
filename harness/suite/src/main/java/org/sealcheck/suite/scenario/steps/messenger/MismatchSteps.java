package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Attempt;
import org.sealcheck.suite.scenario.messenger.DeviceSet;
import org.sealcheck.suite.scenario.messenger.Directory;

/** What a sender lists, beside what the directory has. */
public final class MismatchSteps {
    private final Directory directory;
    private final List<String> recipients = new ArrayList<>();
    private @Nullable Address sender;
    private @Nullable Attempt<Directory.Comparison> comparison;

    public MismatchSteps(Directory directory) {
        this.directory = directory;
    }

    /** Devices, as in {@code Alice, Alice's tablet and Bob}. */
    @ParameterType("(?:Alice|Bob|Carol)(?:'s tablet)?(?:(?:, | and )(?:Alice|Bob|Carol)(?:'s tablet)?)+")
    public List<Address> listed(String words) {
        return Arrays.stream(words.split(", | and ")).map(World::address).toList();
    }

    @Given("Bob's tablet is listed by Alice, and not by the directory")
    public void isListedByAliceOnly() {
        // Nothing to do: the directory has no such device. The sentence says what the next one is about.
    }

    @When("{name} sends to {name} and lists {listed}")
    public void sends(String from, String to, List<Address> listed) {
        compare(from, to, DeviceSet.hash(listed));
    }

    @When("{name} sends to {name} with a hash of no characters")
    public void sendsNothing(String from, String to) {
        compare(from, to, "");
    }

    @Then("the directory finds no mismatch")
    public void agrees() {
        assertThat(comparison().done().mismatch()).as("the directory's notice").isNull();
    }

    @Then("the directory finds a mismatch, and tells its own hash")
    public void differs() {
        assertThat(comparison().done().mismatch())
                .as("the hash of the directory's devices")
                .isEqualTo(DeviceSet.hash(recorded()));
    }

    @Then("the directory refuses the message because its sender is not registered")
    public void refused() {
        comparison().refused(Layer.STATE, "unknown-device");
    }

    private void compare(String from, String to, String hash) {
        sender = World.address(from);
        recipients.add(World.address(to).name());
        comparison = directory.compare(sender, List.copyOf(recipients), hash);
    }

    private List<Address> recorded() {
        List<String> accounts = new ArrayList<>(recipients);
        accounts.add(Objects.requireNonNull(sender).name());
        return accounts.stream()
                .flatMap(account ->
                        directory.devices(account).stream().map(each -> new Address(account, each.deviceId())))
                .toList();
    }

    private Attempt<Directory.Comparison> comparison() {
        return Objects.requireNonNull(comparison, "nobody has sent anything");
    }
}
