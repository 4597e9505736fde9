package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.MessengerDeviceConsistency;
import org.sealcheck.contract.messenger.MessengerDeviceConsistency.Generation;
import org.sealcheck.contract.messenger.MessengerDeviceHash;
import org.sealcheck.contract.messenger.MessengerIdentityList;
import org.sealcheck.contract.messenger.MessengerIdentityList.Identities;
import org.sealcheck.contract.messenger.MessengerIdentityList.IdentityList;
import org.sealcheck.contract.messenger.MessengerIdentityList.Received;
import org.sealcheck.contract.messenger.MessengerIdentityList.ToSign;
import org.sealcheck.contract.signal.SignalFingerprint;
import org.sealcheck.contract.signal.SignalFingerprint.Parties;
import org.sealcheck.contract.signal.SignalSession.KeyPair;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.Entropy;
import org.sealcheck.suite.property.sample.FingerprintParties;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.DeviceSet;

/** Hashes, commitments and signatures over lists of devices. */
final class DeviceListProperties {

    @Property(tries = 30)
    @Checks(
            id = "messenger/device-hash/depends-on-the-set-only",
            title =
                    "the hash is that of the formula, and the same for every order and however often a device is listed",
            requirements = {"BACK-016", "BACK-017"},
            roles = "messenger.device-hash",
            profiles = "phash-v2")
    void dependsOnTheSetOnly(@ForAll long seed, @ForAll @IntRange(max = 12) int count) {
        Random random = new Random(seed);
        List<String> devices = devices(random, count);
        List<String> other = new ArrayList<>(devices);
        devices.stream().filter(each -> random.nextBoolean()).forEach(other::add);
        Collections.shuffle(other, random);
        assertThat(hash(devices)).isEqualTo(DeviceSet.hashOf(devices));
        assertThat(hash(other)).as("the hash of the same devices as %s", other).isEqualTo(hash(devices));
    }

    @Property(tries = 30)
    @Checks(
            id = "messenger/device-hash/another-set-has-another-hash",
            title = "one device more, or one fewer, gives another hash",
            requirements = "BACK-016",
            roles = "messenger.device-hash")
    void anotherSetHasAnotherHash(@ForAll long seed, @ForAll @IntRange(max = 12) int count) {
        List<String> devices = devices(new Random(seed), count);
        List<String> more = new ArrayList<>(devices);
        more.add("100009.0:0@msgr");
        assertThat(hash(more)).isNotEqualTo(hash(devices));
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/identity-list/hash-ignores-the-order",
            title = "the short hash of identity keys is the same for every order, and another with any bit changed",
            requirements = "REG-013",
            roles = "messenger.identity-list")
    void hashIgnoresTheOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count, @ForAll @IntRange(max = 255) int bit) {
        Random random = new Random(seed);
        List<Bytes> identities = identities(random, count, 32);
        List<Bytes> shuffled = new ArrayList<>(identities);
        Collections.shuffle(shuffled, random);
        List<Bytes> changed = new ArrayList<>(identities);
        changed.set(0, Altered.bit(changed.get(0), bit));
        MessengerIdentityList role = Run.current().subject().role(MessengerIdentityList.class);
        Bytes hash = role.hash(new Identities(identities)).hash();
        assertThat(role.hash(new Identities(shuffled)).hash()).isEqualTo(hash);
        assertThat(role.hash(new Identities(changed)).hash()).isNotEqualTo(hash);
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/identity-list/signed-lists-are-accepted-unaltered-only",
            title =
                    "a list that one of its devices signed is accepted as it was, and with any bit flipped it is refused or reads the"
                            + " same, and it never takes the place of a newer one",
            requirements = "REG-008",
            roles = "messenger.identity-list")
    void signedListsAreAcceptedUnalteredOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll @IntRange(max = 1 << 16) int bit) {
        World world = new World();
        Random random = new Random(seed);
        MessengerIdentityList role = Run.current().subject().role(MessengerIdentityList.class);
        List<Bytes> devices = new ArrayList<>(identities(random, count, 32));
        KeyPair signer = world.tools().newKeyPair(random);
        int index = random.nextInt(count);
        devices.set(index, Bytes.hex(signer.publicKey().toHex().substring(2)));
        int seq = 1 + random.nextInt(1000);
        Bytes entropy = new Entropy(seed).call(Run.current().subject(), 64);
        Bytes signed = role.sign(new ToSign(signer.privateKey(), seq, 1_767_225_600L, devices, index, entropy))
                .signed();
        IdentityList expected = new IdentityList(seq, 1_767_225_600L, devices, index);
        assertThat(role.accept(new Received(signed, seq - 1))).isEqualTo(expected);
        refused(role, new Received(signed, seq), expected, false);
        refused(role, new Received(Altered.bit(signed, bit % (8 * signed.size())), null), expected, true);
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/device-consistency/commits-to-the-set-and-the-generation",
            title =
                    "the commitment is the same for every order, and another for every other generation and with one device more",
            requirements = "VERIFY-009",
            roles = "messenger.device-consistency")
    void commitsToTheSetAndTheGeneration(
            @ForAll long seed,
            @ForAll @IntRange(max = 8) int count,
            @ForAll @IntRange(max = 1_000_000) int generation) {
        Random random = new Random(seed);
        List<Bytes> identities = keys(random, count);
        List<Bytes> shuffled = new ArrayList<>(identities);
        Collections.shuffle(shuffled, random);
        List<Bytes> more = new ArrayList<>(identities);
        more.addAll(keys(random, 1));
        Bytes commitment = commitment(generation, identities);
        assertThat(commitment(generation, shuffled)).isEqualTo(commitment);
        assertThat(commitment(generation + 1L, identities)).isNotEqualTo(commitment);
        assertThat(commitment(generation, more)).isNotEqualTo(commitment);
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/verification/numbers-of-both-sides-agree",
            title = "the number of two devices is the same on both sides, and another when either key is",
            requirements = "VERIFY-008",
            roles = "signal.fingerprint")
    void numbersOfBothSidesAgree(
            @ForAll(supplier = FingerprintParties.class) Parties parties,
            @ForAll boolean local,
            @ForAll @IntRange(max = 253) int bit) {
        SignalFingerprint role = Run.current().subject().role(SignalFingerprint.class);
        String mine = role.generate(parties).display();
        assertThat(role.generate(FingerprintParties.swapped(parties)).display()).isEqualTo(mine);
        assertThat(role.generate(FingerprintParties.withIdentityBit(parties, local, 8 + bit))
                        .display())
                .isNotEqualTo(mine);
    }

    private static void refused(MessengerIdentityList role, Received received, IdentityList same, boolean sameIsFine) {
        try {
            IdentityList accepted = role.accept(received);
            if (!sameIsFine || !accepted.equals(same)) {
                throw new CheckFailure(FailureLayer.WRONGLY_ACCEPTED, "accepted " + accepted + " from " + received);
            }
        } catch (RejectedException asItMust) {
            // What reads the same may be refused as well.
        }
    }

    static List<Bytes> identities(Random random, int count, int length) {
        List<Bytes> identities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] identity = new byte[length];
            random.nextBytes(identity);
            identities.add(Bytes.of(identity));
        }
        return identities;
    }

    /** 33 bytes each. */
    static List<Bytes> keys(Random random, int count) {
        return identities(random, count, 32).stream()
                .map(each -> Bytes.hex("05" + each.toHex()))
                .toList();
    }

    private static Bytes commitment(long generation, List<Bytes> identities) {
        return Run.current()
                .subject()
                .role(MessengerDeviceConsistency.class)
                .commitment(new Generation(generation, identities))
                .commitment();
    }

    private static String hash(List<String> devices) {
        return Run.current()
                .subject()
                .role(MessengerDeviceHash.class)
                .hash(new MessengerDeviceHash.Devices(devices))
                .hash();
    }

    private static List<String> devices(Random random, int count) {
        List<String> devices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String device = (100_000 + random.nextInt(3)) + ".0:" + i + "@msgr";
            devices.add(device);
        }
        return devices;
    }
}
