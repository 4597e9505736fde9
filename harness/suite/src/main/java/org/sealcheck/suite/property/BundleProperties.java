package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.play.Play;
import org.sealcheck.suite.property.play.Script;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.Scripts;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/** Bundles that were altered on their way, used more than once, or raced for. */
final class BundleProperties {
    private static final Bytes TEXT = Bytes.of(new byte[] {1, 2, 3});
    private static final int COORDINATE_BITS = 255;

    @Property(tries = 25)
    @Checks(
            id = "signal/bundles/altered-signed-prekey-refused",
            title =
                    "a bundle with any bit of the signed prekey or its signature flipped is refused, leaves no session and pins nothing, and the genuine one still works",
            requirements = "SESS-010",
            roles = "signal.session")
    void alteredSignedPreKeyRefused(
            @ForAll(supplier = Scripts.Casting.class) Script script,
            @ForAll boolean signature,
            @ForAll @IntRange(max = 511) int bit) {
        Play play = Play.ofTwo(script);
        PreKeyBundle bundle = play.devices().get(1).bundle(true);
        SignedPreKey genuine = bundle.signedPreKey();
        SignedPreKey altered = new SignedPreKey(
                genuine.id(),
                signature ? genuine.publicKey() : Altered.bit(genuine.publicKey(), bit),
                signature ? Altered.bit(genuine.signature(), bit) : genuine.signature());
        requireRefused(
                play,
                bundle,
                new PreKeyBundle(bundle.registrationId(), bundle.identityKey(), altered, bundle.oneTimePreKey()));
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/bundles/altered-identity-refused",
            title =
                    "a bundle with any coordinate bit of the identity key flipped is refused, leaves no session and pins nothing, and the genuine one still works",
            requirements = "SESS-010",
            roles = "signal.session")
    void alteredIdentityRefused(
            @ForAll(supplier = Scripts.Casting.class) Script script,
            @ForAll @IntRange(max = COORDINATE_BITS - 1) int bit) {
        Play play = Play.ofTwo(script);
        PreKeyBundle bundle = play.devices().get(1).bundle(true);
        Bytes identity = Altered.bit(bundle.identityKey(), 8 + bit);
        requireRefused(
                play,
                bundle,
                new PreKeyBundle(bundle.registrationId(), identity, bundle.signedPreKey(), bundle.oneTimePreKey()));
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/bundles/one-bundle-many-sessions",
            title = "sessions started from one bundle, again and again, have base keys and ratchet keys of their own",
            requirements = "SESS-006",
            roles = "signal.session")
    void oneBundleManySessions(
            @ForAll(supplier = Scripts.Casting.class) Script script, @ForAll @IntRange(min = 2, max = 6) int times) {
        List<Device> devices = Play.ofTwo(script).devices();
        Device alice = devices.get(0);
        Device bob = devices.get(1);
        PreKeyBundle bundle = bob.bundle(false);
        List<Bytes> keys = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            alice.start(bob, bundle);
            Packet envelope = Packet.envelope(alice.encrypt(bob, TEXT).body());
            keys.add(envelope.bytes(WireField.BASE_KEY));
            keys.add(Packet.message(envelope.bytes(WireField.INNER_MESSAGE)).bytes(WireField.RATCHET_KEY));
        }
        assertThat(keys)
                .as("base keys and first ratchet keys of sessions from one bundle")
                .doesNotHaveDuplicates();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/bundles/raced-one-time-prekey-works-once",
            title =
                    "of several devices that were given the same one-time prekey exactly the one whose message comes first is read, the others refused",
            requirements = {"KEY-004", "SESS-016", "SESS-019"},
            roles = "signal.session")
    void racedOneTimePreKeyWorksOnce(
            @ForAll(supplier = Scripts.Casting.class) Script script,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 2) Integer> arrivals) {
        List<Device> devices = Play.ofFour(script).devices();
        Device target = devices.get(0);
        PreKeyBundle bundle = target.bundle(true);
        List<Ciphertext> first = new ArrayList<>();
        for (Device each : devices.subList(1, devices.size())) {
            each.start(target, bundle);
            first.add(each.encrypt(target, TEXT));
        }
        int winner = arrivals.get(0);
        assertThat(receive(target, devices.get(1 + winner), first.get(winner))).isEqualTo(TEXT);
        assertThat(target.held().oneTimePreKeyIds())
                .as("one-time prekeys still held")
                .isEmpty();
        for (int sender : arrivals.subList(1, arrivals.size())) {
            boolean duplicate = sender == winner;
            RejectedException refused =
                    Rejections.expect(() -> receive(target, devices.get(1 + sender), first.get(sender)));
            Rejections.judge(
                    refused,
                    Run.current().tier(),
                    target.implementation().hello().errorDetail(),
                    Set.of(duplicate ? Layer.REPLAY : Layer.STATE),
                    Set.of(duplicate ? "duplicate-message" : "unknown-one-time-prekey"));
        }
    }

    private static Bytes receive(Device target, Device from, Ciphertext ciphertext) {
        return target.decrypt(from, ciphertext.type(), ciphertext.body());
    }

    private static void requireRefused(Play play, PreKeyBundle genuine, PreKeyBundle altered) {
        Device alice = play.devices().get(0);
        Device bob = play.devices().get(1);
        RejectedException refused = Rejections.expect(() -> {
            alice.start(bob, altered);
            return "the bundle " + altered;
        });
        Rejections.judge(
                refused,
                Run.current().tier(),
                alice.implementation().hello().errorDetail(),
                Set.of(Layer.SIGNATURE, Layer.PARSE, Layer.POLICY),
                Set.of());
        assertThat(alice.hasSession(bob))
                .as("whether a session came of the altered bundle")
                .isFalse();
        assertThat(alice.pinned(bob))
                .as("the identity pinned by the altered bundle")
                .isNull();
        alice.start(bob, genuine);
        assertThat(alice.hasSession(bob)).isTrue();
        assertThat(alice.pinned(bob)).isEqualTo(genuine.identityKey());
    }
}
