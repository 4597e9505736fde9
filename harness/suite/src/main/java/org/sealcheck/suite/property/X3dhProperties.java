package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalKeys;
import org.sealcheck.contract.signal.SignalKeys.PrivateKey;
import org.sealcheck.contract.signal.SignalX3dh;
import org.sealcheck.contract.signal.SignalX3dh.Initiator;
import org.sealcheck.contract.signal.SignalX3dh.Recipient;
import org.sealcheck.contract.signal.SignalX3dh.RootStep;
import org.sealcheck.contract.signal.SignalX3dh.RootStepInput;
import org.sealcheck.contract.signal.SignalX3dh.SessionKeys;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.property.sample.X3dhKeys;

/** The two sides of X3DH, and the Diffie-Hellman ratchet step. Not covered: their values. */
final class X3dhProperties {

    @Property(tries = 25)
    @Checks(
            id = "signal/x3dh/both-sides-agree",
            title = "initiator and recipient derive the same first keys with a one-time prekey",
            requirements = {"SESS-007", "SESS-015", "SESS-017", "KEY-006", "KEY-007"},
            roles = {"signal.x3dh", "signal.keys"})
    void bothSidesAgree(@ForAll(supplier = X3dhKeys.WithOneTime.class) X3dhKeys keys) {
        SessionKeys initiator = initiate(keys);
        assertThat(initiator.chainKey().size()).isEqualTo(32);
        requireSame(respond(keys), initiator);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/x3dh/both-sides-agree-without-one-time-prekey",
            title = "initiator and recipient derive the same first keys without a one-time prekey",
            requirements = {"SESS-008", "SESS-015"},
            roles = {"signal.x3dh", "signal.keys"})
    void bothSidesAgreeWithoutOneTimePreKey(@ForAll(supplier = X3dhKeys.WithOneTime.class) X3dhKeys keys) {
        requireSame(respond(keys.withoutOneTime()), initiate(keys.withoutOneTime()));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/x3dh/every-key-matters",
            title = "with any one of the five private keys changed both first keys are others",
            requirements = {"SESS-007", "SESS-009"},
            roles = {"signal.x3dh", "signal.keys"})
    void everyKeyMatters(
            @ForAll(supplier = X3dhKeys.WithOneTime.class) X3dhKeys keys,
            @ForAll @IntRange(max = X3dhKeys.COUNT - 1) int which,
            @ForAll @IntRange(min = 3, max = 253) int bit) {
        requireUnlike(initiate(keys), initiate(keys.altered(which, bit)));
        requireUnlike(respond(keys), respond(keys.altered(which, bit)));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/x3dh/one-time-prekey-is-not-filled-in",
            title =
                    "the first keys without a one-time prekey are other than with one, also if that is one of the other keys",
            requirements = "SESS-008",
            roles = {"signal.x3dh", "signal.keys"})
    void oneTimePreKeyIsNotFilledIn(@ForAll(supplier = X3dhKeys.WithOneTime.class) X3dhKeys keys) {
        SessionKeys without = initiate(keys.withoutOneTime());
        requireUnlike(without, initiate(keys));
        requireUnlike(without, initiate(keys.withOneTime(keys.signedPreKey())));
        requireUnlike(without, initiate(keys.withOneTime(keys.recipientIdentity())));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/x3dh/roles-are-not-exchangeable",
            title = "a session that the recipient would have started with the same identities has other keys",
            requirements = {"SESS-007", "SESS-015"},
            roles = {"signal.x3dh", "signal.keys"})
    void rolesAreNotExchangeable(@ForAll(supplier = X3dhKeys.WithOneTime.class) X3dhKeys keys) {
        X3dhKeys swapped = new X3dhKeys(
                keys.recipientIdentity(), keys.signedPreKey(), keys.initiatorIdentity(), keys.base(), null);
        requireUnlike(initiate(keys.withoutOneTime()), initiate(swapped));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/x3dh/ratchet-step-commutes",
            title = "both parties make the same root key and chain key of one ratchet step",
            requirements = {"MSG-012", "KEY-006", "KEY-007"},
            roles = {"signal.x3dh", "signal.keys"})
    void ratchetStepCommutes(
            @ForAll(supplier = SomeBytes.Key.class) Bytes rootKey,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes mine,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes theirs) {
        RootStep step = step(rootKey, mine, theirs);
        assertThat(step.rootKey().size()).isEqualTo(32);
        assertThat(step.chainKey().size()).isEqualTo(32);
        assertThat(step.rootKey()).isNotEqualTo(step.chainKey()).isNotEqualTo(rootKey);
        assertThat(step(rootKey, theirs, mine)).isEqualTo(step);
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/x3dh/ratchet-step-needs-every-input",
            title =
                    "a ratchet step with another root key, or another key on either side, gives another root key and chain key",
            requirements = "MSG-012",
            roles = {"signal.x3dh", "signal.keys"})
    void ratchetStepNeedsEveryInput(
            @ForAll(supplier = SomeBytes.Key.class) Bytes rootKey,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes mine,
            @ForAll(supplier = SomeBytes.PrivateKey.class) Bytes theirs,
            @ForAll @IntRange(max = 2) int which,
            @ForAll @IntRange(min = 3, max = 253) int bit) {
        RootStep step = step(rootKey, mine, theirs);
        RootStep other = step(
                which == 0 ? Altered.bit(rootKey, bit) : rootKey,
                which == 1 ? Altered.bit(mine, bit) : mine,
                which == 2 ? Altered.bit(theirs, bit) : theirs);
        assertThat(other.rootKey()).isNotEqualTo(step.rootKey());
        assertThat(other.chainKey()).isNotEqualTo(step.chainKey());
    }

    /** A library need not show the root key, or show it on one side only. */
    private static void requireSame(SessionKeys one, SessionKeys other) {
        assertThat(one.chainKey()).as("the first chain key").isEqualTo(other.chainKey());
        if (one.rootKey() != null && other.rootKey() != null) {
            assertThat(one.rootKey()).as("the first root key").isEqualTo(other.rootKey());
        }
    }

    private static SessionKeys initiate(X3dhKeys keys) {
        return x3dh().initiate(new Initiator(
                keys.initiatorIdentity(),
                keys.base(),
                publicKey(keys.recipientIdentity()),
                publicKey(keys.signedPreKey()),
                keys.oneTime() == null ? null : publicKey(keys.oneTime())));
    }

    private static SessionKeys respond(X3dhKeys keys) {
        return x3dh().respond(new Recipient(
                keys.recipientIdentity(),
                keys.signedPreKey(),
                keys.oneTime(),
                publicKey(keys.initiatorIdentity()),
                publicKey(keys.base())));
    }

    private static RootStep step(Bytes rootKey, Bytes mine, Bytes theirs) {
        return x3dh().rootStep(new RootStepInput(rootKey, mine, publicKey(theirs)));
    }

    private static void requireUnlike(SessionKeys one, SessionKeys other) {
        assertThat(other.chainKey()).as("the first chain key").isNotEqualTo(one.chainKey());
        if (one.rootKey() != null) {
            assertThat(other.rootKey()).as("the first root key").isNotEqualTo(one.rootKey());
        }
    }

    private static Bytes publicKey(Bytes privateKey) {
        return Run.current()
                .subject()
                .role(SignalKeys.class)
                .publicKey(new PrivateKey(privateKey))
                .publicKey();
    }

    private static SignalX3dh x3dh() {
        return Run.current().subject().role(SignalX3dh.class);
    }
}
