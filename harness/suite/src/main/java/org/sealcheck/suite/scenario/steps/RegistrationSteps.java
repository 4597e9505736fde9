package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.SignalRegistration.Upload;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Moves;
import org.sealcheck.suite.scenario.PublicKeys;
import org.sealcheck.suite.scenario.Registrations;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** Registration: what a device uploads the first time. */
public final class RegistrationSteps {
    private static final String BOB = "Bob";
    private static final String TABLET = "Bob's tablet";

    private final World world;
    private final Registrations registrations;
    private @Nullable Bytes privateIdentityKey;

    public RegistrationSteps(World world, Registrations registrations) {
        this.world = world;
        this.registrations = registrations;
    }

    @Given("{name} registers")
    public void registers(String name) {
        registrations.register(name);
    }

    @Given("{name}'s identity key pair is known to an observer")
    public void identityIsKnown(String name) {
        privateIdentityKey = world.prepareBareKnown(name).identity().privateKey();
    }

    @Then("the upload has {actor}'s identity key and his registration id")
    public void hasIdentity(Actor actor) {
        assertThat(upload().identityKey()).as("the identity key of the upload").isEqualTo(actor.identityKey());
        assertThat(upload().registrationId())
                .as("the registration id of the upload")
                .isEqualTo(actor.registrationId())
                .isBetween(1L, 16380L);
    }

    @Then("the upload has a signed prekey whose signature verifies under the identity key")
    public void signatureVerifies() {
        assertThat(verifiesOver(upload().signedPreKey().publicKey()))
                .as("the signature over the signed prekey verifies")
                .isTrue();
    }

    @Then("the signature in the upload verifies over the encoding of the signed prekey")
    public void signatureVerifiesOverEncoding() {
        assertThat(PublicKeys.isWhole(upload().signedPreKey().publicKey()))
                .as("the signed prekey is 05 and 32 bytes")
                .isTrue();
        signatureVerifies();
    }

    @Then("the signature in the upload does not verify over the signed prekey without its type byte")
    public void signatureDoesNotVerifyWithoutType() {
        assertThat(verifiesOver(PublicKeys.withoutType(upload().signedPreKey().publicKey())))
                .as("the signature over the 32 bytes after the type byte verifies")
                .isFalse();
    }

    @Then("the upload has one-time prekeys")
    public void hasOneTimePreKeys() {
        assertThat(upload().oneTimePreKeys()).as("one-time prekeys").isNotEmpty();
        assertThat(upload().oneTimePreKeys())
                .allSatisfy(key -> assertThat(PublicKeys.isWhole(key.publicKey()))
                        .as("one-time prekey %d is 05 and 32 bytes", key.id())
                        .isTrue());
    }

    @Then("the upload has as many one-time prekeys as the first batch of the profile")
    public void hasFirstBatch() {
        assertThat((long) upload().oneTimePreKeys().size())
                .as("one-time prekeys in the first batch")
                .isEqualTo(world.run().constant("firstBatch"));
    }

    @Then("no two keys of the upload are the same")
    public void keysDiffer() {
        assertThat(Registrations.keys(upload())).as("the keys of the upload").doesNotHaveDuplicates();
    }

    @Then("no two one-time prekeys of the upload have the same id")
    public void idsDiffer() {
        assertThat(upload().oneTimePreKeys())
                .extracting(OneTimePreKey::id)
                .as("the ids of the one-time prekeys")
                .doesNotHaveDuplicates();
    }

    @Then("{actor} holds the signed prekey and all one-time prekeys of the upload")
    public void holdsAll(Actor actor) {
        assertThat(actor.held().signedPreKeyIds())
                .as("signed prekeys held")
                .contains(upload().signedPreKey().id());
        assertThat(actor.held().oneTimePreKeyIds())
                .as("one-time prekeys held")
                .containsAll(upload().oneTimePreKeys().stream()
                        .map(OneTimePreKey::id)
                        .toList());
    }

    @When("a stranger starts a session from the upload and sends {texts}")
    public void strangerStarts(Texts text) {
        Actor stranger = world.actor("Carol");
        Actor bob = world.actor(BOB);
        stranger.start(bob.address(), Registrations.bundle(upload()));
        stranger.inbox().expectDone();
        new Moves(world).send(stranger, bob, text.all());
    }

    @Then("the two uploads have no key in common")
    public void nothingInCommon() {
        assertThat(Registrations.keys(upload()))
                .as("the keys of one device")
                .doesNotContainAnyElementsOf(Registrations.keys(registrations.upload(TABLET)));
    }

    @Then("no key of the upload is the private key of another one")
    public void noneIsPrivate() {
        List<Bytes> keys = Registrations.keys(upload());
        assertThat(keys.stream().map(PublicKeys::withoutType).map(world.tools()::publicKey))
                .as("the public keys to the keys of the upload, taken for private ones")
                .doesNotContainAnyElementsOf(keys);
    }

    @Then("the upload does not hold the private identity key")
    public void privateIdentityIsNotThere() {
        Bytes secret = Objects.requireNonNull(privateIdentityKey);
        Stream<Bytes> parts = Stream.concat(
                Registrations.keys(upload()).stream().map(PublicKeys::withoutType),
                Stream.of(
                        Bytes.of(Arrays.copyOf(
                                upload().signedPreKey().signature().toByteArray(), 32)),
                        Bytes.of(Arrays.copyOfRange(
                                upload().signedPreKey().signature().toByteArray(), 32, 64))));
        assertThat(parts).as("every 32 bytes of the upload").doesNotContain(secret);
    }

    private boolean verifiesOver(Bytes message) {
        return world.tools()
                .verifies(
                        upload().identityKey(), message, upload().signedPreKey().signature());
    }

    private Upload upload() {
        return registrations.upload(BOB);
    }
}
