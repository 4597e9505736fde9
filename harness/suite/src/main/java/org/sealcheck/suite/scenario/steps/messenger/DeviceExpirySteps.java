package org.sealcheck.suite.scenario.steps.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.MessengerDeviceDirectory;
import org.sealcheck.contract.messenger.MessengerDeviceDirectory.Connection;
import org.sealcheck.contract.messenger.MessengerDeviceDirectory.OfAccount;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.World;

/** A server's record of which devices there are, played by the implementation under check. */
public final class DeviceExpirySteps {
    private final MessengerDeviceDirectory role;
    private final long start;
    private @Nullable String handle;

    public DeviceExpirySteps(World world) {
        this.role = world.run().subject().role(MessengerDeviceDirectory.class);
        this.start = world.now();
    }

    @Given("the Server has seen {account}'s device {int}")
    public void hasSeen(String account, int deviceId) {
        connect(account, deviceId, start);
    }

    @When("{age} later {account}'s device {int} connects")
    public void connects(Age age, String account, int deviceId) {
        connect(account, deviceId, start + age.ms());
    }

    @Then("{age} later the Server lists device(s) {numbers} of {account}")
    public void lists(Age age, List<Long> deviceIds, String account) {
        assertThat(listed(account, age).stream().map(Integer::longValue))
                .as("the devices of %s", account)
                .containsExactlyElementsOf(deviceIds);
    }

    @Then("{age} later the Server lists no device of {account}")
    public void listsNone(Age age, String account) {
        assertThat(listed(account, age)).as("the devices of %s", account).isEmpty();
    }

    private void connect(String account, int deviceId, long now) {
        role.connected(new Connection(directory(), new Address(account, deviceId), now));
    }

    private List<Integer> listed(String account, Age age) {
        return role.devices(new OfAccount(directory(), account, start + age.ms()))
                .deviceIds();
    }

    private String directory() {
        if (handle == null) {
            handle = role.createDirectory(Empty.EMPTY).directory();
        }
        return handle;
    }
}
