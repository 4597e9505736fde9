package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.suite.scenario.Refusal;
import org.sealcheck.suite.scenario.ServerUnderCheck;

/** The server as the implementation under check: what it stores, and what it hands out. */
public final class PreKeyServerSteps {
    private final ServerUnderCheck server;

    public PreKeyServerSteps(ServerUnderCheck server) {
        this.server = server;
    }

    @Given("{name} has uploaded {int} one-time prekey(s)")
    public void hasUploaded(String name, int count) {
        server.register(name, count);
        server.inbox().expectDone();
    }

    @When("{name} reinstalls and uploads {int} one-time prekeys")
    public void reinstalls(String name, int count) {
        server.reinstall(name, count);
        server.inbox().expectDone();
    }

    @When("{name} uploads {int} more one-time prekeys")
    public void uploadsMore(String name, int count) {
        server.addOneTimePreKeys(name, count);
        server.inbox().expectDone();
    }

    @When("{name} uploads {int} more one-time prekeys without having registered")
    public void uploadsMoreUnregistered(String name, int count) {
        server.addOneTimePreKeys(name, count);
    }

    @When("{name} uploads a new signed prekey")
    public void uploadsSignedPreKey(String name) {
        server.rotate(name, signature -> signature);
        server.inbox().expectDone();
    }

    @When("{name} uploads a new signed prekey with a wrong signature")
    public void uploadsWrongSignedPreKey(String name) {
        server.rotate(name, ServerUnderCheck::spoiled);
    }

    @When("{name} uploads a signed prekey with a wrong signature")
    public void registersWrong(String name) {
        server.register(name, 1, ServerUnderCheck::spoiled);
    }

    @When("{name} registers again with a wrong signature")
    public void registersAgainWrong(String name) {
        server.register(name, 1, ServerUnderCheck::spoiled);
    }

    @When("{name} uploads a signed prekey that {name} signed")
    public void registersSignedByOther(String name, String other) {
        server.registerSignedBy(name, other);
    }

    @When("{name} uploads {int} times an identity key of low order, each time with a signature made without a key")
    public void registersLowOrder(String name, int times) {
        for (int i = 0; i < times; i++) {
            server.registerLowOrder(name);
        }
    }

    @Then("the Server refuses each of them")
    public void refusesEach() {
        server.inbox().expectRefusals(Refusal.ANY);
    }

    @When("the bundle of {name} is fetched")
    public void isFetched(String name) {
        server.fetch(name);
    }

    @When("the bundle of {name} is fetched {int} times")
    public void isFetched(String name, int times) {
        for (int i = 0; i < times; i++) {
            server.fetch(name);
            server.inbox().expectDone();
        }
    }

    @Then("the Server refuses it {refusal}")
    public void refuses(Refusal refusal) {
        server.inbox().expectRefusal(refusal);
    }

    @Then("it has {name}'s identity key, his registration id, his signed prekey and its signature")
    public void hasBase(String name) {
        assertBase(server.lastFetched(), server.uploaded(name));
    }

    @Then("it has the new signed prekey")
    public void hasNewSignedPreKey() {
        PreKeyBundle bundle = server.lastFetched();
        assertThat(bundle.signedPreKey())
                .as("the signed prekey of the bundle")
                .isEqualTo(server.uploaded("Bob").signedPreKey());
    }

    @Then("it has one of the one-time prekeys that {name} uploaded")
    public void hasOneTimePreKey(String name) {
        assertThat(server.uploaded(name).oneTimePreKeys())
                .as("the one-time prekeys that %s uploaded", name)
                .contains(Objects.requireNonNull(server.lastFetched().oneTimePreKey(), "no one-time prekey came"));
    }

    @Then("each bundle has the keys of its own device")
    public void ownKeys() {
        server.fetched().forEach(fetched -> {
            assertBase(fetched.bundle(), server.uploaded(fetched.name()));
            assertThat(server.uploaded(fetched.name()).oneTimePreKeys())
                    .as("the one-time prekeys that %s uploaded", fetched.name())
                    .contains(fetched.bundle().oneTimePreKey());
        });
    }

    @Then("each of the bundles has the identity key, the signed prekey and one one-time prekey")
    public void allParts() {
        ownKeys();
    }

    @Then("no two of the bundles have the same one-time prekey")
    public void differentOneTimePreKeys() {
        List<OneTimePreKey> handedOut = server.fetched().stream()
                .map(fetched -> Objects.requireNonNull(fetched.bundle().oneTimePreKey(), "no one-time prekey came"))
                .toList();
        assertThat(handedOut).extracting(OneTimePreKey::id).as("ids handed out").doesNotHaveDuplicates();
        assertThat(handedOut)
                .extracting(OneTimePreKey::publicKey)
                .as("one-time prekeys handed out")
                .doesNotHaveDuplicates();
    }

    @Then("the last bundle has no one-time prekey")
    public void noOneTimePreKey() {
        assertThat(server.lastFetched().oneTimePreKey())
                .as("the one-time prekey of the last bundle")
                .isNull();
    }

    @Then("the Server has {int} one-time prekey(s) left for {name}")
    public void hasLeft(int count, String name) {
        assertThat(server.count(name)).as("one-time prekeys left for %s", name).isEqualTo(count);
    }

    @Then("no key of the old registration is in any of the bundles")
    public void noOldKey() {
        assertThat(server.fetched())
                .flatExtracting(fetched -> ServerUnderCheck.keys(fetched.bundle()))
                .as("the keys handed out")
                .doesNotContainAnyElementsOf(server.replacedKeys());
    }

    private static void assertBase(PreKeyBundle bundle, ServerUnderCheck.Uploaded uploaded) {
        assertThat(bundle.identityKey()).as("the identity key").isEqualTo(uploaded.identityKey());
        assertThat(bundle.registrationId()).as("the registration id").isEqualTo(uploaded.registrationId());
        assertThat(bundle.signedPreKey()).as("the signed prekey").isEqualTo(uploaded.signedPreKey());
    }
}
