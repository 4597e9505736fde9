package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalSession.KeyPair;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Offer;
import org.sealcheck.suite.scenario.Preparation;
import org.sealcheck.suite.scenario.PublicKeys;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.World;

/** The signature of the signed prekey: whose it is, what it is over, and how it is spoiled. */
public final class SignatureSteps {
    /** Order of the group: 2^252 + 27742317777372353535851937790883648493. */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final int SIGN_BIT = 0x80;

    private final World world;
    private final List<PreKeyBundle> offers = new ArrayList<>();
    private List<SignedPreKey> published = List.of();

    public SignatureSteps(World world) {
        this.world = world;
    }

    @Then("its signature verifies over the encoding of its signed prekey")
    public void verifies() {
        PreKeyBundle bundle = world.offer().bundle();
        assertThat(verifies(bundle, bundle.signedPreKey().publicKey()))
                .as("the signature verifies over the 33 bytes of the signed prekey")
                .isTrue();
    }

    @Then("its signature does not verify over the signed prekey without its type byte")
    public void doesNotVerifyWithoutType() {
        PreKeyBundle bundle = world.offer().bundle();
        assertThat(verifies(bundle, PublicKeys.withoutType(bundle.signedPreKey().publicKey())))
                .as("the signature verifies over the 32 bytes after the type byte")
                .isFalse();
    }

    @Given("Mallory publishes a bundle whose signature leaves out the type byte of the signed prekey")
    public void publishesSignedWithoutType() {
        KeyPair identity = newKeyPair();
        Bytes key = newKeyPair().publicKey();
        offer(identity, key, world.tools().sign(identity.privateKey(), PublicKeys.withoutType(key)));
    }

    @Given("Mallory publishes a bundle whose signature carries the sign bit {int}")
    public void publishesWithSignBit(int bit) {
        Bytes key = newKeyPair().publicKey();
        KeyPair identity = newKeyPair();
        Bytes signature = world.tools().sign(identity.privateKey(), key);
        while (((signature.toByteArray()[63] & SIGN_BIT) == 0 ? 0 : 1) != bit) {
            identity = newKeyPair();
            signature = world.tools().sign(identity.privateKey(), key);
        }
        offer(identity, key, signature);
    }

    @Given(
            "Mallory publishes {int} bundles under an identity key of low order, each with a signature made without a key")
    public void publishesForgeries(int count) {
        for (int i = 0; i < count; i++) {
            SignedPreKey signed = new SignedPreKey(1, newKeyPair().publicKey(), Tampering.signatureWithoutKey());
            offers.add(new PreKeyBundle(1, PublicKeys.LowOrder.ZERO.key(), signed, null));
        }
    }

    @When("{actor} starts a session from each of them")
    public void startsFromEach(Actor actor) {
        offers.forEach(bundle -> actor.start(World.address("Mallory"), bundle));
    }

    @When("{actor} publishes the same signed prekey twice")
    public void publishesTwice(Actor actor) {
        KeyPair pair = newKeyPair();
        long id = Preparation.USUAL.signedPreKeyId();
        published = List.of(actor.addSignedPreKey(id + 1, pair), actor.addSignedPreKey(id + 2, pair));
        world.offer(new Offer(actor.address(), world.server().fetch(actor.address())));
    }

    @Then("the two signatures differ")
    public void signaturesDiffer() {
        assertThat(published.get(0).signature())
                .as("the second signature over the same key")
                .isNotEqualTo(published.get(1).signature());
    }

    @Then("both signatures verify over the encoding of the signed prekey")
    public void bothVerify() {
        Bytes identity = world.offer().bundle().identityKey();
        assertThat(published)
                .allSatisfy(
                        signed -> assertThat(world.tools().verifies(identity, signed.publicKey(), signed.signature()))
                                .as("the signature verifies")
                                .isTrue());
    }

    @When("the Server puts the signature of {actor}'s previous signed prekey into the bundle")
    public void putsPreviousSignature(Actor owner) {
        Bytes previous = world.server().previousSignedPreKey(owner.address()).signature();
        change(signature -> previous);
    }

    @When("the Server flips a bit in the {} of the signature")
    public void flips(String part) {
        int position = switch (part) {
            case "first byte" -> 0;
            case "commitment" -> 17;
            case "middle" -> 31;
            case "scalar" -> 40;
            case "sign bit" -> 63;
            default -> throw new IllegalArgumentException("a signature has no \"" + part + "\"");
        };
        int bit = part.equals("sign bit") ? SIGN_BIT : 1;
        changeBytes(bytes -> bytes[position] ^= (byte) bit);
    }

    @When("the Server puts zeros in place of the signature")
    public void zeros() {
        changeBytes(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    @When("the Server makes the signature {int} bytes long")
    public void resizes(int length) {
        change(signature -> Bytes.of(Arrays.copyOf(signature.toByteArray(), length)));
    }

    @When("the Server sets a reserved bit of the signature")
    public void setsReservedBit() {
        changeBytes(bytes -> bytes[63] |= 0x40);
    }

    @When("the Server adds the order of the group to the signature's scalar")
    public void addsOrder() {
        changeBytes(bytes -> {
            int signBit = bytes[63] & SIGN_BIT;
            bytes[63] &= 0x7F;
            byte[] bigEndian = new byte[32];
            for (int i = 0; i < 32; i++) {
                bigEndian[i] = bytes[63 - i];
            }
            byte[] sum = new BigInteger(1, bigEndian).add(ORDER).toByteArray();
            for (int i = 0; i < 32; i++) {
                bytes[32 + i] = i < sum.length ? sum[sum.length - 1 - i] : 0;
            }
            bytes[63] |= (byte) signBit;
        });
    }

    private boolean verifies(PreKeyBundle bundle, Bytes message) {
        return world.tools()
                .verifies(bundle.identityKey(), message, bundle.signedPreKey().signature());
    }

    private KeyPair newKeyPair() {
        return world.tools().newKeyPair(world.run().random());
    }

    private void offer(KeyPair identity, Bytes key, Bytes signature) {
        SignedPreKey signed = new SignedPreKey(1, key, signature);
        world.offer(new Offer(World.address("Mallory"), new PreKeyBundle(1, identity.publicKey(), signed, null)));
    }

    private void changeBytes(Consumer<byte[]> change) {
        change(signature -> {
            byte[] bytes = signature.toByteArray();
            change.accept(bytes);
            return Bytes.of(bytes);
        });
    }

    private void change(UnaryOperator<Bytes> change) {
        world.offer(world.offer().changeSignature(change));
    }
}
