package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKdf.ChainKey;
import org.sealcheck.contract.signal.SignalKdf.ChainStep;
import org.sealcheck.contract.signal.SignalKdf.HkdfInput;
import org.sealcheck.contract.signal.SignalKeys;
import org.sealcheck.contract.signal.SignalKeys.Agreement;
import org.sealcheck.contract.signal.SignalKeys.PrivateKey;
import org.sealcheck.contract.signal.SignalX3dh;
import org.sealcheck.contract.signal.SignalX3dh.Initiator;
import org.sealcheck.contract.signal.SignalX3dh.RootStep;
import org.sealcheck.contract.signal.SignalX3dh.RootStepInput;
import org.sealcheck.contract.signal.SignalX3dh.SessionKeys;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.property.sample.X3dhKeys;

/** Derivations of any input against their formulas. The agreements in them are the implementation's own. */
final class FormulaProperties {
    @Property(tries = 25)
    @Checks(
            id = "signal/formulas/hkdf",
            title = "HKDF of any input is what HMAC-SHA256 makes of it block by block, the first block being number 1",
            requirements = "KDF-001",
            roles = "signal.kdf")
    void hkdf(
            @ForAll(supplier = SomeBytes.Short.class) Bytes ikm,
            @ForAll(supplier = SomeBytes.Text.class) Bytes salt,
            @ForAll(supplier = SomeBytes.Short.class) Bytes info,
            @ForAll @IntRange(min = 1, max = 300) int length) {
        assertThat(derive(3, ikm, salt, info, length)).isEqualTo(Formulas.hkdf(1, ikm, salt, info, length));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/formulas/hkdf-of-version-2",
            title = "HKDF of message version 2 is the same with the first block being number 0",
            requirements = "KDF-002",
            roles = "signal.kdf")
    void hkdfOfVersion2(
            @ForAll(supplier = SomeBytes.Short.class) Bytes ikm,
            @ForAll(supplier = SomeBytes.Text.class) Bytes salt,
            @ForAll(supplier = SomeBytes.Short.class) Bytes info,
            @ForAll @IntRange(min = 1, max = 300) int length) {
        assertThat(derive(2, ikm, salt, info, length)).isEqualTo(Formulas.hkdf(0, ikm, salt, info, length));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/formulas/chain-step",
            title = "a step from any chain key gives the message key and the next chain key that the formulas give",
            requirements = {"KEY-008", "MSG-008", "MSG-009"},
            roles = "signal.kdf")
    void chainStep(@ForAll(supplier = SomeBytes.Key.class) Bytes chainKey) {
        ChainStep step = kdf().chainStep(new ChainKey(chainKey));
        Bytes messageKey = Altered.joined(Altered.joined(step.cipherKey(), step.macKey()), step.iv());
        assertThat(messageKey).as("cipher key, MAC key, IV").isEqualTo(Formulas.messageKey(chainKey));
        assertThat(step.nextChainKey()).as("the next chain key").isEqualTo(Formulas.nextChainKey(chainKey));
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/formulas/first-keys",
            title = "the first keys of any session are what the formula makes of four agreements in their order",
            requirements = {"SESS-007", "SESS-009", "KEY-006"},
            roles = {"signal.x3dh", "signal.keys"})
    void firstKeys(@ForAll(supplier = X3dhKeys.WithOneTime.class) X3dhKeys keys) {
        requireFirstKeys(
                initiate(keys),
                Formulas.firstKeys(
                        agree(keys.initiatorIdentity(), keys.signedPreKey()),
                        agree(keys.base(), keys.recipientIdentity()),
                        agree(keys.base(), keys.signedPreKey()),
                        agree(keys.base(), keys.oneTime())));
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/formulas/first-keys-without-one-time-prekey",
            title =
                    "without a one-time prekey the first keys of any session come from three agreements and nothing in place of the fourth",
            requirements = {"SESS-008", "SESS-009"},
            roles = {"signal.x3dh", "signal.keys"})
    void firstKeysWithoutOneTimePreKey(@ForAll(supplier = X3dhKeys.WithOneTime.class) X3dhKeys keys) {
        requireFirstKeys(
                initiate(keys.withoutOneTime()),
                Formulas.firstKeys(
                        agree(keys.initiatorIdentity(), keys.signedPreKey()),
                        agree(keys.base(), keys.recipientIdentity()),
                        agree(keys.base(), keys.signedPreKey())));
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/formulas/ratchet-step",
            title =
                    "a ratchet step from any root key gives the root key and the chain key that the formula gives, in that order",
            requirements = {"MSG-012", "KEY-006", "KEY-007"},
            roles = {"signal.x3dh", "signal.keys"})
    void ratchetStep(
            @ForAll(supplier = SomeBytes.Key.class) Bytes rootKey,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes mine,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes theirs) {
        RootStep step = x3dh().rootStep(new RootStepInput(rootKey, mine, publicKey(theirs)));
        assertThat(Altered.joined(step.rootKey(), step.chainKey()))
                .as("root key, chain key")
                .isEqualTo(Formulas.ratchetStep(rootKey, agree(mine, theirs)));
    }

    private static void requireFirstKeys(SessionKeys keys, Bytes expected) {
        Bytes rootKey = keys.rootKey();
        if (rootKey == null) {
            rootKey = Bytes.of(Arrays.copyOf(expected.toByteArray(), 32));
        }
        assertThat(Altered.joined(rootKey, keys.chainKey()))
                .as("root key, chain key")
                .isEqualTo(expected);
    }

    private static SessionKeys initiate(X3dhKeys keys) {
        return x3dh().initiate(new Initiator(
                keys.initiatorIdentity(),
                keys.base(),
                publicKey(keys.recipientIdentity()),
                publicKey(keys.signedPreKey()),
                keys.oneTime() == null ? null : publicKey(keys.oneTime())));
    }

    private static Bytes derive(int version, Bytes ikm, Bytes salt, Bytes info, int length) {
        return kdf().hkdf(new HkdfInput(version, ikm, salt, info, length)).okm();
    }

    private static Bytes agree(Bytes privateKey, Bytes theirs) {
        return keys().agree(new Agreement(privateKey, publicKey(theirs))).sharedSecret();
    }

    private static Bytes publicKey(Bytes privateKey) {
        return keys().publicKey(new PrivateKey(privateKey)).publicKey();
    }

    private static SignalKeys keys() {
        return Run.current().subject().role(SignalKeys.class);
    }

    private static SignalKdf kdf() {
        return Run.current().subject().role(SignalKdf.class);
    }

    private static SignalX3dh x3dh() {
        return Run.current().subject().role(SignalX3dh.class);
    }
}
