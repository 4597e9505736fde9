package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.SignalKeys;
import org.sealcheck.contract.signal.SignalKeys.Agreement;
import org.sealcheck.contract.signal.SignalKeys.EncodedKey;
import org.sealcheck.contract.signal.SignalKeys.PrivateKey;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.LowOrder;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.Tampering;

/** Encoding of public keys, and agreement. */
final class KeyProperties {
    private static final int TYPE = 5;
    private static final int LENGTH = 33;

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/agreement-commutes",
            title = "two key pairs agree on one secret, whichever side calculates it",
            requirements = "KEY-009",
            roles = "signal.keys")
    void agreementCommutes(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes mine,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes theirs) {
        assertThat(agree(mine, publicKey(theirs)))
                .as("the secret of %s with the public key of %s", mine, theirs)
                .isEqualTo(agree(theirs, publicKey(mine)));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/agreement-tells-keys-apart",
            title = "one key pair agrees on different secrets with different parties",
            requirements = "KEY-009",
            roles = "signal.keys")
    void agreementTellsKeysApart(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes mine,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes theirs,
            @ForAll @IntRange(min = 3, max = 253) int bit) {
        Bytes other = Altered.bit(theirs, bit);
        assertThat(agree(mine, publicKey(theirs))).isNotEqualTo(agree(mine, publicKey(other)));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/encoding-reads-as-itself",
            title = "the public key of any private key is 05 and 32 canonical bytes, and reads as itself",
            requirements = "KEY-011",
            roles = "signal.keys")
    void encodingReadsAsItself(@ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey) {
        Bytes encoded = publicKey(privateKey);
        assertThat(encoded.size()).isEqualTo(LENGTH);
        assertThat(encoded.toByteArray()[0]).as("the type byte").isEqualTo((byte) TYPE);
        assertThat(encoded.toByteArray()[LENGTH - 1])
                .as("the highest byte of u")
                .isGreaterThanOrEqualTo((byte) 0);
        assertThat(decode(encoded)).isEqualTo(encoded);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/other-types-refused",
            title = "a public key with any type byte but 05 is refused",
            requirements = "KEY-011",
            roles = "signal.keys")
    void otherTypesRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll @IntRange(min = 0, max = 254) int type) {
        Bytes encoded = Altered.at(publicKey(privateKey), 0, type < TYPE ? type : type + 1);
        expect(() -> keys().decodePublicKey(new EncodedKey(encoded)), Layer.PARSE, "bad-key-type");
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/short-keys-refused",
            title = "a public key cut off anywhere is refused",
            requirements = "KEY-011",
            roles = "signal.keys")
    void shortKeysRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll @IntRange(min = 0, max = LENGTH - 1) int length) {
        Bytes encoded = Tampering.resized(publicKey(privateKey), length);
        expect(() -> keys().decodePublicKey(new EncodedKey(encoded)), Layer.PARSE, "bad-key-length");
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/long-keys-refused",
            title = "a public key with anything behind it is refused",
            requirements = "KEY-012",
            roles = "signal.keys")
    void longKeysRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Short.class) Bytes tail) {
        Bytes encoded = Altered.joined(Tampering.resized(publicKey(privateKey), LENGTH + 1), tail);
        expect(() -> keys().decodePublicKey(new EncodedKey(encoded)), Layer.PARSE, "bad-key-length");
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/highest-bit-refused",
            title = "a public key with the highest bit of its coordinate set is refused",
            requirements = "KEY-014",
            roles = "signal.keys")
    void highestBitRefused(@ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey) {
        Bytes encoded = Altered.bit(publicKey(privateKey), LENGTH * 8 - 1);
        expect(() -> keys().decodePublicKey(new EncodedKey(encoded)), Layer.POLICY, "non-canonical-key");
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/clamped-bits-do-not-matter",
            title = "the five bits of a private key that clamping fixes change neither its public key nor an agreement",
            requirements = "KEY-013",
            roles = "signal.keys")
    void clampedBitsDoNotMatter(
            @ForAll(supplier = SomeBytes.Key.class) Bytes privateKey,
            @ForAll(supplier = SomeBytes.Key.class) Bytes theirs,
            @ForAll @IntRange(min = 0, max = 4) int which) {
        Bytes other = Altered.bit(privateKey, new int[] {0, 1, 2, 254, 255}[which]);
        assertThat(publicKey(other)).isEqualTo(publicKey(privateKey));
        assertThat(agree(other, publicKey(theirs))).isEqualTo(agree(privateKey, publicKey(theirs)));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/all-other-bits-matter",
            title = "each bit of a private key that clamping leaves alone changes its public key",
            requirements = "KEY-013",
            roles = "signal.keys")
    void allOtherBitsMatter(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll @IntRange(min = 3, max = 253) int bit) {
        assertThat(publicKey(Altered.bit(privateKey, bit))).isNotEqualTo(publicKey(privateKey));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/keys/low-order-refused",
            title = "no private key agrees with a public key of low order",
            requirements = "KEY-010",
            roles = "signal.keys")
    void lowOrderRefused(
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes privateKey,
            @ForAll(supplier = LowOrder.class) Bytes publicKey) {
        expect(() -> keys().agree(new Agreement(privateKey, publicKey)), Layer.POLICY, "low-order-key");
    }

    private static SignalKeys keys() {
        return Run.current().subject().role(SignalKeys.class);
    }

    private static Bytes publicKey(Bytes privateKey) {
        return keys().publicKey(new PrivateKey(privateKey)).publicKey();
    }

    private static Bytes decode(Bytes encoded) {
        return keys().decodePublicKey(new EncodedKey(encoded)).publicKey();
    }

    private static Bytes agree(Bytes privateKey, Bytes publicKey) {
        return keys().agree(new Agreement(privateKey, publicKey)).sharedSecret();
    }
}
