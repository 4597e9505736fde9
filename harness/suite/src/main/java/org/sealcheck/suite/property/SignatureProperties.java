package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.SignalKeys;
import org.sealcheck.contract.signal.SignalKeys.PrivateKey;
import org.sealcheck.contract.signal.SignalKeys.ToSign;
import org.sealcheck.contract.signal.SignalKeys.ToVerify;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.Entropy;
import org.sealcheck.suite.property.sample.LowOrder;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.scenario.Tampering;

/** XEdDSA signatures. Not covered: the formula itself, which only known answers can check. */
final class SignatureProperties {
    private static final int LENGTH = 64;

    @Property(tries = 25)
    @Checks(
            id = "signal/signatures/genuine-verify",
            title = "what any key signs verifies under its public key",
            requirements = {"XED-001", "XED-002", "XED-004"},
            roles = "signal.keys")
    void genuineVerify(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        assertThat(signature.size()).isEqualTo(LENGTH);
        keys().verify(new ToVerify(publicKey(privateKey), message, signature));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/signatures/altered-message-refused",
            title = "a signature does not verify over the same message with any bit flipped",
            requirements = "XED-003",
            roles = "signal.keys")
    void alteredMessageRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Text.class) Bytes message,
            @ForAll @IntRange(max = 799) int bit,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        refused(publicKey(privateKey), Altered.bit(message, bit), signature);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/signatures/altered-signature-refused",
            title = "a signature with any bit flipped does not verify",
            requirements = "XED-003",
            roles = "signal.keys")
    void alteredSignatureRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll @IntRange(max = LENGTH * 8 - 1) int bit,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        refused(publicKey(privateKey), message, Altered.bit(signature, bit));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/signatures/altered-key-refused",
            title = "a signature does not verify under a key with any of its 255 coordinate bits flipped",
            requirements = "XED-003",
            roles = "signal.keys")
    void alteredKeyRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll @IntRange(max = 254) int bit,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        refused(Altered.bit(publicKey(privateKey), 8 + bit), message, signature);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/signatures/other-signer-refused",
            title = "what one key signs does not verify under the key of another",
            requirements = "XED-003",
            roles = "signal.keys")
    void otherSignerRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll @IntRange(min = 3, max = 253) int bit,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        refused(publicKey(Altered.bit(privateKey, bit)), message, signature);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/signatures/other-lengths-refused",
            title = "a signature cut off anywhere, or with anything behind it, does not verify",
            requirements = "XED-004",
            roles = "signal.keys")
    void otherLengthsRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll @IntRange(max = 100) int length,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        int other = length < LENGTH ? length : length + 1;
        refused(publicKey(privateKey), message, Tampering.resized(signature, other));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/signatures/never-the-same-twice",
            title = "several signatures of one key over one message all begin differently, and all verify",
            requirements = "XED-008",
            roles = "signal.keys")
    void neverTheSameTwice(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Entropy entropy = new Entropy(seed);
        Bytes first = sign(privateKey, message, entropy);
        Bytes second = sign(privateKey, message, entropy);
        Bytes third = sign(privateKey, message, entropy);
        assertThat(Stream.of(first, second, third).map(each -> Tampering.resized(each, 32)))
                .as("the first halves R of three signatures over one message")
                .doesNotHaveDuplicates();
        Stream.of(first, second, third)
                .forEach(each -> keys().verify(new ToVerify(publicKey(privateKey), message, each)));
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/signatures/s-too-large-refused",
            title = "a genuine signature whose s was given one of the two bits above it does not verify",
            requirements = "XED-005",
            roles = "signal.keys")
    void sTooLargeRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll boolean higher,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        refused(publicKey(privateKey), message, Altered.bit(signature, higher ? 510 : 509));
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/signatures/s-not-reduced-refused",
            title = "a genuine signature with the group order added to its s does not verify",
            requirements = "XED-006",
            roles = "signal.keys")
    void sNotReducedRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes signature = sign(privateKey, message, new Entropy(seed));
        refused(publicKey(privateKey), message, Altered.withGroupOrderAdded(signature));
    }

    @Property(tries = 40)
    @Checks(
            id = "signal/signatures/low-order-signer-refused",
            title = "the signature that anyone can write down verifies over no message under a key of low order",
            requirements = "XED-007",
            roles = "signal.keys")
    void lowOrderSignerRefused(
            @ForAll(supplier = LowOrder.class) Bytes publicKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes message,
            @ForAll boolean sign) {
        Bytes trivial = Altered.at(Bytes.of(new byte[LENGTH]), 0, 1);
        Bytes signature = sign ? Altered.bit(trivial, LENGTH * 8 - 1) : trivial;
        expect(() -> keys().verify(new ToVerify(publicKey, message, signature)), Layer.SIGNATURE, Layer.POLICY);
    }

    private static SignalKeys keys() {
        return Run.current().subject().role(SignalKeys.class);
    }

    private static Bytes publicKey(Bytes privateKey) {
        return keys().publicKey(new PrivateKey(privateKey)).publicKey();
    }

    private static Bytes sign(Bytes privateKey, Bytes message, Entropy entropy) {
        Bytes nonce = entropy.call(Run.current().subject(), LENGTH);
        return keys().sign(new ToSign(privateKey, message, nonce)).signature();
    }

    private static void refused(Bytes publicKey, Bytes message, Bytes signature) {
        expect(() -> keys().verify(new ToVerify(publicKey, message, signature)), Layer.SIGNATURE, "bad-signature");
    }
}
