package org.sealcheck.suite.scenario.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalSession.KeyPair;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.KeyDefect;
import org.sealcheck.suite.scenario.Offer;
import org.sealcheck.suite.scenario.PublicKeys;
import org.sealcheck.suite.scenario.World;

/** Bundles: fetched, changed by the Server, used. Each change leaves everything else as it was. */
public final class BundleSteps {
    private final World world;

    public BundleSteps(World world) {
        this.world = world;
    }

    @When("{actor} fetches {actor}'s bundle")
    public void fetches(Actor actor, Actor owner) {
        world.offer(new Offer(owner.address(), world.server().fetch(owner.address())));
    }

    @When("{actor} starts a session from it")
    public void starts(Actor actor) {
        actor.start(world.offer().owner(), world.offer().bundle());
    }

    @When("the Server hands {actor} the bundle of {actor} as that of {actor}")
    public void handsAnother(Actor actor, Actor owner, Actor claimed) {
        actor.start(claimed.address(), world.server().fetch(owner.address()));
    }

    @When("the Server replaces the identity key in the bundle by {actor}'s")
    public void replacesIdentity(Actor other) {
        world.offer(world.offer().changeIdentityKey(key -> other.identityKey()));
    }

    @When("the Server replaces the signed prekey in the bundle by its own")
    public void replacesSignedPreKey() {
        world.offer(world.offer().changeSignedPreKey(key -> newKeyPair().publicKey()));
    }

    @When("the Server replaces the signed prekey in the bundle by one that {name} signed")
    public void replacesSignedPreKeySigned(String signer) {
        KeyPair own = newKeyPair();
        Bytes key = newKeyPair().publicKey();
        world.offer(world.offer().changeSignedPreKey(old -> key));
        world.offer(world.offer().changeSignature(old -> world.tools().sign(own.privateKey(), key)));
    }

    @When("the Server replaces the one-time prekey in the bundle by the low-order key {}")
    public void replacesOneTimePreKeyByLowOrder(String which) {
        world.offer(world.offer()
                .changeOneTimePreKey(key -> PublicKeys.LowOrder.named(which).key()));
    }

    @When("the Server replaces the one-time prekey in the bundle by one that is not less than the prime")
    public void replacesOneTimePreKeyByLarge() {
        world.offer(world.offer().changeOneTimePreKey(key -> PublicKeys.notLessThanThePrime()));
    }

    @When("the Server replaces the one-time prekey in the bundle by one that is marked in its highest bit")
    public void replacesOneTimePreKeyByMarked() {
        world.offer(world.offer().changeOneTimePreKey(PublicKeys::markedInHighestBit));
    }

    @When("the Server makes the one-time prekey in the bundle one {keyDefect}")
    public void spoilsOneTimePreKey(KeyDefect defect) {
        world.offer(world.offer().changeOneTimePreKey(defect::of));
    }

    @When("the Server makes the signed prekey in the bundle one {keyDefect}")
    public void spoilsSignedPreKey(KeyDefect defect) {
        world.offer(world.offer().changeSignedPreKey(defect::of));
    }

    @When("the Server makes the identity key in the bundle one {keyDefect}")
    public void spoilsIdentityKey(KeyDefect defect) {
        world.offer(world.offer().changeIdentityKey(defect::of));
    }

    @Given("Mallory publishes a bundle with a low-order signed prekey that her identity key has signed")
    public void publishesLowOrder() {
        KeyPair identity = newKeyPair();
        Bytes key = PublicKeys.LowOrder.ZERO.key();
        Bytes signature = world.tools().sign(identity.privateKey(), key);
        SignedPreKey signed = new SignedPreKey(1, key, signature);
        world.offer(new Offer(World.address("Mallory"), new PreKeyBundle(1, identity.publicKey(), signed, null)));
    }

    private KeyPair newKeyPair() {
        return world.tools().newKeyPair(world.run().random());
    }
}
