package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.DeviceChange;
import org.sealcheck.contract.messenger.MessengerVerification.BookDevice;
import org.sealcheck.contract.messenger.MessengerVerification.Changes;
import org.sealcheck.contract.messenger.MessengerVerification.DeviceStep;
import org.sealcheck.contract.messenger.MessengerVerification.Difference;
import org.sealcheck.suite.scenario.messenger.Attempt;
import org.sealcheck.suite.scenario.messenger.Books;

/** People's devices, what their clients know of them, and what they verify. */
public final class BookSteps {
    private final Books books;
    private final List<String> saved = new ArrayList<>();
    private @Nullable Attempt<Changes> told;
    private @Nullable Attempt<List<Difference>> comparison;
    private @Nullable Attempt<?> verification;

    public BookSteps(Books books) {
        this.books = books;
    }

    @Given("{name}'s account has the devices {numbers}")
    public void hasDevices(String name, List<Long> ids) {
        ids.forEach(id -> books.renew(name, id.intValue()));
    }

    @Given("{name}'s book has the list of {name}")
    @When("{name}'s client is told the list of {name}")
    public void isTold(String owner, String name) {
        told = books.tell(owner, name);
        told.done();
    }

    @Given("{name} has turned on alerts for herself/himself")
    public void alertsForSelf(String owner) {
        books.alert(owner, true, false);
    }

    @Given("{name} has turned on alerts for contacts")
    public void alertsForContacts(String owner) {
        books.alert(owner, false, true);
    }

    @Given("{name} has turned on alerts for everyone")
    public void alertsForAll(String owner) {
        books.alert(owner, true, true);
    }

    @When("{name} has turned off all alerts")
    public void alertsForNobody(String owner) {
        books.alert(owner, false, false);
    }

    @When("{name}'s account gets the device {int}")
    public void getsDevice(String name, int id) {
        books.renew(name, id);
    }

    @When("{name}'s account loses the device {int}")
    public void losesDevice(String name, int id) {
        books.truth(name).remove(id);
    }

    @When("{name}'s device {int} gets another key")
    public void getsKey(String name, int id) {
        books.renew(name, id);
    }

    @When("{name}'s device {int} gets its first key again")
    public void getsFirstKey(String name, int id) {
        List<Bytes> keys = books.keysOf(name, id);
        books.truth(name).put(id, keys.get(keys.size() - 1));
    }

    @When("the Server tells {name}'s client of a ghost device {int} of {name}")
    public void tellsGhost(String owner, int id, String name) {
        TreeMap<Integer, Bytes> lie = new TreeMap<>(books.truth(name));
        lie.put(id, books.newKey());
        tell(owner, name, lie);
    }

    @When("the Server hides the device {int} of {name} from {name}'s client")
    public void hides(int id, String name, String owner) {
        TreeMap<Integer, Bytes> lie = new TreeMap<>(books.truth(name));
        lie.remove(id);
        tell(owner, name, lie);
    }

    @When("the Server puts a key of its own in the place of {name}'s device {int}, for {name}'s client")
    public void substitutes(String name, int id, String owner) {
        TreeMap<Integer, Bytes> lie = new TreeMap<>(books.truth(name));
        lie.put(id, books.newKey());
        tell(owner, name, lie);
    }

    @When("the Server swaps the keys of {name}'s devices {int} and {int}, for {name}'s client")
    public void swaps(String name, int one, int two, String owner) {
        TreeMap<Integer, Bytes> lie = new TreeMap<>(books.truth(name));
        lie.put(one, books.truth(name).get(two));
        lie.put(two, books.truth(name).get(one));
        tell(owner, name, lie);
    }

    @When("{name}'s client is told in one notice that {name}'s device {int} is gone and there again")
    public void goneAndBack(String owner, String name, int id) {
        AccountDevice device = new AccountDevice(id, books.truth(name).get(id));
        notice(owner, name, List.of(new DeviceStep(false, new AccountDevice(id, null)), new DeviceStep(true, device)));
    }

    @When(
            "{name}'s client is told in one notice that {name}'s device {int} has another key and then its first key again")
    public void thereAndBack(String owner, String name, int id) {
        AccountDevice first = new AccountDevice(id, books.truth(name).get(id));
        notice(
                owner,
                name,
                List.of(new DeviceStep(true, new AccountDevice(id, books.newKey())), new DeviceStep(true, first)));
    }

    @When("{name}'s client is told in a notice that a device {int} of {name} is gone")
    public void isGone(String owner, int id, String name) {
        notice(owner, name, List.of(new DeviceStep(false, new AccountDevice(id, null))));
    }

    @When("{name}'s client is told list {long} of {name}")
    public void isToldVersion(String owner, long version, String name) {
        told = books.tell(owner, name, version, Books.list(books.truth(name)));
    }

    @When("{name}'s client is told a list of {name} without a number")
    public void isToldNoVersion(String owner, String name) {
        told = books.tell(owner, name);
    }

    @When("{name}'s client is told a list of {name} that has the device {int} twice")
    public void isToldTwice(String owner, String name, int id) {
        List<AccountDevice> list = new ArrayList<>(Books.list(books.truth(name)));
        list.add(new AccountDevice(id, books.newKey()));
        told = books.tell(owner, name, null, list);
    }

    @Then("the list is refused because it is not newer")
    public void refusedStale() {
        told().refused(Layer.REPLAY, "stale-list");
    }

    @Then("the list is refused because it has a device twice")
    public void refusedDuplicate() {
        told().refused(Layer.PARSE, "duplicate-device");
    }

    @Then("the notice is refused because there is no list")
    public void refusedUnknown() {
        told().refused(Layer.STATE, "unknown-account");
    }

    @Then("the user is alerted of {changes}")
    public void isAlertedOf(List<String> changes) {
        assertThat(words(told().done().alerts())).as("alerts").isEqualTo(changes);
    }

    @Then("the user is alerted of nothing")
    public void isAlertedOfNothing() {
        assertThat(words(told().done().alerts())).as("alerts").isEmpty();
    }

    @Then("the book has noted {changes}")
    public void hasNoted(List<String> changes) {
        assertThat(words(told().done().changes())).as("changes").isEqualTo(changes);
    }

    @Then("the book has noted nothing new")
    public void hasNotedNothing() {
        assertThat(words(told().done().changes())).as("changes").isEmpty();
    }

    @When("{name} verifies {name}'s device {int}")
    public void verifies(String owner, String name, int id) {
        verification = books.verify(owner, Books.address(name, id), books.key(name, id));
    }

    @When("{name} verifies {name}'s device {int} with the key of device {int}")
    public void verifiesWithOther(String owner, String name, int id, int other) {
        verification = books.verify(owner, Books.address(name, id), books.key(name, other));
    }

    @When("{name} verifies {name}'s device {int}, which nobody has")
    public void verifiesNobody(String owner, String name, int id) {
        verification = books.verify(owner, Books.address(name, id), books.newKey());
    }

    @Then("the verification is refused because the key is another")
    public void verificationRefusedKey() {
        taken().refused(Layer.IDENTITY, "identity-changed");
    }

    @Then("the verification is refused because the device is unknown")
    public void verificationRefusedDevice() {
        taken().refused(Layer.STATE, "unknown-device");
    }

    @Then("of {name}'s devices {name} has verified {numbers} only")
    public void hasVerified(String name, String owner, List<Long> ids) {
        settle();
        assertThat(verified(owner, name)).as("verified devices").isEqualTo(ids);
    }

    @Then("of {name}'s devices {name} has verified none")
    public void hasVerifiedNone(String name, String owner) {
        settle();
        assertThat(verified(owner, name)).as("verified devices").isEmpty();
    }

    @Then("{name}'s book has every device of {name} with its key, and no other")
    public void hasAll(String owner, String name) {
        TreeMap<Integer, Bytes> known = new TreeMap<>();
        books.devices(owner, name).done().forEach(each -> known.put(each.deviceId(), each.identityKey()));
        assertThat(known).as("the book").isEqualTo(books.truth(name));
    }

    @Then("{name}'s client cannot show the devices of {name}")
    public void hasNone(String owner, String name) {
        books.devices(owner, name).refused(Layer.STATE, "unknown-account");
    }

    @When("{name} compares what she/he has of {name} with what {name} has on the screen")
    public void compares(String owner, String name, String other) {
        comparison = books.compare(owner, name, books.shown(other, name));
    }

    @When("{name} compares what she/he has of {name} with a list that is {defect}")
    public void comparesDefect(String owner, String name, ListDefect defect) {
        comparison = books.compare(owner, name, defect.apply(books.shown(owner, name)));
    }

    @Then("the two lists agree")
    public void agree() {
        assertThat(differences()).as("differences").isEmpty();
    }

    @Then("the two lists differ in {changes}")
    public void differ(List<String> expected) {
        assertThat(differences()).as("differences").isEqualTo(expected);
    }

    @Then("the list that was shown is refused")
    public void refusedList() {
        Objects.requireNonNull(comparison).refused(Layer.PARSE, "bad-list");
    }

    @When("{name} keeps what she/he has of {name} on the screen")
    public void keeps(String owner, String name) {
        saved.add(books.shown(owner, name));
    }

    @Then("what {name} has of {name} on the screen is another list now")
    public void isAnother(String owner, String name) {
        assertThat(books.shown(owner, name)).isNotEqualTo(saved.get(0));
    }

    @Then("the list on the screen has a line for each of the devices {numbers}, in this order")
    public void hasLines(List<Long> ids) {
        assertThat(saved.get(0).lines().map(line -> Long.valueOf(line.split(":")[0])))
                .containsExactlyElementsOf(ids);
    }

    private void tell(String owner, String name, TreeMap<Integer, Bytes> list) {
        told = books.tell(owner, name, null, Books.list(list));
        told.done();
    }

    private void notice(String owner, String name, List<DeviceStep> steps) {
        told = books.notice(owner, name, steps);
    }

    private List<String> differences() {
        return Objects.requireNonNull(comparison).done().stream()
                .map(each ->
                        "device " + each.deviceId() + " " + each.kind().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> words(List<DeviceChange> changes) {
        return changes.stream()
                .map(each -> "device " + each.device().deviceId() + " "
                        + each.kind().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<Long> verified(String owner, String name) {
        return books.devices(owner, name).done().stream()
                .filter(BookDevice::verified)
                .map(each -> (long) each.deviceId())
                .toList();
    }

    private Attempt<Changes> told() {
        return Objects.requireNonNull(told, "no client was told anything");
    }

    private Attempt<?> taken() {
        Attempt<?> attempt = Objects.requireNonNull(verification, "nobody verified anything");
        verification = null;
        return attempt;
    }

    /** A verification that was not refused needs no word. */
    private void settle() {
        if (verification != null) {
            taken().done();
        }
    }
}
