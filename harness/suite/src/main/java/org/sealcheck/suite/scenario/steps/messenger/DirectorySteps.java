package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Attempt;
import org.sealcheck.suite.scenario.messenger.Directory;

/** The Server's directory: who is in it, and what it hands out. */
public final class DirectorySteps {
    private static final long DAY_MS = 24L * 60 * 60 * 1000;

    private final Directory directory;
    private final List<PreKeyBundle> bundles = new ArrayList<>();
    private final List<OneTimePreKey> uploaded = new ArrayList<>();
    private final List<Bytes> keysBeforeRemoval = new ArrayList<>();
    private @Nullable Attempt<Empty> open;

    public DirectorySteps(Directory directory) {
        this.directory = directory;
    }

    @Given("the directory holds {int} one-time prekey(s) of {name}")
    public void holds(int count, String name) {
        List<OneTimePreKey> keys = directory.newOneTimePreKeys(count);
        uploaded.addAll(keys);
        directory.register(World.address(name), keys).done();
    }

    @When("{int} client(s) ask(s) the directory for {name} at the same time")
    public void askAtOnce(int count, String name) {
        bundles.addAll(directory.fetchAtOnce(Collections.nCopies(count, World.address(name))));
    }

    @When("{int} clients ask the directory for {name} and {int} for {name} at the same time")
    public void askBothAtOnce(int count, String name, int otherCount, String other) {
        bundles.addAll(directory.fetchAtOnce(Stream.of(
                        Collections.nCopies(count, World.address(name)),
                        Collections.nCopies(otherCount, World.address(other)))
                .flatMap(List::stream)
                .toList()));
    }

    @When("{int} client(s) ask(s) the directory for {name}")
    public void ask(int count, String name) {
        for (int i = 0; i < count; i++) {
            bundles.add(directory.fetch(World.address(name)).done());
        }
    }

    @Then("{int} of them get(s) a one-time prekey, and no two the same")
    public void getDifferent(int count) {
        // Those that were handed out before the sentence before are not "them", but must differ from theirs, too.
        List<Bytes> keys = Directory.oneTimePreKeys(bundles);
        assertThat(keys).as("one-time prekeys of all bundles").doesNotHaveDuplicates();
        assertThat(keys).as("one-time prekeys of all bundles").hasSize(count);
    }

    @Then("all of them get {name}'s identity key")
    public void getIdentity(String name) {
        assertThat(bundles).extracting(PreKeyBundle::identityKey).containsOnly(identityKey(name));
    }

    @Then("the directory counts {int} one-time prekey(s) of {name}")
    public void counts(int count, String name) {
        settle();
        assertThat(directory.count(World.address(name)).done())
                .as("one-time prekeys of %s", name)
                .isEqualTo(count);
    }

    @When("{name} uploads to the directory the one-time prekey that was handed out")
    public void uploadsSpent(String name) {
        directory.replenish(World.address(name), List.of(spent())).done();
    }

    @When("{name} uploads to the directory the one-time prekey that was handed out, and {int} new ones")
    public void uploadsSpentAndNew(String name, int count) {
        List<OneTimePreKey> keys = new ArrayList<>(directory.newOneTimePreKeys(count));
        keys.add(1, spent());
        directory.replenish(World.address(name), keys).done();
    }

    @When("{name} uploads to the directory the same {int} one-time prekeys again")
    public void uploadsAgain(String name, int count) {
        assertThat(uploaded).hasSize(count);
        directory.replenish(World.address(name), List.copyOf(uploaded)).done();
    }

    @When("{name} uploads to the directory {int} new one-time prekey(s)")
    public void uploadsNew(String name, int count) {
        directory
                .replenish(World.address(name), directory.newOneTimePreKeys(count))
                .done();
    }

    @When("{name} uploads at replenishment a one-time prekey with the id {long}")
    public void uploadsWithId(String name, long id) {
        OneTimePreKey key = directory.newOneTimePreKey(id);
        uploaded.add(key);
        open = directory.replenish(World.address(name), List.of(key));
    }

    @When("{name} uploads at registration a one-time prekey with the id {long}")
    public void registersWithId(String name, long id) {
        open = directory.register(World.address(name), List.of(directory.newOneTimePreKey(id)));
    }

    @When("{name} registers with the directory again, with the one-time prekey that was handed out")
    public void registersWithSpent(String name) {
        directory.register(World.address(name), List.of(spent())).done();
    }

    @When("{name} registers with the directory again, with {int} new one-time prekey(s)")
    public void registersAgain(String name, int count) {
        Address device = World.address(name);
        keysBeforeRemoval.add(directory.identityKey(device));
        uploaded.forEach(each -> keysBeforeRemoval.add(each.publicKey()));
        directory.reinstall(device);
        directory.register(device, directory.newOneTimePreKeys(count)).done();
    }

    @Then("none of them gets a key from before the removal")
    public void getNothingOld() {
        assertThat(bundles.stream().flatMap(each -> Directory.keys(each).stream()))
                .as("keys of the bundles")
                .doesNotContainAnyElementsOf(keysBeforeRemoval);
    }

    @Then("the directory refuses it because an id is too large")
    public void refusesId() {
        taken().refused(Layer.LIMIT, "id-too-large");
    }

    @Then("the directory refuses it because the device is not registered")
    public void refusesDevice() {
        taken().refused(Layer.STATE, "unknown-device");
    }

    @Then("the next client that asks for {name} gets a one-time prekey")
    public void nextGetsOne(String name) {
        assertThat(next(name).oneTimePreKey()).as("the one-time prekey").isNotNull();
    }

    @Then("the next client that asks for {name} gets no one-time prekey")
    public void nextGetsNone(String name) {
        assertThat(next(name).oneTimePreKey()).as("the one-time prekey").isNull();
    }

    @Then("the next client that asks for {name} gets the one-time prekey that was uploaded last")
    public void nextGetsLast(String name) {
        settle();
        assertThat(next(name).oneTimePreKey()).as("the one-time prekey").isEqualTo(uploaded.get(uploaded.size() - 1));
    }

    @When("{name} is removed from the directory")
    public void isRemoved(String name) {
        open = directory.remove(World.address(name));
    }

    @When("{name} connects to the directory")
    public void connects(String name) {
        directory.connect(World.address(name)).done();
    }

    @Then("the directory has no bundle of {name}")
    public void hasNoBundle(String name) {
        settle();
        directory.fetch(World.address(name)).refused(Layer.STATE, "unknown-device");
    }

    @Then("the directory refuses {name}'s uploads and connections")
    public void refusesAll(String name) {
        settle();
        directory.replenish(World.address(name), directory.newOneTimePreKeys(1)).refused(Layer.STATE, "unknown-device");
        directory.connect(World.address(name)).refused(Layer.STATE, "unknown-device");
    }

    @Then("the directory lists {name} only")
    public void listsOnly(String name) {
        if (open != null && !open.isRefused()) {
            settle();
        }
        lists(name);
    }

    @Then("the directory lists no device of {name}")
    public void listsNone(String name) {
        assertThat(directory.devices(World.address(name).name())).as("the list").isEmpty();
    }

    @Then("the directory lists {name} and {name}, each with its identity key")
    public void listsBoth(String name, String other) {
        lists(name, other);
    }

    @When("{int} day(s) pass(es) for the directory")
    public void daysPass(int days) {
        directory.pass(days * DAY_MS);
    }

    @When("{int} days less a millisecond pass for the directory")
    public void almostPass(int days) {
        directory.pass(days * DAY_MS - 1);
    }

    @When("the clock of the directory goes back by {int} days")
    public void goesBack(int days) {
        directory.pass(-days * DAY_MS);
    }

    @When("the clock of the directory goes forward by {int} days")
    public void goesForward(int days) {
        directory.pass(days * DAY_MS);
    }

    private void lists(String... names) {
        List<AccountDevice> expected = Arrays.stream(names)
                .map(each -> new AccountDevice(World.address(each).deviceId(), identityKey(each)))
                .toList();
        assertThat(directory.devices(World.address(names[0]).name()))
                .as("the list")
                .isEqualTo(expected);
    }

    private Bytes identityKey(String name) {
        return directory.identityKey(World.address(name));
    }

    private PreKeyBundle next(String name) {
        return directory.fetch(World.address(name)).done();
    }

    private OneTimePreKey spent() {
        return Objects.requireNonNull(bundles.get(bundles.size() - 1).oneTimePreKey(), "nothing was handed out");
    }

    private Attempt<Empty> taken() {
        Attempt<Empty> attempt = Objects.requireNonNull(open, "nothing was asked of the directory");
        open = null;
        return attempt;
    }

    /** What was not refused needs no word. */
    private void settle() {
        if (open != null) {
            taken().done();
        }
    }
}
